#!/usr/bin/env python3
"""The strict User API is judged by requests made by hand, so that the tests that lean on it can."""
import json
import os
import sys
import unittest
import xml.etree.ElementTree as tree

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from strictcase import TOKEN, Case, once  # noqa: E402

USER = "/api/v1.1/"
SUBSCRIPTIONS, PROFILE = USER + "subscriptions/", USER + "profiles/get/"
LIST, ALL, GET, SET = SUBSCRIPTIONS + "list", SUBSCRIPTIONS + "list_all", SUBSCRIPTIONS + "get", SUBSCRIPTIONS + "set"
DELETE, UNDELETE = SUBSCRIPTIONS + "delete", SUBSCRIPTIONS + "undelete"
FIFTH = {"db_id": 1, "profile_id": "6643052fee44bb50a6710005"}  # viber, email, push
EMAIL = {**FIFTH, "resource_id": 29, "channel": "email", "email": "sub5@example.com"}
PUSH = {**FIFTH, "resource_id": 29, "channel": "push", "provider": "Firefox", "subscription_id": "000005"}
VIBER = {**FIFTH, "resource_id": 29, "channel": "viber", "cc_data": {"phone": "+79000000005"}}
TELEGRAM = {**FIFTH, "resource_id": 29, "channel": "telegram_bot", "cc_data": {"id": 5}}
RULE = {"type": "default", "value": "", "senders": [{"sender_id": 5, "percent": 100}]}
VSENDER = {"name": "VS", "email_rules": [RULE], "sms_rules": []}


class UserCase(Case):
    options = ("--service", "user")

    def row(self, key=EMAIL):
        found = [row for row in self.server.see("state")["subscriptions"] if all(row.get(name) == value for name, value in key.items())]
        return found[0] if found else None


class GoodRequests(UserCase):
    def tearDown(self):
        self.assertEqual(self.server.see("violations"), [])

    def test_soft_delete_and_back(self):
        for key in (EMAIL, PUSH, VIBER):
            before = self.row(key)
            self.assertEqual(self.ask(DELETE, once(), **key)["error"], 0)
            self.assertEqual(self.row(key), {**before, "is_delete": True})
            self.assertEqual(self.ask(GET, **key)["error"], 404)
            self.assertEqual(self.ask(DELETE, once(), **key)["error"], 404)
            self.assertEqual(len(self.ask(LIST, **FIFTH)["data"]), 2)
            flags = [row["is_delete"] for row in self.ask(PROFILE, matching="profile_id", **FIFTH)["data"]["subscriptions"]]
            self.assertEqual(sorted(flags), [False, False, True])
            self.assertEqual(self.ask(UNDELETE, once(), **key)["error"], 0)
            self.assertEqual(self.row(key), before)

    def test_set_changes_what_is_given_and_makes_what_is_not_there(self):
        self.ask(SET, once(), **EMAIL, status="suspended", custom_fields={"a": {"action": "set", "value": "x"}}, cats=[])
        self.assertEqual([self.row()[key] for key in ("status", "priority", "custom_fields", "cats")], ["suspended", 1, {"a": "x"}, []])
        self.ask(SET, once(), **TELEGRAM, priority=0)
        self.assertEqual(self.row(TELEGRAM)["status"], "subscribed")

    def test_in_xml(self):
        inside = f"<xml><token>{TOKEN}</token><format>xml</format><db_id>1</db_id><profile_id>{FIFTH['profile_id']}</profile_id>"
        key = (inside + "<resource_id>29</resource_id><channel>push</channel><provider>Firefox</provider>"
               "<subscription_id string='true'>000005</subscription_id></xml>")
        self.assertEqual(tree.fromstring(self.ask_xml(GET, key)).findtext("data/subscription_id"), "000005")
        chat = inside + "<resource_id>29</resource_id><channel>viber</channel><cc_data><phone string='true'>+79000000005</phone></cc_data></xml>"
        self.assertEqual(tree.fromstring(self.ask_xml(GET, chat)).findtext("data/cc_data/phone"), "+79000000005")
        self.assertEqual(tree.fromstring(self.ask_xml(DELETE, key, once())).findtext("error"), "0")
        cats = inside + "<resource_id>29</resource_id><channel>email</channel><email>sub5@example.com</email>%s</xml>"
        for marks, expected in (("<cats array='true' string='true'>163</cats>", ["163"]), ("<cats>a</cats><cats string='true'>7</cats>", ["a", "7"]),
                                ("<cats array='true'/>", [])):
            self.ask_xml(SET, cats % marks, once())
            self.assertEqual(self.row()["cats"], expected)

    def test_empty_things_in_xml_come_in_both_ways(self):
        texts = {self.ask_xml(ALL, f"<xml><token>{TOKEN}</token><format>xml</format><resource_id>35</resource_id></xml>")[:12] for _ in range(3)}
        self.assertEqual(texts, {b"<xml><data/>", b"<xml><error>"})

    def test_walk(self):
        rows, at = [], {}
        while (page := self.ask(ALL, resource_id=29, limit=50, **at))["data"]:
            rows += page["data"]
            at = {"from_id": page["next_from_id"]}
        self.assertEqual(len(rows), len([row for row in self.server.see("state")["subscriptions"] if row["resource_id"] == 29]))
        self.assertEqual({row["channel"] for row in rows}, {"email", "sms", "push", "telegram_bot", "whatsapp", "viber", "notify"})

    def test_all_of_a_scope(self):
        count = lambda status: sum(row["channel"] == "email" and row["status"] == status for row in self.server.see("state")["subscriptions"])
        subscribed, suspended = count("subscribed"), count("suspended")
        self.assertEqual(self.ask(SUBSCRIPTIONS + "suspend_all", once(), db_id=1, channel="email")["updated"], subscribed - 1)  # one is of database 2
        self.assertEqual(self.ask(SUBSCRIPTIONS + "unsuspend_all", once(), db_id=1, channel="email")["updated"], subscribed - 1 + suspended)

    def test_codes(self):
        for code, path, fields in ((404, LIST, {"db_id": 3, "profile_id": "x"}), (404, GET, {**EMAIL, "email": "no@example.com"}),
                                   (404, UNDELETE, {**EMAIL, "email": "no@example.com"}), (413, GET, {**EMAIL, "resource_id": 34}),
                                   (435, PROFILE, {"db_id": 1, "email": "family@example.com"}), (441, USER + "databases/get/", {"id": 9}),
                                   (404, PROFILE, {"db_id": 1, "matching": "custom", "field_name": "crm_id", "field_value": 5}),
                                   (404, USER + "vsenders/get", {"id": 99})):
            self.assertEqual(self.ask(path, once() if path == UNDELETE else None, **fields)["error"], code, path)

    def test_every_way_to_match(self):
        for fields in ({"email": "person5@example.com"}, {"matching": "email", "email": "sub5@example.com"},
                       {"matching": "email_profile", "email": "person5@example.com"}, {"matching": "email_sub", "email": "sub5@example.com"},
                       {"matching": "phone", "phone": "+79000000005"}, {"matching": "email_phone", "phone": "+79000000005", "email": "person5@example.com"},
                       {"matching": "email_phone_sub", "email": "sub5@example.com"}, {"matching": "profile_id", "profile_id": FIFTH["profile_id"]},
                       {"matching": "push_sub", "provider": "Firefox", "subscription_id": "000005"},
                       {"matching": "custom", "field_name": "LOYALTY_SCORE", "field_value": 5},
                       {"matching": "custom_sub", "field_name": "card", "field_value": "00005"}):
            self.assertEqual(self.ask(PROFILE, db_id=1, **fields)["data"]["id"], FIFTH["profile_id"], fields)
        self.assertEqual(self.ask(PROFILE, db_id=1, matching="email_profile", email="sub5@example.com")["error"], 404)

    def test_virtual_senders(self):
        saved = self.ask(USER + "vsenders/add", once(), **VSENDER)["data"]["saved_id"]
        self.assertEqual(self.ask(USER + "vsenders/get", id=saved)["data"], {"id": saved, **VSENDER})
        copy = self.ask(USER + "vsenders/clone", once(), id=saved)["data"]["saved_id"]
        self.assertEqual(self.ask(USER + "vsenders/get", id=copy)["data"]["name"], "Clone of VS")
        self.ask(USER + "vsenders/update", once(), id=copy, **{**VSENDER, "name": "Other"})
        self.ask(USER + "vsenders/delete", once(), id=saved)
        self.assertEqual([row["name"] for row in self.ask(USER + "vsenders/list")["data"]][-1], "Other")


class Violations(UserCase):
    def test_each_is_noted_by_its_name(self):
        before = self.server.see("state")
        rules = lambda *rules, **sms: {**VSENDER, "email_rules": list(rules), **sms}
        cases = [
            ("path", SUBSCRIPTIONS + "delete/", EMAIL), ("path", SUBSCRIPTIONS + "restore", EMAIL), ("path", USER + "databases/list", {}),
            ("unknown-key", DELETE, {**EMAIL, "skip_triggers": True}), ("unknown-key", LIST, {**FIFTH, "limit": 5}),
            ("unknown-key", LIST, {**FIFTH, "matching": "email"}),
            ("unknown-key", SUBSCRIPTIONS + "suspend_all", {**FIFTH}), ("unknown-key", GET, {**VIBER, "cc_data": {"phone": "+7", "x": 1}}),
            ("key-missing", DELETE, {key: value for key, value in EMAIL.items() if key != "resource_id"}),
            ("key-missing", ALL, {"db_id": 1}), ("key-missing", SUBSCRIPTIONS + "suspend_all", {}),
            ("id-zero", DELETE, {**EMAIL, "db_id": 0}), ("id-zero", SUBSCRIPTIONS + "suspend_all", {"db_id": 1, "resource_id": 0}),
            ("id-type", DELETE, {**EMAIL, "resource_id": "29"}), ("id-type", GET, {**TELEGRAM, "cc_data": {"id": "5"}}),
            ("string-type", DELETE, {**EMAIL, "profile_id": 5}), ("string-type", GET, {**VIBER, "cc_data": {"phone": 79000000005}}),
            ("empty-text", ALL, {"resource_id": 29, "from_id": ""}), ("empty-text", DELETE, {**EMAIL, "email": ""}),
            ("string-type", ALL, {"resource_id": 29, "from_id": 1}), ("paging-value", ALL, {"resource_id": 29, "limit": 0}),
            ("object-type", GET, {**VIBER, "cc_data": "+79000000005"}), ("object-type", SET, {**EMAIL, "custom_fields": []}),
            ("list-type", SET, {**EMAIL, "cats": "163"}), ("string-type", SET, {**EMAIL, "cats": [163]}),
            ("bool-type", SET, {**EMAIL, "skip_triggers": "true"}), ("priority-value", SET, {**EMAIL, "priority": -1}),
            ("status-value", SET, {**EMAIL, "status": "deleted"}), ("status-value", SET, {**EMAIL, "status": 0}),
            ("channel-value", DELETE, {**EMAIL, "channel": "Email"}), ("channel-value", ALL, {"resource_id": 29, "channel": 1}),
            ("address-missing", DELETE, {**FIFTH, "resource_id": 29, "channel": "email"}),
            ("address-missing", DELETE, {key: value for key, value in PUSH.items() if key != "provider"}),
            ("address-missing", GET, {**VIBER, "cc_data": {"id": 5}}),
            ("address-foreign", DELETE, {**EMAIL, "phone": "+79000000005"}),
            ("address-foreign", GET, {**VIBER, "cc_data": {"phone": "+79000000005", "id": 5}}),
            ("matching-value", PROFILE, {"db_id": 1, "matching": "sub_id", "email": "a@example.com"}),
            ("matching-missing", PROFILE, {"db_id": 1, "matching": "phone"}), ("matching-missing", PROFILE, {"db_id": 1}),
            ("matching-missing", PROFILE, {"db_id": 1, "matching": "push_sub", "provider": "Firefox"}),
            ("matching-foreign", PROFILE, {"db_id": 1, "email": "a@example.com", "phone": "+7"}),
            ("rule-order", USER + "vsenders/add", rules(RULE, RULE)),
            ("rule-order", USER + "vsenders/add", rules({**RULE, "type": "to_domain", "value": "a"})),
            ("rule-value", USER + "vsenders/add", rules({**RULE, "value": "a"})),
            ("rule-type", USER + "vsenders/add", rules(RULE, sms_rules=[{**RULE, "type": "to_domain", "value": "a"}])),
            ("string-type", USER + "vsenders/add", rules({**RULE, "type": "to_domain", "value": 163}, RULE)),
            ("id-type", USER + "vsenders/add", rules({**RULE, "type": "group_id", "value": "7"}, RULE)),
            ("percent-value", USER + "vsenders/add", rules({**RULE, "senders": [{"sender_id": 5, "percent": 101}]})),
            ("key-missing", USER + "vsenders/add", rules({**RULE, "senders": [{"sender_id": 5}]})),
            ("address-on-sms", USER + "vsenders/add", rules(RULE, sms_rules=[{**RULE, "senders": [{"sender_id": 5, "percent": 100, "from_email": "a@b.c"}]}])),
            ("key-missing", USER + "vsenders/add", {"name": "VS", "email_rules": [RULE]}),
            ("unknown-key", USER + "vsenders/add", {**VSENDER, "account_id": 1}),
        ]
        changing = (DELETE, SET, SUBSCRIPTIONS + "suspend_all", USER + "vsenders/add")
        for rule, path, fields in cases:
            self.server.tell("forget")
            self.send(path, json.dumps({"token": TOKEN, **fields}), once() if path in changing else None)
            self.assertEqual(self.broken(), [rule], (path, fields))
        self.assertEqual(self.server.see("state"), before)

    def test_what_all_services_share(self):
        self.ask(DELETE, **EMAIL)
        self.assertEqual(self.broken(), ["request-id"])
        self.server.tell("forget")
        id = once()
        self.ask(UNDELETE, id, **EMAIL)
        self.ask(UNDELETE, id, **EMAIL)
        self.assertEqual(self.broken(), ["repeated-change"])
        self.server.tell("forget")
        self.send(f"{LIST}?token={TOKEN}", json.dumps(FIFTH))
        self.assertEqual(self.broken(), ["token-in-url"])

    def test_marks_of_xml(self):
        inside = f"<token>{TOKEN}</token><format>xml</format><db_id>1</db_id><resource_id>29</resource_id>"
        key = f"<xml>{inside}<profile_id>{FIFTH['profile_id']}</profile_id><channel>%s</channel>%s</xml>"
        for rule, path, text in (
            ("string-type", GET, key % ("viber", "<cc_data><phone>+79000000005</phone></cc_data>")),
            ("string-type", GET, key % ("push", "<provider>Firefox</provider><subscription_id>000005</subscription_id>")),
            ("string-type", ALL, f"<xml>{inside}<from_id>5</from_id></xml>"),
            ("list-type", SET, key % ("email", "<email>sub5@example.com</email><cats>news</cats>")),
            ("string-type", SET, key % ("email", "<email>sub5@example.com</email><cats array='true'>163</cats>")),
            ("xml-mark", SET, key % ("email", "<email>sub5@example.com</email><cats array='true'>a</cats><cats array='true'>b</cats>")),
            ("body", GET, key % ("viber", "<cc_data>x<phone>+7</phone></cc_data>")),
            ("body", GET, key % ("viber", "<cc_data string='true'><phone>+7</phone></cc_data>")),
        ):
            self.server.tell("forget")
            self.ask_xml(path, text, once() if path == SET else None)
            self.assertEqual(self.broken(), [rule], text)


class Weather(UserCase):
    def test_of_each_ten_changes_one_fails(self):
        self.server.mode("faults=10")
        told = []
        for number in range(50):
            try:
                told.append(self.ask(SET, once(), **{**EMAIL, "email": f"new{number}@example.com"})["error"])
            except (OSError, ValueError, AssertionError) as why:
                told.append(type(why).__name__)
        self.assertEqual([at for at, error in enumerate(told) if error == 450], [9, 19, 29, 39])
        self.assertNotIn(told[49], (0, 450))
        self.assertEqual(sum(change["executed"] for change in self.server.see("changes")), 46)
        self.assertIsNotNone(self.row({"email": "new49@example.com"}))


if __name__ == "__main__":
    unittest.main()
