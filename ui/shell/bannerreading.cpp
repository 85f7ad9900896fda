#include "ui/shell/bannerreading.h"

#include "ui/shell/safetybanner.h"

namespace senderdesk::ui {

void BannerReading::install()
{
    // installFactory keeps one entry per function.
    QAccessible::installFactory([](const QString &className, QObject *object) -> QAccessibleInterface * {
        Q_UNUSED(className)
        auto *banner = qobject_cast<SafetyBanner *>(object);
        return banner ? new BannerReading(banner) : nullptr;
    });
}

BannerReading::BannerReading(SafetyBanner *banner) : QAccessibleWidget(banner, QAccessible::StaticText) {}

void *BannerReading::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString BannerReading::text(QAccessible::Text which) const
{
    if (which == QAccessible::Value)
        return banner()->words();
    return QAccessibleWidget::text(which);
}

void BannerReading::selection(int selectionIndex, int *startOffset, int *endOffset) const
{
    Q_UNUSED(selectionIndex)
    *startOffset = *endOffset = 0;
}

QString BannerReading::text(int startOffset, int endOffset) const
{
    return banner()->words().mid(startOffset, endOffset < 0 ? -1 : endOffset - startOffset);
}

int BannerReading::characterCount() const
{
    return int(banner()->words().size());
}

QString BannerReading::attributes(int, int *startOffset, int *endOffset) const
{
    *startOffset = 0;
    *endOffset = characterCount();
    return {};
}

SafetyBanner *BannerReading::banner() const
{
    return static_cast<SafetyBanner *>(widget());
}

}
