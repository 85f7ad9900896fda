#include "ui/panes/queue/holdreminder.h"

#include "operations/adminsession.h"
#include "ui/panes/actions/actionflow.h"
#include "ui/panes/queue/holdwords.h"
#include "ui/panes/queue/queuepane.h"
#include "ui/text/figures.h"
#include "ui/text/readonly.h"
#include "ui/widgets/command.h"
#include "ui/widgets/noticestrip.h"

#include <QApplication>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using operations::StandingHold;

HoldReminder::HoldReminder(operations::AdminSession &session, QueuePane &pane)
    : QObject(&pane)
    , m_session(session)
    , m_pane(pane)
    , m_release(new Command(
          u"queue.release-due"_s, [] { return tr("Release…"); }, {}, this))
    , m_later(new Command(
          u"queue.remind-later"_s, [] { return tr("Remind me in %1").arg(text::duration(operations::HoldLedger::later)); }, {},
          this))
{
    connect(m_release, &QAction::triggered, this, &HoldReminder::release);
    connect(m_later, &QAction::triggered, this, &HoldReminder::putOff);
    connect(&session.holdLedger(), &operations::HoldLedger::dueChanged, this, &HoldReminder::show);
    connect(&session, &operations::AdminSession::statusChanged, this, &HoldReminder::showWhetherArmed);
    showWhetherArmed();
    show(); // what came due while there was no pane
}

void HoldReminder::showWhetherArmed()
{
    m_release->setReason(m_session.canChange() ? Sentence() : Sentence([] { return text::readOnlySentence(); }));
}

void HoldReminder::show()
{
    const QList<StandingHold> due = m_session.holdLedger().due();
    const bool isNew = std::ranges::any_of(due, [this](const StandingHold &hold) { return !m_shown.contains(hold.requestId); });
    m_shown.clear();
    for (const StandingHold &hold : due)
        m_shown << hold.requestId;
    if (m_notice && (due.isEmpty() || isNew)) {
        m_notice->disconnect(this);
        m_notice->deleteLater();
        m_notice.clear();
    }
    if (due.isEmpty())
        return;
    const auto sentence = [due, &session = m_session] {
        const QString first = text::holdDueSentence(session, due.first());
        return due.size() == 1
                   ? first
                   : first + u' '
                         + tr("Likewise %n more holds.", "beside the one told of before", text::pluralNumber(due.size() - 1));
    };
    if (m_notice) {
        m_notice->setSentence(sentence);
        return;
    }
    m_notice = m_pane.addNotice(sentence, {m_release, m_later}, NoticeKind::Attention);
    connect(m_notice, &Notice::dismissed, this, [this] {
        m_notice.clear(); // it goes by itself
        for (const QString &id : std::exchange(m_shown, {}))
            m_session.holdLedger().dismiss(id);
    });
    Q_EMIT m_pane.statusMessage(sentence());
    QApplication::alert(m_pane.window());
}

void HoldReminder::release()
{
    QList<operations::ActionTarget> targets;
    for (const StandingHold &hold : m_session.holdLedger().due())
        targets << m_session.targetOf(hold.scope);
    if (!targets.isEmpty())
        ActionFlow::start(domain::ActionKind::ReleaseQueue, targets, m_session, m_pane);
}

void HoldReminder::putOff()
{
    for (const QString &id : QStringList(m_shown))
        m_session.holdLedger().remindLater(id);
}

}
