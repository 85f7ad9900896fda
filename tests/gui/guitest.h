#pragma once

#include "store/layoutstore.h"
#include "tests/gui/demopane.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

// What the tests of windows share.
namespace senderdesk::support {

// Every warning fails the test, but for what the offscreen platform says of a window's least size and place.
inline void failOnWarnings()
{
    using namespace Qt::StringLiterals;
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise))"_s));
}

// A language in which every sentence is its English in brackets: what was forgotten stands without them.
class BracketTranslator final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return u'[' + QString::fromUtf8(source) + u']';
    }
};

// A larger font for as long as it lives.
class FontScale final
{
public:
    explicit FontScale(qreal scale) : m_before(QApplication::font())
    {
        QFont font = m_before;
        font.setPointSizeF(font.pointSizeF() * scale);
        QApplication::setFont(font);
    }
    ~FontScale() { QApplication::setFont(m_before); }
    FontScale(const FontScale &) = delete;
    FontScale &operator=(const FontScale &) = delete;

private:
    QFont m_before;
};

// A window with two demonstration panes, shown and with the keyboard.
struct Shell
{
    explicit Shell(ui::Theme::Choice choice = ui::Theme::Choice::Light) : theme(choice) { open(); }

    void open()
    {
        using namespace Qt::StringLiterals;
        window = std::make_unique<ui::MainWindow>(*layout, theme);
        window->setPanes(specs());
        window->setConnections({{u"1"_s, u"Main admin"_s}, {u"2"_s, u"Test bench"_s}}, u"1"_s);
        window->setSafety({u"Main admin"_s, u"mail.example.com"_s});
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    [[nodiscard]] std::vector<ui::PaneSpec> specs()
    {
        using namespace Qt::StringLiterals;
        const auto make = [this](const QString &id, const char *title) {
            return [this, id, title](QWidget *parent) {
                made << id;
                return new DemoPane(id, title, id, parent);
            };
        };
        return {{u"senders"_s, "Senders", u"senders"_s, make(u"senders"_s, "Senders")},
                {u"queue"_s, "Queue", u"queue"_s, make(u"queue"_s, "Queue")}};
    }
    [[nodiscard]] DemoPane &pane() const { return *static_cast<DemoPane *>(window->currentPane()); }

    QTemporaryDir folder;
    std::unique_ptr<store::LayoutStore> layout =
        std::make_unique<store::LayoutStore>(folder.filePath(QStringLiteral("layout.json")), std::chrono::milliseconds(0));
    ui::Theme theme;
    QStringList made;
    std::unique_ptr<ui::MainWindow> window;
};

}
