#include "ui/shell/pane.h"

#include "ui/icons/icon.h"
#include "ui/shell/detailspanel.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/failurepanel.h"
#include "ui/shell/paneheader.h"
#include "ui/text/errors.h"
#include "ui/widgets/command.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/noticestrip.h"
#include "ui/widgets/progressstrip.h"

#include <QCoreApplication>
#include <QEvent>
#include <QVBoxLayout>

namespace senderdesk::ui {

Pane::Pane(QString id, const char *title, QString icon, QWidget *parent)
    : QWidget(parent)
    , m_id(std::move(id))
    , m_title(title)
    , m_icon(std::move(icon))
{
    m_refresh = new Command(QStringLiteral("pane.refresh"), [] { return tr("Refresh"); }, QKeySequence(Qt::Key_F5), this);
    m_refresh->setHint([] { return tr("Read this pane again"); });
    m_refresh->setIcon(ui::icon(u"refresh"));
    connect(m_refresh, &QAction::triggered, this, [this] { refresh(); });
    m_stop = new Command(QStringLiteral("pane.stop"), [] { return tr("Stop"); }, QKeySequence(Qt::Key_Escape), this);
    m_stop->setHint([] { return tr("Stop what is being read; what has arrived stays"); });
    m_stop->setIcon(ui::icon(u"stop"));
    connect(m_stop, &QAction::triggered, this, &Pane::stopRequested);

    m_header = new PaneHeader([this] { return this->title(); }, m_refresh, m_stop, this);
    m_notices = new NoticeStrip(this);
    m_failure = new FailurePanel(this);
    m_empty = new EmptyState(m_icon, this);
    m_room = new QWidget(this);
    m_body = new QWidget(this);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins({});
    body->setSpacing(grid::gap);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid::pane, grid::gap, grid::pane, grid::pane);
    layout->setSpacing(grid::gap);
    layout->addWidget(m_header);
    layout->addWidget(m_notices);
    layout->addWidget(m_failure);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_room, 1);
    // The table has the name that its pane's title has. Whoever looks for the name finds the table first.
    m_header->raise();

    connect(m_failure, &FailurePanel::tryAgainRequested, this, &Pane::tryAgainRequested);
    connect(m_failure, &FailurePanel::detailsCopied, this,
            [this] { Q_EMIT statusMessage(tr("The details are in the clipboard.")); });
    clearProgress();
    showState();
}

Pane::~Pane() = default;

QString Pane::title() const
{
    return QCoreApplication::translate("Pane", m_title);
}

void Pane::setState(State state)
{
    if (std::exchange(m_state, state) == state)
        return;
    if (state == State::Ready || state == State::Empty || state == State::Failed)
        clearProgress();
    showState();
    Q_EMIT stateChanged(state);
}

void Pane::setAsOf(std::optional<core::WallTime> when)
{
    m_header->setAsOf(when);
}

void Pane::setProgress(qint64 done, std::optional<qint64> of, Sentence sentence)
{
    m_stop->setReason({});
    m_header->progress()->setProgress(done, of, std::move(sentence));
}

void Pane::clearProgress()
{
    m_stop->setReason([] { return tr("Nothing is being read"); });
    m_header->progress()->clear();
}

void Pane::setEmpty(Sentence sentence, QAction *nextStep)
{
    setEmpty(std::move(sentence), nextStep ? QList{nextStep} : QList<QAction *>());
}

void Pane::setEmpty(Sentence sentence, const QList<QAction *> &nextSteps)
{
    m_empty->setWords(std::move(sentence), nextSteps);
}

void Pane::setFailure(const core::Error &error, std::optional<core::WallTime> retryAt)
{
    setFailure([error] { return text::errorSentence(error); }, [error] { return text::whatToTry(error); },
               core::technicalDetail(error), retryAt);
}

void Pane::setFailure(Sentence happened, Sentence whatToTry, QString technicalDetail, std::optional<core::WallTime> retryAt)
{
    m_failure->setFailure(std::move(happened), std::move(whatToTry), std::move(technicalDetail), retryAt);
    setState(State::Failed);
    showState(); // a second failure may find other rows below
}

Notice *Pane::addNotice(Sentence sentence, const QList<QAction *> &actions, NoticeKind kind)
{
    return m_notices->add(std::move(sentence), actions, kind);
}

QString Pane::failureWords() const
{
    return m_state == State::Failed ? m_failure->words() : QString();
}

QVBoxLayout *Pane::body() const
{
    return static_cast<QVBoxLayout *>(m_body->layout());
}

void Pane::addHeaderAction(QAction *action)
{
    m_header->addAction(action);
}

DetailsPanel *Pane::details()
{
    if (!m_details) {
        m_details = new DetailsPanel(this);
        m_details->hide();
        Q_EMIT detailsMade(m_details);
    }
    return m_details;
}

void Pane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        const auto commands = findChildren<Command *>();
        for (Command *command : commands)
            command->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

bool Pane::hasRows() const
{
    const QAbstractItemView *view = primaryView();
    return view && view->model() && view->model()->rowCount() > 0;
}

void Pane::showState()
{
    const bool failed = m_state == State::Failed;
    m_failure->setVisible(failed);
    m_empty->setVisible(m_state == State::Empty);
    m_body->setVisible(m_state != State::Empty && (!failed || hasRows()));
    m_header->setOld(m_state == State::Stale || failed);
    if (auto *table = qobject_cast<DataTable *>(primaryView())) {
        table->setStale(m_state == State::Stale || failed);
        table->setSkeleton(m_state == State::Loading);
    }
    m_room->setVisible(m_body->isHidden() && m_empty->isHidden());
}

}
