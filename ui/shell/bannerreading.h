#pragma once

#include <QAccessibleWidget>

namespace senderdesk::ui {

class SafetyBanner;

// How a screen reader meets the banner: a label called "Safety" whose text is the banner's words.
class BannerReading final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    static void install(); // idempotent
    explicit BannerReading(SafetyBanner *banner);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text which) const override;

    void selection(int selectionIndex, int *startOffset, int *endOffset) const override;
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override {}
    QString text(int startOffset, int endOffset) const override;
    int characterCount() const override;
    QRect characterRect(int) const override { return {}; }
    int offsetAtPoint(const QPoint &) const override { return -1; }
    void scrollToSubstring(int, int) override {}
    QString attributes(int, int *startOffset, int *endOffset) const override;

private:
    SafetyBanner *banner() const;
};

}
