#pragma once

#include <QtGlobal>

#include <array>
#include <optional>

namespace senderdesk::domain {

enum class ActionKind {
    HoldQueue,
    ReleaseQueue,
    ClearQueue,
    DeleteSender,
    RestoreSender,
    RestoreMessages,
    CreateVirtualSender,
    UpdateVirtualSender,
    CloneVirtualSender,
    DeleteVirtualSender,
    SaveSender,
    AssignAccount,
    DeleteSubscription,
    RestoreSubscription,
    SetSubscriptionStatus,
    SaveSubscription,
    SuspendAll,
    UnsuspendAll,
};

// An action is described once. Menus, palette, context menus, the confirmation, the read-only guard and the journal read this
// table. Texts are source texts of the translation context "Action".
struct Action
{
    enum class Unit { Messages, Senders, DeletedMessages, VirtualSenders, Subscriptions, Databases }; // messages: of queues
    enum class Confirmation { Plain, TypeToConfirm }; // type the target's id or name; for several, their number

    ActionKind kind;
    const char *id;      // in the journal and for tests
    const char *title;   // of the confirmation: "Hold queue"
    const char *command; // of buttons and menus: "Hold…"
    const char *shortcut;
    Unit unit;
    Confirmation confirmation;
    bool destructive;                  // drawn in red, active only 0.5 s after the dialog is up
    std::optional<ActionKind> inverse; // hold ↔ release only where nothing was held in the scope before (promise 7)
};

inline constexpr std::array actions{
    Action{ActionKind::HoldQueue, "queue.hold", QT_TRANSLATE_NOOP("Action", "Hold queue"), QT_TRANSLATE_NOOP("Action", "Hold…"),
           "Ctrl+H", Action::Unit::Messages, Action::Confirmation::Plain, false, ActionKind::ReleaseQueue},
    Action{ActionKind::ReleaseQueue, "queue.release", QT_TRANSLATE_NOOP("Action", "Release queue"),
           QT_TRANSLATE_NOOP("Action", "Release…"), "Ctrl+R", Action::Unit::Messages, Action::Confirmation::Plain, false,
           ActionKind::HoldQueue},
    Action{ActionKind::ClearQueue, "queue.clear", QT_TRANSLATE_NOOP("Action", "Clear queue"),
           QT_TRANSLATE_NOOP("Action", "Clear…"), "Ctrl+Shift+Del", Action::Unit::Messages, Action::Confirmation::TypeToConfirm,
           true, std::nullopt},
    Action{ActionKind::DeleteSender, "senders.delete", QT_TRANSLATE_NOOP("Action", "Delete sender"),
           QT_TRANSLATE_NOOP("Action", "Delete…"), "Del", Action::Unit::Senders, Action::Confirmation::TypeToConfirm, true,
           ActionKind::RestoreSender},
    Action{ActionKind::RestoreSender, "senders.restore", QT_TRANSLATE_NOOP("Action", "Restore sender"),
           QT_TRANSLATE_NOOP("Action", "Restore…"), "Ctrl+Shift+R", Action::Unit::Senders, Action::Confirmation::Plain, false,
           ActionKind::DeleteSender},
    Action{ActionKind::RestoreMessages, "messages.restore", QT_TRANSLATE_NOOP("Action", "Restore messages"),
           QT_TRANSLATE_NOOP("Action", "Restore…"), "Ctrl+Shift+R", Action::Unit::DeletedMessages, Action::Confirmation::Plain,
           false, std::nullopt},
    Action{ActionKind::CreateVirtualSender, "vsenders.create", QT_TRANSLATE_NOOP("Action", "Create virtual sender"),
           QT_TRANSLATE_NOOP("Action", "New…"), "Ctrl+Shift+N", Action::Unit::VirtualSenders, Action::Confirmation::Plain, false,
           std::nullopt},
    Action{ActionKind::UpdateVirtualSender, "vsenders.update", QT_TRANSLATE_NOOP("Action", "Update virtual sender"),
           QT_TRANSLATE_NOOP("Action", "Edit…"), "F2", Action::Unit::VirtualSenders, Action::Confirmation::Plain, false,
           std::nullopt},
    Action{ActionKind::CloneVirtualSender, "vsenders.clone", QT_TRANSLATE_NOOP("Action", "Clone virtual sender"),
           QT_TRANSLATE_NOOP("Action", "Clone…"), "Ctrl+D", Action::Unit::VirtualSenders, Action::Confirmation::Plain, false,
           std::nullopt},
    Action{ActionKind::DeleteVirtualSender, "vsenders.delete", QT_TRANSLATE_NOOP("Action", "Delete virtual sender"),
           QT_TRANSLATE_NOOP("Action", "Delete…"), "Del", Action::Unit::VirtualSenders, Action::Confirmation::TypeToConfirm, true,
           std::nullopt},
    Action{ActionKind::SaveSender, "senders.save", QT_TRANSLATE_NOOP("Action", "Save sender"),
           QT_TRANSLATE_NOOP("Action", "Edit sender…"), "F2", Action::Unit::Senders, Action::Confirmation::Plain, false,
           std::nullopt},
    Action{ActionKind::AssignAccount, "senders.assign", QT_TRANSLATE_NOOP("Action", "Assign account"),
           QT_TRANSLATE_NOOP("Action", "Assign account…"), "", Action::Unit::Senders, Action::Confirmation::Plain, false,
           std::nullopt},
    Action{ActionKind::DeleteSubscription, "subscriptions.delete", QT_TRANSLATE_NOOP("Action", "Delete subscription"),
           QT_TRANSLATE_NOOP("Action", "Delete…"), "Del", Action::Unit::Subscriptions, Action::Confirmation::Plain, true,
           ActionKind::RestoreSubscription},
    Action{ActionKind::RestoreSubscription, "subscriptions.restore", QT_TRANSLATE_NOOP("Action", "Restore subscription"),
           QT_TRANSLATE_NOOP("Action", "Restore…"), "Ctrl+Shift+R", Action::Unit::Subscriptions, Action::Confirmation::Plain,
           false, ActionKind::DeleteSubscription},
    Action{ActionKind::SetSubscriptionStatus, "subscriptions.status", QT_TRANSLATE_NOOP("Action", "Set status"),
           QT_TRANSLATE_NOOP("Action", "Set status…"), "Ctrl+Shift+S", Action::Unit::Subscriptions, Action::Confirmation::Plain,
           false, ActionKind::SetSubscriptionStatus},
    Action{ActionKind::SaveSubscription, "subscriptions.save", QT_TRANSLATE_NOOP("Action", "Save subscription"),
           QT_TRANSLATE_NOOP("Action", "Edit…"), "F2", Action::Unit::Subscriptions, Action::Confirmation::Plain, false,
           std::nullopt},
    Action{ActionKind::SuspendAll, "subscriptions.suspend-all", QT_TRANSLATE_NOOP("Action", "Suspend all"),
           QT_TRANSLATE_NOOP("Action", "Suspend all…"), "", Action::Unit::Databases, Action::Confirmation::TypeToConfirm, true,
           std::nullopt},
    Action{ActionKind::UnsuspendAll, "subscriptions.unsuspend-all", QT_TRANSLATE_NOOP("Action", "Unsuspend all"),
           QT_TRANSLATE_NOOP("Action", "Unsuspend all…"), "", Action::Unit::Databases, Action::Confirmation::TypeToConfirm, true,
           std::nullopt},
};

// The first of the table are those that senders and their queues have.
inline constexpr size_t senderActions = 5;

[[nodiscard]] constexpr const Action &actionOf(ActionKind kind)
{
    return actions[static_cast<size_t>(kind)];
}

}
