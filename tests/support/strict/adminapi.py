"""The Administrator API's methods, as wire/altcraft-admin.md has them, over an estate."""
from . import wire
from .estate import GROUPS
from .wire import ONE, PAGING, Method, Problem, check_filter, check_id

ADMIN = "/api/v1.1/admin/"


def check_group(key, value):
    if value not in GROUPS:
        return Problem("group-value", f"{key} is {value!r}")


def check_isp(key, value):
    problem = wire.check_text(key, value)
    return Problem("filter-zero", problem.text) if problem and problem.rule == "empty-text" else problem


SCOPE = {"id": check_id, "account_id": check_filter, "campaign_id": check_filter}

METHODS = (
    Method("senders.list", ADMIN + "senders/list/", False, PAGING),
    Method("senders.delete", ADMIN + "senders/delete/", True, ONE, ("id",), inferred=True),
    Method("senders.undelete", ADMIN + "senders/undelete/", True, ONE, ("id",)),
    Method("senders.queue.stats", ADMIN + "senders/queue/stats/", False, {**SCOPE, "isp": check_isp, "group": check_group}, ("id",)),
    Method("senders.queue.hold", ADMIN + "senders/queue/hold/", True, SCOPE, ("id",), inferred=True),
    Method("senders.queue.release", ADMIN + "senders/queue/release/", True, SCOPE, ("id",), inferred=True),
    Method("senders.queue.purge", ADMIN + "senders/queue/purge/", True, SCOPE, ("id",)),
    Method("accounts.list", ADMIN + "accounts/list/", False, PAGING),
)


class AdminApi:
    METHODS = METHODS
    flat = True  # no method takes an object or a list

    def __init__(self, estate):
        self.estate = estate

    @staticmethod
    def check(method, fields):
        for problem in wire.check_fields(method, fields):
            widens = method.changes and problem.key in ("isp", "group")
            yield Problem("isp-on-change", f"{problem.text}: the scope would be widened") if widens else problem
        if "group" in method.keys and "group" not in fields:
            yield Problem("group-missing", "stats without group", code=0)

    def read(self, name, asked, settings):
        if name == "senders.queue.stats":
            return self.estate.stats(asked)
        lists = {"senders.list": self.estate.list_senders, "accounts.list": self.estate.list_accounts}
        return lists[name](asked, settings.page_cap)

    def change(self, name, asked):
        """How many messages it moved, and what the reply says of it."""
        return getattr(self.estate, name.rsplit(".", 1)[1])(asked), {}

    def trace(self, _, asked):
        return self.estate.cells_of(asked["id"])

    def as_json(self):
        return self.estate.as_json()

    def tell(self, what, asked):
        if what != "mail":
            raise ValueError("no such thing")
        self.estate.add_mail(asked["sender"], asked["account"], asked["campaign"], asked["isp"], asked)
