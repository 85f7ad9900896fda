"""What the strict Mail API keeps: who may ask, domains, mailboxes and their messages, and what the methods do to them."""
import base64
import fnmatch
import random
from dataclasses import dataclass, field

from .estate import Refused

MISSING, BAD_VALUE, NO_PERMISSION = 2, 6, 4
TEXTS = {0: "Server error.", 1: "Invalid credentials supplied in request.", MISSING: "The requested object does not exist.",
         NO_PERMISSION: "Requestor lacks permission to change one or more of the requested attributes.",
         5: "Request badly formatted (missing required field, or field is not the correct data type).",
         BAD_VALUE: "One or more attributes badly formatted."}
COMPANY, READER, BUSY = "admin@example.adm", "reader@example.adm", "busy@example.com"
FOLDERS = ("INBOX", "Spam", "Sent Items", "2011.Q1")
GONE_FOLDERS = ("Projekte.Öst",)
SUBJECTS = ("Invoice {n}", "=?utf-8?B?0KHRh9GR0YI=?= {n}", "A subject that is\r\n folded {n}", "", "\u202egnp.exe\u202c {n}",
            "Re: Invoice {n}", "=?iso-8859-1?Q?F=FCr_Sie?= {n}", "<b>&amp;</b> \x1b[31m {n}", "=?utf-8?Q?broken {n}")


def refuse(number):
    raise Refused(number, TEXTS[number])


@dataclass
class Message:
    headers: dict
    folder: str
    state: str = "deleted"  # live | deleted | expired
    restored: int = 0

    def chosen(self, names):
        """Of a name whose message has several a list."""
        wanted = None if names is None else {name.lower() for name in names}
        return {name: value for name, value in self.headers.items() if wanted is None or name.lower() in wanted}


@dataclass
class Mailbox:
    kind: str = "mailbox"
    status: str = "active"
    workgroup: str = "staff"
    messages: list = field(default_factory=list)
    contacts: dict = field(default_factory=dict)  # id → (contact, is it deleted)
    ids: dict = field(default_factory=dict)       # of the last listing of deleted messages → message
    live_ids: dict = field(default_factory=dict)  # of listings of those that are there


class MailEstate:
    def __init__(self, messages=2000, seed=1, local_names=False):
        self.chance, self.local_names = random.Random(seed), local_names
        self.roles = {COMPANY: "company", READER: "company_ro"}
        self.domains = ("example.com", "example.net", "xn--80ak6aa92e.example", "empty.example", "third.example")
        self.gone_domains = ("old.example",)
        self.boxes = {address: Mailbox() for address in (BUSY, "jo@example.com", "o-reilly.b_c@example.com", "info@example.net")}
        self.boxes |= {f"person{n:03d}@example.com": Mailbox() for n in range(70)}
        self.boxes["sales@example.com"] = Mailbox("forward")
        self.boxes["closed@example.com"] = Mailbox(status="suspended")
        self.boxes["gone@example.com"] = Mailbox(status="deleted")
        for address, count in ((BUSY, messages), ("jo@example.com", 12)):
            self.boxes[address].messages = [self._message(n, address) for n in range(count)]
        self.boxes["jo@example.com"].messages[0].state = "live"
        self.boxes["jo@example.com"].contacts = {"1321909823__1321909700169": [{
            key: "" for key in ("company", "email", "firstname", "home_addr", "home_phone", "lastname", "mobile_phone", "nickname", "title",
                                "work_address", "work_phone")} | {"notes": None}, True]}
        self.jobs = {}  # reindex: id → how often it was asked about

    @staticmethod
    def _message(number, address):
        headers = {"Subject": SUBJECTS[number % len(SUBJECTS)].format(n=number) if number % 4 else f"Invoice {number}",
                   "From": f'"Bo, {number}" <bo{number % 5}@example.net>', "To": address, "Date": f"Tue, {1 + number % 28} Mar 2026 10:11:12 -0500",
                   "Message-ID": f"<{number}.{address}>", "Received": ["from a.example by b.example", "from c.example by a.example"]}
        return Message(headers, (*FOLDERS, *GONE_FOLDERS)[number % 5])

    def new_id(self):
        """Another one in every listing, with + and / in it, like a text that was encrypted with salt."""
        return base64.b64encode(b"Salted__" + self.chance.randbytes(33)).decode() + "+/"

    def box(self, address):
        found = self.boxes.get(address.lower())
        if not found or found.status == "deleted":
            refuse(MISSING)
        return found

    def may(self, user, changes, asked):
        """The least that is safe to say of roles: a company's administrator may all, a reader changes nothing, a mailbox sees itself."""
        role = self.roles.get(user)
        if (changes and role != "company") or (not role and asked.get("user", user) != user):
            refuse(NO_PERMISSION)

    # The methods: `asked` is the checked request without its credentials.

    @staticmethod
    def _page(rows, asked, page_cap):
        wanted = asked.get("range", {})
        first, limit = wanted.get("first", 0), wanted.get("limit", len(rows))
        return rows[first:first + (min(limit, page_cap) if page_cap else limit)]

    def search_domains(self, asked, page_cap):
        criteria = asked.get("criteria", {})
        rows = [{"domain": name, "type": "domain"} for name in (self.gone_domains if criteria.get("deleted") else self.domains)
                if fnmatch.fnmatchcase(name, criteria.get("match", "*"))]
        rows.sort(key=lambda row: row["domain"], reverse=asked.get("sort", {}).get("direction") == "descending")
        page = self._page(rows, asked, page_cap)
        return {"count": len(page), "total_count": len(rows), "domains": page}

    def search_users(self, asked, page_cap):
        criteria = asked["criteria"]
        if criteria["domain"] not in self.domains:
            refuse(MISSING)
        shown = asked.get("fields", ["workgroup", "status"])
        rows = []
        for address, box in sorted(self.boxes.items()):
            local, _, domain = address.partition("@")
            states = ["deleted"] if criteria.get("deleted") else criteria.get("status", ["active", "suspended"])
            if (domain == criteria["domain"] and fnmatch.fnmatchcase(local, criteria.get("match", "*")) and box.status in states
                    and box.kind in criteria.get("type", [box.kind]) and criteria.get("workgroup", box.workgroup) == box.workgroup):
                known = {"type": box.kind, "status": box.status, "workgroup": box.workgroup}
                rows.append({"user": local if self.local_names else address, **{key: value for key, value in known.items() if key in shown}})
        if asked.get("sort", {}).get("direction") == "descending":
            rows.reverse()
        page = self._page(rows, asked, page_cap)
        return {"count": len(page), "total_count": len(rows), "users": page}

    def get_user(self, asked, _):
        box = self.box(asked["user"])
        used = sum(message.state == "live" for message in box.messages)
        return {"type": box.kind, "attributes": {"account": asked["user"]}, "settable_attributes": ["name"], "metadata": {
            "quota": {"bytes_max": 5368709120, "bytes_used": 4096 * used, "messages_max": 100000, "messages_used": used},
            "folders": list(FOLDERS), "special_folders": {"spam": "Spam"}, "createtime": 1321909823}}

    def get_domain(self, asked, _):
        if asked["domain"] not in self.domains:
            refuse(MISSING)
        return {"attributes": {"domain": asked["domain"]}, "settable_attribute": ["timezone"], "metadata": {"createtime": 1321909823}}

    def get_company(self, asked, _):
        if asked["company"] != "example":
            refuse(MISSING)
        return {"attributes": {"company": "example"}, "settable_attribute": ["bulletins"], "metadata": {"createtime": 1321909823}}

    def get_user_folders(self, asked, _):
        box = self.box(asked["user"])
        live = {message.folder for message in box.messages if message.state == "live"} | set(FOLDERS)
        return {"folders": sorted(live), "deleted_folders": sorted({message.folder for message in box.messages} - live)}

    def get_user_messages(self, asked, _):
        box = self.box(asked["user"])
        found = [message for message in box.messages if message.state == "live" and message.folder == asked.get("folder", "INBOX")]
        rows = [(self.new_id(), message) for message in found[:asked.get("limit", len(found))]]
        box.live_ids |= dict(rows)
        return {"count": len(rows), "messages": [{"id": id, "headers": message.chosen(None)} for id, message in rows]}

    def get_deleted_messages(self, asked, _):
        """The ids of an earlier listing are good no longer: nobody promised that they are."""
        box = self.box(asked["user"])
        found = [message for message in box.messages if message.state == "deleted" and asked.get("folder", message.folder) == message.folder]
        box.ids = {self.new_id(): message for message in found}
        return {"count": len(found), "messages": [{"id": id, "folder": message.folder, "headers": message.chosen(asked.get("headers"))}
                                                  for id, message in box.ids.items()]}

    def get_deleted_contacts(self, asked, _):
        rows = [{"id": id, **contact} for id, (contact, gone) in self.box(asked["user"]).contacts.items() if gone]
        return {"count": len(rows), "contacts": rows}

    def reindex(self, asked, _):
        self.box(asked["user"])
        id = asked.get("id") or f"{self.chance.getrandbits(128):032x}"
        if "id" in asked and id not in self.jobs:
            refuse(MISSING)
        self.jobs[id] = self.jobs.get(id, -1) + 1
        return {"status": ("pending", "active", "complete")[min(self.jobs[id], 2)], "id": id}

    @staticmethod
    def _each(ids, act):
        """A result for each id; what fails does so beside the others. No document says in which order: here in the opposite one."""
        results = [{"success": True, "id": id} if act(id) else
                   {"success": False, "id": id, "error_number": MISSING, "error": TEXTS[MISSING]} for id in ids]
        return sum(result["success"] for result in results), {"ids": results[::-1]}

    def restore_deleted_messages(self, asked):
        box = self.box(asked["user"])

        def restore(id):
            message = box.ids.get(id)
            if not message or message.state != "deleted":
                return False
            message.state, message.restored = "live", message.restored + 1
            return True

        return self._each(asked["ids"], restore)

    def restore_deleted_contacts(self, asked):
        contacts = self.box(asked["user"]).contacts

        def restore(id):
            if id not in contacts or not contacts[id][1]:
                return False
            contacts[id][1] = False
            return True

        return self._each(asked["ids"], restore)

    def move_user_messages(self, asked):
        box = self.box(asked["user"])

        def move(id):
            if id in box.live_ids:
                box.live_ids[id].folder = asked["folder"]
            return id in box.live_ids

        return self._each(asked["ids"], move)

    def stale(self, mailbox, subject, every):
        """Of the deleted messages whose subject begins so each so many-th can be had no longer; gives their Message-IDs."""
        found = [message for message in self.box(mailbox).messages if message.state == "deleted" and message.headers["Subject"].startswith(subject)]
        for message in found[::every]:
            message.state = "expired"
        return [message.headers["Message-ID"] for message in found[::every]]

    def as_json(self):
        return {"messages": [{"mailbox": address, "message_id": message.headers["Message-ID"], "subject": message.headers["Subject"],
                              "folder": message.folder, "state": message.state, "restored": message.restored}
                             for address, box in self.boxes.items() for message in box.messages]}
