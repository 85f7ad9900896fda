"""How a request in XML is read: as JSON with marks (seed 002, "XML tags attributes")."""
import json
import re
import xml.parsers.expat
from dataclasses import dataclass, field

MARKS = ("string", "json", "array")
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\Z")


class Unreadable(Exception):
    """The body is not what its Content-Type says."""


class Empty(str):
    """An element without content: an empty text, or an object without members."""


def xml_value(text, attributes):
    """What an element's text is. Without an attribute a number is a number and true is a boolean."""
    if "json" in attributes:
        return json.loads(text)
    if "string" in attributes:
        return text
    if text in ("true", "false"):
        return text == "true"
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    if NUMBER.match(text):
        return float(text)
    return text or Empty()


@dataclass
class Element:
    name: str
    attributes: dict
    text: str = ""
    children: list = field(default_factory=list)  # of (name, value, is it marked as a list)


class XmlReader:
    """Takes a document whose root is <xml>. flat: of texts only, as a service without objects and lists has them."""

    def __init__(self, flat):
        self.flat = flat
        self.open, self.fields, self.remarks = [], None, []

    def start(self, name, attributes):
        if not self.open and (name != "xml" or attributes):
            raise Unreadable(f"the root is <{name}> {attributes or ''}, not <xml>")
        if self.flat and len(self.open) > 1:
            raise Unreadable(f"<{name}> inside <{self.open[1].name}>: no method here takes an object or a list")
        for key, value in attributes.items():
            if key not in MARKS or value != "true" or (self.flat and key == "array"):
                raise Unreadable(f"attribute {key}='{value}' on <{name}>")
        self.open.append(Element(name, attributes))

    def end(self, _):
        done = self.open.pop()
        if not self.open:
            if done.text.strip():
                raise Unreadable(f"text {done.text!r} outside the fields")
            self.fields = self.members(done)
            return
        self.open[-1].children.append((done.name, self.value(done), "array" in done.attributes))

    def value(self, element):
        if element.children:
            if element.text.strip() or "string" in element.attributes or "json" in element.attributes:
                raise Unreadable(f"<{element.name}> is text and an object at once")
            return self.members(element)
        return xml_value(element.text, element.attributes)

    def members(self, element):
        found = {}
        for name, value, marked in element.children:
            found.setdefault(name, []).append((value, marked))
        result = {}
        for name, values in found.items():
            if len(values) == 1:
                value, marked = values[0]
                result[name] = ([] if isinstance(value, Empty) else [value]) if marked else value
                continue
            if self.flat:
                raise Unreadable(f"<{name}> stands twice: that is a list")
            if any(marked for _, marked in values):
                self.remarks.append(f"array='true' on <{name}>, of which there are {len(values)}")
            result[name] = [value for value, _ in values]
        return result

    def characters(self, text):
        self.open[-1].text += text

    def refuse(self, *_):
        raise Unreadable("a DOCTYPE, comment or instruction")

    def read(self, body):
        """The fields, and what no document allows and that is understood all the same."""
        parser = xml.parsers.expat.ParserCreate("utf-8")
        parser.StartElementHandler, parser.EndElementHandler = self.start, self.end
        parser.CharacterDataHandler = self.characters
        parser.StartDoctypeDeclHandler = parser.CommentHandler = parser.ProcessingInstructionHandler = self.refuse
        try:
            body.decode("utf-8")
            parser.Parse(body, True)
        except (UnicodeDecodeError, ValueError, xml.parsers.expat.ExpatError) as why:
            raise Unreadable(f"not XML: {why}") from why
        return self.fields, self.remarks
