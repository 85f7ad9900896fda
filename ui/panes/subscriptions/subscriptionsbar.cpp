#include "ui/panes/subscriptions/subscriptionsbar.h"

#include "ui/text/figures.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/command.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/grid.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;

namespace {

void setShown(QWidget *field, QLabel *label, bool isShown)
{
    field->setVisible(isShown);
    label->setVisible(isShown);
}

}

SubscriptionsBar::SubscriptionsBar(QList<MatchChoice> matches, const QStringList &channels, const QStringList &statuses,
                                   QWidget *parent)
    : QWidget(parent)
    , m_matches(std::move(matches))
    , m_find(new Command(
          u"subscriptions.find"_s, [] { return tr("Find"); }, QKeySequence(Qt::CTRL | Qt::Key_L), this))
    , m_database(new QComboBox(this))
    , m_resource(new QComboBox(this))
    , m_match(new QComboBox(this))
    , m_extra(new QLineEdit(this))
    , m_value(new QLineEdit(this))
    , m_channel(new QComboBox(this))
    , m_status(new QComboBox(this))
    , m_hint(new QLabel(this))
{
    m_find->setHint([] { return tr("Find the subscriptions that the fields ask for"); });
    auto *button = new QToolButton(this);
    button->setDefaultAction(m_find);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);

    auto *fields = new FlowLayout(grid::pane);
    const auto add = [&](QWidget *field, const char *name) { m_labels << std::pair(fields->addField(field), name); };
    add(m_database, QT_TR_NOOP("Database"));
    add(m_resource, QT_TR_NOOP("Resource"));
    add(m_match, QT_TR_NOOP("Match by"));
    m_extraLabel = fields->addField(m_extra);
    add(m_value, QT_TR_NOOP("Value"));
    add(m_channel, QT_TR_NOOP("Channel"));
    add(m_status, QT_TR_NOOP("Status"));
    fields->addWidget(button);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(grid::group);
    all->addLayout(fields);
    all->addWidget(m_hint);

    for (qsizetype i = 0; i < m_matches.size(); ++i)
        m_match->addItem(QString(), m_matches.at(i).id);
    for (const auto &[field, words] : {std::pair(m_channel, channels), std::pair(m_status, statuses)}) {
        field->addItem(QString(), QString());
        for (const QString &word : words)
            field->addItem(word, word);
    }
    connect(m_database, &QComboBox::currentIndexChanged, this, &SubscriptionsBar::offerResources);
    connect(m_resource, &QComboBox::currentIndexChanged, this, &SubscriptionsBar::judge);
    connect(m_match, &QComboBox::currentIndexChanged, this, &SubscriptionsBar::showFields);
    for (QLineEdit *field : {m_extra, m_value}) {
        connect(field, &QLineEdit::textChanged, this, &SubscriptionsBar::judge);
        connect(field, &QLineEdit::returnPressed, this, &SubscriptionsBar::find);
    }
    connect(m_find, &QAction::triggered, this, &SubscriptionsBar::find);
    applyFonts();
    retranslate();
}

void SubscriptionsBar::setDatabases(const QHash<qint64, QString> &names)
{
    const QVariant before = m_database->currentData();
    QList<qint64> ids = names.keys();
    std::sort(ids.begin(), ids.end());
    {
        const QSignalBlocker block(m_database);
        m_database->clear();
        for (const qint64 id : std::as_const(ids))
            m_database->addItem(text::idAndName(id, names.value(id)), id);
        m_database->setCurrentIndex(qMax(m_database->findData(before), ids.isEmpty() ? -1 : 0));
    }
    offerResources();
}

void SubscriptionsBar::setResources(const QList<ResourceChoice> &resources)
{
    m_resources = resources;
    offerResources();
}

void SubscriptionsBar::ask(const operations::SubscriptionsQuestion &question)
{
    m_database->setCurrentIndex(m_database->findData(question.database.value()));
    m_resource->setCurrentIndex(question.resource ? m_resource->findData(question.resource->value()) : 0);
    m_match->setCurrentIndex(m_match->findData(question.matchBy));
    m_extra->setText(question.extra);
    m_value->setText(question.value);
    find();
}

const MatchChoice &SubscriptionsBar::match() const
{
    return m_matches.at(qMax(0, m_match->currentIndex()));
}

std::optional<core::DatabaseId> SubscriptionsBar::database() const
{
    return core::DatabaseId::from(m_database->currentData().toLongLong());
}

std::optional<core::ResourceId> SubscriptionsBar::resource() const
{
    return core::ResourceId::from(m_resource->currentData().toLongLong());
}

void SubscriptionsBar::offerResources()
{
    const QVariant before = m_resource->currentData();
    const auto chosen = database();
    m_leftOut = 0;
    {
        const QSignalBlocker block(m_resource);
        m_resource->clear();
        //: First entry of the combo box "Resource": whichever it is
        m_resource->addItem(tr("Any"));
        for (const ResourceChoice &each : std::as_const(m_resources)) {
            if (chosen && (!each.serves || each.serves->contains(*chosen)))
                m_resource->addItem(text::idAndName(each.id.value(), each.name), each.id.value());
            else
                ++m_leftOut;
        }
        m_resource->setCurrentIndex(before.isValid() ? qMax(0, m_resource->findData(before)) : 0);
    }
    judge();
}

void SubscriptionsBar::showFields()
{
    const MatchChoice &chosen = match();
    const auto labelOf = [this](const char *name) {
        return std::find_if(m_labels.cbegin(), m_labels.cend(),
                            [name](const auto &each) { return qstrcmp(each.second, name) == 0; })
            ->first;
    };
    m_extraLabel->setText(chosen.extra());
    setShown(m_extra, m_extraLabel, !chosen.extra.isEmpty());
    setShown(m_value, labelOf("Value"), !chosen.isWalk);
    setShown(m_channel, labelOf("Channel"), chosen.isWalk);
    setShown(m_status, labelOf("Status"), chosen.isWalk);
    judge();
}

Sentence SubscriptionsBar::whyNot() const
{
    if (!database())
        return Sentence([] { return tr("Choose a database."); });
    if (m_resource->count() <= 1 && m_leftOut > 0)
        return Sentence([] { return tr("No resource serves this database, so the server would refuse the question (413)."); });
    const MatchChoice &chosen = match();
    if (chosen.isWalk)
        return resource() ? Sentence() : Sentence([] { return tr("Choose the resource whose subscriptions are to be listed."); });
    if (chosen.isEither && !(m_extra->text().trimmed().isEmpty() && m_value->text().trimmed().isEmpty()))
        return {};
    if (!chosen.extra.isEmpty() && m_extra->text().trimmed().isEmpty())
        return Sentence([label = chosen.extra] { return tr("Fill in the field “%1”.").arg(label()); });
    return m_value->text().trimmed().isEmpty() ? Sentence([] { return tr("Type the value that the profile is found by."); })
                                               : Sentence();
}

std::optional<operations::SubscriptionsQuestion> SubscriptionsBar::question() const
{
    const auto chosen = database();
    if (!chosen || !whyNot().isEmpty())
        return std::nullopt;
    operations::SubscriptionsQuestion asked{.database = *chosen, .resource = resource(), .matchBy = match().id};
    if (match().isWalk) {
        asked.channel = m_channel->currentData().toString();
        asked.status = m_status->currentData().toString();
    } else {
        asked.value = m_value->text().trimmed();
        if (!match().extra.isEmpty())
            asked.extra = m_extra->text().trimmed();
    }
    return asked;
}

void SubscriptionsBar::judge()
{
    if (const std::pair now(database(), resource()); now != m_chosen) {
        m_chosen = now;
        Q_EMIT chosen();
    }
    m_find->setReason(whyNot());
    const bool isRefused = m_resource->count() <= 1 && m_leftOut > 0 && database();
    m_hint->setText(isRefused ? m_find->reason()
                              : tr("%n resources do not serve this database and are not offered.", "", m_leftOut));
    m_hint->setVisible(m_leftOut > 0 && database());
    QPalette shown = palette();
    shown.setColor(QPalette::WindowText, isRefused ? colour::attention(palette()) : colour::muted(palette()));
    m_hint->setPalette(shown);
}

void SubscriptionsBar::find()
{
    if (const auto asked = question(); asked && m_find->isEnabled())
        Q_EMIT findWanted(*asked);
}

void SubscriptionsBar::retranslate()
{
    for (const auto &[label, name] : std::as_const(m_labels))
        label->setText(tr(name));
    for (qsizetype i = 0; i < m_matches.size(); ++i)
        m_match->setItemText(int(i), m_matches.at(i).name());
    //: First entry of the combo boxes "Channel" and "Status": no filter
    m_channel->setItemText(0, tr("All"));
    m_status->setItemText(0, tr("All"));
    offerResources();
    showFields();
}

void SubscriptionsBar::applyFonts()
{
    const int letter = fontMetrics().averageCharWidth();
    m_value->setMinimumWidth(grid::rounded(24 * letter));
    m_extra->setMinimumWidth(grid::rounded(14 * letter));
    for (QComboBox *field : {m_database, m_resource})
        field->setMinimumContentsLength(14);
    for (QComboBox *field : {m_channel, m_status})
        field->setMinimumContentsLength(12);
}

void SubscriptionsBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        applyFonts();
    else if (event->type() == QEvent::ApplicationPaletteChange)
        judge();
    QWidget::changeEvent(event);
}

}
