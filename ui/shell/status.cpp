#include "ui/shell/status.h"

#include "ui/text/figures.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <utility>

namespace senderdesk::ui {
namespace {

struct Status
{
    Q_DECLARE_TR_FUNCTIONS(Status)
};

QString linkWord(StatusFigures::Link link)
{
    switch (link) {
    case StatusFigures::Link::None:
        return Status::tr("no connection");
    case StatusFigures::Link::Connecting:
        return Status::tr("connecting");
    case StatusFigures::Link::Connected:
        return Status::tr("connected");
    case StatusFigures::Link::Failing:
        return Status::tr("no answer");
    }
    std::unreachable();
}

}

QString statusWords(const StatusFigures &figures)
{
    QStringList parts{linkWord(figures.link)};
    if (figures.backingOffUntil)
        //: The server asked for fewer requests; %1 is a time of day.
        parts.append(Status::tr("waiting until %1, as the server asked").arg(text::time(figures.backingOffUntil)));
    if (figures.latency)
        parts.append(text::duration(*figures.latency));
    if (figures.requestsInFlight > 0)
        parts.append(text::requests(figures.requestsInFlight));
    if (figures.format)
        parts.append(text::formatName(*figures.format));
    return parts.join(QStringLiteral(" · "));
}

}
