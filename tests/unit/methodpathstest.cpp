#include "api/paths.h"
#include "api/registry.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk::api;
using namespace Qt::StringLiterals;
using Fault = MethodPaths::Fault;

class MethodPathsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void namesAndPathsAreUnique()
    {
        QSet<QByteArray> seen;
        for (const Method &method : methods()) {
            for (const auto text : {method.name, method.path}) {
                const QByteArray key(text.data(), qsizetype(text.size()));
                QVERIFY2(!seen.contains(key), key.constData());
                seen.insert(key);
            }
        }
    }

    void anInferredPathCanBeChanged()
    {
        MethodPaths paths;
        QVERIFY(paths.change("senders.queue.release", u"/api/v1.1/admin/senders/queue/unhold/"_s).has_value());
        QCOMPARE(paths.of(QueueRelease::method), u"/api/v1.1/admin/senders/queue/unhold/"_s);
        QVERIFY(paths.isChanged(QueueRelease::method));
        QCOMPARE(paths.of(QueueHold::method), u"/api/v1.1/admin/senders/queue/hold/"_s);
    }

    void aBadPathIsRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("fault");
        const auto row = [](const char *name, const char *method, const char *path, Fault fault) {
            QTest::newRow(name) << QByteArray(method) << QString::fromUtf8(path) << int(fault);
        };
        row("unknown method", "senders.queue.burn", "/x/", Fault::UnknownMethod);
        row("documented", "senders.queue.purge", "/x/", Fault::Documented);
        row("relative", "senders.queue.hold", "x/", Fault::NotAbsolute);
        row("empty", "senders.queue.hold", "", Fault::NotAbsolute);
        row("only a slash", "senders.queue.hold", "/", Fault::NotAbsolute);
        row("a host", "senders.queue.hold", "//evil.example/x/", Fault::NotAbsolute);
        row("a scheme", "senders.queue.hold", "https://evil.example/x/", Fault::NotAbsolute);
        row("query", "senders.queue.hold", "/x/?a=1", Fault::HasQueryOrFragment);
        row("fragment", "senders.queue.hold", "/x/#a", Fault::HasQueryOrFragment);
        row("parent", "senders.queue.hold", "/x/../y/", Fault::HasDotSegment);
        row("encoded parent", "senders.queue.hold", "/x/%2e%2e/y/", Fault::HasForbiddenCharacter);
        row("backslash", "senders.queue.hold", "/x\\y/", Fault::HasForbiddenCharacter);
        row("line break", "senders.queue.hold", "/x/\r\nA: b", Fault::HasForbiddenCharacter);
        row("another's", "senders.queue.hold", "/api/v1.1/admin/senders/queue/purge/", Fault::TakenByAnother);
        row("another's without slash", "senders.queue.hold", "/api/v1.1/admin/senders/queue/purge", Fault::TakenByAnother);
    }
    void aBadPathIsRefused()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(int, fault);
        MethodPaths paths;
        const auto changed = paths.change(std::string_view(method.constData(), size_t(method.size())), path);
        QVERIFY(!changed.has_value());
        QCOMPARE(int(changed.error()), fault);
        for (const Method &each : methods())
            QVERIFY(!paths.isChanged(each));
    }

    void twoMethodsCannotShareAChangedPath()
    {
        MethodPaths paths;
        QVERIFY(paths.change("senders.queue.hold", u"/a/"_s).has_value());
        QCOMPARE(paths.change("senders.queue.release", u"/a/"_s).error(), Fault::TakenByAnother);
    }
};

QTEST_GUILESS_MAIN(MethodPathsTest)
#include "methodpathstest.moc"
