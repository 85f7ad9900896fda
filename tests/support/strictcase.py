"""What the tests of the strict servers have in common: requests made by hand, so that the tests that lean on them can."""
import http.client
import json
import os
import sys
import time
import unittest
import uuid

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from strict.client import StrictServer  # noqa: E402

TOKEN = "strict-token-5f1c"


def once():
    id = str(uuid.uuid4())
    return {"Request-ID": id, "X-Request-ID": id}


class Case(unittest.TestCase):
    options = ()

    def setUp(self):
        self.server = StrictServer("--token", TOKEN, *self.options)
        self.addCleanup(self.server.stop)

    def send(self, path, body, headers=None, verb="POST", kind="application/json"):
        """One request on a connection of its own; gives (status, headers, body)."""
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=10)
        self.addCleanup(connection.close)
        connection.request(verb, path, body, {"Content-Type": kind, **(headers or {})} if kind else headers or {})
        reply = connection.getresponse()
        return reply.status, reply.headers, reply.read()

    def ask(self, path, headers=None, **fields):
        return json.loads(self.send(path, json.dumps({"token": TOKEN, **fields}), headers)[2])

    def ask_xml(self, path, text, headers=None):
        return self.send(path, text.encode(), headers, kind="application/xml")[2]

    def until(self, holds):
        end = time.monotonic() + 5
        while not holds():
            self.assertLess(time.monotonic(), end, "it never came true")
            time.sleep(0.02)

    def broken(self):
        return sorted(set(self.server.rules_broken()))
