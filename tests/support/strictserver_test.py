#!/usr/bin/env python3
"""The strict server is judged by requests made by hand, so that the tests that lean on it can."""
import http.client
import json
import os
import socket
import sys
import time
import unittest
import uuid
import xml.etree.ElementTree as tree

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from strictcase import TOKEN, Case, StrictServer, once  # noqa: E402

ADMIN = "/api/v1.1/admin/senders/"
LIST, STATS, HOLD, RELEASE = ADMIN + "list/", ADMIN + "queue/stats/", ADMIN + "queue/hold/", ADMIN + "queue/release/"
PURGE, DELETE, UNDELETE = ADMIN + "queue/purge/", ADMIN + "delete/", ADMIN + "undelete/"
CAMPAIGN = {"id": 119, "account_id": 306, "campaign_id": 4914}


class GoodRequests(Case):
    def tearDown(self):
        self.assertEqual(self.server.see("violations"), [])

    def test_printed_example_by_campaign(self):
        reply = self.ask(STATS, id=119, group="account_campaign")
        self.assertEqual(reply, {"error": 0, "error_text": "Successful operation", "data": [
            {"account_id": 306, "campaign_id": 4591, "hold": 0, "isp": "", "new": 100, "proc": 100, "retry": 0, "total": 200},
            {"account_id": 306, "campaign_id": 4914, "hold": 80, "isp": "", "new": 10, "proc": 10, "retry": 40, "total": 140}]})

    def test_printed_example_in_xml(self):
        body = self.ask_xml(STATS, f"<xml><token>{TOKEN}</token><format>xml</format><id>119</id><group>account_campaign</group></xml>")
        self.assertTrue(body.startswith(
            b"<xml><data><account_id>306</account_id><campaign_id>4591</campaign_id><hold>0</hold><isp></isp><new>100</new>"
            b"<proc>100</proc><retry>0</retry><total>200</total></data><data><account_id>306</account_id>"), body)
        self.assertTrue(body.endswith(b"<error>0</error><error_text>Successful operation</error_text></xml>"), body)

    def test_groupings_are_sums_of_the_same_mail(self):
        for group, rows in (("total", 1), ("account", 1), ("isp", 3), ("account_campaign", 2)):
            data = self.ask(STATS, id=119, group=group)["data"]
            self.assertEqual((len(data), sum(row["total"] for row in data)), (rows, 340), group)
        self.assertEqual([row["total"] for row in self.ask(STATS, id=119, group="isp", campaign_id=4914)["data"]], [38, 52, 50])

    def test_numeric_isp_by_string_attribute(self):
        body = self.ask_xml(STATS, f"<xml><token>{TOKEN}</token><format>xml</format><id>119</id><isp string='true'>163</isp><group>total</group></xml>")
        self.assertEqual(tree.fromstring(body).findtext("data/total"), "113")

    def test_awkward_names_survive_both_formats(self):
        names = {row["id"]: row["name"] for row in self.ask(LIST)["data"]}
        again = {row["id"]: row["name"] for row in self.ask(LIST)["data"]}  # one of the two is escaped to ASCII
        root = tree.fromstring(self.ask_xml(LIST, f"<xml><token>{TOKEN}</token><format>xml</format></xml>"))
        self.assertEqual(names, again)
        self.assertEqual(names, {int(row.findtext("id")): row.findtext("name") for row in root.findall("data")})
        self.assertIn("🚀 Launch 📬", names.values())

    def test_hold_moves_exactly_its_campaign(self):
        self.assertEqual(self.ask(HOLD, once(), **CAMPAIGN), {"error": 0, "error_text": "Successful operation"})
        rows = {row["campaign_id"]: row for row in self.ask(STATS, id=119, group="account_campaign")["data"]}
        self.assertEqual((rows[4914]["hold"], rows[4914]["total"], rows[4591]["hold"]), (140, 140, 0))
        change = self.server.see("changes")[0]
        self.assertEqual((change["executed"], change["moved"], change["asked"]), (True, 60, CAMPAIGN))
        self.ask(RELEASE, once(), **CAMPAIGN)
        self.assertEqual(self.ask(STATS, id=119, group="total", campaign_id=4914)["data"][0]["new"], 140)
        self.ask(PURGE, once(), **CAMPAIGN)
        self.assertEqual(self.ask(STATS, id=119, group="total")["data"][0]["total"], 200)

    def test_deleted_sender_is_gone_and_comes_back(self):
        self.assertEqual(self.ask(UNDELETE, once(), id=683)["error"], 0)
        self.assertEqual(self.ask(UNDELETE, once(), id=684)["error"], 404)
        self.assertEqual(self.ask(DELETE, once(), id=119)["error"], 0)
        self.assertEqual(self.ask(STATS, id=119, group="total")["error"], 404)
        self.assertEqual(self.ask(UNDELETE, once(), id=119)["error"], 0)
        self.assertEqual(self.ask(STATS, id=119, group="total")["data"][0]["total"], 340)

    def test_reply_format_by_accept(self):
        self.assertTrue(self.send(LIST, json.dumps({"token": TOKEN}), {"Accept": "application/xml"})[2].startswith(b"<xml>"))

    def test_wrong_token_is_an_answer_not_a_violation(self):
        self.assertEqual(json.loads(self.send(LIST, '{"token": "other"}')[2])["error"], 401)
        self.assertEqual(json.loads(self.send(LIST, "{}")[2])["error"], 401)


class Paging(Case):
    options = ("--page-cap", "7", "--senders", "25")

    def test_all_pages_by_last_id(self):
        seen, at = [], 1
        while page := self.ask(LIST, from_id=at, limit=1000)["data"]:
            self.assertLessEqual(len(page), 7)
            seen += [row["id"] for row in page]
            at = seen[-1] + 1
        self.assertEqual((len(seen), seen), (25, sorted(set(seen))))
        self.assertEqual(self.ask_xml(LIST, f"<xml><token>{TOKEN}</token><format>xml</format><from_id>9000</from_id></xml>")[:13], b"<xml><data/><")


class Violations(Case):
    def test_each_is_noted_by_its_name(self):
        body = json.dumps({"token": TOKEN})
        cases = [
            ("verb", lambda: self.send(LIST, body, verb="PUT")),
            ("path", lambda: self.send(LIST[:-1], body)),
            ("path", lambda: self.send(ADMIN + "nothing/", body)),
            ("token-in-url", lambda: self.send(f"{LIST}?token={TOKEN}", body)),
            ("query", lambda: self.send(LIST + "?a=1", body)),
            ("content-type", lambda: self.send(LIST, body, kind="text/plain")),
            ("content-type", lambda: self.send(LIST, body, kind=None)),
            ("body", lambda: self.send(LIST, '{"token": 1,,}')),
            ("body", lambda: self.send(LIST, '{"token": "a", "token": "b"}')),
            ("body", lambda: self.send(LIST, "<xml/>")),
            ("unknown-key", lambda: self.ask(LIST, page=2)),
            ("paging-value", lambda: self.ask(LIST, from_id=0)),
            ("id-missing", lambda: self.ask(UNDELETE, once())),
            ("id-zero", lambda: self.ask(UNDELETE, once(), id=0)),
            ("id-type", lambda: self.ask(UNDELETE, once(), id="683")),
            ("id-type", lambda: self.ask(UNDELETE, once(), id=683.0)),
            ("id-type", lambda: self.ask(UNDELETE, once(), id=None)),
            ("filter-zero", lambda: self.ask(PURGE, once(), id=119, account_id=0)),
            ("filter-zero", lambda: self.ask(STATS, id=119, group="isp", isp="")),
            ("filter-type", lambda: self.ask(HOLD, once(), id=119, campaign_id=None)),
            ("isp-on-change", lambda: self.ask(HOLD, once(), id=119, isp="Gmail")),
            ("isp-on-change", lambda: self.ask(PURGE, once(), id=119, group="total")),
            ("group-missing", lambda: self.ask(STATS, id=119)),
            ("group-value", lambda: self.ask(STATS, id=119, group="campaign")),
            ("format-value", lambda: self.ask(LIST, format="csv")),
            ("request-id", lambda: self.ask(HOLD, **CAMPAIGN)),
            ("request-id", lambda: self.ask(HOLD, {"Request-ID": str(uuid.uuid4())}, **CAMPAIGN)),
            ("request-id", lambda: self.ask(HOLD, {"Request-ID": "7", "X-Request-ID": "7"}, **CAMPAIGN)),
            ("default-user-agent", lambda: self.send(LIST, body, {"User-Agent": "Mozilla/5.0"})),
            ("default-accept-language", lambda: self.send(LIST, body, {"Accept-Language": "en,*"})),
            ("both-tokens", lambda: self.send(LIST, body, {"Authorization": f"Bearer {TOKEN}"})),
            ("authorization", lambda: self.send(LIST, body, {"Authorization": "Basic eA=="})),
            ("http2", lambda: self.send(LIST, body, {"Upgrade": "h2c"})),
        ]
        cells = self.server.see("state")["cells"]
        for rule, act in cases:
            self.server.tell("forget")
            act()
            self.assertEqual(self.broken(), [rule], rule)
        moved = sum(change.get("moved", 0) for change in self.server.see("changes"))
        self.assertEqual(moved, 0)
        after = self.server.see("state")["cells"]
        self.assertEqual({id: cell for id, cell in cells.items() if id != "119"}, {id: cell for id, cell in after.items() if id != "119"})

    def test_xml_rules(self):
        inside = f"<token>{TOKEN}</token><format>xml</format>"
        for rule, text in (
            ("body", f"<request>{inside}</request>"),
            ("body", f"<xml>{inside}</xml><xml/>"),
            ("body", f"<!DOCTYPE xml><xml>{inside}</xml>"),
            ("body", f"<xml>{inside}<limit array='true'>7</limit></xml>"),
            ("body", f"<xml>{inside}<limit>7</limit><limit>8</limit></xml>"),
            ("body", f"<xml>{inside}<limit><from>7</from></limit></xml>"),
            ("body", f"<xml>{inside}stray</xml>"),
            ("body", f"<xml>{inside}<limit>7</xml>"),
            ("paging-value", f"<xml>{inside}<limit string='true'>7</limit></xml>"),
            ("format-missing", f"<xml><token>{TOKEN}</token></xml>"),
        ):
            self.server.tell("forget")
            self.ask_xml(LIST, text)
            self.assertEqual(self.broken(), [rule], text)
        self.server.tell("forget")
        reply = self.ask_xml(STATS, f"<xml>{inside}<id>119</id><isp>163</isp><group>total</group></xml>")
        self.assertEqual((self.broken(), tree.fromstring(reply).findtext("error")), (["string-type"], "450"))

    def test_wrong_slash_is_moved_and_following_is_noted(self):
        body = json.dumps({"token": TOKEN})
        status, headers, _ = self.send(LIST[:-1], body)
        self.assertEqual((status, headers["Location"]), (301, LIST))
        self.send(headers["Location"], body)
        self.assertIn("redirect-followed", self.broken())

    def test_codes(self):
        self.assertEqual(json.loads(self.send(LIST, "{}", kind="text/xml")[2])["error"], 415)
        self.assertEqual(json.loads(self.send(LIST, "{")[2])["error"], 400)
        self.assertEqual(self.ask(ADMIN + "nothing/")["error"], 501)
        self.assertEqual(self.ask(STATS, id=5_000_000, group="total")["error"], 404)
        self.assertEqual(self.ask(PURGE, once(), id=119, campaign_id=0)["error"], 450)

    def test_token_of_digits(self):
        server = StrictServer("--token", "20260101")
        self.addCleanup(server.stop)
        self.server = server
        self.ask_xml(LIST, "<xml><token>20260101</token><format>xml</format></xml>")
        self.assertEqual(self.broken(), ["string-type"])
        server.tell("forget")
        body = self.ask_xml(LIST, "<xml><token string='true'>20260101</token><format>xml</format></xml>")
        self.assertEqual((self.broken(), tree.fromstring(body).findtext("error")), ([], "0"))

    def test_http2_preface(self):
        with socket.create_connection(("127.0.0.1", self.server.port)) as raw:
            raw.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
            raw.recv(1000)
        self.assertIn("http2", self.broken())

    def test_token_never_stands_in_what_is_told(self):
        self.send(f"{LIST}?token={TOKEN}", json.dumps({"token": TOKEN}), {"Authorization": f"Bearer {TOKEN}"})
        self.assertNotIn(TOKEN, json.dumps([self.server.see("summary"), self.server.see("arrivals")]))


class Repeats(Case):
    def test_repeat_gets_the_first_reply_and_no_effect(self):
        id = once()
        self.ask(HOLD, id, **CAMPAIGN)
        self.ask(RELEASE, once(), **CAMPAIGN)
        status, headers, body = self.send(HOLD, json.dumps({"token": TOKEN, **CAMPAIGN}), id)
        self.assertEqual((headers["Duplicate-Request"], headers["X-Duplicate-Request"], json.loads(body)["error"]), ("true", "true", 0))
        self.assertEqual([change["executed"] for change in self.server.see("changes")], [True, True, False])
        self.assertEqual(self.ask(STATS, id=119, group="total", campaign_id=4914)["data"][0]["hold"], 0)
        self.assertEqual(self.broken(), ["repeated-change"])

    def test_id_of_another_intent(self):
        id = once()
        self.ask(HOLD, id, **CAMPAIGN)
        self.ask(HOLD, id, id=119, account_id=306, campaign_id=4591)
        self.assertIn("id-reused", self.broken())
        self.assertEqual(self.ask(STATS, id=119, group="total", campaign_id=4591)["data"][0]["hold"], 0)

    def test_without_id_by_checksum(self):
        self.ask(HOLD, **CAMPAIGN)
        self.ask(RELEASE, once(), **CAMPAIGN)
        self.ask(HOLD, **CAMPAIGN)
        self.assertEqual([change["executed"] for change in self.server.see("changes")], [True, True, False])

    def test_further_try_after_429_needs_a_new_id(self):
        id = once()
        self.server.mode("429", count=1)
        self.assertEqual(self.ask(HOLD, id, **CAMPAIGN)["error"], 429)
        self.assertEqual(self.broken(), [])
        self.ask(HOLD, id, **CAMPAIGN)
        self.assertEqual(self.broken(), ["repeated-change"])


class Weather(Case):
    def held(self):
        return self.ask(STATS, id=119, group="total", campaign_id=4914)["data"][0]["hold"]

    def test_cut_changes(self):
        for mode in ("cut-change=early", "cut-change", "cut-change=head", "cut-change=body", "reset-change"):
            self.ask(RELEASE, once(), **CAMPAIGN)
            start = len(self.server.see("changes"))
            self.server.mode(mode)
            with self.assertRaises((http.client.HTTPException, ConnectionError, ValueError), msg=mode):
                self.ask(HOLD, once(), **CAMPAIGN)
            self.assertEqual(self.ask(LIST)["error"], 0)
            self.server.mode("normal")
            changes = self.server.see("changes")[start:]
            self.assertEqual([change["executed"] for change in changes], [mode != "cut-change=early"], mode)
            self.assertEqual(self.held(), 0 if mode == "cut-change=early" else 140, mode)
        self.assertEqual(self.broken(), [])

    def test_replies_that_are_none(self):
        body = json.dumps({"token": TOKEN})
        for mode, status, start in (("html", 200, b"<!DOCTYPE"), ("500", 500, b'{"error": 500'), ("http429", 429, b'{"error": 429'),
                                    ("error=403", 200, b'{"error": 403'), ("redirect", 302, b"<html>"), ("no-envelope", 200, b'{"data"')):
            self.server.mode(mode)
            got = self.send(LIST, body)
            self.assertEqual((got[0], got[2][:len(start)]), (status, start), mode)
        for mode in ("malformed", "bad-utf8", "empty"):
            self.server.mode(mode)
            with self.assertRaises(ValueError, msg=mode):
                json.loads(self.send(LIST, body)[2])
        self.server.mode("malformed")
        with self.assertRaises(tree.ParseError):
            tree.fromstring(self.ask_xml(LIST, f"<xml><token>{TOKEN}</token><format>xml</format></xml>"))
        self.server.mode("cut")
        with self.assertRaises(http.client.IncompleteRead):
            self.send(LIST, body)
        self.assertEqual(self.broken(), [])

    def test_modes_end_and_choose(self):
        self.server.mode("500", only="senders.queue.stats", count=2)
        self.assertEqual(self.ask(LIST)["error"], 0)
        self.assertEqual([self.ask(STATS, id=119, group="total")["error"] for _ in range(3)], [500, 500, 0])
        self.server.mode("429=0.2")
        self.assertEqual(self.ask(LIST)["error"], 429)
        self.until(lambda: self.ask(LIST)["error"] == 0)

    def test_client_that_leaves_is_no_longer_in_flight(self):
        self.server.mode("slow=30")
        with self.assertRaises(TimeoutError):
            connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=0.3)
            connection.request("POST", LIST, json.dumps({"token": TOKEN}), {"Content-Type": "application/json"})
            connection.getresponse()
        connection.close()
        self.until(lambda: self.server.see("arrivals")[0]["outcome"] == "client gone")

    def test_too_many_at_once(self):
        self.server.mode("hang")
        waiting = []
        for _ in range(7):
            connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=10)
            connection.request("POST", LIST, json.dumps({"token": TOKEN}), {"Content-Type": "application/json"})
            waiting.append(connection)
        self.until(lambda: len(self.server.see("arrivals")) == 7)
        self.assertEqual((self.broken(), self.server.see("summary")["most_in_flight"]), (["in-flight"], 7))
        for connection in waiting:
            connection.close()

    def test_giant_queue_and_new_mail(self):
        self.server.mode("groups=20000")
        for group in ("isp", "account_campaign"):
            self.assertEqual(len(self.ask(STATS, id=119, group=group)["data"]), 20000)
        self.server.tell("mail", sender=119, account=1, campaign=10000, isp="Gmail", new=5)
        self.assertEqual(self.ask(STATS, id=119, group="total", campaign_id=10000)["data"][0]["new"], 5)


class Settings(Case):
    def test_token_places(self):
        for auth, headers, body, error, rules in (
            ("body", {}, {"token": TOKEN}, 0, []),
            ("body", {"Authorization": f"Bearer {TOKEN}"}, {}, 401, ["token-place"]),
            ("bearer", {"Authorization": f"Bearer {TOKEN}"}, {}, 0, []),
            ("bearer", {}, {"token": TOKEN}, 401, ["token-place"]),
        ):
            with StrictServer("--token", TOKEN, "--auth", auth) as self.server:
                reply = json.loads(self.send(LIST, json.dumps(body), headers)[2])
                self.assertEqual((reply["error"], self.broken()), (error, rules), (auth, body))

    def test_other_paths_and_unknown_methods(self):
        with StrictServer("--token", TOKEN, "--hold-path", ADMIN + "queue/pause/", "--unknown", "senders.queue.release") as self.server:
            self.assertEqual(self.ask(HOLD, once(), **CAMPAIGN)["error"], 501)
            self.assertEqual(self.ask(RELEASE, once(), **CAMPAIGN)["error"], 501)
            self.assertEqual(self.broken(), [])  # the documents do not say these paths: a guess is no violation
            self.assertEqual(self.ask(ADMIN + "queue/pause/", once(), **CAMPAIGN)["error"], 0)

    def test_formats(self):
        with StrictServer("--token", TOKEN, "--format", "json", "--reply", "json") as self.server:
            self.assertIn(b'"error": 415', self.ask_xml(LIST, f"<xml><token>{TOKEN}</token><format>xml</format></xml>"))
        with StrictServer("--token", TOKEN, "--reply", "json") as self.server:
            self.assertIn(b'"error": 0', self.ask_xml(LIST, f"<xml><token>{TOKEN}</token><format>xml</format></xml>"))
            self.assertEqual(self.broken(), [])

    def test_summary_at_the_end(self):
        self.ask(HOLD, once(), **CAMPAIGN)
        summary = self.server.stop()
        self.assertEqual((summary["violations"], summary["changes"][0]["moved"], summary["requests"]), ([], 60, 1))


if __name__ == "__main__":
    unittest.main()
