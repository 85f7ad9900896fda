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

    static QByteArray bytes(std::string_view text) { return {text.data(), qsizetype(text.size())}; }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void namesAreUniqueAndPathsWithinAService()
    {
        QSet<QByteArray> seen;
        for (const Method &method : methods()) {
            for (const QByteArray &key : {bytes(method.name), bytes(method.path) + QByteArray::number(int(method.service))}) {
                QVERIFY2(!seen.contains(key), key.constData());
                seen.insert(key);
            }
        }
    }

    // The documents print two of the User API's paths on pages of the administrator (wire/altcraft-admin.md 4.2, 4.3).
    void onlyCloneAndDeleteOfVirtualSendersShareTheirPathsWithAnotherService()
    {
        QHash<QByteArray, QByteArrayList> namesOf;
        for (const Method &method : methods())
            namesOf[bytes(method.path)] << bytes(method.name);
        namesOf.removeIf([](const auto &entry) { return entry.value().size() < 2; });
        QCOMPARE(namesOf,
                 (QHash<QByteArray, QByteArrayList>{{"/api/v1.1/vsenders/clone", {"vsenders.clone", "user.vsenders.clone"}},
                                                    {"/api/v1.1/vsenders/delete", {"vsenders.delete", "user.vsenders.delete"}}}));
    }

    // A connection speaks to one service: what the other one has at a path is nothing to it.
    void aPathOfAnotherServiceIsNotTaken()
    {
        MethodPaths paths;
        QVERIFY(paths.change("vsenders.update", u"/api/v1.1/vsenders/update"_s).has_value());
        QVERIFY(paths.change("vsenders.add", u"/api/v1.1/vsenders/add"_s).has_value());
        QCOMPARE(paths.change("vsenders.get", u"/api/v1.1/vsenders/delete"_s).error(), Fault::TakenByAnother);
        QCOMPARE(paths.change("user.vsenders.update", u"/api/v1.1/vsenders/add/"_s).error(), Fault::TakenByAnother);
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
