#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace senderdesk::model {

// One value in a body, with its place among the others.
struct BodyNode
{
    QString name;  // of a field or element; of an item its number, "[3]"; of an attribute with @
    QString value; // words of a text, a number as it was written; of an object "{5}", of an array "[12]"
    qsizetype parent = -1;
    qsizetype row = 0; // among the parent's children
    QList<qsizetype> children{};
};

// A body in JSON or XML as a tree, in the order it was written. Takes what there is: of a body that is cut, broken, too deep or
// too large, everything before that place.
class BodyTree
{
public:
    static constexpr int deepest = 64;
    static constexpr qsizetype mostNodes = 20'000;
    enum class Form { Json, Xml, Other };

    static BodyTree of(const QByteArray &body);

    [[nodiscard]] const QList<BodyNode> &nodes() const { return m_nodes; }
    [[nodiscard]] const QList<qsizetype> &roots() const { return m_roots; }
    [[nodiscard]] Form form() const { return m_form; }
    [[nodiscard]] bool isWhole() const { return m_isWhole; } // the body is well-formed and all of it is here

private:
    friend class JsonTreeReader;
    friend class XmlTreeReader;
    qsizetype add(qsizetype parent, QString name, QString value); // −1: no more room

    QList<BodyNode> m_nodes;
    QList<qsizetype> m_roots;
    Form m_form = Form::Other;
    bool m_isWhole = false;
};

// The same body as text that can be read: a line for each value, indented, without control and text-direction characters; no
// line longer than `longestLine`.
inline constexpr qsizetype longestLine = 1'000;
[[nodiscard]] QString readableBody(const QByteArray &body);

}
