#include "ui/text/words.h"

#include "ui/text/figures.h"

#include <QCoreApplication>

#include <utility>

namespace senderdesk::ui::text {
namespace {

using domain::ActionKind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

}

QString actionTitle(ActionKind kind)
{
    return QCoreApplication::translate("Action", domain::actionOf(kind).title);
}

QString actionCommand(ActionKind kind)
{
    return QCoreApplication::translate("Action", domain::actionOf(kind).command);
}

QString serviceName(domain::Service service)
{
    switch (service) {
    case domain::Service::AltcraftAdmin:
        return Words::tr("Altcraft administrator");
    case domain::Service::AltcraftUser:
        return Words::tr("Altcraft user");
    case domain::Service::OpenSrs:
        return Words::tr("OpenSRS mail");
    }
    std::unreachable();
}

QString className(domain::ConnectionClass connectionClass)
{
    switch (connectionClass) {
    case domain::ConnectionClass::Test:
        //: The class of a connection whose mail nobody receives.
        return Words::tr("Test");
    case domain::ConnectionClass::Production:
        //: The class of a connection with real mail.
        return Words::tr("Production");
    }
    std::unreachable();
}

QString connectionLine(const domain::Connection &connection)
{
    const QString what = className(connection.connectionClass);
    if (connection.name == connection.host())
        return connection.host() + QStringLiteral(" · ") + what;
    //: %1 the connection's name, %2 its host, %3 its class (Production or Test)
    return Words::tr("%1 · %2 · %3").arg(connection.name, connection.host(), what);
}

QString formatName(domain::WireFormat format)
{
    switch (format) {
    case domain::WireFormat::Json:
        return QStringLiteral("JSON");
    case domain::WireFormat::Xml:
        return QStringLiteral("XML");
    }
    std::unreachable();
}

QString groupingName(domain::Grouping grouping)
{
    switch (grouping) {
    case domain::Grouping::Total:
        //: Group by: one row for the whole sender.
        return Words::tr("Total");
    case domain::Grouping::Isp:
        return Words::tr("ISP");
    case domain::Grouping::Account:
        return Words::tr("Account");
    case domain::Grouping::Campaign:
        return Words::tr("Campaign");
    }
    std::unreachable();
}

QString refusalSentence(domain::ScopeRefusal::Why why)
{
    using Why = domain::ScopeRefusal::Why;
    switch (why) {
    case Why::HasIsp:
        return Words::tr("The service cannot hold, release or clear the mail for one ISP only.");
    case Why::AccountMissing:
        return Words::tr("This row has no account id, and leaving it out would mean all accounts.");
    case Why::CampaignMissing:
        return Words::tr("This row has no campaign id, and leaving it out would mean all campaigns.");
    case Why::Contradiction:
        return Words::tr("This row is not the one that was asked for; refresh before you act on it.");
    }
    std::unreachable();
}

}
