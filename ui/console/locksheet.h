#pragma once

#include "ui/widgets/sheet.h"

#include <chrono>
#include <optional>

class QComboBox;
class QLabel;

namespace senderdesk::store {
class LayoutStore;
}

namespace senderdesk::ui {

// What was chosen in an earlier run; until then operations::IdleLock::usual. Empty: never.
[[nodiscard]] std::optional<std::chrono::minutes> idleLockChosen(const store::LayoutStore &layout);
void keepIdleLock(store::LayoutStore &layout, std::optional<std::chrono::minutes> after);

// After how long without a hand on the program the secrets in its memory are forgotten.
class LockSheet final : public Sheet
{
    Q_OBJECT

public:
    LockSheet(std::optional<std::chrono::minutes> now, QWidget *parent);

public Q_SLOTS:
    void accept() override;

Q_SIGNALS:
    void chosen(std::optional<std::chrono::minutes> after);

private:
    void retranslate() override;

    QLabel *m_explanation;
    QLabel *m_label;
    QComboBox *m_after;
};

}
