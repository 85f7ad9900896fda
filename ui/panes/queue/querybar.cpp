#include "ui/panes/queue/querybar.h"

#include "ui/text/figures.h"
#include "ui/text/words.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/command.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/grid.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Grouping;
using domain::QueueQuery;

namespace {

constexpr std::array groupings{Grouping::Total, Grouping::Isp, Grouping::Account, Grouping::Campaign};
constexpr std::array<std::chrono::seconds, 7> intervals{2s, 5s, 10s, 30s, 60s, 120s, 300s};

// The number at the start of "306 Retail"; nullopt where there is none.
std::optional<qint64> leadingNumber(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.section(u' ', 0, 0).toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

}

QueryBar::QueryBar(Command *back, QWidget *parent)
    : QWidget(parent)
    , m_pathLabel(new QLabel(this))
    , m_back(new QToolButton(this))
    , m_grouping(new QComboBox(this))
    , m_account(new QComboBox(this))
    , m_campaign(new QLineEdit(this))
    , m_isp(new QLineEdit(this))
    , m_interval(new QComboBox(this))
    , m_fault(new QLabel(this))
{
    m_back->setDefaultAction(back);
    m_back->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_pathLabel->setTextFormat(Qt::PlainText);
    m_pathLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_account->setEditable(true);
    m_account->setInsertPolicy(QComboBox::NoInsert);
    m_account->completer()->setFilterMode(Qt::MatchContains);
    m_account->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_account->setMinimumContentsLength(14);
    m_fault->hide();

    auto *path = new QHBoxLayout;
    path->setSpacing(grid::gap);
    path->addWidget(m_back);
    path->addWidget(m_pathLabel, 1);
    auto *fields = new FlowLayout(grid::pane);
    const auto add = [&](QWidget *field, const char *name) { m_labels << std::pair(fields->addField(field), name); };
    add(m_grouping, QT_TR_NOOP("Group by"));
    //: Label of a field: show only this account's messages
    add(m_account, QT_TR_NOOP("Only account"));
    add(m_campaign, QT_TR_NOOP("Only campaign"));
    add(m_isp, QT_TR_NOOP("Only ISP"));
    //: Label of a combo box: how often the figures are read by themselves
    add(m_interval, QT_TR_NOOP("Refresh every"));

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(grid::gap);
    all->addLayout(path);
    all->addLayout(fields);
    all->addWidget(m_fault);

    for (const Grouping grouping : groupings)
        m_grouping->addItem(QString(), int(grouping));
    m_interval->addItem(QString());
    for (const auto interval : intervals)
        m_interval->addItem(QString(), qlonglong(interval.count()));

    connect(m_grouping, &QComboBox::activated, this, &QueryBar::choose);
    connect(m_account, &QComboBox::activated, this, &QueryBar::choose);
    connect(m_account->lineEdit(), &QLineEdit::editingFinished, this, &QueryBar::choose);
    connect(m_campaign, &QLineEdit::editingFinished, this, &QueryBar::choose);
    connect(m_isp, &QLineEdit::editingFinished, this, &QueryBar::choose);
    connect(m_interval, &QComboBox::activated, this, [this](int index) {
        const QVariant seconds = m_interval->itemData(index);
        Q_EMIT intervalChosen(seconds.isValid()
                                  ? std::optional<std::chrono::milliseconds>(std::chrono::seconds(seconds.toLongLong()))
                                  : std::nullopt);
    });
    applyFonts();
    setAccountNames({});
    retranslate();
}

void QueryBar::setQuery(const QueueQuery &query)
{
    m_query = query;
    const QSignalBlocker blockGrouping(m_grouping);
    const QSignalBlocker blockAccount(m_account);
    m_grouping->setCurrentIndex(m_grouping->findData(int(query.grouping)));
    if (query.account) {
        const int index = m_account->findData(query.account->value());
        if (index >= 0)
            m_account->setCurrentIndex(index);
        else
            m_account->setEditText(text::plainId(query.account->value()));
    } else {
        m_account->setCurrentIndex(0);
    }
    m_campaign->setText(query.campaign ? text::plainId(query.campaign->value()) : QString());
    m_isp->setText(query.isp.value_or(QString()));
    showFault({}, nullptr);
}

void QueryBar::setPath(const QString &path)
{
    m_path = path;
    m_pathLabel->setText(path);
    m_pathLabel->setToolTip(path);
}

void QueryBar::setAccountNames(const QHash<qint64, QString> &names)
{
    const QSignalBlocker block(m_account);
    QList<qint64> ids = names.keys();
    std::sort(ids.begin(), ids.end());
    m_account->clear();
    //: First entry of the account filter: no filter
    m_account->addItem(tr("All"));
    for (const qint64 id : std::as_const(ids))
        m_account->addItem(text::plainId(id) + u' ' + names.value(id), id);
    setQuery(m_query);
}

void QueryBar::setInterval(std::optional<std::chrono::milliseconds> interval)
{
    const qlonglong seconds = interval ? std::chrono::duration_cast<std::chrono::seconds>(*interval).count() : 0;
    m_interval->setCurrentIndex(interval ? qMax(0, m_interval->findData(seconds)) : 0);
}

void QueryBar::choose()
{
    QueueQuery query;
    query.grouping = Grouping(m_grouping->currentData().toInt());

    const QString account = m_account->currentText().trimmed();
    if (!account.isEmpty() && account != m_account->itemText(0)) {
        query.account = core::AccountId::from(leadingNumber(account).value_or(0));
        if (!query.account)
            return showFault(tr("Choose an account from the list, or type its ID: a whole number above 0."), m_account);
    }
    const QString campaign = m_campaign->text().trimmed();
    if (!campaign.isEmpty()) {
        bool isNumber = false;
        query.campaign = core::CampaignId::from(campaign.toLongLong(&isNumber));
        if (!isNumber || !query.campaign)
            return showFault(tr("A campaign is filtered by its ID: a whole number above 0, without separators."), m_campaign);
    }
    if (const QString isp = m_isp->text().trimmed(); !isp.isEmpty())
        query.isp = isp;
    showFault({}, nullptr);
    if (query == m_query)
        return;
    m_query = query;
    Q_EMIT queryChosen(query);
}

void QueryBar::showFault(const QString &sentence, QWidget *field)
{
    m_fault->setVisible(!sentence.isEmpty());
    m_fault->setText(sentence);
    QPalette red = palette();
    red.setColor(QPalette::WindowText, colour::danger(palette()));
    m_fault->setPalette(red);
    for (QWidget *each : {static_cast<QWidget *>(m_account), static_cast<QWidget *>(m_campaign)})
        each->setAccessibleDescription(each == field ? sentence : QString());
}

void QueryBar::retranslate()
{
    for (const auto &[label, name] : std::as_const(m_labels))
        label->setText(tr(name));
    m_account->lineEdit()->setAccessibleName(
        tr("Only account")); // the field inside takes the keyboard, and has no label of its own
    for (int index = 0; index < m_grouping->count(); ++index)
        m_grouping->setItemText(index, text::groupingName(Grouping(m_grouping->itemData(index).toInt())));
    m_account->setItemText(0, tr("All"));
    //: Automatic refresh is off
    m_interval->setItemText(0, tr("Off"));
    for (int index = 1; index < m_interval->count(); ++index)
        m_interval->setItemText(index, text::duration(std::chrono::seconds(m_interval->itemData(index).toLongLong())));
}

// Whole ids and short names are read without scrolling; what the line leaves makes them longer.
void QueryBar::applyFonts()
{
    static constexpr int letters = 10;
    for (QLineEdit *field : {m_campaign, m_isp})
        field->setMinimumWidth(grid::rounded(letters * fontMetrics().averageCharWidth() + 2 * grid::gap));
}

void QueryBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        applyFonts();
    QWidget::changeEvent(event);
}

}
