#include "offline/mailestate.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

#include <array>

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;

struct Letter
{
    const char16_t *folder; // nullptr: listed without one
    const char16_t *from;
    const char16_t *subject;
    const char16_t *date;
};

// What mail does to those who read it: encodings, folding, disguises, formulas, forms of dates.
constexpr std::array letters{
    Letter{u"INBOX", u"=?utf-8?Q?B=C3=B8_Ek?= <bo@example.net>", u"=?UTF-8?B?0KHRh9GR0YIg4oSWIDQyINC30LAg0LzQsNGA0YI=?=",
           u"Tue, 03 Nov 2026 10:11:12 +0300"},
    Letter{u"INBOX", u"=?koi8-r?B?8sHT09nMy8E=?= <news@example.org>",
           u"=?windows-1251?Q?=CE=F2=F7=B8=F2_=E7=E0_=ED=E5=E4=E5=EB=FE?=", u"3 Nov 2026 07:00:00 GMT"},
    Letter{u"INBOX", u"=?iso-2022-jp?B?GyRCOzNFRBsoQg==?= <yamada@example.jp>", u"=?iso-2022-jp?B?GyRCJCo0aiQkGyhC?=",
           u"Tue, 3 Nov 2026 18:22:00 +0900 (JST)"},
    Letter{u"INBOX", u"\"Long, Name\" <long@example.com>",
           u"=?UTF-8?Q?A_subject_that_was_folded_over?=\r\n =?UTF-8?Q?_several_lines_=E2=80=93_as_mailers_do?=",
           u"Tue, 3 Nov 2026 10:11 -0500"},
    Letter{u"Spam", u"security@\u202Emoc.elpmaxe\u202C", u"Your account \u202Etxt.exe\u202C\u0001\u001b[31m is locked",
           u"not a date at all"},
    Letter{u"Spam", u"=cmd|' /C calc'!A0", u"=1+1", u"Wed, 32 Foo 2026 99:99:99 +9999"},
    Letter{u"Spam", u"<script>alert(1)</script> <x@example.com>", u"=?x-unknown-charset?Q?=80=81=82?=", u"2026-11-03T10:11:12Z"},
    Letter{u"Projekte.Öst", u"Åsa Öberg <asa@example.com>", u"Möte i morgon 📅", u"Mon, 2 Nov 26 08:15:00 EST"},
    Letter{u"Архив.2025", u"Анна <anna@example.com>", u"Re: Договор", u"Mon Nov  2 08:15:00 2026"},
    Letter{u"INBOX.Old stuff", u"", u"", u""},
    Letter{nullptr, u"nobody@example.com", u"Listed without a folder", u"Mon, 02 Nov 2026 08:16:00 +0000"},
    Letter{u"Sent Items", u"jo@example.com", u"Twice the same", u"Mon, 02 Nov 2026 09:00:00 +0000"},
    Letter{u"Sent Items", u"jo@example.com", u"Twice the same", u"Mon, 02 Nov 2026 09:00:00 +0000"},
};

constexpr std::array<const char16_t *, 6> folders{u"INBOX", u"INBOX", u"Trash", u"Sent Items", u"2026.Q1", u"Projekte.Öst"};
constexpr std::array<const char16_t *, 6> people{u"Bo Ek <bo@example.net>",
                                                 u"Accounts <billing@example.org>",
                                                 u"Mara Lind <mara@example.com>",
                                                 u"\"Shop\" <orders@example.net>",
                                                 u"=?utf-8?B?0JDQvdC90LA=?= <anna@example.com>",
                                                 u"noreply@example.org"};
constexpr std::array<const char16_t *, 5> subjects{u"Weekly report", u"Order", u"Re: meeting", u"Delivery note", u"Ticket"};

QJsonObject headersOf(const QString &from, const QString &subject, const QString &date, const QString &to, qint64 uid)
{
    QJsonObject headers{
        {u"To"_s, to},
        {u"Content-Type"_s, u"text/plain; charset=utf-8"_s},
        {u"Received"_s, QJsonArray{u"from mx1.example.org by mail.example.com"_s, u"from [192.0.2.7] by mx1.example.org"_s}}};
    if (!from.isEmpty())
        headers.insert(u"From"_s, from);
    if (!subject.isEmpty())
        headers.insert(u"Subject"_s, subject);
    if (!date.isEmpty())
        headers.insert(u"Date"_s, date);
    if (subject != "Twice the same"_L1)
        headers.insert(u"Message-ID"_s, u"<%1.%2@mail.example.org>"_s.arg(uid).arg(uid * 7919 % 100'003));
    return headers;
}

}

std::vector<MailEstate::Message> deletedMessages(const QString &mailbox, int number, const Noise &noise)
{
    std::vector<MailEstate::Message> messages;
    const auto text = [](const char16_t *literal) { return literal ? QString::fromUtf16(literal) : QString(); };
    const bool isBusy = mailbox == busyMailbox;
    for (int i = 0; i < number; ++i) {
        const qint64 uid = i + 1;
        if (isBusy && size_t(i) < letters.size()) {
            const Letter &letter = letters[size_t(i)];
            messages.push_back({uid, text(letter.folder),
                                headersOf(text(letter.from), text(letter.subject), text(letter.date), mailbox, uid), true});
            continue;
        }
        // Invoices stand among the rest, as they came.
        const int place = i - int(letters.size());
        const int rest = number - int(letters.size());
        const bool isInvoice = isBusy && qint64(place + 1) * busyInvoices / rest > qint64(place) * busyInvoices / rest;
        const QString subject =
            isInvoice ? u"Invoice %1"_s.arg(10'000 + i)
                      : text(subjects[size_t(noise.bits(quint64(i), 1) % subjects.size())]) + u' ' + QString::number(i);
        const QDateTime at =
            QDateTime(QDate(2026, 10, 20), QTime(6, 0), Qt::UTC).addSecs(600 * i + noise.between(0, 599, quint64(i), 2));
        messages.push_back({uid, text(folders[size_t(noise.bits(quint64(i), 3) % folders.size())]),
                            headersOf(text(people[size_t(noise.bits(quint64(i), 4) % people.size())]), subject,
                                      QLocale::c().toString(at, u"ddd, dd MMM yyyy HH:mm:ss '+0000'"_s), mailbox, uid),
                            true});
    }
    return messages;
}

}
