#pragma once

#include "operations/outbox.h"

#include <QAbstractListModel>

namespace senderdesk::ui {

// The lines of the outbox. A line keeps its place and its selection while its words change.
class OutboxModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setItems(const QList<operations::OutboxItem> &items);
    [[nodiscard]] const QList<operations::OutboxItem> &items() const { return m_items; }
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<operations::OutboxItem> m_items;
};

}
