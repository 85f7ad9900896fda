#include "operations/statereading.h"

#include "operations/journalwords.h"
#include "operations/targetreading.h"
#include "store/journal.h"

namespace senderdesk::operations {
namespace {

QList<ActionTarget> targetsIn(const QList<StateReading::Question> &questions)
{
    QList<ActionTarget> targets;
    for (const StateReading::Question &question : questions)
        targets << question.target;
    return targets;
}

}

StateReading::StateReading(net::Client &client, const Environment &environment, domain::Connection connection,
                           QList<Question> questions)
    : m_environment(environment)
    , m_connection(std::move(connection))
    , m_questions(std::move(questions))
    , m_reading(std::make_unique<TargetReading>(client, environment.clock, targetsIn(m_questions),
                                                [this](const QList<core::Result<TargetFacts>> &answers) { take(answers); }))
{}

StateReading::~StateReading() = default;

bool StateReading::canRead(const ActionTarget &target)
{
    // A new listing of a mailbox has other ids: nothing says which message is which.
    return !std::holds_alternative<domain::MessageRef>(target.what);
}

void StateReading::take(const QList<core::Result<TargetFacts>> &answers)
{
    qsizetype read = 0;
    std::optional<core::Error> error;
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const auto &facts = answers.at(i);
        if (!facts) {
            if (!error)
                error = facts.error();
            continue;
        }
        ++read;
        const Question &question = m_questions.at(i);
        store::JournalEntry row = journalRow(store::JournalEntry::Kind::Reading, facts->at, m_connection, question.kind,
                                             question.target, question.requestId);
        row.counts = facts->counts;
        row.isSenderListed = facts->isListed;
        row.state = facts->state;
        m_environment.journal.append(std::move(row), nullptr, {});
    }
    Q_EMIT finished(read, error);
}

}
