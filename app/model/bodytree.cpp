#include "model/bodytree.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <optional>

namespace senderdesk::model {

using namespace Qt::StringLiterals;

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

BodyTree::Form formOf(const QByteArray &body)
{
    const auto first = std::find_if_not(body.cbegin(), body.cend(), isSpace);
    if (first == body.cend())
        return BodyTree::Form::Other;
    return *first == '{' || *first == '[' ? BodyTree::Form::Json : *first == '<' ? BodyTree::Form::Xml : BodyTree::Form::Other;
}

}

// Walks a text that is probably JSON. Depth is bounded, so it may call itself.
class JsonTreeReader
{
public:
    JsonTreeReader(const QByteArray &body, BodyTree &tree) : m_body(body), m_tree(tree) {}

    bool read()
    {
        if (!value(-1, {}, 0))
            return false;
        skip();
        return m_at == m_body.size();
    }

private:
    void skip()
    {
        while (m_at < m_body.size() && isSpace(m_body[m_at]))
            ++m_at;
    }
    bool take(char c)
    {
        skip();
        if (m_at >= m_body.size() || m_body[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    [[nodiscard]] char next()
    {
        skip();
        return m_at < m_body.size() ? m_body[m_at] : '\0';
    }
    bool value(qsizetype parent, const QString &name, int depth)
    {
        const char first = next();
        if (first == '{' || first == '[')
            return container(parent, name, depth, first == '{');
        const std::optional<QString> words = first == '"' ? text() : plain();
        return words && m_tree.add(parent, name, *words) >= 0;
    }
    bool container(qsizetype parent, const QString &name, int depth, bool isObject)
    {
        if (depth >= BodyTree::deepest)
            return false;
        ++m_at;
        const qsizetype node = m_tree.add(parent, name, {});
        if (node < 0)
            return false;
        const bool isWhole = members(node, depth, isObject);
        const QString number = QString::number(m_tree.m_nodes.at(node).children.size());
        m_tree.m_nodes[node].value = isObject ? u'{' + number + u'}' : u'[' + number + u']';
        return isWhole;
    }
    bool members(qsizetype node, int depth, bool isObject)
    {
        const char last = isObject ? '}' : ']';
        if (take(last))
            return true;
        for (qsizetype item = 0;; ++item) {
            QString name = u'[' + QString::number(item) + u']';
            if (isObject) {
                const std::optional<QString> key = next() == '"' ? text() : std::nullopt;
                if (!key || !take(':'))
                    return false;
                name = *key;
            }
            if (!value(node, name, depth + 1))
                return false;
            if (take(last))
                return true;
            if (!take(','))
                return false;
        }
    }
    std::optional<QString> text()
    {
        QByteArray utf8;
        QString words;
        const auto flush = [&] { words += QString::fromUtf8(std::exchange(utf8, {})); };
        for (++m_at; m_at < m_body.size(); ++m_at) {
            const char c = m_body[m_at];
            if (c == '"') {
                ++m_at;
                flush();
                return words;
            }
            if (c != '\\') {
                utf8 += c;
                continue;
            }
            flush();
            if (!escape(words))
                return std::nullopt;
        }
        return std::nullopt;
    }
    bool escape(QString &words) // stands on the backslash, ends on the last character of the escape
    {
        if (++m_at >= m_body.size())
            return false;
        constexpr QByteArrayView letters = "\"\\/bfnrt";
        constexpr QByteArrayView meanings = "\"\\/\b\f\n\r\t";
        if (const qsizetype found = letters.indexOf(m_body[m_at]); found >= 0) {
            words += QLatin1Char(meanings[found]);
            return true;
        }
        bool isNumber = false;
        const ushort unit = m_body[m_at] == 'u' ? m_body.mid(m_at + 1, 4).toUShort(&isNumber, 16) : ushort(0);
        if (!isNumber || m_at + 4 >= m_body.size())
            return false;
        words += QChar(unit);
        m_at += 4;
        return true;
    }
    std::optional<QString> plain() // a number, true, false, null: as it is written
    {
        const qsizetype begin = m_at;
        while (m_at < m_body.size() && !isSpace(m_body[m_at]) && !QByteArrayView(",:]}[{\"").contains(m_body[m_at]))
            ++m_at;
        return m_at > begin ? std::optional(QString::fromUtf8(m_body.sliced(begin, m_at - begin))) : std::nullopt;
    }

    const QByteArray &m_body;
    BodyTree &m_tree;
    qsizetype m_at = 0;
};

class XmlTreeReader
{
public:
    XmlTreeReader(const QByteArray &body, BodyTree &tree) : m_xml(body), m_tree(tree) {}

    bool read()
    {
        while (!m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                if (!begin())
                    return false;
                break;
            case QXmlStreamReader::Characters:
                if (!m_open.isEmpty())
                    m_tree.m_nodes[m_open.last()].value += m_xml.text();
                break;
            case QXmlStreamReader::EndElement:
                end();
                break;
            case QXmlStreamReader::DTD: // names of its own could grow without end
                return false;
            default:
                break;
            }
        }
        return !m_xml.hasError();
    }

private:
    bool begin()
    {
        if (m_open.size() >= BodyTree::deepest)
            return false;
        const qsizetype node = m_tree.add(m_open.isEmpty() ? -1 : m_open.last(), m_xml.qualifiedName().toString(), {});
        if (node < 0)
            return false;
        m_open << node;
        const QXmlStreamAttributes attributes = m_xml.attributes();
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (m_tree.add(node, u'@' + attribute.qualifiedName().toString(), attribute.value().toString()) < 0)
                return false;
        }
        return true;
    }
    void end()
    {
        BodyNode &node = m_tree.m_nodes[m_open.takeLast()];
        if (!node.children.isEmpty() && node.value.trimmed().isEmpty())
            node.value.clear(); // only what stands between elements
    }

    QXmlStreamReader m_xml;
    BodyTree &m_tree;
    QList<qsizetype> m_open;
};

qsizetype BodyTree::add(qsizetype parent, QString name, QString value)
{
    if (m_nodes.size() >= mostNodes)
        return -1;
    const qsizetype node = m_nodes.size();
    QList<qsizetype> &siblings = parent < 0 ? m_roots : m_nodes[parent].children;
    const qsizetype row = siblings.size();
    siblings << node;
    m_nodes << BodyNode{std::move(name), std::move(value), parent, row};
    return node;
}

BodyTree BodyTree::of(const QByteArray &body)
{
    BodyTree tree;
    tree.m_form = formOf(body);
    if (tree.m_form == Form::Json)
        tree.m_isWhole = JsonTreeReader(body, tree).read();
    else if (tree.m_form == Form::Xml)
        tree.m_isWhole = XmlTreeReader(body, tree).read();
    return tree;
}

namespace {

// Where a line may be broken, and how deep the next one is. Knows texts from structure, nothing more: what is no JSON comes
// out as it went in.
class Indenter
{
public:
    QString json(const QString &text)
    {
        for (const QChar c : text) {
            if (m_isInText) {
                put(c);
                m_isInText = m_isEscaped || c != u'"';
                m_isEscaped = !m_isEscaped && c == u'\\';
            } else if (c == u'"') {
                put(c);
                m_isInText = true;
            } else if (c == u'{' || c == u'[') {
                put(c);
                breakLine(+1);
            } else if (c == u'}' || c == u']') {
                breakLine(-1);
                put(c);
            } else if (c == u',') {
                put(c);
                breakLine(0);
            } else if (c == u':') {
                m_out += u": "_s;
            } else if (!c.isSpace()) {
                put(c);
            }
        }
        return m_out;
    }
    QString xml(const QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] != u'<') {
                put(text[i]);
                continue;
            }
            const bool isEnd = text.sliced(i).startsWith(u"</");
            const qsizetype close = text.indexOf(u'>', i);
            const bool isAlone = close > 0 && (text[close - 1] == u'/' || text[i + 1] == u'?' || text[i + 1] == u'!');
            // A text stays on the line of its element.
            if (i > 0 && (!isEnd || m_wasEnd))
                breakLine(isEnd ? -1 : m_wasStart ? +1 : 0);
            m_wasEnd = isEnd || isAlone;
            m_wasStart = !m_wasEnd;
            put(text[i]);
        }
        return m_out;
    }

private:
    void put(QChar c) { m_out += c; }
    void breakLine(int step)
    {
        m_depth = std::clamp(m_depth + step, 0, BodyTree::deepest);
        m_out += u'\n' + QString(2 * m_depth, u' ');
    }

    QString m_out;
    int m_depth = 0;
    bool m_isInText = false;
    bool m_isEscaped = false;
    bool m_wasStart = false;
    bool m_wasEnd = false;
};

bool isDisguise(QChar c)
{
    return (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') || c.category() == QChar::Other_Format
           || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

}

QString readableBody(const QByteArray &body)
{
    QString text = QString::fromUtf8(body);
    std::replace_if(text.begin(), text.end(), isDisguise, QChar(QChar::ReplacementCharacter));
    const BodyTree::Form form = formOf(body);
    if (form == BodyTree::Form::Json)
        text = Indenter().json(text);
    else if (form == BodyTree::Form::Xml && !text.contains(u'\n'))
        text = Indenter().xml(text);
    QString lines;
    qsizetype length = 0;
    for (const QChar c : std::as_const(text)) {
        length = c == u'\n' ? 0 : length + 1;
        if (length > longestLine) {
            lines += u'\n';
            length = 1;
        }
        lines += c;
    }
    return lines;
}

}
