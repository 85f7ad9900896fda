#include "ui/panes/subscriptions/subscriptionsheet.h"

#include "ui/panes/subscriptions/subscriptionwords.h"
#include "ui/text/figures.h"
#include "ui/widgets/faultlabel.h"
#include "ui/widgets/grid.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using domain::Subscription;
using domain::SubscriptionKey;

namespace {

enum FieldColumn { Name, Value };

QString textOf(const QJsonValue &value)
{
    return value.toVariant().toString();
}

// As the type of the value that was there has it; what is new is a text.
QJsonValue typedLike(const QJsonValue &before, const QString &text)
{
    bool isNumber = false;
    if (before.isDouble()) {
        const qint64 whole = text.toLongLong(&isNumber);
        if (isNumber)
            return whole;
        const double number = text.toDouble(&isNumber);
        if (isNumber)
            return number;
    }
    if (before.isBool() && (text == u"true" || text == u"false"))
        return text == u"true";
    return text;
}

QString partOf(const Subscription &record, const std::optional<domain::AddressKey> &key)
{
    return key ? domain::addressPart(record, *key) : QString();
}

}

SubscriptionSheet::SubscriptionSheet(Owner owner, const std::optional<Subscription> &record,
                                     const operations::WorkspaceDirectory &workspace, QWidget *parent)
    : Sheet([isNew = !record] { return isNew ? tr("Add subscription") : tr("Edit subscription"); }, parent)
    , m_owner(std::move(owner))
    , m_record(record)
    , m_form(new QFormLayout)
    , m_explanation(new QLabel(this))
    , m_resource(new QComboBox(this))
    , m_channel(new QComboBox(this))
    , m_parts{new QLineEdit(this), new QLineEdit(this)}
    , m_status(new QComboBox(this))
    , m_priority(new QLineEdit(this))
    , m_categories(new QLineEdit(this))
    , m_fields(new QStandardItemModel(0, 2, this))
    , m_fieldsView(new QTableView(this))
    , m_skip(new QCheckBox(this))
    , m_addressFault(new FaultLabel(m_parts[0], this))
    , m_priorityFault(new FaultLabel(m_priority, this))
    , m_categoriesFault(new FaultLabel(m_categories, this))
    , m_fieldsFault(new FaultLabel(m_fieldsView, this))
    , m_addField(addButton([] { return tr("Add field"); }))
{
    build(workspace);
    fill();
    retranslate();
    showAddress();
    if (m_record)
        m_status->setFocus();
    else
        m_channel->setFocus();
}

void SubscriptionSheet::build(const operations::WorkspaceDirectory &workspace)
{
    m_explanation->setWordWrap(true);
    m_explanation->setTextFormat(Qt::PlainText);
    setFirstSize(86);
    for (const core::ResourceId id : workspace.resourcesOf(m_owner.database))
        m_resource->addItem(text::idAndName(id.value(), workspace.resourceName(id)), id.value());
    m_channel->addItems(text::channelWords());
    m_status->setEditable(true);
    m_status->addItem(QString());
    m_status->addItems(text::statusWords());
    m_fieldsView->setModel(m_fields);
    m_fieldsView->verticalHeader()->hide();
    m_fieldsView->horizontalHeader()->setStretchLastSection(true);
    m_fieldsView->setTabKeyNavigation(false);
    m_fieldsView->setMaximumHeight(6 * grid::row);

    const auto row = [this](QWidget *field, Sentence label) {
        auto *words = new QLabel(this);
        words->setBuddy(field);
        m_form->addRow(words, field);
        m_labels << std::pair(words, std::move(label));
    };
    row(m_resource, [] { return tr("Resource"); });
    row(m_channel, [] { return tr("Channel"); });
    row(m_parts[0], {});
    row(m_parts[1], {});
    m_form->addRow(m_addressFault);
    row(m_status, [] { return tr("Status"); });
    row(m_priority, [] { return tr("Priority"); });
    m_form->addRow(m_priorityFault);
    row(m_categories, [] { return tr("Categories"); });
    m_form->addRow(m_categoriesFault);
    row(m_fieldsView, [] { return tr("Custom fields"); });
    m_form->addRow(m_fieldsFault);
    m_form->addRow(m_skip);
    content()->setSpacing(grid::gap);
    content()->addWidget(m_explanation);
    content()->addLayout(m_form);
    setDoButton([] { return tr("Continue…"); }, Weight::Plain);

    connect(m_channel, &QComboBox::currentIndexChanged, this, &SubscriptionSheet::showAddress);
    connect(m_resource, &QComboBox::currentIndexChanged, this, &SubscriptionSheet::judge);
    connect(m_status, &QComboBox::currentTextChanged, this, &SubscriptionSheet::judge);
    connect(m_fields, &QStandardItemModel::itemChanged, this, &SubscriptionSheet::judge);
    for (QLineEdit *line : {m_parts[0], m_parts[1], m_priority, m_categories})
        connect(line, &QLineEdit::textChanged, this, &SubscriptionSheet::judge);
    connect(m_addField, &QPushButton::clicked, this, [this] {
        addField({}, {});
        const QModelIndex fresh = m_fields->index(m_fields->rowCount() - 1, Name);
        m_fieldsView->setCurrentIndex(fresh);
        m_fieldsView->edit(fresh);
    });
}

void SubscriptionSheet::fill()
{
    if (!m_record)
        return;
    if (m_resource->findData(m_record->resourceId) < 0)
        m_resource->addItem(text::plainId(m_record->resourceId), m_record->resourceId);
    m_resource->setCurrentIndex(m_resource->findData(m_record->resourceId));
    m_channel->setCurrentText(m_record->channel);
    m_status->setCurrentText(m_record->status.value_or(QString()));
    if (m_record->priority)
        m_priority->setText(QString::number(*m_record->priority));
    m_categories->setText(m_record->categories.join(u", "_s));
    if (const domain::Channel *channel = domain::channelNamed(m_record->channel)) {
        for (size_t i = 0; i < channel->keys.size(); ++i)
            m_parts[i]->setText(partOf(*m_record, channel->keys[i]));
    }
    const QJsonObject fields = m_record->customFields.value_or(QJsonObject());
    for (auto it = fields.begin(); it != fields.end(); ++it)
        addField(it.key(), textOf(it.value()));
    for (QWidget *identity : {static_cast<QWidget *>(m_resource), static_cast<QWidget *>(m_channel),
                              static_cast<QWidget *>(m_parts[0]), static_cast<QWidget *>(m_parts[1])})
        identity->setEnabled(false);
}

void SubscriptionSheet::addField(const QString &name, const QString &value)
{
    auto *first = new QStandardItem(name);
    first->setEditable(name.isEmpty()); // one that is there keeps its name
    m_fields->appendRow({first, new QStandardItem(value)});
}

void SubscriptionSheet::retranslate()
{
    const QString who = m_owner.name.isEmpty() ? m_owner.profile : m_owner.name + u" · "_s + m_owner.profile;
    m_explanation->setText(m_record
                               ? tr("Of profile %1. Only what you change here is sent; an empty field stays as it is.").arg(who)
                               : tr("For profile %1. Where a subscription with this resource, channel and address is there "
                                    "already, it is changed instead.")
                                     .arg(who));
    for (const auto &[label, words] : std::as_const(m_labels)) {
        if (!words.isEmpty())
            label->setText(words());
    }
    m_fields->setHorizontalHeaderLabels({tr("Field"), tr("Value")});
    m_fieldsView->setAccessibleName(tr("Custom fields"));
    m_priority->setPlaceholderText(tr("0 is the highest"));
    m_categories->setPlaceholderText(tr("Names, with commas between them"));
    m_skip->setText(tr("Do not set off automation that waits for this change"));
    showAddress();
}

void SubscriptionSheet::showAddress()
{
    const domain::Channel *channel = domain::channelNamed(m_channel->currentText());
    for (size_t i = 0; i < 2; ++i) {
        const auto key = channel ? channel->keys[i] : std::nullopt;
        auto *label = static_cast<QLabel *>(m_form->labelForField(m_parts[i]));
        label->setVisible(key.has_value());
        m_parts[i]->setVisible(key.has_value());
        if (key)
            label->setText(text::addressLabel(*key));
    }
    judge();
}

Subscription SubscriptionSheet::typed() const
{
    Subscription address{.resourceId = m_resource->currentData().toLongLong(), .channel = m_channel->currentText()};
    const domain::Channel *channel = domain::channelNamed(address.channel);
    if (!channel)
        return address;
    for (size_t i = 0; i < channel->keys.size(); ++i) {
        if (channel->keys[i])
            domain::setAddressPart(address, *channel->keys[i], m_parts[i]->text().trimmed());
    }
    return address;
}

QJsonObject SubscriptionSheet::changedFields() const
{
    const QJsonObject before = m_record ? m_record->customFields.value_or(QJsonObject()) : QJsonObject();
    QJsonObject changed;
    for (int row = 0; row < m_fields->rowCount(); ++row) {
        const QString name = m_fields->item(row, Name)->text().trimmed();
        const QString value = m_fields->item(row, Value)->text();
        if (!name.isEmpty() && (!before.contains(name) || textOf(before.value(name)) != value))
            changed.insert(name, typedLike(before.value(name), value));
    }
    return changed;
}

Subscription SubscriptionSheet::changed() const
{
    Subscription draft{.channel = m_channel->currentText()};
    const QString status = m_status->currentText().trimmed();
    if (!status.isEmpty() && (!m_record || m_record->status != status))
        draft.status = status;
    bool isNumber = false;
    const qint64 priority = m_priority->text().trimmed().toLongLong(&isNumber);
    if (isNumber && (!m_record || m_record->priority != priority))
        draft.priority = priority;
    if (const QStringList names = categories(); !m_record || m_record->categories != names)
        draft.categories = names;
    if (const QJsonObject fields = changedFields(); !fields.isEmpty())
        draft.customFields = fields;
    return draft;
}

QStringList SubscriptionSheet::categories() const
{
    QStringList names;
    for (const QString &each : m_categories->text().split(u',')) {
        if (const QString name = each.trimmed(); !name.isEmpty() && !names.contains(name))
            names << name;
    }
    return names;
}

// No document says what an empty list does.
Sentence SubscriptionSheet::categoriesFault() const
{
    if (!categories().isEmpty() || !m_record || m_record->categories.isEmpty())
        return {};
    return [] { return tr("At least one category must stay: the service does not say how all are taken away."); };
}

Sentence SubscriptionSheet::priorityFault() const
{
    const QString text = m_priority->text().trimmed();
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (text.isEmpty() || (isNumber && number >= 0))
        return {};
    return [] { return tr("The priority is a whole number from 0, without separators."); };
}

Sentence SubscriptionSheet::fieldsFault() const
{
    QStringList names;
    for (int row = 0; row < m_fields->rowCount(); ++row) {
        const QString name = m_fields->item(row, Name)->text().trimmed();
        if (name.isEmpty() && !m_fields->item(row, Value)->text().isEmpty())
            return [] { return tr("A value has no name of a field beside it."); };
        if (!name.isEmpty() && names.contains(name))
            return [name] { return tr("The field “%1” stands here twice.").arg(name); };
        names << name;
    }
    return {};
}

void SubscriptionSheet::judge()
{
    const auto key = SubscriptionKey::of(m_owner.database, m_owner.profile, typed());
    const bool isBegun = !m_parts[0]->text().isEmpty() || !m_parts[1]->text().isEmpty();
    m_addressFault->setFault(key || !isBegun ? Sentence()
                                             : Sentence([why = key.error()] { return text::keyRefusalSentence(why); }));
    m_priorityFault->setFault(priorityFault());
    m_categoriesFault->setFault(categoriesFault());
    m_fieldsFault->setFault(fieldsFault());
    const Subscription draft = changed();
    const bool changesSomething =
        !m_record || draft.status || draft.priority || draft.customFields || !draft.categories.isEmpty();
    setReadyToDo(key && changesSomething && !m_priorityFault->hasFault() && !m_categoriesFault->hasFault()
                 && !m_fieldsFault->hasFault());
}

void SubscriptionSheet::accept()
{
    const auto key = SubscriptionKey::of(m_owner.database, m_owner.profile, m_record ? *m_record : typed());
    if (!key)
        return;
    Q_EMIT drafted(*key, changed(), m_skip->isChecked());
}

}
