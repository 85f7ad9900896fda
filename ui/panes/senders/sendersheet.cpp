#include "ui/panes/senders/sendersheet.h"

#include "domain/senderrecord.h"
#include "operations/adminsession.h"
#include "ui/panes/actions/actionflow.h"
#include "ui/panes/actions/formflow.h"
#include "ui/panes/senders/sendertext.h"
#include "ui/shell/pane.h"
#include "ui/text/errors.h"
#include "ui/text/figures.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/faultlabel.h"
#include "ui/widgets/grid.h"

#include <QFontDatabase>
#include <QFormLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using operations::Source;
using What = domain::KnownSetting::What;

namespace {

constexpr int linesOfAddresses = 4;

Sentence titleOf(SenderSheet::Purpose purpose)
{
    return [purpose] {
        switch (purpose) {
        case SenderSheet::Purpose::New:
            return SenderSheet::tr("New sender");
        case SenderSheet::Purpose::Edit:
            return SenderSheet::tr("Edit sender");
        case SenderSheet::Purpose::Information:
            return SenderSheet::tr("Sender information");
        }
        Q_UNREACHABLE();
    };
}

// In the shape that it came in, where that can be told.
void putWords(QJsonObject &record, What what, const QStringList &words)
{
    const QString key = domain::keyOf(what, record);
    const QJsonValue before = record.value(key);
    if (words == domain::wordsOf(before))
        return;
    if (before.isString() && words.size() == 1)
        record.insert(key, words.first());
    else
        record.insert(key, QJsonArray::fromStringList(words));
}

void putWord(QJsonObject &record, What what, const QString &word)
{
    const QString key = domain::keyOf(what, record);
    if (word != record.value(key).toVariant().toString())
        record.insert(key, word);
}

void putIds(QJsonObject &record, const QList<qint64> &ids)
{
    const QString key = domain::keyOf(What::Accounts, record);
    if (std::ranges::is_permutation(ids, domain::idsOf(record.value(key))))
        return;
    QJsonArray all;
    for (const qint64 id : ids)
        all.append(id);
    record.insert(key, all);
}

}

SenderSheet::SenderSheet(Purpose purpose, operations::ActionTarget target, operations::AdminSession &session, Pane &pane)
    : Sheet(titleOf(purpose), pane.window())
    , m_purpose(purpose)
    , m_target(std::move(target))
    , m_session(session)
    , m_pane(pane)
    , m_tabs(new QTabWidget(this))
    , m_raw(new QPlainTextEdit(this))
    , m_state(new QLabel(this))
    , m_again(addButton([] { return tr("Try again"); }))
{
    auto *page = new QWidget(this);
    buildForm(*page);
    auto *rawPage = new QWidget(this);
    auto *rawColumn = new QVBoxLayout(rawPage);
    rawColumn->setContentsMargins(grid::pane, grid::pane, grid::pane, grid::pane);
    rawColumn->addWidget(m_raw);
    m_raw->setReadOnly(true);
    m_raw->setTabChangesFocus(true);
    m_raw->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_tabs->addTab(page, QString());
    m_tabs->addTab(rawPage, QString());
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    content()->addWidget(m_tabs, 1);
    content()->addWidget(m_state);
    setFirstSize(126, 42);

    connect(m_tabs, &QTabWidget::currentChanged, this, &SenderSheet::showRaw);
    connect(m_again, &QPushButton::clicked, this, &SenderSheet::read);
    connect(&session.accounts(), &Source::stateChanged, this, &SenderSheet::showAccounts);
    connect(&session.nodes(), &Source::stateChanged, this, &SenderSheet::showNodes);
    if (isLookedAt())
        setSafeButton([] { return tr("Close"); });
    else
        setDoButton([] { return tr("Save…"); }, Weight::Plain);
    retranslate();
    session.accounts().need();
    session.nodes().refresh(); // what runs now, not what ran when it was first asked
    if (purpose == Purpose::New)
        take(operations::SetUp{{}, QJsonObject()});
    else
        read();
}

SenderSheet::~SenderSheet() = default;

void SenderSheet::buildForm(QWidget &page)
{
    m_nameLabel = new QLabel(&page);
    m_name = new QLineEdit(&page);
    m_nameFault = new FaultLabel(m_name, &page);
    m_addressesLabel = new QLabel(&page);
    m_addresses = new QPlainTextEdit(&page);
    m_addressesFault = new FaultLabel(m_addresses, &page);
    m_domainTypeLabel = new QLabel(&page);
    m_domainType = new QLineEdit(&page);
    m_accountsLabel = new QLabel(&page);
    m_accounts = new QListWidget(&page);
    m_nodesLabel = new QLabel(&page);
    m_nodes = new QPlainTextEdit(&page);
    auto *form = new QFormLayout(&page);
    form->setContentsMargins(grid::pane, grid::pane, grid::pane, grid::pane);
    form->setHorizontalSpacing(grid::gap);
    form->setVerticalSpacing(grid::gap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [&](QLabel *label, QWidget *field, QWidget *fault = nullptr) {
        label->setBuddy(field);
        form->addRow(label, field);
        if (fault)
            form->addRow(QString(), fault);
    };
    add(m_nameLabel, m_name, m_nameFault);
    add(m_addressesLabel, m_addresses, m_addressesFault);
    add(m_domainTypeLabel, m_domainType);
    add(m_accountsLabel, m_accounts);
    add(m_nodesLabel, m_nodes);
    m_nodes->setReadOnly(true);
    for (QPlainTextEdit *edit : {m_addresses, m_nodes}) {
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * linesOfAddresses + 2 * grid::gap);
    }
    for (QLineEdit *edit : {m_name, m_domainType}) {
        edit->setReadOnly(isLookedAt());
        connect(edit, &QLineEdit::textEdited, this, &SenderSheet::judge);
    }
    m_addresses->setReadOnly(isLookedAt());
    connect(m_accounts, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) { takeTick(*item); });
    connect(m_addresses, &QPlainTextEdit::textChanged, this, &SenderSheet::judge);
}

void SenderSheet::read()
{
    m_again->hide();
    m_tabs->setEnabled(false);
    setReadyToDo(false);
    m_state->setPalette(palette());
    m_state->setText(tr("Reading the record from the server…"));
    m_reading = m_session.readSetUp(m_target, [this](core::Result<operations::SetUp> read) { take(std::move(read)); });
}

void SenderSheet::take(core::Result<operations::SetUp> read)
{
    m_isWhole = read && read->record;
    m_again->setVisible(!read);
    m_state->setVisible(!m_isWhole);
    if (!m_isWhole) {
        QPalette red = palette();
        red.setColor(QPalette::WindowText, colour::danger(red));
        m_state->setPalette(red);
        m_state->setText(!read ? text::errorSentence(read.error()) + u' ' + text::whatToTry(read.error())
                               : tr("This server does not know the method that tells a sender's record. Its path is in no "
                                    "document; it can be changed in the connection, under Methods."));
        return;
    }
    if (m_purpose != Purpose::New)
        m_target.opened = *read;
    show(*read->record);
    m_tabs->setEnabled(true);
    m_name->setFocus();
    setReadyToDo(true);
}

void SenderSheet::show(const QJsonObject &record)
{
    const auto value = [&record](What what) { return record.value(domain::keyOf(what, record)); };
    m_name->setText(value(What::Name).toVariant().toString());
    m_addresses->setPlainText(domain::wordsOf(value(What::IpAddresses)).join(u'\n'));
    m_domainType->setText(value(What::DomainType).toVariant().toString());
    m_assigned = domain::idsOf(value(What::Accounts));
    m_ticked = m_assigned;
    showAccounts();
    showNodes();
    showRaw();
    m_nameFault->setFault({});
    m_addressesFault->setFault({});
}

// All that are known, and those of the record; ticked are those that may send.
void SenderSheet::showAccounts()
{
    const QHash<qint64, QString> &names = m_session.accounts().names();
    QList<qint64> ids = isLookedAt() ? QList<qint64>() : names.keys();
    ids += m_assigned;
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const QSignalBlocker block(m_accounts);
    m_accounts->clear();
    for (const qint64 id : std::as_const(ids)) {
        auto *item = new QListWidgetItem(text::idAndName(id, names.value(id)), m_accounts);
        item->setData(Qt::UserRole, id);
        if (!isLookedAt()) {
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(m_ticked.contains(id) ? Qt::Checked : Qt::Unchecked);
        }
    }
}

void SenderSheet::takeTick(const QListWidgetItem &item)
{
    const qint64 id = item.data(Qt::UserRole).toLongLong();
    m_ticked.removeAll(id);
    if (item.checkState() == Qt::Checked)
        m_ticked << id;
}

void SenderSheet::showNodes()
{
    const operations::NodeDirectory &nodes = m_session.nodes();
    QStringList lines;
    for (const operations::NodeDirectory::Entry &entry : nodes.nodes())
        lines << text::nodeLine(entry.node, entry.mta);
    if (nodes.state() == Source::State::Failed && nodes.error())
        lines.prepend(text::errorSentence(*nodes.error()));
    else if (lines.isEmpty() && nodes.state() == Source::State::Loading)
        lines << tr("Reading the nodes…");
    m_nodes->setPlainText(lines.join(u'\n'));
}

void SenderSheet::showRaw()
{
    m_raw->setPlainText(m_isWhole ? QString::fromUtf8(QJsonDocument(typed()).toJson(QJsonDocument::Indented)) : QString());
}

QStringList SenderSheet::addresses() const
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    return m_addresses->toPlainText().split(between, Qt::SkipEmptyParts);
}

QJsonObject SenderSheet::typed() const
{
    QJsonObject record = m_target.opened.record.value_or(QJsonObject());
    putWord(record, What::Name, m_name->text().trimmed());
    putWords(record, What::IpAddresses, addresses());
    putWord(record, What::DomainType, m_domainType->text().trimmed());
    putIds(record, m_ticked);
    return record;
}

void SenderSheet::judge()
{
    if (!m_isWhole)
        return;
    const QString name = m_name->text().trimmed();
    const QHash<qint64, QString> names = m_session.senders().names();
    const auto id = m_target.sender();
    const bool isTaken = std::ranges::any_of(
        names.asKeyValueRange(), [&](const auto &known) { return known.second == name && (!id || id->value() != known.first); });
    if (name.isEmpty())
        m_nameFault->setFault([] { return tr("Enter a name."); });
    else
        m_nameFault->setFault(isTaken ? Sentence([] { return tr("Another sender has this name."); }) : Sentence());
    const QStringList all = addresses();
    const auto faulty = std::ranges::find_if_not(all, text::looksLikeAddress);
    m_addressesFault->setFault(
        faulty == all.end() ? Sentence() : Sentence([word = *faulty] { return tr("“%1” is no IP address.").arg(word); }));
}

void SenderSheet::accept()
{
    if (!m_isWhole || isLookedAt())
        return;
    judge();
    for (const auto &[fault, field] : {std::pair(m_nameFault, static_cast<QWidget *>(m_name)),
                                       std::pair(m_addressesFault, static_cast<QWidget *>(m_addresses))}) {
        if (fault->hasFault()) {
            m_tabs->setCurrentIndex(0);
            field->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_target.draft.record = typed();
    if (m_purpose == Purpose::New)
        m_target.senderName = m_name->text().trimmed();
    closeOnceConfirmed(*this, ActionFlow::start(domain::ActionKind::SaveSender, {m_target}, m_session, m_pane, this));
}

void SenderSheet::retranslate()
{
    m_tabs->setTabText(0, tr("Sender"));
    m_tabs->setTabText(1, tr("Raw record"));
    m_raw->setAccessibleName(tr("Raw record"));
    m_nameLabel->setText(tr("Name"));
    m_addressesLabel->setText(tr("IP addresses"));
    m_domainTypeLabel->setText(tr("Sender domain type"));
    m_accountsLabel->setText(tr("Assigned accounts"));
    m_accounts->setAccessibleName(tr("Assigned accounts"));
    m_nodesLabel->setText(tr("Nodes"));
    m_addresses->setPlaceholderText(isLookedAt() ? QString() : tr("One a line; they must exist on the sending node"));
    showNodes();
    if (m_isWhole)
        showRaw();
}

}
