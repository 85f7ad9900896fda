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
</TS>
