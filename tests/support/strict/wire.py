"""The documents' rules about bytes: what a request may be, and what a reply looks like."""
import json
import re
import xml.parsers.expat
from dataclasses import dataclass

from .estate import GROUPS

SUCCESS = "Successful operation"


@dataclass(frozen=True)
class Method:
    name: str
    path: str
    changes: bool
    keys: dict  # name → the check of its value
    inferred: bool = False  # the path is a guess of the documents' reader


@dataclass
class Problem:
    rule: str  # a short name that tests ask for
    text: str
    code: int = 450  # what the server answers; 0: noted, but answered


def _whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def check_id(key, value):
    if not _whole(value):
        return Problem("id-type", f"{key} is {value!r}, not an int")
    if value <= 0:
        return Problem("id-zero", f"{key} is {value}")


def check_filter(key, value):
    if not _whole(value):
        return Problem("filter-type", f"{key} is {value!r}, not an int")
    if value <= 0:
        return Problem("filter-zero", f"{key} is {value}; an optional filter is left out")


def check_isp(key, value):
    if not isinstance(value, str):
        return Problem("string-type", f"{key} is {value!r}, not a string (XML: string='true')")
    if not value:
        return Problem("filter-zero", f"{key} is empty; an optional filter is left out")


def check_group(key, value):
    if value not in GROUPS:
        return Problem("group-value", f"{key} is {value!r}")


def check_bound(key, value):
    if not _whole(value) or value < 1:
        return Problem("paging-value", f"{key} is {value!r}")


PAGING = {"from_id": check_bound, "limit": check_bound}
ONE = {"id": check_id}
SCOPE = {"id": check_id, "account_id": check_filter, "campaign_id": check_filter}
ADMIN = "/api/v1.1/admin/"

METHODS = (
    Method("senders.list", ADMIN + "senders/list/", False, PAGING),
    Method("senders.delete", ADMIN + "senders/delete/", True, ONE, inferred=True),
    Method("senders.undelete", ADMIN + "senders/undelete/", True, ONE),
    Method("senders.queue.stats", ADMIN + "senders/queue/stats/", False, {**SCOPE, "isp": check_isp, "group": check_group}),
    Method("senders.queue.hold", ADMIN + "senders/queue/hold/", True, SCOPE, inferred=True),
    Method("senders.queue.release", ADMIN + "senders/queue/release/", True, SCOPE, inferred=True),
    Method("senders.queue.purge", ADMIN + "senders/queue/purge/", True, SCOPE),
    Method("accounts.list", ADMIN + "accounts/list/", False, PAGING),
)


class Unreadable(Exception):
    """The body is not what its Content-Type says."""


def read_json(body):
    def unique(pairs):
        keys = [key for key, _ in pairs]
        if len(keys) != len(set(keys)):
            raise Unreadable("a key stands twice")
        return dict(pairs)

    def never(word):
        raise Unreadable(f"{word} is no JSON")

    try:
        value = json.loads(body.decode("utf-8"), object_pairs_hook=unique, parse_constant=never)
    except (UnicodeDecodeError, ValueError) as why:
        raise Unreadable(f"not JSON: {why}") from why
    if not isinstance(value, dict):
        raise Unreadable("the root is no object")
    return value


NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\Z")


def xml_value(text, attributes):
    """What an element's text is. Without an attribute a number is a number and true is a boolean."""
    if attributes.get("json") == "true":
        return json.loads(text)
    if attributes.get("string") == "true":
        return text
    if text in ("true", "false"):
        return text == "true"
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    if NUMBER.match(text):
        return float(text)
    return text


class XmlReader:
    """Takes the flat documents of this API: <xml>, and elements with text in it."""

    def __init__(self):
        self.path, self.text, self.attributes, self.fields = [], "", {}, {}

    def start(self, name, attributes):
        self.path.append(name)
        if len(self.path) == 1 and (name != "xml" or attributes):
            raise Unreadable(f"the root is <{name}> {attributes or ''}, not <xml>")
        if len(self.path) > 2:
            raise Unreadable(f"<{name}> inside <{self.path[1]}>: no method here takes an object or a list")
        for key, value in attributes.items():
            if key not in ("string", "json") or value != "true":
                raise Unreadable(f"attribute {key}='{value}' on <{name}>")
        self.text, self.attributes = "", attributes

    def end(self, name):
        if len(self.path) == 2:
            if name in self.fields:
                raise Unreadable(f"<{name}> stands twice: that is a list")
            self.fields[name] = xml_value(self.text, self.attributes)
        self.path.pop()

    def characters(self, text):
        if len(self.path) == 2:
            self.text += text
        elif text.strip():
            raise Unreadable(f"text {text!r} outside the fields")

    def refuse(self, *_):
        raise Unreadable("a DOCTYPE, comment or instruction")

    def read(self, body):
        parser = xml.parsers.expat.ParserCreate("utf-8")
        parser.StartElementHandler, parser.EndElementHandler = self.start, self.end
        parser.CharacterDataHandler = self.characters
        parser.StartDoctypeDeclHandler = parser.CommentHandler = parser.ProcessingInstructionHandler = self.refuse
        try:
            body.decode("utf-8")
            parser.Parse(body, True)
        except (UnicodeDecodeError, ValueError, xml.parsers.expat.ExpatError) as why:
            raise Unreadable(f"not XML: {why}") from why
        return self.fields


def read_body(body, kind):
    return read_json(body) if kind == "json" else XmlReader().read(body)


def check_fields(method, fields):
    """Every problem of a request's keys and values, token and format left aside."""
    for key, value in fields.items():
        if key in ("token", "format"):
            continue
        if key in method.keys:
            problem = method.keys[key](key, value)
            if problem:
                yield problem
        elif method.changes and key in ("isp", "group"):
            yield Problem("isp-on-change", f"{key} on {method.name}: the scope would be widened")
        else:
            yield Problem("unknown-key", f"{key} is no parameter of {method.name}")
    if "id" in method.keys and "id" not in fields:
        yield Problem("id-missing", f"{method.name} without id")
    if "group" in method.keys and "group" not in fields:
        yield Problem("group-missing", "stats without group", code=0)
    if "format" in fields and fields["format"] not in ("json", "xml"):
        yield Problem("format-value", f"format is {fields['format']!r}")


def content_kind(header):
    """json or xml by the request's Content-Type, None for any other."""
    match = re.fullmatch(r"application/(json|xml)(?:\s*;\s*charset=\"?utf-8\"?)?", (header or "").strip(), re.IGNORECASE)
    return match.group(1).lower() if match else None


def envelope(code, text, extra=None):
    return {**(extra or {}), "error": code, "error_text": text}


def _escaped(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _elements(name, value):
    if isinstance(value, list):
        return "".join(_elements(name, item) for item in value) if value else f"<{name}/>"
    if value is None or value == {}:
        return f"<{name}/>"
    if isinstance(value, dict):
        return f"<{name}>{''.join(_elements(key, value[key]) for key in sorted(value))}</{name}>"
    return f"<{name}>{_escaped(value)}</{name}>"


def write_reply(reply, kind, ascii_only=False):
    if kind == "xml":
        return "".join(["<xml>", *(_elements(key, reply[key]) for key in sorted(reply)), "</xml>"]).encode()
    return json.dumps(reply, ensure_ascii=ascii_only).encode()
