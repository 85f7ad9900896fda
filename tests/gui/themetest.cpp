#include "ui/widgets/theme.h"
#include "tests/gui/guitest.h"
#include "tests/support/privatebus.h"
#include "ui/charts/statebrush.h"
#include "ui/panes/actions/selectionbar.h"
#include "ui/shell/safetybanner.h"
#include "ui/widgets/colours.h"

#include <QDBusVariant>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>

using namespace senderdesk;
using namespace senderdesk::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr double forText = 4.5;
constexpr double forEdges = 3.0;

// The desktop's answer, on a bus of the test's own.
class Portal final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 1;

public Q_SLOTS:
    QDBusVariant Read(const QString &space, const QString &key) // NOLINT: the interface's name
    {
        Q_UNUSED(space)
        Q_UNUSED(key)
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }
Q_SIGNALS:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value); // NOLINT: the interface's name
};

std::pair<int, int> greySpan(const QImage &image)
{
    int least = 255;
    int most = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            least = qMin(least, qGray(image.pixel(x, y)));
            most = qMax(most, qGray(image.pixel(x, y)));
        }
    }
    return {least, most};
}

void compareContrast(const QColor &colour, const QColor &ground, double least, const char *what)
{
    const double is = colour::contrast(colour, ground);
    QVERIFY2(is >= least, qPrintable(u"%1: %2 on %3 is %4:1"_s.arg(QLatin1String(what), colour.name(), ground.name()).arg(is)));
}

}

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void contrastIsAsTheStandardCountsIt()
    {
        QCOMPARE(colour::contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(colour::contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(colour::contrast(QColor(0xE6, 0x9F, 0x00), Qt::white) - 2.25) < 0.01); // look.md's figure
    }

    void aRemarkCanBeReadAlsoAfterTheThemeChanged()
    {
        Theme theme(Theme::Choice::Light);
        QWidget window;
        SelectionBar bar({}, &window);
        bar.setRemark([] { return u"This connection is read-only."_s; });
        for (const auto choice : {Theme::Choice::Dark, Theme::Choice::Light}) {
            theme.setChoice(choice);
            for (const QLabel *label : bar.findChildren<QLabel *>())
                compareContrast(label->palette().color(QPalette::WindowText), window.palette().color(QPalette::Window), forText,
                                "a line of the selection bar");
        }
    }

    void everyTextCanBeRead_data() { themes(); }
    void everyTextCanBeRead()
    {
        QFETCH(bool, dark);
        const QPalette palette = Theme::palette(dark);
        QCOMPARE(colour::isDark(palette), dark);
        const auto of = [&](QPalette::ColorRole role) { return palette.color(QPalette::Active, role); };
        const QColor window = of(QPalette::Window);
        const QColor base = of(QPalette::Base);
        compareContrast(of(QPalette::WindowText), window, forText, "text");
        compareContrast(of(QPalette::Text), base, forText, "text of a table");
        compareContrast(of(QPalette::Text), of(QPalette::AlternateBase), forText, "text of every other row");
        compareContrast(of(QPalette::ButtonText), of(QPalette::Button), forText, "button");
        compareContrast(of(QPalette::HighlightedText), of(QPalette::Highlight), forText, "selection");
        compareContrast(of(QPalette::ToolTipText), of(QPalette::ToolTipBase), forText, "tooltip");
        compareContrast(of(QPalette::PlaceholderText), base, forText, "placeholder");
        for (const QColor &ground : {window, base}) {
            compareContrast(of(QPalette::Link), ground, forText, "link");
            compareContrast(of(QPalette::LinkVisited), ground, forText, "visited link");
            compareContrast(colour::muted(palette), ground, forText, "hint");
            compareContrast(colour::danger(palette), ground, forText, "failure");
            compareContrast(colour::attention(palette), ground, forText, "warning");
            // On the tinted ground of a notice or a failed pane.
            for (const QColor &mark : {colour::danger(palette), colour::attention(palette)})
                compareContrast(of(QPalette::WindowText), colour::blend(ground, mark, 0.10), forText, "notice");
        }
        compareContrast(of(QPalette::Text), colour::hover(palette), forText, "row under the mouse");
        compareContrast(colour::muted(palette), colour::hover(palette), forText, "old row under the mouse");
        compareContrast(of(QPalette::Text), colour::blend(base, of(QPalette::Highlight), 0.22), forText,
                        "selection without the keyboard");
        compareContrast(of(QPalette::Text), colour::changed(palette), forText, "cell that just changed");
        compareContrast(colour::danger(palette), of(QPalette::Button), forText, "destructive button");
        compareContrast(colour::faint(palette), base, 2.2, "zero"); // faint on purpose, but there
    }

    void everyEdgeCanBeSeen_data() { themes(); }
    void everyEdgeCanBeSeen()
    {
        QFETCH(bool, dark);
        const QPalette palette = Theme::palette(dark);
        for (const MailState state : allMailStates)
            compareContrast(stateColours(state, palette).edge, palette.color(QPalette::Base), forEdges,
                            qPrintable(stateName(state)));
        const QColor edge = Theme::controlPalette(dark).color(QPalette::Window).darker(140); // as Fusion draws it
        compareContrast(edge, palette.color(QPalette::Window), forEdges, "edge of a control");
        compareContrast(edge, palette.color(QPalette::Base), forEdges, "edge of a field");
        compareContrast(palette.color(QPalette::Highlight), palette.color(QPalette::Base), forEdges, "focus");
        compareContrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), forEdges,
                        "focus on a selection");
    }

    void statesDifferByPatternAndByGrey_data() { themes(); }
    void statesDifferByPatternAndByGrey()
    {
        QFETCH(bool, dark);
        const StateBrushes brushes(Theme::palette(dark), 1);
        QSet<QByteArray> patterns;
        for (const MailState state : allMailStates) {
            QImage image(24, 24, QImage::Format_RGB32);
            QPainter(&image).fillRect(image.rect(), brushes.fill(state));
            // Where it is darker than its middle: the pattern without its colour.
            const auto [least, most] = greySpan(image);
            QByteArray mask;
            for (int i = 0; i < 24 * 24; ++i)
                mask.append(most - least > 8 && qGray(image.pixel(i % 24, i / 24)) < (least + most) / 2 ? '#' : '.');
            patterns.insert(mask);
        }
        QCOMPARE(patterns.size(), 4);
    }

    void theBannerCanBeReadInEveryClass_data() { themes(); }
    void theBannerCanBeReadInEveryClass()
    {
        QFETCH(bool, dark);
        using enum domain::ConnectionClass;
        for (const bool offline : {false, true}) {
            for (const auto connectionClass : {Test, Production}) {
                const auto colours = SafetyBanner::coloursOf({{}, {}, connectionClass, offline, false}, Theme::palette(dark));
                compareContrast(colours.text, colours.ground, forText, "banner");
            }
        }
        QCOMPARE(SafetyBanner::coloursOf({}, Theme::palette(dark)).ground, QColor(0x9B, 0x1C, 0x1C));
        QCOMPARE(SafetyBanner::coloursOf({}, Theme::palette(dark)).text, QColor(Qt::white));
    }

    void everyRoleIsSetInEveryGroup_data() { themes(); }
    void everyRoleIsSetInEveryGroup()
    {
        QFETCH(bool, dark);
        const QPalette palette = Theme::palette(dark);
        for (int role = 0; role < QPalette::NColorRoles; ++role) {
            if (role == QPalette::NoRole)
                continue;
            for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
                QVERIFY2(palette.isBrushSet(group, QPalette::ColorRole(role)), qPrintable(QString::number(role)));
        }
        QVERIFY(palette.color(QPalette::Disabled, QPalette::Text) != palette.color(QPalette::Active, QPalette::Text));
    }

    void aChoiceIsHeardAtOnceEverywhere()
    {
        Theme theme(Theme::Choice::Light);
        QSignalSpy turned(&theme, &Theme::darkChanged);
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::palette(false).color(QPalette::Base));
        theme.setChoice(Theme::Choice::Dark);
        QCOMPARE(turned, (QList<QVariantList>{{true}}));
        QVERIFY(theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::palette(true).color(QPalette::Base));
        theme.setChoice(Theme::Choice::Light);
        QVERIFY(!theme.isDark());
        QCOMPARE(Theme::choiceNamed(u"dark"), Theme::Choice::Dark);
        QVERIFY(!Theme::choiceNamed(u"blue"));
    }

    void theDesktopIsFollowed()
    {
        support::PrivateBus bus;
        QVERIFY(bus.isUp());
        Portal portal;
        QDBusConnection service = bus.connection(u"portal"_s);
        QVERIFY(service.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal, QDBusConnection::ExportAllContents));
        QVERIFY(service.registerService(u"org.freedesktop.portal.Desktop"_s));

        Theme theme(Theme::Choice::System);
        QVERIFY(!theme.isDark());
        theme.followDesktop(bus.connection(u"program"_s));
        QTRY_VERIFY(theme.isDark());
        // Also what changes later, and only what is about the scheme.
        Q_EMIT portal.SettingChanged(u"org.freedesktop.appearance"_s, u"accent-color"_s, QDBusVariant(2U));
        Q_EMIT portal.SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(2U));
        QTRY_VERIFY(!theme.isDark());
        Q_EMIT portal.SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(1U));
        QTRY_VERIFY(theme.isDark());
        // A person's own choice stands above the desktop's.
        theme.setChoice(Theme::Choice::Light);
        QVERIFY(!theme.isDark());
        theme.setChoice(Theme::Choice::System);
        QVERIFY(theme.isDark());
        Q_EMIT portal.SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(0U));
        QTRY_VERIFY(!theme.isDark());
    }

    void withoutADesktopNothingHappens()
    {
        Theme theme(Theme::Choice::System);
        theme.followDesktop(QDBusConnection(u"no such connection"_s));
        QVERIFY(!theme.isDark());
        support::PrivateBus bus; // a bus, but nobody who answers
        QVERIFY(bus.isUp());
        theme.followDesktop(bus.connection(u"alone"_s));
        QVERIFY(!theme.isDark());
    }

private:
    void themes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
};

QTEST_MAIN(ThemeTest)
#include "themetest.moc"
