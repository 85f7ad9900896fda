<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionText</name>
    <message numerus="yes">
        <source>The server accepted the hold of %n scopes.</source>
        <translation>
            <numerusform>The server accepted the hold of %n scope.</numerusform>
            <numerusform>The server accepted the hold of %n scopes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server accepted the release of %n scopes.</source>
        <translation>
            <numerusform>The server accepted the release of %n scope.</numerusform>
            <numerusform>The server accepted the release of %n scopes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server accepted the clearing of %n scopes.</source>
        <translation>
            <numerusform>The server accepted the clearing of %n scope.</numerusform>
            <numerusform>The server accepted the clearing of %n scopes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n senders were deleted.</source>
        <translation>
            <numerusform>%n sender was deleted.</numerusform>
            <numerusform>%n senders were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n senders were restored.</source>
        <translation>
            <numerusform>%n sender was restored.</numerusform>
            <numerusform>%n senders were restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not executed again: the server took them for repeats.</source>
        <translation>
            <numerusform>%n was not executed again: the server took it for a repeat.</numerusform>
            <numerusform>%n were not executed again: the server took them for repeats.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed.</source>
        <translation>
            <numerusform>%n failed.</numerusform>
            <numerusform>%n failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The outcome of %n is unknown; they were not sent again.</source>
        <translation>
            <numerusform>The outcome of %n is unknown; it was not sent again.</numerusform>
            <numerusform>The outcome of %n is unknown; they were not sent again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not sent.</source>
        <translation>
            <numerusform>%n was not sent.</numerusform>
            <numerusform>%n were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold, release and clear cannot be said for one ISP. The nearest that can be said are %n wider scopes.</source>
        <translation>
            <numerusform>Hold, release and clear cannot be said for one ISP. The nearest that can be said is %n wider scope.</numerusform>
            <numerusform>Hold, release and clear cannot be said for one ISP. The nearest that can be said are %n wider scopes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server answered %n under another id; those results were taken by their place.</source>
        <translation>
            <numerusform>The server answered %n under another id; that result was taken by its place.</numerusform>
            <numerusform>The server answered %n under another id; those results were taken by their place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages were restored.</source>
        <translation>
            <numerusform>%n message was restored.</numerusform>
            <numerusform>%n messages were restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n virtual senders were created.</source>
        <translation>
            <numerusform>%n virtual sender was created.</numerusform>
            <numerusform>%n virtual senders were created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n virtual senders were updated.</source>
        <translation>
            <numerusform>%n virtual sender was updated.</numerusform>
            <numerusform>%n virtual senders were updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n virtual senders were cloned.</source>
        <translation>
            <numerusform>%n virtual sender was cloned.</numerusform>
            <numerusform>%n virtual senders were cloned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n virtual senders were deleted.</source>
        <translation>
            <numerusform>%n virtual sender was deleted.</numerusform>
            <numerusform>%n virtual senders were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n senders were saved.</source>
        <translation>
            <numerusform>%n sender was saved.</numerusform>
            <numerusform>%n senders were saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n senders were assigned.</source>
        <translation>
            <numerusform>%n sender was assigned.</numerusform>
            <numerusform>%n senders were assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server changed %n subscriptions.</source>
        <translation>
            <numerusform>The server changed %n subscription.</numerusform>
            <numerusform>The server changed %n subscriptions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions were deleted.</source>
        <translation>
            <numerusform>%n subscription was deleted.</numerusform>
            <numerusform>%n subscriptions were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions were restored.</source>
        <translation>
            <numerusform>%n subscription was restored.</numerusform>
            <numerusform>%n subscriptions were restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The status of %n subscriptions was set.</source>
        <translation>
            <numerusform>The status of %n subscription was set.</numerusform>
            <numerusform>The status of %n subscriptions was set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions were saved.</source>
        <translation>
            <numerusform>%n subscription was saved.</numerusform>
            <numerusform>%n subscriptions were saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subscriptions of %n scopes were suspended.</source>
        <translation>
            <numerusform>The subscriptions of %n scope were suspended.</numerusform>
            <numerusform>The subscriptions of %n scopes were suspended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subscriptions of %n scopes were unsuspended.</source>
        <translation>
            <numerusform>The subscriptions of %n scope were unsuspended.</numerusform>
            <numerusform>The subscriptions of %n scopes were unsuspended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message numerus="yes">
        <source>Export %n rows</source>
        <translation>
            <numerusform>Export %n row</numerusform>
            <numerusform>Export %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were written to %1.</source>
        <translation>
            <numerusform>%n row was written to %1.</numerusform>
            <numerusform>%n rows were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%1 messages</source>
        <translation>
            <numerusform>%1 message</numerusform>
            <numerusform>%1 messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 senders</source>
        <translation>
            <numerusform>%1 sender</numerusform>
            <numerusform>%1 senders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 requests</source>
        <translation>
            <numerusform>%1 request</numerusform>
            <numerusform>%1 requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalText</name>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n rows of the journal are as they were written.</source>
        <translation>
            <numerusform>The %n row of the journal is as it was written.</numerusform>
            <numerusform>All %n rows of the journal are as they were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxText</name>
    <message numerus="yes">
        <source>%n not done</source>
        <translation>
            <numerusform>%n not done</numerusform>
            <numerusform>%n not done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubscriptionDetails</name>
    <message numerus="yes">
        <source>%n subscriptions</source>
        <translation>
            <numerusform>%n subscription</numerusform>
            <numerusform>%n subscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TestSteps</name>
    <message numerus="yes">
        <source>%1 days</source>
        <translation>
            <numerusform>%1 day</numerusform>
            <numerusform>%1 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VirtualSenderDetails</name>
    <message numerus="yes">
        <source>%n virtual senders</source>
        <translation>
            <numerusform>%n virtual sender</numerusform>
            <numerusform>%n virtual senders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Hold %1 messages</source>
        <translation>
            <numerusform>Hold %1 message</numerusform>
            <numerusform>Hold %1 messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %1 messages</source>
        <translation>
            <numerusform>Release %1 message</numerusform>
            <numerusform>Release %1 messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %1 messages</source>
        <translation>
            <numerusform>Clear %1 message</numerusform>
            <numerusform>Clear %1 messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 senders</source>
        <translation>
            <numerusform>Delete %1 sender</numerusform>
            <numerusform>Delete %1 senders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %1 senders</source>
        <translation>
            <numerusform>Restore %1 sender</numerusform>
            <numerusform>Restore %1 senders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %1 messages</source>
        <translation>
            <numerusform>Restore %1 message</numerusform>
            <numerusform>Restore %1 messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %1 virtual senders</source>
        <translation>
            <numerusform>Create %1 virtual sender</numerusform>
            <numerusform>Create %1 virtual senders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %1 virtual senders</source>
        <translation>
            <numerusform>Update %1 virtual sender</numerusform>
            <numerusform>Update %1 virtual senders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clone %1 virtual senders</source>
        <translation>
            <numerusform>Clone %1 virtual sender</numerusform>
            <numerusform>Clone %1 virtual senders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 virtual senders</source>
        <translation>
            <numerusform>Delete %1 virtual sender</numerusform>
            <numerusform>Delete %1 virtual senders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %1 senders</source>
        <translation>
            <numerusform>Save %1 sender</numerusform>
            <numerusform>Save %1 senders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %1 senders</source>
        <translation>
            <numerusform>Assign %1 sender</numerusform>
            <numerusform>Assign %1 senders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 subscriptions</source>
        <translation>
            <numerusform>Delete %1 subscriptions</numerusform>
            <numerusform>Delete %1 subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %1 subscriptions</source>
        <translation>
            <numerusform>Restore %1 subscriptions</numerusform>
            <numerusform>Restore %1 subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %1 subscriptions</source>
        <translation>
            <numerusform>Save %1 subscriptions</numerusform>
            <numerusform>Save %1 subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspend %1 subscriptions</source>
        <translation>
            <numerusform>Suspend %1 subscriptions</numerusform>
            <numerusform>Suspend %1 subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsuspend %1 subscriptions</source>
        <translation>
            <numerusform>Unsuspend %1 subscriptions</numerusform>
            <numerusform>Unsuspend %1 subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %1 subscriptions</source>
        <translation>
            <numerusform>Set %1 subscriptions</numerusform>
            <numerusform>Set %1 subscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ActivityPane</name>
    <message numerus="yes">
        <source>Select at most %n requests to copy.</source>
        <translation>
            <numerusform>Select at most %n request to copy.</numerusform>
            <numerusform>Select at most %n requests to copy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests selected</source>
        <translation>
            <numerusform>%n request selected</numerusform>
            <numerusform>%n requests selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %n requests were not recorded.</source>
        <translation>
            <numerusform>Paused: %n request was not recorded.</numerusform>
            <numerusform>Paused: %n requests were not recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commands are in the clipboard. The secret is not: set it as TOKEN, of OpenSRS as PASSWORD.</source>
        <translation>
            <numerusform>%n command is in the clipboard. The secret is not: set it as TOKEN, of OpenSRS as PASSWORD.</numerusform>
            <numerusform>%n commands are in the clipboard. The secret is not: set it as TOKEN, of OpenSRS as PASSWORD.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ArmSheet</name>
    <message numerus="yes">
        <source>Arm for %n minutes</source>
        <translation>
            <numerusform>Arm for %n minute</numerusform>
            <numerusform>Arm for %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::AssignSheet</name>
    <message numerus="yes">
        <source>The account that may send through these %n senders.</source>
        <translation>
            <numerusform>The account that may send through this sender.</numerusform>
            <numerusform>The account that may send through these %n senders.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::BulkSheet</name>
    <message numerus="yes">
        <source>%n lines are not used.</source>
        <translation>
            <numerusform>%n line is not used.</numerusform>
            <numerusform>%n lines are not used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ConnectionsSheet</name>
    <message numerus="yes">
        <source>%n connections were imported. Tokens and passwords are asked for when they are opened.</source>
        <translation>
            <numerusform>%n connection was imported. Its token or password is asked for when it is opened.</numerusform>
            <numerusform>%n connections were imported. Tokens and passwords are asked for when they are opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::DeletedMessagesPane</name>
    <message numerus="yes">
        <source>%n messages selected</source>
        <translation>
            <numerusform>%n message selected</numerusform>
            <numerusform>%n messages selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The listing was too old and was made anew. %n of the selected messages are not in it any more, or cannot be told apart from others; they are left out.</source>
        <translation>
            <numerusform>The listing was too old and was made anew. %n of the selected messages is not in it any more, or cannot be told apart from others; it is left out.</numerusform>
            <numerusform>The listing was too old and was made anew. %n of the selected messages are not in it any more, or cannot be told apart from others; they are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::HoldReminder</name>
    <message numerus="yes">
        <source>Likewise %n more holds.</source>
        <comment>beside the one told of before</comment>
        <translation>
            <numerusform>Likewise %n more hold.</numerusform>
            <numerusform>Likewise %n more holds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::JournalPane</name>
    <message numerus="yes">
        <source>Select at most %n actions.</source>
        <translation>
            <numerusform>Select at most %n action.</numerusform>
            <numerusform>Select at most %n actions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions selected</source>
        <translation>
            <numerusform>%n action selected</numerusform>
            <numerusform>%n actions selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The state of %n targets was read; it is in the column After.</source>
        <translation>
            <numerusform>The state of %n target was read; it is in the column After.</numerusform>
            <numerusform>The state of %n targets was read; it is in the column After.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::LeaveSheet</name>
    <message numerus="yes">
        <source>%n actions are waiting in the outbox. If you leave now, they are not sent.</source>
        <translation>
            <numerusform>%n action is waiting in the outbox. If you leave now, it is not sent.</numerusform>
            <numerusform>%n actions are waiting in the outbox. If you leave now, they are not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions are being carried out. If you leave now, nothing more of them is sent, and the outcome of what has left is unknown.</source>
        <translation>
            <numerusform>%n action is being carried out. If you leave now, nothing more of it is sent, and the outcome of what has left is unknown.</numerusform>
            <numerusform>%n actions are being carried out. If you leave now, nothing more of them is sent, and the outcome of what has left is unknown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::LockSheet</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ReportSheet</name>
    <message numerus="yes">
        <source>Retry %n failed…</source>
        <translation>
            <numerusform>Retry %n failed…</numerusform>
            <numerusform>Retry %n failed…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send the %n left…</source>
        <translation>
            <numerusform>Send the %n left…</numerusform>
            <numerusform>Send the %n left…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::RestoreAgainSheet</name>
    <message numerus="yes">
        <source>%n of these messages were restored since the program was started, or may have been. Restoring one again may put a second copy into the mailbox.</source>
        <translation>
            <numerusform>%n of these messages was restored since the program was started, or may have been. Restoring it again may put a second copy into the mailbox.</numerusform>
            <numerusform>%n of these messages were restored since the program was started, or may have been. Restoring one again may put a second copy into the mailbox.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::SendersPane</name>
    <message numerus="yes">
        <source>%n senders selected</source>
        <translation>
            <numerusform>%n sender selected</numerusform>
            <numerusform>%n senders selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queues could not be counted.</source>
        <translation>
            <numerusform>%n queue could not be counted.</numerusform>
            <numerusform>%n queues could not be counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n senders read</source>
        <translation>
            <numerusform>%n sender read</numerusform>
            <numerusform>%n senders read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::StatusSheet</name>
    <message numerus="yes">
        <source>The status that %n subscriptions get. Deleted ones stay deleted: that stands beside the status.</source>
        <translation>
            <numerusform>The status that %n subscription gets. A deleted one stays deleted: that stands beside the status.</numerusform>
            <numerusform>The status that %n subscriptions get. Deleted ones stay deleted: that stands beside the status.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::SubscriptionsBar</name>
    <message numerus="yes">
        <source>%n resources do not serve this database and are not offered.</source>
        <translation>
            <numerusform>%n resource does not serve this database and is not offered.</numerusform>
            <numerusform>%n resources do not serve this database and are not offered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::SubscriptionsPane</name>
    <message numerus="yes">
        <source>%n subscriptions selected</source>
        <translation>
            <numerusform>%n subscription selected</numerusform>
            <numerusform>%n subscriptions selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::TablePane</name>
    <message numerus="yes">
        <source>%n new · order of %1</source>
        <extracomment>Rows that wait to be shown; %1 is the time of the figures by which the rows are ordered</extracomment>
        <translation>
            <numerusform>%n new · order of %1</numerusform>
            <numerusform>%n new · order of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed rows · order of %1</source>
        <extracomment>Rows that wait to be shown or to leave; %1 is the time of the figures by which the rows are ordered</extracomment>
        <translation>
            <numerusform>%n changed row · order of %1</numerusform>
            <numerusform>%n changed rows · order of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::VirtualSendersPane</name>
    <message numerus="yes">
        <source>%n virtual senders selected</source>
        <translation>
            <numerusform>%n virtual sender selected</numerusform>
            <numerusform>%n virtual senders selected</numerusform>
        </translation>
    </message>
</context>
</TS>
