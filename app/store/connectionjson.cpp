#include "store/connectionjson.h"

#include "domain/connectionwords.h"

#include <array>
#include <limits>

namespace senderdesk::store {
namespace {

using namespace Qt::StringLiterals;
using domain::Connection;
using domain::Proxy;

// A field is described once: its name, and how a connection gives and takes it. take is false for what cannot be read.
template<class T>
struct Field
{
    const char *key;
    QJsonValue (*give)(const T &);
    bool (*take)(T &, const QJsonValue &);
    bool isNeeded = false;
};

template<class T>
void write(const T &from, QJsonObject &to, const auto &fields)
{
    for (const Field<T> &field : fields)
        to.insert(QLatin1String(field.key), field.give(from));
}

template<class T>
bool read(T &to, const QJsonObject &from, const auto &fields)
{
    for (const Field<T> &field : fields) {
        const QJsonValue value = from.value(QLatin1String(field.key));
        if (value.isUndefined() ? field.isNeeded : !field.take(to, value))
            return false;
    }
    return true;
}

bool takeText(QString &to, const QJsonValue &value)
{
    to = value.toString();
    return value.isString();
}

bool takeFlag(bool &to, const QJsonValue &value)
{
    to = value.toBool();
    return value.isBool();
}

template<class T>
bool takeNumber(T &to, const QJsonValue &value, T least, T most)
{
    const qint64 number = value.toInteger(qint64(least) - 1);
    to = T(number);
    return value.isDouble() && number >= least && number <= most;
}

template<class T>
QJsonValue wordOf(T value, const auto &words)
{
    for (const auto &word : words) {
        if (word.value == value)
            return QString::fromLatin1(word.word);
    }
    return {};
}

template<class T>
bool takeWord(T &to, const QJsonValue &value, const auto &words)
{
    for (const auto &word : words) {
        if (value.toString() == QLatin1String(word.word)) {
            to = word.value;
            return true;
        }
    }
    return false;
}

template<class T, QString T::*member>
constexpr Field<T> text(const char *key)
{
    return {key, [](const T &t) { return QJsonValue(t.*member); },
            [](T &t, const QJsonValue &v) { return takeText(t.*member, v); }};
}

template<class T, auto member, const auto &words>
constexpr Field<T> choice(const char *key)
{
    return {key, [](const T &t) { return wordOf(t.*member, words); },
            [](T &t, const QJsonValue &v) { return takeWord(t.*member, v, words); }};
}

template<bool Connection::*member>
constexpr Field<Connection> flag(const char *key)
{
    return {key, [](const Connection &c) { return QJsonValue(c.*member); },
            [](Connection &c, const QJsonValue &v) { return takeFlag(c.*member, v); }};
}

constexpr auto needed(auto field)
{
    field.isNeeded = true;
    return field;
}

constexpr std::array proxyFields{
    choice<Proxy, &Proxy::kind, domain::proxyWords>("kind"),
    text<Proxy, &Proxy::host>("host"),
    Field<Proxy>{
        "port", [](const Proxy &p) { return QJsonValue(p.port); },
        [](Proxy &p, const QJsonValue &v) { return takeNumber(p.port, v, quint16(0), std::numeric_limits<quint16>::max()); }},
    text<Proxy, &Proxy::user>("user"),
};

QJsonValue giveProxy(const Connection &connection)
{
    QJsonObject object;
    write(connection.proxy, object, proxyFields);
    return object;
}

QJsonValue givePaths(const Connection &connection)
{
    QJsonObject object;
    for (const auto &[method, path] : connection.methodPaths.asKeyValueRange())
        object.insert(method, path);
    return object;
}

bool takePaths(Connection &connection, const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        connection.methodPaths.insert(it.key(), it.value().toString());
    return value.isObject();
}

bool takeBaseUrl(Connection &connection, const QJsonValue &value)
{
    const auto url = domain::readBaseUrl(value.toString());
    if (url)
        connection.baseUrl = *url;
    return url.has_value();
}

// null: the methods' own.
QJsonValue giveDeadline(const Connection &connection)
{
    return connection.deadline ? QJsonValue(qint64(connection.deadline->count())) : QJsonValue();
}

bool takeDeadline(Connection &connection, const QJsonValue &value)
{
    qint64 milliseconds = 0;
    if (value.isNull())
        return true;
    if (!takeNumber(milliseconds, value, qint64(1), qint64(3'600'000)))
        return false;
    connection.deadline = std::chrono::milliseconds(milliseconds);
    return true;
}

// null: not known.
QJsonValue giveAccount(const Connection &connection)
{
    return connection.account ? QJsonValue(connection.account->value()) : QJsonValue();
}

bool takeAccount(Connection &connection, const QJsonValue &value)
{
    connection.account = core::AccountId::from(value.toInteger());
    return value.isNull() || connection.account;
}

constexpr std::array fields{
    needed(text<Connection, &Connection::id>("id")),
    text<Connection, &Connection::name>("name"),
    needed(choice<Connection, &Connection::service, domain::serviceWords>("service")),
    Field<Connection>{"baseUrl", [](const Connection &c) { return QJsonValue(c.baseUrl.toString(QUrl::FullyEncoded)); },
                      takeBaseUrl, true},
    flag<&Connection::isPlainHttpAccepted>("isPlainHttpAccepted"),
    choice<Connection, &Connection::connectionClass, domain::classWords>("class"),
    choice<Connection, &Connection::format, domain::formatWords>("format"),
    choice<Connection, &Connection::tokenPlace, domain::tokenPlaceWords>("tokenPlace"),
    Field<Connection>{"account", giveAccount, takeAccount},
    text<Connection, &Connection::user>("user"),
    flag<&Connection::usesSessionToken>("usesSessionToken"),
    text<Connection, &Connection::colour>("colour"),
    Field<Connection>{
        "proxy", giveProxy,
        [](Connection &c, const QJsonValue &v) { return v.isObject() && read(c.proxy, v.toObject(), proxyFields); }},
    text<Connection, &Connection::extraCaFile>("extraCaFile"),
    text<Connection, &Connection::clientCertificateFile>("clientCertificateFile"),
    text<Connection, &Connection::clientKeyFile>("clientKeyFile"),
    Field<Connection>{"deadlineMilliseconds", giveDeadline, takeDeadline},
    Field<Connection>{
        "requestsInFlight", [](const Connection &c) { return QJsonValue(c.requestsInFlight); },
        [](Connection &c, const QJsonValue &v) { return takeNumber(c.requestsInFlight, v, 1, domain::mostRequestsInFlight); }},
    Field<Connection>{"methodPaths", givePaths, takePaths},
};

}

QJsonObject toJson(const Connection &connection, QJsonObject known)
{
    write(connection, known, fields);
    return known;
}

std::optional<Connection> connectionFrom(const QJsonObject &object)
{
    Connection connection;
    if (!read(connection, object, fields) || connection.id.isEmpty())
        return std::nullopt;
    return connection;
}

}
