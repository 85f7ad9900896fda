#include "ui/icons/icon.h"
#include "tests/gui/guitest.h"

#include <QDir>
#include <QDirIterator>
#include <QPainter>
#include <QRegularExpression>

using namespace senderdesk;
using namespace Qt::StringLiterals;

namespace {

// The colours that are drawn fully, and how much is drawn at all.
struct Drawn
{
    QSet<QRgb> colours;
    int pixels = 0;
};

Drawn drawnIn(const QImage &image)
{
    Drawn drawn;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            drawn.pixels += qAlpha(pixel) > 128;
            if (qAlpha(pixel) == 255)
                drawn.colours.insert(pixel);
        }
    }
    return drawn;
}

}

class IconTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void everyIconThatTheSourcesNameIsThere()
    {
        // icon(u"name"), and the names that the notices choose from.
        static const QRegularExpression use(uR"re(\bicon\(u"([a-z-]+)"\)|return u"([a-z-]+)";)re"_s);
        QDirIterator files(QStringLiteral(SOURCE_FOLDER "/ui"), {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        int named = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto each = use.globalMatch(text); each.hasNext();) {
                const auto match = each.next();
                const QString name = match.captured(match.lastCapturedIndex());
                if (match.lastCapturedIndex() == 2 && !file.fileName().contains(u"noticestrip"_s))
                    continue; // some other word that is returned
                ++named;
                QVERIFY2(!ui::icon(name).isNull(), qPrintable(name + u" in "_s + file.fileName()));
            }
        }
        QVERIFY(named > 5);
        QVERIFY(ui::icon(u"no-such-icon").isNull());
    }

    void anIconTakesTheTextColourOfItsMode()
    {
        ui::Theme theme(ui::Theme::Choice::Light);
        for (const bool dark : {false, true}) {
            theme.setChoice(dark ? ui::Theme::Choice::Dark : ui::Theme::Choice::Light);
            const QPalette palette = QApplication::palette();
            const auto colours = [](QIcon::Mode mode) {
                return drawnIn(ui::icon(u"queue").pixmap(QSize(48, 48), 1.0, mode).toImage()).colours;
            };
            QVERIFY(colours(QIcon::Normal).contains(palette.color(QPalette::WindowText).rgb()));
            QVERIFY(colours(QIcon::Disabled).contains(palette.color(QPalette::Disabled, QPalette::WindowText).rgb()));
            QVERIFY(colours(QIcon::Selected).contains(palette.color(QPalette::HighlightedText).rgb()));
        }
    }

    void everyDrawingShowsSomethingAtEverySize()
    {
        const QStringList drawings = QDir(u":/icons"_s).entryList({u"*.svg"_s});
        QVERIFY(drawings.size() > 20);
        for (const QString &drawing : drawings) {
            const QIcon icon = ui::icon(drawing.chopped(4));
            for (const int size : {16, 20, 24}) {
                const QPixmap pixmap = icon.pixmap(QSize(size, size), 1.0);
                QCOMPARE(pixmap.size(), QSize(size, size));
                QVERIFY2(drawnIn(pixmap.toImage()).pixels >= size, qPrintable(drawing));
            }
        }
    }

    void aFinerScreenGetsAFinerPicture()
    {
        const QPixmap fine = ui::icon(u"queue").pixmap(QSize(20, 20), 2.0);
        QCOMPARE(fine.size(), QSize(40, 40));
        QCOMPARE(fine.devicePixelRatio(), 2.0);
    }
};

QTEST_MAIN(IconTest)
#include "icontest.moc"
