#pragma once

#include "domain/action.h"
#include "ui/text/sentence.h"

#include <QAction>
#include <QKeySequence>

namespace senderdesk::ui {

// An action that can say why it is disabled, speaks the language of the moment, and can be shut off by an open sheet
// without losing its own state. Menus, palette, buttons and context menus all show the same object.
class Command final : public QAction
{
    Q_OBJECT

public:
    Command(QString id, Sentence text, const QKeySequence &shortcut, QObject *parent);
    // From the table of actions: text and shortcut come from there.
    static Command *of(domain::ActionKind kind, QObject *parent);

    [[nodiscard]] const QString &id() const { return m_id; } // "queue.hold", "view.refresh": stable, for tests and layout

    // What it does, shown as tooltip and in the status bar while it is enabled.
    void setHint(Sentence hint);
    // An empty sentence enables the command; any other disables it and is shown in its place.
    void setReason(Sentence whyNot);
    [[nodiscard]] QString reason() const { return m_whyNot(); }
    [[nodiscard]] bool isOffered() const { return m_whyNot.isEmpty(); } // but for a sheet in front

    // Counted; while blocked the command is disabled whatever its reason (ActionsDisabled).
    void block();
    void unblock();

    // Called by the window when the language changes.
    void retranslate();

private:
    void show();

    QString m_id;
    Sentence m_text;
    Sentence m_hint;
    Sentence m_whyNot;
    int m_blocks = 0;
};

}
