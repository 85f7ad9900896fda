#include "ui/panes/senders/sendersetupcommands.h"

#include "model/sendersmodel.h"
#include "operations/adminsession.h"
#include "ui/panes/senders/assignsheet.h"
#include "ui/panes/senders/sendersheet.h"
#include "ui/shell/pane.h"
#include "ui/text/readonly.h"
#include "ui/widgets/command.h"

#include <algorithm>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using domain::ActionKind;
using operations::ActionTarget;
using Purpose = SenderSheet::Purpose;

SenderSetupCommands::SenderSetupCommands(operations::AdminSession &session, Pane &pane)
    : QObject(&pane)
    , m_session(session)
    , m_pane(pane)
    , m_information(new Command(
          u"senders.information"_s, [] { return tr("Sender information"); }, QKeySequence(Qt::ALT | Qt::Key_Return), &pane))
    , m_create(new Command(
          u"senders.create"_s, [] { return tr("New sender…"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), &pane))
    , m_edit(Command::of(ActionKind::SaveSender, &pane))
    , m_assign(Command::of(ActionKind::AssignAccount, &pane))
{
    connect(m_information, &QAction::triggered, this, &SenderSetupCommands::look);
    connect(m_create, &QAction::triggered, this, &SenderSetupCommands::create);
    connect(m_edit, &QAction::triggered, this, &SenderSetupCommands::edit);
    connect(m_assign, &QAction::triggered, this, &SenderSetupCommands::assign);
}

QList<QAction *> SenderSetupCommands::actions() const
{
    return {m_information, m_create, m_edit, m_assign};
}

void SenderSetupCommands::setSenders(const QList<core::SenderId> &senders)
{
    m_senders = senders;
    const bool areAkmta = std::ranges::all_of(senders, [this](core::SenderId sender) {
        const auto row = m_session.senders().model().find(sender);
        return row && row->sender.hasQueue();
    });
    const Sentence one = senders.size() == 1 ? Sentence() : Sentence([] { return tr("Select one sender."); });
    const Sentence some = !senders.isEmpty() ? Sentence() : Sentence([] { return tr("Select the senders to act on."); });
    const Sentence kind = areAkmta ? Sentence() : Sentence([] { return tr("Only AKMTA senders have a record here."); });
    const Sentence readOnly = m_session.canChange() ? Sentence() : Sentence([] { return text::readOnlySentence(); });
    const auto offer = [](Command *command, std::initializer_list<Sentence> reasons) {
        const auto why = std::ranges::find_if(reasons, [](const Sentence &reason) { return !reason.isEmpty(); });
        command->setReason(why == reasons.end() ? Sentence() : *why);
    };
    offer(m_information, {one, kind});
    offer(m_create, {readOnly});
    offer(m_edit, {readOnly, one, kind});
    offer(m_assign, {readOnly, some, kind});
}

ActionTarget SenderSetupCommands::target(core::SenderId sender) const
{
    return {.what = domain::SenderSetupRef{sender, {}}, .senderName = m_session.senderName(sender)};
}

void SenderSetupCommands::look()
{
    if (m_senders.size() == 1)
        (new SenderSheet(Purpose::Information, target(m_senders.first()), m_session, m_pane))->open();
}

void SenderSetupCommands::create()
{
    (new SenderSheet(Purpose::New, ActionTarget{.what = domain::SenderSetupRef{}}, m_session, m_pane))->open();
}

void SenderSetupCommands::edit()
{
    if (m_senders.size() == 1)
        (new SenderSheet(Purpose::Edit, target(m_senders.first()), m_session, m_pane))->open();
}

void SenderSetupCommands::assign()
{
    QList<ActionTarget> targets;
    for (const core::SenderId sender : std::as_const(m_senders))
        targets << target(sender);
    if (!targets.isEmpty())
        (new AssignSheet(targets, m_session, m_pane))->open();
}

}
