"""The documents' rules about bytes: what a request may be, and what a reply looks like."""
import json
import re
from dataclasses import dataclass

from .xmlbody import Empty, Unreadable, XmlReader

SUCCESS = "Successful operation"


@dataclass(frozen=True)
class Method:
    name: str
    path: str
    changes: bool
    keys: dict  # name → the check of its value
    needs: tuple = ()
    inferred: bool = False  # the path is a guess of the documents' reader


@dataclass
class Problem:
    rule: str  # a short name that tests ask for
    text: str
    code: int = 450  # what the server answers; 0: noted, but answered
    key: str = ""  # that no document has here


def is_whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def check_id(key, value):
    if not is_whole(value):
        return Problem("id-type", f"{key} is {value!r}, not an int")
    if value <= 0:
        return Problem("id-zero", f"{key} is {value}")


def check_filter(key, value):
    if not is_whole(value):
        return Problem("filter-type", f"{key} is {value!r}, not an int")
    if value <= 0:
        return Problem("filter-zero", f"{key} is {value}; an optional filter is left out")


def check_text(key, value):
    if not isinstance(value, str):
        return Problem("string-type", f"{key} is {value!r}, not a string (XML: string='true')")
    if not value:
        return Problem("empty-text", f"{key} is empty; what is not meant is left out")


def check_any_text(key, value):
    return None if isinstance(value, str) else check_text(key, value)


def check_bool(key, value):
    if not isinstance(value, bool):
        return Problem("bool-type", f"{key} is {value!r}, not true or false")


def check_object(key, value):
    if not isinstance(value, (dict, Empty)):
        return Problem("object-type", f"{key} is {value!r}, not an object")


def list_of(check):
    def check_list(key, value):
        if not isinstance(value, list):
            return Problem("list-type", f"{key} is {value!r}, not a list (XML: array='true')")
        return next((problem for problem in (check(f"{key}[]", item) for item in value) if problem), None)

    return check_list


def one_of(*words):
    def check_word(key, value):
        if value not in words:
            return Problem(f"{key}-value", f"{key} is {value!r}")

    return check_word


def check_bound(key, value):
    if not is_whole(value) or value < 1:
        return Problem("paging-value", f"{key} is {value!r}")


PAGING = {"from_id": check_bound, "limit": check_bound}
ONE = {"id": check_id}


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


def read_body(body, kind, flat):
    """The fields, and remarks on what is understood though no document allows it."""
    return (read_json(body), []) if kind == "json" else XmlReader(flat).read(body)


COMMON = ("token", "format")  # of every method of Altcraft


def check_fields(method, fields, common=COMMON):
    """Every problem of a request's keys and values; what is common to all methods is left aside."""
    for key, value in fields.items():
        if key in common:
            continue
        if key in method.keys:
            problem = method.keys[key](key, value)
            if problem:
                yield problem
        else:
            yield Problem("unknown-key", f"{key} is no parameter of {method.name}", key=key)
    for key in method.needs:
        if key not in fields:
            yield Problem("id-missing" if key == "id" else "key-missing", f"{method.name} without {key}")
    if "format" in common and fields.get("format", "json") not in ("json", "xml"):
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


def _elements(name, value, bare=False):
    if bare and value in ([], None):
        return ""
    if isinstance(value, list):
        return "".join(_elements(name, item, bare) for item in value) if value else f"<{name}/>"
    if value is None or value == {}:
        return f"<{name}/>"
    if isinstance(value, dict):
        return f"<{name}>{''.join(_elements(key, value[key], bare) for key in sorted(value))}</{name}>"
    return f"<{name}>{_escaped(value)}</{name}>"


def write_reply(reply, kind, ascii_only=False, bare=False):
    """bare: what is empty is left out of XML, as some printed examples do; others print <data/>."""
    if kind == "xml":
        return "".join(["<xml>", *(_elements(key, reply[key], bare) for key in sorted(reply)), "</xml>"]).encode()
    return json.dumps(reply, ensure_ascii=ascii_only).encode()
