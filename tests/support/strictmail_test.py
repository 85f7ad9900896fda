#!/usr/bin/env python3
"""The strict Mail API is judged by requests made by hand, so that the tests that lean on it can."""
import http.client
import json
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from strictcase import TOKEN, Case  # noqa: E402

ADMIN = {"user": "admin@example.adm", "password": TOKEN}
JO, BUSY = {"user": "jo@example.com"}, {"user": "busy@example.com"}


class MailCase(Case):
    options = ("--service", "opensrs", "--messages", "40")

    def post(self, method, body, headers=None, **more):
        return self.send("/api/" + method, json.dumps(body), headers, **more)

    def ask(self, method, credentials=ADMIN, **fields):
        return json.loads(self.post(method, {"credentials": credentials, **fields})[2])

    def ids(self, **fields):
        return [message["id"] for message in self.ask("get_deleted_messages", **{**JO, **fields})["messages"]]

    def login(self, **fields):
        reply = self.ask("authenticate", generate_session_token=True, **fields)
        return {"user": ADMIN["user"], "token": reply["session_token"]}, reply["session_token_duration"]


class GoodRequests(MailCase):
    def tearDown(self):
        self.assertEqual(self.server.see("violations"), [])

    def test_password_and_token(self):
        self.assertEqual(self.ask("authenticate")["success"], True)
        token, seconds = self.login(session_token_duration=60)
        self.assertEqual((seconds, self.ask("get_user_folders", token, **JO)["deleted_folders"]), (60, ["Projekte.Öst"]))

    def test_token_that_ends(self):
        token, _ = self.login()
        self.server.tell("end-tokens")
        self.assertEqual(self.ask("get_user", token, **JO)["error_number"], 1)
        self.assertEqual(self.ask("get_user", self.login()[0], **JO)["success"], True)

    def test_generated_tokens(self):
        def made(**fields):
            return {**JO, "token": self.ask("generate_token", **JO, reason="ticket", **fields)["token"]}

        often, once, elsewhere = made(type="oma"), made(type="sso", oma=True), made(type="session")
        self.assertEqual([self.ask("get_user", token, **JO)["success"] for token in (often, often, once, once, elsewhere)],
                         [True, True, True, False, False])

    def test_list_and_restore_with_one_stale_id(self):
        ids = self.ids()
        self.assertEqual(len(ids), 11)
        reply = self.ask("restore_deleted_messages", **JO, ids=[ids[0], "U2FsdGVkX1+nothing", ids[1]])
        self.assertTrue(reply["success"])
        results = {result["id"]: result for result in reply["ids"]}
        self.assertEqual([results[id]["success"] for id in (ids[0], ids[1], "U2FsdGVkX1+nothing")], [True, True, False])
        self.assertEqual(results["U2FsdGVkX1+nothing"]["error_number"], 2)
        self.assertEqual(len(self.ids()), 9)
        state = [row for row in self.server.see("state")["messages"] if row["mailbox"] == JO["user"]]
        self.assertEqual((sum(row["restored"] for row in state), self.server.see("changes")[0]["moved"]), (2, 2))
        live = self.ask("get_user_messages", **JO, folder="Spam")["messages"]
        self.assertEqual(self.ask("move_user_messages", **JO, ids=[live[0]["id"]], folder="INBOX")["ids"][0]["success"], True)

    def test_ids_of_an_earlier_listing_are_stale(self):
        old, new = self.ids(), self.ids()
        self.assertFalse(set(old) & set(new))
        reply = self.ask("restore_deleted_messages", **JO, ids=old[:1])
        self.assertEqual((reply["success"], reply["ids"][0]["success"]), (True, False))

    def test_stale_ones_are_gone_for_good(self):
        listed = self.ask("get_deleted_messages", **BUSY, headers=["subject", "Message-ID"])["messages"]
        gone = self.server.tell("stale", mailbox=BUSY["user"], subject="Invoice ", every=5)["expired"]
        self.assertEqual(len(gone), 3)
        invoices = [row for row in listed if row["headers"]["Subject"].startswith("Invoice ")]
        reply = self.ask("restore_deleted_messages", **BUSY, ids=[row["id"] for row in invoices])
        failed = {result["id"] for result in reply["ids"] if not result["success"]}
        self.assertEqual({row["id"] for row in invoices if row["headers"]["Message-ID"] in gone}, failed)

    def test_headers_and_folders(self):
        only = self.ask("get_deleted_messages", **JO, folder="Projekte.Öst", headers=["Subject"])
        self.assertEqual((only["count"], {message["folder"] for message in only["messages"]}), (2, {"Projekte.Öst"}))
        self.assertEqual(set(only["messages"][0]["headers"]), {"Subject"})
        self.assertIsInstance(self.ask("get_deleted_messages", **JO)["messages"][0]["headers"]["Received"], list)

    def test_searches(self):
        first = self.ask("search_users", criteria={"domain": "example.com", "match": "person*"}, range={"first": 0, "limit": 50})
        rest = self.ask("search_users", criteria={"domain": "example.com", "match": "person*"}, range={"first": 50, "limit": 50})
        self.assertEqual((first["count"], first["total_count"], rest["count"]), (50, 70, 20))
        self.assertEqual(self.ask("search_users", criteria={"domain": "example.com", "type": ["forward"]})["users"][0]["user"], "sales@example.com")
        self.assertEqual(self.ask("search_domains", criteria={"match": "exam*"})["total_count"], 2)
        self.assertEqual(self.ask("search_domains")["count"], 5)
        self.assertEqual(self.ask("get_company", company="example")["attributes"], {"company": "example"})
        self.assertEqual(self.ask("get_domain", domain="example.net")["success"], True)
        self.assertEqual([self.ask("reindex", **JO)["status"]], ["pending"])

    def test_contacts(self):
        id = self.ask("get_deleted_contacts", **JO)["contacts"][0]["id"]
        self.assertEqual([self.ask("restore_deleted_contacts", **JO, ids=[id])["ids"][0]["success"] for _ in range(1)], [True])
        self.assertEqual(self.ask("get_deleted_contacts", **JO)["count"], 0)

    def test_echo_gives_back_what_came(self):
        self.assertEqual(self.post("echo", {"a": 1})[2], b'{"a": 1}')

    def test_errors_stand_inside_http_200(self):
        for number, method, credentials, fields in (
            (1, "get_user", {**ADMIN, "password": "wrong"}, JO), (1, "get_user", {"user": ADMIN["user"], "token": "wrong"}, JO),
            (2, "get_user", ADMIN, {"user": "nobody@example.com"}), (2, "get_deleted_messages", ADMIN, {"user": "gone@example.com"}),
            (4, "restore_deleted_messages", {**ADMIN, "user": "reader@example.adm"}, {**JO, "ids": ["x"]}),
            (4, "get_user", {**ADMIN, **JO}, BUSY), (2, "search_users", ADMIN, {"criteria": {"domain": "elsewhere.example"}}),
        ):
            reply = self.ask(method, credentials, **fields)
            self.assertEqual((reply["success"], reply["error_number"], "audit" in reply), (False, number, False), (method, fields))
            self.assertTrue(reply["error"])


class Violations(MailCase):
    def test_each_is_noted_by_its_name(self):
        body = {"credentials": ADMIN, **JO}
        ids = self.ids()
        token = self.login()[0]
        before = self.server.see("state")
        cases = [
            ("verb", lambda: self.post("get_user", body, verb="PUT")), ("path", lambda: self.post("get_user/", body)),
            ("path", lambda: self.post("get_user_tokens", body)), ("path", lambda: self.send("/get_user", json.dumps(body))),
            ("query", lambda: self.post("get_user?format=json", body)), ("token-in-url", lambda: self.post(f"get_user?token={TOKEN}", body)),
            ("content-type", lambda: self.post("get_user", body, kind="text/plain")),
            ("content-type", lambda: self.post("get_user", body, kind="application/xml")),
            ("header", lambda: self.post("get_user", body, {"Request-ID": "7"})),
            ("header", lambda: self.post("get_user", body, {"Authorization": "Bearer x"})),
            ("body", lambda: self.send("/api/get_user", '{"user": "a",}')), ("body", lambda: self.send("/api/get_user", "[]")),
            ("secret-in-echo", lambda: self.ask("echo")),
            ("credentials", lambda: self.post("get_user", JO)), ("credentials", lambda: self.ask("get_user", {}, **JO)),
            ("credentials", lambda: self.ask("get_user", {**ADMIN, "token": "x"}, **JO)),
            ("credentials", lambda: self.ask("get_user", {"user": ADMIN["user"], "session_token": "x"}, **JO)),
            ("credentials", lambda: self.ask("get_user", {**ADMIN, "password": 5}, **JO)),
            ("key-missing", lambda: self.ask("get_user")), ("key-missing", lambda: self.ask("restore_deleted_messages", **JO)),
            ("key-missing", lambda: self.ask("search_users", criteria={"match": "*"})),
            ("key-missing", lambda: self.ask("move_user_messages", **JO, ids=ids[:1])),
            ("unknown-key", lambda: self.ask("get_deleted_messages", **JO, poll=True)),
            ("unknown-key", lambda: self.ask("get_deleted_messages", **JO, format="json")),
            ("unknown-key", lambda: self.ask("get_user_messages", **JO, headers=["Subject"])),
            ("unknown-key", lambda: self.ask("search_users", criteria={"domain": "example.com"}, domain="example.com")),
            ("unknown-key", lambda: self.ask("search_users", criteria={"domain": "example.com", "user": "jo"})),
            ("string-type", lambda: self.ask("get_user", user=None)), ("empty-text", lambda: self.ask("get_deleted_messages", **JO, folder="")),
            ("string-type", lambda: self.ask("get_deleted_messages", **JO, folder=None)),
            ("empty-list", lambda: self.ask("get_deleted_messages", **JO, headers=[])),
            ("empty-list", lambda: self.ask("restore_deleted_messages", **JO, ids=[])),
            ("list-type", lambda: self.ask("restore_deleted_messages", **JO, ids=ids[0])),
            ("string-type", lambda: self.ask("restore_deleted_messages", **JO, ids=[1])),
            ("same-id-twice", lambda: self.ask("restore_deleted_messages", **JO, ids=["x", "x"])),
            ("number-value", lambda: self.ask("authenticate", session_token_duration=86401)),
            ("number-value", lambda: self.ask("authenticate", session_token_duration="60")),
            ("number-value", lambda: self.ask("generate_token", **JO, reason="x", duration=745)),
            ("type-value", lambda: self.ask("generate_token", **JO, reason="x", type="root")),
            ("key-missing", lambda: self.ask("generate_token", **JO)),
            ("number-value", lambda: self.ask("search_domains", range={"first": -1})),
            ("word-value", lambda: self.ask("search_domains", sort={"by": "name"})),
            ("object-type", lambda: self.ask("search_users", criteria="example.com")),
            ("bool-type", lambda: self.ask("authenticate", generate_session_token="true")),
            ("login-again", self.login),
        ]
        for rule, act in cases:
            self.server.tell("forget")
            act()
            self.assertEqual(self.broken(), [rule], rule)
        self.assertEqual(self.server.see("state"), before)
        self.assertTrue(token["token"])

    def test_refused_token_again(self):
        token, _ = self.login()
        self.server.tell("end-tokens")
        self.ask("get_user", token, **JO)
        self.ask("get_user", token, **JO)  # on its way when the first was refused
        self.assertEqual(self.broken(), [])
        self.login()
        self.ask("get_user", token, **JO)
        self.assertEqual(self.broken(), ["old-token"])

    def test_wrong_password_over_and_over(self):
        for _ in range(3):
            self.ask("authenticate", {**ADMIN, "password": "wrong"})
        self.assertEqual(self.broken(), ["hammering"])

    def test_same_message_twice(self):
        ids = self.ids()
        for _ in range(2):
            self.ask("restore_deleted_messages", **JO, ids=ids[:1])
        self.assertEqual(self.broken(), ["repeated-change"])

    def test_no_violation_to_try_again_what_was_refused(self):
        ids = self.ids()
        self.server.mode("error=0", only="change", count=1)
        self.assertEqual([self.ask("restore_deleted_messages", **JO, ids=ids)["success"] for _ in range(2)], [False, True])
        self.assertEqual(self.broken(), [])

    def test_after_a_cut_the_ids_are_spent(self):
        ids = self.ids()
        for mode in ("cut-change", "cut-change=early"):
            self.server.mode(mode, count=1)
            with self.assertRaises((http.client.HTTPException, OSError)):
                self.ask("restore_deleted_messages", **JO, ids=ids[:1])
        self.assertEqual(self.broken(), ["repeated-change"])
        self.assertEqual(sum(row["restored"] for row in self.server.see("state")["messages"]), 1)

    def test_secrets_never_stand_in_what_is_told(self):
        token = self.login()[0]
        self.ask("get_user", token, **JO)
        told = json.dumps([self.server.see("summary"), self.server.see("arrivals")])
        self.assertFalse(TOKEN in told or token["token"] in told)


class Weather(MailCase):
    def test_error_number_0_and_broken_replies(self):
        self.server.mode("error=0")
        self.assertEqual(self.ask("get_user", **JO), {"success": False, "error_number": 0, "error": "No"})
        for mode in ("malformed", "bad-utf8", "empty", "html"):
            self.server.mode(mode)
            with self.assertRaises(ValueError, msg=mode):
                json.loads(self.post("get_user", {"credentials": ADMIN, **JO})[2])
        self.assertEqual(self.broken(), [])

    def test_http_statuses(self):
        self.assertEqual(self.send("/api/get_user", "{")[0], 400)
        self.assertEqual(self.post("nothing", {})[0], 404)
        self.server.mode("500")
        self.assertEqual(self.post("get_user", {})[0], 500)


class Settings(MailCase):
    options = (*MailCase.options, "--token-life", "1", "--local-names", "--page-cap", "2")

    def test_short_lives_small_pages_and_local_names(self):
        token, seconds = self.login()
        self.assertEqual(seconds, 1)
        self.until(lambda: not self.ask("get_user", token, **JO)["success"])
        page = self.ask("search_users", criteria={"domain": "example.com", "match": "jo*"})
        self.assertEqual((page["users"][0]["user"], self.ask("search_domains")["count"]), ("jo", 2))
        self.assertEqual(self.broken(), [])


if __name__ == "__main__":
    unittest.main()
