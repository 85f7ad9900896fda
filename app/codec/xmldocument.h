#pragma once

#include "codec/envelope.h"

#include <pugixml.hpp>

// Private to this folder.
namespace senderdesk::codec {

// XML text parsed in place by pugixml, with the checks that pugixml leaves out: encoding, forbidden characters, entities,
// DOCTYPE, exactly one root element named xml and nothing beside it.
class XmlDocument
{
public:
    [[nodiscard]] static std::expected<void, Fault> parse(QByteArray &&body, XmlDocument &out);
    [[nodiscard]] pugi::xml_node root() const { return m_root; }

private:
    QByteArray m_body; // the nodes point into it
    pugi::xml_document m_document;
    pugi::xml_node m_root;
};

// The first piece of text inside an element lies in the element itself (pugi::parse_embed_pcdata halves the tree), further
// ones are its children.
[[nodiscard]] inline bool isElement(pugi::xml_node node)
{
    return node.type() == pugi::node_element;
}
[[nodiscard]] bool isWhiteSpace(std::string_view text);
// Nothing inside at all.
[[nodiscard]] inline bool isEmpty(pugi::xml_node element)
{
    return !*element.value() && !element.first_child();
}
// No element inside, and no text but white space.
[[nodiscard]] bool isHollow(pugi::xml_node element);
// All pieces of text joined; nothing if there is an element among them.
[[nodiscard]] std::optional<std::string> joinedText(pugi::xml_node element);

}
