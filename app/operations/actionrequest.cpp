#include "operations/actionrequest.h"

#include "operations/subjects.h"

namespace senderdesk::operations {
namespace {

class NothingToRead final : public OpenRequest
{
public:
    explicit NothingToRead(FactsTold told)
    {
        QMetaObject::invokeMethod(&m_context, [told = std::move(told)] { told(TargetFacts{}); }, Qt::QueuedConnection);
    }
    void cancel() override {}

private:
    QObject m_context;
};

}

std::unique_ptr<OpenRequest> nothingToRead(FactsTold told)
{
    return std::make_unique<NothingToRead>(std::move(told));
}

qsizetype targetsPerRequest(const Subject &subject)
{
    // Few, so that one time-out does not hide many outcomes (wire/opensrs-mail.md 27).
    constexpr qsizetype messages = 25;
    return std::holds_alternative<domain::MessageRef>(subject) ? messages : 1;
}

bool canShareRequest(const Subject &first, const Subject &second)
{
    const auto *one = std::get_if<domain::MessageRef>(&first);
    const auto *other = std::get_if<domain::MessageRef>(&second);
    return one && other && one->mailbox == other->mailbox;
}

std::unique_ptr<OpenRequest> sendAction(net::Client &client, domain::ActionKind kind, const QList<ActionTarget> &targets,
                                        const QString &requestId, QObject *context, EffectTold told)
{
    return std::visit(
        [&](const auto &subject) { return send(subject, {client, kind, targets, requestId, context, std::move(told)}); },
        targets.constFirst().what);
}

std::unique_ptr<OpenRequest> readFacts(net::Client &client, const ActionTarget &target, FactsTold told)
{
    return std::visit(
        [&](const auto &subject) {
            if constexpr (requires { read(subject, target, client, std::move(told)); })
                return read(subject, target, client, std::move(told));
            else
                return read(subject, client, std::move(told));
        },
        target.what);
}

QStringList namesToType(const ActionTarget &target)
{
    return std::visit([&](const auto &each) { return namesToType(each, target); }, target.what);
}

QJsonObject identityOf(const Subject &subject)
{
    return std::visit([](const auto &each) { return identityOf(each); }, subject);
}

}
