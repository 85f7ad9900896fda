#include "ui/text/actionwords.h"

#include "ui/text/figures.h"

#include <QCoreApplication>

#include <iterator>

namespace senderdesk::ui::text {
namespace {

using domain::ActionKind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

struct ActionText
{
    Q_DECLARE_TR_FUNCTIONS(ActionText)
};

struct ActionWords
{
    ActionKind kind;
    QString (*button)(bool isOne, int n); // with %1 for the number
    QString (*effect)();
    QString (*done)(); // with %1 for the target's name
    QString (*doneMany)(int n);
};

constexpr ActionWords words[] = {
    ActionWords{
        ActionKind::HoldQueue,
        [](bool isOne, int n) { return isOne ? Words::tr("Hold %1 message") : Words::tr("Hold %1 messages", nullptr, n); },
        [] {
            return ActionText::tr(
                "Holds the messages that are in the queue now. Mail that arrives later is not held: stop the campaign "
                "itself as "
                "well. Release undoes it only where nothing was held before.");
        },
        [] { return ActionText::tr("Held: %1."); },
        [](int n) { return ActionText::tr("The server accepted the hold of %n scopes.", nullptr, n); }},
    ActionWords{
        ActionKind::ReleaseQueue,
        [](bool isOne, int n) { return isOne ? Words::tr("Release %1 message") : Words::tr("Release %1 messages", nullptr, n); },
        [] {
            return ActionText::tr(
                "Everything that is held in this scope goes out again, also what was held by somebody else. Messages that "
                "left "
                "cannot be called back.");
        },
        [] { return ActionText::tr("Released: %1."); },
        [](int n) { return ActionText::tr("The server accepted the release of %n scopes.", nullptr, n); }},
    ActionWords{
        ActionKind::ClearQueue,
        [](bool isOne, int n) { return isOne ? Words::tr("Clear %1 message") : Words::tr("Clear %1 messages", nullptr, n); },
        [] {
            return ActionText::tr(
                "Removes these messages from the queue for good, the held ones too. They are not sent, and nothing brings "
                "them "
                "back.");
        },
        [] { return ActionText::tr("Cleared: %1."); },
        [](int n) { return ActionText::tr("The server accepted the clearing of %n scopes.", nullptr, n); }},
    ActionWords{
        ActionKind::DeleteSender,
        [](bool isOne, int n) { return isOne ? Words::tr("Delete %1 sender") : Words::tr("Delete %1 senders", nullptr, n); },
        [] {
            return ActionText::tr("Marks the sender as deleted: it stops sending and leaves the list. Restore brings it back.");
        },
        [] { return ActionText::tr("Deleted: %1."); },
        [](int n) { return ActionText::tr("%n senders were deleted.", nullptr, n); }},
    ActionWords{
        ActionKind::RestoreSender,
        [](bool isOne, int n) { return isOne ? Words::tr("Restore %1 sender") : Words::tr("Restore %1 senders", nullptr, n); },
        [] {
            return ActionText::tr(
                "Brings back a sender that was deleted through the API. A sender that was deleted in the vendor's panel "
                "cannot be "
                "restored.");
        },
        [] { return ActionText::tr("Restored: %1."); },
        [](int n) { return ActionText::tr("%n senders were restored.", nullptr, n); }},
    ActionWords{
        ActionKind::RestoreMessages,
        [](bool isOne, int n) { return isOne ? Words::tr("Restore %1 message") : Words::tr("Restore %1 messages", nullptr, n); },
        [] {
            return ActionText::tr(
                "Brings these messages back into their mailbox. The ids of the listing on the screen are sent; it is not listed "
                "again before that. Where a message comes back to, and what a full mailbox does with it, is the service's to "
                "decide; nothing here deletes it again.");
        },
        [] { return ActionText::tr("Restored: %1."); },
        [](int n) { return ActionText::tr("%n messages were restored.", nullptr, n); }},
    ActionWords{ActionKind::CreateVirtualSender,
                [](bool isOne, int n) {
                    return isOne ? Words::tr("Create %1 virtual sender") : Words::tr("Create %1 virtual senders", nullptr, n);
                },
                [] { return ActionText::tr("Makes a new virtual sender with these rules."); },
                [] { return ActionText::tr("Created: %1."); },
                [](int n) { return ActionText::tr("%n virtual senders were created.", nullptr, n); }},
    ActionWords{ActionKind::UpdateVirtualSender,
                [](bool isOne, int n) {
                    return isOne ? Words::tr("Update %1 virtual sender") : Words::tr("Update %1 virtual senders", nullptr, n);
                },
                [] {
                    return ActionText::tr(
                        "Both lists of rules are replaced whole, for email and for SMS. Nothing brings the old rules back.");
                },
                [] { return ActionText::tr("Updated: %1."); },
                [](int n) { return ActionText::tr("%n virtual senders were updated.", nullptr, n); }},
    ActionWords{ActionKind::CloneVirtualSender,
                [](bool isOne, int n) {
                    return isOne ? Words::tr("Clone %1 virtual sender") : Words::tr("Clone %1 virtual senders", nullptr, n);
                },
                [] { return ActionText::tr("Makes a new virtual sender with the same rules."); },
                [] { return ActionText::tr("Cloned: %1."); },
                [](int n) { return ActionText::tr("%n virtual senders were cloned.", nullptr, n); }},
    ActionWords{ActionKind::DeleteVirtualSender,
                [](bool isOne, int n) {
                    return isOne ? Words::tr("Delete %1 virtual sender") : Words::tr("Delete %1 virtual senders", nullptr, n);
                },
                [] { return ActionText::tr("Deletes the virtual sender and its rules. Nothing restores it."); },
                [] { return ActionText::tr("Deleted: %1."); },
                [](int n) { return ActionText::tr("%n virtual senders were deleted.", nullptr, n); }},
    ActionWords{ActionKind::SaveSender,
                [](bool isOne, int n) { return isOne ? Words::tr("Save %1 sender") : Words::tr("Save %1 senders", nullptr, n); },
                [] {
                    return ActionText::tr(
                        "Sends the whole record of the sender, with the fields that this program does not know as they came.");
                },
                [] { return ActionText::tr("Saved: %1."); },
                [](int n) { return ActionText::tr("%n senders were saved.", nullptr, n); }},
    ActionWords{
        ActionKind::AssignAccount,
        [](bool isOne, int n) { return isOne ? Words::tr("Assign %1 sender") : Words::tr("Assign %1 senders", nullptr, n); },
        [] {
            return ActionText::tr("Lets the account send through the sender. No document tells whether the accounts assigned "
                                  "before are kept or replaced: look at them afterwards.");
        },
        [] { return ActionText::tr("Assigned: %1."); },
        [](int n) { return ActionText::tr("%n senders were assigned.", nullptr, n); }},
    ActionWords{ActionKind::DeleteSubscription,
                [](bool isOne, int n) {
                    return isOne ? Words::tr("Delete %1 subscription") : Words::tr("Delete %1 subscriptions", nullptr, n);
                },
                [] {
                    return ActionText::tr("Marks the subscription as deleted; its status stays beside that. Restore brings it "
                                          "back, by the same profile, resource, channel and address.");
                },
                [] { return ActionText::tr("Deleted: %1."); },
                [](int n) { return ActionText::tr("%n subscriptions were deleted.", nullptr, n); }},
    ActionWords{ActionKind::RestoreSubscription,
                [](bool isOne, int n) {
                    return isOne ? Words::tr("Restore %1 subscription") : Words::tr("Restore %1 subscriptions", nullptr, n);
                },
                [] {
                    return ActionText::tr("Takes the mark of deletion away. The reply does not say which status the subscription "
                                          "has then, so it is read again.");
                },
                [] { return ActionText::tr("Restored: %1."); },
                [](int n) { return ActionText::tr("%n subscriptions were restored.", nullptr, n); }},
    ActionWords{ActionKind::SetSubscriptionStatus,
                [](bool isOne, int n) {
                    return isOne ? Words::tr("Set %1 subscription") : Words::tr("Set %1 subscriptions", nullptr, n);
                },
                [] {
                    return ActionText::tr("Only the status is sent; everything else of the subscription stays. The journal keeps "
                                          "the status before, and can set it back.");
                },
                [] { return ActionText::tr("The status was set: %1."); },
                [](int n) { return ActionText::tr("The status of %n subscriptions was set.", nullptr, n); }},
    ActionWords{ActionKind::SaveSubscription,
                [](bool isOne, int n) {
                    return isOne ? Words::tr("Save %1 subscription") : Words::tr("Save %1 subscriptions", nullptr, n);
                },
                [] {
                    return ActionText::tr("The server makes the subscription where there is none with this profile, resource, "
                                          "channel and address. What was not changed here is not sent and stays.");
                },
                [] { return ActionText::tr("Saved: %1."); },
                [](int n) { return ActionText::tr("%n subscriptions were saved.", nullptr, n); }},
    ActionWords{ActionKind::SuspendAll,
                [](bool isOne, int n) {
                    return isOne ? Words::tr("Suspend %1 subscription") : Words::tr("Suspend %1 subscriptions", nullptr, n);
                },
                [] {
                    return ActionText::tr("Every subscription of the scope that says “subscribed” becomes “suspended”. Unsuspend "
                                          "all takes it back only where none was suspended before.");
                },
                [] { return ActionText::tr("Suspended: %1."); },
                [](int n) { return ActionText::tr("The subscriptions of %n scopes were suspended.", nullptr, n); }},
    ActionWords{ActionKind::UnsuspendAll,
                [](bool isOne, int n) {
                    return isOne ? Words::tr("Unsuspend %1 subscription") : Words::tr("Unsuspend %1 subscriptions", nullptr, n);
                },
                [] {
                    return ActionText::tr(
                        "Every subscription of the scope that says “suspended” becomes “subscribed”, also those "
                        "that were suspended by somebody else, or long ago. Nothing tells them apart afterwards.");
                },
                [] { return ActionText::tr("Unsuspended: %1."); },
                [](int n) { return ActionText::tr("The subscriptions of %n scopes were unsuspended.", nullptr, n); }},
};

static_assert(std::size(words) == domain::actions.size());

constexpr const ActionWords &wordsOf(ActionKind kind)
{
    return words[static_cast<size_t>(kind)];
}

constexpr bool areInOrder()
{
    for (size_t i = 0; i < std::size(words); ++i) {
        if (words[i].kind != domain::actions[i].kind)
            return false;
    }
    return true;
}
static_assert(areInOrder());

}

QString actionButton(ActionKind kind, qint64 number, const QLocale &locale)
{
    return wordsOf(kind).button(number == 1, pluralNumber(number)).arg(count(number, locale));
}

QString actionEffect(ActionKind kind)
{
    return wordsOf(kind).effect();
}

QString actionDone(ActionKind kind, const QString &what)
{
    return wordsOf(kind).done().arg(what);
}

QString actionDoneMany(ActionKind kind, qint64 number)
{
    return wordsOf(kind).doneMany(pluralNumber(number));
}

}
