#pragma once

#include "ui/text/sentence.h"

#include <QFrame>
#include <QPointer>

class QAction;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace senderdesk::ui {

class Command;

enum class NoticeKind { Done, Information, Attention, Failure };

// One result, told where it belongs: a mark, a sentence, what can be done next, and a button that puts it away.
class Notice final : public QFrame
{
    Q_OBJECT

public:
    Notice(Sentence sentence, const QList<QAction *> &actions, NoticeKind kind, QWidget *parent);

    void setSentence(Sentence sentence); // the same result, further on
    [[nodiscard]] QString text() const { return m_sentence(); }
    [[nodiscard]] NoticeKind kind() const { return m_kind; }

Q_SIGNALS:
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void say();

    Sentence m_sentence;
    NoticeKind m_kind;
    QLabel *m_words;
    QLabel *m_mark;
    QToolButton *m_dismiss;
};

// The notices of a pane, newest on top; takes no room while there is none.
class NoticeStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeStrip(QWidget *parent);
    Notice *add(Sentence sentence, const QList<QAction *> &actions, NoticeKind kind);

    static constexpr int most = 4; // older ones give way: the journal keeps them all

protected:
    void childEvent(QChildEvent *event) override; // one was dismissed, or deleted by whoever made it

private:
    QVBoxLayout *m_layout;
    QList<QPointer<Notice>> m_notices;
};

}
