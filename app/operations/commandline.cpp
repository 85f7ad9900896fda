#include "operations/commandline.h"

#include "api/paths.h"
#include "api/registry.h"
#include "domain/connectionwords.h"

#include <QRegularExpression>
#include <QSet>

#include <array>
#include <limits>

namespace senderdesk::operations {
namespace {

using namespace Qt::StringLiterals;

// What this program has no words for in ui/text: the command line speaks English, like the options themselves.
using Checked = std::expected<void, QString>;

struct Parsing
{
    CommandLine line;
    api::MethodPaths paths;
    QUrl url;
    bool isArmed = false;
    std::optional<domain::Service> service;
    std::optional<domain::ConnectionClass> connectionClass;
    domain::WireFormat format = domain::WireFormat::Json;
    domain::TokenPlace tokenPlace = domain::TokenPlace::Body;
    QString user;
    QString secretVariable;
    QSet<QString> given;
};

using domain::Word;

constexpr std::array groupings{Word{"total", domain::Grouping::Total}, Word{"isp", domain::Grouping::Isp},
                               Word{"account", domain::Grouping::Account}, Word{"campaign", domain::Grouping::Campaign}};
constexpr std::array themes{Word{"light", CommandLine::Theme::Light}, Word{"dark", CommandLine::Theme::Dark}};
constexpr std::array scenarios{Word{"calm", 0}, Word{"gmail-block", 0}, Word{"runaway-campaign", 0}, Word{"large", 0},
                               Word{"faulty", 0}};
constexpr std::array panes{Word{"overview", 0},      Word{"senders", 0},          Word{"queue", 0},   Word{"virtual-senders", 0},
                           Word{"subscriptions", 0}, Word{"deleted-messages", 0}, Word{"journal", 0}, Word{"activity", 0}};

template<class Words>
auto oneOf(const Words &words, const QString &value) -> std::expected<decltype(words[0].value), QString>
{
    QStringList all;
    for (const auto &word : words) {
        if (value == QLatin1String(word.word))
            return word.value;
        all << QLatin1String(word.word);
    }
    return std::unexpected(u"\"%1\" is not one of %2"_s.arg(value, all.join(", "_L1)));
}

template<class Words, class T>
Checked take(T &to, const Words &words, const QString &value)
{
    auto found = oneOf(words, value);
    if (!found)
        return std::unexpected(found.error());
    to = *found;
    return {};
}

std::expected<qint64, QString> number(const QString &value, qint64 least, qint64 most)
{
    static const QRegularExpression digits(u"^[0-9]{1,19}$"_s);
    bool isRead = false;
    const qint64 read = value.toLongLong(&isRead);
    if (!digits.match(value).hasMatch() || !isRead || read < least || read > most)
        return std::unexpected(u"\"%1\" is not a whole number from %2 to %3"_s.arg(value).arg(least).arg(most));
    return read;
}

template<class T>
Checked take(T &to, const QString &value, qint64 least, qint64 most)
{
    const auto read = number(value, least, most);
    if (!read)
        return std::unexpected(read.error());
    to = T(*read);
    return {};
}

// Words given back to the screen. Where a secret may have slipped in, they are not: a user before an @, a query, a token in
// place of a variable's name.
QString quotedAddress(const QString &value)
{
    static const QRegularExpression risky(u"[@?#]"_s);
    return value.contains(risky) ? u"the address"_s : u'"' + value.left(80) + u'"';
}

QString quotedVariable(const QString &value)
{
    static const QRegularExpression name(u"^[A-Z_][A-Z0-9_]{0,63}$"_s);
    return name.match(value).hasMatch() ? u'"' + value + u'"' : u"of that name"_s;
}

Checked takeUrl(Parsing &parsing, const QString &value)
{
    using Fault = domain::BaseUrlFault;
    const auto url = domain::readBaseUrl(value);
    if (url) {
        parsing.url = *url;
        return {};
    }
    switch (url.error()) {
    case Fault::NotAnAddress:
        return std::unexpected(u"%1 is not an address like https://mail.example.com"_s.arg(quotedAddress(value)));
    case Fault::HasUserInfo:
        return std::unexpected(u"the address must not hold a user or a password"_s);
    case Fault::HasQueryOrFragment:
        return std::unexpected(u"%1 must end before a \"?\" or \"#\""_s.arg(quotedAddress(value)));
    case Fault::HasDotSegment:
        return std::unexpected(u"the path of %1 must not hold \".\" or \"..\""_s.arg(quotedAddress(value)));
    }
    Q_UNREACHABLE();
}

QString sentence(api::MethodPaths::Fault fault, const QString &name, const QString &path)
{
    using Fault = api::MethodPaths::Fault;
    switch (fault) {
    case Fault::UnknownMethod: {
        QStringList open;
        for (const api::Method &method : api::methods()) {
            if (method.evidence == api::Evidence::Inferred)
                open << QString::fromUtf8(method.name.data(), static_cast<qsizetype>(method.name.size()));
        }
        return u"there is no method \"%1\"; paths can be changed of %2"_s.arg(name, open.join(", "_L1));
    }
    case Fault::Documented:
        return u"the path of %1 is documented and cannot be changed"_s.arg(name);
    case Fault::NotAbsolute:
        return u"the path \"%1\" must start with one \"/\" and name no host"_s.arg(path);
    case Fault::HasQueryOrFragment:
        return u"the path \"%1\" must not hold a \"?\" or \"#\""_s.arg(path);
    case Fault::HasDotSegment:
        return u"the path \"%1\" must not hold \".\" or \"..\""_s.arg(path);
    case Fault::HasForbiddenCharacter:
        return u"the path \"%1\" holds a character that a path here may not have"_s.arg(path);
    case Fault::TakenByAnother:
        return u"the path \"%1\" is another method's"_s.arg(path);
    }
    Q_UNREACHABLE();
}

Checked takeMethod(Parsing &parsing, const QString &value)
{
    const qsizetype equals = value.indexOf(u'=');
    if (equals < 1)
        return std::unexpected(u"\"%1\" is not NAME=PATH"_s.arg(value));
    const QString name = value.left(equals);
    const QString path = value.mid(equals + 1);
    if (parsing.line.methodPaths.contains(name))
        return std::unexpected(u"%1 is given twice"_s.arg(name));
    const QByteArray utf8 = name.toUtf8();
    const auto changed = parsing.paths.change(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())), path);
    if (!changed)
        return std::unexpected(sentence(changed.error(), name, path));
    parsing.line.methodPaths.insert(name, path);
    return {};
}

Checked takeLanguage(Parsing &parsing, const QString &value)
{
    static const QRegularExpression tag(u"^[a-z]{2,3}([_-][A-Za-z0-9]{2,8})*$"_s);
    if (!tag.match(value).hasMatch())
        return std::unexpected(u"\"%1\" is not a language like \"en\" or \"ru\""_s.arg(value));
    parsing.line.language = value;
    return {};
}

Checked takeVariable(Parsing &parsing, const QString &value)
{
    const QByteArray name = value.toLocal8Bit();
    if (!qEnvironmentVariableIsSet(name.constData()))
        return std::unexpected(u"the environment has no variable %1"_s.arg(quotedVariable(value)));
    if (qEnvironmentVariableIsEmpty(name.constData()))
        return std::unexpected(u"the environment variable %1 is empty"_s.arg(quotedVariable(value)));
    parsing.secretVariable = value;
    return {};
}

// Every option is described once: parse() and help() walk this table.
struct Option
{
    enum class Value { None, Optional, Required };
    const char *name;
    Value value;
    const char *valueName;
    const char *help;
    Checked (*take)(Parsing &, const QString &);
    const char *needs = nullptr; // another option that this one belongs to
    bool isRepeatable = false;
};

using Value = Option::Value;

constexpr std::array options{
    Option{"offline", Value::Optional, "SCENARIO",
           "work on the built-in platform: calm (default), gmail-block,\nrunaway-campaign, large or faulty",
           [](Parsing &p, const QString &v) -> Checked {
               const QString scenario = v.isNull() ? u"calm"_s : v;
               if (auto known = oneOf(scenarios, scenario); !known)
                   return std::unexpected(known.error());
               p.line.offlineScenario = scenario;
               return {};
           }},
    Option{"seed", Value::Required, "N", "what the built-in platform's chance starts from",
           [](Parsing &p, const QString &v) { return take(p.line.seed, v, 0, std::numeric_limits<qint64>::max()); }},
    Option{"serve-offline", Value::Required, "PORT",
           "serve the built-in platform on 127.0.0.1 without a window;\n0 takes a free port, the one line printed says which",
           [](Parsing &p, const QString &v) { return take(p.line.serveOfflinePort, v, 0, 65535); }},
    Option{"open", Value::Required, "URL", "open a connection for this run; it is never saved", takeUrl},
    Option{"service", Value::Required, "NAME",
           "of --open: altcraft-admin, altcraft-user or opensrs\n(the last two have no panes yet)",
           [](Parsing &p, const QString &v) { return take(p.service, domain::serviceWords, v); }, "open"},
    Option{"format", Value::Required, "FORMAT", "of --open: json (default) or xml",
           [](Parsing &p, const QString &v) { return take(p.format, domain::formatWords, v); }, "open"},
    Option{"auth", Value::Required, "PLACE", "of --open: where the token goes, body (default) or bearer",
           [](Parsing &p, const QString &v) { return take(p.tokenPlace, domain::tokenPlaceWords, v); }, "open"},
    Option{"user", Value::Required, "NAME", "of --open: the user for opensrs (not used yet)",
           [](Parsing &p, const QString &v) -> Checked {
               p.user = v;
               return {};
           },
           "open"},
    Option{"secret-env", Value::Required, "VAR",
           "of --open: the environment variable that holds the token or\npassword; it is removed from the environment once read",
           takeVariable, "open"},
    Option{"class", Value::Required, "CLASS", "of --open: test or production (default, but test on loopback)",
           [](Parsing &p, const QString &v) { return take(p.connectionClass, domain::classWords, v); }, "open"},
    Option{"armed", Value::None, "", "let a test connection send changes",
           [](Parsing &p, const QString &) -> Checked {
               p.isArmed = true;
               return {};
           }},
    Option{
        "pane", Value::Required, "NAME",
        "show this pane first: senders, queue, deleted-messages,\njournal, activity (not built yet: overview, virtual-senders, "
        "subscriptions)",
        [](Parsing &p, const QString &v) -> Checked {
            if (auto known = oneOf(panes, v); !known)
                return std::unexpected(known.error());
            p.line.pane = v;
            return {};
        }},
    Option{"sender", Value::Required, "ID", "select this sender",
           [](Parsing &p, const QString &v) -> Checked {
               const auto id = number(v, 1, std::numeric_limits<qint64>::max());
               if (!id)
                   return std::unexpected(id.error());
               p.line.sender = core::SenderId::from(*id);
               return {};
           }},
    Option{"group", Value::Required, "KEY", "group the queue by total, isp, account or campaign",
           [](Parsing &p, const QString &v) { return take(p.line.grouping, groupings, v); }},
    Option{"page-size", Value::Required, "N", "rows asked for at once in lists, 1 to 10000 (1000)",
           [](Parsing &p, const QString &v) { return take(p.line.pageSize, v, 1, 10'000); }},
    Option{"undo-window", Value::Required, "S", "seconds that an action waits for an undo, 0 to 60; 10 unless said",
           [](Parsing &p, const QString &v) { return take(p.line.undoWindow, v, 0, 60); }},
    Option{"method", Value::Required, "NAME=PATH", "change a path that is only inferred; may be repeated", takeMethod, nullptr,
           true},
    Option{"lang", Value::Required, "LANG", "language of the window: en or ru", takeLanguage},
    Option{"theme", Value::Required, "THEME", "light or dark, instead of the system's",
           [](Parsing &p, const QString &v) { return take(p.line.theme, themes, v); }},
    Option{"data-dir", Value::Required, "DIR", "settings, journal and history live here",
           [](Parsing &p, const QString &v) -> Checked {
               p.line.dataDir = v;
               return {};
           }},
    Option{"screenshots", Value::Required, "DIR", "draw every pane to DIR, then leave",
           [](Parsing &p, const QString &v) -> Checked {
               p.line.screenshotsDir = v;
               return {};
           }},
    Option{"self-test", Value::None, "", "start, load, check, print times, leave; exit 0 when sound",
           [](Parsing &p, const QString &) -> Checked {
               p.line.isSelfTest = true;
               return {};
           }},
    Option{"version", Value::None, "", "print the version",
           [](Parsing &p, const QString &) -> Checked {
               p.line.isVersionAsked = true;
               return {};
           }},
    Option{"help", Value::None, "", "print this",
           [](Parsing &p, const QString &) -> Checked {
               p.line.isHelpAsked = true;
               return {};
           }},
};

const Option *optionNamed(const QString &name)
{
    for (const Option &option : options) {
        if (name == QLatin1String(option.name))
            return &option;
    }
    return nullptr;
}

// One option at `at`; gives the position after it.
std::expected<qsizetype, QString> takeOption(Parsing &parsing, const QStringList &arguments, qsizetype at)
{
    const QString &argument = arguments.at(at);
    if (!argument.startsWith("--"_L1) || argument.size() < 3)
        return std::unexpected(u"unexpected argument \"%1\"; see --help"_s.arg(argument));
    const qsizetype equals = argument.indexOf(u'=');
    const QString name = argument.mid(2, equals < 0 ? -1 : equals - 2);
    const Option *option = optionNamed(name);
    if (!option)
        return std::unexpected(u"unknown option --%1; see --help"_s.arg(name));
    if (!option->isRepeatable && parsing.given.contains(name))
        return std::unexpected(u"--%1 is given twice"_s.arg(name));
    parsing.given.insert(name);

    QString value = equals < 0 ? QString() : argument.mid(equals + 1);
    if (option->value == Value::None && equals >= 0)
        return std::unexpected(u"--%1 takes no value"_s.arg(name));
    if (option->value == Value::Required && equals < 0) {
        ++at;
        if (at >= arguments.size() || arguments.at(at).startsWith("--"_L1))
            return std::unexpected(u"--%1 needs a value: --%1 %2"_s.arg(name, QLatin1String(option->valueName)));
        value = arguments.at(at);
    }
    if (value.isEmpty() && (option->value == Value::Required || equals >= 0))
        return std::unexpected(u"the value of --%1 is empty"_s.arg(name));
    if (auto taken = option->take(parsing, value); !taken)
        return std::unexpected(u"--%1: %2"_s.arg(name, taken.error()));
    return at + 1;
}

Checked checkTogether(const Parsing &parsing)
{
    const auto has = [&parsing](const char *name) { return parsing.given.contains(QLatin1String(name)); };
    for (const Option &option : options) {
        if (option.needs && has(option.name) && !has(option.needs))
            return std::unexpected(u"--%1 belongs to --%2"_s.arg(QLatin1String(option.name), QLatin1String(option.needs)));
    }
    struct Pair
    {
        const char *one;
        const char *other;
    };
    for (const auto &[one, other] : {Pair{"offline", "open"}, Pair{"serve-offline", "open"}, Pair{"serve-offline", "self-test"},
                                     Pair{"serve-offline", "screenshots"}, Pair{"self-test", "screenshots"}}) {
        if (has(one) && has(other))
            return std::unexpected(u"--%1 and --%2 do not go together"_s.arg(QLatin1String(one), QLatin1String(other)));
    }
    if (has("seed") && !has("offline") && !has("serve-offline"))
        return std::unexpected(u"--seed belongs to --offline or --serve-offline"_s);
    if (has("armed") && !has("open") && !has("offline"))
        return std::unexpected(u"--armed belongs to --open or --offline"_s);
    if (has("open") && !has("service"))
        return std::unexpected(u"--open needs --service altcraft-admin, altcraft-user or opensrs"_s);
    if (has("open") && !has("secret-env"))
        return std::unexpected(u"--open needs --secret-env with the name of a variable that holds the token"_s);
    if (parsing.service == domain::Service::OpenSrs && parsing.format == domain::WireFormat::Xml)
        return std::unexpected(u"--format xml: OpenSRS speaks json only"_s);
    return {};
}

std::expected<CommandLine::Open, QString> openedConnection(const Parsing &parsing)
{
    domain::Connection connection;
    connection.baseUrl = parsing.url;
    connection.service = parsing.service.value();
    connection.id = u"open:"_s + parsing.url.toString();
    connection.name = connection.host();
    connection.connectionClass = parsing.connectionClass.value_or(
        domain::isLoopback(parsing.url) ? domain::ConnectionClass::Test : domain::ConnectionClass::Production);
    connection.format = parsing.format;
    connection.tokenPlace = parsing.tokenPlace;
    connection.armed = parsing.isArmed;
    if (connection.armed && connection.connectionClass == domain::ConnectionClass::Production)
        return std::unexpected(
            u"--armed: a production connection is never armed from the command line (--class test says that it is none)"_s);
    return CommandLine::Open{connection, parsing.user, parsing.secretVariable};
}

std::expected<CommandLine, QString> parseChecked(const QStringList &arguments)
{
    Parsing parsing;
    // Whoever asks for help gets it, whatever else is wrong.
    if (arguments.contains("--help"_L1) || arguments.contains("-h"_L1)) {
        parsing.line.isHelpAsked = true;
        return parsing.line;
    }
    if (arguments.contains("--version"_L1)) {
        parsing.line.isVersionAsked = true;
        return parsing.line;
    }
    for (qsizetype at = 0; at < arguments.size();) {
        const auto next = takeOption(parsing, arguments, at);
        if (!next)
            return std::unexpected(next.error());
        at = *next;
    }
    if (auto checked = checkTogether(parsing); !checked)
        return std::unexpected(checked.error());
    parsing.line.isArmed = parsing.isArmed;
    if (parsing.given.contains("open"_L1)) {
        auto open = openedConnection(parsing);
        if (!open)
            return std::unexpected(open.error());
        parsing.line.open = std::move(*open);
    }
    return parsing.line;
}

}

std::expected<CommandLine, QString> CommandLine::parse(const QStringList &arguments)
{
    auto parsed = parseChecked(arguments);
    if (!parsed) { // stays one line, whatever an argument holds
        for (QChar &c : parsed.error()) {
            if (!c.isPrint())
                c = u'?';
        }
    }
    return parsed;
}

QString CommandLine::help()
{
    QString text = u"Usage: senderdesk [OPTION]...\nA desktop console for the people who run mail senders.\n\n"_s;
    constexpr qsizetype indent = 28;
    for (const Option &option : options) {
        QString head = u"  --"_s + QLatin1String(option.name);
        const QString valueName = QLatin1String(option.valueName);
        if (option.value == Value::Optional)
            head += u"[="_s + valueName + u']';
        else if (option.value == Value::Required)
            head += u' ' + valueName;
        const QStringList lines = QString::fromUtf8(option.help).split(u'\n');
        text += head.size() < indent ? head.leftJustified(indent) : head + u'\n' + QString(indent, u' ');
        text += lines.join(u'\n' + QString(indent, u' ')) + u'\n';
    }
    text +=
        u"\nThe built-in platform takes the Altcraft tokens \"offline\" and \"abcdefghijklmnqrstuvwxyz\", and for OpenSRS the\n"
        "user \"admin@example.adm\" with the password \"offline\".\n"
        "A secret is never given on the command line itself. Bad arguments: one line on standard error, exit code 2.\n"_s;
    return text;
}

QByteArray takeFromEnvironment(const QString &variable)
{
    const QByteArray name = variable.toLocal8Bit();
    const QByteArray value = qgetenv(name.constData());
    qunsetenv(name.constData());
    return value;
}

}
