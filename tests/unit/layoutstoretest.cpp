#include "store/layoutstore.h"
#include "store/datafolder.h"
#include "store/secretvault.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::store;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class LayoutStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void bytesSurviveARestart()
    {
        const QByteArray bytes("\0\xff\n{}", 5);
        {
            LayoutStore store(path(), 1h);
            store.save(u"window"_s, bytes);
            QVERIFY(!QFile::exists(path())); // waits for more
        }
        LayoutStore store(path());
        QCOMPARE(store.load(u"window"_s), bytes);
        QCOMPARE(store.load(u"never saved"_s), QByteArray());
    }

    void manyChangesAreOneWrite()
    {
        LayoutStore store(path(), 1ms);
        QSignalSpy written(&store, &LayoutStore::written);
        for (int i = 0; i < 100; ++i)
            store.save(u"splitter"_s, QByteArray::number(i));
        QTRY_COMPARE(written.count(), 1);
        store.save(u"splitter"_s, "99"); // no change
        QVERIFY(store.flush());
        QCOMPARE(written.count(), 1);
        QCOMPARE(LayoutStore(path()).load(u"splitter"_s), QByteArray("99"));
    }

    void anEmptyValueForgets()
    {
        LayoutStore store(path(), 1h);
        store.save(u"columns"_s, "a");
        store.save(u"columns"_s, {});
        QVERIFY(store.flush());
        QVERIFY(LayoutStore(path()).load(u"columns"_s).isEmpty());
    }

    void aFileThatIsNotOursReadsAsEmpty()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"window\": \"***\", \"sort\": 5, \"good\": \"YQ==\"");
        file.close();
        LayoutStore store(path(), 1h);
        QVERIFY(store.load(u"window"_s).isEmpty());
        store.save(u"window"_s, "new");
        QVERIFY(store.flush());
        QCOMPARE(LayoutStore(path()).load(u"window"_s), QByteArray("new"));
    }

    void aFolderThatIsGoneIsNoCrash()
    {
        LayoutStore store(m_folder->path() + u"/missing/layout.json"_s, 1h);
        store.save(u"window"_s, "a");
        QVERIFY(!store.flush());
    }

    void theDataFolderIsMadeForItsOwnerOnly()
    {
        const auto folder = DataFolder::open(m_folder->path() + u"/new/folder"_s);
        QVERIFY(folder.has_value());
        const auto rights = QFileInfo(folder->path()).permissions();
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));
        QCOMPARE(folder->journalFile(), folder->path() + u"/journal.sqlite"_s);
        QCOMPARE(folder->layoutFile(), folder->path() + u"/layout.json"_s);
    }

    void aFileInPlaceOfTheDataFolderIsToldWithItsPath()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        for (const QString &wanted : {path(), path() + u"/below"_s}) {
            const auto folder = DataFolder::open(wanted);
            QVERIFY(!folder.has_value());
            QCOMPARE(folder.error().as<core::StoreFailed>()->what, wanted);
        }
    }

    void aSecretIsKeptForTheRunOnly()
    {
        MemoryVault vault;
        int answers = 0;
        vault.read(u"one"_s, this, [&answers](const core::Result<core::Secret> &secret) {
            QVERIFY(secret.error().is<core::NotConfigured>());
            ++answers;
        });
        vault.write(u"one"_s, core::Secret("canary"), this, [&answers](const core::Result<void> &) { ++answers; });
        vault.read(u"one"_s, this, [&answers](const core::Result<core::Secret> &secret) {
            QCOMPARE(secret.value().reveal(), QByteArray("canary"));
            ++answers;
        });
        QCOMPARE(answers, 0); // later
        QTRY_COMPARE(answers, 3);
        vault.remove(u"one"_s, this, [](const core::Result<void> &) {});
        vault.read(u"one"_s, this,
                   [&answers](const core::Result<core::Secret> &secret) { answers += secret.has_value() ? 100 : 1; });
        QTRY_COMPARE(answers, 4);
    }

private:
    QString path() const { return m_folder->path() + u"/layout.json"_s; }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(LayoutStoreTest)
#include "layoutstoretest.moc"
