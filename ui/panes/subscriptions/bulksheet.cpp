#include "ui/panes/subscriptions/bulksheet.h"

#include "ui/panes/export/exportsheet.h"
#include "ui/panes/subscriptions/dryrunmodel.h"
#include "ui/panes/subscriptions/subscriptionwords.h"
#include "ui/text/figures.h"
#include "ui/text/readonly.h"
#include "ui/text/words.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/faultlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/grid.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using domain::ActionKind;
using operations::BulkDryRun;
using operations::BulkLineFault;
using operations::BulkOrder;
using operations::BulkTextFault;
using operations::DryRunLine;

namespace {

constexpr std::array bulkKinds{ActionKind::DeleteSubscription, ActionKind::RestoreSubscription,
                               ActionKind::SetSubscriptionStatus};
constexpr std::array plainColumns{std::pair(QLatin1String("email"), QT_TRANSLATE_NOOP("MatchBy", "Email")),
                                  std::pair(QLatin1String("phone"), QT_TRANSLATE_NOOP("MatchBy", "Phone")),
                                  std::pair(QLatin1String("profile_id"), QT_TRANSLATE_NOOP("MatchBy", "Profile ID"))};

class BulkText
{
    Q_DECLARE_TR_FUNCTIONS(BulkText)

public:
    static QString fault(const BulkTextFault &fault)
    {
        switch (fault.why) {
        case BulkTextFault::Why::Empty:
            return tr("There is no line yet.");
        case BulkTextFault::Why::NotATable:
            return tr("A quote in the lines does not end, or has text behind it.");
        case BulkTextFault::Why::ColumnTwice:
            return tr("The first line names the column “%1” twice.").arg(fault.excerpt);
        case BulkTextFault::Why::TooMany:
            return tr("There are more than %1 lines; divide them into several files.")
                .arg(text::count(operations::mostBulkLines));
        }
        Q_UNREACHABLE();
    }
    static QString lineFault(const BulkLineFault &fault)
    {
        const QString line = text::plainId(fault.number);
        switch (fault.why) {
        case BulkLineFault::Why::KeyMissing:
            return tr("Line %1 does not say who is meant.").arg(line);
        case BulkLineFault::Why::TooManyCells:
            return tr("Line %1 has more cells than there are columns.").arg(line);
        case BulkLineFault::Why::NotUtf8:
            return tr("Line %1 is not written in UTF-8.").arg(line);
        case BulkLineFault::Why::Twice:
            return tr("Line %1 is the same as line %2.").arg(line, text::plainId(fault.sameAs));
        }
        Q_UNREACHABLE();
    }
};

}

BulkSheet::BulkSheet(operations::UserSession &session, core::DatabaseId database, std::optional<core::ResourceId> resource,
                     QWidget *parent)
    : Sheet([] { return tr("Subscriptions in bulk"); }, parent)
    , m_session(session)
    , m_database(database)
    , m_databaseText(text::idAndName(database.value(), session.workspace().databaseName(database)))
    , m_explanation(new QLabel(this))
    , m_choices(new FlowLayout(grid::pane))
    , m_action(new QComboBox(this))
    , m_status(new QComboBox(this))
    , m_resource(new QComboBox(this))
    , m_channel(new QComboBox(this))
    , m_plain(new QComboBox(this))
    , m_skip(new QCheckBox(this))
    , m_resourceFault(new FaultLabel(m_resource, this))
    , m_linesLabel(new QLabel(this))
    , m_lines(new QPlainTextEdit(this))
    , m_summary(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_model(new DryRunModel(this))
    , m_table(new DataTable(this))
    , m_open(addButton([] { return tr("Open file…"); }))
    , m_export(addButton([] { return tr("Export…"); }))
    , m_begin(addButton([] { return tr("Dry run"); }))
{
    build();
    if (resource)
        m_resource->setCurrentIndex(qMax(0, m_resource->findData(resource->value())));
    retranslate();
    showStatus();
    showResource();
    say();
    m_lines->setFocus();
}

BulkSheet::~BulkSheet() = default;

void BulkSheet::build()
{
    for (QLabel *label : {m_explanation, m_summary}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    for (const ActionKind kind : bulkKinds)
        m_action->addItem(QString(), operations::bulkWord(kind));
    m_status->setEditable(true);
    m_status->addItems(text::statusWords());
    m_status->setCurrentIndex(-1);
    m_resource->addItem(QString(), 0);
    for (const core::ResourceId id : m_session.workspace().resourcesOf(m_database))
        m_resource->addItem(text::idAndName(id.value(), m_session.workspace().resourceName(id)), id.value());
    for (const QString &word : text::channelWords())
        m_channel->addItem(word, word);
    m_channel->addItem(QString(), QString());
    for (const auto &[column, title] : plainColumns)
        m_plain->addItem(QString(), QString(column));

    const auto add = [this](QWidget *field, const char *name) {
        m_labels << std::pair(m_choices->addField(field), name);
        return m_labels.last().first;
    };
    add(m_action, QT_TR_NOOP("Action"));
    m_statusLabel = add(m_status, QT_TR_NOOP("Status"));
    add(m_resource, QT_TR_NOOP("Resource"));
    add(m_channel, QT_TR_NOOP("Channel"));
    add(m_plain, QT_TR_NOOP("Lines are"));
    m_choices->addWidget(m_skip);
    m_lines->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_lines->setTabChangesFocus(true);
    m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_lines->setMinimumHeight(5 * grid::row);
    m_linesLabel->setBuddy(m_lines);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    setFirstSize(138);
    m_table->setMinimumHeight(6 * grid::row);
    m_table->columns().setNameColumn(DryRunModel::AsTyped);
    m_progress->setTextVisible(false);

    content()->setSpacing(grid::gap);
    content()->addWidget(m_explanation);
    content()->addLayout(m_choices);
    content()->addWidget(m_resourceFault);
    content()->addWidget(m_linesLabel);
    content()->addWidget(m_lines, 1);
    content()->addWidget(m_summary);
    content()->addWidget(m_progress);
    content()->addWidget(m_table, 1);
    setDoButton([] { return tr("Continue…"); }, Weight::Plain);
    m_begin->setAutoDefault(false);
    m_open->setAutoDefault(false);
    m_export->setAutoDefault(false);

    for (QComboBox *field : {m_action, m_resource, m_channel, m_plain})
        connect(field, &QComboBox::currentIndexChanged, this, &BulkSheet::forgetRun);
    connect(m_action, &QComboBox::currentIndexChanged, this, &BulkSheet::showStatus);
    connect(m_status, &QComboBox::currentTextChanged, this, &BulkSheet::forgetRun);
    connect(m_skip, &QCheckBox::toggled, this, &BulkSheet::forgetRun);
    connect(m_lines, &QPlainTextEdit::textChanged, this, &BulkSheet::forgetRun);
    connect(m_resource, &QComboBox::currentIndexChanged, this, &BulkSheet::showResource);
    connect(m_lines, &QPlainTextEdit::textChanged, this, &BulkSheet::showResource);
    connect(m_export, &QPushButton::clicked, this, &BulkSheet::exportRun);
    connect(m_open, &QPushButton::clicked, this, &BulkSheet::openFile);
    connect(m_begin, &QPushButton::clicked, this, [this] { m_run && !m_run->isOver() ? m_run->cancel() : begin(); });
    connect(&m_session, &operations::Session::statusChanged, this, &BulkSheet::say);
}

void BulkSheet::retranslate()
{
    //: %1 is a database's id and name
    m_explanation->setText(tr("Database %1. One line for each profile; a first line may name columns instead: profile_id, email, "
                              "phone, provider, subscription_id, chat_id, resource_id, channel, status. What a line does not say "
                              "is as chosen here. The dry run changes nothing.")
                               .arg(m_databaseText));
    for (const auto &[label, name] : std::as_const(m_labels))
        label->setText(tr(name));
    for (int i = 0; i < m_action->count(); ++i)
        m_action->setItemText(i, text::actionTitle(bulkKinds.at(size_t(i))));
    //: First entry of the combo box "Resource" of a bulk
    m_resource->setItemText(0, tr("As each line says"));
    m_channel->setItemText(m_channel->count() - 1, tr("All channels"));
    for (int i = 0; i < m_plain->count(); ++i)
        m_plain->setItemText(i, QCoreApplication::translate("MatchBy", plainColumns.at(size_t(i)).second));
    m_skip->setText(tr("Do not set off automation"));
    m_linesLabel->setText(tr("Lines"));
    m_table->setAccessibleName(tr("Dry run"));
    say();
}

void BulkSheet::showStatus()
{
    const bool isStatus = order().kind == ActionKind::SetSubscriptionStatus;
    m_status->setVisible(isStatus);
    m_statusLabel->setVisible(isStatus);
    m_skip->setVisible(isStatus);
}

// What a resource is needed for stands there before the dry run; a fault of it goes with the next change.
void BulkSheet::showResource()
{
    m_resourceFault->setFault({});
    m_resourceFault->setHint(order().resource ? Sentence() : Sentence([] {
        return tr("Each line must name its resource, in a column resource_id. Else choose one here.");
    }));
}

bool BulkSheet::namesAResource(const operations::BulkText &text) const
{
    return order().resource || std::ranges::any_of(text.lines, [](const operations::BulkLine &line) {
               return !line.values.value(u"resource_id"_s).isEmpty();
           });
}

BulkOrder BulkSheet::order() const
{
    BulkOrder order{.kind = *operations::bulkKind(m_action->currentData().toString()), .database = m_database};
    order.resource = core::ResourceId::from(m_resource->currentData().toLongLong());
    order.channel = m_channel->currentData().toString();
    order.plain = m_plain->currentData().toString();
    if (order.kind == ActionKind::SetSubscriptionStatus) {
        order.status = m_status->currentText().trimmed();
        order.skipsTriggers = m_skip->isChecked();
    }
    return order;
}

void BulkSheet::openFile()
{
    auto *dialog = new QFileDialog(this, tr("Open lines"), {}, tr("Lines or CSV (*.csv *.txt *.tsv);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &BulkSheet::takeFile);
    dialog->open();
}

void BulkSheet::takeFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_fault = [path, why = file.errorString()] { return tr("%1 cannot be read: %2").arg(path, why); };
    } else if (file.size() > mostBytes) {
        m_fault = [path] { return tr("%1 is larger than %2 MB; divide it.").arg(path, text::count(mostBytes >> 20)); };
    } else {
        m_fault = {};
        const QByteArray bytes = file.readAll();
        m_lines->setPlainText(QString::fromUtf8(bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes));
    }
    say();
}

// A file that a bulk before wrote says itself what it does.
void BulkSheet::readAction(const operations::BulkText &text)
{
    if (text.lines.isEmpty())
        return;
    const QString word = text.lines.first().values.value(u"action"_s);
    if (const int place = m_action->findData(word); !word.isEmpty() && place >= 0)
        m_action->setCurrentIndex(place);
}

void BulkSheet::begin()
{
    auto read = operations::readBulk(m_lines->toPlainText().toUtf8(), operations::bulkColumns(order().plain));
    if (!read) {
        m_fault = [fault = read.error()] { return BulkText::fault(fault); };
        say();
        return;
    }
    if (!read->lines.isEmpty() && !namesAResource(*read)) {
        m_resourceFault->setFault(
            [] { return tr("No line names a resource. Choose one here, or give the lines a column resource_id."); });
        m_resource->setFocus(Qt::OtherFocusReason);
        return;
    }
    readAction(*read);
    m_fault = {};
    m_text = std::move(*read);
    m_run = m_session.dryRun(order(), m_text.lines);
    m_model->show(m_run.get());
    connect(m_run.get(), &BulkDryRun::lineFound, this, &BulkSheet::say);
    connect(m_run.get(), &BulkDryRun::ended, this, &BulkSheet::say);
    say();
}

// Of all lines, also of those that were not looked up yet.
void BulkSheet::exportRun()
{
    QList<int> columns;
    for (int column = 0; column < m_model->columnCount(); ++column)
        columns << column;
    model::TableExtract table = model::extractOf(*m_model, columns);
    table.keys = DryRunModel::keys();
    auto *sheet = new ExportSheet(tableFormats(table), u"dry-run"_s, this);
    connect(sheet, &ExportSheet::written, this, &BulkSheet::exported);
    sheet->open();
}

void BulkSheet::forgetRun()
{
    m_fault = {};
    m_text = {};
    m_model->show(nullptr);
    m_run.reset();
    say();
}

Sentence BulkSheet::summary() const
{
    if (!m_fault.isEmpty())
        return m_fault;
    if (!m_run)
        return [] { return tr("Paste lines or open a file, then look up what would change."); };
    return [this] {
        using Finding = DryRunLine::Finding;
        const auto number = [this](Finding finding) { return text::count(m_run->count(finding)); };
        QStringList parts;
        if (!m_run->isOver())
            parts << tr("%1 of %2 lines looked up.").arg(text::count(m_run->done()), text::count(m_run->lines().size()));
        else if (m_run->isCancelled())
            parts << tr("Stopped: %1 of %2 lines were looked up.")
                         .arg(text::count(m_run->done()), text::count(m_run->lines().size()));
        const qsizetype others = m_run->done() - m_run->count(Finding::WouldChange) - m_run->count(Finding::AlreadySo)
                                 - m_run->count(Finding::NotFound);
        //: Sums of a dry run; each %… is a number of lines
        parts << tr("Lines: %1 would change, %2 already so, %3 not found, %4 left out for another reason.")
                     .arg(number(Finding::WouldChange), number(Finding::AlreadySo), number(Finding::NotFound),
                          text::count(others));
        if (!m_text.faults.isEmpty()) {
            parts << tr("%n lines are not used.", nullptr, text::pluralNumber(m_text.faults.size()));
            parts << BulkText::lineFault(m_text.faults.first());
        }
        if (!m_text.ignoredColumns.isEmpty())
            parts << tr("Columns nobody knows: %1.").arg(m_text.ignoredColumns.join(u", "_s));
        if (!m_session.canChange())
            parts << text::readOnlySentence();
        return parts.join(u' ');
    };
}

void BulkSheet::say()
{
    const bool isRunning = m_run && !m_run->isOver();
    m_summary->setText(summary()());
    QPalette shown = palette();
    shown.setColor(QPalette::WindowText, m_fault.isEmpty() ? colour::muted(palette()) : colour::danger(palette()));
    m_summary->setPalette(shown);
    m_progress->setVisible(isRunning);
    m_table->setVisible(m_run != nullptr);
    m_export->setVisible(m_run != nullptr);
    m_export->setEnabled(!isRunning);
    if (isRunning) {
        m_progress->setMaximum(int(m_run->lines().size()));
        m_progress->setValue(int(m_run->done()));
    }
    m_begin->setText(isRunning ? tr("Stop") : tr("Dry run"));
    setReadyToDo(m_run && m_run->isOver() && m_run->count(DryRunLine::Finding::WouldChange) > 0 && m_session.canChange());
}

void BulkSheet::accept()
{
    if (!m_run || !m_run->isOver())
        return;
    const ActionKind kind = m_run->order().kind;
    const QList<operations::ActionTarget> targets = m_run->targets();
    Q_EMIT confirmed(kind, targets);
}

}
