#pragma once

#include <QHeaderView>

namespace senderdesk::ui {

// Flat column titles in the muted text colour; the sorted one in full with an arrow. Sections are clickable and movable.
class TableHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;
};

}
