#include "operations/methodtable.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using operations::MethodEvidence;
using operations::MethodTable;
using operations::PathFault;

namespace {

qsizetype rowOf(const MethodTable &table, const QString &name)
{
    for (qsizetype row = 0; row < table.rows().size(); ++row) {
        if (table.rows()[row].name == name)
            return row;
    }
    return -1;
}

const auto hold = u"senders.queue.hold"_s;
const auto release = u"senders.queue.release"_s;
const auto stats = u"senders.queue.stats"_s;

}

class MethodTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void eachMethodSaysHowItsPathIsKnown()
    {
        const MethodTable table(domain::Service::AltcraftAdmin, {{hold, u"/other/hold/"_s}},
                                {{release, u"unknown-method"_s}, {stats, u"ok"_s}});
        QCOMPARE(table.rows()[rowOf(table, stats)].evidence, MethodEvidence::Documented);
        QVERIFY(!table.rows()[rowOf(table, stats)].isEditable());
        QCOMPARE(table.rows()[rowOf(table, stats)].lastAnswer, u"ok"_s);
        QCOMPARE(table.rows()[rowOf(table, hold)].evidence, MethodEvidence::Changed);
        QCOMPARE(table.rows()[rowOf(table, hold)].path, u"/other/hold/"_s);
        QCOMPARE(table.rows()[rowOf(table, release)].evidence, MethodEvidence::Answered501);
        QCOMPARE(rowOf(table, u"no.such.method"_s), -1);
    }

    void onlyMethodsOfTheServiceAreThere()
    {
        const MethodTable table(domain::Service::OpenSrs, {}, {});
        QCOMPARE(rowOf(table, hold), -1);
    }

    void aRefusedPathStaysAsTypedWithItsFault()
    {
        MethodTable table(domain::Service::AltcraftAdmin, {}, {});
        const qsizetype row = rowOf(table, hold);
        const QString before = table.rows()[row].path;
        table.change(row, u"other"_s);
        QCOMPARE(table.rows()[row].path, u"other"_s);
        QCOMPARE(table.rows()[row].fault, PathFault::NotAbsolute);
        QVERIFY(table.hasFault());
        QVERIFY(table.changed().isEmpty());
        table.change(row, u"/other/../x"_s);
        QCOMPARE(table.rows()[row].fault, PathFault::HasDotSegment);
        table.change(row, u"/other?x"_s);
        QCOMPARE(table.rows()[row].fault, PathFault::HasQueryOrFragment);
        table.change(row, table.rows()[rowOf(table, stats)].path);
        QCOMPARE(table.rows()[row].fault, PathFault::TakenByAnother);
        table.change(row, u"/other/"_s);
        QVERIFY(!table.hasFault());
        QCOMPARE(table.changed(), (QMap<QString, QString>{{hold, u"/other/"_s}}));
        table.change(row, {});
        QCOMPARE(table.rows()[row].path, before);
        QCOMPARE(table.rows()[row].evidence, MethodEvidence::Inferred);
        QVERIFY(table.changed().isEmpty());
    }

    void twoMethodsCannotShareAPath()
    {
        MethodTable table(domain::Service::AltcraftAdmin, {}, {});
        table.change(rowOf(table, hold), u"/same/"_s);
        table.change(rowOf(table, release), u"/same"_s);
        QVERIFY(table.hasFault());
        QCOMPARE(table.changed().size(), 1);
        // One of them gives way: both are right.
        table.change(rowOf(table, hold), u"/another/"_s);
        QVERIFY(!table.hasFault());
        QCOMPARE(table.changed().size(), 2);
    }
};

QTEST_GUILESS_MAIN(MethodTableTest)
#include "methodtabletest.moc"
