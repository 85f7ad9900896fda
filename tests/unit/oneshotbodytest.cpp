#include "net/oneshotbody.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using net::OneShotBody;

class OneShotBodyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void itGivesItsBytesOnce()
    {
        OneShotBody body("0123456789");
        QVERIFY(body.isOpen() && body.isReadable() && !body.isWritable());
        QCOMPARE(body.bytesAvailable(), 10);
        QCOMPARE(body.read(4), QByteArray("0123"));
        QCOMPARE(body.taken(), 4);
        QVERIFY(!body.atEnd());
        QCOMPARE(body.readAll(), QByteArray("456789"));
        QCOMPARE(body.taken(), 10);
        QVERIFY(body.atEnd());
        char more = 0;
        QCOMPARE(body.read(&more, 1), -1);
    }

    void itCannotBeRewound()
    {
        OneShotBody body("0123456789");
        body.read(4);
        QVERIFY(!body.reset());
        QVERIFY(!body.seek(0));
        QVERIFY(body.isSequential());
        QCOMPARE(body.read(2), QByteArray("45"));
    }

    // Qt asks how much there is before it sends; only what it takes counts as left.
    void lookingIsNotTaking()
    {
        OneShotBody body("0123456789");
        QCOMPARE(body.size(), 10);
        QVERIFY(!body.atEnd());
        QCOMPARE(body.taken(), 0);
    }

    void aShutBodyGivesNothingMoreAndRemembersWhatItGave()
    {
        OneShotBody body("0123456789");
        body.read(4);
        body.shut();
        char more = 0;
        QCOMPARE(body.read(&more, 1), -1);
        QCOMPARE(body.bytesAvailable(), 0);
        QVERIFY(body.atEnd());
        QCOMPARE(body.taken(), 4);
    }
};

QTEST_GUILESS_MAIN(OneShotBodyTest)
#include "oneshotbodytest.moc"
