#include "ui/console/locksheet.h"

#include "operations/idlelock.h"
#include "store/layoutstore.h"
#include "ui/widgets/grid.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;

namespace {

const auto key = u"program/idle-lock"_s; // minutes; 0: never

constexpr std::array choices{0, 15, 30, 60, 240}; // minutes; 0: never

}

std::optional<std::chrono::minutes> idleLockChosen(const store::LayoutStore &layout)
{
    const QByteArray kept = layout.load(key);
    bool isNumber = false;
    const int minutes = kept.toInt(&isNumber);
    if (!isNumber || minutes < 0)
        return operations::IdleLock::usual;
    return minutes > 0 ? std::optional(std::chrono::minutes(minutes)) : std::nullopt;
}

void keepIdleLock(store::LayoutStore &layout, std::optional<std::chrono::minutes> after)
{
    layout.save(key, QByteArray::number(after ? qint64(after->count()) : 0));
}

LockSheet::LockSheet(std::optional<std::chrono::minutes> now, QWidget *parent)
    : Sheet([] { return tr("Lock when idle"); }, parent)
    , m_explanation(new QLabel(this))
    , m_label(new QLabel(this))
    , m_after(new QComboBox(this))
{
    m_explanation->setWordWrap(true);
    setFirstSize(78);
    m_explanation->setTextFormat(Qt::PlainText);
    m_label->setBuddy(m_after);
    for (const int minutes : choices)
        m_after->addItem(QString(), minutes);
    m_after->setCurrentIndex(std::max(0, m_after->findData(now ? int(now->count()) : 0)));
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::gap);
    row->addWidget(m_label);
    row->addWidget(m_after, 1);
    content()->addWidget(m_explanation);
    content()->addLayout(row);
    setDoButton([] { return tr("Save"); }, Weight::Plain);
    setReadyToDo(true);
    retranslate();
    m_after->setFocus();
}

void LockSheet::retranslate()
{
    m_explanation->setText(
        tr("When nobody has used the program for this long, the tokens and passwords in its memory are forgotten and nothing is "
           "read until you choose Unlock…. Those in the keychain come back from there; others are asked for. A connection stays "
           "open while you wait to be told that a queue drains."));
    m_label->setText(tr("Lock after"));
    m_after->setItemText(0, tr("Never"));
    for (int i = 1; i < m_after->count(); ++i)
        m_after->setItemText(i, tr("%n minutes", nullptr, m_after->itemData(i).toInt()));
}

void LockSheet::accept()
{
    const int minutes = m_after->currentData().toInt();
    Q_EMIT chosen(minutes > 0 ? std::optional(std::chrono::minutes(minutes)) : std::nullopt);
    Sheet::accept();
}

}
