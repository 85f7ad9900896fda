#include "ui/panes/actions/restoresheet.h"

#include "ui/text/figures.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace senderdesk::ui {

using operations::DeletedSenders;

RestoreSheet::RestoreSheet(DeletedSenders &deleted, QWidget *parent)
    : Sheet([] { return tr("Choose senders to restore"); }, parent)
    , m_deleted(deleted)
    , m_explanation(new QLabel(this))
    , m_listLabel(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_idLabel(new QLabel(this))
    , m_id(new QLineEdit(this))
    , m_fault(new QLabel(this))
{
    m_explanation->setWordWrap(true);
    m_fault->setWordWrap(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_listLabel->setBuddy(m_list);
    m_idLabel->setBuddy(m_id);
    QPalette red = m_fault->palette();
    red.setColor(QPalette::WindowText, colour::danger(palette()));
    m_fault->setPalette(red);

    content()->setSpacing(grid::gap);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_explanation), static_cast<QWidget *>(m_listLabel), static_cast<QWidget *>(m_list),
          static_cast<QWidget *>(m_idLabel), static_cast<QWidget *>(m_id), static_cast<QWidget *>(m_fault)})
        content()->addWidget(widget);
    setFirstSize(78);

    setDoButton([] { return tr("Continue…"); }, Weight::Plain);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &RestoreSheet::judge);
    connect(m_id, &QLineEdit::textChanged, this, &RestoreSheet::judge);
    connect(&deleted, &DeletedSenders::changed, this, &RestoreSheet::list);
    deleted.refresh();
    retranslate();
    list();
    m_id->setFocus();
}

void RestoreSheet::retranslate()
{
    m_explanation->setText(
        tr("A sender can be restored if it was deleted through the API, as this console does. One that was deleted in the "
           "vendor's panel cannot be restored."));
    m_listLabel->setText(tr("Deleted from this data folder"));
    m_idLabel->setText(tr("Sender ID"));
    m_id->setPlaceholderText(tr("Any sender's ID, for example 683"));
}

void RestoreSheet::list()
{
    m_list->clear();
    for (const DeletedSenders::Entry &entry : m_deleted.entries()) {
        QString words = text::plainId(entry.sender.value());
        if (!entry.name.isEmpty())
            words += QLatin1Char(' ') + entry.name;
        if (!entry.isCertain) {
            //: A deleted sender in a list; whether the deletion took effect is not known
            words = tr("%1 (outcome of the deletion unknown)").arg(words);
        }
        auto *item = new QListWidgetItem(words, m_list);
        item->setData(Qt::UserRole, entry.sender.value());
    }
    const bool hasAny = m_list->count() > 0;
    m_list->setVisible(hasAny);
    m_listLabel->setVisible(hasAny);
    judge();
}

void RestoreSheet::accept()
{
    const QList<core::SenderId> senders = chosen();
    Sheet::accept();
    // After the sheet is gone: the confirmation that follows is the only one in front of the window.
    Q_EMIT sendersChosen(senders);
}

bool RestoreSheet::isTypedIdGood() const
{
    bool isNumber = false;
    const qint64 id = m_id->text().trimmed().toLongLong(&isNumber);
    return isNumber && core::SenderId::from(id).has_value();
}

QList<core::SenderId> RestoreSheet::chosen() const
{
    QList<core::SenderId> senders;
    const auto add = [&](qint64 value) {
        if (const auto id = core::SenderId::from(value); id && !senders.contains(*id))
            senders << *id;
    };
    for (const QListWidgetItem *item : m_list->selectedItems())
        add(item->data(Qt::UserRole).toLongLong());
    if (isTypedIdGood())
        add(m_id->text().trimmed().toLongLong());
    return senders;
}

void RestoreSheet::judge()
{
    const bool isFaulty = !m_id->text().trimmed().isEmpty() && !isTypedIdGood();
    m_fault->setText(isFaulty ? tr("A sender ID is a whole number above 0, without separators.") : QString());
    m_fault->setVisible(isFaulty);
    setReadyToDo(!isFaulty && !chosen().isEmpty());
}

}
