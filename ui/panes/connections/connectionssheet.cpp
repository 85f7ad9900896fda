#include "ui/panes/connections/connectionssheet.h"

#include "operations/connections.h"
#include "ui/panes/connections/connectionsheet.h"
#include "ui/panes/connections/connectionsmodel.h"
#include "ui/text/errors.h"
#include "ui/text/figures.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/faultlabel.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/roomybutton.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestImport = 4 << 20;

// In the order of ConnectionsSheet::Button.
constexpr std::array buttonWords{
    QT_TRANSLATE_NOOP("ConnectionsSheet", "Open"),      QT_TRANSLATE_NOOP("ConnectionsSheet", "New connection…"),
    QT_TRANSLATE_NOOP("ConnectionsSheet", "Edit…"),     QT_TRANSLATE_NOOP("ConnectionsSheet", "Duplicate"),
    QT_TRANSLATE_NOOP("ConnectionsSheet", "Remove…"),   QT_TRANSLATE_NOOP("ConnectionsSheet", "Move up"),
    QT_TRANSLATE_NOOP("ConnectionsSheet", "Move down"), QT_TRANSLATE_NOOP("ConnectionsSheet", "Import…"),
    QT_TRANSLATE_NOOP("ConnectionsSheet", "Export…"),
};

}

ConnectionsSheet::ConnectionsSheet(operations::Connections &connections, QWidget *parent)
    : Sheet([] { return tr("Connections"); }, parent)
    , m_connections(connections)
    , m_model(new ConnectionsModel(connections, this))
    , m_table(new DataTable(this))
    , m_result(new QLabel(this))
    , m_fault(new FaultLabel(m_table, this))
{
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    setFirstSize(142);
    m_table->setMinimumHeight(280);
    m_table->columns().setNameColumn(0);
    auto *column = new QVBoxLayout;
    column->setSpacing(grid::gap);
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i] = new RoomyButton(this);
        m_buttons[i]->setAutoDefault(false);
        column->addWidget(m_buttons[i]);
        connect(m_buttons[i], &QPushButton::clicked, this, [this, i] { press(Button(i)); });
        if (i == Open || i == Remove || i == Down) // groups
            column->addSpacing(grid::gap);
    }
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::gap);
    row->addWidget(m_table, 1);
    row->addLayout(column);
    content()->addLayout(row, 1);
    m_result->setWordWrap(true);
    content()->addWidget(m_result);
    content()->addWidget(m_fault);
    setSafeButton([] { return tr("Close"); });

    connect(m_table, &QAbstractItemView::activated, this, [this] { press(Open); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConnectionsSheet::showSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ConnectionsSheet::showSelection);
    connect(&connections, &operations::Connections::secretsLeftBehind, this,
            [this](const QString &name, const core::Error &error) {
                fail([name, error] {
                    //: %1 is a connection's name, %2 a whole sentence
                    return tr("The secrets of %1 may still be in the keychain. %2").arg(name, text::errorSentence(error));
                });
            });
    retranslate();
    select(m_model->idAt(0));
    m_table->setFocus();
}

void ConnectionsSheet::retranslate()
{
    m_table->setAccessibleName(tr("Connections"));
    for (size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setText(QCoreApplication::translate("ConnectionsSheet", buttonWords[i]));
    showSelection();
    tell(m_done);
}

QString ConnectionsSheet::selected() const
{
    return m_table->selectionModel()->hasSelection() ? m_model->idAt(m_table->currentIndex().row()) : QString();
}

void ConnectionsSheet::select(const QString &id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
}

Sentence ConnectionsSheet::whyNot(Button button) const
{
    const QString id = selected();
    const bool needsOne = button != New && button != Import && button != Export;
    const bool changesOne = button == Edit || button == Remove || button == Up || button == Down;
    if (button != Open && !m_connections.canSave())
        return [] { return tr("In this run nothing is saved."); };
    if (needsOne && id.isEmpty())
        return [] { return tr("Select a connection."); };
    if (changesOne && !m_connections.isSaved(id))
        return [] { return tr("This connection is for this run only."); };
    if (button == Duplicate && m_connections.find(id)->offlinePlatform)
        return [] { return tr("The built-in platform is there in this run only."); };
    if ((button == Edit || button == Remove) && m_connections.isActedOn(id))
        return [] { return tr("An action on this connection is being confirmed or carried out."); };
    return {};
}

void ConnectionsSheet::showSelection()
{
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        const Sentence why = whyNot(Button(i));
        m_buttons[i]->setEnabled(why.isEmpty());
        m_buttons[i]->setToolTip(why());
    }
}

void ConnectionsSheet::press(Button button)
{
    const QString id = selected();
    tell({});
    switch (button) {
    case Open:
        if (id.isEmpty())
            return;
        accept();
        Q_EMIT connectionChosen(id);
        return;
    case New:
        edit({});
        return;
    case Edit:
        edit(id);
        return;
    case Duplicate: {
        //: The name of a copy; %1 is the name of what was copied
        const auto copy = m_connections.duplicate(id, tr("Copy of %1").arg(m_connections.find(id)->name));
        if (!copy)
            return fail([error = copy.error()] { return text::errorSentence(error); });
        select(*copy);
        return tell([] { return tr("The copy has no token or password yet: it is asked for when the copy is opened."); });
    }
    case Remove:
        remove();
        return;
    case Up:
    case Down:
        if (const auto moved = m_connections.move(id, button == Up ? -1 : 1); !moved)
            return fail([error = moved.error()] { return text::errorSentence(error); });
        select(id);
        return;
    case Import:
    case Export:
        chooseFile(button);
        return;
    }
}

void ConnectionsSheet::edit(const QString &id)
{
    auto *sheet = new ConnectionSheet(m_connections, id, this);
    connect(sheet, &ConnectionSheet::saved, this, &ConnectionsSheet::select);
    sheet->open();
}

void ConnectionsSheet::remove()
{
    const domain::Connection connection = *m_connections.find(selected());
    auto *sheet = new Sheet([] { return tr("Remove connection"); }, this);
    auto *words = new QLabel(sheet);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    sheet->setFirstSize(74);
    //: %1 is a connection's name, %2 its host
    words->setText(
        tr("%1 (%2) is removed from this program together with its token or password. Nothing happens on the server, and "
           "the journal keeps what was done.")
            .arg(connection.name, connection.host()));
    sheet->content()->addWidget(words);
    sheet->setDoButton([name = connection.name] { return tr("Remove %1").arg(name); }, Weight::Destructive);
    sheet->setReadyToDo(true);
    connect(sheet, &QDialog::accepted, this, [this, connection] {
        if (m_connections.isActedOn(connection.id)) // by another window, meanwhile
            return fail(whyNot(Remove));
        if (const auto removed = m_connections.remove(connection.id); !removed)
            return fail([error = removed.error()] { return text::errorSentence(error); });
        tell([name = connection.name] { return tr("%1 was removed.").arg(name); });
    });
    sheet->open();
}

void ConnectionsSheet::chooseFile(Button button)
{
    auto *dialog = new QFileDialog(this, button == Import ? tr("Import connections") : tr("Export connections"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Connections (*.json)"));
    if (button == Import) {
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &ConnectionsSheet::importFrom);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(u"json"_s);
        dialog->selectFile(u"senderdesk-connections.json"_s);
        connect(dialog, &QFileDialog::fileSelected, this, &ConnectionsSheet::exportTo);
    }
    dialog->open();
}

void ConnectionsSheet::importFrom(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return fail([why = in.errorString()] { return tr("This file cannot be read: %1").arg(why); });
    const auto imported = m_connections.import(in.read(largestImport));
    if (!imported && imported.error().is<core::Malformed>())
        return fail([] { return tr("This file holds no connections that were exported from here."); });
    if (!imported)
        return fail([error = imported.error()] { return text::errorSentence(error); });
    tell([number = *imported] {
        return tr("%n connections were imported. Tokens and passwords are asked for when they are opened.", nullptr, number);
    });
}

void ConnectionsSheet::exportTo(const QString &file)
{
    QSaveFile out(file);
    const QByteArray document = m_connections.exported();
    if (!out.open(QIODevice::WriteOnly) || out.write(document) != document.size() || !out.commit())
        return fail([why = out.errorString()] { return tr("This file cannot be written: %1").arg(why); });
    tell([name = QFileInfo(file).fileName()] {
        return tr("The saved connections were written to %1, without tokens and passwords.").arg(name);
    });
}

void ConnectionsSheet::tell(Sentence done)
{
    m_done = std::move(done);
    m_fault->setFault({});
    m_result->setText(m_done());
    m_result->setVisible(!m_done.isEmpty());
}

void ConnectionsSheet::fail(Sentence fault)
{
    tell({});
    m_fault->setFault(std::move(fault));
}

}
