"""The User API's methods, as wire/altcraft-user.md has them, over its state."""
from . import wire
from .userestate import ADDRESSES, CHAT_ID, STATUSES
from .vsenders import METHODS as VIRTUAL_SENDERS
from .wire import (ONE, PAGING, Method, Problem, check_any_text, check_bool, check_id, check_object, check_text, is_whole, list_of,
                   one_of)

USER = "/api/v1.1/"


def check_priority(key, value):
    if not is_whole(value) or value < 0:  # -1 for "as it is" is of another method
        return Problem("priority-value", f"{key} is {value!r}, not 0 or more")


def check_field_value(key, value):
    if not is_whole(value):
        return check_any_text(key, value)


def check_chat(key, value):
    """Of telegram_bot an id, of the others a phone; which of them has to be there is a matter of the channel."""
    problem = check_object(key, value)
    if problem or not isinstance(value, dict):
        return problem or Problem("address-missing", f"{key} is empty")
    for name, inside in value.items():
        if name not in ("id", "phone"):
            return Problem("unknown-key", f"{key}.{name} is in no channel's address")
        problem = (check_id if name == "id" else check_text)(f"{key}.{name}", inside)
        if problem:
            return problem


GROUPS = {**PAGING, "groups": list_of(check_text), "groups_id": list_of(check_id)}
TAGGED = {**GROUPS, "ui_tags": list_of(check_text)}
ADDRESS_KEYS = ("email", "phone", "provider", "subscription_id", "cc_data")
SUBSCRIPTION = {"db_id": check_id, "profile_id": check_text, "resource_id": check_id, "channel": one_of(*ADDRESSES),
                "email": check_text, "phone": check_text, "provider": check_text, "subscription_id": check_text, "cc_data": check_chat}
WHICH = ("db_id", "profile_id", "resource_id", "channel")
SET = {**SUBSCRIPTION, "status": one_of(*STATUSES), "priority": check_priority, "custom_fields": check_object,
       "cats": list_of(check_text), "date": check_text, "ip": check_text, "url": check_text, "skip_triggers": check_bool}
SCOPE = {"db_id": check_id, "channel": one_of(*ADDRESSES), "resource_id": check_id}
WALK = {**SCOPE, "status": one_of(*STATUSES), "from_id": check_text, "limit": wire.check_bound}

# matching → the fields that it needs (one of them, where there are two lists), §3
MATCHING = {
    "email": (("email",),), "email_profile": (("email",),), "email_sub": (("email",),), "phone": (("phone",),),
    "phone_sub": (("phone",),), "email_phone": (("email",), ("phone",)), "email_phone_sub": (("email",), ("phone",)),
    "profile_id": (("profile_id",),), "push_sub": (("provider", "subscription_id"),), "custom": (("field_name", "field_value"),),
    "custom_sub": (("field_name", "field_value"),),
}
PROFILE = {"db_id": check_id, "matching": one_of(*MATCHING), "email": check_text, "phone": check_text, "profile_id": check_text,
           "provider": check_text, "subscription_id": check_text, "field_name": check_text, "field_value": check_field_value,
           "resource_id": check_id}

METHODS = (
    Method("subscriptions.list", USER + "subscriptions/list", False, {"db_id": check_id, "profile_id": check_text}, ("db_id", "profile_id")),
    Method("subscriptions.list_all", USER + "subscriptions/list_all", False, WALK, ("resource_id",)),
    Method("subscriptions.get", USER + "subscriptions/get", False, SUBSCRIPTION, WHICH),
    Method("subscriptions.set", USER + "subscriptions/set", True, SET, WHICH),
    Method("subscriptions.delete", USER + "subscriptions/delete", True, SUBSCRIPTION, WHICH),
    Method("subscriptions.undelete", USER + "subscriptions/undelete", True, SUBSCRIPTION, WHICH),
    Method("subscriptions.suspend_all", USER + "subscriptions/suspend_all", True, SCOPE, ("db_id",)),
    Method("subscriptions.unsuspend_all", USER + "subscriptions/unsuspend_all", True, SCOPE, ("db_id",)),
    Method("profiles.get", USER + "profiles/get/", False, PROFILE, ("db_id",)),
    Method("databases.list", USER + "databases/list/", False, TAGGED),
    Method("databases.get", USER + "databases/get/", False, ONE, ("id",)),
    Method("resources.list", USER + "resources/list", False, GROUPS),
    Method("resources.get", USER + "resources/get", False, ONE, ("id",)),
    Method("campaigns.list", USER + "campaigns/list", False,
           {**TAGGED, "type": check_text, "is_active": check_bool, "attributes": check_object}),
    Method("campaigns.get", USER + "campaigns/get", False, ONE, ("id",)),
    Method("senders.list", USER + "senders/list", False, PAGING),
    *VIRTUAL_SENDERS,
)


def check_address(fields):
    """Channel and its keys are the identity of a subscription (§4.0): all of them, and none of another channel."""
    keys = ADDRESSES.get(fields.get("channel"))
    if not keys:
        return
    for key in keys:
        if key not in fields:
            yield Problem("address-missing", f"{fields['channel']} without {key}")
    for key in ADDRESS_KEYS:
        if key in fields and key not in keys:
            yield Problem("address-foreign", f"{key} is no part of an address of {fields['channel']}")
    chat = fields.get("cc_data")
    needed, other = ("id", "phone") if fields["channel"] == CHAT_ID else ("phone", "id")
    if "cc_data" in keys and isinstance(chat, dict) and needed not in chat:
        yield Problem("address-missing", f"cc_data of {fields['channel']} is {chat}")
    elif "cc_data" in keys and isinstance(chat, dict) and other in chat:
        yield Problem("address-foreign", f"cc_data of {fields['channel']} is {chat}")


def check_matching(fields):
    ways = MATCHING.get(fields.get("matching", "email"), ())
    if ways and not any(all(key in fields for key in way) for way in ways):
        yield Problem("matching-missing", f"matching by {fields.get('matching', 'email')} without {ways}")
    for key in PROFILE:
        if ways and key in fields and key not in ("db_id", "matching", "resource_id") and not any(key in way for way in ways):
            yield Problem("matching-foreign", f"{key} is not what {fields.get('matching', 'email')} matches by")


class UserApi:
    METHODS = METHODS
    flat = False

    def __init__(self, estate):
        self.estate = estate
        for method in METHODS:
            family, _, verb = method.name.rpartition(".")
            assert callable(getattr(self._part(family), verb)), method.name

    def _part(self, family):
        return {"subscriptions": self.estate.subscriptions, "profiles": self.estate.profiles,
                "vsenders": self.estate.virtual_senders}.get(family) or self.estate.lists[family]

    @staticmethod
    def check(method, fields):
        yield from wire.check_fields(method, fields)
        if "email" in method.keys and "channel" in method.needs:
            yield from check_address(fields)
        if method.name == "profiles.get":
            yield from check_matching(fields)

    def read(self, name, asked, settings):
        family, _, verb = name.rpartition(".")
        return getattr(self._part(family), verb)(asked, settings.page_cap)

    def change(self, name, asked):
        family, _, verb = name.rpartition(".")
        return getattr(self._part(family), verb)(asked)

    def trace(self, name, asked):
        return self.estate.subscriptions.trace(asked) if name.startswith("subscriptions.") and "channel" in asked else None

    def as_json(self):
        return self.estate.as_json()

    def tell(self, what, _):
        raise ValueError(f"no such thing: {what}")
