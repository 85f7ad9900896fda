<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Hold queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionText</name>
    <message>
        <source>sender %1</source>
        <extracomment>%1 is a sender&apos;s id and name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything in %1</source>
        <extracomment>All messages in the queue of a sender; %1 is its id and name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>campaign %1 of account %2 on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the messages that are in the queue now. Mail that arrives later is not held: stop the campaign itself as well. Release takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that is held in this scope goes out again, also what was held by somebody else. Messages that left cannot be called back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes these messages from the queue for good, the held ones too. They are not sent, and nothing brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks the sender as deleted: it stops sending and leaves the list. Restore brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings back a sender that was deleted through the API. A sender that was deleted in the vendor&apos;s panel cannot be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to go, %2 held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: %1. After: %2.</source>
        <extracomment>Figures of a queue before and after an action</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server accepted the hold of %n scopes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server accepted the release of %n scopes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server accepted the clearing of %n scopes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n senders were deleted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n senders were restored.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Held: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not executed again: the server took %1 for a repeat and gave back an earlier answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed for %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome for %1 is unknown. %2 It was not sent again; the state was read anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent for %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n were not executed again: the server took them for repeats.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The outcome of %n is unknown; they were not sent again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not sent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>First fault, %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Hold, release and clear cannot be said for one ISP. The nearest that can be said are %n wider scopes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hold, release and clear cannot be said for one ISP. The nearest is %1 for every ISP: %2, not the %3 for %4.</source>
        <extracomment>%1 is a scope (&quot;campaign 4914 of account 306 on 119 Main&quot;), %2 &quot;140 messages&quot;, %3 a number, %4 names of ISPs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not executed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only AKMTA senders have a queue here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the figures from the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the figures once more before sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending: %1 of %2 answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the state after it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome could not be written to the journal.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in this sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This connection is not complete: its %1 is missing.</source>
        <extracomment>%1 is the missing piece of a connection: &quot;base URL&quot;, &quot;token&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in under Connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection only reads, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arm the connection before you change anything on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again when you want the figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer within %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays slow, raise the time-out of this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the base URL, the network and the proxy of this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 was refused: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the certificate renewed, or add its authority to this connection as a CA file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with a redirect (%2), which is not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with a redirect (%2) to %3, which is not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the base URL of this connection; http in place of https is the usual reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a valid token for this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token may not do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of the service for the right, or use another token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no such entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh: it may have been deleted meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s state does not allow that now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh, look again, and then decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for fewer requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be asked again in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the request with code %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the server&apos;s words; what was asked for has to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed with code %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it goes on, give the details to the people who run the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know the method %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of this method may differ on this server: change it in the table of methods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 could not be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has another shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 could not be read at %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the base URL leads to the service itself, and not to a web page or a proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is larger than %1 and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the question: filter by account or campaign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request left, but whether it took effect is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request left, but whether it took effect is not known: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not repeated by itself. Read the state again before you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <extracomment>%1 is a file, %2 the system&apos;s reason.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read or written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free space and the rights of the data folder, or choose another one with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The server said: “%2”</source>
        <extracomment>%1 is a whole sentence of ours, %2 the server&apos;s own words.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 messages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 senders</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 request</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 requests</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterFaultText</name>
    <message>
        <source>There is no column “%1”. Use the name of a column, for example retry&gt;1000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing after “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could be read as two different numbers. Write it without separators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too large a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be compared like this. A column of words takes = or !=.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern “%1” is not a regular expression: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailState</name>
    <message>
        <source>New</source>
        <extracomment>State of queued mail.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing</source>
        <extracomment>State of queued mail.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <extracomment>State of queued mail (a noun, no command).</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <extracomment>State of queued mail (a noun, no command).</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueDetails</name>
    <message>
        <source>Account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a row to see its figures and what can be done with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in this sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the states add up to %1, not to the total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadOnlyText</name>
    <message>
        <source>This is a production connection and it is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is read-only. Start the program with --armed to allow changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>OFFLINE PLATFORM</source>
        <extracomment>On the safety banner: the built-in platform; nothing real can be harmed.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <extracomment>On the safety banner, in capitals: real mail.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>armed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SenderDetails</name>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To go</source>
        <extracomment>Messages that are not held: Total − Hold</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a sender to see what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: only AKMTA senders have one here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting until %1, as the server asked</source>
        <extracomment>The server asked for fewer requests; %1 is a time of day.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Queue groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetsText</name>
    <message>
        <source>all accounts</source>
        <extracomment>In the column Account of a confirmation: no account narrows the scope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all campaigns</source>
        <extracomment>In the column Campaign of a confirmation: no campaign narrows the scope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (was %2)</source>
        <extracomment>A count that moved while a confirmation was open: 180 now, 140 when it opened</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Hold %1 message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Hold %1 messages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Release %1 message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Release %1 messages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clear %1 message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Clear %1 messages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1 sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 senders</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Restore %1 sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Restore %1 senders</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Holding %1 message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Holding %1 messages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Releasing %1 message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Releasing %1 messages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clearing %1 message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Clearing %1 messages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting %1 sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Deleting %1 senders</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring %1 sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Restoring %1 senders</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Altcraft administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Altcraft user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenSRS mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>The class of a connection whose mail nobody receives.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <extracomment>The class of a connection with real mail.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <extracomment>Group by: one row for the whole sender.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service cannot hold, release or clear the mail for one ISP only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row has no account id, and leaving it out would mean all accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row has no campaign id, and leaving it out would mean all campaigns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is not the one that was asked for; refresh before you act on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::AboutSheet</name>
    <message>
        <source>About Senderdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senderdesk %1</source>
        <extracomment>%1 is the version.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop console for the people who run mail senders.
MIT licence. No account, no telemetry, no cloud.
Qt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ActionFlow</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more is sent; what has left cannot be called back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ColumnLayout</name>
    <message>
        <source>Fit columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a few letters of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ConfirmSheet</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>%1 the connection&apos;s name, %2 its host, %3 its class (Production or Test)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1</source>
        <extracomment>%1 is what must be typed, exactly: an id or a name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue moved while you were looking. Look at the figures again: nothing was sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from the server at %1, and read once more before sending.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::DetailsPanel</name>
    <message>
        <source>Select a row to see its details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ExportSheet</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Export %n rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts &apos; before a text that a spreadsheet would take for a formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV with exactly the rows and columns that are shown. Numbers without grouping, times in ISO 8601.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows were written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::FactsView</name>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::FailurePanel</name>
    <message>
        <source>It is tried again by itself at %1.</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::FilterField</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <extracomment>%1 says what is wrong with the filter, %2 is the number of the character where it begins.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::KeyboardSheet</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the row: drill down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select or deselect the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::MainWindow</name>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::NavigationList</name>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::Notice</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::Pane</name>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this pane again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what is being read; what has arrived stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details are in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::PaneHeader</name>
    <message>
        <source>as of %1</source>
        <extracomment>When the figures were read; %1 is a time of day, or &quot;–&quot; when they never were.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ProgressStrip</name>
    <message>
        <source>%1 · %2 left</source>
        <extracomment>%1 says how far it is (&quot;12 of 40 pages&quot;), %2 is a time span.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::QueryBar</name>
    <message>
        <source>Group by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only account</source>
        <extracomment>Label of a field: show only this account&apos;s messages</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only ISP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh every</source>
        <extracomment>Label of a combo box: how often the figures are read by themselves</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>First entry of the account filter: no filter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an account from the list, or type its ID: a whole number above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A campaign is filtered by its ID: a whole number above 0, without separators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>Automatic refresh is off</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::QueueBarView</name>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the messages in the rows shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>Assistive technology reads this for a value of the chart: name of the row, name of the state, number of messages.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or hides %1 in the chart</source>
        <extracomment>%1 is the name of a state of queued mail: New, Processing, Retry or Hold.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::QueuePane</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me when it drains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold everything in this sender…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release everything in this sender…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear everything in this sender…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold for every ISP…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release for every ISP…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear for every ISP…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is where you came in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a sender to see what stands in its queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands in this queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 queues read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the rows to act on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a sender first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing below this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one row to be told when it drains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected: %1 · %2</source>
        <extracomment>%1 is a scope (&quot;campaign 4914 of account 306 on 119 Main&quot;), %2 &quot;140 messages&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold, release and clear cannot be said for one ISP. Reading the nearest that can be said…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold, release and clear cannot be said for one ISP, and the nearest that can be said could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new mail is arriving un-held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of %1 add up to %2 messages, but the server&apos;s own total was %3 before and %4 after reading them.</source>
        <extracomment>%1 a sender, %2 to %4 are numbers of messages</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will be told when this is drained, or when nothing moved for 5 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New mail is arriving un-held: %1. A hold catches what is in the queue, so the campaign itself must be stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drained: nothing is left to go in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck: nothing moved for 5 minutes in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::RestoreSheet</name>
    <message>
        <source>Choose senders to restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sender can be restored if it was deleted through the API, as this console does. One that was deleted in the vendor&apos;s panel cannot be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted from this data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any sender&apos;s ID, for example 683</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (outcome of the deletion unknown)</source>
        <extracomment>A deleted sender in a list; whether the deletion took effect is not known</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sender ID is a whole number above 0, without separators.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::SafetyBanner</name>
    <message>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::SendersPane</name>
    <message>
        <source>Open queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count queues now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the senders to act on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only AKMTA senders have a queue here; another one is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sender is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n senders selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 in all</source>
        <extracomment>%1 &quot;3 senders selected&quot;, %2 &quot;1,234 messages in their queues&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold, release and clear are off: only AKMTA senders have a queue here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting queues: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n queues could not be counted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This server has no senders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The senders of this connection were not read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n senders read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::Sheet</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::TablePane</name>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new · order of %1</source>
        <extracomment>Rows that wait to be shown; %1 is the time of the figures by which the rows are ordered</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed rows · order of %1</source>
        <extracomment>Rows that wait to be shown or to leave; %1 is the time of the figures by which the rows are ordered</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rows do not move by themselves. Click to show new rows and to order them anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::WelcomePane</name>
    <message>
        <source>Open the offline platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection is open. Look around on the built-in offline platform, which needs no server and contacts none, or start the program with --open and the address of your server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Senderdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pane has no rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pane has no filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
