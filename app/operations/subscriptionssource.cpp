#include "operations/subscriptionssource.h"

#include "api/subscriptions.h"
#include "domain/matching.h"
#include "model/subscriptionsmodel.h"
#include "operations/subscriptionswalk.h"

#include <algorithm>

namespace senderdesk::operations {

using namespace Qt::StringLiterals;
using domain::MatchField;

namespace {

// 500 and "500" find different fields, and only the server knows of which type a field is (wire/altcraft-user.md 3). What is
// written like a whole number is asked for as one first.
bool isLikeANumber(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber && QString::number(number) == text;
}

void put(api::ProfilesGet &request, MatchField field, const QString &text, bool isValueANumber)
{
    switch (field) {
    case MatchField::Email:
        request.email = text;
        return;
    case MatchField::Phone:
        request.phone = text;
        return;
    case MatchField::ProfileId:
        request.profile = text;
        return;
    case MatchField::Provider:
        request.provider = text;
        return;
    case MatchField::SubscriptionId:
        request.subscriptionId = text;
        return;
    case MatchField::FieldName:
        request.fieldName = text;
        return;
    case MatchField::FieldValue:
        request.fieldValue = isValueANumber ? QJsonValue(text.toLongLong()) : QJsonValue(text);
        return;
    }
}

const domain::MatchMode *modeOf(const SubscriptionsQuestion &question)
{
    const auto found = std::ranges::find(domain::matchModes, question.matchBy, &domain::MatchMode::word);
    return found == domain::matchModes.end() ? nullptr : &*found;
}

api::ProfilesGet requestOf(const SubscriptionsQuestion &question, const domain::MatchMode &mode, bool isValueANumber)
{
    api::ProfilesGet request{.database = question.database, .matching = QString(mode.word)};
    const QString texts[] = {mode.fields[1] ? question.extra : question.value, question.value};
    for (size_t i = 0; i < mode.fields.size(); ++i) {
        if (mode.fields[i] && !texts[i].isEmpty())
            put(request, *mode.fields[i], texts[i], isValueANumber);
    }
    if (mode.isNarrowedByResource)
        request.resource = question.resource;
    return request;
}

}

SubscriptionsSource::SubscriptionsSource(net::Client &client, const Environment &environment, QObject *parent)
    : Source(environment.clock, parent)
    , m_client(client)
    , m_environment(environment)
    , m_model(std::make_unique<model::SubscriptionsModel>())
{}

SubscriptionsSource::~SubscriptionsSource() = default;

void SubscriptionsSource::ask(const SubscriptionsQuestion &question)
{
    if (question != m_question) {
        m_question = question;
        m_profile.reset();
        m_reading.reset();
        m_model->clear();
        forget();
        Q_EMIT profileRead();
    }
    refresh();
}

void SubscriptionsSource::refresh()
{
    if (!m_question)
        return;
    beginLoading();
    m_walked.clear();
    if (m_question->isWalk())
        walk();
    else
        find(modeOf(*m_question)->fields[1] == MatchField::FieldValue && isLikeANumber(m_question->value));
}

void SubscriptionsSource::read(std::unique_ptr<OpenRequest> request)
{
    letGoLater(this, std::move(m_reading)); // it may be the one that calls
    m_reading = std::move(request);
}

void SubscriptionsSource::find(bool isValueANumber)
{
    read(openReading(m_client, requestOf(*m_question, *modeOf(*m_question), isValueANumber), this,
                     [this, isValueANumber](core::Result<api::ProfilesGet::Reply> reply) {
                         if (!reply && isValueANumber && reply.error().is<core::NotFound>())
                             return find(false);
                         if (!reply)
                             return endFailed(std::move(reply.error()));
                         domain::Profile profile = domain::profileOf(reply->value);
                         if (profile.id.isEmpty() && modeOf(*m_question)->fields[0] == MatchField::ProfileId)
                             profile.id = m_question->value;
                         if (profile.id.isEmpty())
                             return endFailed({core::Malformed{u"data.id"_s, u"missing"_s}, {}});
                         m_profile = profile;
                         Q_EMIT profileRead();
                         if (profile.saysSubscriptions)
                             show(profile.id, profile.subscriptions);
                         else
                             list(profile.id);
                     }));
}

void SubscriptionsSource::list(const QString &profile)
{
    read(openReading(m_client, api::SubscriptionsList{m_question->database, profile}, this,
                     [this, profile](core::Result<api::SubscriptionsList::Reply> reply) {
                         if (reply)
                             show(profile, reply->items);
                         else
                             endFailed(std::move(reply.error()));
                     }));
}

void SubscriptionsSource::show(const QString &profile, const QList<domain::Subscription> &records)
{
    QList<model::SubscriptionRow> rows;
    for (const domain::Subscription &record : records)
        rows << model::subscriptionRow(record, profile);
    const core::WallTime now = clock().now();
    m_model->replaceSubscriptions(rows, model::Apply::Reorder, now);
    endReady(now);
}

void SubscriptionsSource::walk()
{
    const auto unlessEmpty = [](const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); };
    api::SubscriptionsListAll first{.resource = *m_question->resource,
                                    .database = m_question->database,
                                    .channel = unlessEmpty(m_question->channel),
                                    .status = unlessEmpty(m_question->status),
                                    .limit = m_environment.pageSize};
    read(std::make_unique<SubscriptionsWalk>(
        m_client, std::move(first),
        SubscriptionsWalk::Told{[this](const QList<domain::Subscription> &page) { takePage(page); },
                                [this](core::Result<void> how) { endWalk(std::move(how)); }}));
}

void SubscriptionsSource::takePage(const QList<domain::Subscription> &page)
{
    QList<model::SubscriptionRow> rows;
    for (const domain::Subscription &record : page)
        rows << model::subscriptionRow(record, {});
    m_walked += rows;
    m_model->addSubscriptions(rows, clock().now());
    setProgress({m_walked.size(), {}});
}

void SubscriptionsSource::endWalk(core::Result<void> how)
{
    if (!how)
        return endFailed(std::move(how.error()));
    const core::WallTime now = clock().now();
    m_model->replaceSubscriptions(std::exchange(m_walked, {}), model::Apply::InPlace, now); // who is gone
    endReady(now);
}

void SubscriptionsSource::take(const domain::SubscriptionKey &key, const domain::Subscription &record)
{
    if (!m_question || m_question->database != key.database() || !asOf())
        return;
    const model::SubscriptionRow row = model::subscriptionRow(record, key.profile());
    if (m_model->rowOf(row.identity) >= 0 || (m_profile && m_profile->id == key.profile()))
        m_model->addSubscriptions({row}, clock().now());
}

void SubscriptionsSource::cancel()
{
    if (state() != State::Loading)
        return;
    m_reading.reset();
    endCancelled();
}

void SubscriptionsSource::ageRows(core::WallTime limit)
{
    m_model->setStaleBefore(limit);
}

}
