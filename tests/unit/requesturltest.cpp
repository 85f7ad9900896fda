#include "net/address.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;

class RequestUrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPathGoesBehindTheBase_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("url");
        const auto row = [](const char *name, const QString &base, const QString &path, const QString &url) {
            QTest::newRow(name) << base << path << url;
        };
        row("host", u"https://mail.example.com"_s, u"/api/v1.1/x/"_s, u"https://mail.example.com/api/v1.1/x/"_s);
        row("host with a slash", u"https://mail.example.com/"_s, u"/api/x/"_s, u"https://mail.example.com/api/x/"_s);
        row("no slash at the end", u"https://mail.example.com/"_s, u"/api/x"_s, u"https://mail.example.com/api/x"_s);
        row("port", u"http://127.0.0.1:8080"_s, u"/api/x/"_s, u"http://127.0.0.1:8080/api/x/"_s);
        row("prefix", u"https://h/platform"_s, u"/api/x/"_s, u"https://h/platform/api/x/"_s);
        row("prefix with a slash", u"https://h/platform/"_s, u"/api/x/"_s, u"https://h/platform/api/x/"_s);
        row("prefix with slashes", u"https://h/platform//"_s, u"/api/x/"_s, u"https://h/platform/api/x/"_s);
        row("long prefix", u"https://h/a/b"_s, u"/api/x/"_s, u"https://h/a/b/api/x/"_s);
        row("encoded prefix", u"https://h/a%2Fb%20c"_s, u"/api/x/"_s, u"https://h/a%2Fb%20c/api/x/"_s);
        row("address of version 6", u"http://[::1]:80/"_s, u"/api/x/"_s, u"http://[::1]:80/api/x/"_s);
        row("odd but allowed signs", u"https://h"_s, u"/a|b^c[d]{e}`'/"_s, u"https://h/a|b^c[d]{e}`'/"_s);
    }
    void aPathGoesBehindTheBase()
    {
        QFETCH(QString, base);
        QFETCH(QString, path);
        QFETCH(QString, url);
        const auto joined = net::requestUrl(QUrl(base), path);
        QVERIFY(joined.has_value());
        QCOMPARE(joined->toString(QUrl::FullyEncoded), QUrl(url).toString(QUrl::FullyEncoded));
    }

    void aBaseThatIsMoreThanAPlaceIsRefused_data()
    {
        QTest::addColumn<QString>("base");
        for (const char *base :
             {"", "mail.example.com", "/api", "ftp://h/", "file:///etc", "https://", "https:///path", "https://h/?a=1",
              "https://h/?", "https://h/#part", "https://user@h/", "https://user:word@h/", "http://h:99999/"})
            QTest::newRow(base) << QString::fromUtf8(base);
    }
    void aBaseThatIsMoreThanAPlaceIsRefused()
    {
        QFETCH(QString, base);
        const auto joined = net::requestUrl(QUrl(base), u"/api/x/"_s);
        QVERIFY(!joined.has_value());
        QVERIFY(joined.error().is<core::NotConfigured>());
    }

    void aPathThatIsNotOneIsRefused()
    {
        for (const QString &path : {u""_s, u"x"_s, u"?a"_s})
            QVERIFY2(!net::requestUrl(QUrl(u"https://h"_s), path).has_value(), qPrintable(path));
    }

    void onlyALiteralLoopbackIsThisMachine_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isThis");
        const auto row = [](const char *url, bool isThis) { QTest::newRow(url) << QString::fromUtf8(url) << isThis; };
        row("http://127.0.0.1:80/", true);
        row("http://127.1.2.3/", true);
        row("http://localhost:99/", true);
        row("http://LOCALHOST/", true);
        row("http://[::1]/", true);
        row("http://127.0.0.1.example.com/", false);
        row("http://127.example.com/", false);
        row("http://localhost.example.com/", false);
        row("http://example.com/127.0.0.1", false);
        row("http://10.0.0.1/", false);
        row("http://0.0.0.0/", false);
        row("http://[::]/", false);
        row("http://128.0.0.1/", false);
        row("", false);
    }
    void onlyALiteralLoopbackIsThisMachine()
    {
        QFETCH(QString, url);
        QFETCH(bool, isThis);
        QCOMPARE(net::isThisMachine(QUrl(url)), isThis);
    }
};

QTEST_GUILESS_MAIN(RequestUrlTest)
#include "requesturltest.moc"
