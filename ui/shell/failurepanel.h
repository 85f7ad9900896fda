#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "ui/text/sentence.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace senderdesk::ui {

// What a failed pane says: what happened, what to try, when it is tried by itself, "Try again", "Copy details".
class FailurePanel final : public QFrame
{
    Q_OBJECT

public:
    explicit FailurePanel(QWidget *parent);

    void setFailure(Sentence happened, Sentence whatToTry, QString technicalDetail, std::optional<core::WallTime> retryAt);

    [[nodiscard]] QString words() const { return m_happened(); }

Q_SIGNALS:
    void tryAgainRequested();
    void detailsCopied();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void say();

    Sentence m_happened;
    Sentence m_next;
    QString m_detail;
    std::optional<core::WallTime> m_retryAt;
    QLabel *m_mark;
    QLabel *m_happenedLabel;
    QLabel *m_nextLabel;
    QLabel *m_retryLabel;
    QPushButton *m_again;
    QPushButton *m_copy;
};

}
