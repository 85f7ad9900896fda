#include "ui/panes/deletedmessages/messagedetails.h"

#include "ui/shell/detailspanel.h"
#include "ui/text/figures.h"
#include "ui/widgets/command.h"

#include <QCoreApplication>

#include <map>

namespace senderdesk::ui {
namespace {

using namespace Qt::StringLiterals;

class MessageDetails
{
    Q_DECLARE_TR_FUNCTIONS(MessageDetails)
};

// As it was sent, made harmless all the same, where that is not what it says.
QList<Fact> headerFacts(const QString &name, const QString &raw)
{
    const QString shown = domain::harmless(name);
    const QString decoded = domain::decodedHeader(raw);
    const QString sent = domain::harmless(raw);
    QList<Fact> facts{{Sentence(shown), decoded}};
    if (sent != decoded) {
        //: A header of a message as it was sent, before it was decoded; %1 is its name
        facts << Fact{[shown] { return MessageDetails::tr("%1, as sent").arg(shown); }, sent};
    }
    return facts;
}

}

void describeMessages(DetailsPanel &panel, const QList<model::MessageRow> &selected, Command *restore)
{
    if (selected.isEmpty()) {
        panel.setNothing([] { return MessageDetails::tr("Select a message to see its headers."); });
        return;
    }
    if (selected.size() > 1) {
        std::map<QString, qint64> byFolder;
        for (const model::MessageRow &row : selected)
            ++byFolder[row.head.folder];
        QList<Fact> facts;
        for (const auto &[folder, number] : byFolder) {
            const QString name = folder;
            facts << Fact{[name] { return name.isEmpty() ? MessageDetails::tr("No folder said") : name; }, text::count(number)};
        }
        panel.setTitle(text::messages(selected.size()));
        panel.setFacts(facts);
    } else {
        const model::MessageRow &row = selected.first();
        panel.setTitle(row.head.subject.isEmpty() ? MessageDetails::tr("Without a subject") : row.head.subject, row.head.from);
        QList<Fact> facts{
            {[] { return MessageDetails::tr("Folder"); }, row.head.folder},
            {[] { return MessageDetails::tr("Date here"); }, row.head.time ? text::dateAndTime(row.head.time) : QString()}};
        const QStringList names = row.message.headers.keys();
        for (const QString &name : names) {
            for (const QString &raw : domain::headerValues(QJsonObject{{name, row.message.headers.value(name)}}, name))
                facts << headerFacts(name, raw);
        }
        panel.setFacts(facts);
    }
    panel.setActions({restore});
}

}
