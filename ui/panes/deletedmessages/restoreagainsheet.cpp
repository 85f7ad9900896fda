#include "ui/panes/deletedmessages/restoreagainsheet.h"

#include "ui/panes/actions/targettext.h"
#include "ui/text/figures.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace senderdesk::ui {
namespace {

constexpr qsizetype mostNamed = 5;

}

RestoreAgainSheet::RestoreAgainSheet(QList<operations::ActionTarget> again, QList<operations::ActionTarget> others,
                                     QWidget *parent)
    : Sheet([] { return tr("Restored already"); }, parent)
    , m_again(std::move(again))
    , m_others(std::move(others))
{
    auto *words = new QLabel(tr("%n of these messages were restored since the program was started, or may have been. "
                                "Restoring one again may put a second copy into the mailbox.",
                                nullptr, text::pluralNumber(m_again.size())),
                             this);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    setFirstSize(78);
    QStringList names;
    for (const operations::ActionTarget &target : m_again.first(qMin(mostNamed, m_again.size())))
        names << text::targetName(target);
    if (m_again.size() > mostNamed)
        names << QStringLiteral("…");
    auto *list = new QLabel(names.join(u'\n'), this);
    list->setTextFormat(Qt::PlainText);
    list->setWordWrap(true);
    content()->addWidget(words);
    content()->addWidget(list);
    setDoButton([] { return tr("Restore again…"); }, Weight::Plain);
    if (!m_others.isEmpty()) {
        QPushButton *without = addButton([] { return tr("Leave them out…"); });
        connect(without, &QPushButton::clicked, this, [this] {
            Sheet::accept();
            Q_EMIT decided(m_others);
        });
    }
}

void RestoreAgainSheet::accept()
{
    Sheet::accept();
    // After the sheet is gone: the confirmation that follows is the only one in front of the window.
    Q_EMIT decided(m_others + m_again);
}

}
