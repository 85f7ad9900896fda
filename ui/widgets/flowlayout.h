#pragma once

#include <QLayout>

#include <memory>
#include <vector>

class QLabel;

namespace senderdesk::ui {

// Lays its items beside each other and goes on in a new line where the width ends, so that a large font or a long language needs
// height and not a wider window. Items that want to grow begin with their least width and share what their line leaves.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(int spacing, QWidget *parent = nullptr);

    void addLayout(QLayout *layout);  // a group that stays together
    QLabel *addField(QWidget *field); // with its label in front, which is given back without its words

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] QSize sizeHint() const override;    // all in one line
    [[nodiscard]] QSize minimumSize() const override; // the widest item
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;

private:
    int place(const QRect &rect, bool isForReal) const; // the height that is needed

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

}
