#pragma once

#include <QIconEngine>

namespace senderdesk::ui {

// Renders one SVG whose strokes say "currentColor" in the application palette's text colour of the asked mode. Rendered
// pixmaps are kept in QPixmapCache by name, colour and size.
class IconEngine final : public QIconEngine
{
public:
    explicit IconEngine(QString name);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;
    QString key() const override;
    QIconEngine *clone() const override;
    bool isNull() override;

private:
    QPixmap rendered(const QSize &size, QIcon::Mode mode, qreal scale) const;

    QString m_name;
};

// The SVG text of an icon; empty when there is none of that name.
[[nodiscard]] QByteArray iconSource(const QString &name);

}
