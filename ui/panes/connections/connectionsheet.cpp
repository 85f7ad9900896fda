#include "ui/panes/connections/connectionsheet.h"

#include "operations/connections.h"
#include "operations/session.h"
#include "ui/panes/connections/connectiontestview.h"
#include "ui/panes/connections/methodsmodel.h"
#include "ui/text/errors.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/faultlabel.h"
#include "ui/widgets/grid.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace senderdesk::ui {

namespace {

domain::Connection startOf(const operations::Connections &connections, const QString &id)
{
    if (const domain::Connection *known = connections.find(id))
        return *known;
    domain::Connection fresh;
    fresh.id = operations::Connections::newId();
    return fresh;
}

QStringList otherNames(const operations::Connections &connections, const QString &id)
{
    QStringList names;
    for (const domain::Connection &connection : connections.all()) {
        if (connection.id != id)
            names << connection.name;
    }
    return names;
}

}

ConnectionSheet::ConnectionSheet(operations::Connections &connections, const QString &id, QWidget *parent)
    : Sheet([] { return tr("Connection"); }, parent)
    , m_connections(connections)
    , m_before(startOf(connections, id))
    , m_isNew(!connections.isSaved(id))
    , m_tabs(new QTabWidget(this))
    , m_form(new ConnectionForm(m_before, m_isNew, otherNames(connections, id), this))
    , m_methods(new MethodsModel(this))
    , m_methodsTable(new DataTable(this))
    , m_methodsHint(new QLabel(this))
    , m_methodsFault(new FaultLabel(m_methodsTable, this))
    , m_test(new ConnectionTestView(connections.environment(), this))
    , m_vault(new QLabel(this))
    , m_fault(new FaultLabel(m_tabs, this))
{
    m_methodsTable->setModel(m_methods);
    m_methodsTable->setSortingEnabled(false);
    m_methodsTable->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_methodsTable->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                                    | QAbstractItemView::AnyKeyPressed);
    m_methodsTable->columns().setNameColumn(MethodsModel::Path);
    auto *methodsPage = new QWidget(this);
    auto *column = new QVBoxLayout(methodsPage);
    column->setContentsMargins(grid::pane, grid::pane, grid::pane, grid::pane);
    column->setSpacing(grid::gap);
    for (QLabel *label : {m_methodsHint, m_vault}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    column->addWidget(m_methodsHint);
    column->addWidget(m_methodsTable, 1);
    column->addWidget(m_methodsFault);

    m_tabs->addTab(m_form->generalPage(), QString());
    m_tabs->addTab(m_form->networkPage(), QString());
    m_tabs->addTab(methodsPage, QString());
    auto *testPage = new QWidget(this);
    auto *testColumn = new QVBoxLayout(testPage);
    testColumn->setContentsMargins(grid::pane, grid::pane, grid::pane, grid::pane);
    testColumn->addWidget(m_test);
    m_tabs->addTab(testPage, QString());
    content()->addWidget(m_tabs, 1);
    content()->addWidget(m_vault);
    content()->addWidget(m_fault);
    setFirstSize(114);

    setDoButton([] { return tr("Save"); }, Weight::Plain);
    connect(addButton([] { return tr("Test connection"); }), &QPushButton::clicked, this, &ConnectionSheet::test);
    connect(m_form, &ConnectionForm::serviceChosen, this, &ConnectionSheet::listMethods);
    connect(m_form, &ConnectionForm::faultShown, m_tabs, &QTabWidget::setCurrentWidget);
    connect(m_methods, &QAbstractItemModel::dataChanged, this, &ConnectionSheet::showMethodFault);
    listMethods(m_before.service);
    retranslate();
    m_form->editor(ConnectionField::Name)->setFocus();
    if (!m_isNew) {
        connections.findSecrets(id, this, [this](const QList<bool> &stored) {
            m_form->setStored(stored);
            showVault(); // by now it is known whether there is a keychain
        });
    }
}

void ConnectionSheet::showPage(Page page)
{
    m_tabs->setCurrentIndex(int(page));
}

void ConnectionSheet::retranslate()
{
    m_tabs->setTabText(int(Page::General), tr("Connection"));
    m_tabs->setTabText(int(Page::Network), tr("Network"));
    m_tabs->setTabText(int(Page::Methods), tr("Methods"));
    //: A tab: what "Test connection" found
    m_tabs->setTabText(int(Page::Test), tr("Test"));
    m_methodsTable->setAccessibleName(tr("Methods"));
    m_methodsHint->setText(
        tr("Some paths are in no document and were inferred from others. Where your server has another one, change it here; an "
           "empty one is as inferred."));
    m_form->retranslate();
    showVault();
    showMethodFault();
}

void ConnectionSheet::showVault()
{
    const QString reason = m_connections.memoryOnlyReason();
    m_vault->setText(
        reason.isEmpty()
            ? tr("Tokens and passwords are kept in the system's keychain.")
            //: %1 is the keychain's own words
            : tr("There is no keychain that can be used, so tokens and passwords are kept for this run only: %1").arg(reason));
}

void ConnectionSheet::listMethods(domain::Service service)
{
    const bool isSame = service == m_before.service;
    operations::Session *session = m_isNew ? nullptr : m_connections.session(m_before.id);
    m_methods->setTable({service, isSame ? m_before.methodPaths : QMap<QString, QString>(),
                         session ? session->lastAnswers() : QMap<QString, QString>()});
    showMethodFault();
}

void ConnectionSheet::showMethodFault()
{
    m_methodsFault->setFault(m_methods->table().hasFault() ? Sentence([this] { return m_methods->firstFault(); }) : Sentence());
}

bool ConnectionSheet::canUse(ConnectionForm::Purpose purpose)
{
    m_fault->setFault({});
    if (!m_form->check(purpose))
        return false;
    if (!m_methods->table().hasFault())
        return true;
    showPage(Page::Methods);
    m_methodsTable->setCurrentIndex(m_methods->firstFaulty());
    m_methodsTable->setFocus();
    return false;
}

domain::Connection ConnectionSheet::typed() const
{
    domain::Connection connection = m_form->connection();
    connection.methodPaths = m_methods->table().changed();
    return connection;
}

void ConnectionSheet::test()
{
    if (!canUse(ConnectionForm::Purpose::Test))
        return;
    showPage(Page::Test);
    m_connections.completeSecrets(m_before.id, m_form->secrets(), this,
                                  [this, connection = typed()](const auto &secrets) { m_test->start(connection, secrets); });
}

void ConnectionSheet::accept()
{
    if (!canUse(ConnectionForm::Purpose::Save))
        return;
    if (m_connections.isActedOn(m_before.id)) {
        m_fault->setFault([] {
            return tr(
                "An action on this connection is being confirmed or carried out. Saving would end it; wait for it, or stop it "
                "first.");
        });
        return;
    }
    const domain::Connection connection = typed();
    if (const auto stored = m_connections.save(connection, m_form->secrets()); !stored) {
        m_fault->setFault([error = stored.error()] { return text::errorSentence(error); });
        return;
    }
    Sheet::accept();
    Q_EMIT saved(connection.id);
}

}
