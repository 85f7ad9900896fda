#pragma once

#include "ui/text/sentence.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace senderdesk::ui {

// What an empty pane says: what would be here, and the next step as a button.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &iconName, QWidget *parent);
    void setWords(Sentence sentence, QAction *nextStep); // nextStep may be null

protected:
    void changeEvent(QEvent *event) override;

private:
    void say();

    QString m_icon;
    Sentence m_sentence;
    QLabel *m_mark;
    QLabel *m_words;
    QToolButton *m_next;
};

}
