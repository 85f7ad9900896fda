"""The judge of the Mail API: credentials in the body, errors by number inside HTTP 200, no XML, no ids of requests."""
import hmac
import json
import secrets
import time
from dataclasses import dataclass

from . import wire
from .desk import Desk, Reply
from .estate import Refused
from .mailapi import CREDENTIALS
from .mailestate import refuse

BAD_FORM, WRONG_SECRET = 5, 1
BAD_REQUEST = 400  # the one code that is an HTTP status
HAMMER = 3         # so many wrong secrets one after the other are too many


@dataclass
class Token:
    user: str
    until: float
    life: float
    good_here: bool = True  # for this API
    once: bool = False


class MailDesk(Desk):
    fault = BAD_FORM  # which did nothing for certain
    queries = ()

    def __init__(self, settings, api, token_life=0):
        super().__init__(settings, api)
        self.tokens, self.token_life = {}, token_life
        self._refused = {}      # token → the request that learned of it
        self._last_login = 0
        self._wrong_in_a_row = 0
        self._ids_seen = set()  # of messages, in requests that may have done something
        api.end_tokens = self.tokens.clear

    # Judging

    def _other_path(self, request):
        self.note(request, "path", f"{request.path} is no method")
        return Reply(b"<html><body>Not found</body></html>", 404, "text/html; charset=utf-8")

    def _check_request(self, request):
        request.kind = "json"
        if wire.content_kind(request.header("Content-Type")) != "json":
            self.note(request, "content-type", f"Content-Type {request.header('Content-Type')!r}")
        for name in ("Authorization", "Request-ID", "X-Request-ID"):
            if request.header(name):
                self.note(request, "header", f"{name} is no part of this protocol")
        try:
            request.fields = wire.read_json(request.body)
        except wire.Unreadable as why:
            self.note(request, "body", str(why))
            raise Refused(BAD_REQUEST, "Bad request") from why
        if request.method.name == "echo":
            if "credentials" in request.fields:
                self.note(request, "secret-in-echo", "credentials come back")
            return
        request.user = self._check_credentials(request)
        worst = None
        for problem in self.api.check(request.method, request.fields):
            self.note(request, problem.rule, problem.text)
            worst = worst or (problem if problem.code else None)
        if worst:
            refuse(worst.code)
        self.api.estate.may(request.user, request.method.changes or request.method.name == "generate_token", self.asked(request))

    def _check_credentials(self, request):
        given = request.fields.get("credentials")
        if not isinstance(given, dict):
            self.note(request, "credentials", f"credentials are {type(given).__name__}, not an object")
            refuse(BAD_FORM)
        for key, value in given.items():
            problem = CREDENTIALS[key](f"credentials.{key}", value) if key in CREDENTIALS else None
            if key not in CREDENTIALS or problem:
                self.note(request, "credentials", problem.text if problem else f"{key} is no part of credentials")
                refuse(BAD_FORM)
        if "user" not in given or ("password" in given) == ("token" in given):
            self.note(request, "credentials", "a user, and either a password or a token")
            refuse(BAD_FORM)
        good = self._good_token(request, given) if "token" in given else self._good_password(given)
        self._wrong_in_a_row = 0 if good else self._wrong_in_a_row + 1
        if not good:
            if self._wrong_in_a_row == HAMMER and "password" in given:
                self.note(request, "hammering", f"{HAMMER} wrong secrets in a row may lock an account")
            refuse(WRONG_SECRET)
        return given["user"]

    def _good_password(self, given):
        known = given["user"] in self.api.estate.roles or given["user"] in self.api.estate.boxes
        return known and hmac.compare_digest(given["password"].encode(), self.settings.token.encode())

    def _good_token(self, request, given):
        token = self.tokens.get(given["token"])
        if not token or token.until < time.monotonic() or token.user != given["user"] or not token.good_here:
            if self._refused.setdefault(given["token"], request.number) < self._last_login:
                self.note(request, "old-token", "a refused token again, after another was given")
            return False
        if token.once:
            del self.tokens[given["token"]]
        return True

    # Doing

    @staticmethod
    def asked(request):
        return {key: value for key, value in request.fields.items() if key != "credentials"}

    def _execute(self, request):
        name, asked = request.method.name, self.asked(request)
        if name == "echo":
            return Reply(request.body)
        if name in ("authenticate", "generate_token"):
            return self._success(request, getattr(self, name)(request, asked))
        if not request.method.changes:
            return self._success(request, self.api.read(name, asked, self.settings))
        self._identify(request, asked)
        try:
            moved, members = self.api.change(name, asked)
        except Refused as why:
            self.tell_change(request, executed=False, error=why.code)
            raise
        self.tell_change(request, executed=True, error=None, moved=moved)
        self._ids_seen.difference_update(result["id"] for result in members["ids"] if not result["success"])
        return self._success(request, members)

    def authenticate(self, request, asked):
        if not asked.get("generate_session_token"):
            return {}
        life = asked.get("session_token_duration", 10800)
        life = min(life, self.token_life) if self.token_life else life
        if any(token.user == request.user and token.until - time.monotonic() > token.life / 2 and text not in self._refused
               for text, token in self.tokens.items()):
            self.note(request, "login-again", "there is a token, and it is young")
        self._last_login = request.number
        return {"session_token": self._issue(asked, Token(request.user, time.monotonic() + life, life)), "session_token_duration": life}

    def generate_token(self, _, asked):
        self.api.estate.box(asked["user"])
        hours, kind = asked.get("duration", 24), asked.get("type", "session")
        token = Token(asked["user"], time.monotonic() + hours * 3600, hours * 3600, kind == "oma" or asked.get("oma", False), kind == "sso")
        return {"token": self._issue(asked, token), "duration": hours}

    def _issue(self, asked, token):
        text = asked.get("token") or secrets.token_hex(16)
        self.tokens[text] = token
        self.secrets.add(text)
        return text

    def _identify(self, request, asked):
        """A message that may have been restored is not asked for again by its old id: it is listed anew first."""
        ids = [id for id in asked.get("ids", ()) if isinstance(id, str)] if isinstance(asked.get("ids"), list) else []
        if any(id in self._ids_seen for id in ids):
            self.note(request, "repeated-change", "an id arrived again")
        self._ids_seen.update(ids)

    def tell_change(self, request, **what):
        super().tell_change(request, **what)
        if not what["executed"] and what.get("said", True):  # it is known to have done nothing
            self._ids_seen.difference_update(self.asked(request).get("ids", ()))

    # Saying

    def _success(self, request, members):
        audit = {"audit": f"strict01_{request.number:08x}"} if request.number % 2 else {}
        return self._reply({"success": True, **members, **audit})

    @staticmethod
    def _reply(value, status=200):
        return Reply(json.dumps(value, ensure_ascii=False).encode(), status, "application/json")

    def _error(self, request, code, text):
        if code == BAD_REQUEST:
            return Reply(b"<html><body>Bad request</body></html>", 400, "text/html; charset=utf-8")
        number = code if code < BAD_REQUEST else 0  # the other services' codes have no number here
        return self._reply({"success": False, "error_number": number, "error": text})
