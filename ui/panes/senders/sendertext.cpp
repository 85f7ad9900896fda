#include "ui/panes/senders/sendertext.h"

#include "ui/text/figures.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace senderdesk::ui::text {
namespace {

using namespace Qt::StringLiterals;

struct SenderText
{
    Q_DECLARE_TR_FUNCTIONS(SenderText)
};

QString mtaWords(const std::optional<domain::MtaStatus> &mta)
{
    if (!mta)
        return SenderText::tr("MTA status unknown");
    if (mta->isRunning)
        return mta->isSynced ? SenderText::tr("MTA running, synced") : SenderText::tr("MTA running, not synced");
    return mta->isSynced ? SenderText::tr("MTA stopped, synced") : SenderText::tr("MTA stopped, not synced");
}

}

QString nodeLine(const domain::Node &node, const std::optional<domain::MtaStatus> &mta)
{
    QStringList parts{idAndName(node.id, node.name), node.host, node.mode, mtaWords(mta)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

bool looksLikeAddress(const QString &word)
{
    static const QRegularExpression four(u"^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}$"_s);
    static const QRegularExpression six(u"^[0-9a-fA-F:]*:[0-9a-fA-F:.]*$"_s);
    return four.match(word).hasMatch() || six.match(word).hasMatch();
}

}
