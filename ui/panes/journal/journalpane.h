#pragma once

#include "operations/journalsource.h"
#include "ui/panes/tablepane.h"

#include <QPointer>

namespace senderdesk::operations {
class Connections;
}

namespace senderdesk::ui {

class Notice;
class SelectionBar;

// Who did what, why, and how much it moved, on every connection; and the way back where there is one.
class JournalPane final : public TablePane
{
    Q_OBJECT

public:
    // connections and layout outlive the pane.
    JournalPane(operations::Connections &connections, store::LayoutStore &layout, QWidget *parent);

    [[nodiscard]] QList<QAction *> paneActions() const override;
    void showExample() override;

protected:
    void describeEmpty() override;
    void sayProgress() override;
    void retranslate() override;

private:
    JournalPane(operations::Connections &connections, operations::JournalSource *source, store::LayoutStore &layout,
                QWidget *parent);

    // What Undo would do with the rows that are selected, or why it can do nothing.
    struct Undo
    {
        Sentence whyNot{};
        operations::Session *session = nullptr;
        domain::ActionKind kind{};
        QList<operations::ActionTarget> targets{};
    };
    [[nodiscard]] QList<model::JournalRow> selected() const;
    [[nodiscard]] Undo undoOf(const QList<model::JournalRow> &rows) const;
    [[nodiscard]] Sentence whyNotToRead(const QList<model::JournalRow> &rows) const;
    [[nodiscard]] Sentence whyNoSession(const model::JournalRow &row) const;
    [[nodiscard]] static bool isOfSame(const model::JournalRow &a, const model::JournalRow &b); // the same session
    void follow(operations::Session *session);
    void showSelection();
    void showPages();
    void fillExample();
    void undo();
    void readState();
    void verify();
    void tellProof(Sentence sentence, bool isSound);
    void tellState(qsizetype read, const std::optional<core::Error> &error);

    operations::Connections &m_connections;
    operations::JournalSource &m_source;
    Command *m_undo;
    Command *m_read;
    Command *m_verify;
    Command *m_older;
    QLabel *m_pages;
    SelectionBar *m_selection;
    QPointer<operations::Session> m_followed;
    std::unique_ptr<QObject> m_following;
    QPointer<Notice> m_proof;
    bool m_isVerifying = false;
    bool m_isExampleWanted = false;
};

}
