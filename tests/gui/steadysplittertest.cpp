#include "ui/widgets/steadysplitter.h"

#include "store/layoutstore.h"

#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>

using namespace senderdesk;
using namespace Qt::StringLiterals;

namespace {

// Two parts above a bar that comes and goes.
struct Window : QWidget
{
    explicit Window(store::LayoutStore &layout) : splitter(layout, u"parts"_s)
    {
        auto *column = new QVBoxLayout(this);
        column->addWidget(&splitter, 1);
        column->addWidget(&bar);
        splitter.addWidget(new QWidget);
        splitter.addWidget(new QWidget);
        splitter.setStretchFactor(0, 1);
        splitter.setStretchFactor(1, 1);
        bar.setFixedHeight(60);
        bar.hide();
        resize(300, 600);
    }

    ui::SteadySplitter splitter;
    QWidget bar;
};

}

class SteadySplitterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void roomThatABarTakesComesFromTheLowerPart()
    {
        store::LayoutStore layout(m_folder.filePath(u"a.json"_s));
        Window window(layout);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QList<int> before = window.splitter.sizes();
        window.bar.show();
        QTRY_VERIFY(window.splitter.sizes()[1] < before[1]);
        QCOMPARE(window.splitter.sizes()[0], before[0]);
        window.bar.hide();
        QTRY_COMPARE(window.splitter.sizes(), before);
    }

    void aLargerWindowIsShared()
    {
        store::LayoutStore layout(m_folder.filePath(u"b.json"_s));
        Window window(layout);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QList<int> before = window.splitter.sizes();
        window.resize(300, 900);
        QTRY_VERIFY(window.splitter.sizes()[1] > before[1] + 100);
        QVERIFY(window.splitter.sizes()[0] > before[0] + 100);
    }

    void whatAPersonChoseIsThereNextTime()
    {
        store::LayoutStore layout(m_folder.filePath(u"c.json"_s));
        QList<int> chosen;
        {
            Window window(layout);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            QSplitterHandle *handle = window.splitter.handle(1);
            QTest::mousePress(handle, Qt::LeftButton, {}, handle->rect().center());
            QTest::mouseMove(handle, handle->rect().center() - QPoint(0, 120));
            QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->rect().center());
            chosen = window.splitter.sizes();
            QVERIFY(chosen[0] < chosen[1]);
        }
        Window window(layout);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(window.splitter.sizes(), chosen);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(SteadySplitterTest)
#include "steadysplittertest.moc"
