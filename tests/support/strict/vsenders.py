"""Virtual senders of the User API (wire/altcraft-user.md 8.2)."""
from .estate import Refused
from .wire import ONE, PAGING, Method, Problem, check_any_text, check_id, check_text, is_whole, list_of

EMAIL_RULES, SMS_RULES = ("default", "group_id", "from_domain", "to_domain"), ("default", "group_id", "from_domain")


def check_percent(key, value):
    if not is_whole(value) or not 0 <= value <= 100:
        return Problem("percent-value", f"{key} is {value!r}")


def check_empty_text(key, value):
    if value != "":
        return Problem("address-on-sms", f"{key} is {value!r}: an SMS has no address")


def check_members(key, value, members, needed):
    if not isinstance(value, dict):
        return Problem("object-type", f"{key} is {value!r}, not an object")
    for name in value:
        if name not in members:
            return Problem("unknown-key", f"{key}.{name} is in no document")
        problem = members[name](f"{key}.{name}", value[name])
        if problem:
            return problem
    for name in needed:
        if name not in value:
            return Problem("key-missing", f"{key} without {name}")


def check_rules(types, addresses):
    check_address = check_any_text if addresses else check_empty_text  # the pages' example of an SMS rule has empty ones
    sender = {"sender_id": check_id, "percent": check_percent, "from_name": check_any_text, "from_email": check_address,
              "replyto_email": check_address}

    def check_type(key, value):
        if value not in types:
            return Problem("rule-type", f"{key} is {value!r}")

    def check_rule(key, value):
        by_group = isinstance(value, dict) and value.get("type") == "group_id"
        problem = check_members(key, value, {
            "type": check_type, "value": check_id if by_group else check_any_text,
            "senders": list_of(lambda at, item: check_members(at, item, sender, ("sender_id", "percent")))}, ("type", "value", "senders"))
        if not problem and (value["type"] == "default") != (value["value"] == ""):
            problem = Problem("rule-value", f"{key} is {value['type']} with {value['value']!r}")
        return problem

    def check_order(key, value):
        problem = list_of(check_rule)(key, value)
        if not problem and value and [rule["type"] == "default" for rule in value] != [False] * (len(value) - 1) + [True]:
            problem = Problem("rule-order", f"{key}: one default rule, and it is the last")
        return problem

    return check_order


RULES = {"name": check_text, "email_rules": check_rules(EMAIL_RULES, True), "sms_rules": check_rules(SMS_RULES, False)}
PATH = "/api/v1.1/vsenders/"
METHODS = (
    Method("vsenders.list", PATH + "list", False, PAGING),
    Method("vsenders.get", PATH + "get", False, ONE, ("id",)),
    Method("vsenders.add", PATH + "add", True, RULES, tuple(RULES)),
    Method("vsenders.update", PATH + "update", True, {**ONE, **RULES}, ("id", *RULES), inferred=True),
    Method("vsenders.clone", PATH + "clone", True, {**ONE, "name": check_text}, ("id",)),
    Method("vsenders.delete", PATH + "delete", True, ONE, ("id",)),
)


class VirtualSenders:
    def __init__(self):
        default = {"type": "default", "value": "", "senders": [
            {"sender_id": 5, "percent": 100, "from_name": "", "from_email": "", "replyto_email": ""}]}
        self.all = {}
        for name in ("VS", "2024", "Отдел <продаж> & Co"):
            self._save(self._next(), {"name": name, "email_rules": [default], "sms_rules": []})
        self.all[2]["email_rules"].insert(0, {"type": "to_domain", "value": "163", "senders": [
            {"sender_id": 5, "percent": 70, "from_name": "true", "from_email": "a@b.example", "replyto_email": ""},
            {"sender_id": 6, "percent": 30, "from_name": "", "from_email": "", "replyto_email": ""}]})

    def _next(self):
        return max(self.all, default=0) + 1

    def _save(self, id, asked):
        self.all[id] = {"id": id, **{key: asked[key] for key in RULES}}
        return 1, {"data": {"saved_id": id}}

    def _one(self, asked):
        if asked["id"] not in self.all:
            raise Refused(404, "Virtual sender not found")
        return self.all[asked["id"]]

    def list(self, asked, page_cap):
        rows = [{"id": id, "name": each["name"], "email_channel": bool(each["email_rules"]), "sms_channel": bool(each["sms_rules"])}
                for id, each in sorted(self.all.items()) if id >= asked.get("from_id", 1)]
        limit = min(asked.get("limit", 1000), page_cap or 1000)
        return {"data": rows[:limit], "total_count": len(self.all)}

    def get(self, asked, _):
        return {"data": self._one(asked)}

    def add(self, asked):
        return self._save(self._next(), asked)

    def update(self, asked):
        return self._save(self._one(asked)["id"], asked)

    def clone(self, asked):
        kept = self._one(asked)
        return self._save(self._next(), {**kept, "name": asked.get("name", f"Clone of {kept['name']}")})

    def delete(self, asked):
        del self.all[self._one(asked)["id"]]
        return 1, {"data": None}
