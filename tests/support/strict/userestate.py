"""What the strict User API keeps: databases, resources, profiles and their subscriptions, and what the methods do to them."""
import hashlib

from .estate import Refused
from .vsenders import VirtualSenders

CHAT_ID = "telegram_bot"
ADDRESSES = {"email": ("email",), "sms": ("phone",), "push": ("provider", "subscription_id"), CHAT_ID: ("cc_data",),
             "whatsapp": ("cc_data",), "viber": ("cc_data",), "notify": ("cc_data",)}
STATUSES = ("subscribed", "unsubscribed", "suspended", "unconfirmed", "complained", "hardbounced", "invalid")
PAGE = 500  # of list_all where no limit is asked: no document says how long a page is then
MAIN = {"id": 0, "name": "main"}
# id → name, the databases that it serves, its channels
RESOURCES = {26: ("Web push", (1,), ("push",)), 29: ("Main site", (1, 2), tuple(ADDRESSES)), 34: ("2025", (2,), ("email",)),
             35: ("Нет <баз>", (), ())}
DATABASES = {1: "Customers", 2: "2024", 5: 'Архив "A" & B'}
FOREIGN = 9  # a database of another group
ODD = ("o'neil+tag&co@example.com", '"quoted"@example.com', "ж@example.com", "UPPER@Example.com")


class Lists:
    """Rows of one kind by id, read in pages and one by one."""

    def __init__(self, rows, details=None, foreign=()):
        self.rows, self.details, self.foreign = rows, details or {row["id"]: row for row in rows}, foreign

    def list(self, asked, page_cap):
        def fits(row):
            groups = row.get("groups") or [{"id": each["Id"], "name": each["Name"]} for each in row.get("Groups", [])]
            return (row["id"] >= asked.get("from_id", 1) and all(row[key] == asked[key] for key in ("type", "is_active") if key in asked)
                    and all(any(each[key] in asked[name] for each in groups) for key, name in (("id", "groups_id"), ("name", "groups"))
                            if name in asked) and set(asked.get("ui_tags", ())) <= set(row.get("ui_tags", ())))

        page = [row for row in self.rows if fits(row)][:min(asked.get("limit", 1000), page_cap or 1000)]
        return {"data": page, "total_count": len(self.rows), **({"next_from_id": page[-1]["id"] + 1} if page else {})}

    def get(self, asked, _):
        return {"data": self.known(asked["id"])}

    def known(self, id):
        if id in self.foreign:
            raise Refused(441, "The object belongs to another group")
        if id not in self.details:
            raise Refused(404, "Not found")
        return self.details[id]


class Profiles:
    def __init__(self, estate):
        self.estate, self.all = estate, {}

    def add(self, db, id, **fields):
        self.all[db, id] = {"id": id, "_createtime": "2021-01-01T00:00:00.000Z", "_lat": 34.7732, "_is_test": False, **fields}

    def known(self, db, id):
        self.estate.lists["databases"].known(db)
        if (db, id) not in self.all:
            raise Refused(404, "Profile not found")
        return self.all[db, id]

    def get(self, asked, _):
        db, mode = asked["db_id"], asked.get("matching", "email")
        self.estate.lists["databases"].known(db)
        if "resource_id" in asked:
            self.estate.serves(asked["resource_id"], db)
        found = [profile for (where, _), profile in self.all.items() if where == db and self._matches(db, profile, mode, asked)]
        if not found:
            raise Refused(404, "Profile not found")
        if len(found) > 1:
            raise Refused(435, "Ambiguous search")
        own = self.estate.subscriptions.of(db, found[0]["id"])
        return {"data": {**found[0], "subscriptions": [self.estate.subscriptions.extended(row) for row in own]}}

    def _matches(self, db, profile, mode, asked):
        if mode == "profile_id":
            return profile["id"] == asked["profile_id"]
        if mode == "custom":
            value, want = profile.get(asked["field_name"]), asked["field_value"]
            return asked["field_name"] in profile and type(value) is type(want) and value == want
        own = [row for row in self.estate.subscriptions.of(db, profile["id"])
               if asked.get("resource_id") in (None, row["resource_id"]) and not row["is_delete"]]
        if mode == "custom_sub":
            name, want = asked["field_name"], asked["field_value"]
            return any(type(row["custom_fields"].get(name)) is type(want) and row["custom_fields"][name] == want for row in own)
        if mode == "push_sub":
            return any(row.get("provider") == asked["provider"] and row.get("subscription_id") == asked["subscription_id"] for row in own)
        in_profile = mode in ("email", "email_profile", "phone", "email_phone")
        email, phone = asked.get("email"), asked.get("phone")
        return bool((in_profile and email and profile.get("email") == email) or (in_profile and phone and phone in profile.get("phones", []))
                    or (mode != "email_profile" and any((email and row.get("email") == email) or (phone and row.get("phone") == phone)
                                                        for row in own)))


class Subscriptions:
    def __init__(self, estate):
        self.estate = estate
        self.rows = {}  # identity → row, in the order of their making
        self.by_profile = {}

    @staticmethod
    def identity(row):
        chat = row.get("cc_data")
        return (row["db_id"], row["profile_id"], row["resource_id"], row["channel"],
                tuple(sorted(chat.items())) if chat else tuple(row.get(key) for key in ADDRESSES[row["channel"]]))

    def make(self, fields):
        key = self.identity(fields)
        mark = hashlib.sha256(repr(key).encode()).hexdigest()
        number = len(self.rows)
        marks = {"_xxh": mark[:16], "hash_id": f"{number:08d}" if number % 4 == 0 else mark[-8:]}  # digits and hex, both texts
        self.rows[key] = {"priority": 0, "status": "subscribed", "custom_fields": {}, "cats": [], "is_delete": False, **fields, **marks}
        self.by_profile.setdefault(key[:2], []).append(self.rows[key])

    def of(self, db, profile):
        return self.by_profile.get((db, profile), [])

    @staticmethod
    def shown(row, whole=False):
        hidden = ("is_delete",) if whole else ("is_delete", "db_id", "profile_id", "_xxh", "hash_id")
        return {key: value for key, value in row.items() if key not in hidden and (whole or value != [])}

    @staticmethod
    def extended(row):
        """As profiles/get shows it (§5)."""
        hidden = ("_xxh", "db_id", "profile_id", "email", "phone", "provider", "subscription_id")
        shown = {key: value for key, value in row.items() if key not in hidden}
        if "email" in row:
            domain = row["email"].rpartition("@")[2]
            shown["email_data"] = {"email": row["email"], "domain": domain, "domain_group": "Other",
                                   "md5": hashlib.md5(row["email"].encode()).hexdigest()}
        phone = row.get("phone") or (row.get("cc_data", {}).get("phone") if row["channel"] in ("viber", "whatsapp") else None)
        if phone:
            shown["phone_data"] = {"phone": phone}
        if "subscription_id" in row:
            shown["push_data"] = {"subscription_id": row["subscription_id"], "provider": row["provider"]}
        return {**shown, "reg_info": {"date": "2021-01-01T00:00:00.000Z", "ip": "192.0.2.1"}}

    def _place(self, asked):
        self.estate.profiles.known(asked["db_id"], asked["profile_id"])
        self.estate.serves(asked["resource_id"], asked["db_id"])
        return self.rows.get(self.identity(asked))

    def _one(self, asked):
        row = self._place(asked)
        if not row:
            raise Refused(404, "Subscription not found")
        return row

    def trace(self, asked):
        row = self.rows.get(self.identity(asked)) if "profile_id" in asked else None
        return dict(row) if row else None

    def list(self, asked, _):
        self.estate.profiles.known(asked["db_id"], asked["profile_id"])
        return {"data": [self.shown(row) for row in self.of(asked["db_id"], asked["profile_id"]) if not row["is_delete"]]}

    def get(self, asked, _):
        row = self._one(asked)
        if row["is_delete"]:
            raise Refused(404, "Subscription not found")
        return {"data": self.shown(row)}

    def scope(self, asked):
        if "db_id" in asked:
            self.estate.lists["databases"].known(asked["db_id"])
        if "resource_id" in asked:
            self.estate.serves(asked["resource_id"], asked.get("db_id"))
        keys = [key for key in ("db_id", "resource_id", "channel", "status") if key in asked]
        return [row for row in self.rows.values() if not row["is_delete"] and all(row[key] == asked[key] for key in keys)]

    def list_all(self, asked, page_cap):
        """The pointer is a text of digits: nothing else of it is promised than that it leads on."""
        rows = self.scope(asked)
        places = {key: place for place, key in enumerate(self.rows)}
        start = asked.get("from_id", "0")
        if not start.isdigit():
            raise Refused(450, "No such pointer")
        page = [row for row in rows if places[self.identity(row)] >= int(start)]
        page = page[:min(asked.get("limit", PAGE), page_cap or asked.get("limit", PAGE))]
        if not page:
            return {"data": []}
        return {"data": [self.shown(row, whole=True) for row in page], "next_from_id": str(places[self.identity(page[-1])] + 1)}

    def set(self, asked):
        row = self._place(asked)
        if not row:
            keys = ("db_id", "profile_id", "resource_id", "channel", *ADDRESSES[asked["channel"]])
            self.make({key: asked[key] for key in keys})
            row = self.rows[self.identity(asked)]
        row.update({key: asked[key] for key in ("status", "priority", "cats") if key in asked})
        for key, value in dict(asked.get("custom_fields") or {}).items():
            row["custom_fields"] = {**row["custom_fields"], key: value["value"] if isinstance(value, dict) else value}
        return 1, {"profile_id": asked["profile_id"]}

    def delete(self, asked):
        row = self._one(asked)
        if row["is_delete"]:
            raise Refused(404, "Subscription not found")
        row["is_delete"] = True
        return 1, {"data": None}

    def undelete(self, asked):
        row = self._one(asked)
        moved, row["is_delete"] = int(row["is_delete"]), False
        return moved, {"data": None}

    def _move(self, asked, now, then):
        rows = [row for row in self.scope(asked) if row["status"] == now]
        for row in rows:
            row["status"] = then
        return len(rows), {"updated": len(rows)}

    def suspend_all(self, asked):
        return self._move(asked, "subscribed", "suspended")

    def unsuspend_all(self, asked):
        return self._move(asked, "suspended", "subscribed")


class UserEstate:
    def __init__(self, profiles=60):
        databases = [{"id": id, "name": name, "ui_tags": [], "Groups": [{"Id": 0, "Name": "main"}]} for id, name in DATABASES.items()]
        resources = [{"id": id, "name": name, "groups": [MAIN]} for id, (name, _, _) in RESOURCES.items()]
        campaigns = [{"id": id, "name": name, "type": "trigger", "is_active": id % 2 == 0, "subid": "", "for_confirm": False,
                      "ui_tags": [], "groups": [MAIN]} for id, name in ((137, "Welcome"), (4591, "2024"), (4914, "Весна & Co"))]
        self.lists = {
            "databases": Lists(databases, {row["id"]: {"id": row["id"], "name": row["name"], "suppress_id": 0, "description": ""}
                                           for row in databases}, (FOREIGN,)),
            "resources": Lists(resources, {id: {"id": id, "name": name, "url": "https://example.com", "trk_domain": "",
                                                "channels": list(channels), "dbs_ids": list(serves)}
                                           for id, (name, serves, channels) in RESOURCES.items()}),
            "campaigns": Lists(campaigns, {row["id"]: {**row, "description": "", "status": "Inactive", "content": []} for row in campaigns}),
            "senders": Lists([{"channel": "email", "id": 5, "name": "AKMTA main", "type": "akmta"},
                              {"channel": "sms", "id": 6, "name": "2024", "type": "bulksms_com"}]),
        }
        self.virtual_senders = VirtualSenders()
        self.profiles, self.subscriptions = Profiles(self), Subscriptions(self)
        for number in range(1, profiles + 1):
            self._person(number)
        for id, name in (("abcdefghijklmnqrstuvwxyz", "John"), ("6643052fee44bb50a671161e", "Jane")):
            self.profiles.add(1, id, _fname=name, email="family@example.com", New_field_7="00016")
        self.profiles.add(2, "000000000000000000000016", email="second@example.com")
        self.subscriptions.make({"db_id": 2, "profile_id": "000000000000000000000016", "resource_id": 34, "channel": "email",
                                 "email": "second@example.com"})

    def _person(self, number):
        id = f"{number:024d}" if number % 3 == 0 else f"6643052fee44bb50a671{number:04x}"
        phone = f"+7900{number:07d}"
        self.profiles.add(1, id, _fname=f"Name {number}", _lname="<&> Smith" if number % 5 == 0 else "Smith", email=f"person{number}@example.com",
                          phones=[phone], crm_id=f"{number:05d}", LOYALTY_SCORE=number)
        channels = list(ADDRESSES)
        for step in range(3):
            channel = channels[(number + step * 2) % 7]
            email = ODD[number] if number < len(ODD) else f"sub{number}@example.com"
            address = {"email": {"email": email}, "sms": {"phone": phone},
                       "push": {"provider": "Firefox" if number % 2 else "android-firebase",
                                "subscription_id": f"{number:06d}" if number % 2 else f"token-{number}-a/b+c="},
                       CHAT_ID: {"cc_data": {"id": 5_000_000_000 + number}}}.get(channel, {"cc_data": {"phone": phone}})
            self.subscriptions.make({
                "db_id": 1, "profile_id": id, "resource_id": 26 if channel == "push" and number % 10 == 0 else 29, "channel": channel,
                **address, "priority": number % 4, "status": STATUSES[0] if number % 4 else STATUSES[(number // 4) % 7],
                "custom_fields": {"card": f"{number:05d}", "count": number, "ratio": 1.5, "is_vip": True, "word": "true", "_os": "<&>"}
                if step == 0 else {},
                "cats": (["2024", "news_category"], ["163"], [])[step]})

    def serves(self, resource, db):
        """A database that is not in a resource is 413 (seed 002)."""
        details = self.lists["resources"].known(resource)
        if db is not None and db not in details["dbs_ids"]:
            raise Refused(413, "The database is not available in the selected resource")

    def as_json(self):
        return {"subscriptions": list(self.subscriptions.rows.values()), "virtual_senders": list(self.virtual_senders.all.values()),
                "profiles": len(self.profiles.all)}
