#include "ui/panes/virtualsenders/ruleeditor.h"

#include "ui/icons/icon.h"
#include "ui/panes/virtualsenders/rulesenderrows.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/faultlabel.h"
#include "ui/widgets/grid.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>

namespace senderdesk::ui {

using domain::Rule;
using domain::RuleFault;
using Why = domain::RuleFault::Why;

namespace {

constexpr int lettersOfAList = 30;

bool isOfValue(Why why)
{
    return why == Why::ValueMissing || why == Why::ValueIsNoId || why == Why::TypeNotForSms;
}

bool isOfList(Why why)
{
    return why == Why::NoRules || why == Why::DefaultMissing || why == Why::DefaultNotLast;
}

// What a rule has and this form does not show.
QStringList restOf(const Rule &rule)
{
    QStringList keys = rule.rest.keys();
    for (const domain::RuleSender &sender : rule.senders)
        keys << sender.rest.keys();
    keys.removeDuplicates();
    return keys;
}

// A group's id is a number on the wire; what is no number stays as typed and is a fault.
QJsonValue valueOf(const QString &typed, const domain::RuleType *type)
{
    bool isNumber = false;
    const qint64 number = typed.toLongLong(&isNumber);
    return type && type->isNumber && isNumber ? QJsonValue(number) : QJsonValue(typed);
}

}

RuleEditor::RuleEditor(domain::RuleChannel channel, QWidget *parent) : QWidget(parent), m_channel(channel)
{
    auto *sides = new QHBoxLayout(this);
    sides->setContentsMargins(grid::pane, grid::pane, grid::pane, grid::pane);
    sides->setSpacing(grid::section);
    sides->addWidget(makeList(), 2);
    sides->addWidget(makeFields(), 5);
    connect(m_list, &QListWidget::currentRowChanged, this, &RuleEditor::choose);
    connect(m_add, &QPushButton::clicked, this, &RuleEditor::addRule);
    connect(m_remove, &QPushButton::clicked, this, &RuleEditor::removeRule);
    connect(m_up, &QPushButton::clicked, this, [this] { moveRule(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveRule(1); });
    connect(m_type, &QComboBox::activated, this, &RuleEditor::takeFields);
    connect(m_value, &QLineEdit::textEdited, this, &RuleEditor::takeFields);
    connect(m_senders, &RuleSenderRows::changed, this, &RuleEditor::takeFields);
    retranslate();
    showFields();
}

QWidget *RuleEditor::makeList()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(grid::gap);
    m_listLabel = new QLabel(side);
    m_list = new QListWidget(side);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(2);
    m_list->setMinimumWidth(m_list->fontMetrics().averageCharWidth() * lettersOfAList);
    m_listLabel->setBuddy(m_list);
    m_listFault = new FaultLabel(m_list, side);
    auto *buttons = new QGridLayout;
    buttons->setSpacing(grid::group);
    int place = 0;
    for (QPushButton **button : {&m_add, &m_remove, &m_up, &m_down}) {
        *button = new QPushButton(side);
        (*button)->setAutoDefault(false);
        buttons->addWidget(*button, place / 2, place % 2);
        ++place;
    }
    column->addWidget(m_listLabel);
    column->addWidget(m_list, 1);
    column->addWidget(m_listFault);
    column->addLayout(buttons);
    return side;
}

QWidget *RuleEditor::makeFields()
{
    auto *side = new QWidget(this);
    m_none = new QLabel(side);
    m_none->setWordWrap(true);
    m_fields = new QWidget(side);
    m_typeLabel = new QLabel(m_fields);
    m_type = new QComboBox(m_fields);
    m_typeLabel->setBuddy(m_type);
    m_valueLabel = new QLabel(m_fields);
    m_value = new QLineEdit(m_fields);
    m_valueLabel->setBuddy(m_value);
    m_valueFault = new FaultLabel(m_value, m_fields);
    m_senders = new RuleSenderRows(m_channel, m_fields);
    m_sum = new QLabel(m_fields);
    m_sendersFault = new FaultLabel(m_senders, m_fields);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(grid::gap);
    form->setVerticalSpacing(grid::gap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_typeLabel, m_type);
    form->addRow(m_valueLabel, m_value);
    form->addRow(QString(), m_valueFault);
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins({});
    column->setSpacing(grid::pane);
    column->addLayout(form);
    column->addWidget(m_senders);
    column->addWidget(m_sum);
    column->addWidget(m_sendersFault);
    column->addStretch(1);

    // Many senders of a rule, or a large font, need height and not a larger screen.
    auto *scroll = new QScrollArea(side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_fields);
    scroll->viewport()->setAutoFillBackground(false);
    m_fields->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *all = new QVBoxLayout(side);
    all->setContentsMargins({});
    all->addWidget(m_none, 0, Qt::AlignTop);
    all->addWidget(scroll, 1);
    return side;
}

void RuleEditor::setSenders(const QList<domain::Sender> &senders, const text::SenderNames &names)
{
    m_names = names;
    m_senders->setChoices(senders);
    for (int i = 0; i < m_list->count(); ++i)
        list(i);
}

void RuleEditor::setRules(const QList<Rule> &rules)
{
    m_items.clear();
    for (const Rule &rule : rules)
        m_items << Item{rule};
    m_hadRules = !rules.isEmpty();
    {
        const QSignalBlocker block(m_list);
        m_list->clear();
        for (int i = 0; i < m_items.size(); ++i) {
            m_list->addItem(QString());
            list(i);
        }
        m_list->setCurrentRow(m_items.isEmpty() ? -1 : 0);
    }
    showFields();
}

QList<Rule> RuleEditor::rules() const
{
    QList<Rule> rules;
    for (const Item &item : m_items)
        rules << item.rule;
    return rules;
}

void RuleEditor::setFaults(const std::vector<RuleFault> &faults)
{
    m_faults.clear();
    std::ranges::copy_if(faults, std::back_inserter(m_faults),
                         [this](const RuleFault &fault) { return fault.channel == m_channel; });
    showFaults();
}

void RuleEditor::tellAllFaults()
{
    m_tellsAll = true;
    showFaults();
}

void RuleEditor::goTo(const RuleFault &fault)
{
    if (fault.rule < 0 || isOfList(fault.why)) {
        m_add->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_list->setCurrentRow(int(fault.rule));
    if (isOfValue(fault.why))
        m_value->setFocus(Qt::OtherFocusReason);
    else
        m_senders->focusFirst();
}

int RuleEditor::current() const
{
    const int row = m_list->currentRow();
    return row < m_items.size() ? row : -1;
}

bool RuleEditor::mayRemove(int row) const
{
    if (row < 0)
        return false;
    return !domain::isDefault(m_items.at(row).rule) || (!m_hadRules && m_items.size() == 1);
}

bool RuleEditor::mayMove(int row, int by) const
{
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_items.size())
        return false;
    // The default goes down only, and nothing goes below it.
    const bool isUpper = domain::isDefault(m_items.at(by < 0 ? row : to).rule);
    return !isUpper;
}

// The first of a channel is the default; later ones come before it.
void RuleEditor::addRule()
{
    const auto isDefault = [](const Item &item) { return domain::isDefault(item.rule); };
    const bool hasDefault = std::ranges::any_of(m_items, isDefault);
    const domain::RuleSender whole{.senderId = 0, .percent = domain::wholeShare};
    const Rule rule = hasDefault ? Rule{domain::ruleTypes[2].word, QJsonValue(QString()), {whole}}
                                 : Rule{domain::defaultRule.word, QJsonValue(QString()), {whole}};
    const int row = hasDefault ? qMax(0, int(m_items.size()) - 1) : int(m_items.size());
    m_items.insert(row, Item{rule});
    {
        const QSignalBlocker block(m_list);
        m_list->insertItem(row, QString());
        for (int i = row; i < m_items.size(); ++i)
            list(i);
        m_list->setCurrentRow(row);
    }
    showFields();
    if (hasDefault)
        m_type->setFocus(Qt::OtherFocusReason);
    else
        m_senders->focusFirst();
    Q_EMIT changed();
}

void RuleEditor::removeRule()
{
    const int row = current();
    if (!mayRemove(row))
        return;
    m_items.removeAt(row);
    {
        const QSignalBlocker block(m_list);
        delete m_list->takeItem(row);
        for (int i = row; i < m_items.size(); ++i)
            list(i);
        m_list->setCurrentRow(qMin(row, int(m_items.size()) - 1));
    }
    showFields();
    m_list->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void RuleEditor::moveRule(int by)
{
    const int row = current();
    if (!mayMove(row, by))
        return;
    m_items.swapItemsAt(row, row + by);
    {
        const QSignalBlocker block(m_list);
        list(row);
        list(row + by);
        m_list->setCurrentRow(row + by);
    }
    QPushButton *pressed = by < 0 ? m_up : m_down;
    showButtons();
    if (!pressed->isEnabled())
        m_list->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void RuleEditor::choose(int)
{
    showFields();
}

void RuleEditor::takeFields()
{
    const int row = current();
    if (row < 0)
        return;
    Item &item = m_items[row];
    item.isTouched = true;
    if (!domain::isDefault(item.rule)) {
        item.rule.type = m_type->currentData().toString();
        item.rule.value = valueOf(m_value->text().trimmed(), domain::ruleTypeOf(item.rule));
    }
    item.rule.senders = m_senders->senders();
    list(row);
    showButtons();
    Q_EMIT changed();
}

void RuleEditor::list(int row)
{
    const Rule &rule = m_items.at(row).rule;
    const QString shares = text::ruleShares(rule, m_names, QStringLiteral("\n"));
    //: A line of the list of rules; %1 its number, %2 what it looks at
    const QString head = tr("%1. %2").arg(row + 1).arg(text::ruleCondition(rule));
    m_list->item(row)->setText(shares.isEmpty() ? head : head + QLatin1Char('\n') + shares);
    m_list->item(row)->setToolTip(m_list->item(row)->text());
}

void RuleEditor::showFields()
{
    const int row = current();
    m_none->setVisible(row < 0);
    m_fields->setVisible(row >= 0);
    if (row >= 0) {
        const Rule &rule = m_items.at(row).rule;
        const bool isDefault = domain::isDefault(rule);
        m_type->clear();
        for (const domain::RuleType &type : domain::ruleTypes) {
            const bool isOffered = type.word == rule.type
                                   || (!isDefault && type.word != domain::defaultRule.word
                                       && (type.isForSms || m_channel == domain::RuleChannel::Email));
            if (isOffered)
                m_type->addItem(text::ruleTypeTitle(type.word), QString(type.word));
        }
        if (m_type->findData(rule.type) < 0)
            m_type->addItem(rule.type, rule.type); // a kind that no document names
        m_type->setCurrentIndex(m_type->findData(rule.type));
        m_type->setEnabled(!isDefault);
        m_value->setVisible(!isDefault);
        m_valueLabel->setVisible(!isDefault);
        m_value->setText(rule.value.toVariant().toString());
        m_senders->setSenders(rule.senders);
        const QStringList rest = restOf(rule);
        //: %1 is a list of names of a rule's settings
        m_sendersFault->setHint(rest.isEmpty() ? Sentence() : Sentence([rest] {
            return tr("The server keeps more of this rule than is shown here: %1. It goes back as it came.")
                .arg(QLocale().createSeparatedList(rest));
        }));
    }
    showButtons();
    showFaults();
}

void RuleEditor::showButtons()
{
    const int row = current();
    m_remove->setEnabled(mayRemove(row));
    m_up->setEnabled(mayMove(row, -1));
    m_down->setEnabled(mayMove(row, 1));
    const bool isDefault = row >= 0 && domain::isDefault(m_items.at(row).rule);
    m_remove->setToolTip(isDefault && !m_remove->isEnabled() ? tr("The default rule stays: it is for everything else.")
                                                             : QString());
    if (row >= 0) {
        //: The shares of the senders of a rule; %1 is "90 %"
        m_sum->setText(tr("Together %1").arg(text::percent(domain::sumOfShares(m_items.at(row).rule))));
    }
}

void RuleEditor::showFaults()
{
    Sentence ofList;
    Sentence ofValue;
    Sentence ofSenders;
    for (int i = 0; i < m_list->count(); ++i) {
        m_list->item(i)->setIcon({});
        m_list->item(i)->setToolTip(m_list->item(i)->text());
    }
    for (const RuleFault &fault : m_faults) {
        const bool isOfRule = fault.rule >= 0 && fault.rule < m_items.size();
        if (isOfRule && !m_tellsAll && !m_items.at(fault.rule).isTouched)
            continue;
        const Sentence sentence = [why = fault.why] { return text::ruleFaultSentence(why); };
        if (isOfRule) {
            m_list->item(int(fault.rule))->setIcon(icon(u"warning"));
            m_list->item(int(fault.rule))->setToolTip(sentence());
        }
        if (isOfList(fault.why)) {
            if (m_tellsAll || fault.why != Why::NoRules)
                ofList = sentence;
        } else if (fault.rule == current()) {
            (isOfValue(fault.why) ? ofValue : ofSenders) = sentence;
        }
    }
    m_listFault->setFault(ofList);
    m_valueFault->setFault(ofValue);
    m_sendersFault->setFault(ofSenders);
}

void RuleEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RuleEditor::retranslate()
{
    m_listLabel->setText(tr("Rules: the first that fits is used"));
    m_list->setAccessibleName(m_listLabel->text());
    m_add->setText(tr("Add rule"));
    m_remove->setText(tr("Remove rule"));
    m_up->setText(tr("Move up"));
    m_down->setText(tr("Move down"));
    m_typeLabel->setText(tr("Condition"));
    m_valueLabel->setText(tr("Value"));
    m_none->setText(m_channel == domain::RuleChannel::Email
                        ? tr("No rules for email: this virtual sender sends none. Add a rule to change that.")
                        : tr("No rules for SMS: this virtual sender sends none. Add a rule to change that."));
    for (int i = 0; i < m_list->count(); ++i)
        list(i);
    showButtons();
}

}
