"""What may go wrong between a good reply and the client. One mode at a time, for all requests or some of them."""
import select
import socket
import struct
import threading
import time

HTML = b"<!DOCTYPE html><html><head><title>Gateway</title></head><body><h1>Please sign in</h1></body></html>"
MODES = {
    "normal": "answers as documented",
    "slow": "waits N seconds before each reply (slow=10)",
    "trickle": "sends each reply over N seconds, byte by byte",
    "hang": "never answers",
    "cut": "closes in the middle of the reply's body",
    "cut-change": "does a change and closes without a byte of reply; =early: closes without doing it; =head: half a head; =body: half a body",
    "reset-change": "does a change and resets the connection",
    "html": "HTTP 200 with an HTML page",
    "empty": "HTTP 200 with nothing in it",
    "malformed": "HTTP 200 with broken JSON or XML",
    "bad-utf8": "a reply that is no UTF-8",
    "no-envelope": "a JSON object without error",
    "429": "envelope error 429 for N seconds (429=60)",
    "http429": "HTTP status 429 for N seconds",
    "500": "HTTP status 500",
    "error": "envelope error N (error=403)",
    "duplicate": "marks every reply of a change as a duplicate",
    "faults": "of each N changes one fails: four are refused, then one is done and cut (faults=10)",
    "redirect": "HTTP 302 to another path",
    "groups": "sender 119 gets N groups of mail; then as documented (groups=200000)",
    "huge": "N bytes of reply that never end well",
}


class Gone(Exception):
    """The client went away, or the connection is closed on purpose."""


class Weather:
    def __init__(self, desk, mode="normal"):
        self.desk, self.ended = desk, threading.Event()
        self.set(mode)

    def set(self, mode, only="", count=0):
        """only: "" all | "change" | "read" | a method's name; count: so many requests, then normal (0: until told otherwise)."""
        name, _, value = mode.partition("=")
        if name not in MODES:
            raise ValueError(f"no such mode: {mode}")
        if only not in ("", "change", "read") and not any(only == method.name for method in self.desk.methods.values()):
            raise ValueError(f"no such method: {only}")
        number = float(value) if value.replace(".", "", 1).isdigit() else 0.0
        if name == "groups":
            self.desk.api.estate.fill(119, int(number or 200_000))
            name = "normal"
        with self.desk.lock:
            self.name, self.value, self.number, self.only, self.left = name, value, number, only, count
            self.since, self.met = time.monotonic(), 0

    def over(self, request):
        """The mode that this request meets."""
        with self.desk.lock:
            method = self.desk.methods.get(request.path)
            changes = bool(method and method.changes)
            meets = {"": True, "change": changes, "read": not changes}.get(self.only, bool(method and method.name == self.only))
            if self.name in ("cut-change", "reset-change", "duplicate") and not changes:
                meets = False
            if self.name in ("429", "http429") and self.number and time.monotonic() - self.since > self.number:
                meets = False
            if not meets:
                return "normal", "", 0.0
            if self.name == "faults":
                return self._fault() if changes else ("normal", "", 0.0)
            met = (self.name, self.value, self.number)
            if self.left:
                self.left -= 1
                if not self.left:
                    self.name = "normal"
            return met

    def _fault(self):
        self.met += 1
        turn, rest = divmod(self.met, int(self.number or 10))
        if rest:
            return "normal", "", 0.0
        return ("cut-change", "", 0.0) if turn % 5 == 0 else ("error", "", float(self.desk.fault))

    def answer(self, request, connection):
        """Writes the reply, whole or not. Gives the outcome for the log; raises Gone when the connection is to be closed."""
        name, value, number = self.over(request)
        early = {"429": (429, 200), "http429": (429, 429), "500": (500, 500), "error": (int(number), 200)}.get(name)
        if early:
            text = {429: "Too many requests", 500: "Internal service error"}.get(early[0], "No")
            return connection.send(self.desk.error_reply(request, early[0], text, status=early[1]), f"error {early[0]}")
        if name == "hang" or (name == "cut-change" and value == "early"):
            self.desk.error_reply(request, 0, "", said=False)
            if name == "hang":
                connection.wait(3600, self.ended)
            raise Gone("hung" if name == "hang" else "cut early")
        if name == "redirect":
            self.desk.error_reply(request, 0, "", said=False)
            return connection.send(self.desk.redirect(request, "/elsewhere/", 302), "redirected")
        reply = self.desk.judge(request)
        if name == "slow":
            connection.wait(number or 10, self.ended)
        elif name == "duplicate":
            reply = self.desk.as_duplicate(reply, ("mode", request.number))
        elif name == "html":
            reply.body, reply.content_type = HTML, "text/html; charset=utf-8"
        elif name == "empty":
            reply.body = b""
        elif name == "malformed":
            reply.body = (reply.body.replace(b'"error_text"', b'"error_text",,').replace(b'"success"', b'"success",,')
                          .replace(b"</error_text>", b"</error_txt>"))
        elif name == "bad-utf8":
            reply.body = reply.body.replace(b"Successful", b"Succ\xff\xfeful").replace(b'"success"', b'"succ\xff"')
        elif name == "no-envelope":
            reply.body, reply.content_type = b'{"data": []}', "application/json"
        elif name == "huge":
            reply.body = b'{"data": [' + b" " * int(number or 1e8)
        if name in ("cut", "cut-change", "reset-change", "trickle"):
            return connection.send_partly(reply, name, value, number, self.ended)
        return connection.send(reply, f"answered {reply.status}")


class Connection:
    """The one place that writes to a client's socket."""

    def __init__(self, stream, raw):
        self.stream, self.raw = stream, raw

    @staticmethod
    def head(reply):
        reason = {200: "OK", 301: "Moved Permanently", 302: "Found", 429: "Too Many Requests", 500: "Internal Server Error"}
        lines = [f"HTTP/1.1 {reply.status} {reason.get(reply.status, 'Status')}", f"Content-Type: {reply.content_type}",
                 f"Content-Length: {len(reply.body)}", *(f"{key}: {value}" for key, value in reply.headers.items())]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def send(self, reply, outcome):
        self._write(self.head(reply) + reply.body)
        return outcome

    def send_partly(self, reply, mode, value, seconds, ended):
        head = self.head(reply)
        if mode == "trickle":
            self._write(head)
            for at in range(len(reply.body)):
                self.wait((seconds or 5) / max(1, len(reply.body)), ended)
                self._write(reply.body[at:at + 1])
            return "trickled"
        if mode == "cut" or value == "body":
            self._write(head + reply.body[: len(reply.body) // 2])
        elif value == "head":
            self._write(head[: len(head) // 2])
        if mode == "reset-change":
            self.raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            socket.close(self.raw.detach())  # no shutdown before: that would be an orderly end
        raise Gone("reset" if mode == "reset-change" else "cut")

    def _write(self, data):
        try:
            self.stream.write(data)
            self.stream.flush()
        except OSError as why:
            raise Gone("client gone") from why

    def wait(self, seconds, ended):
        """Waits, but not for a client that has gone: it is no longer in flight."""
        until = time.monotonic() + seconds
        while not ended.is_set():
            left = until - time.monotonic()
            if left <= 0:
                return
            readable, _, _ = select.select([self.raw], [], [], min(left, 0.25))
            if readable:
                try:
                    if not self.raw.recv(1, socket.MSG_PEEK):
                        raise Gone("client gone")
                except OSError as why:
                    raise Gone("client gone") from why
                ended.wait(min(left, 0.05))  # the next request is there already: let it wait its turn
        raise Gone("server ended")
