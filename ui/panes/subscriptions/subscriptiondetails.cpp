#include "ui/panes/subscriptions/subscriptiondetails.h"

#include "ui/panes/subscriptions/subscriptionwords.h"
#include "ui/shell/detailspanel.h"
#include "ui/text/figures.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <map>

namespace senderdesk::ui {
namespace {

using namespace Qt::StringLiterals;

class SubscriptionDetails
{
    Q_DECLARE_TR_FUNCTIONS(SubscriptionDetails)

public:
    static QList<Fact> profileFacts(const domain::Profile &profile)
    {
        QList<Fact> facts{{[] { return tr("Profile"); }, profile.id}};
        facts << fieldFacts(profile.fields);
        return facts;
    }
    // A field as it is named by the service; an object or a list as JSON.
    static QList<Fact> fieldFacts(const QJsonObject &fields)
    {
        QList<Fact> facts;
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            const QJsonValue &value = it.value();
            QString words = value.toVariant().toString();
            if (value.isObject())
                words = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
            facts << Fact{Sentence(it.key()), words};
        }
        return facts;
    }
    static QList<Fact> facts(const model::SubscriptionRow &row, const QHash<qint64, QString> &resources)
    {
        const auto deleted = [&row] {
            if (!row.isDeleted)
                return QString();
            return *row.isDeleted ? tr("Yes") : tr("No");
        };
        QList<Fact> facts{
            {[] { return tr("Resource"); }, text::idAndName(row.resource, resources.value(row.resource))},
            {[] { return tr("Channel"); }, text::channelTitle(row.channel)},
            {[] { return tr("Status"); }, text::statusTitle(row.status)},
            {[] { return tr("Priority"); }, row.priority ? text::count(*row.priority) : QString()},
            {[] { return tr("Deleted"); }, deleted()},
            {[] { return tr("Profile"); }, row.profile},
        };
        if (!row.record.categories.isEmpty())
            facts << Fact{[] { return tr("Categories"); }, row.record.categories.join(u", "_s)};
        facts << fieldFacts(row.record.customFields.value_or(QJsonObject()));
        return facts;
    }
    static QList<Fact> sums(const QList<model::SubscriptionRow> &rows)
    {
        std::map<QString, qint64> byStatus;
        qint64 deleted = 0;
        for (const model::SubscriptionRow &row : rows) {
            ++byStatus[row.status];
            deleted += row.isDeleted.value_or(false);
        }
        QList<Fact> facts;
        for (const auto &[status, number] : byStatus) {
            const QString word = status;
            facts << Fact{[word] { return word.isEmpty() ? tr("No status said") : text::statusTitle(word); },
                          text::count(number)};
        }
        facts << Fact{[] { return tr("Deleted"); }, text::count(deleted)};
        return facts;
    }
};

}

void describeSubscriptions(DetailsPanel &panel, const QList<model::SubscriptionRow> &selected,
                           const std::optional<domain::Profile> &profile, const QHash<qint64, QString> &resources,
                           const QList<QAction *> &actions)
{
    if (selected.size() == 1) {
        const model::SubscriptionRow &row = selected.first();
        panel.setTitle(row.address.isEmpty() ? text::channelTitle(row.channel) : row.address,
                       profile ? profile->name : QString());
        panel.setFacts(SubscriptionDetails::facts(row, resources));
        panel.setActions(actions);
    } else if (!selected.isEmpty()) {
        panel.setTitle(SubscriptionDetails::tr("%n subscriptions", nullptr, text::pluralNumber(selected.size())));
        panel.setFacts(SubscriptionDetails::sums(selected));
        panel.setActions(actions);
    } else if (profile) {
        panel.setTitle(profile->name.isEmpty() ? profile->id : profile->name);
        panel.setFacts(SubscriptionDetails::profileFacts(*profile));
        panel.setActions({});
    } else {
        panel.setNothing([] { return SubscriptionDetails::tr("Select a subscription to see all of it."); });
    }
}

}
