"""The Mail API's methods, as wire/opensrs-mail.md has them, over its state."""
from . import wire
from .wire import Method, Problem, check_any_text, check_bool, check_text, is_whole, list_of, one_of

BASE = "/api/"


def object_of(members, needed=()):
    def check_members(key, value):
        if not isinstance(value, dict):
            return Problem("object-type", f"{key} is {value!r}, not an object")
        for name, inside in value.items():
            if name not in members:
                return Problem("unknown-key", f"{key}.{name} is in no document", key=name)
            problem = members[name](f"{key}.{name}", inside)
            if problem:
                return problem
        for name in needed:
            if name not in value:
                return Problem("key-missing", f"{key} without {name}")

    return check_members


def number_in(least, most):
    def check_number(key, value):
        if not is_whole(value) or not least <= value <= most:
            return Problem("number-value", f"{key} is {value!r}, not {least} … {most}")

    return check_number


def some_of(*words):
    return list_of(lambda key, value: None if value in words else Problem("word-value", f"{key} is {value!r}"))


def not_empty(check):
    """An optional list is left out, and one that is needed says something (wire/opensrs-mail.md 28)."""
    def check_list(key, value):
        return Problem("empty-list", f"{key} is empty") if value == [] else check(key, value)

    return check_list


TEXTS = not_empty(list_of(check_text))
COUNT = number_in(0, 10**9)
RANGE = object_of({"first": COUNT, "limit": number_in(1, 10**9)})
STATES, TYPES = ("active", "deleted", "suspended", "smtplimit", "quota"), ("mailbox", "filter", "forward", "alias")
DIRECTION = one_of("ascending", "descending")
USERS = object_of({"domain": check_text, "match": check_text, "type": not_empty(some_of(*TYPES)), "status": not_empty(some_of(*STATES)),
                   "deleted": check_bool, "workgroup": check_text}, ("domain",))
DOMAINS = object_of({"company": check_text, "type": not_empty(some_of("domain", "alias")), "match": check_text, "deleted": check_bool})
SORTS = {"domains": ("delete_time", "domain", "id", "type", "users", "users/alias", "users/deleted", "users/filter", "users/forward",
                     "users/mailbox"),
         "users": ("createtime", "delete_time", "id", "lastlogin", "status", "target", "type", "user", "workgroup")}
WHOSE = {"user": check_text}


def sort_of(what):
    return object_of({"by": lambda key, value: None if value in SORTS[what] else Problem("word-value", f"{key} is {value!r}"),
                      "direction": lambda key, value: DIRECTION("direction", value)})


def method(name, keys, needs=(), changes=False):
    return Method(name, BASE + name, changes, keys, needs)


METHODS = (
    method("echo", {}),
    method("authenticate", {"generate_session_token": check_bool, "session_token_duration": number_in(1, 86400), "token": check_text,
                            "fetch_extra_info": check_bool}),
    method("generate_token", {**WHOSE, "reason": check_text, "type": one_of("session", "sso", "oma"), "duration": number_in(1, 744),
                              "token": check_text, "oma": check_bool}, ("user", "reason")),
    method("search_domains", {"criteria": DOMAINS, "range": RANGE, "sort": sort_of("domains")}),
    method("search_users", {"criteria": USERS, "range": RANGE, "sort": sort_of("users"), "fields": not_empty(some_of(
        "createtime", "forward", "lastlogin", "status", "type", "workgroup", "smtplimit"))}, ("criteria",)),
    method("get_user", WHOSE, ("user",)),
    method("get_domain", {"domain": check_text}, ("domain",)),
    method("get_company", {"company": check_text}, ("company",)),
    method("get_user_folders", WHOSE, ("user",)),
    method("get_user_messages", {**WHOSE, "folder": check_text, "limit": number_in(1, 10**9), "recent": check_bool, "unseen": check_bool},
           ("user",)),
    method("get_deleted_messages", {**WHOSE, "folder": check_text, "headers": TEXTS}, ("user",)),
    method("restore_deleted_messages", {**WHOSE, "ids": TEXTS}, ("user", "ids"), changes=True),
    method("get_deleted_contacts", WHOSE, ("user",)),
    method("restore_deleted_contacts", {**WHOSE, "ids": TEXTS}, ("user", "ids"), changes=True),
    method("move_user_messages", {**WHOSE, "ids": TEXTS, "folder": check_text}, ("user", "ids", "folder"), changes=True),
    method("reindex", {**WHOSE, "folder": check_text, "id": check_text}, ("user",)),
)
CREDENTIALS = {"user": check_text, "password": check_any_text, "token": check_any_text, "client": check_text}


class MailApi:
    METHODS = METHODS
    flat = False

    def __init__(self, estate):
        self.estate = estate
        self.end_tokens = lambda: None  # the desk's

    @staticmethod
    def check(method, fields):
        members = {key: value for key, value in fields.items() if key != "credentials"}
        if method.name == "echo":
            return
        for problem in wire.check_fields(method, members, common=()):
            problem.code = problem.code and (6 if problem.rule in ("unknown-key", "word-value", "number-value") else 5)
            yield problem
        ids = members.get("ids")
        if isinstance(ids, list) and len(ids) != len({str(id) for id in ids}):
            yield Problem("same-id-twice", "no document says what becomes of a message that is named twice", code=0)

    def read(self, name, asked, settings):
        return getattr(self.estate, name)(asked, settings.page_cap)

    def change(self, name, asked):
        return getattr(self.estate, name)(asked)

    def trace(self, *_):
        return None

    def as_json(self):
        return self.estate.as_json()

    def tell(self, what, asked):
        if what == "stale":
            return {"expired": self.estate.stale(asked["mailbox"], asked["subject"], asked["every"])}
        if what == "end-tokens":
            return self.end_tokens()
        raise ValueError(f"no such thing: {what}")
