#include "ui/panes/connections/connectiontestview.h"

#include "ui/panes/connections/teststepsmodel.h"
#include "ui/text/teststeps.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/spinner.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace senderdesk::ui {

using domain::TestStep;

ConnectionTestView::ConnectionTestView(const operations::Environment &environment, QWidget *parent)
    : QWidget(parent)
    , m_clock(environment.clock)
    , m_test(environment)
    , m_model(new TestStepsModel(environment.clock, this))
    , m_spinner(new Spinner(this))
    , m_state(new QLabel(this))
    , m_table(new DataTable(this))
    , m_details(new QLabel(this))
    , m_stop(new QPushButton(this))
    , m_copy(new QPushButton(this))
{
    m_table->setModel(m_model);
    m_table->setNameColumn(TestStepsModel::Finding);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(false);
    m_table->setMinimumHeight(10 * m_table->rowHeight()); // all steps and the header
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText); // it holds words of the server and of its certificate
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setMinimumHeight(7 * m_details->fontMetrics().lineSpacing()); // so that nothing moves when a step is chosen
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *line = new QHBoxLayout;
    line->setSpacing(grid::gap);
    line->addWidget(m_spinner);
    line->addWidget(m_state, 1);
    line->addWidget(m_stop);
    line->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid::gap);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    column->addWidget(m_details);

    connect(&m_test, &operations::ConnectionTest::stepsChanged, this, &ConnectionTestView::showSteps);
    connect(&m_test, &operations::ConnectionTest::finished, this, [this] {
        choose();
        say();
        Q_EMIT finished();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConnectionTestView::sayDetails);
    connect(m_stop, &QPushButton::clicked, this, &ConnectionTestView::stop);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text::testReport(m_test.steps(), m_clock.now())); });
    say();
}

void ConnectionTestView::start(const domain::Connection &connection, const domain::ConnectionSecrets &secrets)
{
    m_isStopped = false;
    m_table->setCurrentIndex({});
    m_test.start(connection, secrets);
    say();
}

void ConnectionTestView::stop()
{
    m_isStopped = m_test.isRunning();
    m_test.cancel();
}

void ConnectionTestView::showSteps()
{
    m_model->setSteps(m_test.steps());
    sayDetails();
}

// The step that failed, else the certificate, which is worth a look.
void ConnectionTestView::choose()
{
    const auto &steps = m_test.steps();
    auto chosen = std::ranges::find(steps, TestStep::State::Failed, &TestStep::state);
    if (chosen == steps.end())
        chosen = std::ranges::find_if(steps, [](const TestStep &each) { return each.certificate.has_value(); });
    if (chosen != steps.end() && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(int(chosen - steps.begin()), 0));
}

void ConnectionTestView::say()
{
    m_table->setAccessibleName(tr("Connection test"));
    m_details->setAccessibleName(tr("Details of the step"));
    m_stop->setText(tr("Stop"));
    m_copy->setText(tr("Copy details"));
    const bool isRunning = m_test.isRunning();
    m_spinner->setVisible(isRunning);
    m_stop->setVisible(isRunning);
    m_copy->setEnabled(!m_test.steps().isEmpty() && !isRunning);
    const auto &steps = m_test.steps();
    const auto failed = std::ranges::find(steps, TestStep::State::Failed, &TestStep::state);
    if (isRunning)
        m_state->setText(tr("Testing…"));
    else if (steps.isEmpty())
        m_state->setText(tr("Nothing was tested yet."));
    else if (m_isStopped)
        m_state->setText(tr("You stopped the test."));
    else if (failed != steps.end()) {
        //: %1 is a step of the test: "TLS".
        m_state->setText(tr("The connection fails at: %1.").arg(text::stepName(failed->kind)));
    } else
        m_state->setText(m_test.isGood() ? tr("The connection works.") : tr("The server can be reached; the rest is not known."));
    sayDetails();
}

void ConnectionTestView::sayDetails()
{
    const QModelIndex current = m_table->currentIndex();
    m_details->setText(current.isValid() ? text::stepDetails(m_model->steps()[current.row()], m_clock.now()) : QString());
}

void ConnectionTestView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_model->retranslate();
    say();
}

}
