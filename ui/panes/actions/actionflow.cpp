#include "ui/panes/actions/actionflow.h"

#include "operations/outbox.h"
#include "operations/session.h"
#include "ui/panes/actions/actiontext.h"
#include "ui/panes/actions/confirmsheet.h"
#include "ui/panes/actions/reportsheet.h"
#include "ui/shell/pane.h"
#include "ui/widgets/command.h"
#include "ui/widgets/noticestrip.h"

#include <QClipboard>
#include <QGuiApplication>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using operations::Confirmation;
using operations::Report;
using operations::TargetResult;
using State = operations::Confirmation::State;

Confirmation &ActionFlow::start(domain::ActionKind kind, const QList<operations::ActionTarget> &targets,
                                operations::Session &session, Pane &pane, QWidget *over)
{
    return *open(kind, targets, session, pane, over ? over : pane.window())->m_confirmation;
}

void ActionFlow::startAgain(const Report &earlier, Notice *notice, const QList<operations::ActionTarget> &targets,
                            operations::Session &session, Pane &pane)
{
    ActionFlow *flow = open(earlier.kind, targets, session, pane, pane.window());
    flow->m_earlier = earlier;
    flow->m_earlierNotice = notice;
}

ActionFlow *ActionFlow::open(domain::ActionKind kind, const QList<operations::ActionTarget> &targets,
                             operations::Session &session, Pane &pane, QWidget *over)
{
    auto *flow = new ActionFlow(session.outbox()->take(session.confirm(kind, targets)), session, pane);
    auto *sheet = new ConfirmSheet(*flow->m_confirmation, over);
    flow->m_confirmation->start();
    sheet->open();
    return flow;
}

ActionFlow::ActionFlow(Confirmation &confirmation, operations::Session &session, Pane &pane)
    : QObject(&pane)
    , m_confirmation(&confirmation)
    , m_session(&session)
    , m_pane(pane)
{
    connect(&confirmation, &Confirmation::changed, this, &ActionFlow::follow);
    connect(&confirmation, &Confirmation::finished, this, &ActionFlow::tell);
}

ActionFlow::~ActionFlow()
{
    if (!m_confirmation)
        return;
    m_confirmation->setFollowed(false);
    if (m_confirmation->isBeingAsked())
        m_confirmation->cancel();
}

void ActionFlow::follow()
{
    switch (m_confirmation->state()) {
    case State::Cancelled:
        deleteLater();
        break;
    case State::Sending:
    case State::Verifying: {
        if (m_confirmation->targets().size() > 1)
            break; // the outbox shows it, with what can be done about it
        const auto sentence = [this] { return text::progressSentence(*m_confirmation); };
        if (m_notice) {
            m_notice->setSentence(sentence);
        } else {
            auto *stop = new Command(u"action.stop"_s, [] { return tr("Stop"); }, {}, this);
            stop->setHint([] { return tr("Nothing more is sent; what has left cannot be called back."); });
            connect(stop, &QAction::triggered, m_confirmation.get(), &Confirmation::cancel);
            m_notice = m_pane.addNotice(sentence, {stop}, NoticeKind::Information);
        }
        break;
    }
    case State::Reading:
    case State::Ready:
    case State::ReadFailed:
    case State::Waiting: // the outbox shows it
    case State::Checking:
    case State::Changed:
    case State::Done:
        break;
    }
}

void ActionFlow::tell(Report report)
{
    for (const QPointer<Notice> &old : {m_notice, m_earlierNotice}) {
        if (old)
            old->deleteLater();
    }
    if (m_earlier) {
        m_earlier->join(report);
        report = std::move(*m_earlier);
    }
    const bool hasFailed = report.count(TargetResult::Outcome::Failed) + report.count(TargetResult::Outcome::NotSent) > 0;
    const bool isDoubtful =
        report.count(TargetResult::Outcome::Unknown) + report.count(TargetResult::Outcome::NotExecutedAgain) > 0;
    const auto kind = hasFailed ? NoticeKind::Failure : isDoubtful ? NoticeKind::Attention : NoticeKind::Done;

    auto *next = new Command(
        u"action.details"_s, [isOne = report.results.size() == 1] { return isOne ? tr("Copy details") : tr("Report…"); }, {},
        &m_pane);
    auto *notice = m_pane.addNotice([report] { return text::reportSentence(report); }, {next}, kind);
    if (report.results.size() == 1) {
        connect(next, &QAction::triggered, &m_pane,
                [report] { QGuiApplication::clipboard()->setText(text::reportDetail(report)); });
    } else {
        connect(next, &QAction::triggered, &m_pane,
                [report, notice, session = m_session, &pane = m_pane] { openReport(report, notice, session, pane); });
    }
    connect(notice, &QObject::destroyed, next, &QObject::deleteLater);
    if (kind == NoticeKind::Done)
        Q_EMIT m_pane.statusMessage(text::reportSentence(report));
    deleteLater();
}

void ActionFlow::openReport(const Report &report, Notice *notice, const QPointer<operations::Session> &session, Pane &pane)
{
    auto *sheet = new ReportSheet(report, pane.window());
    connect(sheet, &ReportSheet::retryWanted, &pane,
            [report, notice = QPointer(notice), session, &pane](const QList<operations::ActionTarget> &targets) {
                if (session)
                    startAgain(report, notice, targets, *session, pane);
                else
                    Q_EMIT pane.statusMessage(tr("The connection was edited or closed meanwhile."));
            });
    sheet->open();
}

}
