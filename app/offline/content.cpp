#include "offline/content.h"

#include <array>

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;
using domain::Account;
using domain::Sender;

struct SenderRow
{
    qint64 id;
    QStringView name;
    QStringView type;
    QStringView channel;
};

constexpr QStringView akmta = u"akmta";
constexpr QStringView ses = u"amazon_ses";
constexpr QStringView bulkSms = u"bulksms_com";
constexpr QStringView notify = u"sms_notify";
constexpr QStringView email = u"email";
constexpr QStringView sms = u"sms";
constexpr QStringView custom = u"custom";

// Ids leave gaps, and names hold what breaks careless programs: quotes, brackets, numbers, words of XML, other scripts.
// 3 and 6 are the two rows that the documents print (wire/altcraft-admin.md 2.1).
constexpr std::array senderRows{
    SenderRow{3, u"Email sender", akmta, email},
    SenderRow{6, u"new sender", notify, custom},
    SenderRow{12, u"Transactional EU", akmta, email},
    SenderRow{14, u"Transactional US", akmta, email},
    SenderRow{21, u"Почта: основной поток", akmta, email},
    SenderRow{22, u"Рассылка «Москва»", akmta, email},
    SenderRow{27, u"Order confirmations", akmta, email},
    SenderRow{31, u"2024", akmta, email},
    SenderRow{38, u"O'Reilly \"Weekly\"", akmta, email},
    SenderRow{44, u"A/B <test> pool", akmta, email},
    SenderRow{57, u"Password resets", akmta, email},
    SenderRow{63, u"SMS gateway", bulkSms, sms},
    SenderRow{64, u"SMS резерв", bulkSms, sms},
    SenderRow{71, u"Amazon SES Frankfurt", ses, email},
    SenderRow{72, u"Amazon SES Ireland", ses, email},
    SenderRow{88, u"Black Friday 🛍️", akmta, email},
    SenderRow{90, u"Newsletter Grün & Gärten", akmta, email},
    SenderRow{102, u"Loyalty programme", akmta, email},
    SenderRow{printedSender, u"Main newsletter", akmta, email},
    SenderRow{120, u"Main newsletter (warm-up)", akmta, email},
    SenderRow{133, u"IP warm-up 192.0.2.0/24", akmta, email},
    SenderRow{140, u"true", akmta, email},
    SenderRow{152, u"Магазин «Ромашка»", akmta, email},
    SenderRow{171, u"Price alerts", akmta, email},
    SenderRow{190, u"Abandoned cart", akmta, email},
    SenderRow{runawaySender, u"Promotions", akmta, email},
    SenderRow{206, u"Promotions (cold)", akmta, email},
    SenderRow{233, u"日本のニュース", akmta, email},
    SenderRow{260, u"Push fallback", notify, custom},
    SenderRow{287, u"no-reply@shop.example", akmta, email},
    SenderRow{301, u"Surveys", akmta, email},
    SenderRow{350, u"Receipts & invoices", akmta, email},
    SenderRow{377, u"Уведомления о доставке", akmta, email},
    SenderRow{402, u"Partner: Ünal & Söhne", akmta, email},
    SenderRow{415, u"Event invitations", akmta, email},
    SenderRow{488, u"Internal alerts", akmta, email},
    SenderRow{512, u"Legal notices", akmta, email},
    SenderRow{560, u"Webinars; \"Deliverability 101\"", akmta, email},
    SenderRow{605, u"Archive import", akmta, email},
    SenderRow{640, u"Bulk SMS Қазақстан", bulkSms, sms},
    SenderRow{deletedSender, u"Old newsletter", akmta, email},
    SenderRow{712, u"=SUM(A1) test sender", akmta, email},
};

Account account(qint64 id, QStringView name, QStringView timezone, qint64 tariff)
{
    Account row;
    row.id = id;
    row.name = name.toString();
    row.timezone = timezone.toString();
    row.tariffId = tariff;
    row.isActive = true;
    row.pixelsEnabled = true;
    row.pushesEnabled = id % 2 == 0;
    row.isSmart = id % 3 == 0;
    row.isSuspended = false;
    row.isTariffExceeded = false;
    return row;
}

}

QList<Account> accountsOfTheEstate()
{
    QList<Account> rows{
        account(1, u"Demo account", u"UTC", 1),
        account(57, u"Розница «Ромашка»", u"Europe/Moscow", 2),
        account(101, u"Fashion House", u"Europe/Paris", 2),
        account(runawayAccount, u"Bank \"Nord\"", u"Europe/Helsinki", 3),
        account(164, u"Авиабилеты", u"Europe/Moscow", 3),
        account(203, u"Games & More", u"America/New_York", 2),
        account(264, u"<b>Media</b> group", u"Europe/Berlin", 4),
        account(306, u"Main store", u"Europe/London", 4),
        account(311, u"Travel club ✈️", u"Europe/Madrid", 2),
        account(340, u"2024", u"Asia/Almaty", 1),
        account(402, u"Фитнес-сеть «Атлет»", u"Asia/Yekaterinburg", 2),
        account(455, u"Charity", u"Africa/Nairobi", 1),
    };
    rows.last().isActive = false;
    rows[9].isTariffExceeded = true;
    rows[9].isSuspended = true;
    return rows;
}

QList<Sender> sendersOfTheEstate(Scenario scenario, int extraSenders)
{
    QList<Sender> senders;
    senders.reserve(qsizetype(senderRows.size()) + 1 + extraSenders);
    for (const SenderRow &row : senderRows)
        senders << Sender{row.id, row.name.toString(), row.type.toString(), row.channel.toString()};
    if (scenario == Scenario::Large)
        senders << Sender{largeSender, u"Everything at once"_s, akmta.toString(), email.toString()};
    for (qint64 i = 0; i < extraSenders; ++i)
        senders << Sender{firstExtraSender + i, u"Pool sender "_s + QString::number(i + 1), akmta.toString(), email.toString()};
    return senders;
}

}
