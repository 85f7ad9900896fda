#include "codec/xmldocument.h"

#include <simdjson.h>

#include <charconv>
#include <cstring>

namespace senderdesk::codec {
namespace {

using namespace Qt::StringLiterals;

struct Marks
{
    bool hasForbidden = false; // a control character that XML 1.0 does not allow
    bool hasAmpersand = false;
    bool hasPieces = false; // comments, CDATA, processing instructions or a DOCTYPE: text may come in pieces
};

// One pass over all bytes, without a branch, so that the compiler makes vectors of it.
Marks marksOf(const QByteArray &body)
{
    quint8 forbidden = 0;
    quint8 ampersand = 0;
    quint8 pieces = 0;
    for (const char c : body) {
        const auto byte = quint8(c);
        forbidden |= quint8((byte < 0x20) & (byte != '\t') & (byte != '\n') & (byte != '\r'));
        ampersand |= quint8(byte == '&');
        pieces |= quint8((byte == '!') | (byte == '?'));
    }
    return {forbidden != 0, ampersand != 0, pieces != 0};
}

bool isCharacter(quint32 code)
{
    return code == 0x9 || code == 0xa || code == 0xd || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd)
           || (code >= 0x10000 && code <= 0x10ffff);
}

// "amp" of "&amp;", "#38" of "&#38;"
bool isReference(std::string_view name)
{
    if (!name.starts_with('#'))
        return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
    name.remove_prefix(1);
    const bool isHex = name.starts_with('x');
    name.remove_prefix(isHex ? 1 : 0);
    quint32 code = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, isHex ? 16 : 10);
    return error == std::errc() && end == name.data() + name.size() && isCharacter(code);
}

// Where the next comment, CDATA section or processing instruction begins, and what closes it.
struct Verbatim
{
    size_t at = std::string_view::npos;
    size_t inside = 0; // behind what opens it
    std::string_view closing;
};

Verbatim nextVerbatim(std::string_view text, size_t from)
{
    constexpr std::pair<std::string_view, std::string_view> kinds[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
    Verbatim next;
    for (const auto &[opening, closing] : kinds) {
        if (const size_t at = text.find(opening, from); at < next.at)
            next = {at, at + opening.size(), closing};
    }
    return next;
}

// Every & outside of comments, CDATA and processing instructions begins one of the five names or the number of a character that
// exists. pugixml would keep anything else as text, and end the text at &#0;.
bool hasOnlyReferences(std::string_view text, bool hasPieces)
{
    Verbatim verbatim = hasPieces ? nextVerbatim(text, 0) : Verbatim();
    for (size_t at = text.find('&'); at != text.npos; at = text.find('&', at)) {
        if (verbatim.at < at) {
            const size_t end = text.find(verbatim.closing, verbatim.inside);
            if (end == text.npos)
                return true; // not closed: the parser's to refuse
            at = std::max(at, end);
            verbatim = nextVerbatim(text, end);
            continue;
        }
        const size_t end = text.substr(at, 16).find(';');
        if (end == text.npos || !isReference(text.substr(at + 1, end - 1)))
            return false;
        at += end;
    }
    return true;
}

std::unexpected<Fault> fault(QString what)
{
    return std::unexpected(Fault{u"body"_s, std::move(what), true});
}

}

bool isWhiteSpace(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == text.npos;
}

bool isHollow(pugi::xml_node element)
{
    if (!isWhiteSpace(element.value()))
        return false;
    for (const pugi::xml_node child : element.children()) {
        if (isElement(child) || !isWhiteSpace(child.value()))
            return false;
    }
    return true;
}

std::optional<std::string> joinedText(pugi::xml_node element)
{
    std::string text = element.value();
    for (const pugi::xml_node child : element.children()) {
        if (isElement(child))
            return std::nullopt;
        text += child.value();
    }
    return text;
}

std::expected<void, Fault> XmlDocument::parse(QByteArray &&body, XmlDocument &out)
{
    if (!simdjson::validate_utf8(body.constData(), size_t(body.size())))
        return fault(u"not UTF-8"_s);
    const Marks marks = marksOf(body);
    if (marks.hasForbidden)
        return fault(u"a control character that XML does not allow"_s);
    if (marks.hasAmpersand && !hasOnlyReferences({body.constData(), size_t(body.size())}, marks.hasPieces))
        return fault(u"an & that begins no reference known here"_s);

    // parse_fragment keeps text beside the root, so that it can be refused. Where text comes in pieces, white space between
    // two of them is text as well; elsewhere only where it is all that an element holds.
    const unsigned flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_doctype | pugi::parse_fragment
                           | pugi::parse_embed_pcdata | (marks.hasPieces ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single);
    // Names are compared 16 bytes at a time (FieldName). pugixml overlooks a text of one character at the very end: now that is
    // a line feed of ours.
    body.reserve(body.size() + 17);
    body.append('\n');
    out.m_body = std::move(body);
    const pugi::xml_parse_result result =
        out.m_document.load_buffer_inplace(out.m_body.data(), size_t(out.m_body.size()), flags, pugi::encoding_utf8);
    if (!result)
        return fault(QString::fromLatin1(result.description()) + u" (at byte "_s + QString::number(result.offset) + u')');
    for (const pugi::xml_node node : out.m_document.children()) {
        switch (node.type()) {
        case pugi::node_doctype:
            return fault(u"a document type, which is not accepted"_s);
        case pugi::node_element:
            if (out.m_root)
                return fault(u"a second root element"_s);
            out.m_root = node;
            break;
        default:
            if (!isWhiteSpace(node.value()))
                return fault(u"text beside the root element"_s);
        }
    }
    if (!out.m_root)
        return fault(u"no element"_s);
    if (std::strcmp(out.m_root.name(), "xml") != 0)
        return fault(u"the root element is not named xml"_s);
    return {};
}

}
