#include "ui/panes/virtualsenders/rulesenderrows.h"

#include "ui/text/figures.h"
#include "ui/text/ruletext.h"
#include "ui/widgets/grid.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

namespace senderdesk::ui {

namespace {

// Columns of the grid. The titles stand in the same order.
enum Column { Sender, Share, FromName, FromEmail, ReplyTo, Remove };
constexpr const char *titles[] = {QT_TRANSLATE_NOOP("Rule", "Sender"), QT_TRANSLATE_NOOP("Rule", "Share"),
                                  QT_TRANSLATE_NOOP("Rule", "From name"), QT_TRANSLATE_NOOP("Rule", "From email"),
                                  QT_TRANSLATE_NOOP("Rule", "Reply-to email")};
constexpr int lettersOfAName = 24;

QString titleOf(qsizetype column)
{
    return QCoreApplication::translate("Rule", titles[column]);
}

// An empty field overrides nothing; whether the server said so by nothing or by an empty text stays as it was.
std::optional<QString> overriding(const QLineEdit *edit, const std::optional<QString> &before)
{
    if (!edit || edit->text() == before.value_or(QString()))
        return before;
    return edit->text().trimmed();
}

}

QList<QWidget *> RuleSenderRows::Row::widgets() const
{
    QList<QWidget *> all{sender, share, fromName, fromEmail, replyTo, remove};
    all.removeAll(nullptr);
    return all;
}

RuleSenderRows::RuleSenderRows(domain::RuleChannel channel, QWidget *parent)
    : QWidget(parent)
    , m_channel(channel)
    , m_grid(new QGridLayout)
    , m_add(new QPushButton(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(grid::gap);
    m_grid->setVerticalSpacing(grid::group);
    for (int column = Sender; column < Remove; ++column) {
        if (m_channel == domain::RuleChannel::Sms && (column == FromEmail || column == ReplyTo))
            continue;
        auto *title = new QLabel(this);
        m_grid->addWidget(title, 0, column);
        m_grid->setColumnStretch(column, column == Share ? 0 : column == Sender ? 3 : 2);
        m_titles << title;
    }
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(grid::gap);
    all->addLayout(m_grid);
    m_add->setAutoDefault(false);
    all->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &RuleSenderRows::addSender);
    retranslate();
}

void RuleSenderRows::setChoices(const QList<domain::Sender> &senders)
{
    m_choices = senders;
    for (const Row &row : m_rows)
        fill(*row.sender, row.sender->currentData().toLongLong());
}

void RuleSenderRows::setSenders(const QList<domain::RuleSender> &senders)
{
    for (const Row &row : m_rows)
        qDeleteAll(row.widgets());
    m_rows.clear();
    m_nextLine = 1;
    for (const domain::RuleSender &sender : senders)
        addRow(sender);
    retranslate();
}

QList<domain::RuleSender> RuleSenderRows::senders() const
{
    QList<domain::RuleSender> all;
    for (const Row &row : m_rows) {
        domain::RuleSender sender = row.before;
        sender.senderId = row.sender->currentData().toLongLong();
        sender.percent = row.share->value();
        sender.fromName = overriding(row.fromName, row.before.fromName);
        sender.fromEmail = overriding(row.fromEmail, row.before.fromEmail);
        sender.replyToEmail = overriding(row.replyTo, row.before.replyToEmail);
        all << sender;
    }
    return all;
}

void RuleSenderRows::focusFirst()
{
    if (m_rows.empty())
        m_add->setFocus(Qt::OtherFocusReason);
    else
        m_rows.front().sender->setFocus(Qt::OtherFocusReason);
}

void RuleSenderRows::addRow(const domain::RuleSender &sender)
{
    const auto line = [this](const std::optional<QString> &text) {
        auto *edit = new QLineEdit(text.value_or(QString()), this);
        edit->setMinimumWidth(edit->fontMetrics().averageCharWidth() * lettersOfAName / 2);
        connect(edit, &QLineEdit::textEdited, this, &RuleSenderRows::changed);
        return edit;
    };
    Row row{sender, new QComboBox(this), new QSpinBox(this), line(sender.fromName), nullptr, nullptr, new QToolButton(this)};
    if (m_channel == domain::RuleChannel::Email) {
        row.fromEmail = line(sender.fromEmail);
        row.replyTo = line(sender.replyToEmail);
    }
    row.sender->setMinimumContentsLength(lettersOfAName);
    row.sender->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fill(*row.sender, sender.senderId);
    row.share->setRange(0, int(domain::wholeShare));
    row.share->setValue(int(std::clamp<qint64>(sender.percent, 0, domain::wholeShare)));
    row.remove->setFocusPolicy(Qt::StrongFocus);
    connect(row.sender, &QComboBox::activated, this, &RuleSenderRows::changed);
    connect(row.share, &QSpinBox::valueChanged, this, &RuleSenderRows::changed);
    connect(row.remove, &QToolButton::clicked, this, [this, remove = row.remove] { removeRow(remove); });
    int column = 0;
    for (QWidget *widget :
         {static_cast<QWidget *>(row.sender), static_cast<QWidget *>(row.share), static_cast<QWidget *>(row.fromName),
          static_cast<QWidget *>(row.fromEmail), static_cast<QWidget *>(row.replyTo), static_cast<QWidget *>(row.remove)}) {
        if (widget)
            m_grid->addWidget(widget, m_nextLine, column);
        ++column;
    }
    ++m_nextLine;
    m_rows.push_back(row);
    setTabOrder(row.remove, m_add);
}

void RuleSenderRows::addSender()
{
    qint64 sum = 0;
    for (const Row &row : m_rows)
        sum += row.share->value();
    addRow({.senderId = 0, .percent = std::clamp<qint64>(domain::wholeShare - sum, 0, domain::wholeShare)});
    retranslate();
    m_rows.back().sender->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void RuleSenderRows::removeRow(const QWidget *remove)
{
    const auto row = std::ranges::find(m_rows, remove, &Row::remove);
    for (QWidget *widget : row->widgets()) {
        widget->hide();
        widget->deleteLater(); // the button is still being clicked
    }
    m_rows.erase(row);
    retranslate();
    m_add->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

// Those of the channel, and whatever is chosen.
void RuleSenderRows::fill(QComboBox &box, qint64 chosen) const
{
    box.clear();
    box.addItem(tr("Choose a sender"), qint64(0));
    const bool isEmail = m_channel == domain::RuleChannel::Email;
    for (const domain::Sender &sender : m_choices) {
        if ((sender.channel == QLatin1String("email")) == isEmail || sender.id == chosen)
            box.addItem(text::idAndName(sender.id, sender.name), sender.id);
    }
    if (box.findData(chosen) < 0)
        box.addItem(text::plainId(chosen), chosen); // in no list that was read
    box.setCurrentIndex(box.findData(chosen));
}

void RuleSenderRows::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RuleSenderRows::retranslate()
{
    for (qsizetype i = 0; i < m_titles.size(); ++i) {
        m_titles.at(i)->setText(titleOf(i));
        m_titles.at(i)->setVisible(!m_rows.empty());
        m_titles.at(i)->setBuddy(m_rows.empty() ? nullptr : m_rows.front().widgets().at(i));
    }
    m_add->setText(tr("Add sender"));
    int number = 0;
    for (const Row &row : m_rows) {
        ++number;
        const QList<QWidget *> widgets = row.widgets();
        for (qsizetype i = 0; i < m_titles.size(); ++i) {
            //: A field of a line; %1 is the title above ("Share"), %2 the line's number
            widgets.at(i)->setAccessibleName(number == 1 ? QString() : tr("%1 %2").arg(titleOf(i)).arg(number));
        }
        row.share->setSuffix(tr(" %"));
        row.remove->setText(tr("Remove"));
        row.remove->setAccessibleName(number == 1 ? QString() : tr("Remove %1").arg(number));
        row.sender->setItemText(0, tr("Choose a sender"));
    }
}

}
