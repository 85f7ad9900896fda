#include "ui/text/teststeps.h"

#include "ui/text/errors.h"
#include "ui/text/figures.h"

#include <QCoreApplication>

namespace senderdesk::ui::text {
namespace {

using domain::ServerCertificate;
using domain::TestStep;
using Kind = TestStep::Kind;
using State = TestStep::State;

struct TestSteps
{
    Q_DECLARE_TR_FUNCTIONS(TestSteps)
};

QString days(qint64 number)
{
    return (number == 1 ? TestSteps::tr("%1 day") : TestSteps::tr("%1 days", nullptr, pluralNumber(number))).arg(count(number));
}

qint64 daysLeft(const ServerCertificate &certificate, core::WallTime now)
{
    return std::chrono::floor<std::chrono::days>(certificate.validUntil - now).count();
}

// "expires in 29 days"
QString expiry(const ServerCertificate &certificate, core::WallTime now)
{
    const qint64 left = daysLeft(certificate, now);
    if (left < 0)
        return TestSteps::tr("expired %1 ago").arg(days(-left));
    return left == 0 ? TestSteps::tr("expires today") : TestSteps::tr("expires in %1").arg(days(left));
}

QString whatIsGood(const TestStep &step, core::WallTime now)
{
    switch (step.kind) {
    case Kind::Settings:
        return TestSteps::tr("All that is needed is filled in.");
    case Kind::Name:
        return TestSteps::tr("The address of %1 is known.").arg(step.target);
    case Kind::Tcp:
        //: %1 is host:port, %2 its address.
        return TestSteps::tr("%1 answers at %2.").arg(step.target, step.found);
    case Kind::Proxy:
        return TestSteps::tr("The proxy opens the way to %1.").arg(step.target);
    case Kind::Tls:
        //: %1 is "expires in 29 days".
        return step.certificate ? TestSteps::tr("The certificate is good and %1.").arg(expiry(*step.certificate, now))
                                : TestSteps::tr("The certificate is good.");
    case Kind::Http:
        return TestSteps::tr("The service answers.");
    case Kind::Credentials:
        return TestSteps::tr("The service accepts who asks.");
    case Kind::Rights:
        return TestSteps::tr("A harmless reading was allowed.");
    }
    Q_UNREACHABLE();
}

QStringList certificateLines(const ServerCertificate &certificate, core::WallTime now)
{
    return {TestSteps::tr("Certificate of: %1").arg(certificate.subject), TestSteps::tr("Issued by: %1").arg(certificate.issuer),
            TestSteps::tr("For: %1").arg(certificate.names.isEmpty() ? unknown() : certificate.names.join(QStringLiteral(", "))),
            //: %1 is a date, %2 "expires in 29 days".
            TestSteps::tr("Valid until: %1 (%2)").arg(dateAndTime(certificate.validUntil), expiry(certificate, now))};
}

}

QString stepName(Kind kind)
{
    switch (kind) {
    case Kind::Settings:
        return TestSteps::tr("Settings");
    case Kind::Name:
        return TestSteps::tr("Name");
    case Kind::Tcp:
        return TestSteps::tr("TCP");
    case Kind::Proxy:
        return TestSteps::tr("Proxy");
    case Kind::Tls:
        return TestSteps::tr("TLS");
    case Kind::Http:
        return TestSteps::tr("HTTP");
    case Kind::Credentials:
        return TestSteps::tr("Token or password");
    case Kind::Rights:
        return TestSteps::tr("Rights");
    }
    Q_UNREACHABLE();
}

QString stepResult(State state)
{
    switch (state) {
    case State::Waiting:
        return TestSteps::tr("waiting");
    case State::Running:
        return TestSteps::tr("running");
    case State::Good:
        return TestSteps::tr("ok");
    case State::Failed:
        return TestSteps::tr("failed");
    case State::NotReached:
    case State::NotNeeded:
    case State::NotKnown:
        return TestSteps::tr("skipped");
    }
    Q_UNREACHABLE();
}

QString stepFinding(const TestStep &step, core::WallTime now)
{
    switch (step.state) {
    case State::Waiting:
    case State::Running:
        return {};
    case State::Good:
        return whatIsGood(step, now);
    case State::Failed:
        return step.error ? errorSentence(*step.error) : QString();
    case State::NotReached:
        return TestSteps::tr("The test did not come that far.");
    case State::NotNeeded:
        return TestSteps::tr("Plain http: nothing is encrypted.");
    case State::NotKnown:
        return TestSteps::tr("No answer of the service tells it.");
    }
    Q_UNREACHABLE();
}

QString stepDetails(const TestStep &step, core::WallTime now)
{
    QStringList lines{stepFinding(step, now)};
    if (step.error)
        lines << whatToTry(*step.error);
    if (step.certificate)
        lines << certificateLines(*step.certificate, now);
    if (step.kind == Kind::Tls && !step.found.isEmpty())
        lines << TestSteps::tr("Protocol: %1").arg(step.found);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString testReport(const QList<TestStep> &steps, core::WallTime now)
{
    QStringList blocks;
    for (const TestStep &step : steps) {
        QString block = stepName(step.kind) + QStringLiteral(": ") + stepResult(step.state);
        if (step.took)
            block += QStringLiteral(", ") + duration(*step.took);
        for (const QString &more : {stepDetails(step, now), step.error ? core::technicalDetail(*step.error) : QString()}) {
            if (!more.isEmpty())
                block += u'\n' + more;
        }
        blocks << block;
    }
    return blocks.join(QStringLiteral("\n\n"));
}

}
