#pragma once

#include "operations/subscriptionbulk.h"
#include "operations/usersession.h"
#include "ui/widgets/sheet.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;

namespace senderdesk::ui {

class DataTable;
class DryRunModel;
class FaultLabel;
class FlowLayout;

// Subscriptions in bulk: lines are pasted or read from a file, looked up without changing anything, and what would change goes on
// to the confirmation, which it stays under, see formflow.h. Closing it loses nothing that was changed, for nothing was.
class BulkSheet final : public Sheet
{
    Q_OBJECT

public:
    BulkSheet(operations::UserSession &session, core::DatabaseId database, std::optional<core::ResourceId> resource,
              QWidget *parent);
    ~BulkSheet() override;

    static constexpr qint64 mostBytes = 32 << 20; // of a file

Q_SIGNALS:
    void confirmed(senderdesk::domain::ActionKind kind, const QList<senderdesk::operations::ActionTarget> &targets);
    void exported(const QString &sentence);

protected:
    void retranslate() override;
    void accept() override;

private:
    void build();
    void openFile();
    void takeFile(const QString &path);
    void begin();
    void forgetRun(); // the lines or the order are others now
    void say();
    void showStatus();
    void showResource();
    void exportRun();
    [[nodiscard]] bool namesAResource(const operations::BulkText &text) const;
    void readAction(const operations::BulkText &text);
    [[nodiscard]] operations::BulkOrder order() const;
    [[nodiscard]] Sentence summary() const;

    operations::UserSession &m_session;
    const core::DatabaseId m_database;
    const QString m_databaseText;
    QLabel *m_explanation;
    FlowLayout *m_choices;
    QComboBox *m_action;
    QComboBox *m_status;
    QLabel *m_statusLabel = nullptr;
    QComboBox *m_resource;
    QComboBox *m_channel;
    QComboBox *m_plain;
    QCheckBox *m_skip;
    FaultLabel *m_resourceFault;
    QLabel *m_linesLabel;
    QPlainTextEdit *m_lines;
    QLabel *m_summary;
    QProgressBar *m_progress;
    DryRunModel *m_model;
    DataTable *m_table;
    QPushButton *m_open;
    QPushButton *m_export;
    QPushButton *m_begin;
    Sentence m_fault; // of the text or the file
    operations::BulkText m_text;
    std::unique_ptr<operations::BulkDryRun> m_run;
    QList<std::pair<QLabel *, const char *>> m_labels;
};

}
