#include "ui/panes/actions/actionflow.h"

#include "operations/outbox.h"
#include "operations/session.h"
#include "ui/panes/actions/actiontext.h"
#include "ui/panes/actions/confirmsheet.h"
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
    Confirmation &confirmation = session.outbox()->take(session.confirm(kind, targets));
    new ActionFlow(confirmation, pane);
    auto *sheet = new ConfirmSheet(confirmation, over ? over : pane.window());
    confirmation.start();
    sheet->open();
    return confirmation;
}

ActionFlow::ActionFlow(Confirmation &confirmation, Pane &pane) : QObject(&pane), m_confirmation(&confirmation), m_pane(pane)
{
    connect(&confirmation, &Confirmation::changed, this, &ActionFlow::follow);
    connect(&confirmation, &Confirmation::finished, this, &ActionFlow::tell);
}

ActionFlow::~ActionFlow()
{
    if (m_confirmation && m_confirmation->isBeingAsked())
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

void ActionFlow::tell(const Report &report)
{
    if (m_notice)
        m_notice->deleteLater();
    const bool hasFailed = report.count(TargetResult::Outcome::Failed) + report.count(TargetResult::Outcome::NotSent) > 0;
    const bool isDoubtful =
        report.count(TargetResult::Outcome::Unknown) + report.count(TargetResult::Outcome::NotExecutedAgain) > 0;
    const auto kind = hasFailed ? NoticeKind::Failure : isDoubtful ? NoticeKind::Attention : NoticeKind::Done;

    auto *copy = new Command(u"action.copy-details"_s, [] { return tr("Copy details"); }, {}, &m_pane);
    connect(copy, &QAction::triggered, &m_pane, [report] { QGuiApplication::clipboard()->setText(text::reportDetail(report)); });
    auto *notice = m_pane.addNotice([report] { return text::reportSentence(report); }, {copy}, kind);
    connect(notice, &QObject::destroyed, copy, &QObject::deleteLater);
    if (kind == NoticeKind::Done)
        Q_EMIT m_pane.statusMessage(text::reportSentence(report));
    deleteLater();
}

}
