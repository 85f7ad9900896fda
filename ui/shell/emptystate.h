#pragma once

#include "ui/text/sentence.h"

#include <QWidget>

class QAction;
class QLabel;
class QHBoxLayout;

namespace senderdesk::ui {

// What an empty pane says: what would be here, and the next steps as buttons.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &iconName, QWidget *parent);
    void setWords(Sentence sentence, const QList<QAction *> &nextSteps);

protected:
    void changeEvent(QEvent *event) override;

private:
    void say();

    QString m_icon;
    Sentence m_sentence;
    QLabel *m_mark;
    QLabel *m_words;
    QHBoxLayout *m_buttons;
    QList<QAction *> m_next;
};

}
