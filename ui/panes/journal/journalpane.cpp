#include "ui/panes/journal/journalpane.h"

#include "operations/connections.h"
#include "operations/journalwords.h"
#include "operations/session.h"
#include "ui/panes/actions/actionflow.h"
#include "ui/panes/actions/selectionbar.h"
#include "ui/panes/firstcolumns.h"
#include "ui/panes/journal/journaldetails.h"
#include "ui/panes/journal/journalexample.h"
#include "ui/panes/journal/journaltext.h"
#include "ui/text/errors.h"
#include "ui/text/figures.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/command.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/noticestrip.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using model::JournalOutcome;
using model::JournalRow;
using operations::Connections;
using operations::JournalSource;
using operations::Session;
using operations::Source;

namespace {

constexpr int mostAtOnce = 500; // each is looked at whenever the selection changes

const TablePane::Parts &parts()
{
    static const TablePane::Parts all{u"journal"_s, QT_TRANSLATE_NOOP("Pane", "Journal"), u"journal"_s,
                                      QT_TRANSLATE_NOOP("Table", "Journal")};
    return all;
}

}

JournalPane::JournalPane(Connections &connections, store::LayoutStore &layout, QWidget *parent)
    : JournalPane(connections, new JournalSource(connections, text::journalWords), layout, parent)
{}

JournalPane::JournalPane(Connections &connections, JournalSource *source, store::LayoutStore &layout, QWidget *parent)
    : TablePane(parts(), *source, source->model(), layout, parent)
    , m_connections(connections)
    , m_source(*source)
    , m_undo(new Command(
          u"journal.undo"_s, [] { return tr("Undo…"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), this))
    , m_read(new Command(
          u"journal.read-state"_s, [] { return tr("Read the state"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), this))
    , m_verify(new Command(
          u"journal.verify"_s, [] { return tr("Verify"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), this))
    , m_older(new Command(
          u"journal.older"_s, [] { return tr("Read older"); }, {}, this))
    , m_pages(new QLabel(this))
    , m_selection(new SelectionBar({m_read, m_undo}, this))
{
    source->setParent(this); // the last child: its model goes after the table
    m_undo->setHint([] { return tr("Opens the confirmation of the action that takes this one back."); });
    m_read->setHint([] { return tr("Reads from the server what the target is like now, and writes it into the journal."); });
    m_verify->setHint([] { return tr("Looks whether the journal is what was written, row by row."); });
    m_older->setHint([] { return tr("Reads the rows of the journal before those that are listed."); });
    addHeaderAction(m_verify);
    auto *older = new QToolButton(this);
    older->setDefaultAction(m_older);
    older->setToolButtonStyle(Qt::ToolButtonTextOnly);
    older->setFocusPolicy(Qt::StrongFocus);
    older->hide();
    connect(m_older, &QAction::changed, older, [this, older] { older->setVisible(m_source.hasOlder()); });
    filterLine().addWidget(m_pages);
    filterLine().addWidget(older);
    body()->addWidget(m_selection);
    using Column = model::JournalModel::ColumnIndex;
    table().columns().setNameColumn(Column::Target);
    hideAtFirst(table(), layout, id(),
                {Column::Before, Column::After, Column::Reason, Column::User, Column::Host, Column::RequestId});
    static_cast<FilterField *>(filterField())->setHint([] {
        return tr("Words, or target:119 outcome:unknown when>=2026-11-03");
    });

    source->setMayMove([this] { return !table().viewport()->underMouse() && table().verticalScrollBar()->value() == 0; });
    connect(source, &Source::stateChanged, this, &JournalPane::showPages);
    connect(source, &Source::stateChanged, this, &JournalPane::fillExample);
    connect(source, &JournalSource::verified, this, [this](const operations::JournalProof &proof) {
        if (const int row = m_source.model().rowOf(proof.verdict.row); row >= 0)
            table().setCurrentIndex(rows().index(row, 0)); // the action whose row is damaged
        tellProof([proof] { return text::proofSentence(proof); }, proof.verdict.finding == store::JournalVerdict::Finding::Sound);
    });
    connect(source, &JournalSource::verifyFailed, this,
            [this](const core::Error &error) { tellProof([error] { return text::errorSentence(error); }, false); });
    connect(source, &JournalSource::stateRead, this, &JournalPane::tellState);
    connect(&rows(), &QAbstractItemModel::dataChanged, this, &JournalPane::showSelection);
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this, &JournalPane::showSelection);
    // Later: a session that is opened or ends is so only afterwards.
    for (const auto signal : {&Connections::opened, &Connections::sessionEnding})
        connect(&connections, signal, this, &JournalPane::showSelection, Qt::QueuedConnection);
    connect(m_undo, &QAction::triggered, this, &JournalPane::undo);
    connect(m_read, &QAction::triggered, this, &JournalPane::readState);
    connect(m_verify, &QAction::triggered, this, &JournalPane::verify);
    connect(m_older, &QAction::triggered, source, &JournalSource::readOlder);

    source->refresh();
    retranslate();
    showSelection();
}

QList<QAction *> JournalPane::paneActions() const
{
    return {m_undo, m_read, m_verify, m_older};
}

QList<JournalRow> JournalPane::selected() const
{
    QList<JournalRow> selected;
    for (const int row : selectedRows())
        selected << *m_source.model().rowAt(row);
    return selected;
}

Sentence JournalPane::whyNoSession(const JournalRow &row) const
{
    const domain::Connection *known = m_connections.find(row.connectionId);
    if (!known || operations::serverOf(*known) != row.server) {
        return [name = row.connection, host = row.host] {
            //: %1 a connection's name, %2 its host
            return tr("The connection %1 to %2 is not among the connections.").arg(name, host);
        };
    }
    return
        [name = row.connection] { return tr("The connection %1 is not open. Choose it on the left, then come back.").arg(name); };
}

JournalPane::Undo JournalPane::undoOf(const QList<JournalRow> &rows) const
{
    Undo undo;
    if (rows.isEmpty())
        undo.whyNot = [] { return tr("Select the action to undo."); };
    else if (rows.size() > mostAtOnce)
        undo.whyNot = [] { return tr("Select at most %n actions.", nullptr, mostAtOnce); };
    if (!undo.whyNot.isEmpty())
        return undo;
    for (const JournalRow &row : rows) {
        const auto plan = operations::undoOf(row);
        if (!plan) {
            undo.whyNot = [refusal = plan.error()] { return text::undoRefusalSentence(refusal); };
            break;
        }
        Session *session = isOfSame(row, rows.first()) && undo.session ? undo.session : m_source.sessionOf(row);
        if (!session) {
            undo.whyNot = whyNoSession(row);
            break;
        }
        if (undo.session && (session != undo.session || plan->kind != undo.kind)) {
            undo.whyNot = [] { return tr("The selected actions are undone in different ways or on different connections."); };
            break;
        }
        undo.session = session;
        undo.kind = plan->kind;
        undo.targets << plan->target;
    }
    if (undo.whyNot.isEmpty() && undo.session && !undo.session->canChange()) {
        undo.whyNot = [name = undo.session->connection().name] {
            return tr("The connection %1 is read-only. Choose it on the left and arm it first.").arg(name);
        };
    }
    return undo;
}

bool JournalPane::isOfSame(const JournalRow &a, const JournalRow &b)
{
    return a.connectionId == b.connectionId && a.server == b.server && a.action == b.action;
}

// An action whose outcome is known was read by itself.
Sentence JournalPane::whyNotToRead(const QList<JournalRow> &rows) const
{
    if (rows.isEmpty())
        return [] { return tr("Select an action whose outcome is unknown."); };
    if (rows.size() > mostAtOnce)
        return [] { return tr("Select at most %n actions.", nullptr, mostAtOnce); };
    if (m_source.isReadingState())
        return [] { return tr("A state is being read."); };
    Session *session = m_source.sessionOf(rows.first());
    for (const JournalRow &row : rows) {
        const auto target = operations::targetOf(row);
        if (row.outcome != JournalOutcome::Unknown)
            return [] { return tr("The outcome of this action is known."); };
        if (target && !operations::StateReading::canRead(*target))
            return [] { return tr("What became of a message cannot be read: list its mailbox anew and look."); };
        if (!target)
            return [] { return text::undoRefusalSentence({operations::UndoRefusal::Why::NoTarget}); };
        Session *itsOwn = isOfSame(row, rows.first()) ? session : m_source.sessionOf(row);
        if (!itsOwn)
            return whyNoSession(row);
        if (itsOwn != session)
            return [] { return tr("The selected actions were done on different connections."); };
    }
    return {};
}

void JournalPane::follow(Session *session)
{
    if (session == m_followed && m_following)
        return;
    m_followed = session;
    m_following = std::make_unique<QObject>();
    if (session)
        connect(&session->arming(), &operations::Arming::changed, m_following.get(), [this] { showSelection(); });
}

void JournalPane::showSelection()
{
    const QList<JournalRow> rows = selected();
    const Undo undo = undoOf(rows);
    const bool isDoubtful =
        std::ranges::any_of(rows, [](const JournalRow &row) { return row.outcome == JournalOutcome::Unknown; });
    m_undo->setReason(undo.whyNot);
    const Sentence whyNotToRead = this->whyNotToRead(rows);
    m_read->setReason(whyNotToRead);
    follow(rows.isEmpty() ? nullptr : m_source.sessionOf(rows.first()));
    if (rows.isEmpty()) {
        m_selection->setSummary([] { return tr("No action is selected."); });
        m_selection->setRemark({});
    } else {
        m_selection->setSummary(
            [number = rows.size()] { return tr("%n actions selected", nullptr, text::pluralNumber(number)); });
        m_selection->setRemark(isDoubtful ? (whyNotToRead.isEmpty() ? undo.whyNot : whyNotToRead) : undo.whyNot);
    }
    describeJournal(*details(), rows, {m_read, m_undo});
}

void JournalPane::showPages()
{
    const bool hasOlder = m_source.hasOlder();
    m_older->setReason(hasOlder ? Sentence() : Sentence([] { return tr("The whole journal is listed."); }));
    m_pages->setVisible(hasOlder);
    //: Of the rows of the journal's file
    m_pages->setText(tr("The newest of %1 rows").arg(text::count(m_source.total())));
}

void JournalPane::undo()
{
    const Undo undo = undoOf(selected());
    // What is disabled cannot be triggered; the row may still have changed since.
    if (undo.whyNot.isEmpty() && undo.session)
        ActionFlow::start(undo.kind, undo.targets, *undo.session, *this);
}

void JournalPane::readState()
{
    const QList<JournalRow> rows = selected();
    if (!whyNotToRead(rows).isEmpty())
        return;
    m_source.readState(*m_source.sessionOf(rows.first()), rows);
    showSelection();
}

void JournalPane::tellState(qsizetype read, const std::optional<core::Error> &error)
{
    if (read > 0) {
        addNotice(
            [read] {
                return tr("The state of %n targets was read; it is in the column After.", nullptr, text::pluralNumber(read));
            },
            {}, NoticeKind::Done);
    }
    if (error)
        addNotice([error = *error] { return tr("The state could not be read. %1").arg(text::errorSentence(error)); }, {},
                  NoticeKind::Failure);
    showSelection();
}

void JournalPane::verify()
{
    if (std::exchange(m_isVerifying, true))
        return;
    m_verify->setReason([] { return tr("The journal is being verified."); });
    if (m_proof)
        m_proof->deleteLater();
    m_source.verify();
}

void JournalPane::tellProof(Sentence sentence, bool isSound)
{
    m_isVerifying = false;
    m_verify->setReason({});
    m_proof = addNotice(std::move(sentence), {}, isSound ? NoticeKind::Done : NoticeKind::Failure);
}

void JournalPane::showExample()
{
    m_isExampleWanted = true;
    fillExample();
}

// Once it is known that there is nothing else to show.
void JournalPane::fillExample()
{
    if (!m_isExampleWanted || m_source.state() != Source::State::Ready)
        return;
    m_isExampleWanted = false;
    if (rows().totalRows() == 0)
        m_source.showExample(journalExample(m_connections));
    for (int row = 0; row < rows().rowCount(); ++row) {
        if (m_source.model().rowAt(row)->outcome == JournalOutcome::Unknown)
            table().setCurrentIndex(rows().index(row, 0));
    }
}

void JournalPane::describeEmpty()
{
    setEmpty(
        [] { return tr("Nothing was done from this data folder yet. Every change on any connection is written down here."); },
        refreshCommand());
}

void JournalPane::sayProgress()
{
    setProgress(0, {}, [] { return tr("Reading the journal"); });
}

void JournalPane::retranslate()
{
    TablePane::retranslate();
    showPages();
}

}
