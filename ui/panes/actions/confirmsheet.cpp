#include "ui/panes/actions/confirmsheet.h"

#include "operations/journalwords.h"
#include "ui/panes/actions/actiontext.h"
#include "ui/panes/actions/changestext.h"
#include "ui/panes/actions/holdtermsform.h"
#include "ui/panes/actions/targetsmodel.h"
#include "ui/text/actionwords.h"
#include "ui/text/errors.h"
#include "ui/text/figures.h"
#include "ui/text/words.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/grid.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using operations::Confirmation;
using State = operations::Confirmation::State;

namespace {

constexpr qsizetype linesOfChanges = 10;

bool hasFigures(State state)
{
    return state != State::Reading && state != State::ReadFailed;
}

}

ConfirmSheet::ConfirmSheet(Confirmation &confirmation, QWidget *parent)
    : Sheet([kind = confirmation.kind()] { return text::actionTitle(kind); }, parent)
    , m_confirmation(&confirmation)
    , m_targets(new TargetsModel(confirmation.kind(), this))
    , m_table(new DataTable(this))
    , m_where(new QLabel(this))
    , m_effect(new QLabel(this))
    , m_elsewhere(new QLabel(this))
    , m_state(new QLabel(this))
    , m_again(addButton([] { return tr("Try again"); }))
{
    build();
    connect(&confirmation, &Confirmation::changed, this, &ConfirmSheet::show);
    connect(&confirmation, &Confirmation::progressed, this, &ConfirmSheet::showState);
    connect(m_again, &QPushButton::clicked, &confirmation, &Confirmation::start);
    connect(this, &QDialog::rejected, &confirmation, &Confirmation::cancel);
    retranslate();
    show();
    // A few targets take the room of a few rows, with one to spare for a scroll bar.
    if (const qsizetype rows = confirmation.targets().size(); rows < 6)
        m_table->setMaximumHeight(m_table->horizontalHeader()->sizeHint().height() + int(rows + 1) * m_table->rowHeight());
    else
        m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height() + 6 * m_table->rowHeight());
}

void ConfirmSheet::build()
{
    m_where->setObjectName(u"where"_s);
    m_where->setTextFormat(Qt::PlainText);
    m_where->setWordWrap(true);
    QFont strong = m_where->font();
    strong.setWeight(QFont::DemiBold);
    m_where->setFont(strong);

    m_table->setModel(m_targets);
    m_table->setAccessibleName(tr("Targets"));
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setSortingEnabled(false);
    setFirstSize(142);
    m_table->columns().setNameColumn(0);

    for (QLabel *label : {m_effect, m_elsewhere, m_state}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }

    content()->setSpacing(grid::gap);
    content()->addWidget(m_where);
    content()->addWidget(m_table, 1);
    buildChanges();
    content()->addWidget(m_effect);
    content()->addWidget(m_elsewhere);
    content()->addWidget(m_state);

    const auto field = [this](QLabel *&label, QLineEdit *&edit) {
        label = new QLabel(this);
        label->setWordWrap(true);
        edit = new QLineEdit(this);
        label->setBuddy(edit);
        content()->addWidget(label);
        content()->addWidget(edit);
        connect(edit, &QLineEdit::textChanged, this, &ConfirmSheet::judge);
    };
    const bool isHold = m_confirmation->kind() == domain::ActionKind::HoldQueue;
    if (isHold || m_confirmation->needsReason()) {
        field(m_reasonLabel, m_reason);
        m_reason->setText(m_confirmation->reasonOfArming());
    }
    if (isHold) {
        m_terms = new HoldTermsForm(
            operations::systemUser(),
            [confirmation = m_confirmation] { return confirmation ? confirmation->now() : core::WallTime(); }, this);
        content()->addWidget(m_terms);
        connect(m_terms, &HoldTermsForm::changed, this, &ConfirmSheet::judge);
    }
    if (m_confirmation->typedTextExpected())
        field(m_typedLabel, m_typed);
    QLineEdit *awaited = m_reason && m_reason->text().isEmpty() ? m_reason : m_typed;
    if (awaited)
        awaited->setFocus(); // Enter in it presses the safe button
}

// What is written in a form is confirmed as the differences that it makes.
void ConfirmSheet::buildChanges()
{
    const auto &targets = m_confirmation->targets();
    if (std::ranges::all_of(targets, [](const auto &target) { return text::changesOf(target).isEmpty(); }))
        return;
    m_changesLabel = new QLabel(this);
    m_changes = new QPlainTextEdit(this);
    m_changes->setReadOnly(true);
    m_changes->setTabChangesFocus(true);
    m_changesLabel->setBuddy(m_changes);
    content()->addWidget(m_changesLabel);
    content()->addWidget(m_changes);
}

void ConfirmSheet::showChanges()
{
    if (!m_changes)
        return;
    m_changesLabel->setText(tr("Changes"));
    QStringList lines;
    for (const operations::ActionTarget &target : m_confirmation->targets())
        lines += text::changesOf(target);
    m_changes->setPlainText(lines.join(u'\n'));
    // Room for what is there, a line more for those that wrap; many are scrolled.
    m_changes->setFixedHeight(m_changes->fontMetrics().lineSpacing() * int(qBound<qsizetype>(2, lines.size() + 1, linesOfChanges))
                              + 2 * grid::gap);
}

void ConfirmSheet::retranslate()
{
    if (!m_confirmation)
        return;
    m_where->setText(text::connectionLine(m_confirmation->connection()));
    m_effect->setText(text::actionEffect(m_confirmation->kind()));
    showChanges();
    if (m_reasonLabel)
        m_reasonLabel->setText(tr("Reason"));
    if (m_typedLabel)
        m_typedLabel->setText(tr("Type to confirm"));
    if (m_typed) {
        const auto expected = m_confirmation->typedTextExpected();
        const QString words = expected && expected->senders == 1 ? expected->accepted.join(tr(" or ")) : typedWords();
        //: %1 is what must be typed, exactly: an id or a name
        m_typed->setPlaceholderText(tr("Type %1").arg(words));
    }
    show();
}

QString ConfirmSheet::typedWords() const
{
    const auto expected = m_confirmation->typedTextExpected();
    return expected ? text::senders(expected->senders) : QString();
}

void ConfirmSheet::show()
{
    if (!m_confirmation)
        return;
    const State state = m_confirmation->state();
    if (!m_confirmation->isBeingAsked() && state != State::Cancelled) {
        Sheet::accept(); // a dialog decides, it does not tell: the outbox and the pane show the rest
        return;
    }
    m_targets->setTargets(m_confirmation->targets());
    const auto kind = m_confirmation->kind();
    const bool known = hasFigures(state);
    const bool isDestructive = domain::actionOf(kind).destructive;
    setDoButton(
        [kind, known, number = known ? m_confirmation->unitNumber() : 0] {
            return known ? text::actionButton(kind, number) : text::actionTitle(kind);
        },
        isDestructive ? Weight::Destructive : Weight::Plain);

    const QString elsewhere = known ? text::heldElsewhereSentence(*m_confirmation) : QString();
    m_elsewhere->setText(elsewhere);
    m_elsewhere->setVisible(!elsewhere.isEmpty());
    showState();
    judge();
}

// How far it is, or what to look at.
void ConfirmSheet::showState()
{
    if (!m_confirmation)
        return;
    const State state = m_confirmation->state();
    const auto kind = m_confirmation->kind();
    QPalette palette = m_state->palette();
    QString sentence = text::progressSentence(*m_confirmation);
    QColor colour = colour::muted(this->palette());
    if (state == State::ReadFailed && m_confirmation->error()) {
        const core::Error &error = *m_confirmation->error();
        sentence = text::errorSentence(error) + u' ' + text::whatToTry(error);
        colour = colour::danger(this->palette());
    } else if (state == State::Changed) {
        sentence = domain::actionOf(kind).unit == domain::Action::Unit::Messages
                       ? tr("The queue moved while you were looking. Look at the figures again: nothing was sent yet.")
                       : tr("Something changed on the server while you were looking. Look at it again: nothing was sent yet.");
        colour = colour::attention(this->palette());
    } else if (state == State::Ready) {
        const auto &targets = m_confirmation->targets();
        const bool isRead = domain::actionOf(kind).unit != domain::Action::Unit::DeletedMessages; // see actionEffect
        if (isRead && !targets.isEmpty() && targets.first().countsAt)
            sentence =
                tr("Read from the server at %1, and read once more before sending.").arg(text::time(targets.first().countsAt));
    }
    palette.setColor(QPalette::WindowText, colour);
    m_state->setPalette(palette);
    m_state->setText(sentence);
    m_again->setVisible(state == State::ReadFailed);
}

void ConfirmSheet::judge()
{
    if (!m_confirmation)
        return;
    bool ready = m_confirmation->canConfirm();
    if (m_reason)
        ready = ready && !m_reason->text().trimmed().isEmpty();
    if (m_terms)
        ready = ready && m_terms->isSound();
    if (m_typed) {
        const auto expected = m_confirmation->typedTextExpected();
        ready = ready && expected && expected->isMatchedBy(m_typed->text(), typedWords());
    }
    setReadyToDo(ready);
}

void ConfirmSheet::accept()
{
    const QString reason = m_reason ? m_reason->text().trimmed() : QString();
    if (m_confirmation && m_confirmation->confirm(reason, m_terms ? m_terms->terms() : operations::HoldTerms{}))
        judge();
}

}
