#pragma once

#include "ui/shell/detailspanel.h"

#include <QTableView>

class QStandardItemModel;

namespace senderdesk::ui {

// Facts as rows of label and value: read as a table, copied with Ctrl+C (the values; of several rows with their labels).
class FactsView final : public QTableView
{
    Q_OBJECT

public:
    explicit FactsView(QWidget *parent);

    void setFacts(const QList<Fact> &facts);
    void retranslate();
    [[nodiscard]] QString selectionAsText() const;
    void copySelection() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    int stack(int width);

    QStandardItemModel *m_model;
    QList<Fact> m_facts;
};

}
