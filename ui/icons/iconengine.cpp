#include "ui/icons/iconengine.h"

#include "ui/icons/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace senderdesk::ui {
namespace {

QColor colourOf(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::Active, QPalette::WindowText);
}

}

QIcon icon(QStringView name)
{
    const QString key = name.toString();
    return iconSource(key).isEmpty() ? QIcon() : QIcon(new IconEngine(key));
}

QByteArray iconSource(const QString &name)
{
    static QHash<QString, QByteArray> sources; // compiled-in files: read once, never changed
    auto at = sources.constFind(name);
    if (at == sources.constEnd()) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        at = sources.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return *at;
}

IconEngine::IconEngine(QString name) : m_name(std::move(name)) {}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    Q_UNUSED(state)
    const qreal scale = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect, rendered(rect.size() * scale, mode, scale));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    Q_UNUSED(state)
    return rendered(size, mode, scale);
}

QList<QSize> IconEngine::availableSizes(QIcon::Mode mode, QIcon::State state)
{
    Q_UNUSED(mode)
    Q_UNUSED(state)
    return {{16, 16}, {20, 20}, {24, 24}};
}

QString IconEngine::key() const
{
    return QStringLiteral("senderdesk-icon");
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(m_name);
}

bool IconEngine::isNull()
{
    return iconSource(m_name).isEmpty();
}

// size in device pixels; scale only labels the pixmap.
QPixmap IconEngine::rendered(const QSize &size, QIcon::Mode mode, qreal scale) const
{
    if (size.isEmpty())
        return {};
    const QColor colour = colourOf(mode);
    const QString key =
        QStringLiteral("icon/%1/%2/%3x%4").arg(m_name, colour.name(QColor::HexArgb)).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        QByteArray svg = iconSource(m_name);
        svg.replace("currentColor", colour.name().toLatin1());
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(svg).render(&painter, QRectF(QPointF(), QSizeF(size)));
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

}
