"""What the strict server keeps: senders, accounts and queued mail, and what the API's methods do to them."""
import random

STATES = ("new", "proc", "retry", "hold")
GROUPS = ("total", "isp", "account", "account_campaign")

# Names that have broken clients: numbers, booleans, markup, quotes, entities, other alphabets, nothing at all.
NAMES = (
    "Email sender", "new sender", "Рассылка «Лето»", 'Say "hello"', "a < b & c > d", "🚀 Launch 📬", "2024", "true", "00016",
    "1e5", "O'Reilly", "&amp; is literal", " leading space", "]]> cdata", "<data/>", "日本語の送信者", "-5", "null",
    "back\\slash", "ЁЖ & Co", "a/b?c=d#e", "name with a very long tail " + "x" * 120, "שלום", "%1 %n %L1", "tab\there",
)
ISPS = ("Gmail", "Mail.ru", "163", "Яндекс", 'Web "quoted" <net>', "Yahoo & AOL", "")
ACCOUNTS = ((1, "2024"), (7, "Отдел продаж"), (306, "Shoes & <b>Socks</b>"), (307, '"Quoted" shop'), (411, "🎁 gifts"), (412, "true"))

# Sender 119 by ISP: its sums by account and campaign are the rows that the seed prints.
PRINTED = {
    (306, 4591, "Gmail"): (60, 20, 0, 0), (306, 4591, "163"): (25, 50, 0, 0), (306, 4591, "Mail.ru"): (15, 30, 0, 0),
    (306, 4914, "Gmail"): (2, 4, 16, 30), (306, 4914, "163"): (5, 3, 10, 20), (306, 4914, "Mail.ru"): (3, 3, 14, 30),
}


class Refused(Exception):
    """An answer whose envelope has an error."""

    def __init__(self, code, text):
        super().__init__(text)
        self.code, self.text = code, text


class Estate:
    def __init__(self, senders=25, seed=1):
        chance = random.Random(seed)
        self.senders = {}
        self.cells = {}
        self.accounts = {id: self._account(id, name) for id, name in ACCOUNTS}
        ids = self._ids(senders, chance)
        for place, id in enumerate(ids):
            name = NAMES[place] if place < len(NAMES) else f"Sender {id}"
            kind = ("bulksms_com", "sms") if place % 9 == 5 else ("sms_notify", "custom") if place % 9 == 7 else ("akmta", "email")
            if id == 119:
                name, kind = "Main email sender", ("akmta", "email")
            self.senders[id] = {"id": id, "name": name, "type": kind[0], "channel_type": kind[1], "deleted": None}
            self.cells[id] = {}
            if id == 119:
                self.cells[id] = {key: list(counts) for key, counts in PRINTED.items()}
            elif kind[0] == "akmta" and place % 4 != 3:
                for _ in range(chance.randint(1, 8)):
                    key = (chance.choice(ACCOUNTS)[0], chance.randint(4000, 4999), chance.choice(ISPS))
                    self.cells[id][key] = [chance.randint(0, 900) for _ in STATES]
        for id, how in ((683, "api"), (684, "panel")):
            self.senders[id] = {"id": id, "name": f"Deleted by {how}", "type": "akmta", "channel_type": "email", "deleted": how}
            self.cells[id] = {}

    @staticmethod
    def _ids(count, chance):
        ids, at = [], 0
        while len(ids) < count:
            at += chance.randint(1, 7)
            if at not in (683, 684):
                ids.append(at)
        if ids and 119 not in ids:
            ids[min(range(len(ids)), key=lambda place: abs(ids[place] - 119))] = 119
        return sorted(ids)

    @staticmethod
    def _account(id, name):
        return {"id": id, "name": name, "timezone": "Europe/Moscow", "tariff_id": 1, "is_active": True, "pixels_enabled": False,
                "pushes_enabled": False, "is_smart": id % 2 == 0, "is_subscribers_suspend_all": False, "is_tariff_exceed": False}

    def listed(self):
        return [sender for _, sender in sorted(self.senders.items()) if not sender["deleted"]]

    def living(self, id):
        sender = self.senders.get(id)
        if not sender or sender["deleted"]:
            raise Refused(404, f"Sender {id} not found")
        return sender

    def fill(self, id, count):
        """So much mail that every group of it is one row of a reply of `count` rows, by ISP and by campaign alike."""
        self.living(id)
        self.cells[id] = {(1 + n % 40, 10_000 + n, f"isp {n:06d}.example"): [n % 7, n % 5, n % 3, n % 2] for n in range(count)}

    def add_mail(self, id, account, campaign, isp, counts):
        cell = self.cells[id].setdefault((account, campaign, isp), [0, 0, 0, 0])
        for place, state in enumerate(STATES):
            cell[place] += counts.get(state, 0)

    # The methods. `asked` holds the checked request without token and format.

    def page(self, rows, asked, page_cap):
        limit = asked.get("limit", 1000)
        if page_cap:
            limit = min(limit, page_cap)
        return [row for row in rows if row["id"] >= asked.get("from_id", 1)][:limit]

    def list_senders(self, asked, page_cap):
        rows = self.page(self.listed(), asked, page_cap)
        shown = [{key: row[key] for key in ("id", "name", "type", "channel_type")} for row in rows]
        return {"data": shown, "total_count": len(self.senders)}  # counts deleted ones too: no loop bound

    def list_accounts(self, asked, page_cap):
        rows = [row for _, row in sorted(self.accounts.items())]
        return {"data": self.page(rows, asked, page_cap), "total_count": len(rows) + 1}

    def delete(self, asked):
        self.living(asked["id"])["deleted"] = "api"

    def undelete(self, asked):
        sender = self.senders.get(asked["id"])
        if not sender or sender["deleted"] == "panel":
            raise Refused(404, f"Sender {asked['id']} not found")
        sender["deleted"] = None

    def scope(self, asked):
        """The cells that a request speaks of."""
        self.living(asked["id"])
        return [(key, cell) for key, cell in self.cells[asked["id"]].items()
                if all(name not in asked or key[place] == asked[name] for place, name in enumerate(("account_id", "campaign_id", "isp")))]

    def stats(self, asked):
        group = asked.get("group", "total")
        sums = {(0, 0, ""): [0, 0, 0, 0]} if group == "total" else {}
        for (account, campaign, isp), cell in self.scope(asked):
            key = {"total": (0, 0, ""), "isp": (0, 0, isp), "account": (account, 0, ""), "account_campaign": (account, campaign, "")}[group]
            row = sums.setdefault(key, [0, 0, 0, 0])
            for place in range(4):
                row[place] += cell[place]
        return {"data": [{"account_id": key[0], "campaign_id": key[1], "isp": key[2], **dict(zip(STATES, row)), "total": sum(row)}
                         for key, row in sorted(sums.items())]}

    def hold(self, asked):
        moved = 0
        for _, cell in self.scope(asked):
            moved += cell[0] + cell[1] + cell[2]
            cell[:] = [0, 0, 0, sum(cell)]
        return moved

    def release(self, asked):
        moved = 0
        for _, cell in self.scope(asked):
            moved += cell[3]
            cell[:] = [cell[0] + cell[3], cell[1], cell[2], 0]
        return moved

    def purge(self, asked):
        gone = self.scope(asked)
        for key, _ in gone:
            del self.cells[asked["id"]][key]
        return sum(sum(cell) for _, cell in gone)

    def cells_of(self, id):
        return [[*key, *cell] for key, cell in sorted(self.cells.get(id, {}).items())]

    def as_json(self):
        return {"senders": list(self.senders.values()), "cells": {str(id): self.cells_of(id) for id in self.cells}}
