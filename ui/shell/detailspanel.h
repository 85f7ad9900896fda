#pragma once

#include "ui/text/sentence.h"

#include <QList>
#include <QScrollArea>

class QAction;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace senderdesk::ui {

class FactsView;

// One fact of the selection. An empty value is shown as "–".
struct Fact
{
    Sentence label;
    QString value;
    QString tip = {};
};

// The facts of what is selected, on the right of the window: title, facts that can be copied, whatever the pane adds, and what
// can be done with it.
class DetailsPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsPanel(QWidget *parent);

    // Nothing is selected: what to select.
    void setNothing(Sentence sentence);
    // Something is.
    void setTitle(const QString &title, const QString &subtitle = {});
    void setFacts(const QList<Fact> &facts);
    // Buttons under the facts; the same actions as in the menus.
    void setActions(const QList<QAction *> &actions);
    // For more of the pane's own (a history chart), between facts and actions.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }

    [[nodiscard]] FactsView *facts() const { return m_facts; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void say();
    void applyFonts();

    Sentence m_nothing;
    bool m_hasSelection = false;
    QWidget *m_inner;
    QLabel *m_nothingLabel;
    QWidget *m_something;
    QLabel *m_title;
    QLabel *m_subtitle;
    FactsView *m_facts;
    QVBoxLayout *m_content;
    QWidget *m_actions;
};

}
