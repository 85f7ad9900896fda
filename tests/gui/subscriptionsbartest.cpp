#include "ui/panes/subscriptions/subscriptionsbar.h"
#include "tests/a11y/accessibility.h"
#include "tests/gui/guitest.h"
#include "ui/widgets/command.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using operations::SubscriptionsQuestion;

namespace {

core::DatabaseId db(qint64 id)
{
    return *core::DatabaseId::from(id);
}

core::ResourceId res(qint64 id)
{
    return *core::ResourceId::from(id);
}

}

// The bar "whose subscriptions", as a person and a screen reader work it.
class SubscriptionsBarTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ui::SubscriptionsBar> m_bar;

    // The field whose visible label says this; nullptr: there is none now.
    template<class Field>
    [[nodiscard]] Field *field(const QString &name) const
    {
        for (const auto *label : m_bar->findChildren<QLabel *>()) {
            if (label->text() == name && label->isVisible() && label->buddy() && label->buddy()->isVisible())
                return qobject_cast<Field *>(label->buddy());
        }
        return nullptr;
    }
    void choose(const QString &combo, const QString &entry) const
    {
        auto *box = field<QComboBox>(combo);
        QVERIFY(box);
        const int index = box->findText(entry);
        QVERIFY2(index >= 0, qPrintable(entry));
        box->setCurrentIndex(index);
    }
    [[nodiscard]] QStringList entries(const QString &combo) const
    {
        QStringList texts;
        const auto *box = field<QComboBox>(combo);
        for (int i = 0; box && i < box->count(); ++i)
            texts << box->itemText(i);
        return texts;
    }
    [[nodiscard]] QString told() const
    {
        QStringList texts;
        for (const auto *label : m_bar->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->buddy())
                texts << label->text();
        }
        return texts.join(u'|');
    }

private Q_SLOTS:
    void init()
    {
        support::failOnWarnings();
        m_bar = std::make_unique<ui::SubscriptionsBar>(
            QList<ui::MatchChoice>{{.id = u"email"_s, .name = u"Email"_s},
                                   {.id = u"push_sub"_s, .name = u"Push subscription"_s, .extra = u"Provider"_s},
                                   {.id = u"all"_s, .name = u"Everything of the resource"_s, .isWalk = true}},
            QStringList{u"email"_s, u"sms"_s}, QStringList{u"subscribed"_s, u"suspended"_s}, nullptr);
        m_bar->setDatabases({{7, u"Archive"_s}, {1, u"Customers"_s}});
        m_bar->setResources({{res(29), u"Main site"_s, QList{db(1)}}, {res(3), u"Shop"_s, QList{db(1), db(8)}}});
        m_bar->resize(1000, 80);
        m_bar->show();
        QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    }
    void cleanup() { m_bar.reset(); }

    void itsFieldsHaveTheNamesOfTheProduct()
    {
        QCOMPARE(support::namelessIn(*m_bar), QStringList());
        for (const QString &name : {u"Database"_s, u"Resource"_s, u"Match by"_s})
            QVERIFY2(field<QComboBox>(name), qPrintable(name));
        QVERIFY(field<QLineEdit>(u"Value"_s));
        QCOMPARE(m_bar->findCommand()->text(), u"Find"_s);
    }

    void everythingIsReachedByTabAndFitsInEveryMode()
    {
        for (const QString &mode : entries(u"Match by"_s)) {
            choose(u"Match by"_s, mode);
            m_bar->setFocus();
            field<QComboBox>(u"Database"_s)->setFocus();
            QCOMPARE(support::unreachableByTabIn(*m_bar), QStringList());
            QCOMPARE(support::cutTextsIn(*m_bar), QStringList());
        }
    }

    void onlyResourcesThatServeTheDatabaseAreOffered()
    {
        QCOMPARE(entries(u"Resource"_s), (QStringList{u"Any"_s, u"29 Main site"_s, u"3 Shop"_s}));
        QCOMPARE(told(), QString());
        m_bar->setResources({{res(29), u"Main site"_s, QList{db(7)}}, {res(3), u"Shop"_s, QList{db(1)}}, {res(5), {}, {}}});
        QCOMPARE(entries(u"Resource"_s), (QStringList{u"Any"_s, u"3 Shop"_s, u"5"_s})); // what 5 serves is not known
        QVERIFY2(told().startsWith(u"1 "_s), qPrintable(told()));
    }

    void aDatabaseThatNoResourceServesIsRefusedInWords()
    {
        field<QLineEdit>(u"Value"_s)->setText(u"a@example.com"_s);
        QVERIFY(m_bar->findCommand()->isEnabled());
        choose(u"Database"_s, u"7 Archive"_s);
        QVERIFY(!m_bar->findCommand()->isEnabled());
        QVERIFY(m_bar->findCommand()->reason().contains(u"413"_s));
        QCOMPARE(told(), m_bar->findCommand()->reason());
        QCOMPARE(m_bar->question(), std::nullopt);
        choose(u"Database"_s, u"1 Customers"_s);
        QVERIFY(m_bar->findCommand()->isEnabled());
        QCOMPARE(field<QLineEdit>(u"Value"_s)->text(), u"a@example.com"_s); // nothing typed is lost
    }

    void aResourceStaysChosenWhereItStillServes()
    {
        choose(u"Resource"_s, u"3 Shop"_s);
        m_bar->setResources({{res(3), u"Shop"_s, QList{db(1)}}, {res(9), u"News"_s, QList{db(1)}}});
        QCOMPARE(field<QComboBox>(u"Resource"_s)->currentText(), u"3 Shop"_s);
        m_bar->setDatabases({{1, u"Customers"_s}, {2, u"Partners"_s}});
        QCOMPARE(field<QComboBox>(u"Database"_s)->currentText(), u"1 Customers"_s);
        m_bar->setResources({{res(9), u"News"_s, QList{db(1)}}});
        QCOMPARE(field<QComboBox>(u"Resource"_s)->currentText(), u"Any"_s);
    }

    void returnInTheValueFinds()
    {
        const QSignalSpy found(m_bar.get(), &ui::SubscriptionsBar::findWanted);
        auto *value = field<QLineEdit>(u"Value"_s);
        QTest::keyClick(value, Qt::Key_Return);
        QCOMPARE(found.size(), 0); // nothing to look for
        QTest::keyClicks(value, u" a@example.com "_s);
        QTest::keyClick(value, Qt::Key_Return);
        QCOMPARE(found.size(), 1);
        QCOMPARE(m_bar->question(),
                 std::optional(SubscriptionsQuestion{.database = db(1), .matchBy = u"email"_s, .value = u"a@example.com"_s}));
    }

    void aModeThatNeedsTwoFieldsAsksForBoth()
    {
        QVERIFY(!field<QLineEdit>(u"Provider"_s));
        choose(u"Match by"_s, u"Push subscription"_s);
        field<QLineEdit>(u"Value"_s)->setText(u"abc"_s);
        QVERIFY(m_bar->findCommand()->reason().contains(u"Provider"_s));
        field<QLineEdit>(u"Provider"_s)->setText(u"Firefox"_s);
        QCOMPARE(m_bar->question(), std::optional(SubscriptionsQuestion{
                                        .database = db(1), .matchBy = u"push_sub"_s, .extra = u"Firefox"_s, .value = u"abc"_s}));
        choose(u"Match by"_s, u"Email"_s);
        QCOMPARE(m_bar->question()->extra, QString()); // what is hidden is not sent
    }

    void aWalkNeedsItsResourceAndHasFiltersInPlaceOfAValue()
    {
        choose(u"Match by"_s, u"Everything of the resource"_s);
        QVERIFY(!field<QLineEdit>(u"Value"_s));
        QVERIFY(!m_bar->findCommand()->isEnabled());
        choose(u"Resource"_s, u"29 Main site"_s);
        choose(u"Status"_s, u"suspended"_s);
        QCOMPARE(m_bar->question(), std::optional(SubscriptionsQuestion{
                                        .database = db(1), .resource = res(29), .matchBy = u"all"_s, .status = u"suspended"_s}));
        choose(u"Match by"_s, u"Email"_s);
        QVERIFY(!field<QComboBox>(u"Status"_s));
    }

    void anotherLanguageKeepsWhatIsChosenAndTyped()
    {
        choose(u"Resource"_s, u"3 Shop"_s);
        field<QLineEdit>(u"Value"_s)->setText(u"a@example.com"_s);
        const auto before = m_bar->question();
        support::BracketTranslator other;
        QVERIFY(QCoreApplication::installTranslator(&other));
        QTRY_VERIFY(field<QComboBox>(u"[Database]"_s));
        QCOMPARE(m_bar->question(), before);
        QCOMPARE(entries(u"[Resource]"_s).constFirst(), u"[Any]"_s);
        QCoreApplication::removeTranslator(&other);
    }
};

QTEST_MAIN(SubscriptionsBarTest)
#include "subscriptionsbartest.moc"
