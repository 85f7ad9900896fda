"""HTTP/1.1 around the desk, and a second port for the test that runs it."""
import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from .desk import Request
from .weather import Connection, Gone


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    timeout = 120

    def setup(self):
        super().setup()
        with self.server.desk.lock:
            self.server.desk.connections += 1

    def finish(self):
        try:
            super().finish()
        except (OSError, ValueError):
            pass  # closed on purpose, or the client was faster

    def parse_request(self):
        if self.raw_requestline.startswith(b"PRI "):
            self.server.desk.note(None, "http2", "an HTTP/2 preface")
        return super().parse_request()

    def send_error(self, code, message=None, explain=None):
        self.server.desk.note(None, "http", f"not HTTP as it should be: {code} {message or ''}")
        super().send_error(code, message, explain)

    def log_message(self, *_):
        pass

    def serve(self):
        desk = self.server.desk
        length = self.headers.get("Content-Length", "")
        body = self.rfile.read(int(length)) if length.isdigit() else b""
        if length and len(body) != int(length):
            desk.note(None, "http", f"a body of {len(body)} bytes, {length} said")
            self.close_connection = True
            return
        request = Request(self.command, self.path, self.request_version, self.headers, body, self.client_address[1])
        desk.arrive(request)
        outcome = "failed in the server"
        try:
            if not length and self.command == "POST":
                desk.note(request, "http", "no Content-Length")
                self.close_connection = True
            outcome = self.server.weather.answer(request, Connection(self.wfile, self.connection))
        except Gone as why:
            outcome = str(why)
            self.close_connection = True
        finally:
            desk.leave(request, outcome)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_TRACE = do_CONNECT = serve


class Control(BaseHTTPRequestHandler):
    """GET /summary /state /arrivals /violations /changes; POST /mode {"mode", "only", "count"}, /forget (arrivals, violations and changes
    so far; the estate stays), and of the service: /mail {"sender", "account", "campaign", "isp", "new", …} (admin), /stale {"mailbox",
    "subject", "every"} and /end-tokens (opensrs)."""

    def log_message(self, *_):
        pass

    def do_GET(self):
        desk = self.server.desk
        with desk.lock:
            shown = {"/summary": desk.summary, "/state": desk.api.as_json, "/arrivals": lambda: desk.told("arrivals"),
                     "/violations": lambda: desk.told("violations"), "/changes": lambda: desk.told("changes")}.get(self.path)
            self.say(shown() if shown else {"error": "no such thing"}, 200 if shown else 404)

    def do_POST(self):
        desk = self.server.desk
        try:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])) or b"{}")
            if self.path == "/mode":
                self.server.weather.set(asked["mode"], asked.get("only", ""), asked.get("count", 0))
            elif self.path == "/forget":
                desk.forget()
            else:
                with desk.lock:
                    told = desk.api.tell(self.path[1:], asked)
                return self.say(told if told is not None else {"done": True})
        except (KeyError, ValueError) as why:
            return self.say({"error": str(why)}, 400)
        self.say({"done": True})

    def say(self, value, status=200):
        body = json.dumps(value, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def __init__(self, handler, port, desk, weather):
        super().__init__(("127.0.0.1", port), handler)
        self.desk, self.weather = desk, weather

    def start(self):
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self.server_address[1]

    def handle_error(self, request, client_address):
        why = sys.exc_info()[1]
        if not isinstance(why, OSError):  # a client that closes its side is no fault
            self.desk.note(None, "server-fault", repr(why))
