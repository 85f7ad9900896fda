"""The judge of the Altcraft services: takes a request whole, notes what is outside the documents, has it done, gives the reply."""
import base64
import hashlib
import hmac
import json
import re
import threading
import time
import uuid
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl

from . import wire
from .estate import Refused

DEDUPLICATION_SECONDS = 86400


@dataclass
class Settings:
    format: str = "any"        # json | xml | any: which request bodies are taken
    auth: str = "any"          # body | bearer | any: where the token has to be
    token: str = "strict-token-5f1c"
    page_cap: int = 0          # 0: the asked limit counts
    in_flight: int = 6         # more at once is a violation; 0: no limit
    reply: str = "asked"       # json | xml | asked: json answers an XML request in JSON
    duplicate_header: str = "both"  # new | old | both: how a repeat's answer is marked
    paths: dict = field(default_factory=dict)  # method name → path, in place of an inferred one
    unknown: tuple = ()        # names of methods that this server answers with 501


@dataclass
class Reply:
    body: bytes
    status: int = 200
    content_type: str = "application/json; charset=utf-8"
    headers: dict = field(default_factory=dict)


class Request:
    def __init__(self, verb, target, version, headers, body, peer):
        self.verb, self.target, self.version, self.headers, self.body, self.peer = verb, target, version, headers, body, peer
        self.path, _, self.query = target.partition("?")
        self.at = time.monotonic()
        self.number, self.method, self.fields, self.kind, self.id = 0, None, {}, None, None

    def header(self, name):
        return self.headers.get(name)


class Desk:
    fault = 450  # the error that a bad day gives
    queries = ("format", "request_id")  # parameters that a URL may have

    def __init__(self, settings, api):
        self.settings, self.api = settings, api
        self.secrets = {settings.token}
        self.lock = threading.RLock()
        self.arrivals, self.violations, self.changes = [], [], []
        self.connections = 0
        self.most_in_flight = self._in_flight = 0
        self._answers = {}       # deduplication key → (time, reply)
        self._ids = {}           # request id → what it was first used for
        self._changed = set()    # ids of the changes that arrived
        self._moved = None       # the last 301: (target, body, time)
        self._forgotten = {"arrivals": 0, "violations": 0, "changes": 0}
        self.log = None
        self.methods = {}
        for method in api.METHODS:
            if method.name not in settings.unknown:
                path = settings.paths.get(method.name, method.path)
                self.methods[path] = replace(method, path=path)
        self.guesses = {method.path for method in api.METHODS if method.inferred} - set(self.methods)

    # Notes

    def masked(self, text):
        for secret in self.secrets:
            text = text.replace(secret, "***")
        return text

    def note(self, request, rule, text):
        with self.lock:
            self.violations.append({"request": request.number if request else 0, "rule": rule, "text": self.masked(text),
                                    "path": self.masked(request.target) if request else ""})
            self._write({"violation": self.violations[-1]})

    def _write(self, entry):
        if self.log:
            self.log.write(json.dumps(entry, ensure_ascii=False) + "\n")
            self.log.flush()

    def arrive(self, request):
        """Gives the request its number; called as soon as it is read whole."""
        with self.lock:
            self._in_flight += 1
            self.most_in_flight = max(self.most_in_flight, self._in_flight)
            request.number = len(self.arrivals) + 1
            self.arrivals.append({"number": request.number, "at": round(request.at, 4), "verb": request.verb,
                                  "path": self.masked(request.target), "peer": request.peer, "in_flight": self._in_flight,
                                  "headers": {key: self.masked(value) for key, value in request.headers.items()},
                                  "body": self.masked(request.body[:4000].decode("utf-8", "replace")), "outcome": "waiting"})
            if self.settings.in_flight and self._in_flight > self.settings.in_flight:
                self.note(request, "in-flight", f"{self._in_flight} requests at once, {self.settings.in_flight} allowed")

    def leave(self, request, outcome):
        with self.lock:
            self._in_flight -= 1
            entry = self.arrivals[request.number - 1]
            entry.update(outcome=outcome, took=round(time.monotonic() - request.at, 4))
            self._write({"arrival": entry})

    # Judging

    def judge(self, request):
        """The reply that the documents would have the server give, with every effect done."""
        with self.lock:
            self._check_head(request)
            if request.path not in self.methods:
                return self._other_path(request)
            request.method = self.methods[request.path]
            self.arrivals[request.number - 1]["method"] = request.method.name
            try:
                self._check_request(request)
                return self._execute(request)
            except Refused as why:
                return self._error(request, why.code, why.text)

    def _check_head(self, request):
        if request.verb != "POST":
            self.note(request, "verb", f"{request.verb}, every method is POST")
        if request.version != "HTTP/1.1":
            self.note(request, "http-version", request.version)
        if request.header("Upgrade") or request.header("HTTP2-Settings"):
            self.note(request, "http2", "an offer to leave HTTP/1.1")
        if (request.header("User-Agent") or "").startswith("Mozilla/"):
            self.note(request, "default-user-agent", request.header("User-Agent"))
        if re.search(r",\s*\*\Z", request.header("Accept-Language") or ""):
            self.note(request, "default-accept-language", request.header("Accept-Language"))
        if any(secret in request.target for secret in self.secrets):
            self.note(request, "token-in-url", "the token stands in the URL")
        for key, _ in parse_qsl(request.query, keep_blank_values=True):
            if key == "token":
                self.note(request, "token-in-url", "a token parameter in the URL")
            elif key not in self.queries:
                self.note(request, "query", f"{key} in the URL")
        moved = self._moved
        if moved and time.monotonic() - moved[2] < 2 and request.path == moved[0] and (request.verb != "POST" or request.body == moved[1]):
            self.note(request, "redirect-followed", request.path)
        self._moved = None
        names = [name.lower() for name in request.headers.keys()]
        if "host" not in names or len(names) != len(set(names)):
            self.note(request, "http", "no Host, or a header twice")

    def _other_path(self, request):
        for path in self.methods:
            if path.strip("/") == request.path.strip("/"):
                self.note(request, "path", f"{request.path} is not byte for byte {path}")
                return self.redirect(request, path, 301)
        if request.path not in self.guesses and not any(method.path == request.path for method in self.api.METHODS):
            self.note(request, "path", f"{request.path} is no method")
        return self._error(request, 501, "The method does not exist")

    def redirect(self, request, target, status):
        self._moved = (target, request.body, time.monotonic())
        page = b"<html><body>Moved</body></html>"
        return Reply(page, status, "text/html; charset=utf-8", {"Location": target})

    def _check_request(self, request):
        request.kind = wire.content_kind(request.header("Content-Type"))
        if not request.kind:
            self.note(request, "content-type", f"Content-Type {request.header('Content-Type')!r}")
            raise Refused(415, "Requested Content-Type is not supported")
        if self.settings.format not in ("any", request.kind):
            raise Refused(415, "Requested Content-Type is not supported")
        try:
            request.fields, remarks = wire.read_body(request.body, request.kind, self.api.flat)
        except wire.Unreadable as why:
            self.note(request, "body", str(why))
            raise Refused(400, "Incorrect request") from why
        for remark in remarks:
            self.note(request, "xml-mark", remark)
        self._check_token(request)
        worst = None
        for problem in self.api.check(request.method, request.fields):
            self.note(request, problem.rule, problem.text)
            worst = worst or (problem if problem.code else None)
        if request.kind == "xml" and "format" not in request.fields and not (request.header("Accept") or "").startswith("application/xml"):
            self.note(request, "format-missing", "an XML request that does not say which format it wants back")
        if worst:
            raise Refused(worst.code, worst.text)

    def _check_token(self, request):
        """The token itself is looked for in both places, so that a misplaced one is noted as just that."""
        in_body, header = request.fields.get("token"), request.header("Authorization")
        bearer = header[len("Bearer "):] if header and header.startswith("Bearer ") else None
        if header and bearer is None:
            self.note(request, "authorization", "Authorization is not Bearer")
        if in_body is not None and bearer is not None:
            self.note(request, "both-tokens", "the token stands in the body and in the header")
        if in_body is not None and not isinstance(in_body, str):
            self.note(request, "string-type", "token is no string (XML: string='true')")
        place = {"body": in_body, "bearer": bearer, "any": bearer if bearer is not None else in_body}[self.settings.auth]
        if place is None and (in_body is not None or bearer is not None):
            self.note(request, "token-place", f"this server takes the token as {self.settings.auth}")
        if not isinstance(place, str) or not hmac.compare_digest(place.encode(), self.settings.token.encode()):
            raise Refused(401, "API token required")

    # Doing

    @staticmethod
    def asked(request):
        return {key: value for key, value in request.fields.items() if key not in wire.COMMON}

    def _execute(self, request):
        asked, name = self.asked(request), request.method.name
        if not request.method.changes:
            return self._write_reply(request, wire.envelope(0, wire.SUCCESS, self.api.read(name, asked, self.settings)))
        key = self._identify(request, asked)
        kept = self._answers.get(key)
        if kept and time.monotonic() - kept[0] < DEDUPLICATION_SECONDS:
            self.tell_change(request, executed=False)
            return self.as_duplicate(kept[1], key)
        before, moved, error = self.api.trace(name, asked), 0, 0
        try:
            moved, members = self.api.change(name, asked)
            reply = self._write_reply(request, wire.envelope(0, wire.SUCCESS, members))
        except Refused as why:
            reply, error = self._error(request, why.code, why.text), why.code
        self.tell_change(request, executed=error == 0, error=error, moved=moved, before=before, after=self.api.trace(name, asked))
        self._answers[key] = (time.monotonic(), reply)
        return reply

    def tell_change(self, request, **what):
        self.changes.append({"request": request.number, "method": request.method.name, "asked": self.asked(request), "id": request.id,
                             **what})
        self._changed.add(request.id)
        self._write({"change": {key: value for key, value in self.changes[-1].items() if key not in ("before", "after")}})

    def as_duplicate(self, reply, key):
        names = {"new": ("",), "old": ("X-",), "both": ("", "X-")}[self.settings.duplicate_header]
        marks = {f"{prefix}Duplicate-{word}": value for prefix in names for word, value in
                 (("Request", "true"), ("Key", base64.b64encode(hashlib.sha256(str(key).encode()).digest()).decode()))}
        return replace(reply, headers={**reply.headers, **marks})

    def _identify(self, request, asked):
        """The deduplication key; and what the ids of a changing request have to be."""
        new, old = request.header("Request-ID"), request.header("X-Request-ID")
        if not new and not old:
            self.note(request, "request-id", "a change without Request-ID")
            headers = sorted((name.lower(), value) for name, value in request.headers.items())
            return ("checksum", hashlib.sha256(repr((request.target, headers, request.body)).encode()).hexdigest())
        if not new or not old or new != old:
            self.note(request, "request-id", f"Request-ID {new!r} and X-Request-ID {old!r}: both, and the same")
        request.id = new or old
        try:
            if uuid.UUID(request.id).version != 4 or len(request.id) != 36:
                raise ValueError
        except ValueError:
            self.note(request, "request-id", f"{request.id!r} is no random UUID")
        intent = (request.method.name, tuple(sorted(asked.items())))
        first = self._ids.setdefault(request.id, intent)
        if first != intent:
            self.note(request, "id-reused", f"{request.id} was used for {first}")
        if request.id in self._changed:
            self.note(request, "repeated-change", f"{request.id} arrived again")
        return ("id", request.id, self.settings.token)

    # Saying

    def _write_reply(self, request, reply):
        kind = self.settings.reply
        if kind == "asked":
            accepts = wire.content_kind((request.header("Accept") or "").split(",")[0])
            asked = request.fields.get("format") or dict(parse_qsl(request.query)).get("format")
            kind = asked if asked in ("json", "xml") else accepts or "json"
        # JSON may escape everything or nothing, XML may leave out what is empty.
        body = wire.write_reply(reply, kind, ascii_only=request.number % 2 == 0, bare=request.number % 3 == 0 and not self.api.flat)
        return Reply(body, content_type=f"application/{kind}; charset=utf-8")

    def _error(self, request, code, text):
        return self._write_reply(request, wire.envelope(code, text))

    def error_reply(self, request, code, text, status=200, said=True):
        """An answer that the weather gives (429, 500 …), or does not even say, without any effect. A change keeps its id: it has arrived."""
        with self.lock:
            self._check_head(request)
            request.method = self.methods.get(request.path)
            if request.method:
                self.arrivals[request.number - 1]["method"] = request.method.name
            try:
                request.kind = wire.content_kind(request.header("Content-Type"))
                request.fields = wire.read_body(request.body, request.kind, self.api.flat)[0] if request.kind else {}
            except wire.Unreadable:
                request.fields = {}
            if request.method and request.method.changes:
                self._identify(request, self.asked(request))
                self.tell_change(request, executed=False, error=code, said=said)
            return replace(self._error(request, code, text), status=status)

    # Telling

    def forget(self):
        """From now on only what comes is told. What an id was used for stays known."""
        with self.lock:
            self._forgotten = {what: len(getattr(self, what)) for what in self._forgotten}

    def told(self, what):
        return getattr(self, what)[self._forgotten[what]:]

    def summary(self):
        with self.lock:
            return {"requests": len(self.told("arrivals")), "connections": self.connections, "most_in_flight": self.most_in_flight,
                    "violations": self.told("violations"), "state": self.api.as_json(),
                    "changes": [{key: value for key, value in change.items() if key not in ("before", "after")}
                                for change in self.told("changes")]}
