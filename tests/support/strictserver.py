#!/usr/bin/env python3
"""A strict server of one of the three services on loopback, made from the documents and not from our own code.

It keeps state, answers as documented, and notes every request that the documents do not allow. On SIGTERM it prints its summary
(violations, changes with their effects, state) as one line of JSON.
"""
import argparse
import json
import os
import signal
import sys
import threading

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from strict.desk import Settings  # noqa: E402
from strict.server import Control, Handler, Server  # noqa: E402
from strict.services import SERVICES  # noqa: E402
from strict.weather import MODES, Weather  # noqa: E402


def parse_arguments():
    modes = "modes:\n" + "".join(f"  {name:13} {text}\n" for name, text in MODES.items())
    parser = argparse.ArgumentParser(description=__doc__, epilog=modes, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--service", choices=SERVICES, default="admin")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--control-port", type=int, default=0, help="a second port for the test itself: " + Control.__doc__)
    parser.add_argument("--format", choices=("any", "json", "xml"), default="any", help="which request bodies are taken; others get 415")
    parser.add_argument("--reply", choices=("asked", "json", "xml"), default="asked", help="json: answer in JSON whatever is asked")
    parser.add_argument("--auth", choices=("any", "body", "bearer"), default="any")
    parser.add_argument("--token", default=Settings.token)
    parser.add_argument("--page-cap", type=int, default=0, help="no page is longer, whatever limit is asked")
    parser.add_argument("--senders", type=int, default=25)
    parser.add_argument("--profiles", type=int, default=60, help="user: each with three subscriptions")
    parser.add_argument("--messages", type=int, default=2000, help="opensrs: deleted ones in the busy mailbox")
    parser.add_argument("--token-life", type=int, default=0, help="opensrs: seconds that a session token lives at most")
    parser.add_argument("--local-names", action="store_true", help="opensrs: a search gives local parts, not addresses")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--in-flight", type=int, default=6, help="more at once is a violation; 0: any number")
    parser.add_argument("--duplicate-header", choices=("both", "new", "old"), default="both")
    parser.add_argument("--hold-path"), parser.add_argument("--release-path"), parser.add_argument("--delete-path")
    parser.add_argument("--unknown", action="append", default=[], metavar="METHOD", help="a method that this server does not know")
    parser.add_argument("--keep-alive", type=float, default=120, help="seconds after which an idle connection is closed")
    parser.add_argument("--mode", default="normal")
    parser.add_argument("--log", type=argparse.FileType("w", encoding="utf-8"), help="every arrival, violation and change, a line each")
    return parser.parse_args()


def main():
    options = parse_arguments()
    paths = {"senders.queue.hold": options.hold_path, "senders.queue.release": options.release_path, "senders.delete": options.delete_path}
    settings = Settings(options.format, options.auth, options.token, options.page_cap, options.in_flight, options.reply,
                        options.duplicate_header, {name: path for name, path in paths.items() if path}, tuple(options.unknown))
    desk = SERVICES[options.service](settings, options)
    desk.log = options.log
    weather = Weather(desk, options.mode)
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    handler = type("Handler", (Handler,), {"timeout": options.keep_alive})
    port = Server(handler, options.port, desk, weather).start()
    control = Server(Control, options.control_port, desk, weather).start()
    print(f"listening on http://127.0.0.1:{port}\ncontrol on http://127.0.0.1:{control}", flush=True)
    ended.wait()
    weather.ended.set()
    print(json.dumps(desk.summary(), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
