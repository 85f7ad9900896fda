#!/usr/bin/env python3
"""The Mail API of `senderdesk --serve-offline 0` as other clients meet it: nothing but urllib, and only what the documents print.

    offline_mail_curl_test.py PROGRAM
"""
import json

from offlineplatform import OfflinePlatform, main

USER, PASSWORD = "admin@example.adm", "offline"  # as --help says


class OfflineMail(OfflinePlatform):
    def send(self, method, body):
        """(status, reply) of one POST; a reply that is no success of HTTP is None."""
        status, _, reply = self.post(f"/api/{method}", body, {"Content-Type": "application/json"})
        return status, json.loads(reply) if status == 200 else None

    def ask(self, method, credentials=None, **members):
        status, reply = self.send(method, json.dumps({"credentials": credentials or {"user": USER, "password": PASSWORD}, **members}))
        self.assertEqual(status, 200, method)
        self.assertIs(type(reply["success"]), bool, method)
        if not reply["success"]:
            self.assertEqual((type(reply["error_number"]), type(reply["error"])), (int, str), method)
        return reply

    def mailbox(self, credentials=None):
        """One that has deleted messages: a support agent's way to it, and its listing."""
        for domain in self.ask("search_domains", credentials)["domains"]:
            users = self.ask("search_users", credentials, criteria={"domain": domain["domain"]})["users"]
            for user in users:
                listing = self.ask("get_deleted_messages", credentials, user=user["user"])
                if listing["messages"]:
                    return user["user"], listing
        self.fail("nobody has deleted messages")

    def restore_some(self, credentials):
        user, listing = self.mailbox(credentials)
        self.assertEqual(listing["count"], len(listing["messages"]))
        for message in listing["messages"]:
            self.assertEqual((type(message["id"]), type(message["headers"])), (str, dict))
        ids = [message["id"] for message in listing["messages"][:2]]
        reply = self.ask("restore_deleted_messages", credentials, user=user, ids=ids + ["U2FsdGVkX1+of nobody"])
        self.assertTrue(reply["success"], "the request was accepted; what became of each stands beside its id")
        self.assertEqual([(each["id"], each["success"]) for each in reply["ids"]], [(ids[0], True), (ids[1], True), ("U2FsdGVkX1+of nobody", False)])
        self.assertEqual(reply["ids"][2]["error_number"], 2)
        self.assertTrue(reply["ids"][2]["error"])
        after = self.ask("get_deleted_messages", credentials, user=user)
        self.assertEqual(after["count"], listing["count"] - 2)
        again = self.ask("restore_deleted_messages", credentials, user=user, ids=ids)
        self.assertEqual([each["success"] for each in again["ids"]], [False, False], "an id lives as long as its listing")

    def test_a_password_in_every_body(self):
        self.restore_some({"user": USER, "password": PASSWORD, "client": "a script"})

    def test_a_session_token_in_every_body(self):
        reply = self.ask("authenticate", generate_session_token=True, session_token_duration=600)
        self.assertTrue(reply["success"])
        self.assertLessEqual(reply["session_token_duration"], 600)
        self.restore_some({"user": USER, "token": reply["session_token"]})

    def test_a_token_without_a_wish_is_not_handed_out(self):
        self.assertNotIn("session_token", self.ask("authenticate"))

    def test_headers_and_folder_narrow_a_listing(self):
        user, listing = self.mailbox()
        narrow = self.ask("get_deleted_messages", user=user, headers=["subject"], folder=listing["messages"][0]["folder"])
        self.assertTrue(narrow["messages"])
        for message in narrow["messages"]:
            self.assertEqual(message["folder"], listing["messages"][0]["folder"])
            self.assertLessEqual({key.lower() for key in message["headers"]}, {"subject"})

    def test_folders_and_a_mailbox(self):
        user, _ = self.mailbox()
        folders = self.ask("get_user_folders", user=user)
        self.assertIn("INBOX", folders["folders"])
        self.assertIs(type(folders["deleted_folders"]), list)
        self.assertEqual(self.ask("get_user", user=user)["type"], "mailbox")

    def test_pages_of_users_meet(self):
        domain = self.ask("search_domains")["domains"][0]["domain"]
        whole = self.ask("search_users", criteria={"domain": domain}, range={"first": 0, "limit": 1000})
        paged = []
        while page := self.ask("search_users", criteria={"domain": domain}, range={"first": len(paged), "limit": 50})["users"]:
            paged += page
        self.assertEqual([each["user"] for each in paged], [each["user"] for each in whole["users"]])
        self.assertEqual(whole["total_count"], len(paged))

    def test_what_is_refused_is_said_inside_http_200(self):
        for credentials in ({"user": USER, "password": "wrong"}, {"user": USER, "token": "of nobody"}, {"user": "nobody@example.adm", "password": PASSWORD}):
            reply = self.ask("get_user", credentials, user="anybody@example.com")
            self.assertEqual((reply["success"], reply["error_number"]), (False, 1), credentials)
        self.assertEqual(self.ask("get_user", user="nobody-at-all@example.com")["error_number"], 2)
        for members in ({}, {"ids": []}):
            user, _ = self.mailbox()
            self.assertFalse(self.ask("restore_deleted_messages", user=user, **members)["success"], members)

    def test_a_token_stands_in_no_reply_but_its_own(self):
        token = self.ask("authenticate", generate_session_token=True)["session_token"]
        for reply in (self.ask("search_domains", {"user": USER, "token": token}), self.ask("get_user", {"user": USER, "token": token}, user="x@example.com")):
            self.assertNotIn(token, json.dumps(reply))


if __name__ == "__main__":
    main()
