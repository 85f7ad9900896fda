#include "offline/http.h"
#include "tests/gui/consolehands.h"
#include "ui/panes/virtualsenders/ruleeditor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

using namespace senderdesk;
using namespace senderdesk::support;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 15'000;

domain::Connection inJson(domain::Connection connection)
{
    connection.format = domain::WireFormat::Json;
    return connection;
}

domain::Connection inXml(domain::Connection connection)
{
    connection.format = domain::WireFormat::Xml;
    return connection;
}

QJsonObject ask(ConsoleFixture &console, const QByteArray &method, QJsonObject fields)
{
    fields.insert(u"token"_s, u"offline"_s);
    fields.insert(u"account_id"_s, 306);
    fields.insert(u"id"_s, 2);
    const offline::HttpReply reply =
        console.estate().handle({"POST",
                                 "/api/v1.1/admin/vsenders/" + method,
                                 {{"Content-Type", "application/json"}, {"Request-ID", "b7f7d2c0-9e1c-4c8e-8f7e-0d6f3f0a1b2c"}},
                                 QJsonDocument(fields).toJson()});
    return QJsonDocument::fromJson(reply.body).object();
}

}

// Rules of a virtual sender with settings that no document names: an update replaces rules whole, so what the form does not show
// must come back to the server as it was.
class UnknownRuleKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    void whatTheFormDoesNotShowGoesBack_data()
    {
        QTest::addColumn<bool>("isXml");
        QTest::newRow("json") << false;
        QTest::newRow("xml") << true;
    }
    void whatTheFormDoesNotShowGoesBack()
    {
        QFETCH(bool, isXml);
        ConsoleFixture console(offline::Scenario::Calm, isXml ? inXml : inJson);
        const QJsonObject window{{u"days"_s, QJsonArray{1, 5}}, {u"from"_s, u"08:00"_s}};
        const QJsonObject plain{{u"sender_id"_s, 119}, {u"percent"_s, 70}};
        const QJsonObject warm{{u"sender_id"_s, 120}, {u"percent"_s, 30}, {u"warm"_s, true}, {u"note"_s, u"slowly & <gently>"_s}};
        const QJsonObject first{{u"type"_s, u"to_domain"_s},
                                {u"value"_s, u"gmail.com"_s},
                                {u"senders"_s, QJsonArray{plain, warm}},
                                {u"weight"_s, 7},
                                {u"window"_s, window}};
        const QJsonObject last{{u"type"_s, u"default"_s},
                               {u"value"_s, QString()},
                               {u"senders"_s, QJsonArray{QJsonObject{{u"sender_id"_s, 119}, {u"percent"_s, 100}}}}};
        const QJsonObject made =
            ask(console, "update",
                {{u"name"_s, u"Main routing"_s}, {u"email_rules"_s, QJsonArray{first, last}}, {u"sms_rules"_s, QJsonArray()}});
        QCOMPARE(made.value("error"_L1), QJsonValue(0));

        console.begin({u"virtual-senders"_s, {}, {}});
        QTRY_COMPARE_WITH_TIMEOUT(paneOf(console)->state(), ui::Pane::State::Ready, patience);
        QAbstractItemView *table = console.table(u"Virtual senders"_s);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(ConsoleFixture::rowWith(table, u"ID"_s, u"2"_s), 0));
        QTest::keyClick(table, Qt::Key_F2);
        QTRY_VERIFY(console.dialog());
        QDialog *form = console.dialog();
        QTRY_VERIFY_WITH_TIMEOUT(console.button(u"Save…"_s)->isEnabled(), patience);
        for (const QString &name : {u"weight"_s, u"window"_s, u"warm"_s, u"note"_s})
            QVERIFY2(hasTextWith(form, name), qPrintable(name)); // that they are there is said
        QVERIFY(hasTextWith(form, u"It goes back as it came."_s));
        named<QSpinBox>(form, u"Share"_s)->setValue(60);
        named<QSpinBox>(form, u"Share 2"_s)->setValue(40);
        QVERIFY(hasTextWith(form, u"It goes back as it came."_s));
        press(console, u"Save…"_s);
        QTRY_COMPARE(console.dialog()->windowTitle(), u"Update virtual sender"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.buttonBeginning(u"Update 1"_s) && console.buttonBeginning(u"Update 1"_s)->isEnabled(),
                                 patience);
        press(console, console.buttonBeginning(u"Update 1"_s)->text());
        QTRY_VERIFY_WITH_TIMEOUT(!console.dialog(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!console.session->isActing(), patience);

        const QJsonArray rules = ask(console, "get", {}).value("data"_L1)["email_rules"_L1].toArray();
        QCOMPARE(rules.size(), 2);
        QCOMPARE(rules[0]["weight"_L1], QJsonValue(7));
        QCOMPARE(rules[0]["window"_L1], QJsonValue(window));
        QCOMPARE(rules[0]["senders"_L1][0]["percent"_L1], QJsonValue(60));
        QJsonObject second = rules[0]["senders"_L1][1].toObject();
        QCOMPARE(second.take("percent"_L1), QJsonValue(40));
        QCOMPARE(second.value("warm"_L1), QJsonValue(true));
        QCOMPARE(second.value("note"_L1), QJsonValue(u"slowly & <gently>"_s));
        QCOMPARE(rules[1].toObject().keys(), (QStringList{u"senders"_s, u"type"_s, u"value"_s}));
    }
};

QTEST_MAIN(UnknownRuleKeysTest)
#include "unknownrulekeystest.moc"
