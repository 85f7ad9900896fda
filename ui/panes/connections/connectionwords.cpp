#include "ui/panes/connections/connectionwords.h"

#include "ui/text/words.h"

#include <QCoreApplication>
#include <QPixmap>

#include <utility>

namespace senderdesk::ui::text {
namespace {

using domain::ConnectionClass;
using domain::Proxy;
using domain::Service;
using domain::TokenPlace;
using domain::WireFormat;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionWords)
};

constexpr int markSize = 12;

}

const std::array<ChoiceWord<Service>, 3> serviceChoices{{
    {Service::AltcraftAdmin, [] { return serviceName(Service::AltcraftAdmin); }},
    {Service::AltcraftUser, [] { return serviceName(Service::AltcraftUser); }},
    {Service::OpenSrs, [] { return serviceName(Service::OpenSrs); }},
}};
const std::array<ChoiceWord<ConnectionClass>, 2> classChoices{{
    {ConnectionClass::Production, [] { return className(ConnectionClass::Production); }},
    {ConnectionClass::Test, [] { return className(ConnectionClass::Test); }},
}};
const std::array<ChoiceWord<WireFormat>, 2> formatChoices{{
    {WireFormat::Json, [] { return formatName(WireFormat::Json); }},
    {WireFormat::Xml, [] { return formatName(WireFormat::Xml); }},
}};
const std::array<ChoiceWord<TokenPlace>, 2> tokenPlaceChoices{{
    {TokenPlace::Body, [] { return tokenPlaceName(TokenPlace::Body); }},
    {TokenPlace::Bearer, [] { return tokenPlaceName(TokenPlace::Bearer); }},
}};
const std::array<ChoiceWord<Proxy::Kind>, 4> proxyChoices{{
    {Proxy::Kind::System, [] { return proxyName(Proxy::Kind::System); }},
    {Proxy::Kind::None, [] { return proxyName(Proxy::Kind::None); }},
    {Proxy::Kind::Http, [] { return proxyName(Proxy::Kind::Http); }},
    {Proxy::Kind::Socks5, [] { return proxyName(Proxy::Kind::Socks5); }},
}};
const std::array<ChoiceWord<QString>, 7> colourChoices{{
    //: The colour of a connection
    {QString(), [] { return Words::tr("None"); }},
    {QStringLiteral("#9b1c1c"), [] { return Words::tr("Red"); }},
    {QStringLiteral("#b45309"), [] { return Words::tr("Orange"); }},
    {QStringLiteral("#15803d"), [] { return Words::tr("Green"); }},
    {QStringLiteral("#0f766e"), [] { return Words::tr("Teal"); }},
    {QStringLiteral("#1d4ed8"), [] { return Words::tr("Blue"); }},
    {QStringLiteral("#7e22ce"), [] { return Words::tr("Violet"); }},
}};

QString tokenPlaceName(TokenPlace place)
{
    switch (place) {
    case TokenPlace::Body:
        //: Where a token goes: into the body of the request
        return Words::tr("Body");
    case TokenPlace::Bearer:
        return QStringLiteral("Authorization: Bearer");
    }
    std::unreachable();
}

QString proxyName(Proxy::Kind kind)
{
    switch (kind) {
    case Proxy::Kind::System:
        //: Which proxy: the system's
        return Words::tr("As the system");
    case Proxy::Kind::None:
        //: Which proxy: none
        return Words::tr("No proxy");
    case Proxy::Kind::Http:
        return QStringLiteral("HTTP");
    case Proxy::Kind::Socks5:
        return QStringLiteral("SOCKS5");
    }
    std::unreachable();
}

QString baseUrlFault(domain::BaseUrlFault fault)
{
    using Fault = domain::BaseUrlFault;
    switch (fault) {
    case Fault::NotAnAddress:
        return Words::tr("Enter an address like https://mail.example.com.");
    case Fault::HasUserInfo:
        return Words::tr("The address must not hold a user or a password.");
    case Fault::HasQueryOrFragment:
        return Words::tr("The address must end before a “?” or “#”.");
    case Fault::HasDotSegment:
        return Words::tr("The path of the address must not hold “.” or “..”.");
    }
    std::unreachable();
}

QString pathFault(operations::PathFault fault)
{
    using Fault = operations::PathFault;
    switch (fault) {
    case Fault::NotAbsolute:
        return Words::tr("The path must start with one “/” and name no host.");
    case Fault::HasQueryOrFragment:
        return Words::tr("The path must not hold a “?” or “#”.");
    case Fault::HasDotSegment:
        return Words::tr("The path must not hold “.” or “..”.");
    case Fault::HasForbiddenCharacter:
        return Words::tr("The path holds a character that a path here may not have.");
    case Fault::TakenByAnother:
        return Words::tr("The path is another method's.");
    }
    std::unreachable();
}

QString evidenceName(operations::MethodEvidence evidence)
{
    using Evidence = operations::MethodEvidence;
    switch (evidence) {
    case Evidence::Documented:
        //: How the path of a method is known: it is printed in a document
        return Words::tr("documented");
    case Evidence::Inferred:
        //: How the path of a method is known: by analogy with others
        return Words::tr("inferred");
    case Evidence::Changed:
        //: The path of a method: a person changed it
        return Words::tr("changed");
    case Evidence::Answered501:
        //: The path of a method: the server said that it does not know it
        return Words::tr("answered 501");
    }
    std::unreachable();
}

QIcon colourMark(const QString &colour)
{
    if (!QColor::isValidColorName(colour))
        return {};
    QPixmap mark(markSize, markSize);
    mark.fill(QColor::fromString(colour));
    return mark;
}

}
