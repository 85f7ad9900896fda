#!/usr/bin/env python3
"""The whole console against the strict server, worked by accessible names and keys alone.

    console_test.py PROGRAM [unittest's arguments …]
"""
import os
import re
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import driver  # noqa: E402
from strict.client import StrictServer  # noqa: E402

PROGRAM = SCREEN = None
TOKEN = "20250107"  # all digits: XML has to mark it as a string
WIRE = {"New": "new", "Processing": "proc", "Retry": "retry", "Hold": "hold", "Total": "total"}
STATES = ("new", "proc", "retry", "hold")


def number(shown):
    """A figure as it is shown, without the locale's grouping; None for what was never read."""
    digits = re.sub(r"\D", "", shown)
    return int(digits) if digits else None


class Console(unittest.TestCase):
    def open(self, *options, server=()):
        self.server = StrictServer("--token", TOKEN, "--page-cap", "7", *server)
        self.addCleanup(self.server.stop)
        self.before = self.server.see("state")
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.desk = driver.Program([PROGRAM, "--open", self.server.url, "--service", "altcraft-admin", "--secret-env", "STRICT_TOKEN",
                                    "--armed", "--data-dir", folder.name, *options],
                                   STRICT_TOKEN=TOKEN, HOME=folder.name, LC_ALL="C.UTF-8")
        self.addCleanup(self.nothing_was_said)
        self.addCleanup(self.desk.stop)

    def tearDown(self):
        if not getattr(self._outcome, "success", True):
            SCREEN.picture(f"{self.id()}.png")

    def nothing_was_said(self):
        self.assertEqual(self.desk.last_words, "")

    def rows(self, table, seconds=10):
        return self.desk.find("table", table, seconds=seconds).rows()

    def until_rows(self, table, holds, seconds=10):
        def look():
            rows = self.rows(table)
            return rows if holds(rows) else None
        return driver.wait_until(look, lambda: f"the rows of {table}: {self.rows(table)}\n{self.desk.tree()}", seconds)

    def listed(self):
        return {str(sender["id"]): sender["name"] for sender in self.before["senders"] if not sender["deleted"]}

    def cells(self, sender=119):
        return self.server.see("state")["cells"][str(sender)]

    def go_to_row(self, table, row):
        """The keyboard into the table, from its filter as a person does, and there to the row."""
        self.desk.find("text", "Filter").focus()
        self.desk.key("Down")
        table = self.desk.find("table", table)
        driver.wait_until(lambda: table.has("focused"), "Down leads from the filter into the table")
        table.cell(row, 0).press()

    def open_queue(self, sender="119"):
        """From the table of senders, by keys."""
        rows = self.until_rows("Senders", lambda rows: sender in [row["ID"] for row in rows])
        place = [row["ID"] for row in rows].index(sender)
        self.go_to_row("Senders", place)
        self.desk.key("Return")
        self.desk.find("table", "Queue groups")

    def by_campaign(self):
        self.desk.choose("Group by", "Campaign")
        return self.until_rows("Queue groups", lambda rows: {row["Campaign"] for row in rows} >= {"4591", "4914"})

    def choose_campaign(self, campaign="4914"):
        rows = self.by_campaign()
        place = next(place for place, row in enumerate(rows) if row["Campaign"].startswith(campaign))
        self.go_to_row("Queue groups", place)

    def confirm_by_keys(self, verb):
        """In the dialog in front: Tab to the button that begins with the verb, once it is active, and press it."""
        self.desk.find("push button", re.compile(rf"\A{verb} [\d,]+ messages\Z"))
        driver.wait_until(lambda: self.desk.find("push button", re.compile(rf"\A{verb} [\d,]+ ")).has("sensitive"), "it never woke")
        for _ in range(12):
            focused = self.desk.focused()
            if focused and re.match(rf"{verb} [\d,]+ messages", focused.name):
                self.desk.key("space")
                return
            self.desk.key("Tab")
        self.fail(f"Tab does not reach {verb}; it is on {focused}")

    def told(self, words, seconds=15):
        """A label, or anything else that shows, with these words."""
        return self.desk.find(None, re.compile(words), seconds=seconds)

    def every_focusable_has_a_role_and_a_name(self):
        nameless = []
        for node in self.desk.all():
            if node.has("focusable") and node.role not in ("frame", "dialog") and (node.role in ("unknown", "invalid") or not node.name.strip()):
                nameless.append(str(node))
        self.assertEqual(nameless, [], self.desk.tree())


class EveryWayToAsk(Console):
    """JSON, XML and Bearer: the list page by page, the server's own figures, a hold that moves exactly its campaign."""

    def work_through(self, *options, server=()):
        self.open(*options, server=server)
        rows = self.until_rows("Senders", lambda rows: len(rows) == len(self.listed()))
        self.assertEqual({row["ID"]: row["Name"] for row in rows}, self.listed())
        self.open_queue()

        self.desk.choose("Group by", "ISP")
        rows = self.until_rows("Queue groups", lambda rows: {row.get("ISP") for row in rows} == {"Gmail", "Mail.ru", "163"})
        self.assertEqual(list(rows[0]), ["ISP", *WIRE])
        expected = {}
        for _, _, isp, *counts in self.cells():
            sums = expected.setdefault(isp, dict.fromkeys(STATES, 0))
            for state, count in zip(STATES, counts):
                sums[state] += count
        for row in rows:
            sums = expected[row["ISP"]]
            self.assertEqual({shown: number(row[shown]) for shown in WIRE},
                             {shown: sums.get(wire, sum(sums.values())) for shown, wire in WIRE.items()})

        self.choose_campaign()
        before = {tuple(cell[:3]): cell[3:] for cell in self.cells()}
        self.desk.find("push button", "Hold…").press()
        self.desk.find("dialog", "Hold queue")
        targets = self.desk.find("table", "Targets").rows()
        self.assertEqual(len(targets), 1)
        self.assertIn("4914", " ".join(targets[0].values()))
        self.confirm_by_keys("Hold")
        self.desk.gone("dialog", "Hold queue")
        self.until_rows("Queue groups", lambda rows: [number(row["Hold"]) for row in rows if row["Campaign"].startswith("4914")] == [140])

        after = {tuple(cell[:3]): cell[3:] for cell in self.cells()}
        for key, counts in before.items():
            self.assertEqual(after[key], [0, 0, 0, sum(counts)] if key[1] == 4914 else counts, key)
        changes = self.server.see("changes")
        self.assertEqual([(change["method"], change["asked"], change["executed"]) for change in changes],
                         [("senders.queue.hold", {"id": 119, "account_id": 306, "campaign_id": 4914}, True)])
        self.assertEqual(self.server.see("violations"), [])
        others = self.server.see("state")["cells"]
        others.pop("119")
        self.assertEqual(others, {id: cells for id, cells in self.before["cells"].items() if id != "119"})

    def test_json(self):
        self.work_through(server=("--format", "json", "--auth", "body"))

    def test_xml(self):
        self.work_through("--format", "xml", server=("--format", "xml", "--auth", "body"))

    def test_bearer(self):
        self.work_through("--auth", "bearer", server=("--auth", "bearer"))


class Names(Console):
    """What product.md says that assistive technology finds."""

    def assert_there(self, *wanted):
        missing = [f"{role} {name}" for role, name in wanted if not self.desk.all(role, name)]
        self.assertEqual(missing, [], self.desk.tree())

    def test_everything_has_its_name(self):
        self.open()
        self.until_rows("Senders", lambda rows: len(rows) == len(self.listed()))
        everywhere = [("combo box", "Connection"), ("list", "Navigation"), ("list item", "Senders"), ("list item", "Queue"), ("label", "Safety"),
                      ("text", "Filter"), ("push button", "Refresh")]
        actions = [("push button", name) for name in ("Hold…", "Release…", "Clear…")]
        self.assert_there(*everywhere, *actions, ("table", "Senders"), ("push button", "Delete…"), ("push button", "Restore…"))
        self.assertEqual(self.desk.find("table", "Senders").headers(),
                         ["ID", "Name", "Type", "Channel", "New", "Processing", "Retry", "Hold", "Total", "Trend", "As of"])
        self.every_focusable_has_a_role_and_a_name()
        self.open_queue()
        self.by_campaign()
        self.assert_there(*everywhere, *actions, ("table", "Queue groups"), ("table", "Queue chart"), ("combo box", "Group by"))
        self.assertEqual(self.desk.find("table", "Queue groups").headers(), ["Account", "Campaign", *WIRE])
        self.every_focusable_has_a_role_and_a_name()
        chart = " ".join(child.name for child in self.desk.find("table", "Queue chart").children())
        for value in ("4591", "4914", "140", "200"):
            self.assertIn(value, chart)

        self.choose_campaign()
        self.desk.find("push button", "Clear…").press()
        self.desk.find("dialog", "Clear queue")
        self.assert_there(("table", "Targets"), ("text", "Type to confirm"), ("push button", re.compile(r"\AClear [\d,]+ messages")))
        self.every_focusable_has_a_role_and_a_name()
        behind = [node for node in self.desk.all("push button", "Hold…", within=self.desk.root)]
        self.assertEqual([node.has("sensitive") for node in behind], [False] * len(behind), "actions behind a confirmation are disabled")
        self.desk.find("text", "Type to confirm").focus()
        self.desk.type("11")
        self.desk.key("Escape")
        self.desk.gone("dialog", "Clear queue")
        self.assertEqual(self.server.see("changes"), [])


class BadWeather(Console):
    """What goes wrong is told in words, nothing is lost, nothing is repeated."""

    def test_each_fault_is_told_and_passes(self):
        self.open("--pane", "queue", "--sender", "119", "--group", "campaign")
        self.until_rows("Queue groups", lambda rows: len(rows) == 2)
        for mode, words in (("html", "could not be read"), ("malformed", "could not be read"), ("empty", "could not be read"),
                            ("error=500", "failed with code 500"), ("error=403", "may not do that"), ("error=501", "does not know the method"),
                            ("cut", "could not be read|cannot be reached")):
            self.server.mode(mode)
            self.desk.find("push button", "Refresh").press()
            self.told(words)
            self.assertEqual(len(self.rows("Queue groups")), 2, "the old rows stay")
            self.server.mode("normal")
            self.desk.find("push button", "Try again").press()
            self.desk.gone("push button", "Try again")
        self.assertEqual(self.server.see("violations"), [])

    def test_429_is_waited_out(self):
        self.open("--pane", "queue", "--sender", "119", "--group", "campaign")
        self.until_rows("Queue groups", lambda rows: len(rows) == 2)
        self.server.tell("forget")
        self.server.mode("429=3")
        self.desk.find("push button", "Refresh").press()
        self.told("back|fewer requests|again at|wait", seconds=5)
        self.desk.gone("push button", "Try again", seconds=20)
        driver.wait_until(lambda: any(arrival["outcome"] == "answered 200" for arrival in self.server.see("arrivals")), "it never asked again", 20)
        self.assertLess(len(self.server.see("arrivals")), 25)
        self.assertEqual(self.server.see("violations"), [])

    def test_slow_server_can_be_left(self):
        self.open(server=("--mode", "slow=10"))
        driver.wait_until(lambda: self.server.see("arrivals"), "nothing was asked")
        self.desk.find("list", "Navigation")  # the window answers meanwhile
        self.desk.key("Escape")
        driver.wait_until(lambda: all(arrival["outcome"] == "client gone" for arrival in self.server.see("arrivals")),
                          lambda: f"Esc cancels; {self.server.see('arrivals')}\n{self.desk.tree()}")
        self.told("not read yet")
        self.server.mode("normal")
        self.desk.find("push button", "Refresh").press()
        self.until_rows("Senders", lambda rows: len(rows) == len(self.listed()))

    def test_change_without_an_answer_is_unknown_and_arrives_once(self):
        self.open("--pane", "queue", "--sender", "119", "--group", "campaign")
        self.until_rows("Queue groups", lambda rows: len(rows) == 2)
        self.choose_campaign()
        self.server.mode("cut-change")
        self.desk.find("push button", "Hold…").press()
        self.confirm_by_keys("Hold")
        self.told("unknown")
        self.until_rows("Queue groups", lambda rows: [number(row["Hold"]) for row in rows if row["Campaign"].startswith("4914")] == [140])
        self.assertEqual(len(self.server.see("changes")), 1)
        self.assertEqual(self.server.see("violations"), [])

    def test_giant_queue_is_shown_whole(self):
        self.open("--pane", "queue", "--sender", "119", "--group", "campaign", server=("--mode", "groups=200000"))
        table = self.desk.find("table", "Queue groups")
        driver.wait_until(lambda: table.row_count() == 200_000, lambda: f"{table.row_count()} rows", 30)
        self.assertEqual(self.server.see("violations"), [])


def setUpModule():
    global SCREEN
    SCREEN = driver.Screen()


def tearDownModule():
    SCREEN.__exit__()


if __name__ == "__main__":
    driver.skip_unless_possible()
    driver.in_own_session()
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
