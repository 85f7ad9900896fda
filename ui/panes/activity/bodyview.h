#pragma once

#include "ui/text/sentence.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTreeView;

namespace senderdesk::model {
class BodyTreeModel;
}

namespace senderdesk::ui {

// One body, as a tree of names and values or as text.
class BodyView final : public QWidget
{
    Q_OBJECT

public:
    BodyView(Sentence name, QWidget *parent);

    void setBody(const QByteArray &body, bool isCut);
    void setNothing(Sentence why); // in place of a body
    void showAsText(bool isText);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void say();

    Sentence m_name;
    Sentence m_nothing;
    QByteArray m_body;
    bool m_isCut = false;
    bool m_isText = false;
    model::BodyTreeModel *m_model;
    QLabel *m_label;
    QLabel *m_remark;
    QStackedWidget *m_views;
    QTreeView *m_tree;
    QPlainTextEdit *m_text;
    QLabel *m_empty;
};

}
