#!/usr/bin/env python3
"""`senderdesk --serve-offline 0` as another shell meets it: nothing but urllib, and only what the documents print.

    offline_curl_test.py PROGRAM
"""
import json
import urllib.parse
import uuid
import xml.etree.ElementTree as tree

from offlineplatform import OfflinePlatform, main

TOKEN = "abcdefghijklmnqrstuvwxyz"  # the documents' own, as --help says
SENDERS = "/api/v1.1/admin/senders/"
LIST, UNDELETE, DELETE = SENDERS + "list/", SENDERS + "undelete/", SENDERS + "delete/"
STATS, PURGE = SENDERS + "queue/stats/", SENDERS + "queue/purge/"
HOLD, RELEASE = SENDERS + "queue/hold/", SENDERS + "queue/release/"
ACCOUNTS = "/api/v1.1/admin/accounts/list/"
USER = "/api/v1.1/"
SUBSCRIPTIONS = USER + "subscriptions/"
SUCCESS = {"error": 0, "error_text": "Successful operation"}

PRINTED = [
    {"account_id": 306, "campaign_id": 4591, "hold": 0, "isp": "", "new": 100, "proc": 100, "retry": 0, "total": 200},
    {"account_id": 306, "campaign_id": 4914, "hold": 80, "isp": "", "new": 10, "proc": 10, "retry": 40, "total": 140},
]


class OfflineApis(OfflinePlatform):
    def send(self, path, body, headers=None, kind="application/json"):
        """(status, headers, body) of one POST."""
        return self.post(path, body, {**({"Content-Type": kind} if kind else {}), **(headers or {})})

    def ask(self, path, headers=None, **fields):
        status, _, body = self.send(path, json.dumps({"token": TOKEN, **fields}), headers)
        self.assertEqual(status, 200)
        return json.loads(body)

    def ask_xml(self, path, inside, headers=None):
        status, reply_headers, body = self.send(path, f"<xml><token>{TOKEN}</token>{inside}</xml>", headers, kind="application/xml")
        self.assertEqual((status, reply_headers.get_content_type()), (200, "application/xml"))
        root = tree.fromstring(body)
        self.assertEqual(root.tag, "xml")
        self.assertTrue(all(not element.attrib for element in root.iter()), "replies carry no attribute")
        return root

    def rows(self, **fields):
        return self.ask(STATS, **fields)["data"]

    # The seeds' requests

    def test_seed_000_restores_683(self):
        self.assertNotIn(683, [row["id"] for row in self.ask(LIST)["data"]])
        self.assertEqual(self.ask(UNDELETE, id=683), SUCCESS)
        self.assertIn(683, [row["id"] for row in self.ask(LIST)["data"]])

    def test_seed_000_in_xml(self):
        root = self.ask_xml(UNDELETE, "<id>683</id>")
        self.assertEqual([(element.tag, element.text) for element in root], [("error", "0"), ("error_text", "Successful operation")])

    def test_seed_001_without_group_is_the_total(self):
        self.assertEqual(self.ask(STATS, id=119), {**SUCCESS, "data": [
            {"account_id": 0, "campaign_id": 0, "hold": 80, "isp": "", "new": 110, "proc": 110, "retry": 40, "total": 340}]})

    def test_seed_001_by_campaign_is_what_is_printed(self):
        for _ in range(2):  # and stands still
            self.assertEqual(self.ask(STATS, id=119, group="account_campaign"), {**SUCCESS, "data": PRINTED})

    def test_seed_001_in_xml(self):
        root = self.ask_xml(STATS, "<id>119</id><group>account_campaign</group>")
        self.assertEqual([element.tag for element in root], ["data", "data", "error", "error_text"])
        for row, element in zip(PRINTED, root.findall("data")):
            self.assertEqual([(child.tag, child.text or "") for child in element], [(key, str(row[key])) for key in sorted(row)])
        one = self.ask_xml(STATS, "<id>119</id>")
        self.assertEqual([element.tag for element in one], ["data", "error", "error_text"])
        self.assertEqual(one.findtext("data/total"), "340")

    # Groups and filters

    def test_groups_add_up_and_filters_narrow(self):
        for group, keys in (("account", {"account_id"}), ("isp", {"isp"}), ("account_campaign", {"account_id", "campaign_id"})):
            rows = self.rows(id=119, group=group)
            self.assertEqual(sum(row["total"] for row in rows), 340, group)
            for row in rows:
                self.assertEqual(row["total"], row["new"] + row["proc"] + row["retry"] + row["hold"])
                self.assertEqual({key for key in ("account_id", "campaign_id", "isp") if not row[key]}, {"account_id", "campaign_id", "isp"} - keys, group)
        self.assertEqual(self.rows(id=119, group="total", campaign_id=4914)[0]["total"], 140)
        self.assertEqual(sum(row["total"] for row in self.rows(id=119, group="total", account_id=1)), 0)
        isps = self.rows(id=119, group="isp")
        self.assertEqual(self.rows(id=119, group="total", isp=isps[0]["isp"])[0]["total"], isps[0]["total"])

    def test_lists_page_by_id(self):
        for path, types in ((LIST, {"id": int, "name": str, "type": str, "channel_type": str}),
                            (ACCOUNTS, {"id": int, "name": str, "timezone": str, "tariff_id": int, "is_active": bool, "pixels_enabled": bool,
                                        "pushes_enabled": bool, "is_smart": bool, "is_subscribers_suspend_all": bool, "is_tariff_exceed": bool})):
            whole = self.ask(path)
            self.assertEqual(set(whole), {"data", "error", "error_text", "total_count"})
            for row in whole["data"]:
                self.assertEqual({key: type(value) for key, value in row.items()}, types)
            paged, at = [], 1
            while page := self.ask(path, from_id=at, limit=3)["data"]:
                self.assertLessEqual(len(page), 3)
                paged += page
                at = page[-1]["id"] + 1
            self.assertEqual(paged, whole["data"])
            root = self.ask_xml(path, f"<from_id>{at}</from_id>")
            self.assertEqual([(element.tag, element.text) for element in root][0], ("data", None), "no rows are <data/>")
            last = self.ask_xml(path, f"<from_id>{at - 1}</from_id>")
            self.assertEqual([element.findtext("id") for element in last.findall("data")], [str(at - 1)])

    # What is refused, and how

    def test_wrong_slash_is_moved(self):
        status, headers, _ = self.send(LIST[:-1], json.dumps({"token": TOKEN}))
        self.assertEqual((status, urllib.parse.urlsplit(headers["Location"]).path), (301, LIST))

    def test_codes_stand_inside_http_200(self):
        good = json.dumps({"token": TOKEN})
        for code, path, body, kind in (
            (400, LIST, '{"token":', "application/json"),
            (400, LIST, f"<xml><token>{TOKEN}</token>", "application/xml"),
            (401, LIST, "{}", "application/json"),
            (401, LIST, '{"token": "no such token"}', "application/json"),
            (401, LIST, "<xml><token>no such token</token></xml>", "application/xml"),
            (415, LIST, good, "text/plain"),
            (415, LIST, good, "application/x-www-form-urlencoded"),
            (501, SENDERS + "queue/clear/", good, "application/json"),
            (404, STATS, json.dumps({"token": TOKEN, "id": 99_999_999}), "application/json"),
            (450, STATS, good, "application/json"),
            (450, UNDELETE, good, "application/json"),
            (450, PURGE, json.dumps({"token": TOKEN, "id": 0}), "application/json"),
            (450, STATS, json.dumps({"token": TOKEN, "id": 119, "group": "campaign"}), "application/json"),
            (450, STATS, json.dumps({"token": TOKEN, "id": "119"}), "application/json"),
        ):
            status, headers, reply = self.send(path, body, kind=kind)
            self.assertEqual(status, 200, (code, path))
            found = tree.fromstring(reply) if headers.get_content_type() == "application/xml" else json.loads(reply)
            error, text = (int(found.findtext("error")), found.findtext("error_text")) if hasattr(found, "findtext") else (found["error"], found["error_text"])
            self.assertEqual(error, code, (path, body))
            self.assertTrue(text)
            self.assertNotIn(b"no such token", reply)

    def test_reply_format_follows_parameter_then_accept_then_body(self):
        body = json.dumps({"token": TOKEN})
        xml = f"<xml><token>{TOKEN}</token>%s</xml>"
        for expected, path, text, headers, kind in (
            ("json", LIST, body, {}, "application/json"),
            ("xml", LIST, body, {"Accept": "application/xml"}, "application/json"),
            ("xml", LIST, json.dumps({"token": TOKEN, "format": "xml"}), {"Accept": "application/json"}, "application/json"),
            ("xml", LIST + "?format=xml", body, {}, "application/json"),
            ("xml", LIST, xml % "", {}, "application/xml"),
            ("json", LIST, xml % "", {"Accept": "application/json"}, "application/xml"),
            ("json", LIST, xml % "<format>json</format>", {"Accept": "application/xml"}, "application/xml"),
        ):
            _, reply_headers, reply = self.send(path, text, headers, kind)
            self.assertEqual((reply_headers.get_content_type(), reply[:1]), (f"application/{expected}", b"<" if expected == "xml" else b"{"), (path, text, headers))

    def test_token_as_bearer(self):
        for token, error in ((TOKEN, 0), ("offline", 0), ("other", 401)):
            reply = json.loads(self.send(LIST, "{}", {"Authorization": f"Bearer {token}"})[2])
            self.assertEqual(reply["error"], error, token)

    # Changes

    def campaigns(self):
        return {row["campaign_id"]: row for row in self.rows(id=119, group="account_campaign")}

    def test_hold_release_and_clear_move_their_scope_alone(self):
        scope = {"id": 119, "account_id": 306, "campaign_id": 4914}
        self.assertEqual(self.ask(HOLD, **scope), SUCCESS)
        rows = self.campaigns()
        self.assertGreater(rows[4914]["hold"], 80)
        self.assertEqual((rows[4914]["total"], rows[4914]["new"], rows[4591]), (140, 0, PRINTED[0]))
        self.assertEqual(self.campaigns()[4914], rows[4914], "held mail stays held")
        root = self.ask_xml(RELEASE, "<id>119</id><account_id>306</account_id><campaign_id>4914</campaign_id>")
        self.assertEqual(root.findtext("error"), "0")
        rows = self.campaigns()
        self.assertEqual((rows[4914]["hold"], rows[4914]["total"], rows[4591]), (0, 140, PRINTED[0]))
        self.assertEqual(self.ask(PURGE, **scope), SUCCESS)
        self.assertEqual(self.rows(id=119, group="account_campaign"), PRINTED[:1])
        self.assertEqual(self.ask(HOLD, id=119), SUCCESS)
        self.assertGreater(self.campaigns()[4591]["hold"], 0)

    def test_isp_on_a_clear_is_refused(self):
        self.assertEqual(self.ask(PURGE, id=119, isp="Gmail")["error"], 450)
        self.assertEqual(self.rows(id=119, group="total")[0]["total"], 340)

    def test_repeat_is_answered_and_not_done(self):
        for name in ("Request-ID", "X-Request-ID"):
            id = {name: str(uuid.uuid4())}
            self.ask(HOLD, id, id=119, account_id=306, campaign_id=4591)
            self.ask(RELEASE, {name: str(uuid.uuid4())}, id=119, account_id=306, campaign_id=4591)
            body = json.dumps({"token": TOKEN, "id": 119, "account_id": 306, "campaign_id": 4591})
            _, headers, reply = self.send(HOLD, body, id)
            self.assertEqual(json.loads(reply), SUCCESS)
            self.assertIn("true", (headers["Duplicate-Request"], headers["X-Duplicate-Request"]), name)
            self.assertTrue(headers["Duplicate-Key"] or headers["X-Duplicate-Key"], name)
            self.assertEqual(self.campaigns()[4591]["hold"], 0, name)
            _, headers, _ = self.send(HOLD, body, {name: str(uuid.uuid4())})
            self.assertIsNone(headers["Duplicate-Request"])
            self.assertGreater(self.campaigns()[4591]["hold"], 0, "a new id is a new intent")
            self.ask(RELEASE, {name: str(uuid.uuid4())}, id=119)

    def test_deleted_sender_answers_404_until_restored(self):
        self.assertEqual(self.ask(DELETE, id=119), SUCCESS)
        for path in (STATS, HOLD, DELETE):
            self.assertEqual(self.ask(path, {"Request-ID": str(uuid.uuid4())}, id=119)["error"], 404, path)
        self.assertEqual(self.ask(UNDELETE, id=119), SUCCESS)
        self.assertEqual(self.rows(id=119, group="total")[0]["total"], 340)

    # The User API: seeds 002 and 003, and the pages beside them

    # As seed 003 prints the addresses; the resource that knows all of its channels is 29.
    PROFILE = {"db_id": 1, "profile_id": TOKEN}
    ADDRESSES = [
        {"resource_id": 1, "channel": "email", "email": "john@example.com"},
        {"resource_id": 26, "channel": "push", "subscription_id": TOKEN, "provider": "Firefox"},
        {"resource_id": 1, "channel": "sms", "phone": "+79000000000"},
        {"resource_id": 29, "channel": "telegram_bot", "cc_data": {"id": 1}},
        {"resource_id": 29, "channel": "whatsapp", "cc_data": {"phone": "+79000000000"}},
    ]
    DELETED = {"data": None, **SUCCESS}

    @staticmethod
    def in_xml(fields):
        mark = lambda value: " string='true'" if isinstance(value, str) and value.lstrip("+").isdigit() else ""
        inside = lambda value: "".join(f"<{k}{mark(v)}>{inside(v)}</{k}>" for k, v in value.items()) if isinstance(value, dict) else str(value)
        return inside(fields)

    def profile(self, **fields):
        return self.ask(USER + "profiles/get/", **{"db_id": 1, **fields})

    def flags(self):
        rows = self.profile(matching="profile_id", profile_id=TOKEN)["data"]["subscriptions"]
        return [(row["resource_id"], row["channel"], row["status"], row["is_delete"]) for row in rows]

    def test_seed_003_byte_for_byte(self):
        printed = """{
"token": "abcdefghijklmnqrstuvwxyz",
"db_id": 1,
"resource_id": 26,
"channel": "push",
"subscription_id": "abcdefghijklmnqrstuvwxyz",
"profile_id": "abcdefghijklmnqrstuvwxyz",
"provider": "Firefox"
}"""
        self.assertEqual(self.send(SUBSCRIPTIONS + "delete", printed)[2], b'{"data":null,"error":0,"error_text":"Successful operation"}')
        self.assertEqual(json.loads(self.send(SUBSCRIPTIONS + "undelete", printed)[2]), self.DELETED)

    def test_seed_003_byte_for_byte_in_xml(self):
        printed = """<xml>
<token>abcdefghijklmnqrstuvwxyz</token>
<db_id>1</db_id>
<resource_id>26</resource_id>
<channel>push</channel>
<subscription_id>abcdefghijklmnqrstuvwxyz</subscription_id>
<profile_id>abcdefghijklmnqrstuvwxyz</profile_id>
<provider>Firefox</provider>
</xml>"""
        for method in ("delete", "undelete"):
            root = tree.fromstring(self.send(SUBSCRIPTIONS + method, printed, kind="application/xml")[2])
            self.assertEqual([(element.tag, element.text) for element in root], [("data", None), ("error", "0"), ("error_text", "Successful operation")])

    def test_seed_003_deletes_every_channel_and_restore_takes_it_back(self):
        for address in self.ADDRESSES:  # makes those that are not there
            self.assertEqual(self.ask(SUBSCRIPTIONS + "set", **self.PROFILE, **address)["error"], 0, address)
        before = self.flags()
        for address in self.ADDRESSES:
            key = {**self.PROFILE, **address}
            row = self.ask(SUBSCRIPTIONS + "get", **key)["data"]
            self.assertEqual(self.ask(SUBSCRIPTIONS + "delete", **key), self.DELETED, address)
            changed = [(old, new) for old, new in zip(before, self.flags()) if old != new]
            self.assertEqual(changed, [((*changed[0][0][:3], False), (*changed[0][0][:3], True))], "the flag alone, beside the status")
            self.assertEqual(self.ask(SUBSCRIPTIONS + "undelete", **key), self.DELETED, address)
            self.assertEqual((self.flags(), self.ask(SUBSCRIPTIONS + "get", **key)["data"]), (before, row))
            for method in ("delete", "undelete"):
                root = self.ask_xml(SUBSCRIPTIONS + method, self.in_xml(key), {"Request-ID": str(uuid.uuid4())})
                self.assertEqual([(element.tag, element.text) for element in root], [("data", None), ("error", "0"), ("error_text", "Successful operation")], address)
            self.assertEqual(self.flags(), before)

    def test_seed_002_codes_of_the_user_api(self):
        key = {**self.PROFILE, **self.ADDRESSES[0]}
        for code, path, fields in (
            (404, "subscriptions/list", {"db_id": 99, "profile_id": TOKEN}),
            (404, "subscriptions/delete", {**key, "email": "nobody@example.com"}),
            (413, "subscriptions/get", {**key, "resource_id": 34}),
            (435, "profiles/get/", {"db_id": 1, "email": "family@example.com"}),
            (450, "subscriptions/delete", {**self.PROFILE, "resource_id": 1, "channel": "email"}),
            (450, "subscriptions/delete", {**key, "channel": "pigeon"}),
            (450, "profiles/get/", {"db_id": 1, "matching": "sub_id", "email": "john@example.com"}),
            (501, "subscriptions/restore", key),
        ):
            reply = self.ask(USER + path, **fields)
            self.assertEqual((reply["error"], "data" in reply), (code, False), (path, fields))
            self.assertTrue(reply["error_text"])
        body = json.dumps(key)
        self.assertEqual(json.loads(self.send(SUBSCRIPTIONS + "get", body)[2])["error"], 401)
        self.assertEqual(json.loads(self.send(SUBSCRIPTIONS + "get", body, kind="text/xml")[2])["error"], 415)
        fault = {"X-Offline-Fault": "429"}
        self.assertEqual(self.ask(SUBSCRIPTIONS + "get", fault, **key)["error"], 429)

    def test_seed_002_token_in_each_of_its_places(self):
        body = json.dumps({"db_id": 1, "email": "john@example.com"})
        for path, headers in ((USER + "profiles/get/", {"Authorization": f"Bearer {TOKEN}"}), (USER + f"profiles/get/?token={TOKEN}", {})):
            self.assertEqual(json.loads(self.send(path, body, headers)[2])["data"]["_fname"], "John")

    def test_seed_002_attributes_of_xml(self):
        found = self.ask_xml(USER + "profiles/get/", "<db_id>1</db_id><matching>custom</matching><field_name>New_field_7</field_name>"
                             "<field_value string='true'>00016</field_value>")
        self.assertEqual((found.findtext("data/_lname"), found.findtext("data/New_field_7")), ("Smith", "00016"))
        key = self.in_xml({**self.PROFILE, **self.ADDRESSES[0]})
        for cats, expected in (("<cats array='true'>163</cats>", 450), ("<cats array='true' string='true'>163</cats>", 0),
                               ("<cats array='true'>news_category</cats>", 0), ("<cats>a</cats><cats>b</cats>", 0)):
            self.assertEqual(self.ask_xml(SUBSCRIPTIONS + "set", key + cats).findtext("error"), str(expected), cats)
        root = self.ask_xml(SUBSCRIPTIONS + "get", key)
        self.assertEqual([element.text for element in root.findall("data/cats")], ["a", "b"])
        self.ask_xml(SUBSCRIPTIONS + "set", key + "<cats array='true'/>")
        none = self.ask_xml(SUBSCRIPTIONS + "get", key).findall("data/cats")
        self.assertEqual([element.text for element in none if element.text], [])

    def test_every_way_to_match_finds_john(self):
        for fields in ({"email": "john@example.com"}, {"matching": "email_profile", "email": "john@example.com"},
                       {"matching": "email_sub", "email": "example@example.com"}, {"matching": "phone", "phone": "+79000000000"},
                       {"matching": "phone_sub", "phone": "+79000000000"}, {"matching": "email_phone", "phone": "+79000000000"},
                       {"matching": "email_phone_sub", "email": "john@example.com"}, {"matching": "profile_id", "profile_id": TOKEN},
                       {"matching": "push_sub", "provider": "Firefox", "subscription_id": TOKEN},
                       {"matching": "custom", "field_name": "New_field_7", "field_value": "00016"},
                       {"matching": "custom_sub", "field_name": "custom_field_1", "field_value": "test value"}):
            reply = self.profile(**fields)
            self.assertEqual((reply["error"], reply.get("data", {}).get("id")), (0, TOKEN), fields)

    def test_a_walk_ends_with_an_empty_page(self):
        rows, fields = [], {"resource_id": 29, "db_id": 1, "limit": 400}
        while (page := self.ask(SUBSCRIPTIONS + "list_all", **fields))["data"]:
            self.assertLessEqual(len(page["data"]), 400)
            rows += page["data"]
            fields["from_id"] = page["next_from_id"]
        self.assertNotIn("next_from_id", page)
        keys = {json.dumps([row["profile_id"], row["channel"], row.get("email"), row.get("phone"), row.get("subscription_id"), row.get("cc_data")]) for row in rows}
        self.assertEqual(len(keys), len(rows), "none twice")
        self.assertEqual({row["resource_id"] for row in rows}, {29})
        self.assertEqual(len({row["channel"] for row in rows}), 7)
        status = lambda name: sum(row["status"] == name for row in rows)
        self.assertEqual(self.ask(SUBSCRIPTIONS + "suspend_all", db_id=1, resource_id=29), {**SUCCESS, "updated": status("subscribed")})
        root = self.ask_xml(SUBSCRIPTIONS + "unsuspend_all", "<db_id>1</db_id><resource_id>29</resource_id>")
        self.assertEqual([(element.tag, element.text) for element in root][-1], ("updated", str(status("subscribed") + status("suspended"))))

    def test_databases_and_resources_say_what_serves_what(self):
        databases = self.ask(USER + "databases/list/")
        self.assertEqual(databases["next_from_id"], databases["data"][-1]["id"] + 1)
        for resource in self.ask(USER + "resources/list")["data"]:
            details = self.ask(USER + "resources/get", id=resource["id"])["data"]
            for database in databases["data"]:
                self.assertEqual(self.ask(USER + "databases/get/", id=database["id"])["data"]["name"], database["name"])
                error = self.ask(SUBSCRIPTIONS + "list_all", resource_id=resource["id"], db_id=database["id"], limit=1)["error"]
                self.assertEqual(error, 0 if database["id"] in details["dbs_ids"] else 413)
        names = {row["id"]: row["name"] for row in self.ask(USER + "campaigns/list")["data"]}
        for row in PRINTED:
            self.assertIn(row["campaign_id"], names)


if __name__ == "__main__":
    main()
