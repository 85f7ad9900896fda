#include "operations/subscriptionbulk.h"

#include "api/subscriptions.h"
#include "domain/profile.h"
#include "model/tableexport.h"
#include "net/client.h"
#include "operations/opencall.h"
#include "operations/usersession.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>

namespace senderdesk::operations {

using namespace Qt::StringLiterals;
using domain::ActionKind;
using domain::AddressKey;
using domain::SubscriptionKey;
using Finding = DryRunLine::Finding;

namespace {

constexpr int ambiguousSearch = 435; // wire/altcraft-user.md 1.4

constexpr QLatin1String actionColumn("action");
constexpr QLatin1String profileColumn("profile_id");
constexpr QLatin1String resourceColumn("resource_id");
constexpr QLatin1String channelColumn("channel");
constexpr QLatin1String statusColumn("status");

struct AddressColumn
{
    AddressKey key;
    QLatin1String name;
};
// A chat's phone and a phone are one column: the channel tells them apart.
constexpr std::array addressColumns{
    AddressColumn{AddressKey::Email, QLatin1String("email")},
    AddressColumn{AddressKey::Phone, QLatin1String("phone")},
    AddressColumn{AddressKey::ChatPhone, QLatin1String("phone")},
    AddressColumn{AddressKey::Provider, QLatin1String("provider")},
    AddressColumn{AddressKey::SubscriptionId, QLatin1String("subscription_id")},
    AddressColumn{AddressKey::ChatId, QLatin1String("chat_id")},
};

QLatin1String columnOf(AddressKey key)
{
    return std::ranges::find(addressColumns, key, &AddressColumn::key)->name;
}

struct BulkWord
{
    ActionKind kind;
    QLatin1String word;
    ActionKind inverse;
};
constexpr std::array bulkWords{
    BulkWord{ActionKind::DeleteSubscription, QLatin1String("delete"), ActionKind::RestoreSubscription},
    BulkWord{ActionKind::RestoreSubscription, QLatin1String("restore"), ActionKind::DeleteSubscription},
    BulkWord{ActionKind::SetSubscriptionStatus, QLatin1String("status"), ActionKind::SetSubscriptionStatus},
};

QString valueOf(const BulkLine &line, QLatin1String column)
{
    return line.values.value(QString(column));
}

std::optional<core::ResourceId> resourceOf(const BulkLine &line, const BulkOrder &order)
{
    const QString said = valueOf(line, resourceColumn);
    return said.isEmpty() ? order.resource : core::ResourceId::from(said.toLongLong());
}

QString channelOf(const BulkLine &line, const BulkOrder &order)
{
    const QString said = valueOf(line, channelColumn);
    return said.isEmpty() ? order.channel : said;
}

QString statusOf(const BulkLine &line, const BulkOrder &order)
{
    const QString said = valueOf(line, statusColumn);
    return said.isEmpty() ? order.status : said;
}

// The narrowest way to find the profile that the line allows.
api::ProfilesGet profileRequest(const BulkLine &line, core::DatabaseId database)
{
    api::ProfilesGet request{.database = database};
    const auto text = [&line](QLatin1String column) {
        const QString said = valueOf(line, column);
        return said.isEmpty() ? std::nullopt : std::optional(said);
    };
    if (auto profile = text(profileColumn)) {
        request.matching = u"profile_id"_s;
        request.profile = profile;
    } else if (auto email = text(columnOf(AddressKey::Email))) {
        request.matching = u"email"_s;
        request.email = email;
    } else if (auto phone = text(columnOf(AddressKey::Phone))) {
        request.matching = u"phone"_s;
        request.phone = phone;
    } else {
        request.matching = u"push_sub"_s;
        request.provider = text(columnOf(AddressKey::Provider));
        request.subscriptionId = text(columnOf(AddressKey::SubscriptionId));
    }
    return request;
}

// Whether the subscription is one that the line means.
bool agrees(const BulkLine &line, const BulkOrder &order, const domain::Subscription &record)
{
    const auto resource = resourceOf(line, order);
    const QString channel = channelOf(line, order);
    if (!resource || record.resourceId != resource->value() || (!channel.isEmpty() && record.channel != channel))
        return false;
    const domain::Channel *known = domain::channelNamed(record.channel);
    return !known || std::ranges::all_of(known->keys, [&](const std::optional<AddressKey> &key) {
        const QString said = key ? valueOf(line, columnOf(*key)) : QString();
        return said.isEmpty() || domain::addressPart(record, *key).compare(said, Qt::CaseInsensitive) == 0;
    });
}

bool isAlreadySo(const BulkOrder &order, const QString &status, const domain::Subscription &record)
{
    switch (order.kind) {
    case ActionKind::DeleteSubscription:
        return record.isDeleted == true;
    case ActionKind::RestoreSubscription:
        return record.isDeleted == false;
    default:
        return record.status == status;
    }
}

// Whether it took effect: as the server says, or as it shows where the server does not say.
bool tookEffect(ActionKind kind, const TargetResult &result)
{
    if (result.outcome == TargetResult::Outcome::Done)
        return true;
    if (result.outcome != TargetResult::Outcome::Unknown)
        return false;
    if (kind == ActionKind::SetSubscriptionStatus)
        return !result.stateAfter.isEmpty() && result.stateAfter != result.target.state;
    return result.isListedAfter && result.isListedBefore && result.isListedAfter != result.isListedBefore;
}

}

BulkColumns bulkColumns(const QString &plain)
{
    BulkColumns columns;
    columns.known = {QString(actionColumn), QString(profileColumn)};
    for (const AddressColumn &each : addressColumns) {
        if (!columns.known.contains(QString(each.name)))
            columns.known << QString(each.name);
    }
    columns.known << QString(resourceColumn) << QString(channelColumn) << QString(statusColumn);
    columns.keys = {{QString(profileColumn)},
                    {QString(columnOf(AddressKey::Email))},
                    {QString(columnOf(AddressKey::Phone))},
                    {QString(columnOf(AddressKey::Provider)), QString(columnOf(AddressKey::SubscriptionId))}};
    columns.plain = {plain};
    return columns;
}

QString bulkWord(ActionKind kind)
{
    return std::ranges::find(bulkWords, kind, &BulkWord::kind)->word;
}

std::optional<ActionKind> bulkKind(const QString &word)
{
    const auto found = std::ranges::find(bulkWords, word, &BulkWord::word);
    return found == bulkWords.end() ? std::nullopt : std::optional(found->kind);
}

BulkDryRun::BulkDryRun(UserSession &session, net::Client &client, BulkOrder order, const QList<BulkLine> &lines, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_client(client)
    , m_order(std::move(order))
{
    for (const BulkLine &line : lines)
        m_lines << DryRunLine{.line = line};
    // Later, so that nothing is told inside this constructor.
    QMetaObject::invokeMethod(this, &BulkDryRun::pump, Qt::QueuedConnection);
}

BulkDryRun::~BulkDryRun() = default;

void BulkDryRun::pump()
{
    const auto most = size_t(std::max(1, m_session.connection().requestsInFlight));
    while (!m_isCancelled && m_next < m_lines.size() && m_open.size() < most) {
        const qsizetype line = m_next++;
        if (const auto fault = faultOf(m_lines.at(line).line)) {
            m_lines[line].finding = *fault;
            ++m_done;
            Q_EMIT lineFound(line);
        } else {
            ask(line);
        }
    }
    if (m_done == m_lines.size() && !m_isCancelled)
        Q_EMIT ended();
}

std::optional<Finding> BulkDryRun::faultOf(const BulkLine &line) const
{
    if (const QString word = valueOf(line, actionColumn); !word.isEmpty() && bulkKind(word) != m_order.kind)
        return Finding::AnotherAction;
    if (!resourceOf(line, m_order))
        return Finding::NoResource;
    if (m_order.kind == ActionKind::SetSubscriptionStatus && statusOf(line, m_order).isEmpty())
        return Finding::StatusMissing;
    return std::nullopt;
}

void BulkDryRun::ask(qsizetype line)
{
    m_open[line] = openReading(m_client, profileRequest(m_lines.at(line).line, m_order.database), this,
                               [this, line](const core::Result<api::ProfilesGet::Reply> &reply) {
                                   if (!reply)
                                       return fail(line, reply.error());
                                   domain::Profile profile = domain::profileOf(reply->value);
                                   if (profile.id.isEmpty())
                                       profile.id = valueOf(m_lines.at(line).line, profileColumn);
                                   if (profile.saysSubscriptions || profile.id.isEmpty())
                                       take(line, profile);
                                   else
                                       list(line, profile);
                               });
}

void BulkDryRun::list(qsizetype line, const domain::Profile &profile)
{
    auto listing = openReading(m_client, api::SubscriptionsList{m_order.database, profile.id}, this,
                               [this, line, profile](const core::Result<api::SubscriptionsList::Reply> &reply) {
                                   if (!reply)
                                       return fail(line, reply.error());
                                   domain::Profile whole = profile;
                                   whole.subscriptions = reply->items;
                                   take(line, whole);
                               });
    letGo(line);
    m_open[line] = std::move(listing);
}

void BulkDryRun::letGo(qsizetype line)
{
    letGoLater(this, std::move(m_open[line]));
    m_open.erase(line);
}

void BulkDryRun::fail(qsizetype line, const core::Error &error)
{
    DryRunLine &row = m_lines[line];
    if (error.is<core::NotFound>())
        row.finding = Finding::NotFound;
    else
        row.finding = error.circumstances.envelopeCode == ambiguousSearch ? Finding::Ambiguous : Finding::Failed;
    row.error = error;
    finish(line);
}

void BulkDryRun::take(qsizetype line, const domain::Profile &profile)
{
    judge(m_lines[line], profile);
    finish(line);
}

void BulkDryRun::finish(qsizetype line)
{
    letGo(line);
    ++m_done;
    Q_EMIT lineFound(line);
    pump();
}

void BulkDryRun::judge(DryRunLine &row, const domain::Profile &profile) const
{
    const QString status = statusOf(row.line, m_order);
    qsizetype unfit = 0;
    for (const domain::Subscription &record : profile.subscriptions) {
        if (!agrees(row.line, m_order, record))
            continue;
        const auto key = SubscriptionKey::of(m_order.database, profile.id, record);
        if (!key) {
            ++unfit;
        } else if (isAlreadySo(m_order, status, record)) {
            ++row.alreadySo;
        } else {
            ActionTarget target = m_session.targetOf(*key);
            target.state = record.status.value_or(QString());
            if (record.isDeleted)
                target.isListed = !*record.isDeleted;
            if (m_order.kind == ActionKind::SetSubscriptionStatus)
                target.draft.subscription = domain::Subscription{.channel = {}, .status = status};
            target.skipsTriggers = m_order.skipsTriggers;
            row.targets << target;
        }
    }
    if (!row.targets.isEmpty())
        row.finding = Finding::WouldChange;
    else if (row.alreadySo > 0)
        row.finding = Finding::AlreadySo;
    else
        row.finding = unfit > 0 ? Finding::NotATarget : Finding::NotFound;
}

void BulkDryRun::cancel()
{
    if (isOver())
        return;
    m_isCancelled = true;
    m_open.clear();
    Q_EMIT ended();
}

qsizetype BulkDryRun::count(Finding finding) const
{
    return std::ranges::count(m_lines, finding, &DryRunLine::finding);
}

QList<ActionTarget> BulkDryRun::targets() const
{
    QList<ActionTarget> all;
    QSet<QByteArray> seen;
    for (const DryRunLine &line : m_lines) {
        for (const ActionTarget &target : line.targets) {
            const QByteArray identity = QJsonDocument(identityOf(target.what)).toJson(QJsonDocument::Compact);
            if (!seen.contains(identity)) {
                seen.insert(identity);
                all << target;
            }
        }
    }
    return all;
}

QByteArray inverseLines(const Report &report)
{
    const auto word = std::ranges::find(bulkWords, report.kind, &BulkWord::kind);
    if (word == bulkWords.end())
        return {};
    QList<const TargetResult *> done;
    for (const TargetResult &result : report.results) {
        if (std::holds_alternative<SubscriptionKey>(result.target.what) && tookEffect(report.kind, result))
            done << &result;
    }
    model::TableExtract table{.headers = bulkColumns({}).known, .rows = int(done.size())};
    table.isId = table.isNumber = QList<bool>(table.headers.size(), false);
    table.cell = [done, columns = table.headers, inverse = bulkWord(word->inverse)](int row, int column) {
        const TargetResult &result = *done.at(row);
        const auto &key = std::get<SubscriptionKey>(result.target.what);
        const QString &name = columns.at(column);
        if (name == actionColumn)
            return inverse;
        if (name == profileColumn)
            return key.profile();
        if (name == resourceColumn)
            return QString::number(key.resource().value());
        if (name == channelColumn)
            return key.channel();
        if (name == statusColumn)
            return inverse == "status"_L1 ? result.target.state : QString();
        const domain::Channel *channel = domain::channelNamed(key.channel());
        for (const auto &part : channel->keys) {
            if (part && name == columnOf(*part))
                return domain::addressPart(key.address(), *part);
        }
        return QString();
    };
    return model::toCsv(table);
}

}
