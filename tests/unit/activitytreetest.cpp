#include "model/bodytreemodel.h"

#include "tests/support/warnings.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using model::BodyNode;
using model::BodyTree;

namespace {

// "a=1", "a.b[0]=x": every leaf with its way, in the order of the body.
QStringList leavesOf(const BodyTree &tree)
{
    QStringList leaves;
    for (const BodyNode &node : tree.nodes()) {
        if (!node.children.isEmpty())
            continue;
        QString way = node.name;
        for (qsizetype up = node.parent; up >= 0; up = tree.nodes().at(up).parent)
            way = tree.nodes().at(up).name + u'/' + way;
        leaves << way + u'=' + node.value;
    }
    return leaves;
}

}

class ActivityTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void jsonKeepsItsOrderAndItsNumbers()
    {
        const BodyTree tree = BodyTree::of(" {\"z\":1.50,\"a\":[true,null,\"q\\\"\\u0041\\n\\/\"],\"e\":{},\"f\":[],\"\":-0} ");
        QVERIFY(tree.isWhole());
        QCOMPARE(leavesOf(tree), (QStringList{u"/z=1.50"_s, u"/a/[0]=true"_s, u"/a/[1]=null"_s, u"/a/[2]=q\"A\n/"_s, u"/e={0}"_s,
                                              u"/f=[0]"_s, u"/=-0"_s}));
    }

    void xmlHasElementsAttributesAndTexts()
    {
        const BodyTree tree =
            BodyTree::of("<xml>\n <id string='true'>163</id><data><name>a&lt;b<![CDATA[c]]></name></data></xml>");
        QVERIFY(tree.isWhole());
        QCOMPARE(leavesOf(tree), (QStringList{u"xml/id/@string=true"_s, u"xml/data/name=a<bc"_s}));
        QCOMPARE(tree.nodes().at(1).value, u"163"_s);
    }

    // A reply is cut at 256 KiB, or in the middle by a server: what came is shown, whatever the place.
    void whatIsCutAnywhereGivesWhatWasThere()
    {
        const QByteArray json = "{\"a\":[1,{\"b\":\"x\\u00e9\\\\\"}],\"c\":\"last\"}";
        const QByteArray xml = "<xml><a k='v'>1</a><b><c>text</c></b></xml>";
        for (const QByteArray &body : {json, xml}) {
            for (qsizetype length = 0; length < body.size(); ++length) {
                const BodyTree tree = BodyTree::of(body.first(length));
                QVERIFY2(!tree.isWhole(), body.first(length).constData());
                QVERIFY(tree.nodes().size() <= BodyTree::of(body).nodes().size());
            }
            QVERIFY(BodyTree::of(body).isWhole());
        }
        QCOMPARE(leavesOf(BodyTree::of(json.first(json.indexOf("\"c\"")))).first(), u"/a/[0]=1"_s);
    }

    void depthAndNumberAreBounded()
    {
        const BodyTree deep = BodyTree::of(QByteArray(200'000, '['));
        QVERIFY(!deep.isWhole());
        QCOMPARE(deep.nodes().size(), BodyTree::deepest);
        QByteArray elements;
        for (int i = 0; i < 10'000; ++i)
            elements += "<a>";
        QCOMPARE(BodyTree::of(elements).nodes().size(), BodyTree::deepest);
        const BodyTree wide = BodyTree::of('[' + QByteArray("1,").repeated(100'000) + "1]");
        QVERIFY(!wide.isWhole());
        QCOMPARE(wide.nodes().size(), BodyTree::mostNodes);
    }

    void entitiesOfItsOwnAreNotRead()
    {
        const BodyTree tree = BodyTree::of("<!DOCTYPE x [<!ENTITY a 'aaaa'>]><x>&a;</x>");
        QVERIFY(!tree.isWhole());
        QVERIFY(tree.nodes().isEmpty());
    }

    void whatIsNeitherIsNoTree()
    {
        for (const QByteArray &body : {QByteArray(), QByteArray("  "), QByteArray("busy"), QByteArray("\xff\xfe")})
            QVERIFY(BodyTree::of(body).nodes().isEmpty());
    }

    void theModelIsSoundAndItsCellsAreHarmless()
    {
        model::BodyTreeModel treeModel;
        const QAbstractItemModelTester tester(&treeModel, QAbstractItemModelTester::FailureReportingMode::QtTest);
        treeModel.setTree(BodyTree::of("{\"a\":{\"b\":[1,2]},\"c\":\"x\\u202ey\\nz\\u0000\"}"));
        const QModelIndex root = treeModel.index(0, 0);
        QCOMPARE(treeModel.rowCount(root), 2);
        const QString words = treeModel.index(1, 1, root).data().toString();
        QVERIFY2(!words.contains(QChar(0x202e)) && !words.contains(u'\n') && !words.contains(QChar(0)), qPrintable(words));
        QCOMPARE(treeModel.index(1, 0, treeModel.index(0, 0, treeModel.index(0, 0, root))).data().toString(), u"[1]"_s);
        treeModel.setTree({});
        QCOMPARE(treeModel.rowCount(), 0);
    }

    void textIsIndentedHarmlessAndHasNoEndlessLine()
    {
        QCOMPARE(model::readableBody("{\"a\":[1,2],\"b\":\"x,{y\"}"),
                 u"{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": \"x,{y\"\n}"_s);
        QCOMPARE(model::readableBody("<xml><a>1</a><b><c/><d>2</d></b></xml>"),
                 u"<xml>\n  <a>1</a>\n  <b>\n    <c/>\n    <d>2</d>\n  </b>\n</xml>"_s);
        QCOMPARE(model::readableBody("a\x1b[2Jb"), u"a\ufffd[2Jb"_s);
        const QStringList lines = model::readableBody('"' + QByteArray(10'000, 'x')).split(u'\n');
        QVERIFY(std::ranges::all_of(lines, [](const QString &line) { return line.size() <= model::longestLine; }));
        QCOMPARE(lines.join(QString()).size(), 10'001);
    }
};

QTEST_GUILESS_MAIN(ActivityTreeTest)
#include "activitytreetest.moc"
