<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>Hold queue</source>
        <translation>Удержать очередь</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Удержать…</translation>
    </message>
    <message>
        <source>Release queue</source>
        <translation>Отпустить очередь</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Отпустить…</translation>
    </message>
    <message>
        <source>Clear queue</source>
        <translation>Очистить очередь</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>Очистить…</translation>
    </message>
    <message>
        <source>Delete sender</source>
        <translation>Удалить отправителя</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Restore sender</source>
        <translation>Восстановить отправителя</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>Restore messages</source>
        <translation>Восстановить сообщения</translation>
    </message>
    <message>
        <source>Create virtual sender</source>
        <translation>Создать виртуального отправителя</translation>
    </message>
    <message>
        <source>Update virtual sender</source>
        <translation>Обновить виртуального отправителя</translation>
    </message>
    <message>
        <source>Clone virtual sender</source>
        <translation>Клонировать виртуального отправителя</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>Клонировать…</translation>
    </message>
    <message>
        <source>Delete virtual sender</source>
        <translation>Удалить виртуального отправителя</translation>
    </message>
    <message>
        <source>Save sender</source>
        <translation>Сохранить отправителя</translation>
    </message>
    <message>
        <source>Assign account</source>
        <translation>Назначить аккаунт</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Создать…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Edit sender…</source>
        <translation>Изменить отправителя…</translation>
    </message>
    <message>
        <source>Assign account…</source>
        <translation>Назначить аккаунт…</translation>
    </message>
    <message>
        <source>Delete subscription</source>
        <translation>Удалить подписку</translation>
    </message>
    <message>
        <source>Restore subscription</source>
        <translation>Восстановить подписку</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>Установить статус</translation>
    </message>
    <message>
        <source>Set status…</source>
        <translation>Установить статус…</translation>
    </message>
    <message>
        <source>Save subscription</source>
        <translation>Сохранить подписку</translation>
    </message>
    <message>
        <source>Suspend all</source>
        <translation>Приостановить все</translation>
    </message>
    <message>
        <source>Suspend all…</source>
        <translation>Приостановить все…</translation>
    </message>
    <message>
        <source>Unsuspend all</source>
        <translation>Возобновить все</translation>
    </message>
    <message>
        <source>Unsuspend all…</source>
        <translation>Возобновить все…</translation>
    </message>
</context>
<context>
    <name>ActionText</name>
    <message>
        <source>sender %1</source>
        <extracomment>%1 is a sender&apos;s id and name</extracomment>
        <translation>отправитель %1</translation>
    </message>
    <message>
        <source>everything in %1</source>
        <extracomment>All messages in the queue of a sender; %1 is its id and name</extracomment>
        <translation>всё в %1</translation>
    </message>
    <message>
        <source>account %1 on %2</source>
        <translation>аккаунт %1 на %2</translation>
    </message>
    <message>
        <source>campaign %1 of account %2 on %3</source>
        <translation>кампания %1 аккаунта %2 на %3</translation>
    </message>
    <message>
        <source>Everything that is held in this scope goes out again, also what was held by somebody else. Messages that left cannot be called back.</source>
        <translation>Всё, что удержано в этой области, снова пойдёт в отправку, в том числе удержанное кем-то другим. Ушедшие сообщения вернуть нельзя.</translation>
    </message>
    <message>
        <source>Removes these messages from the queue for good, the held ones too. They are not sent, and nothing brings them back.</source>
        <translation>Убирает эти сообщения из очереди навсегда, удержанные тоже. Они не будут отправлены, и вернуть их нельзя.</translation>
    </message>
    <message>
        <source>Marks the sender as deleted: it stops sending and leaves the list. Restore brings it back.</source>
        <translation>Помечает отправителя удалённым: он перестаёт отправлять и уходит из списка. «Восстановить» возвращает его.</translation>
    </message>
    <message>
        <source>Brings back a sender that was deleted through the API. A sender that was deleted in the vendor&apos;s panel cannot be restored.</source>
        <translation>Возвращает отправителя, удалённого через API. Отправителя, удалённого в панели поставщика, восстановить нельзя.</translation>
    </message>
    <message>
        <source>%1 to go, %2 held</source>
        <translation>к отправке %1, удержано %2</translation>
    </message>
    <message>
        <source>Before: %1. After: %2.</source>
        <extracomment>Figures of a queue before and after an action</extracomment>
        <translation>До: %1. После: %2.</translation>
    </message>
    <message numerus="yes">
        <source>The server accepted the hold of %n scopes.</source>
        <translation>
            <numerusform>Сервер принял удержание %n области.</numerusform>
            <numerusform>Сервер принял удержание %n областей.</numerusform>
            <numerusform>Сервер принял удержание %n областей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server accepted the release of %n scopes.</source>
        <translation>
            <numerusform>Сервер принял отпускание %n области.</numerusform>
            <numerusform>Сервер принял отпускание %n областей.</numerusform>
            <numerusform>Сервер принял отпускание %n областей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server accepted the clearing of %n scopes.</source>
        <translation>
            <numerusform>Сервер принял очистку %n области.</numerusform>
            <numerusform>Сервер принял очистку %n областей.</numerusform>
            <numerusform>Сервер принял очистку %n областей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n senders were deleted.</source>
        <translation>
            <numerusform>Удалён %n отправитель.</numerusform>
            <numerusform>Удалено %n отправителя.</numerusform>
            <numerusform>Удалено %n отправителей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n senders were restored.</source>
        <translation>
            <numerusform>Восстановлен %n отправитель.</numerusform>
            <numerusform>Восстановлено %n отправителя.</numerusform>
            <numerusform>Восстановлено %n отправителей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Held: %1.</source>
        <translation>Удержано: %1.</translation>
    </message>
    <message>
        <source>Released: %1.</source>
        <translation>Отпущено: %1.</translation>
    </message>
    <message>
        <source>Cleared: %1.</source>
        <translation>Очищено: %1.</translation>
    </message>
    <message>
        <source>Deleted: %1.</source>
        <translation>Удалено: %1.</translation>
    </message>
    <message>
        <source>Restored: %1.</source>
        <translation>Восстановлено: %1.</translation>
    </message>
    <message>
        <source>Not executed again: the server took %1 for a repeat and gave back an earlier answer.</source>
        <translation>Повторно не выполнено: сервер счёл запрос (%1) повтором и вернул прежний ответ.</translation>
    </message>
    <message>
        <source>Failed for %1. %2</source>
        <translation>Не удалось: %1. %2</translation>
    </message>
    <message>
        <source>The outcome for %1 is unknown. %2 It was not sent again; the state was read anew.</source>
        <translation>Исход неизвестен: %1. %2 Повторно не отправлялось; состояние прочитано заново.</translation>
    </message>
    <message>
        <source>Not sent for %1. %2</source>
        <translation>Не отправлено: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n were not executed again: the server took them for repeats.</source>
        <translation>
            <numerusform>%n не выполнен повторно: сервер счёл его повтором.</numerusform>
            <numerusform>%n не выполнены повторно: сервер счёл их повторами.</numerusform>
            <numerusform>%n не выполнены повторно: сервер счёл их повторами.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed.</source>
        <translation>
            <numerusform>%n не удался.</numerusform>
            <numerusform>%n не удались.</numerusform>
            <numerusform>%n не удались.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The outcome of %n is unknown; they were not sent again.</source>
        <translation>
            <numerusform>Исход %n неизвестен; повторно он не отправлялся.</numerusform>
            <numerusform>Исход %n неизвестен; повторно они не отправлялись.</numerusform>
            <numerusform>Исход %n неизвестен; повторно они не отправлялись.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not sent.</source>
        <translation>
            <numerusform>%n не отправлен.</numerusform>
            <numerusform>%n не отправлены.</numerusform>
            <numerusform>%n не отправлены.</numerusform>
        </translation>
    </message>
    <message>
        <source>First fault, %1: %2</source>
        <translation>Первая ошибка, %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Hold, release and clear cannot be said for one ISP. The nearest that can be said are %n wider scopes.</source>
        <translation>
            <numerusform>Удержать, отпустить или очистить для одного ISP нельзя. Ближайшее возможное — %n более широкая область.</numerusform>
            <numerusform>Удержать, отпустить или очистить для одного ISP нельзя. Ближайшее возможное — %n более широкие области.</numerusform>
            <numerusform>Удержать, отпустить или очистить для одного ISP нельзя. Ближайшее возможное — %n более широких областей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold, release and clear cannot be said for one ISP. The nearest is %1 for every ISP: %2, not the %3 for %4.</source>
        <extracomment>%1 is a scope (&quot;campaign 4914 of account 306 on 119 Main&quot;), %2 &quot;140 messages&quot;, %3 a number, %4 names of ISPs</extracomment>
        <translation>Удержать, отпустить или очистить для одного ISP нельзя. Ближайшее: %1 для всех ISP — %2, а не %3 для %4.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>not executed again</source>
        <translation>повторно не выполнено</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не отправлено</translation>
    </message>
    <message>
        <source>Only AKMTA senders have a queue here.</source>
        <translation>Очередь здесь есть только у отправителей AKMTA.</translation>
    </message>
    <message>
        <source>Reading the figures from the server…</source>
        <translation>Читаются данные с сервера…</translation>
    </message>
    <message>
        <source>Reading the figures once more before sending…</source>
        <translation>Данные читаются ещё раз перед отправкой…</translation>
    </message>
    <message>
        <source>Sending: %1 of %2 answered.</source>
        <translation>Отправка: ответов %1 из %2.</translation>
    </message>
    <message>
        <source>Reading the state after it…</source>
        <translation>Читается состояние после действия…</translation>
    </message>
    <message>
        <source>The outcome could not be written to the journal.</source>
        <translation>Исход не удалось записать в журнал.</translation>
    </message>
    <message>
        <source>Holds the messages that are in the queue now. Mail that arrives later is not held: stop the campaign itself as well. Release undoes it only where nothing was held before.</source>
        <translation>Удерживает сообщения, которые сейчас в очереди. Почта, пришедшая позже, не удерживается: остановите и саму кампанию. «Отпустить» отменяет это, только если раньше ничего не было удержано.</translation>
    </message>
    <message numerus="yes">
        <source>The server answered %n under another id; those results were taken by their place.</source>
        <translation>
            <numerusform>Для %n сервер ответил с другим идентификатором; этот результат взят по месту.</numerusform>
            <numerusform>Для %n сервер ответил с другим идентификатором; эти результаты взяты по месту.</numerusform>
            <numerusform>Для %n сервер ответил с другим идентификатором; эти результаты взяты по месту.</numerusform>
        </translation>
    </message>
    <message>
        <source>a message without a subject</source>
        <extracomment>A deleted message; %1 is its subject</extracomment>
        <translation>сообщение без темы</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>a message without a subject in %1</source>
        <extracomment>A deleted message; %1 is its subject, %2 its folder</extracomment>
        <translation>сообщение без темы в %1</translation>
    </message>
    <message>
        <source>“%1” in %2</source>
        <translation>«%1» в %2</translation>
    </message>
    <message>
        <source>Brings these messages back into their mailbox. The ids of the listing on the screen are sent; it is not listed again before that. Where a message comes back to, and what a full mailbox does with it, is the service&apos;s to decide; nothing here deletes it again.</source>
        <translation>Возвращает эти сообщения в их ящик. Отправляются идентификаторы из списка на экране; заново он перед этим не читается. Куда вернётся сообщение и что с ним сделает переполненный ящик, решает служба; отсюда оно снова не удаляется.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages were restored.</source>
        <translation>
            <numerusform>Восстановлено %n сообщение.</numerusform>
            <numerusform>Восстановлено %n сообщения.</numerusform>
            <numerusform>Восстановлено %n сообщений.</numerusform>
        </translation>
    </message>
    <message>
        <source>new virtual sender “%1”</source>
        <extracomment>%1 is the name of a virtual sender that is being made</extracomment>
        <translation>новый виртуальный отправитель «%1»</translation>
    </message>
    <message>
        <source>virtual sender %1</source>
        <extracomment>%1 is a virtual sender&apos;s id and name</extracomment>
        <translation>виртуальный отправитель %1</translation>
    </message>
    <message>
        <source>new sender “%1”</source>
        <extracomment>%1 is the name of a sender that is being made</extracomment>
        <translation>новый отправитель «%1»</translation>
    </message>
    <message>
        <source>sender %1 to account %2</source>
        <extracomment>%1 is a sender&apos;s id and name, %2 an account&apos;s</extracomment>
        <translation>отправитель %1 аккаунту %2</translation>
    </message>
    <message>
        <source>Makes a new virtual sender with these rules.</source>
        <translation>Создаёт нового виртуального отправителя с этими правилами.</translation>
    </message>
    <message>
        <source>Created: %1.</source>
        <translation>Создано: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n virtual senders were created.</source>
        <translation>
            <numerusform>Создан %n виртуальный отправитель.</numerusform>
            <numerusform>Создано %n виртуальных отправителя.</numerusform>
            <numerusform>Создано %n виртуальных отправителей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both lists of rules are replaced whole, for email and for SMS. Nothing brings the old rules back.</source>
        <translation>Оба списка правил, для email и для SMS, заменяются целиком. Прежние правила ничем не вернуть.</translation>
    </message>
    <message>
        <source>Updated: %1.</source>
        <translation>Обновлено: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n virtual senders were updated.</source>
        <translation>
            <numerusform>Обновлён %n виртуальный отправитель.</numerusform>
            <numerusform>Обновлено %n виртуальных отправителя.</numerusform>
            <numerusform>Обновлено %n виртуальных отправителей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Makes a new virtual sender with the same rules.</source>
        <translation>Создаёт нового виртуального отправителя с теми же правилами.</translation>
    </message>
    <message>
        <source>Cloned: %1.</source>
        <translation>Клонировано: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n virtual senders were cloned.</source>
        <translation>
            <numerusform>Клонирован %n виртуальный отправитель.</numerusform>
            <numerusform>Клонировано %n виртуальных отправителя.</numerusform>
            <numerusform>Клонировано %n виртуальных отправителей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deletes the virtual sender and its rules. Nothing restores it.</source>
        <translation>Удаляет виртуального отправителя и его правила. Восстановить его нельзя.</translation>
    </message>
    <message numerus="yes">
        <source>%n virtual senders were deleted.</source>
        <translation>
            <numerusform>Удалён %n виртуальный отправитель.</numerusform>
            <numerusform>Удалено %n виртуальных отправителя.</numerusform>
            <numerusform>Удалено %n виртуальных отправителей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sends the whole record of the sender, with the fields that this program does not know as they came.</source>
        <translation>Отправляет всю запись отправителя; поля, которых программа не знает, идут такими, какими пришли.</translation>
    </message>
    <message>
        <source>Saved: %1.</source>
        <translation>Сохранено: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n senders were saved.</source>
        <translation>
            <numerusform>Сохранён %n отправитель.</numerusform>
            <numerusform>Сохранено %n отправителя.</numerusform>
            <numerusform>Сохранено %n отправителей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lets the account send through the sender. No document tells whether the accounts assigned before are kept or replaced: look at them afterwards.</source>
        <translation>Разрешает аккаунту отправлять через отправителя. Ни в одном документе не сказано, остаются ли прежние назначения или заменяются: посмотрите на них потом.</translation>
    </message>
    <message>
        <source>Assigned: %1.</source>
        <translation>Назначено: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n senders were assigned.</source>
        <translation>
            <numerusform>Назначен %n отправитель.</numerusform>
            <numerusform>Назначено %n отправителя.</numerusform>
            <numerusform>Назначено %n отправителей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server changed %n subscriptions.</source>
        <translation>
            <numerusform>Сервер изменил %n подписку.</numerusform>
            <numerusform>Сервер изменил %n подписки.</numerusform>
            <numerusform>Сервер изменил %n подписок.</numerusform>
        </translation>
    </message>
    <message>
        <source>listed</source>
        <translation>в списке</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>не в списке</translation>
    </message>
    <message>
        <source>%1 (%2) in %3</source>
        <extracomment>A subscription; %1 is its address, %2 its channel, %3 its resource&apos;s id and name</extracomment>
        <translation>%1 (%2) в %3</translation>
    </message>
    <message>
        <source>%1 of resource %2 in database %3</source>
        <extracomment>Many subscriptions; %1 is a channel, %2 and %3 are ids and names</extracomment>
        <translation>%1 ресурса %2 в базе данных %3</translation>
    </message>
    <message>
        <source>resource %1 in database %2</source>
        <translation>ресурс %1 в базе данных %2</translation>
    </message>
    <message>
        <source>%1 in database %2</source>
        <extracomment>Many subscriptions; %1 is a channel, %2 a database&apos;s id and name</extracomment>
        <translation>%1 в базе данных %2</translation>
    </message>
    <message>
        <source>everything in database %1</source>
        <translation>всё в базе данных %1</translation>
    </message>
    <message>
        <source>Marks the subscription as deleted; its status stays beside that. Restore brings it back, by the same profile, resource, channel and address.</source>
        <translation>Помечает подписку как удалённую; её статус при этом сохраняется. Восстановление вернёт её по тем же профилю, ресурсу, каналу и адресу.</translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions were deleted.</source>
        <translation>
            <numerusform>Удалена %n подписка.</numerusform>
            <numerusform>Удалены %n подписки.</numerusform>
            <numerusform>Удалено %n подписок.</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes the mark of deletion away. The reply does not say which status the subscription has then, so it is read again.</source>
        <translation>Снимает пометку удаления. Ответ не говорит, какой статус у подписки после этого, поэтому она читается заново.</translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions were restored.</source>
        <translation>
            <numerusform>Восстановлена %n подписка.</numerusform>
            <numerusform>Восстановлены %n подписки.</numerusform>
            <numerusform>Восстановлено %n подписок.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the status is sent; everything else of the subscription stays. The journal keeps the status before, and can set it back.</source>
        <translation>Отправляется только статус; всё остальное в подписке сохраняется. Журнал хранит прежний статус и может вернуть его.</translation>
    </message>
    <message>
        <source>The status was set: %1.</source>
        <translation>Статус установлен: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The status of %n subscriptions was set.</source>
        <translation>
            <numerusform>Установлен статус %n подписки.</numerusform>
            <numerusform>Установлен статус %n подписок.</numerusform>
            <numerusform>Установлен статус %n подписок.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server makes the subscription where there is none with this profile, resource, channel and address. What was not changed here is not sent and stays.</source>
        <translation>Сервер создаёт подписку, если с этими профилем, ресурсом, каналом и адресом её нет. Что здесь не менялось, не отправляется и сохраняется.</translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions were saved.</source>
        <translation>
            <numerusform>Сохранена %n подписка.</numerusform>
            <numerusform>Сохранены %n подписки.</numerusform>
            <numerusform>Сохранено %n подписок.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every subscription of the scope that says “subscribed” becomes “suspended”. Unsuspend all takes it back only where none was suspended before.</source>
        <translation>Каждая подписка области со статусом «subscribed» получает «suspended». «Возобновить все» отменяет это лишь там, где раньше ни одна не была приостановлена.</translation>
    </message>
    <message>
        <source>Suspended: %1.</source>
        <translation>Приостановлено: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The subscriptions of %n scopes were suspended.</source>
        <translation>
            <numerusform>Подписки %n области приостановлены.</numerusform>
            <numerusform>Подписки %n областей приостановлены.</numerusform>
            <numerusform>Подписки %n областей приостановлены.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every subscription of the scope that says “suspended” becomes “subscribed”, also those that were suspended by somebody else, or long ago. Nothing tells them apart afterwards.</source>
        <translation>Каждая подписка области со статусом «suspended» получает «subscribed», в том числе приостановленные кем-то другим или давно. После этого их ничто не отличает.</translation>
    </message>
    <message>
        <source>Unsuspended: %1.</source>
        <translation>Возобновлено: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The subscriptions of %n scopes were unsuspended.</source>
        <translation>
            <numerusform>Подписки %n области возобновлены.</numerusform>
            <numerusform>Подписки %n областей возобновлены.</numerusform>
            <numerusform>Подписки %n областей возобновлены.</numerusform>
        </translation>
    </message>
    <message>
        <source>All that is held here was held from this console.</source>
        <translation>Всё, что здесь удержано, удержано из этой консоли.</translation>
    </message>
    <message>
        <source>Of %1 held, %2 were not held from this console. The release lets them go too.</source>
        <extracomment>%1 and %2 are numbers of messages</extracomment>
        <translation>Удержано %1, из них %2 — не из этой консоли. Они тоже будут отпущены.</translation>
    </message>
    <message>
        <source>Of %1 held, up to %2 were not held from this console. The release lets them go too.</source>
        <translation>Удержано %1, из них до %2 — не из этой консоли. Они тоже будут отпущены.</translation>
    </message>
    <message>
        <source>%1 of %2 read.</source>
        <extracomment>How many of the targets of an action were read: &quot;120 of 500 read.&quot;</extracomment>
        <translation>Прочитано %1 из %2.</translation>
    </message>
</context>
<context>
    <name>ActivityText</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Подключение</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Идентификатор запроса</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Of HTTP</extracomment>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>Duration in all</source>
        <translation>Длительность всего</translation>
    </message>
    <message>
        <source>Select a request to see what is known of it.</source>
        <translation>Выберите запрос, чтобы увидеть, что о нём известно.</translation>
    </message>
</context>
<context>
    <name>BulkText</name>
    <message>
        <source>There is no line yet.</source>
        <translation>Строк ещё нет.</translation>
    </message>
    <message>
        <source>A quote in the lines does not end, or has text behind it.</source>
        <translation>Кавычка в строках не закрыта или за ней стоит текст.</translation>
    </message>
    <message>
        <source>The first line names the column “%1” twice.</source>
        <translation>Первая строка называет столбец «%1» дважды.</translation>
    </message>
    <message>
        <source>There are more than %1 lines; divide them into several files.</source>
        <translation>Строк больше %1; разделите их на несколько файлов.</translation>
    </message>
    <message>
        <source>Line %1 does not say who is meant.</source>
        <translation>Строка %1 не говорит, о ком речь.</translation>
    </message>
    <message>
        <source>Line %1 has more cells than there are columns.</source>
        <translation>В строке %1 ячеек больше, чем столбцов.</translation>
    </message>
    <message>
        <source>Line %1 is not written in UTF-8.</source>
        <translation>Строка %1 записана не в UTF-8.</translation>
    </message>
    <message>
        <source>Line %1 is the same as line %2.</source>
        <translation>Строка %1 совпадает со строкой %2.</translation>
    </message>
</context>
<context>
    <name>ChangesText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1 what is changed (&quot;Email rule 1&quot;), %2 as it was, %3 as it will be</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>убрано</translation>
    </message>
    <message>
        <source>from name “%1”</source>
        <extracomment>What a rule of a virtual sender overrides; %1 is a name or an address</extracomment>
        <translation>имя отправителя «%1»</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>от %1</translation>
    </message>
    <message>
        <source>reply to %1</source>
        <translation>ответ на %1</translation>
    </message>
    <message>
        <source>Email rule %1</source>
        <translation>Правило email %1</translation>
    </message>
    <message>
        <source>SMS rule %1</source>
        <translation>Правило SMS %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Nothing differs from what was read.</source>
        <translation>От прочитанного ничего не отличается.</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Viber</source>
        <translation>Viber</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>Уведомление</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Sender</source>
        <translation>Отправитель</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Кампания</translation>
    </message>
    <message>
        <source>ISP</source>
        <translation>ISP</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>В обработке</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Удержано</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>To go</source>
        <translation>К отправке</translation>
    </message>
    <message>
        <source>Everything in this sender</source>
        <translation>Всё в этом отправителе</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Ход</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>На время</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Подключение</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Метод</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Duration, ms</source>
        <translation>Длительность, мс</translation>
    </message>
    <message>
        <source>Sent, B</source>
        <translation>Отправлено, Б</translation>
    </message>
    <message>
        <source>Received, B</source>
        <translation>Получено, Б</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Путь</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От кого</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Узел</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Идентификатор запроса</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Служба</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Хранится</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Последний ответ</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ресурс</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалена</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>in the column Deleted</comment>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <comment>in the column Deleted</comment>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Virtual sender</source>
        <translation>Виртуальный отправитель</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Новое имя</translation>
    </message>
    <message>
        <source>Email rules</source>
        <translation>Правила для email</translation>
    </message>
    <message>
        <source>SMS rules</source>
        <translation>Правила для SMS</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Каналы</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>База данных</translation>
    </message>
    <message>
        <source>New status</source>
        <translation>Новый статус</translation>
    </message>
    <message>
        <source>New priority</source>
        <translation>Новый приоритет</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Поля</translation>
    </message>
    <message>
        <source>Would change</source>
        <translation>Изменится</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>New categories</source>
        <translation>Новые категории</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Служба</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Базовый URL</translation>
    </message>
    <message>
        <source>Use it without encryption all the same</source>
        <translation>Всё равно использовать без шифрования</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Send the password once, for a session token</source>
        <translation>Отправить пароль один раз, получив токен сеанса</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Token goes into</source>
        <translation>Куда идёт токен</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Прокси</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Узел прокси</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Порт прокси</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Пользователь прокси</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Пароль прокси</translation>
    </message>
    <message>
        <source>Extra CA file</source>
        <translation>Файл дополнительного ЦС</translation>
    </message>
    <message>
        <source>Client certificate file</source>
        <translation>Файл сертификата клиента</translation>
    </message>
    <message>
        <source>Client key file</source>
        <translation>Файл ключа клиента</translation>
    </message>
    <message>
        <source>Key passphrase</source>
        <translation>Пароль ключа</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>Время ожидания</translation>
    </message>
    <message>
        <source>Requests in flight</source>
        <translation>Одновременных запросов</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>ID аккаунта</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message>
        <source>None</source>
        <extracomment>The colour of a connection</extracomment>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Красный</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Оранжевый</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелёный</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Бирюзовый</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Фиолетовый</translation>
    </message>
    <message>
        <source>Body</source>
        <extracomment>Where a token goes: into the body of the request</extracomment>
        <translation>Тело</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Which proxy: the system&apos;s</extracomment>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>No proxy</source>
        <extracomment>Which proxy: none</extracomment>
        <translation>Без прокси</translation>
    </message>
    <message>
        <source>Enter an address like https://mail.example.com.</source>
        <translation>Введите адрес вида https://mail.example.com.</translation>
    </message>
    <message>
        <source>The address must not hold a user or a password.</source>
        <translation>В адресе не должно быть пользователя и пароля.</translation>
    </message>
    <message>
        <source>The address must end before a “?” or “#”.</source>
        <translation>Адрес должен кончаться до «?» или «#».</translation>
    </message>
    <message>
        <source>The path of the address must not hold “.” or “..”.</source>
        <translation>В пути адреса не должно быть «.» и «..».</translation>
    </message>
    <message>
        <source>The path must start with one “/” and name no host.</source>
        <translation>Путь должен начинаться с одной «/» и не называть узел.</translation>
    </message>
    <message>
        <source>The path must not hold a “?” or “#”.</source>
        <translation>В пути не должно быть «?» и «#».</translation>
    </message>
    <message>
        <source>The path must not hold “.” or “..”.</source>
        <translation>В пути не должно быть «.» и «..».</translation>
    </message>
    <message>
        <source>The path holds a character that a path here may not have.</source>
        <translation>В пути есть знак, которого здесь быть не может.</translation>
    </message>
    <message>
        <source>The path is another method&apos;s.</source>
        <translation>Это путь другого метода.</translation>
    </message>
    <message>
        <source>documented</source>
        <extracomment>How the path of a method is known: it is printed in a document</extracomment>
        <translation>описан</translation>
    </message>
    <message>
        <source>inferred</source>
        <extracomment>How the path of a method is known: by analogy with others</extracomment>
        <translation>предположен</translation>
    </message>
    <message>
        <source>changed</source>
        <extracomment>The path of a method: a person changed it</extracomment>
        <translation>изменён</translation>
    </message>
    <message>
        <source>answered 501</source>
        <extracomment>The path of a method: the server said that it does not know it</extracomment>
        <translation>ответ 501</translation>
    </message>
</context>
<context>
    <name>ConnectionsModel</name>
    <message>
        <source>saved</source>
        <translation>сохранено</translation>
    </message>
    <message>
        <source>for this run</source>
        <translation>на этот запуск</translation>
    </message>
</context>
<context>
    <name>ConnectionsSheet</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>Новое подключение…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Убрать…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This connection is not complete: its %1 is missing.</source>
        <translation>Подключение не заполнено: не хватает «%1».</translation>
    </message>
    <message>
        <source>Fill it in under Connections.</source>
        <translation>Заполните это в «Подключениях».</translation>
    </message>
    <message>
        <source>This connection only reads, so nothing was sent.</source>
        <translation>Это подключение только для чтения, поэтому ничего не отправлено.</translation>
    </message>
    <message>
        <source>Arm the connection before you change anything on it.</source>
        <translation>Разрешите изменения на этом подключении, прежде чем что-то менять.</translation>
    </message>
    <message>
        <source>You stopped this.</source>
        <translation>Остановлено вами.</translation>
    </message>
    <message>
        <source>Try again when you want the figures.</source>
        <translation>Повторите, когда данные понадобятся.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2.</source>
        <translation>%1: нет ответа за %2.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1: нет ответа в срок.</translation>
    </message>
    <message>
        <source>Try again; if it stays slow, raise the time-out of this connection.</source>
        <translation>Повторите; если ответы и дальше медленные, увеличьте время ожидания этого подключения.</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>нет соединения</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1.</source>
        <translation>Сервер недоступен: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation>%1: сервер недоступен (%2).</translation>
    </message>
    <message>
        <source>Check the base URL, the network and the proxy of this connection.</source>
        <translation>Проверьте базовый URL, сеть и прокси этого подключения.</translation>
    </message>
    <message>
        <source>%1 answered with a redirect (%2), which is not followed.</source>
        <translation>%1: ответ — перенаправление (%2); программа ему не следует.</translation>
    </message>
    <message>
        <source>%1 answered with a redirect (%2) to %3, which is not followed.</source>
        <translation>%1: ответ — перенаправление (%2) на %3; программа ему не следует.</translation>
    </message>
    <message>
        <source>Correct the base URL of this connection; http in place of https is the usual reason.</source>
        <translation>Исправьте базовый URL подключения; обычная причина — http вместо https.</translation>
    </message>
    <message>
        <source>%1 does not accept the token.</source>
        <translation>%1: токен не принят.</translation>
    </message>
    <message>
        <source>Enter a valid token for this connection.</source>
        <translation>Введите действующий токен для этого подключения.</translation>
    </message>
    <message>
        <source>This token may not do that.</source>
        <translation>Этому токену такое действие не разрешено.</translation>
    </message>
    <message>
        <source>Ask the administrator of the service for the right, or use another token.</source>
        <translation>Попросите право у администратора сервиса или возьмите другой токен.</translation>
    </message>
    <message>
        <source>The server has no such entry.</source>
        <translation>На сервере нет такой записи.</translation>
    </message>
    <message>
        <source>Refresh: it may have been deleted meanwhile.</source>
        <translation>Обновите: возможно, её уже удалили.</translation>
    </message>
    <message>
        <source>The server&apos;s state does not allow that now.</source>
        <translation>Состояние на сервере сейчас этого не допускает.</translation>
    </message>
    <message>
        <source>Refresh, look again, and then decide.</source>
        <translation>Обновите, посмотрите ещё раз и затем решайте.</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests.</source>
        <translation>%1: сервер просит реже обращаться к нему.</translation>
    </message>
    <message>
        <source>It can be asked again in %1.</source>
        <translation>Обратиться снова можно через %1.</translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>Подождите немного и повторите.</translation>
    </message>
    <message>
        <source>%1 refused the request with code %2.</source>
        <translation>%1: запрос отклонён с кодом %2.</translation>
    </message>
    <message>
        <source>Read the server&apos;s words; what was asked for has to change.</source>
        <translation>Прочитайте слова сервера: запрос нужно изменить.</translation>
    </message>
    <message>
        <source>%1 failed with code %2.</source>
        <translation>%1: сбой с кодом %2.</translation>
    </message>
    <message>
        <source>Try again; if it goes on, give the details to the people who run the server.</source>
        <translation>Повторите; если сбой остаётся, передайте подробности тем, кто обслуживает сервер.</translation>
    </message>
    <message>
        <source>%1 does not know the method %2.</source>
        <translation>%1: сервер не знает метода %2.</translation>
    </message>
    <message>
        <source>The path of this method may differ on this server: change it in the table of methods.</source>
        <translation>Путь этого метода на сервере может быть другим: измените его в таблице методов.</translation>
    </message>
    <message>
        <source>The answer of %1 could not be read: %2.</source>
        <translation>Ответ %1 не удалось прочитать: %2.</translation>
    </message>
    <message>
        <source>it has another shape</source>
        <translation>у него другой вид</translation>
    </message>
    <message>
        <source>The answer of %1 could not be read at %2: %3.</source>
        <translation>Ответ %1 не удалось прочитать в месте %2: %3.</translation>
    </message>
    <message>
        <source>Check that the base URL leads to the service itself, and not to a web page or a proxy.</source>
        <translation>Проверьте, что базовый URL ведёт к самому сервису, а не к веб-странице или прокси.</translation>
    </message>
    <message>
        <source>The answer is larger than %1 and was not read.</source>
        <translation>Ответ больше %1 и не прочитан.</translation>
    </message>
    <message>
        <source>Narrow the question: filter by account or campaign.</source>
        <translation>Сузьте запрос: отфильтруйте по аккаунту или кампании.</translation>
    </message>
    <message>
        <source>The request left, but whether it took effect is not known.</source>
        <translation>Запрос ушёл, но подействовал ли он, неизвестно.</translation>
    </message>
    <message>
        <source>The request left, but whether it took effect is not known: %1.</source>
        <translation>Запрос ушёл, но подействовал ли он, неизвестно: %1.</translation>
    </message>
    <message>
        <source>It is not repeated by itself. Read the state again before you decide.</source>
        <translation>Сам он не повторяется. Прочитайте состояние заново, прежде чем решать.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <extracomment>%1 is a file, %2 the system&apos;s reason.</extracomment>
        <translation>%1 нельзя использовать: %2.</translation>
    </message>
    <message>
        <source>it cannot be read or written</source>
        <translation>нельзя прочитать или записать</translation>
    </message>
    <message>
        <source>Check the free space and the rights of the data folder, or choose another one with --data-dir.</source>
        <translation>Проверьте свободное место и права на папку данных или выберите другую через --data-dir.</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>%1 The server said: “%2”</source>
        <extracomment>%1 is a whole sentence of ours, %2 the server&apos;s own words.</extracomment>
        <translation>%1 Слова сервера: «%2»</translation>
    </message>
    <message>
        <source>This connection is not complete.</source>
        <extracomment>%1 is the missing piece of a connection: &quot;base URL&quot;, &quot;token&quot;.</extracomment>
        <translation>Подключение не заполнено.</translation>
    </message>
    <message>
        <source>The data folder</source>
        <translation>Папка данных</translation>
    </message>
    <message>
        <source>These are %1 targets, and at most %2 can be confirmed at once. Nothing was sent.</source>
        <translation>Это %1 целей, а подтвердить за один раз можно не больше %2. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>Select fewer rows, or choose a wider scope: everything of a sender is one target.</source>
        <translation>Выберите меньше строк или более широкую область: всё, что есть у отправителя, — одна цель.</translation>
    </message>
    <message>
        <source>The %1 of this connection cannot be used: %2.</source>
        <extracomment>%1 is a field of a connection (&quot;extra CA file&quot;, &quot;client key&quot;), %2 what is wrong with it.</extracomment>
        <translation>Нельзя использовать «%1» этого подключения: %2.</translation>
    </message>
    <message>
        <source>Correct it under Connections.</source>
        <translation>Исправьте это в разделе «Подключения».</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation>Срок действия сертификата %1 истёк.</translation>
    </message>
    <message>
        <source>Have the certificate renewed on the server.</source>
        <translation>Обновите сертификат на сервере.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet.</source>
        <translation>Сертификат %1 ещё не действует.</translation>
    </message>
    <message>
        <source>Check the clock of this computer, then the server.</source>
        <translation>Проверьте часы этого компьютера, затем сервер.</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another name.</source>
        <translation>Сертификат %1 выдан на другое имя.</translation>
    </message>
    <message>
        <source>Check the base URL of this connection: it may be another server that answers.</source>
        <translation>Проверьте базовый адрес этого подключения: возможно, отвечает другой сервер.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by nobody but itself.</source>
        <translation>Сертификат %1 подписан только им самим.</translation>
    </message>
    <message>
        <source>If you know it to be the right one, add it to this connection as extra CA file.</source>
        <translation>Если вы уверены, что он верный, добавьте его в подключение как дополнительный файл ЦС.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by an authority that is not known here.</source>
        <translation>Сертификат %1 подписан центром, который здесь неизвестен.</translation>
    </message>
    <message>
        <source>Add the certificate of that authority to this connection as extra CA file.</source>
        <translation>Добавьте сертификат этого центра в подключение как дополнительный файл ЦС.</translation>
    </message>
    <message>
        <source>The certificate of %1 was revoked.</source>
        <translation>Сертификат %1 отозван.</translation>
    </message>
    <message>
        <source>%1 lets nobody in without a client certificate that it accepts.</source>
        <translation>%1 никого не пускает без сертификата клиента, которому доверяет.</translation>
    </message>
    <message>
        <source>Enter your certificate and its key under Connections.</source>
        <translation>Укажите свой сертификат и его ключ в разделе «Подключения».</translation>
    </message>
    <message>
        <source>No safe connection to %1: %2.</source>
        <translation>Нет безопасного соединения с %1: %2.</translation>
    </message>
    <message>
        <source>its certificate does not verify</source>
        <translation>его сертификат не проходит проверку</translation>
    </message>
    <message>
        <source>Have the certificate renewed, or add its authority to this connection as extra CA file.</source>
        <translation>Обновите сертификат или добавьте его центр в подключение как дополнительный файл ЦС.</translation>
    </message>
    <message>
        <source>%1 refused the request: a limit of the tariff is reached.</source>
        <translation>%1 отклонил запрос: достигнут предел тарифа.</translation>
    </message>
    <message>
        <source>Ask the people who run the platform to raise it.</source>
        <translation>Попросите тех, кто обслуживает платформу, поднять его.</translation>
    </message>
    <message>
        <source>%1 refused the request: the resource does not serve this database.</source>
        <translation>%1 отклонил запрос: ресурс не обслуживает эту базу данных.</translation>
    </message>
    <message>
        <source>Choose another resource, or the database that it serves.</source>
        <translation>Выберите другой ресурс или базу данных, которую он обслуживает.</translation>
    </message>
    <message>
        <source>More than one object on %1 is like that.</source>
        <translation>На %1 таких объектов больше одного.</translation>
    </message>
    <message>
        <source>Look for it by something that only one has, or choose a resource as well.</source>
        <translation>Ищите по тому, что есть только у одного, или выберите также ресурс.</translation>
    </message>
    <message>
        <source>The request did not pass the checks of %1.</source>
        <translation>Запрос не прошёл проверку на %1.</translation>
    </message>
    <message>
        <source>This connection is locked: its token or password is not in memory any more, so nothing was asked.</source>
        <translation>Это подключение заблокировано: его токена или пароля больше нет в памяти, поэтому ничего не запрошено.</translation>
    </message>
    <message>
        <source>Choose Unlock… to go on.</source>
        <translation>Чтобы продолжить, выберите «Разблокировать…».</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message numerus="yes">
        <source>Export %n rows</source>
        <translation>
            <numerusform>Экспортировать %n строку</numerusform>
            <numerusform>Экспортировать %n строки</numerusform>
            <numerusform>Экспортировать %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were written to %1.</source>
        <translation>
            <numerusform>%n строка записана в %1.</numerusform>
            <numerusform>%n строки записаны в %1.</numerusform>
            <numerusform>%n строк записаны в %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV with exactly the rows and columns that are shown. Numbers without grouping, times in ISO 8601.</source>
        <translation>CSV ровно с теми строками и столбцами, которые показаны. Числа без разделителей, время по ISO 8601.</translation>
    </message>
    <message>
        <source>JSON with exactly the rows and columns that are shown: one object a row, numbers as numbers, times in ISO 8601.</source>
        <translation>JSON ровно с теми строками и столбцами, которые показаны: объект на строку, числа — числами, время по ISO 8601.</translation>
    </message>
    <message>
        <source>A picture of the chart with the rows that are shown, in the colours of this window: at most 200 rows, from the first that shows.</source>
        <translation>Изображение диаграммы с показанными строками в цветах этого окна: не больше 200 строк, начиная с первой видимой.</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Экспорт изображения</translation>
    </message>
    <message>
        <source>The picture of the chart was written to %1.</source>
        <translation>Изображение диаграммы записано в %1.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 мин %2 с</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 ч</translation>
    </message>
    <message>
        <source>%1 message</source>
        <translation>%1 сообщение</translation>
    </message>
    <message numerus="yes">
        <source>%1 messages</source>
        <translation>
            <numerusform>%1 сообщение</numerusform>
            <numerusform>%1 сообщения</numerusform>
            <numerusform>%1 сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sender</source>
        <translation>%1 отправитель</translation>
    </message>
    <message numerus="yes">
        <source>%1 senders</source>
        <translation>
            <numerusform>%1 отправитель</numerusform>
            <numerusform>%1 отправителя</numerusform>
            <numerusform>%1 отправителей</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 строка</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 строка</numerusform>
            <numerusform>%1 строки</numerusform>
            <numerusform>%1 строк</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 request</source>
        <translation>%1 запрос</translation>
    </message>
    <message numerus="yes">
        <source>%1 requests</source>
        <translation>
            <numerusform>%1 запрос</numerusform>
            <numerusform>%1 запроса</numerusform>
            <numerusform>%1 запросов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterFaultText</name>
    <message>
        <source>There is no column “%1”. Use the name of a column, for example retry&gt;1000.</source>
        <translation>Колонки «%1» нет. Укажите имя колонки, например retry&gt;1000.</translation>
    </message>
    <message>
        <source>Something is missing after “%1”.</source>
        <translation>После «%1» чего-то не хватает.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>«%1» — не целое число.</translation>
    </message>
    <message>
        <source>“%1” could be read as two different numbers. Write it without separators.</source>
        <translation>«%1» можно прочитать как два разных числа. Напишите без разделителей.</translation>
    </message>
    <message>
        <source>“%1” is too large a number.</source>
        <translation>«%1» — слишком большое число.</translation>
    </message>
    <message>
        <source>“%1” cannot be compared like this. A column of words takes = or !=.</source>
        <translation>«%1» так сравнить нельзя. Колонка со словами принимает = или !=.</translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>Кавычка не закрыта.</translation>
    </message>
    <message>
        <source>The pattern “%1” is not a regular expression: %2</source>
        <translation>Шаблон «%1» — не регулярное выражение: %2</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it as 2026-11-03, or with a time in quotation marks.</source>
        <translation>«%1» не дата. Пишите её как 2026-11-03 или вместе со временем в кавычках.</translation>
    </message>
</context>
<context>
    <name>HoldWords</name>
    <message>
        <source>perhaps held by %1</source>
        <translation>возможно, удерживает %1</translation>
    </message>
    <message>
        <source>held by %1, due for release</source>
        <translation>удерживает %1, пора отпустить</translation>
    </message>
    <message>
        <source>held by %1 until %2</source>
        <extracomment>%1 is a person, %2 a time of the day, or a date and a time</extracomment>
        <translation>удерживает %1 до %2</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>удерживает %1</translation>
    </message>
    <message>
        <source>%1 of %2 held were not held from here</source>
        <translation>%1 из %2 удержаны не отсюда</translation>
    </message>
    <message>
        <source>up to %1 of %2 held were not held from here</source>
        <translation>до %1 из %2 удержаны не отсюда</translation>
    </message>
    <message>
        <source>new mail is arriving un-held</source>
        <translation>новая почта приходит без удержания</translation>
    </message>
    <message>
        <source>more mail is to go; whether it was held is not known</source>
        <translation>прибавилось писем к отправке; задержаны ли они, неизвестно</translation>
    </message>
    <message>
        <source>%1, partly foreign</source>
        <translation>%1, частично чужое</translation>
    </message>
    <message>
        <source>foreign hold</source>
        <translation>чужое удержание</translation>
    </message>
    <message>
        <source>held from here, partly foreign</source>
        <translation>удержано отсюда, частично чужое</translation>
    </message>
    <message>
        <source>held from here</source>
        <translation>удержано отсюда</translation>
    </message>
    <message>
        <source>The hold of %1 by %2 was to end at %3 (%4). It stands until somebody releases it.</source>
        <extracomment>%1 is what was held (&quot;campaign 4914 of account 306 on 119 Main&quot;), %2 a person, %3 a time, %4 a reason that somebody typed</extracomment>
        <translation>Удержание: %1 (%2) должно было закончиться в %3 (%4). Оно действует, пока его кто-нибудь не снимет.</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Удерживает</translation>
    </message>
    <message>
        <source>Held since</source>
        <translation>Удержано с</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Held with</source>
        <translation>Удержано вместе с</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Напоминание</translation>
    </message>
    <message>
        <source>Foreign</source>
        <translation>Чужое</translation>
    </message>
</context>
<context>
    <name>JournalText</name>
    <message>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Подключение</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Узел</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Идентификатор запроса</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Rows</source>
        <extracomment>The numbers of an action&apos;s rows in the journal&apos;s file</extracomment>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Select an action to see what the journal says of it.</source>
        <translation>Выберите действие, чтобы увидеть, что о нём записано в журнале.</translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n действие</numerusform>
            <numerusform>%n действия</numerusform>
            <numerusform>%n действий</numerusform>
        </translation>
    </message>
    <message>
        <source>message %1 of %2</source>
        <extracomment>A message in a mailbox; %1 its id, %2 its folder, %3 the mailbox</extracomment>
        <translation>сообщение %1 из %2</translation>
    </message>
    <message>
        <source>message %1 in %2 of %3</source>
        <translation>сообщение %1 в %2 из %3</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>done</source>
        <translation>сделано</translation>
    </message>
    <message>
        <source>done, undone since</source>
        <translation>сделано, потом отменено</translation>
    </message>
    <message>
        <source>not executed again</source>
        <translation>повторно не выполнено</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>итог неизвестен</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не отправлено</translation>
    </message>
    <message>
        <source>It was begun and has not ended yet.</source>
        <translation>Начато и ещё не закончено.</translation>
    </message>
    <message>
        <source>The server said that it is done.</source>
        <translation>Сервер ответил, что это сделано.</translation>
    </message>
    <message>
        <source>The server said that it is done. It was undone since.</source>
        <translation>Сервер ответил, что это сделано. Потом это отменили.</translation>
    </message>
    <message>
        <source>Not executed again: the server took it for a repeat and gave back an earlier answer.</source>
        <translation>Повторно не выполнено: сервер счёл это повтором и вернул прежний ответ.</translation>
    </message>
    <message>
        <source>It failed; nothing was done.</source>
        <translation>Не удалось; ничего не сделано.</translation>
    </message>
    <message>
        <source>The program ended before it knew the outcome. Whether it took effect is not known.</source>
        <translation>Программа завершилась раньше, чем узнала итог. Подействовало ли это, неизвестно.</translation>
    </message>
    <message>
        <source>It left, and whether it took effect is not known.</source>
        <translation>Запрос ушёл; подействовал ли он, неизвестно.</translation>
    </message>
    <message>
        <source>It was not sent.</source>
        <translation>Не отправлено.</translation>
    </message>
    <message>
        <source>This version of the program does not know this action.</source>
        <translation>Эта версия программы не знает такого действия.</translation>
    </message>
    <message>
        <source>Nothing brings back what this action did.</source>
        <translation>То, что сделало это действие, ничем не вернуть.</translation>
    </message>
    <message>
        <source>This action has not ended yet.</source>
        <translation>Это действие ещё не закончено.</translation>
    </message>
    <message>
        <source>Whether this action took effect is not known. Read the state first.</source>
        <translation>Подействовало ли это действие, неизвестно. Сначала прочитайте состояние.</translation>
    </message>
    <message>
        <source>This action did nothing, so there is nothing to undo.</source>
        <translation>Это действие ничего не сделало, отменять нечего.</translation>
    </message>
    <message>
        <source>This action was undone since.</source>
        <translation>Это действие потом отменили.</translation>
    </message>
    <message>
        <source>What was there before this action was not read, so undoing it might change more.</source>
        <translation>Что было до этого действия, не прочитано, поэтому отмена могла бы изменить больше.</translation>
    </message>
    <message>
        <source>No undo: %1 were held before this hold, and a release would let go of those as well.</source>
        <translation>Отмены нет: до этого удержания уже было удержано %1, и отпускание отпустило бы и их.</translation>
    </message>
    <message>
        <source>No undo: what has left does not come back, and a hold would also hold the %1 that were not held before.</source>
        <translation>Отмены нет: ушедшее не вернётся, а удержание удержало бы и те %1, что раньше удержаны не были.</translation>
    </message>
    <message>
        <source>The journal does not say clearly what this action was done to.</source>
        <translation>По журналу не ясно, с чем сделано это действие.</translation>
    </message>
    <message>
        <source>Whether rows of an earlier run are missing at its end cannot be told: there is no keychain that remembers them (%1).</source>
        <extracomment>%1 is the keychain&apos;s own words</extracomment>
        <translation>Нельзя сказать, не пропали ли в конце строки прежних запусков: нет хранилища ключей, которое их помнит (%1).</translation>
    </message>
    <message>
        <source>Whether rows are missing at its end cannot be told: the keychain remembers none of this journal yet.</source>
        <translation>Нельзя сказать, не пропали ли строки в конце: хранилище ключей ещё ничего не помнит об этом журнале.</translation>
    </message>
    <message>
        <source>None is missing at its end.</source>
        <translation>В конце ничего не пропало.</translation>
    </message>
    <message numerus="yes">
        <source>All %n rows of the journal are as they were written.</source>
        <translation>
            <numerusform>%n строка журнала такова, какой была записана.</numerusform>
            <numerusform>Все %n строки журнала таковы, какими были записаны.</numerusform>
            <numerusform>Все %n строк журнала таковы, какими были записаны.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1 of the journal is not what was written. The rows before it are sound; those after it prove nothing.</source>
        <translation>Строка %1 журнала не такая, какой была записана. Строки до неё целы; строки после неё ничего не доказывают.</translation>
    </message>
    <message>
        <source>Row %1 of the journal is missing. The rows before it are sound; those after it prove nothing.</source>
        <translation>Строки %1 в журнале нет. Строки до неё целы; строки после неё ничего не доказывают.</translation>
    </message>
    <message>
        <source>The end of the journal is missing: it has %1 rows, and the keychain remembers %2.</source>
        <translation>Конца журнала нет: строк в нём %1, а хранилище ключей помнит %2.</translation>
    </message>
    <message>
        <source>Row %1 is not the one that the keychain remembers: rows were cut off and others written in their place, or this is another journal.</source>
        <translation>Строка %1 не та, которую помнит хранилище ключей: строки отрезали и записали вместо них другие, или это другой журнал.</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>в списке</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>не в списке</translation>
    </message>
    <message>
        <source>%1 to go, %2 held</source>
        <translation>к отправке %1, удержано %2</translation>
    </message>
    <message>
        <source>No undo: it was there before it was restored, so deleting it would not bring back what was.</source>
        <translation>Отменить нельзя: до восстановления объект уже был, и удаление не вернёт прежнего.</translation>
    </message>
    <message>
        <source>No undo: it was deleted already or was not there, so restoring it would not bring back what was.</source>
        <translation>Отменить нельзя: объект уже был удалён или его не было, и восстановление не вернёт прежнего.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Напоминание</translation>
    </message>
</context>
<context>
    <name>MailState</name>
    <message>
        <source>New</source>
        <extracomment>State of queued mail.</extracomment>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Processing</source>
        <extracomment>State of queued mail.</extracomment>
        <translation>В обработке</translation>
    </message>
    <message>
        <source>Retry</source>
        <extracomment>State of queued mail (a noun, no command).</extracomment>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Hold</source>
        <extracomment>State of queued mail (a noun, no command).</extracomment>
        <translation>Удержано</translation>
    </message>
</context>
<context>
    <name>MatchBy</name>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Email of the profile</source>
        <translation>Email профиля</translation>
    </message>
    <message>
        <source>Email of a subscription</source>
        <translation>Email подписки</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Phone of a subscription</source>
        <translation>Телефон подписки</translation>
    </message>
    <message>
        <source>Email or phone</source>
        <translation>Email или телефон</translation>
    </message>
    <message>
        <source>Email or phone of a subscription</source>
        <translation>Email или телефон подписки</translation>
    </message>
    <message>
        <source>Profile ID</source>
        <translation>Идентификатор профиля</translation>
    </message>
    <message>
        <source>Push subscription</source>
        <translation>Push-подписка</translation>
    </message>
    <message>
        <source>Field of the database</source>
        <translation>Поле базы данных</translation>
    </message>
    <message>
        <source>Field of a subscription</source>
        <translation>Поле подписки</translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>%1, as sent</source>
        <extracomment>A header of a message as it was sent, before it was decoded; %1 is its name</extracomment>
        <translation>%1, как отправлено</translation>
    </message>
    <message>
        <source>Select a message to see its headers.</source>
        <translation>Выберите сообщение, чтобы увидеть его заголовки.</translation>
    </message>
    <message>
        <source>No folder said</source>
        <translation>Папка не названа</translation>
    </message>
    <message>
        <source>Without a subject</source>
        <translation>Без темы</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Date here</source>
        <translation>Дата здесь</translation>
    </message>
</context>
<context>
    <name>OutboxText</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is &quot;Hold 340 messages&quot;, %2 is a connection</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2 · %3</source>
        <extracomment>%1 is &quot;Hold 340 messages&quot;, %2 is &quot;campaign 4914 of account 306 on 119 Main&quot;, %3 is a connection</extracomment>
        <translation>%1: %2 · %3</translation>
    </message>
    <message>
        <source>The state changed while it waited. Send it all the same?</source>
        <translation>Пока оно ждало, состояние изменилось. Всё равно отправить?</translation>
    </message>
    <message>
        <source>It was %1 when you confirmed and is %2 now. Send it all the same?</source>
        <extracomment>Figures of messages: 140 when it was confirmed, 260 now</extracomment>
        <translation>При подтверждении было %1, теперь %2. Всё равно отправить?</translation>
    </message>
    <message>
        <source>In %2 s: %1</source>
        <extracomment>%1 is what is sent, and where</extracomment>
        <translation>Через %2 с: %1</translation>
    </message>
    <message>
        <source>%1. The figures are read once more before it is sent…</source>
        <translation>%1. Перед отправкой числа читаются ещё раз…</translation>
    </message>
    <message>
        <source>%2 %1. Without an answer it is not sent, %3 s.</source>
        <extracomment>%1 is what is sent, and where, %2 is a question, %3 seconds that are left for an answer</extracomment>
        <translation>%2 %1. Без ответа не отправится, %3 с.</translation>
    </message>
    <message>
        <source>Not sent: %1. %2</source>
        <translation>Не отправлено: %1. %2</translation>
    </message>
    <message>
        <source>The connection was edited or removed meanwhile.</source>
        <translation>Подключение тем временем изменили или убрали.</translation>
    </message>
    <message>
        <source>The time jumped while it waited: the machine slept, or its clock was set.</source>
        <translation>Пока оно ждало, время скакнуло: компьютер засыпал или часы перевели.</translation>
    </message>
    <message>
        <source>It had changed while it waited, and nobody said whether to send it all the same.</source>
        <translation>Пока оно ждало, состояние изменилось, и никто не сказал, отправлять ли всё равно.</translation>
    </message>
    <message>
        <source>The figures could not be read once more. %1</source>
        <translation>Числа не удалось прочитать ещё раз. %1</translation>
    </message>
    <message>
        <source>The figures could not be read once more.</source>
        <translation>Числа не удалось прочитать ещё раз.</translation>
    </message>
    <message>
        <source>The desktop is ending.</source>
        <translation>Сеанс рабочего стола завершается.</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <extracomment>How far a run has come: 240 of 500</extracomment>
        <translation>ответов %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <translation>
            <numerusform>%n не выполнено</numerusform>
            <numerusform>%n не выполнено</numerusform>
            <numerusform>%n не выполнено</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 в секунду</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>осталось %1</translation>
    </message>
    <message>
        <source>Stopping: %1. What is on its way ends, nothing more leaves · %2</source>
        <translation>Остановка: %1. Начатое завершится, больше ничего не уйдёт · %2</translation>
    </message>
    <message>
        <source>Paused: %1 · %2</source>
        <translation>Пауза: %1 · %2</translation>
    </message>
    <message>
        <source>Sending: %1 · %2</source>
        <translation>Отправка: %1 · %2</translation>
    </message>
    <message>
        <source>Sent: %1. What it came to is read from the server, %2 of %3…</source>
        <translation>Отправлено: %1. Итог читается с сервера, %2 из %3…</translation>
    </message>
    <message>
        <source>Ended: %1. %2</source>
        <translation>Завершено: %1. %2</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Welcome</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Отправители</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Deleted messages</source>
        <translation>Удалённые сообщения</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <source>Virtual senders</source>
        <translation>Виртуальные отправители</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Подписки</translation>
    </message>
</context>
<context>
    <name>QueueDetails</name>
    <message>
        <source>Account %1</source>
        <translation>Аккаунт %1</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>Кампания %1</translation>
    </message>
    <message>
        <source>Select a row to see its figures and what can be done with it.</source>
        <translation>Выберите строку, чтобы увидеть её данные и возможные действия.</translation>
    </message>
    <message>
        <source>Everything in this sender</source>
        <translation>Всё в этом отправителе</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Кампания</translation>
    </message>
    <message>
        <source>ISP</source>
        <translation>ISP</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>To go</source>
        <translation>К отправке</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>the states add up to %1, not to the total</source>
        <translation>сумма состояний %1, а не «Всего»</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>На время</translation>
    </message>
</context>
<context>
    <name>ReadOnlyText</name>
    <message>
        <source>This connection is read-only. Choose Arm… to allow changes for a while.</source>
        <translation>Это подключение только для чтения. Чтобы на время разрешить изменения, выберите «Разрешить…».</translation>
    </message>
    <message>
        <source>The connection is read-only again.</source>
        <translation>Подключение снова только для чтения.</translation>
    </message>
    <message>
        <source>The time is over: the connection is read-only again.</source>
        <translation>Время вышло: подключение снова только для чтения.</translation>
    </message>
    <message>
        <source>Nobody used the program for a while: the connection is read-only again.</source>
        <translation>Программой давно не пользовались: подключение снова только для чтения.</translation>
    </message>
    <message>
        <source>The screen was locked: the connection is read-only again.</source>
        <translation>Экран был заблокирован: подключение снова только для чтения.</translation>
    </message>
    <message>
        <source>The machine slept: the connection is read-only again.</source>
        <translation>Компьютер засыпал: подключение снова только для чтения.</translation>
    </message>
    <message>
        <source>The connection was changed: it is read-only again.</source>
        <translation>Подключение было изменено: оно снова только для чтения.</translation>
    </message>
    <message>
        <source>Say why: the reason is written into the journal with everything you do.</source>
        <translation>Укажите причину: она записывается в журнал вместе со всем, что вы делаете.</translation>
    </message>
    <message>
        <source>This is a production connection: type its name exactly.</source>
        <translation>Это рабочее подключение: введите его имя в точности.</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>Default: everything else</source>
        <translation>По умолчанию: всё остальное</translation>
    </message>
    <message>
        <source>Group of the object</source>
        <translation>Группа объекта</translation>
    </message>
    <message>
        <source>Domain of the From address</source>
        <translation>Домен адреса отправителя</translation>
    </message>
    <message>
        <source>Domain of the recipient</source>
        <translation>Домен получателя</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Отправитель</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>From name</source>
        <translation>Имя отправителя</translation>
    </message>
    <message>
        <source>From email</source>
        <translation>Адрес отправителя</translation>
    </message>
    <message>
        <source>Reply-to email</source>
        <translation>Адрес для ответа</translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A rule: %1 what it looks at (&quot;Domain of the recipient&quot;), %2 the value that fits</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A share of messages, with its sign</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Add a rule for email or for SMS: without any, nothing can be sent.</source>
        <translation>Добавьте правило для email или SMS: без правил ничего отправить нельзя.</translation>
    </message>
    <message>
        <source>The last rule must be the default. Add it.</source>
        <translation>Последним должно быть правило по умолчанию. Добавьте его.</translation>
    </message>
    <message>
        <source>Rules below the default would never be asked. Move the default to the end.</source>
        <translation>До правил ниже правила по умолчанию дело не дойдёт. Переместите его в конец.</translation>
    </message>
    <message>
        <source>SMS has no rules of this kind. Choose another one.</source>
        <translation>У SMS нет таких правил. Выберите другое.</translation>
    </message>
    <message>
        <source>Enter the value that the rule looks for.</source>
        <translation>Введите значение, которое ищет правило.</translation>
    </message>
    <message>
        <source>A group&apos;s ID is a whole number above 0, without separators.</source>
        <translation>ID группы — целое число больше 0, без разделителей.</translation>
    </message>
    <message>
        <source>Add a sender.</source>
        <translation>Добавьте отправителя.</translation>
    </message>
    <message>
        <source>One sender stands here twice. Give it one share.</source>
        <translation>Один отправитель стоит здесь дважды. Дайте ему одну долю.</translation>
    </message>
    <message>
        <source>Choose a sender in every line.</source>
        <translation>Выберите отправителя в каждой строке.</translation>
    </message>
    <message>
        <source>A share is a whole number from 1 to 100.</source>
        <translation>Доля — целое число от 1 до 100.</translation>
    </message>
    <message>
        <source>The shares of a rule must be 100 % together.</source>
        <translation>Доли правила вместе должны давать 100 %.</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>OFFLINE PLATFORM</source>
        <extracomment>On the safety banner: the built-in platform; nothing real can be harmed.</extracomment>
        <translation>АВТОНОМНАЯ ПЛАТФОРМА</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <extracomment>On the safety banner, in capitals: real mail.</extracomment>
        <translation>РАБОЧЕЕ</translation>
    </message>
    <message>
        <source>armed</source>
        <translation>изменения разрешены</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>только чтение</translation>
    </message>
    <message>
        <source>armed for %1</source>
        <translation>изменения разрешены ещё %1</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>заблокировано</translation>
    </message>
</context>
<context>
    <name>SenderDetails</name>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>To go</source>
        <extracomment>Messages that are not held: Total − Hold</extracomment>
        <translation>К отправке</translation>
    </message>
    <message>
        <source>Select a sender to see what is known of it.</source>
        <translation>Выберите отправителя, чтобы увидеть, что о нём известно.</translation>
    </message>
    <message>
        <source>Sender %1</source>
        <translation>Отправитель %1</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>На время</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>none: only AKMTA senders have one here</source>
        <translation>нет: она есть только у отправителей AKMTA</translation>
    </message>
</context>
<context>
    <name>SenderText</name>
    <message>
        <source>MTA status unknown</source>
        <translation>статус MTA неизвестен</translation>
    </message>
    <message>
        <source>MTA running, synced</source>
        <translation>MTA работает, синхронизирован</translation>
    </message>
    <message>
        <source>MTA running, not synced</source>
        <translation>MTA работает, не синхронизирован</translation>
    </message>
    <message>
        <source>MTA stopped, synced</source>
        <translation>MTA остановлен, синхронизирован</translation>
    </message>
    <message>
        <source>MTA stopped, not synced</source>
        <translation>MTA остановлен, не синхронизирован</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>no connection</source>
        <translation>нет соединения</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>подключение</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>подключено</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>waiting until %1, as the server asked</source>
        <extracomment>The server asked for fewer requests; %1 is a time of day.</extracomment>
        <translation>ожидание до %1, как просит сервер</translation>
    </message>
</context>
<context>
    <name>SubscriptionDetails</name>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ресурс</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалена</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Категории</translation>
    </message>
    <message>
        <source>No status said</source>
        <translation>Статус не указан</translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions</source>
        <translation>
            <numerusform>%n подписка</numerusform>
            <numerusform>%n подписки</numerusform>
            <numerusform>%n подписок</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a subscription to see all of it.</source>
        <translation>Выберите подписку, чтобы увидеть её целиком.</translation>
    </message>
</context>
<context>
    <name>SubscriptionStatus</name>
    <message>
        <source>Subscribed</source>
        <translation>Подписан</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Отписан</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Приостановлена</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Не подтверждена</translation>
    </message>
    <message>
        <source>Complained</source>
        <translation>Жалоба</translation>
    </message>
    <message>
        <source>Hard bounced</source>
        <translation>Адрес не существует</translation>
    </message>
    <message>
        <source>Invalid address</source>
        <translation>Неверный адрес</translation>
    </message>
</context>
<context>
    <name>SubscriptionText</name>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Провайдер</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>ID подписки</translation>
    </message>
    <message>
        <source>Chat ID</source>
        <translation>ID чата</translation>
    </message>
    <message>
        <source>Profile ID</source>
        <translation>Идентификатор профиля</translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>Label: the name of a field of the database</extracomment>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>The row belongs to another database, or to none.</source>
        <translation>Строка относится к другой базе данных или ни к какой.</translation>
    </message>
    <message>
        <source>The row does not say whose subscription it is.</source>
        <translation>Строка не говорит, чья это подписка.</translation>
    </message>
    <message>
        <source>The row names no resource.</source>
        <translation>Строка не называет ресурс.</translation>
    </message>
    <message>
        <source>This channel is one of the platform&apos;s own, and no document says what identifies a subscription of it.</source>
        <translation>Это собственный канал платформы, и ни один документ не говорит, что определяет его подписку.</translation>
    </message>
    <message>
        <source>The row does not have the whole address, and without it another subscription could be meant.</source>
        <translation>В строке нет полного адреса, а без него можно задеть другую подписку.</translation>
    </message>
    <message>
        <source>The chat ID is not a whole number.</source>
        <translation>ID чата — не целое число.</translation>
    </message>
    <message>
        <source>All of the resource</source>
        <translation>Все подписки ресурса</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Queue groups</source>
        <translation>Группы очереди</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>Отправители</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <source>Deleted messages</source>
        <translation>Удалённые сообщения</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Подписки</translation>
    </message>
    <message>
        <source>Virtual senders</source>
        <translation>Виртуальные отправители</translation>
    </message>
</context>
<context>
    <name>TargetsText</name>
    <message>
        <source>all accounts</source>
        <extracomment>In the column Account of a confirmation: no account narrows the scope</extracomment>
        <translation>все аккаунты</translation>
    </message>
    <message>
        <source>all campaigns</source>
        <extracomment>In the column Campaign of a confirmation: no campaign narrows the scope</extracomment>
        <translation>все кампании</translation>
    </message>
    <message>
        <source>%1 (was %2)</source>
        <extracomment>A count that moved while a confirmation was open: 180 now, 140 when it opened</extracomment>
        <translation>%1 (было %2)</translation>
    </message>
    <message>
        <source>the server&apos;s choice</source>
        <extracomment>The name of a copy, where the person gave none</extracomment>
        <translation>выбор сервера</translation>
    </message>
    <message>
        <source>all resources</source>
        <extracomment>In the column Resource of a confirmation: no resource narrows the scope</extracomment>
        <translation>все ресурсы</translation>
    </message>
    <message>
        <source>all channels</source>
        <extracomment>In the column Channel of a confirmation: no channel narrows the scope</extracomment>
        <translation>все каналы</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>нет на сервере</translation>
    </message>
    <message>
        <source>%1, deleted</source>
        <translation>%1, удалена</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>не меняется</translation>
    </message>
    <message>
        <source>stay</source>
        <translation>не меняются</translation>
    </message>
</context>
<context>
    <name>TestSteps</name>
    <message>
        <source>%1 day</source>
        <translation>%1 день</translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <translation>
            <numerusform>%1 день</numerusform>
            <numerusform>%1 дня</numerusform>
            <numerusform>%1 дней</numerusform>
        </translation>
    </message>
    <message>
        <source>expired %1 ago</source>
        <translation>истёк %1 назад</translation>
    </message>
    <message>
        <source>expires today</source>
        <translation>истекает сегодня</translation>
    </message>
    <message>
        <source>expires in %1</source>
        <translation>истекает через %1</translation>
    </message>
    <message>
        <source>All that is needed is filled in.</source>
        <translation>Всё необходимое заполнено.</translation>
    </message>
    <message>
        <source>The address of %1 is known.</source>
        <translation>Адрес %1 известен.</translation>
    </message>
    <message>
        <source>%1 answers at %2.</source>
        <extracomment>%1 is host:port, %2 its address.</extracomment>
        <translation>%1 отвечает на %2.</translation>
    </message>
    <message>
        <source>The proxy opens the way to %1.</source>
        <translation>Прокси открывает путь к %1.</translation>
    </message>
    <message>
        <source>The certificate is good and %1.</source>
        <extracomment>%1 is &quot;expires in 29 days&quot;.</extracomment>
        <translation>Сертификат в порядке и %1.</translation>
    </message>
    <message>
        <source>The certificate is good.</source>
        <translation>Сертификат в порядке.</translation>
    </message>
    <message>
        <source>The service answers.</source>
        <translation>Служба отвечает.</translation>
    </message>
    <message>
        <source>The service accepts who asks.</source>
        <translation>Служба принимает того, кто спрашивает.</translation>
    </message>
    <message>
        <source>A harmless reading was allowed.</source>
        <translation>Безобидное чтение разрешено.</translation>
    </message>
    <message>
        <source>Certificate of: %1</source>
        <translation>Сертификат: %1</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>Выдан: %1</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>Для: %1</translation>
    </message>
    <message>
        <source>Valid until: %1 (%2)</source>
        <extracomment>%1 is a date, %2 &quot;expires in 29 days&quot;.</extracomment>
        <translation>Действует до: %1 (%2)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Прокси</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Token or password</source>
        <translation>Токен или пароль</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Права</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>running</source>
        <translation>идёт</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>в порядке</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>сбой</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>The test did not come that far.</source>
        <translation>До этого проверка не дошла.</translation>
    </message>
    <message>
        <source>Plain http: nothing is encrypted.</source>
        <translation>Обычный http: ничего не шифруется.</translation>
    </message>
    <message>
        <source>No answer of the service tells it.</source>
        <translation>Ни один ответ службы этого не говорит.</translation>
    </message>
    <message>
        <source>Protocol: %1</source>
        <translation>Протокол: %1</translation>
    </message>
</context>
<context>
    <name>VirtualSenderDetails</name>
    <message>
        <source>Email rule %1</source>
        <extracomment>A rule of a virtual sender; %1 is its place in the list</extracomment>
        <translation>Правило email %1</translation>
    </message>
    <message>
        <source>SMS rule %1</source>
        <translation>Правило SMS %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A rule: %1 what it looks at, %2 the senders with their shares</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>читаются…</translation>
    </message>
    <message>
        <source>this server does not know the method that tells them</source>
        <translation>этот сервер не знает метода, который их сообщает</translation>
    </message>
    <message>
        <source>Select a virtual sender to see its rules.</source>
        <translation>Выберите виртуального отправителя, чтобы увидеть его правила.</translation>
    </message>
    <message numerus="yes">
        <source>%n virtual senders</source>
        <translation>
            <numerusform>%n виртуальный отправитель</numerusform>
            <numerusform>%n виртуальных отправителя</numerusform>
            <numerusform>%n виртуальных отправителей</numerusform>
        </translation>
    </message>
    <message>
        <source>Virtual sender %1</source>
        <translation>Виртуальный отправитель %1</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Каналы</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Hold %1 message</source>
        <translation>Удержать %1 сообщение</translation>
    </message>
    <message numerus="yes">
        <source>Hold %1 messages</source>
        <translation>
            <numerusform>Удержать %1 сообщение</numerusform>
            <numerusform>Удержать %1 сообщения</numerusform>
            <numerusform>Удержать %1 сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>Release %1 message</source>
        <translation>Отпустить %1 сообщение</translation>
    </message>
    <message numerus="yes">
        <source>Release %1 messages</source>
        <translation>
            <numerusform>Отпустить %1 сообщение</numerusform>
            <numerusform>Отпустить %1 сообщения</numerusform>
            <numerusform>Отпустить %1 сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear %1 message</source>
        <translation>Очистить %1 сообщение</translation>
    </message>
    <message numerus="yes">
        <source>Clear %1 messages</source>
        <translation>
            <numerusform>Очистить %1 сообщение</numerusform>
            <numerusform>Очистить %1 сообщения</numerusform>
            <numerusform>Очистить %1 сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1 sender</source>
        <translation>Удалить %1 отправителя</translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 senders</source>
        <translation>
            <numerusform>Удалить %1 отправителя</numerusform>
            <numerusform>Удалить %1 отправителей</numerusform>
            <numerusform>Удалить %1 отправителей</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore %1 sender</source>
        <translation>Восстановить %1 отправителя</translation>
    </message>
    <message numerus="yes">
        <source>Restore %1 senders</source>
        <translation>
            <numerusform>Восстановить %1 отправителя</numerusform>
            <numerusform>Восстановить %1 отправителей</numerusform>
            <numerusform>Восстановить %1 отправителей</numerusform>
        </translation>
    </message>
    <message>
        <source>Altcraft administrator</source>
        <translation>Altcraft, администратор</translation>
    </message>
    <message>
        <source>Altcraft user</source>
        <translation>Altcraft, пользователь</translation>
    </message>
    <message>
        <source>OpenSRS mail</source>
        <translation>Почта OpenSRS</translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>The class of a connection whose mail nobody receives.</extracomment>
        <translation>Тестовое</translation>
    </message>
    <message>
        <source>Production</source>
        <extracomment>The class of a connection with real mail.</extracomment>
        <translation>Рабочее</translation>
    </message>
    <message>
        <source>Total</source>
        <extracomment>Group by: one row for the whole sender.</extracomment>
        <translation>Всего</translation>
    </message>
    <message>
        <source>ISP</source>
        <translation>ISP</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Кампания</translation>
    </message>
    <message>
        <source>The service cannot hold, release or clear the mail for one ISP only.</source>
        <translation>Сервис не умеет удерживать, отпускать или очищать почту только одного ISP.</translation>
    </message>
    <message>
        <source>This row has no account id, and leaving it out would mean all accounts.</source>
        <translation>У этой строки нет ID аккаунта, а без него это означало бы все аккаунты.</translation>
    </message>
    <message>
        <source>This row has no campaign id, and leaving it out would mean all campaigns.</source>
        <translation>У этой строки нет ID кампании, а без него это означало бы все кампании.</translation>
    </message>
    <message>
        <source>This row is not the one that was asked for; refresh before you act on it.</source>
        <translation>Это не та строка, которую запрашивали; обновите, прежде чем действовать.</translation>
    </message>
    <message>
        <source>Restore %1 message</source>
        <translation>Восстановить %1 сообщение</translation>
    </message>
    <message numerus="yes">
        <source>Restore %1 messages</source>
        <translation>
            <numerusform>Восстановить %1 сообщение</numerusform>
            <numerusform>Восстановить %1 сообщения</numerusform>
            <numerusform>Восстановить %1 сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>%1 the connection&apos;s name, %2 its host, %3 its class (Production or Test)</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Create %1 virtual sender</source>
        <translation>Создать %1 виртуального отправителя</translation>
    </message>
    <message numerus="yes">
        <source>Create %1 virtual senders</source>
        <translation>
            <numerusform>Создать %1 виртуального отправителя</numerusform>
            <numerusform>Создать %1 виртуальных отправителей</numerusform>
            <numerusform>Создать %1 виртуальных отправителей</numerusform>
        </translation>
    </message>
    <message>
        <source>Update %1 virtual sender</source>
        <translation>Обновить %1 виртуального отправителя</translation>
    </message>
    <message numerus="yes">
        <source>Update %1 virtual senders</source>
        <translation>
            <numerusform>Обновить %1 виртуального отправителя</numerusform>
            <numerusform>Обновить %1 виртуальных отправителей</numerusform>
            <numerusform>Обновить %1 виртуальных отправителей</numerusform>
        </translation>
    </message>
    <message>
        <source>Clone %1 virtual sender</source>
        <translation>Клонировать %1 виртуального отправителя</translation>
    </message>
    <message numerus="yes">
        <source>Clone %1 virtual senders</source>
        <translation>
            <numerusform>Клонировать %1 виртуального отправителя</numerusform>
            <numerusform>Клонировать %1 виртуальных отправителей</numerusform>
            <numerusform>Клонировать %1 виртуальных отправителей</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1 virtual sender</source>
        <translation>Удалить %1 виртуального отправителя</translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 virtual senders</source>
        <translation>
            <numerusform>Удалить %1 виртуального отправителя</numerusform>
            <numerusform>Удалить %1 виртуальных отправителей</numerusform>
            <numerusform>Удалить %1 виртуальных отправителей</numerusform>
        </translation>
    </message>
    <message>
        <source>Save %1 sender</source>
        <translation>Сохранить %1 отправителя</translation>
    </message>
    <message numerus="yes">
        <source>Save %1 senders</source>
        <translation>
            <numerusform>Сохранить %1 отправителя</numerusform>
            <numerusform>Сохранить %1 отправителей</numerusform>
            <numerusform>Сохранить %1 отправителей</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign %1 sender</source>
        <translation>Назначить %1 отправителя</translation>
    </message>
    <message numerus="yes">
        <source>Assign %1 senders</source>
        <translation>
            <numerusform>Назначить %1 отправителя</numerusform>
            <numerusform>Назначить %1 отправителей</numerusform>
            <numerusform>Назначить %1 отправителей</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1 subscription</source>
        <translation>Удалить %1 подписку</translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 subscriptions</source>
        <translation>
            <numerusform>Удалить %1 подписку</numerusform>
            <numerusform>Удалить %1 подписки</numerusform>
            <numerusform>Удалить %1 подписок</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore %1 subscription</source>
        <translation>Восстановить %1 подписку</translation>
    </message>
    <message numerus="yes">
        <source>Restore %1 subscriptions</source>
        <translation>
            <numerusform>Восстановить %1 подписку</numerusform>
            <numerusform>Восстановить %1 подписки</numerusform>
            <numerusform>Восстановить %1 подписок</numerusform>
        </translation>
    </message>
    <message>
        <source>Save %1 subscription</source>
        <translation>Сохранить %1 подписку</translation>
    </message>
    <message numerus="yes">
        <source>Save %1 subscriptions</source>
        <translation>
            <numerusform>Сохранить %1 подписку</numerusform>
            <numerusform>Сохранить %1 подписки</numerusform>
            <numerusform>Сохранить %1 подписок</numerusform>
        </translation>
    </message>
    <message>
        <source>Suspend %1 subscription</source>
        <translation>Приостановить %1 подписку</translation>
    </message>
    <message numerus="yes">
        <source>Suspend %1 subscriptions</source>
        <translation>
            <numerusform>Приостановить %1 подписку</numerusform>
            <numerusform>Приостановить %1 подписки</numerusform>
            <numerusform>Приостановить %1 подписок</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsuspend %1 subscription</source>
        <translation>Возобновить %1 подписку</translation>
    </message>
    <message numerus="yes">
        <source>Unsuspend %1 subscriptions</source>
        <translation>
            <numerusform>Возобновить %1 подписку</numerusform>
            <numerusform>Возобновить %1 подписки</numerusform>
            <numerusform>Возобновить %1 подписок</numerusform>
        </translation>
    </message>
    <message>
        <source>Set %1 subscription</source>
        <translation>Установить статус %1 подписки</translation>
    </message>
    <message numerus="yes">
        <source>Set %1 subscriptions</source>
        <translation>
            <numerusform>Установить статус %1 подписки</numerusform>
            <numerusform>Установить статус %1 подписок</numerusform>
            <numerusform>Установить статус %1 подписок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::AboutSheet</name>
    <message>
        <source>About Senderdesk</source>
        <translation>О программе Senderdesk</translation>
    </message>
    <message>
        <source>Senderdesk %1</source>
        <extracomment>%1 is the version.</extracomment>
        <translation>Senderdesk %1</translation>
    </message>
    <message>
        <source>A desktop console for the people who run mail senders.
MIT licence. No account, no telemetry, no cloud.
Qt %1</source>
        <translation>Настольная консоль для тех, кто ведёт почтовых отправителей.
Лицензия MIT. Без учётной записи, телеметрии и облака.
Qt %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::AccountBar</name>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Все аккаунты</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ActionFlow</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Nothing more is sent; what has left cannot be called back.</source>
        <translation>Больше ничего не отправляется; ушедшее вернуть нельзя.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Копировать подробности</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Отчёт…</translation>
    </message>
    <message>
        <source>The connection was edited or closed meanwhile.</source>
        <translation>Соединение за это время изменили или закрыли.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ActivityPane</name>
    <message>
        <source>Copy as curl</source>
        <translation>Копировать как curl</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Очистить список</translation>
    </message>
    <message>
        <source>While paused no request is recorded, on no connection.</source>
        <translation>Во время паузы запросы не записываются ни на одном подключении.</translation>
    </message>
    <message>
        <source>Forgets all requests that are listed here, of all connections.</source>
        <translation>Забывает все перечисленные здесь запросы всех подключений.</translation>
    </message>
    <message>
        <source>Words, or method:queue error:429 duration&gt;1000</source>
        <translation>Слова или method:queue error:429 duration&gt;1000</translation>
    </message>
    <message>
        <source>Select the requests to copy.</source>
        <translation>Выберите запросы для копирования.</translation>
    </message>
    <message numerus="yes">
        <source>Select at most %n requests to copy.</source>
        <translation>
            <numerusform>Выберите для копирования не больше %n запроса.</numerusform>
            <numerusform>Выберите для копирования не больше %n запросов.</numerusform>
            <numerusform>Выберите для копирования не больше %n запросов.</numerusform>
        </translation>
    </message>
    <message>
        <source>These requests are no longer kept: newer ones took their room.</source>
        <translation>Эти запросы больше не хранятся: их место заняли новые.</translation>
    </message>
    <message>
        <source>Of one of these requests not the whole body is kept.</source>
        <translation>Тело одного из этих запросов хранится не целиком.</translation>
    </message>
    <message>
        <source>No request is selected.</source>
        <translation>Ни один запрос не выбран.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests selected</source>
        <translation>
            <numerusform>Выбран %n запрос</numerusform>
            <numerusform>Выбрано %n запроса</numerusform>
            <numerusform>Выбрано %n запросов</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a request to see what was sent and what came back.</source>
        <translation>Выберите запрос, чтобы увидеть, что отправлено и что пришло в ответ.</translation>
    </message>
    <message>
        <source>Several requests are selected. Select one to see what was sent and what came back.</source>
        <translation>Выбрано несколько запросов. Выберите один, чтобы увидеть, что отправлено и что пришло в ответ.</translation>
    </message>
    <message>
        <source>This request is no longer kept: newer ones took its room.</source>
        <translation>Этот запрос больше не хранится: его место заняли новые.</translation>
    </message>
    <message>
        <source>Paused: no request is recorded.</source>
        <translation>Пауза: запросы не записываются.</translation>
    </message>
    <message numerus="yes">
        <source>Paused: %n requests were not recorded.</source>
        <translation>
            <numerusform>Пауза: не записан %n запрос.</numerusform>
            <numerusform>Пауза: не записано %n запроса.</numerusform>
            <numerusform>Пауза: не записано %n запросов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commands are in the clipboard. The secret is not: set it as TOKEN, of OpenSRS as PASSWORD.</source>
        <translation>
            <numerusform>В буфере обмена %n команда. Секрета в ней нет: задайте его как TOKEN, для OpenSRS как PASSWORD.</numerusform>
            <numerusform>В буфере обмена %n команды. Секрета в них нет: задайте его как TOKEN, для OpenSRS как PASSWORD.</numerusform>
            <numerusform>В буфере обмена %n команд. Секрета в них нет: задайте его как TOKEN, для OpenSRS как PASSWORD.</numerusform>
        </translation>
    </message>
    <message>
        <source>No request was recorded yet. Every request of every connection is listed here.</source>
        <translation>Ещё ни один запрос не записан. Здесь перечисляются все запросы всех подключений.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ArmSheet</name>
    <message>
        <source>Arm connection</source>
        <translation>Разрешить изменения</translation>
    </message>
    <message numerus="yes">
        <source>Arm for %n minutes</source>
        <translation>
            <numerusform>Разрешить на %n минуту</numerusform>
            <numerusform>Разрешить на %n минуты</numerusform>
            <numerusform>Разрешить на %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>While a connection is armed this program may change what is on the server. It becomes read-only by itself when the time is over, when nobody uses the program for a while, when the screen is locked and when the machine sleeps.</source>
        <translation>Пока изменения разрешены, программа может менять то, что есть на сервере. Подключение само снова становится только для чтения, когда выходит время, когда программой давно не пользуются, когда блокируется экран и когда компьютер засыпает.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>What for: a ticket, a person, what is wrong</source>
        <translation>Зачем: заявка, человек, что не так</translation>
    </message>
    <message>
        <source>For</source>
        <translation>На</translation>
    </message>
    <message>
        <source>Type to confirm</source>
        <translation>Введите для подтверждения</translation>
    </message>
    <message>
        <source>Type %1</source>
        <extracomment>%1 is the name of the connection</extracomment>
        <translation>Введите %1</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n минуту</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::AssignSheet</name>
    <message>
        <source>Choose an account</source>
        <translation>Выберите аккаунт</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Далее…</translation>
    </message>
    <message>
        <source>Reading the accounts…</source>
        <translation>Аккаунты читаются…</translation>
    </message>
    <message>
        <source>The account that may send through %1.</source>
        <extracomment>%1 is &quot;sender 119 Main&quot;</extracomment>
        <translation>Аккаунт, которому можно отправлять через: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The account that may send through these %n senders.</source>
        <translation>
            <numerusform>Аккаунт, которому можно отправлять через %n отправителя.</numerusform>
            <numerusform>Аккаунт, которому можно отправлять через этих %n отправителей.</numerusform>
            <numerusform>Аккаунт, которому можно отправлять через этих %n отправителей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>Choose the account.</source>
        <translation>Выберите аккаунт.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::BodiesView</name>
    <message>
        <source>Request body</source>
        <translation>Тело запроса</translation>
    </message>
    <message>
        <source>Reply body</source>
        <translation>Тело ответа</translation>
    </message>
    <message>
        <source>No body came back.</source>
        <translation>Тела в ответе нет.</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>Показать как</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Дерево</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::BodyView</name>
    <message>
        <source>Only the beginning of this body is kept: %1.</source>
        <translation>Хранится только начало этого тела: %1.</translation>
    </message>
    <message>
        <source>From here on this body is not well-formed, or too large for a tree; as text it is whole.</source>
        <translation>Дальше тело составлено неверно или слишком велико для дерева; как текст оно целое.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::BulkSheet</name>
    <message>
        <source>Subscriptions in bulk</source>
        <translation>Подписки списком</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Открыть файл…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ресурс</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Lines are</source>
        <translation>Строки — это</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Далее…</translation>
    </message>
    <message>
        <source>Database %1. One line for each profile; a first line may name columns instead: profile_id, email, phone, provider, subscription_id, chat_id, resource_id, channel, status. What a line does not say is as chosen here. The dry run changes nothing.</source>
        <extracomment>%1 is a database&apos;s id and name</extracomment>
        <translation>База данных %1. По строке на профиль; первая строка может вместо этого назвать столбцы: profile_id, email, phone, provider, subscription_id, chat_id, resource_id, channel, status. Чего строка не говорит, то берётся отсюда. Проверка ничего не меняет.</translation>
    </message>
    <message>
        <source>As each line says</source>
        <extracomment>First entry of the combo box &quot;Resource&quot; of a bulk</extracomment>
        <translation>Как в каждой строке</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Все каналы</translation>
    </message>
    <message>
        <source>Do not set off automation</source>
        <translation>Не запускать автоматизацию</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Open lines</source>
        <translation>Открыть строки</translation>
    </message>
    <message>
        <source>Lines or CSV (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Строки или CSV (*.csv *.txt *.tsv);;Все файлы (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 не читается: %2</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB; divide it.</source>
        <translation>%1 больше %2 МБ; разделите его.</translation>
    </message>
    <message>
        <source>Paste lines or open a file, then look up what would change.</source>
        <translation>Вставьте строки или откройте файл, затем проверьте, что изменится.</translation>
    </message>
    <message>
        <source>%1 of %2 lines looked up.</source>
        <translation>Проверено строк: %1 из %2.</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 lines were looked up.</source>
        <translation>Остановлено: проверено строк %1 из %2.</translation>
    </message>
    <message>
        <source>Lines: %1 would change, %2 already so, %3 not found, %4 left out for another reason.</source>
        <extracomment>Sums of a dry run; each %… is a number of lines</extracomment>
        <translation>Строки: %1 изменится, %2 уже так, %3 не найдено, %4 пропущено по другой причине.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines are not used.</source>
        <translation>
            <numerusform>%n строка не используется.</numerusform>
            <numerusform>%n строки не используются.</numerusform>
            <numerusform>%n строк не используются.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns nobody knows: %1.</source>
        <translation>Неизвестные столбцы: %1.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Each line must name its resource, in a column resource_id. Else choose one here.</source>
        <translation>Каждая строка должна называть свой ресурс в столбце resource_id. Иначе выберите ресурс здесь.</translation>
    </message>
    <message>
        <source>No line names a resource. Choose one here, or give the lines a column resource_id.</source>
        <translation>Ни одна строка не называет ресурс. Выберите его здесь или добавьте строкам столбец resource_id.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::CloneSheet</name>
    <message>
        <source>Name of the clone</source>
        <translation>Имя копии</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Далее…</translation>
    </message>
    <message>
        <source>A copy of %1, in the same account and with the same rules.</source>
        <extracomment>%1 is &quot;virtual sender 14 Main&quot;</extracomment>
        <translation>Копия: %1, в том же аккаунте и с теми же правилами.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Left empty, the server chooses: “Clone of …”</source>
        <translation>Если пусто, выберет сервер: «Clone of …»</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ColumnLayout</name>
    <message>
        <source>Fit columns</source>
        <translation>Подогнать колонки</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Type a few letters of it</source>
        <translation>Введите несколько её букв</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>Команды с такими буквами нет.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ConfirmSheet</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Цели</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Type to confirm</source>
        <translation>Введите для подтверждения</translation>
    </message>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
    <message>
        <source>Type %1</source>
        <extracomment>%1 is what must be typed, exactly: an id or a name</extracomment>
        <translation>Введите %1</translation>
    </message>
    <message>
        <source>The queue moved while you were looking. Look at the figures again: nothing was sent yet.</source>
        <translation>Пока вы смотрели, очередь изменилась. Посмотрите на данные ещё раз: пока ничего не отправлено.</translation>
    </message>
    <message>
        <source>Read from the server at %1, and read once more before sending.</source>
        <translation>Прочитано с сервера в %1, перед отправкой читается ещё раз.</translation>
    </message>
    <message>
        <source>Something changed on the server while you were looking. Look at it again: nothing was sent yet.</source>
        <translation>Пока вы смотрели, на сервере что-то изменилось. Посмотрите ещё раз: пока ничего не отправлено.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ConnectionForm</name>
    <message>
        <source>Choose a file</source>
        <translation>Выбор файла</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <extracomment>The button beside a field for a file; %1 is the field&apos;s name</extracomment>
        <translation>Выбрать: %1</translation>
    </message>
    <message>
        <source>As each method needs</source>
        <translation>Как нужно каждому методу</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>After a number of seconds, with its space</extracomment>
        <translation> с</translation>
    </message>
    <message>
        <source>In the file of the certificate</source>
        <translation>В файле сертификата</translation>
    </message>
    <message>
        <source>stored</source>
        <extracomment>In an empty field of a token or password: one is stored and stays</extracomment>
        <translation>сохранён</translation>
    </message>
    <message>
        <source>What is stored was entered for %1. Enter it again for the other host.</source>
        <translation>Сохранённое вводилось для %1. Введите его снова для другого узла.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Такого файла нет.</translation>
    </message>
    <message>
        <source>Give the connection a name.</source>
        <translation>Дайте подключению имя.</translation>
    </message>
    <message>
        <source>Another connection has this name.</source>
        <translation>Такое имя есть у другого подключения.</translation>
    </message>
    <message>
        <source>Over http everybody on the way can read the token or password, and all that is sent. Use https, or tick this to do it all the same.</source>
        <translation>По http токен или пароль и всё отправляемое может прочесть любой на пути. Используйте https или отметьте это, чтобы всё равно так сделать.</translation>
    </message>
    <message>
        <source>Enter the user, for example admin@example.adm.</source>
        <translation>Введите пользователя, например admin@example.adm.</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s host.</source>
        <translation>Введите узел прокси.</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s port.</source>
        <translation>Введите порт прокси.</translation>
    </message>
    <message>
        <source>A key is of use with its certificate only.</source>
        <translation>Ключ нужен только вместе с сертификатом.</translation>
    </message>
    <message>
        <source>The account that the token belongs to. Without it a queue shows this account&apos;s campaigns by their ids alone.</source>
        <translation>Аккаунт, которому принадлежит токен. Без него очередь показывает кампании этого аккаунта только по их ID.</translation>
    </message>
    <message>
        <source>The account ID is a whole number from 1 on. Leave it empty if you do not know it.</source>
        <translation>ID аккаунта — целое число от 1. Оставьте поле пустым, если не знаете его.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ConnectionSheet</name>
    <message>
        <source>Connection</source>
        <translation>Подключение</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Проверить подключение</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Методы</translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>A tab: what &quot;Test connection&quot; found</extracomment>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Some paths are in no document and were inferred from others. Where your server has another one, change it here; an empty one is as inferred.</source>
        <translation>Некоторых путей нет в документах, они предположены по другим. Если на вашем сервере путь другой, измените его здесь; пустой означает предположенный.</translation>
    </message>
    <message>
        <source>Tokens and passwords are kept in the system&apos;s keychain.</source>
        <translation>Токены и пароли хранятся в системном хранилище ключей.</translation>
    </message>
    <message>
        <source>There is no keychain that can be used, so tokens and passwords are kept for this run only: %1</source>
        <translation>Хранилища ключей, которым можно пользоваться, нет, поэтому токены и пароли хранятся только до конца этого запуска: %1</translation>
    </message>
    <message>
        <source>An action on this connection is being confirmed or carried out. Saving would end it; wait for it, or stop it first.</source>
        <translation>На этом подключении подтверждается или выполняется действие. Сохранение прервало бы его; дождитесь его конца или сначала остановите.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ConnectionTestView</name>
    <message>
        <source>Connection test</source>
        <translation>Проверка подключения</translation>
    </message>
    <message>
        <source>Details of the step</source>
        <translation>Подробности шага</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Копировать подробности</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Проверяем…</translation>
    </message>
    <message>
        <source>Nothing was tested yet.</source>
        <translation>Ещё ничего не проверено.</translation>
    </message>
    <message>
        <source>You stopped the test.</source>
        <translation>Вы остановили проверку.</translation>
    </message>
    <message>
        <source>The connection fails at: %1.</source>
        <extracomment>%1 is a step of the test: &quot;TLS&quot;.</extracomment>
        <translation>Подключение не проходит шаг: %1.</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>Подключение работает.</translation>
    </message>
    <message>
        <source>The server can be reached; the rest is not known.</source>
        <translation>Сервер доступен; остальное неизвестно.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ConnectionsSheet</name>
    <message>
        <source>Connections</source>
        <translation>Подключения</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The secrets of %1 may still be in the keychain. %2</source>
        <extracomment>%1 is a connection&apos;s name, %2 a whole sentence</extracomment>
        <translation>Секреты подключения %1 могли остаться в хранилище ключей. %2</translation>
    </message>
    <message>
        <source>In this run nothing is saved.</source>
        <translation>В этом запуске ничего не сохраняется.</translation>
    </message>
    <message>
        <source>Select a connection.</source>
        <translation>Выберите подключение.</translation>
    </message>
    <message>
        <source>This connection is for this run only.</source>
        <translation>Это подключение только на этот запуск.</translation>
    </message>
    <message>
        <source>The built-in platform is there in this run only.</source>
        <translation>Встроенная платформа есть только в этом запуске.</translation>
    </message>
    <message>
        <source>An action on this connection is being confirmed or carried out.</source>
        <translation>На этом подключении подтверждается или выполняется действие.</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <extracomment>The name of a copy; %1 is the name of what was copied</extracomment>
        <translation>Копия %1</translation>
    </message>
    <message>
        <source>The copy has no token or password yet: it is asked for when the copy is opened.</source>
        <translation>У копии ещё нет токена или пароля: он спрашивается, когда её открывают.</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Убрать подключение</translation>
    </message>
    <message>
        <source>%1 (%2) is removed from this program together with its token or password. Nothing happens on the server, and the journal keeps what was done.</source>
        <extracomment>%1 is a connection&apos;s name, %2 its host</extracomment>
        <translation>%1 (%2) убирается из этой программы вместе с токеном или паролем. На сервере ничего не происходит, а журнал хранит то, что было сделано.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Убрать %1</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>Подключение %1 убрано.</translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>Импорт подключений</translation>
    </message>
    <message>
        <source>Export connections</source>
        <translation>Экспорт подключений</translation>
    </message>
    <message>
        <source>Connections (*.json)</source>
        <translation>Подключения (*.json)</translation>
    </message>
    <message>
        <source>This file cannot be read: %1</source>
        <translation>Этот файл не читается: %1</translation>
    </message>
    <message>
        <source>This file holds no connections that were exported from here.</source>
        <translation>В этом файле нет подключений, экспортированных отсюда.</translation>
    </message>
    <message numerus="yes">
        <source>%n connections were imported. Tokens and passwords are asked for when they are opened.</source>
        <translation>
            <numerusform>Импортировано %n подключение. Токен или пароль спрашивается при его открытии.</numerusform>
            <numerusform>Импортировано %n подключения. Токены и пароли спрашиваются при их открытии.</numerusform>
            <numerusform>Импортировано %n подключений. Токены и пароли спрашиваются при их открытии.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file cannot be written: %1</source>
        <translation>Этот файл не записывается: %1</translation>
    </message>
    <message>
        <source>The saved connections were written to %1, without tokens and passwords.</source>
        <translation>Сохранённые подключения записаны в %1 без токенов и паролей.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ConsoleWindow</name>
    <message>
        <source>Arm…</source>
        <translation>Разрешить…</translation>
    </message>
    <message>
        <source>Allows changes on this connection for a while.</source>
        <translation>На время разрешает изменения в этом подключении.</translation>
    </message>
    <message>
        <source>Disarm</source>
        <translation>Запретить</translation>
    </message>
    <message>
        <source>Makes this connection read-only at once.</source>
        <translation>Сразу делает это подключение только для чтения.</translation>
    </message>
    <message>
        <source>Armed: %1</source>
        <translation>Изменения разрешены: %1</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Новое окно</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Подключения…</translation>
    </message>
    <message>
        <source>Open the connection %1 first, then do it again.</source>
        <translation>Сначала откройте подключение %1, потом повторите.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Открывается %1…</translation>
    </message>
    <message>
        <source>There is no keychain that can be used, so tokens and passwords are kept for this run only: %1</source>
        <extracomment>%1 is the keychain&apos;s own words</extracomment>
        <translation>Хранилища ключей, которым можно пользоваться, нет, поэтому токены и пароли хранятся только до конца этого запуска: %1</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Разблокировать…</translation>
    </message>
    <message>
        <source>Brings the token or password back from the keychain, or asks for it.</source>
        <translation>Возвращает токен или пароль из хранилища ключей или спрашивает его.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Lock when idle…</source>
        <translation>Блокировка при бездействии…</translation>
    </message>
    <message>
        <source>The offline platform has no secrets to forget.</source>
        <translation>У автономной платформы нет секретов, которые можно забыть.</translation>
    </message>
    <message>
        <source>Something is on its way on this connection. Lock it when that has ended.</source>
        <translation>На этом подключении что-то выполняется. Заблокируйте его, когда это закончится.</translation>
    </message>
    <message>
        <source>Its token or password is not in memory. Choose Unlock… to go on.</source>
        <translation>Его токена или пароля нет в памяти. Чтобы продолжить, выберите «Разблокировать…».</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::DeletedMessagesPane</name>
    <message>
        <source>Words, or from:bo subject:invoice date&gt;=2026-11-03</source>
        <translation>Слова или from:bo subject:invoice date&gt;=2026-11-03</translation>
    </message>
    <message>
        <source>Select the messages to restore.</source>
        <translation>Выберите сообщения для восстановления.</translation>
    </message>
    <message>
        <source>No message is selected.</source>
        <translation>Ни одно сообщение не выбрано.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages selected</source>
        <translation>
            <numerusform>Выбрано %n сообщение</numerusform>
            <numerusform>Выбрано %n сообщения</numerusform>
            <numerusform>Выбрано %n сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The listing was too old and was made anew. %n of the selected messages are not in it any more, or cannot be told apart from others; they are left out.</source>
        <translation>
            <numerusform>Список устарел и прочитан заново. %n из выбранных сообщений в нём больше нет, или его не отличить от других; оно исключено.</numerusform>
            <numerusform>Список устарел и прочитан заново. %n из выбранных сообщений в нём больше нет, или их не отличить от других; они исключены.</numerusform>
            <numerusform>Список устарел и прочитан заново. %n из выбранных сообщений в нём больше нет, или их не отличить от других; они исключены.</numerusform>
        </translation>
    </message>
    <message>
        <source>restored</source>
        <translation>восстановлено</translation>
    </message>
    <message>
        <source>not restored</source>
        <translation>не восстановлено</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>итог неизвестен</translation>
    </message>
    <message>
        <source>Choose a mailbox to see the deleted messages that can be restored.</source>
        <translation>Выберите ящик, чтобы увидеть удалённые сообщения, которые можно восстановить.</translation>
    </message>
    <message>
        <source>No deleted message of this mailbox can be restored.</source>
        <translation>В этом ящике нет удалённых сообщений, которые можно восстановить.</translation>
    </message>
    <message>
        <source>Listing deleted messages; a large mailbox takes a while</source>
        <translation>Читается список удалённых сообщений; большой ящик требует времени</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::DetailsPanel</name>
    <message>
        <source>Select a row to see its details.</source>
        <translation>Выберите строку, чтобы увидеть подробности.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::DryRunModel</name>
    <message>
        <source>would change</source>
        <extracomment>What a dry run found of a line</extracomment>
        <translation>изменится</translation>
    </message>
    <message>
        <source>already so</source>
        <translation>уже так</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>не найдено</translation>
    </message>
    <message>
        <source>several profiles are like that</source>
        <translation>таких профилей несколько</translation>
    </message>
    <message>
        <source>no resource is named</source>
        <translation>ресурс не назван</translation>
    </message>
    <message>
        <source>no status is named</source>
        <translation>статус не назван</translation>
    </message>
    <message>
        <source>the line names another action</source>
        <translation>строка называет другое действие</translation>
    </message>
    <message>
        <source>its address is not whole, or its channel is the platform&apos;s own</source>
        <translation>адрес неполный, или это собственный канал платформы</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>не удалось прочитать</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>Как введено</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Would change</source>
        <translation>Изменится</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ExportSheet</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>For spreadsheets</source>
        <translation>Для электронных таблиц</translation>
    </message>
    <message>
        <source>Puts &apos; before a text that a spreadsheet would take for a formula.</source>
        <translation>Ставит &apos; перед текстом, который таблица приняла бы за формулу.</translation>
    </message>
    <message>
        <source>This file cannot be written: %1</source>
        <translation>Этот файл нельзя записать: %1</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::FactsView</name>
    <message>
        <source>Facts</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::FailurePanel</name>
    <message>
        <source>It is tried again by itself at %1.</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>Само повторится в %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Копировать подробности</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::FilterField</name>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <extracomment>%1 says what is wrong with the filter, %2 is the number of the character where it begins.</extracomment>
        <translation>%1 (символ %2)</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::HoldReminder</name>
    <message>
        <source>Release…</source>
        <translation>Отпустить…</translation>
    </message>
    <message>
        <source>Remind me in %1</source>
        <translation>Напомнить через %1</translation>
    </message>
    <message numerus="yes">
        <source>Likewise %n more holds.</source>
        <comment>beside the one told of before</comment>
        <translation>
            <numerusform>Так же ещё %n удержание.</numerusform>
            <numerusform>Так же ещё %n удержания.</numerusform>
            <numerusform>Так же ещё %n удержаний.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::HoldTermsForm</name>
    <message>
        <source>This time has passed. Choose a later one.</source>
        <translation>Это время прошло. Выберите более позднее.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Remind to release</source>
        <translation>Напомнить отпустить</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>When to be reminded; a field for a date and a time</extracomment>
        <translation>Время</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>In %1</source>
        <extracomment>%1 a span of time, &quot;15 min&quot;</extracomment>
        <translation>Через %1</translation>
    </message>
    <message>
        <source>At a time…</source>
        <translation>В указанное время…</translation>
    </message>
    <message>
        <source>The reminder lives in this program: it comes while the program runs, or when it is started again. Nothing is ever released by itself.</source>
        <translation>Напоминание живёт в этой программе: оно приходит, пока она работает, или при следующем запуске. Само по себе ничего не отпускается.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::JournalPane</name>
    <message>
        <source>Undo…</source>
        <translation>Отменить…</translation>
    </message>
    <message>
        <source>Read the state</source>
        <translation>Прочитать состояние</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Read older</source>
        <translation>Читать более старые</translation>
    </message>
    <message>
        <source>Opens the confirmation of the action that takes this one back.</source>
        <translation>Открывает подтверждение действия, обратного этому.</translation>
    </message>
    <message>
        <source>Reads from the server what the target is like now, and writes it into the journal.</source>
        <translation>Читает с сервера, какова цель сейчас, и записывает это в журнал.</translation>
    </message>
    <message>
        <source>Looks whether the journal is what was written, row by row.</source>
        <translation>Смотрит строку за строкой, таков ли журнал, каким был записан.</translation>
    </message>
    <message>
        <source>Reads the rows of the journal before those that are listed.</source>
        <translation>Читает строки журнала, предшествующие показанным.</translation>
    </message>
    <message>
        <source>Words, or target:119 outcome:unknown when&gt;=2026-11-03</source>
        <translation>Слова или target:119 outcome:unknown when&gt;=2026-11-03</translation>
    </message>
    <message>
        <source>The connection %1 to %2 is not among the connections.</source>
        <extracomment>%1 a connection&apos;s name, %2 its host</extracomment>
        <translation>Подключения %1 к %2 нет среди подключений.</translation>
    </message>
    <message>
        <source>The connection %1 is not open. Choose it on the left, then come back.</source>
        <translation>Подключение %1 не открыто. Выберите его слева и вернитесь.</translation>
    </message>
    <message>
        <source>Select the action to undo.</source>
        <translation>Выберите действие для отмены.</translation>
    </message>
    <message numerus="yes">
        <source>Select at most %n actions.</source>
        <translation>
            <numerusform>Выберите не больше %n действия.</numerusform>
            <numerusform>Выберите не больше %n действий.</numerusform>
            <numerusform>Выберите не больше %n действий.</numerusform>
        </translation>
    </message>
    <message>
        <source>The selected actions are undone in different ways or on different connections.</source>
        <translation>Выбранные действия отменяются по-разному или на разных подключениях.</translation>
    </message>
    <message>
        <source>The connection %1 is read-only. Choose it on the left and arm it first.</source>
        <translation>Подключение %1 только для чтения. Выберите его слева и сначала разрешите изменения.</translation>
    </message>
    <message>
        <source>Select an action whose outcome is unknown.</source>
        <translation>Выберите действие, итог которого неизвестен.</translation>
    </message>
    <message>
        <source>A state is being read.</source>
        <translation>Состояние уже читается.</translation>
    </message>
    <message>
        <source>The outcome of this action is known.</source>
        <translation>Итог этого действия известен.</translation>
    </message>
    <message>
        <source>What became of a message cannot be read: list its mailbox anew and look.</source>
        <translation>Что стало с сообщением, прочитать нельзя: прочитайте список ящика заново и посмотрите.</translation>
    </message>
    <message>
        <source>The selected actions were done on different connections.</source>
        <translation>Выбранные действия сделаны на разных подключениях.</translation>
    </message>
    <message>
        <source>No action is selected.</source>
        <translation>Ни одно действие не выбрано.</translation>
    </message>
    <message numerus="yes">
        <source>%n actions selected</source>
        <translation>
            <numerusform>Выбрано %n действие</numerusform>
            <numerusform>Выбрано %n действия</numerusform>
            <numerusform>Выбрано %n действий</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole journal is listed.</source>
        <translation>Показан весь журнал.</translation>
    </message>
    <message>
        <source>The newest of %1 rows</source>
        <extracomment>Of the rows of the journal&apos;s file</extracomment>
        <translation>Новейшие из строк, которых всего %1</translation>
    </message>
    <message numerus="yes">
        <source>The state of %n targets was read; it is in the column After.</source>
        <translation>
            <numerusform>Прочитано состояние %n цели; оно в столбце «После».</numerusform>
            <numerusform>Прочитано состояние %n целей; оно в столбце «После».</numerusform>
            <numerusform>Прочитано состояние %n целей; оно в столбце «После».</numerusform>
        </translation>
    </message>
    <message>
        <source>The state could not be read. %1</source>
        <translation>Состояние не удалось прочитать. %1</translation>
    </message>
    <message>
        <source>The journal is being verified.</source>
        <translation>Журнал проверяется.</translation>
    </message>
    <message>
        <source>Nothing was done from this data folder yet. Every change on any connection is written down here.</source>
        <translation>Из этой папки данных ещё ничего не делали. Здесь записывается каждое изменение на любом подключении.</translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation>Читается журнал</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::KeyboardSheet</name>
    <message>
        <source>Keyboard</source>
        <translation>Клавиатура</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Что они делают</translation>
    </message>
    <message>
        <source>Open the row: drill down</source>
        <translation>Открыть строку: на уровень ниже</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Вернуться</translation>
    </message>
    <message>
        <source>Select or deselect the row</source>
        <translation>Выделить строку или снять выделение</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::LeaveSheet</name>
    <message>
        <source>Leave Senderdesk</source>
        <translation>Выход из Senderdesk</translation>
    </message>
    <message numerus="yes">
        <source>%n actions are waiting in the outbox. If you leave now, they are not sent.</source>
        <translation>
            <numerusform>%n действие ждёт в исходящих. Если выйти сейчас, оно не отправится.</numerusform>
            <numerusform>%n действия ждут в исходящих. Если выйти сейчас, они не отправятся.</numerusform>
            <numerusform>%n действий ждут в исходящих. Если выйти сейчас, они не отправятся.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions are being carried out. If you leave now, nothing more of them is sent, and the outcome of what has left is unknown.</source>
        <translation>
            <numerusform>%n действие выполняется. Если выйти сейчас, из него больше ничего не отправится, а итог ушедшего неизвестен.</numerusform>
            <numerusform>%n действия выполняются. Если выйти сейчас, из них больше ничего не отправится, а итог ушедшего неизвестен.</numerusform>
            <numerusform>%n действий выполняются. Если выйти сейчас, из них больше ничего не отправится, а итог ушедшего неизвестен.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::LockSheet</name>
    <message>
        <source>Lock when idle</source>
        <translation>Блокировка при бездействии</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>When nobody has used the program for this long, the tokens and passwords in its memory are forgotten and nothing is read until you choose Unlock…. Those in the keychain come back from there; others are asked for. A connection stays open while you wait to be told that a queue drains.</source>
        <translation>Если программой так долго никто не пользовался, токены и пароли в её памяти забываются, и ничего не читается, пока вы не выберете «Разблокировать…». Те, что в хранилище ключей, возвращаются оттуда; остальные будут запрошены. Подключение остаётся открытым, пока вы ждёте сообщения о том, что очередь опустела.</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Блокировать через</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n минуту</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::MailboxBar</name>
    <message>
        <source>List</source>
        <translation>Показать список</translation>
    </message>
    <message>
        <source>List the deleted messages of this mailbox</source>
        <translation>Показать удалённые сообщения этого ящика</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Ящик</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Домен</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Все папки</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <extracomment>A folder of a mailbox that was deleted itself; %1 is its name</extracomment>
        <translation>%1 (удалена)</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <extracomment>How full a mailbox is: &quot;1.2 GB of 5.4 GB used&quot;</extracomment>
        <translation>Занято %1 из %2</translation>
    </message>
    <message>
        <source>%1: the mailbox is full</source>
        <translation>%1: ящик полон</translation>
    </message>
    <message>
        <source>Type the address of a mailbox, as jo@example.com.</source>
        <translation>Введите адрес ящика, например jo@example.com.</translation>
    </message>
    <message>
        <source>Address, or what stands before the @</source>
        <translation>Адрес или то, что стоит перед @</translation>
    </message>
    <message>
        <source>Mail that was deleted within the last 14 days can come back, if one of the backups, about every six hours, was made while it was there.</source>
        <translation>Может вернуться почта, удалённая за последние 14 дней, если одна из резервных копий (примерно каждые шесть часов) сделана, пока почта была на месте.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::MainWindow</name>
    <message>
        <source>Connection</source>
        <translation>Подключение</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::MethodsModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a method, %2 a whole sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::NavigationList</name>
    <message>
        <source>Navigation</source>
        <translation>Навигация</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::OutboxStrip</name>
    <message>
        <source>Dismiss</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Исходящие</translation>
    </message>
    <message>
        <source>Nothing of this has been sent. Ctrl+Z cancels the latest, wherever the focus is.</source>
        <translation>Ничего из этого ещё не отправлено. Ctrl+Z отменяет последнее, где бы ни был фокус.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Отправить сейчас</translation>
    </message>
    <message>
        <source>Confirm anew…</source>
        <translation>Подтвердить заново…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::Pane</name>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Read this pane again</source>
        <translation>Прочитать эту панель заново</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Stop what is being read; what has arrived stays</source>
        <translation>Остановить чтение; пришедшее остаётся</translation>
    </message>
    <message>
        <source>The details are in the clipboard.</source>
        <translation>Подробности в буфере обмена.</translation>
    </message>
    <message>
        <source>Nothing is being read</source>
        <translation>Сейчас ничего не читается</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::PaneHeader</name>
    <message>
        <source>as of %1</source>
        <extracomment>When the figures were read; %1 is a time of day, or &quot;–&quot; when they never were.</extracomment>
        <translation>на %1</translation>
    </message>
    <message>
        <source>%1 · out of date</source>
        <translation>%1 · устарело</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Ещё не прочитано</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ProgressStrip</name>
    <message>
        <source>%1 · %2 left</source>
        <extracomment>%1 says how far it is (&quot;12 of 40 pages&quot;), %2 is a time span.</extracomment>
        <translation>%1 · осталось %2</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::QueryBar</name>
    <message>
        <source>Group by</source>
        <translation>Группировать</translation>
    </message>
    <message>
        <source>Only account</source>
        <extracomment>Label of a field: show only this account&apos;s messages</extracomment>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>Only campaign</source>
        <translation>Кампания</translation>
    </message>
    <message>
        <source>Only ISP</source>
        <translation>ISP</translation>
    </message>
    <message>
        <source>Refresh every</source>
        <extracomment>Label of a combo box: how often the figures are read by themselves</extracomment>
        <translation>Обновлять</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>First entry of the account filter: no filter</extracomment>
        <translation>Все</translation>
    </message>
    <message>
        <source>Choose an account from the list, or type its ID: a whole number above 0.</source>
        <translation>Выберите аккаунт из списка или введите его ID: целое число больше 0.</translation>
    </message>
    <message>
        <source>A campaign is filtered by its ID: a whole number above 0, without separators.</source>
        <translation>Кампания задаётся своим ID: целое число больше 0, без разделителей.</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>Automatic refresh is off</extracomment>
        <translation>Выкл.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::QueueBarView</name>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>%1 of the messages in the rows shown</source>
        <translation>%1 сообщений в показанных строках</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>Assistive technology reads this for a value of the chart: name of the row, name of the state, number of messages.</extracomment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Queue chart</source>
        <translation>Диаграмма очереди</translation>
    </message>
    <message>
        <source>Shows or hides %1 in the chart</source>
        <extracomment>%1 is the name of a state of queued mail: New, Processing, Retry or Hold.</extracomment>
        <translation>Показывает или скрывает «%1» на диаграмме</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::QueuePane</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Show what is in it</source>
        <translation>Показать, что внутри</translation>
    </message>
    <message>
        <source>Tell me when it drains</source>
        <translation>Сообщить, когда опустеет</translation>
    </message>
    <message>
        <source>Choose a sender</source>
        <translation>Выбрать отправителя</translation>
    </message>
    <message>
        <source>Hold everything in this sender…</source>
        <translation>Удержать всё в этом отправителе…</translation>
    </message>
    <message>
        <source>Release everything in this sender…</source>
        <translation>Отпустить всё в этом отправителе…</translation>
    </message>
    <message>
        <source>Clear everything in this sender…</source>
        <translation>Очистить всё в этом отправителе…</translation>
    </message>
    <message>
        <source>Hold for every ISP…</source>
        <translation>Удержать для всех ISP…</translation>
    </message>
    <message>
        <source>Release for every ISP…</source>
        <translation>Отпустить для всех ISP…</translation>
    </message>
    <message>
        <source>Clear for every ISP…</source>
        <translation>Очистить для всех ISP…</translation>
    </message>
    <message>
        <source>This is where you came in.</source>
        <translation>Отсюда вы начали.</translation>
    </message>
    <message>
        <source>Choose a sender to see what stands in its queue.</source>
        <translation>Выберите отправителя, чтобы увидеть его очередь.</translation>
    </message>
    <message>
        <source>Nothing stands in this queue.</source>
        <translation>В этой очереди ничего нет.</translation>
    </message>
    <message>
        <source>%1 of %2 queues read</source>
        <translation>Прочитано очередей: %1 из %2</translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation>Читается очередь…</translation>
    </message>
    <message>
        <source>Select the rows to act on.</source>
        <translation>Выберите строки, над которыми действовать.</translation>
    </message>
    <message>
        <source>Choose a sender first.</source>
        <translation>Сначала выберите отправителя.</translation>
    </message>
    <message>
        <source>There is nothing below this row.</source>
        <translation>Под этой строкой ничего нет.</translation>
    </message>
    <message>
        <source>Select one row to be told when it drains.</source>
        <translation>Выберите одну строку, чтобы узнать, когда она опустеет.</translation>
    </message>
    <message>
        <source>No row is selected.</source>
        <translation>Ни одна строка не выбрана.</translation>
    </message>
    <message>
        <source>Selected: %1 · %2</source>
        <extracomment>%1 is a scope (&quot;campaign 4914 of account 306 on 119 Main&quot;), %2 &quot;140 messages&quot;</extracomment>
        <translation>Выбрано: %1 · %2</translation>
    </message>
    <message>
        <source>%1 selected · %2</source>
        <translation>Выбрано: %1 · %2</translation>
    </message>
    <message>
        <source>Hold, release and clear cannot be said for one ISP. Reading the nearest that can be said…</source>
        <translation>Удержать, отпустить или очистить для одного ISP нельзя. Читается ближайшее возможное…</translation>
    </message>
    <message>
        <source>Hold, release and clear cannot be said for one ISP, and the nearest that can be said could not be read.</source>
        <translation>Удержать, отпустить или очистить для одного ISP нельзя, а ближайшее возможное не удалось прочитать.</translation>
    </message>
    <message>
        <source>The rows of %1 add up to %2 messages, but the server&apos;s own total was %3 before and %4 after reading them.</source>
        <extracomment>%1 a sender, %2 to %4 are numbers of messages</extracomment>
        <translation>Сумма строк %1 — %2 сообщений, а итог самого сервера был %3 до и %4 после чтения.</translation>
    </message>
    <message>
        <source>You will be told when this is drained, or when nothing moved for 5 minutes.</source>
        <translation>Вы узнаете, когда здесь опустеет или если 5 минут ничего не движется.</translation>
    </message>
    <message>
        <source>Hold again…</source>
        <translation>Удержать снова…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Больше не следить</translation>
    </message>
    <message>
        <source>New mail is arriving un-held: %1. A hold catches what is in the queue, so the campaign itself must be stopped.</source>
        <translation>Новая почта приходит без удержания: %1. Удержание действует на то, что в очереди, поэтому остановить нужно саму кампанию.</translation>
    </message>
    <message>
        <source>Drained: nothing is left to go in %1.</source>
        <translation>Опустело: в %1 больше нечего отправлять.</translation>
    </message>
    <message>
        <source>Stuck: nothing moved for 5 minutes in %1.</source>
        <translation>Стоит: в %1 ничего не движется 5 минут.</translation>
    </message>
    <message>
        <source>More mail is to go: %1. Whether it was held is not known, because the outcome of a change there is unknown. Read the queue again before you decide.</source>
        <translation>Прибавилось писем к отправке: %1. Задержаны ли они, неизвестно, потому что неизвестен исход изменения. Прежде чем решать, прочитайте очередь заново.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ReportSheet</name>
    <message>
        <source>Report: %1</source>
        <translation>Отчёт: %1</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed…</source>
        <translation>
            <numerusform>Повторить %n неудавшееся…</numerusform>
            <numerusform>Повторить %n неудавшихся…</numerusform>
            <numerusform>Повторить %n неудавшихся…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send the %n left…</source>
        <translation>
            <numerusform>Отправить %n оставшееся…</numerusform>
            <numerusform>Отправить %n оставшихся…</numerusform>
            <numerusform>Отправить %n оставшихся…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::RestoreAgainSheet</name>
    <message>
        <source>Restored already</source>
        <translation>Уже восстановлено</translation>
    </message>
    <message numerus="yes">
        <source>%n of these messages were restored since the program was started, or may have been. Restoring one again may put a second copy into the mailbox.</source>
        <translation>
            <numerusform>%n из этих сообщений уже восстановлено с запуска программы или могло быть восстановлено. Повторное восстановление может положить в ящик вторую копию.</numerusform>
            <numerusform>%n из этих сообщений уже восстановлены с запуска программы или могли быть восстановлены. Повторное восстановление может положить в ящик вторую копию.</numerusform>
            <numerusform>%n из этих сообщений уже восстановлены с запуска программы или могли быть восстановлены. Повторное восстановление может положить в ящик вторую копию.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore again…</source>
        <translation>Восстановить ещё раз…</translation>
    </message>
    <message>
        <source>Leave them out…</source>
        <translation>Без них…</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::RestoreSheet</name>
    <message>
        <source>Choose senders to restore</source>
        <translation>Каких отправителей восстановить</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Далее…</translation>
    </message>
    <message>
        <source>A sender can be restored if it was deleted through the API, as this console does. One that was deleted in the vendor&apos;s panel cannot be restored.</source>
        <translation>Восстановить можно отправителя, удалённого через API, как это делает эта консоль. Удалённого в панели поставщика восстановить нельзя.</translation>
    </message>
    <message>
        <source>Deleted from this data folder</source>
        <translation>Удалены из этой папки данных</translation>
    </message>
    <message>
        <source>Sender ID</source>
        <translation>ID отправителя</translation>
    </message>
    <message>
        <source>Any sender&apos;s ID, for example 683</source>
        <translation>ID любого отправителя, например 683</translation>
    </message>
    <message>
        <source>%1 (outcome of the deletion unknown)</source>
        <extracomment>A deleted sender in a list; whether the deletion took effect is not known</extracomment>
        <translation>%1 (исход удаления неизвестен)</translation>
    </message>
    <message>
        <source>A sender ID is a whole number above 0, without separators.</source>
        <translation>ID отправителя — целое число больше 0, без разделителей.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::RuleEditor</name>
    <message>
        <source>%1. %2</source>
        <extracomment>A line of the list of rules; %1 its number, %2 what it looks at</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The default rule stays: it is for everything else.</source>
        <translation>Правило по умолчанию остаётся: оно для всего остального.</translation>
    </message>
    <message>
        <source>Together %1</source>
        <extracomment>The shares of the senders of a rule; %1 is &quot;90 %&quot;</extracomment>
        <translation>Вместе %1</translation>
    </message>
    <message>
        <source>Rules: the first that fits is used</source>
        <translation>Правила: применяется первое подходящее</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Добавить правило</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>Убрать правило</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>No rules for email: this virtual sender sends none. Add a rule to change that.</source>
        <translation>Правил для email нет: этот виртуальный отправитель их не отправляет. Чтобы это изменить, добавьте правило.</translation>
    </message>
    <message>
        <source>No rules for SMS: this virtual sender sends none. Add a rule to change that.</source>
        <translation>Правил для SMS нет: этот виртуальный отправитель их не отправляет. Чтобы это изменить, добавьте правило.</translation>
    </message>
    <message>
        <source>The server keeps more of this rule than is shown here: %1. It goes back as it came.</source>
        <extracomment>%1 is a list of names of a rule&apos;s settings</extracomment>
        <translation>На сервере в этом правиле есть больше, чем показано здесь: %1. Оно уйдёт обратно таким, каким пришло.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::RuleSenderRows</name>
    <message>
        <source>Choose a sender</source>
        <translation>Выберите отправителя</translation>
    </message>
    <message>
        <source>Add sender</source>
        <translation>Добавить отправителя</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A field of a line; %1 is the title above (&quot;Share&quot;), %2 the line&apos;s number</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Убрать %1</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::SafetyBanner</name>
    <message>
        <source>No connection</source>
        <translation>Нет подключения</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Безопасность</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::ScopeSheet</name>
    <message>
        <source>%1: choose of what</source>
        <translation>%1: выберите область</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Далее…</translation>
    </message>
    <message>
        <source>Database %1. What is chosen here narrows it; with neither, it is every subscription of the database. Next it is counted how many would change.</source>
        <extracomment>%1 is a database&apos;s id and name</extracomment>
        <translation>База данных %1. Выбранное здесь сужает область; без выбора это все подписки базы данных. Далее будет посчитано, сколько изменится.</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ресурс</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>All resources</source>
        <translation>Все ресурсы</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Все каналы</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::SecretSheet</name>
    <message>
        <source>Open connection</source>
        <translation>Открыть подключение</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>%1 (%2) needs its password.</source>
        <extracomment>%1 is a connection&apos;s name, %2 its host</extracomment>
        <translation>Для %1 (%2) нужен пароль.</translation>
    </message>
    <message>
        <source>%1 (%2) needs its token.</source>
        <translation>Для %1 (%2) нужен токен.</translation>
    </message>
    <message>
        <source>It is kept in the system&apos;s keychain.</source>
        <translation>Он хранится в системном хранилище ключей.</translation>
    </message>
    <message>
        <source>There is no keychain that can be used, so it is kept for this run only: %1</source>
        <translation>Хранилища ключей, которым можно пользоваться, нет, поэтому он хранится только до конца этого запуска: %1</translation>
    </message>
    <message>
        <source>The address of this connection is not encrypted: everybody on the way to %1 can read its token or password, and all that is sent.</source>
        <extracomment>%1 is a host</extracomment>
        <translation>Адрес этого подключения не шифруется: любой на пути к %1 может прочесть токен или пароль и всё отправляемое.</translation>
    </message>
    <message>
        <source>Use it without encryption all the same</source>
        <translation>Всё равно использовать без шифрования</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Пароль прокси</translation>
    </message>
    <message>
        <source>Key passphrase (where the key has one)</source>
        <translation>Пароль ключа (если он есть)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>It is kept for this run only.</source>
        <translation>Он хранится только до конца этого запуска.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::SenderSetupCommands</name>
    <message>
        <source>Sender information</source>
        <translation>Сведения об отправителе</translation>
    </message>
    <message>
        <source>New sender…</source>
        <translation>Новый отправитель…</translation>
    </message>
    <message>
        <source>Select one sender.</source>
        <translation>Выберите одного отправителя.</translation>
    </message>
    <message>
        <source>Select the senders to act on.</source>
        <translation>Выберите отправителей, с которыми работать.</translation>
    </message>
    <message>
        <source>Only AKMTA senders have a record here.</source>
        <translation>Запись здесь есть только у отправителей AKMTA.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::SenderSheet</name>
    <message>
        <source>New sender</source>
        <translation>Новый отправитель</translation>
    </message>
    <message>
        <source>Edit sender</source>
        <translation>Изменить отправителя</translation>
    </message>
    <message>
        <source>Sender information</source>
        <translation>Сведения об отправителе</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Reading the record from the server…</source>
        <translation>Запись читается с сервера…</translation>
    </message>
    <message>
        <source>This server does not know the method that tells a sender&apos;s record. Its path is in no document; it can be changed in the connection, under Methods.</source>
        <translation>Этот сервер не знает метода, который сообщает запись отправителя. Его пути нет ни в одном документе; его можно изменить в соединении, в разделе «Методы».</translation>
    </message>
    <message>
        <source>Reading the nodes…</source>
        <translation>Узлы читаются…</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Введите имя.</translation>
    </message>
    <message>
        <source>Another sender has this name.</source>
        <translation>Это имя носит другой отправитель.</translation>
    </message>
    <message>
        <source>“%1” is no IP address.</source>
        <translation>«%1» — не IP-адрес.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Отправитель</translation>
    </message>
    <message>
        <source>Raw record</source>
        <translation>Запись целиком</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>IP-адреса</translation>
    </message>
    <message>
        <source>Sender domain type</source>
        <translation>Тип домена отправителя</translation>
    </message>
    <message>
        <source>Assigned accounts</source>
        <translation>Назначенные аккаунты</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Узлы</translation>
    </message>
    <message>
        <source>One a line; they must exist on the sending node</source>
        <translation>По одному в строке; они должны быть на узле отправки</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::SendersPane</name>
    <message>
        <source>Open queue</source>
        <translation>Открыть очередь</translation>
    </message>
    <message>
        <source>Count queues now</source>
        <translation>Посчитать очереди</translation>
    </message>
    <message>
        <source>Stop counting</source>
        <translation>Прервать подсчёт</translation>
    </message>
    <message>
        <source>Select the senders to act on.</source>
        <translation>Выберите отправителей, над которыми действовать.</translation>
    </message>
    <message>
        <source>Only AKMTA senders have a queue here; another one is selected.</source>
        <translation>Очередь здесь есть только у отправителей AKMTA; выбран и другой.</translation>
    </message>
    <message>
        <source>No sender is selected.</source>
        <translation>Ни один отправитель не выбран.</translation>
    </message>
    <message numerus="yes">
        <source>%n senders selected</source>
        <translation>
            <numerusform>Выбран %n отправитель</numerusform>
            <numerusform>Выбрано %n отправителя</numerusform>
            <numerusform>Выбрано %n отправителей</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 in all</source>
        <extracomment>%1 &quot;3 senders selected&quot;, %2 &quot;1,234 messages in their queues&quot;</extracomment>
        <translation>%1 · всего %2</translation>
    </message>
    <message>
        <source>Hold, release and clear are off: only AKMTA senders have a queue here.</source>
        <translation>Удержать, отпустить и очистить нельзя: очередь здесь есть только у отправителей AKMTA.</translation>
    </message>
    <message>
        <source>Counting queues: %1 of %2</source>
        <translation>Подсчёт очередей: %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n queues could not be counted.</source>
        <translation>
            <numerusform>%n очередь не удалось посчитать.</numerusform>
            <numerusform>%n очереди не удалось посчитать.</numerusform>
            <numerusform>%n очередей не удалось посчитать.</numerusform>
        </translation>
    </message>
    <message>
        <source>This server has no senders.</source>
        <translation>На этом сервере нет отправителей.</translation>
    </message>
    <message>
        <source>The senders of this connection were not read yet.</source>
        <translation>Отправители этого подключения ещё не прочитаны.</translation>
    </message>
    <message numerus="yes">
        <source>%n senders read</source>
        <translation>
            <numerusform>Прочитан %n отправитель</numerusform>
            <numerusform>Прочитано %n отправителя</numerusform>
            <numerusform>Прочитано %n отправителей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::StatusSheet</name>
    <message>
        <source>Choose a status</source>
        <translation>Выберите статус</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Далее…</translation>
    </message>
    <message numerus="yes">
        <source>The status that %n subscriptions get. Deleted ones stay deleted: that stands beside the status.</source>
        <translation>
            <numerusform>Статус, который получит %n подписка. Удалённая остаётся удалённой: это стоит рядом со статусом.</numerusform>
            <numerusform>Статус, который получат %n подписки. Удалённые остаются удалёнными: это стоит рядом со статусом.</numerusform>
            <numerusform>Статус, который получат %n подписок. Удалённые остаются удалёнными: это стоит рядом со статусом.</numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Do not set off automation that waits for this change</source>
        <translation>Не запускать автоматизацию, которая ждёт этого изменения</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::SubscriptionSheet</name>
    <message>
        <source>Add subscription</source>
        <translation>Добавить подписку</translation>
    </message>
    <message>
        <source>Edit subscription</source>
        <translation>Изменить подписку</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>Добавить поле</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ресурс</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>Поля подписки</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Далее…</translation>
    </message>
    <message>
        <source>Of profile %1. Only what you change here is sent; an empty field stays as it is.</source>
        <translation>Профиль %1. Отправляется только то, что вы здесь измените; пустое поле остаётся как есть.</translation>
    </message>
    <message>
        <source>For profile %1. Where a subscription with this resource, channel and address is there already, it is changed instead.</source>
        <translation>Для профиля %1. Если подписка с этими ресурсом, каналом и адресом уже есть, вместо этого изменится она.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>0 is the highest</source>
        <translation>0 — самый высокий</translation>
    </message>
    <message>
        <source>Do not set off automation that waits for this change</source>
        <translation>Не запускать автоматизацию, которая ждёт этого изменения</translation>
    </message>
    <message>
        <source>The priority is a whole number from 0, without separators.</source>
        <translation>Приоритет — целое число от 0, без разделителей.</translation>
    </message>
    <message>
        <source>A value has no name of a field beside it.</source>
        <translation>Рядом со значением нет имени поля.</translation>
    </message>
    <message>
        <source>The field “%1” stands here twice.</source>
        <translation>Поле «%1» стоит здесь дважды.</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Категории</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>Названия через запятую</translation>
    </message>
    <message>
        <source>At least one category must stay: the service does not say how all are taken away.</source>
        <translation>Должна остаться хотя бы одна категория: сервис не говорит, как убрать все.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::SubscriptionsBar</name>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Find the subscriptions that the fields ask for</source>
        <translation>Найти подписки, о которых спрашивают поля</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>База данных</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ресурс</translation>
    </message>
    <message>
        <source>Match by</source>
        <translation>Искать по</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Any</source>
        <extracomment>First entry of the combo box &quot;Resource&quot;: whichever it is</extracomment>
        <translation>Любой</translation>
    </message>
    <message>
        <source>Choose a database.</source>
        <translation>Выберите базу данных.</translation>
    </message>
    <message>
        <source>No resource serves this database, so the server would refuse the question (413).</source>
        <translation>Ни один ресурс не обслуживает эту базу данных, сервер отклонил бы запрос (413).</translation>
    </message>
    <message>
        <source>Choose the resource whose subscriptions are to be listed.</source>
        <translation>Выберите ресурс, подписки которого нужно показать.</translation>
    </message>
    <message>
        <source>Fill in the field “%1”.</source>
        <translation>Заполните поле «%1».</translation>
    </message>
    <message>
        <source>Type the value that the profile is found by.</source>
        <translation>Введите значение, по которому искать профиль.</translation>
    </message>
    <message numerus="yes">
        <source>%n resources do not serve this database and are not offered.</source>
        <translation>
            <numerusform>%n ресурс не обслуживает эту базу данных и не предлагается.</numerusform>
            <numerusform>%n ресурса не обслуживают эту базу данных и не предлагаются.</numerusform>
            <numerusform>%n ресурсов не обслуживают эту базу данных и не предлагаются.</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>First entry of the combo boxes &quot;Channel&quot; and &quot;Status&quot;: no filter</extracomment>
        <translation>Все</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::SubscriptionsPane</name>
    <message>
        <source>Add…</source>
        <translation>Добавить…</translation>
    </message>
    <message>
        <source>Bulk…</source>
        <translation>Списком…</translation>
    </message>
    <message>
        <source>Words, or channel:email status:suspended deleted:yes</source>
        <translation>Слова или channel:email status:suspended deleted:да</translation>
    </message>
    <message>
        <source>Select the subscriptions to act on.</source>
        <translation>Выберите подписки, с которыми работать.</translation>
    </message>
    <message>
        <source>Select one subscription to edit it.</source>
        <translation>Выберите одну подписку, чтобы изменить её.</translation>
    </message>
    <message>
        <source>One of the selected subscriptions is deleted already.</source>
        <translation>Одна из выбранных подписок уже удалена.</translation>
    </message>
    <message>
        <source>One of the selected subscriptions is not deleted.</source>
        <translation>Одна из выбранных подписок не удалена.</translation>
    </message>
    <message>
        <source>Find the profile that the subscription is for.</source>
        <translation>Найдите профиль, для которого подписка.</translation>
    </message>
    <message>
        <source>Choose a database.</source>
        <translation>Выберите базу данных.</translation>
    </message>
    <message>
        <source>No subscription is selected.</source>
        <translation>Ни одна подписка не выбрана.</translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions selected</source>
        <translation>
            <numerusform>Выбрана %n подписка</numerusform>
            <numerusform>Выбраны %n подписки</numerusform>
            <numerusform>Выбрано %n подписок</numerusform>
        </translation>
    </message>
    <message>
        <source>The subscription could not be read. %1</source>
        <translation>Подписку не удалось прочитать. %1</translation>
    </message>
    <message>
        <source>Save inverse file…</source>
        <translation>Сохранить обратный файл…</translation>
    </message>
    <message>
        <source>A file of what was done puts it all back, through “Bulk…”.</source>
        <translation>Файл сделанного вернёт всё назад через «Списком…».</translation>
    </message>
    <message>
        <source>Save inverse file</source>
        <translation>Сохранить обратный файл</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Сохранено в %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 не удалось записать: %2</translation>
    </message>
    <message>
        <source>Choose a database, and say how the profile is found. Or list all subscriptions of a resource.</source>
        <translation>Выберите базу данных и способ найти профиль. Или прочитайте все подписки ресурса.</translation>
    </message>
    <message>
        <source>The profile was found and has no subscription.</source>
        <translation>Профиль найден, подписок у него нет.</translation>
    </message>
    <message>
        <source>No subscription of this resource is like that.</source>
        <translation>Таких подписок у этого ресурса нет.</translation>
    </message>
    <message>
        <source>%1 subscriptions so far</source>
        <translation>Подписок пока %1</translation>
    </message>
    <message>
        <source>Asking for the subscriptions</source>
        <translation>Запрос подписок</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::TablePane</name>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message numerus="yes">
        <source>%n new · order of %1</source>
        <extracomment>Rows that wait to be shown; %1 is the time of the figures by which the rows are ordered</extracomment>
        <translation>
            <numerusform>%n новая · порядок на %1</numerusform>
            <numerusform>%n новые · порядок на %1</numerusform>
            <numerusform>%n новых · порядок на %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed rows · order of %1</source>
        <extracomment>Rows that wait to be shown or to leave; %1 is the time of the figures by which the rows are ordered</extracomment>
        <translation>
            <numerusform>%n изменённая строка · порядок на %1</numerusform>
            <numerusform>%n изменённые строки · порядок на %1</numerusform>
            <numerusform>%n изменённых строк · порядок на %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows do not move by themselves. Click to show new rows and to order them anew.</source>
        <translation>Строки сами не двигаются. Нажмите, чтобы показать новые и упорядочить заново.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::TestStepsModel</name>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что выяснилось</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::VirtualSenderSheet</name>
    <message>
        <source>New virtual sender</source>
        <translation>Новый виртуальный отправитель</translation>
    </message>
    <message>
        <source>Edit virtual sender</source>
        <translation>Изменить виртуального отправителя</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Reading the rules from the server…</source>
        <translation>Правила читаются с сервера…</translation>
    </message>
    <message>
        <source>This server does not know the method that tells the rules, so they cannot be edited. Its path can be changed in the connection, under Methods.</source>
        <translation>Этот сервер не знает метода, который сообщает правила, поэтому изменить их нельзя. Его путь можно изменить в соединении, в разделе «Методы».</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Введите имя.</translation>
    </message>
    <message>
        <source>Choose the account that it is for.</source>
        <translation>Выберите аккаунт, для которого он.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>Выберите аккаунт</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Email rules</source>
        <translation>Правила для email</translation>
    </message>
    <message>
        <source>SMS rules</source>
        <translation>Правила для SMS</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::VirtualSendersPane</name>
    <message>
        <source>Select one virtual sender to edit.</source>
        <translation>Выберите одного виртуального отправителя, чтобы изменить его.</translation>
    </message>
    <message>
        <source>Select one virtual sender to clone.</source>
        <translation>Выберите одного виртуального отправителя, чтобы клонировать его.</translation>
    </message>
    <message>
        <source>Select the virtual senders to delete.</source>
        <translation>Выберите виртуальных отправителей, которых удалить.</translation>
    </message>
    <message>
        <source>No virtual sender is selected.</source>
        <translation>Ни один виртуальный отправитель не выбран.</translation>
    </message>
    <message>
        <source>1 virtual sender selected</source>
        <translation>Выбран 1 виртуальный отправитель</translation>
    </message>
    <message numerus="yes">
        <source>%n virtual senders selected</source>
        <translation>
            <numerusform>Выбран %n виртуальный отправитель</numerusform>
            <numerusform>Выбраны %n виртуальных отправителя</numerusform>
            <numerusform>Выбрано %n виртуальных отправителей</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no virtual senders here yet.</source>
        <translation>Виртуальных отправителей здесь ещё нет.</translation>
    </message>
    <message>
        <source>This server has no accounts, and so no virtual senders.</source>
        <translation>На этом сервере нет аккаунтов, а значит, и виртуальных отправителей.</translation>
    </message>
    <message>
        <source>The virtual senders were not read yet.</source>
        <translation>Виртуальные отправители ещё не прочитаны.</translation>
    </message>
    <message>
        <source>Reading the virtual senders</source>
        <translation>Чтение виртуальных отправителей</translation>
    </message>
    <message>
        <source>%1 of %2 accounts read</source>
        <translation>Прочитано аккаунтов: %1 из %2</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::WelcomePane</name>
    <message>
        <source>Open the offline platform</source>
        <translation>Открыть автономную платформу</translation>
    </message>
    <message>
        <source>There is nothing to read yet.</source>
        <translation>Читать пока нечего.</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>Новое подключение…</translation>
    </message>
    <message>
        <source>No connection is open. Choose one on the left, or make a new one.</source>
        <translation>Ни одно подключение не открыто. Выберите его слева или создайте новое.</translation>
    </message>
    <message>
        <source>No connection is open. Make one to your server, or look around on the built-in offline platform, which needs no server and contacts none.</source>
        <translation>Ни одно подключение не открыто. Создайте подключение к своему серверу или осмотритесь на встроенной автономной платформе: ей не нужен сервер, и она ни к какому не обращается.</translation>
    </message>
</context>
<context>
    <name>senderdesk::ui::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>&amp;Действия</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>Копировать с заголовками</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Колонки</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Сортировать по</translation>
    </message>
    <message>
        <source>Fit columns</source>
        <translation>Подогнать колонки</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Следующая область</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Предыдущая область</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Команды…</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Клавиатура</translation>
    </message>
    <message>
        <source>About Senderdesk</source>
        <translation>О программе Senderdesk</translation>
    </message>
    <message>
        <source>This pane has no rows</source>
        <translation>В этой панели нет строк</translation>
    </message>
    <message>
        <source>This pane has no filter</source>
        <translation>В этой панели нет фильтра</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Закрыть окно</translation>
    </message>
</context>
</TS>
