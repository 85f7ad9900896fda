#include "codec/codec.h"
#include "net/trace.h"
#include "tests/contract/methodsundertest.h"
#include "tests/support/testids.h"
#include "tests/support/tickcounter.h"
#include "tests/support/warnings.h"

#include <QFile>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using contract::MethodUnderTest;
using domain::WireFormat;
using support::Peer;
using support::TickCounter;

namespace {

constexpr qint64 cap = 1 << 20;
const QByteArray gzipHead = QByteArray::fromHex("1f8b0800000000000003");

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = ~0U;
    for (const char c : bytes) {
        crc ^= quint8(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) ? 0xedb88320U : 0U);
    }
    return ~crc;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes += char(number >> shift);
    return bytes;
}

// RFC 1950 and what HTTP calls "deflate": qCompress puts the length before it.
QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes).mid(4);
}

// RFC 1952: another head, and another sum at the end.
QByteArray gzipped(const QByteArray &bytes)
{
    return gzipHead + deflated(bytes).mid(2).chopped(4) + littleEndian(crc32(bytes)) + littleEndian(quint32(bytes.size()));
}

// That many mebibytes of zeros in as many times 1,037 bytes: a block of deflate that ends on a byte's border, repeated.
QByteArray deflateOfZeros(int mebibytes)
{
    const QByteArray one =
        QByteArray::fromHex("ecc13101000000c2a0f54f6d085fa0") + QByteArray(1016, 0) + QByteArray::fromHex("3e030000ffff");
    return one.repeated(mebibytes) + QByteArray::fromHex("0300");
}

// A list that packs as lists do, to a tenth or so, and is over the cap when unpacked.
QByteArray longList()
{
    api::List<domain::QueueGroup> list;
    for (int i = 0; i < 20'000; ++i)
        list.items.append({1 + i % 977, 1 + i, i % 7, u"Provider %1"_s.arg(i % 400), i % 1000, i % 30, i % 11, 99});
    return codec::encodeReply(list, WireFormat::Json);
}

// The most memory that this process has had since the last call, in bytes; 0 where the system does not tell.
qint64 mostMemory()
{
    qint64 most = 0;
    if (QFile status(u"/proc/self/status"_s); status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                most = line.mid(6).trimmed().split(' ').first().toLongLong() << 10;
        }
    }
    if (QFile marks(u"/proc/self/clear_refs"_s); marks.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        marks.write("5");
    return most;
}

}

// Replies with a Content-Encoding: what the client is told, and that a few bytes which unpack to very many are no way to fill
// its memory or to stop its event loop.
class PackedReplyTest : public QObject
{
    Q_OBJECT

    // What the calls of a read and of a change end as.
    void check(const support::Behaviour &behaviour, const QString &ofRead, const QString &ofChange)
    {
        for (const char *name : {"senders.queue.stats", "senders.queue.purge"}) {
            const MethodUnderTest &method = contract::methodNamed(name);
            Peer peer([&](const auto &) { return behaviour; });
            net::ClientSettings settings = contract::settingsFor(peer.url());
            settings.replyCap = cap;
            core::SystemClock clock;
            support::CountingIds ids;
            net::Client client(settings, clock, ids, contract::quickPolicy(1));
            mostMemory();
            const qint64 before = mostMemory();
            const auto call = method.call(client, net::Priority::Interactive);
            QVERIFY(call->wait());
            QCOMPARE(call->told->name(), method.isChange() ? ofChange : ofRead);
            QCOMPARE(peer.arrivals(), 1);
            const qint64 grown = mostMemory() - before;
            QVERIFY2(grown < 32 << 20, qPrintable(QString::number(grown)));
            if (call->told->name() == u"outcome-unknown"_s && ofRead == u"too-large"_s)
                QVERIFY(call->told->error.as<core::OutcomeUnknown>()->reason.contains(u"longer than"_s));
            if (const auto *tooLarge = call->told->error.as<core::TooLarge>())
                QCOMPARE(tooLarge->limit, cap);
        }
    }

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void aPackedReplyIsRead_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        for (const char *name : {"senders.queue.stats", "senders.queue.purge"}) {
            const QByteArray good = contract::methodNamed(name).goodReply(WireFormat::Json);
            const auto row = [name](const char *tag, const QByteArray &encoding, const QByteArray &body) {
                QTest::addRow("%s, %s", tag, name) << encoding << QByteArray(name) << body;
            };
            row("gzip", "gzip", gzipped(good));
            row("gzip in any case", "GZip", gzipped(good));
            row("gzip, its old name", "x-gzip", gzipped(good));
            row("gzip in two members", "gzip", gzipped(good.first(5)) + gzipped(good.sliced(5)));
            row("deflate", "deflate", deflated(good));
            row("deflate without a head", "deflate", deflated(good).mid(2).chopped(4));
            row("not packed, and says so", "identity", good);
        }
    }
    void aPackedReplyIsRead()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        const MethodUnderTest &tested = contract::methodNamed(method);
        Peer peer([&](const auto &) { return support::answer(200, body, {{"Content-Encoding", encoding}}); });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(peer.url()), clock, ids, contract::quickPolicy(1));
        const auto call = tested.call(client, net::Priority::Interactive);
        QVERIFY(call->wait());
        QVERIFY2(call->told->isSuccess, qPrintable(call->told->name()));
        QVERIFY(call->told->isGoodValue);
        const net::TraceRecord &record = client.trace().records().front();
        QCOMPARE(record.replyBody, tested.goodReply(WireFormat::Json));
        QCOMPARE(record.bytesIn, qint64(body.size()));
    }

    void anErrorInAPackedEnvelopeIsRead()
    {
        const QByteArray body = gzipped(codec::encodeError(404, u"no such sender"_s, WireFormat::Json));
        for (const int status : {200, 404, 500})
            check(support::answer(status, body, {{"Content-Encoding", "gzip"}}), u"not-found"_s, u"not-found"_s);
    }

    void whatUnpacksToMoreThanTheCapIsTooLarge_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("4 kB of gzip, 4 MiB") << QByteArray("gzip") << gzipHead + deflateOfZeros(4);
        QTest::newRow("1 MB of gzip, 900 MiB") << QByteArray("gzip") << gzipHead + deflateOfZeros(900);
        QTest::newRow("4 kB of deflate, 4 MiB") << QByteArray("deflate") << deflateOfZeros(4);
        QTest::newRow("a long list") << QByteArray("gzip") << gzipped(longList());
    }
    void whatUnpacksToMoreThanTheCapIsTooLarge()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, body);
        QVERIFY(body.size() < cap);
        check(support::answer(200, body, {{"Content-Encoding", encoding}}), u"too-large"_s, u"outcome-unknown"_s);
    }

    void whatDoesNotUnpackIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("body");
        const QByteArray good = contract::methodNamed("senders.queue.purge").goodReply(WireFormat::Json);
        QTest::newRow("not packed") << QByteArray("gzip") << good;
        QTest::newRow("cut") << QByteArray("gzip") << gzipped(good).chopped(20);
        QTest::newRow("without its sum") << QByteArray("gzip") << gzipped(good).chopped(1);
        QTest::newRow("with a wrong sum") << QByteArray("gzip") << gzipped(good).chopped(8) + QByteArray(8, 'x');
        QTest::newRow("more after it") << QByteArray("gzip") << gzipped(good) + "more";
        QTest::newRow("nothing") << QByteArray("gzip") << QByteArray();
        QTest::newRow("brotli, not asked for") << QByteArray("br") << good;
        QTest::newRow("packed twice") << QByteArray("gzip, gzip") << gzipped(gzipped(good));
    }
    void whatDoesNotUnpackIsMalformed()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, body);
        check(support::answer(200, body, {{"Content-Encoding", encoding}}), u"malformed"_s, u"outcome-unknown"_s);
    }

    // Its status tells enough.
    void anErrorsPageThatIsABombIsItsStatus()
    {
        const support::Headers headers{{"Content-Encoding", "gzip"}};
        const QByteArray bomb = gzipHead + deflateOfZeros(900);
        check(support::answer(403, bomb, headers), u"forbidden"_s, u"forbidden"_s);
        check(support::answer(502, bomb, headers), u"server-fault"_s, u"outcome-unknown"_s);
    }

    void theEventLoopTurnsWhileMuchIsUnpacked()
    {
        const QByteArray bomb = gzipHead + deflateOfZeros(65); // the program's own cap is 64 MiB
        Peer peer([&](const auto &) { return support::answer(200, bomb, {{"Content-Encoding", "gzip"}}); });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(peer.url()), clock, ids, contract::quickPolicy(1));
        TickCounter ticks;
        const auto call = contract::methodNamed("senders.queue.stats").call(client, net::Priority::Interactive);
        QVERIFY(call->wait());
        const int ticksUntilTold = ticks.ticks();
        QTRY_VERIFY(ticks.ticks() > ticksUntilTold);
        QCOMPARE(call->told->name(), u"too-large"_s);
        qInfo("longest time between two ticks: %lld us of %d", qlonglong(ticks.longest().count()), ticks.ticks());
        QVERIFY2(ticks.longest() < TickCounter::allowed(), qPrintable(QString::number(ticks.longest().count())));
    }
};

QTEST_GUILESS_MAIN(PackedReplyTest)
#include "packedreplytest.moc"
