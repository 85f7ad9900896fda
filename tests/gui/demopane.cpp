#include "tests/gui/demopane.h"

#include "ui/icons/icon.h"
#include "ui/shell/detailspanel.h"
#include "ui/text/figures.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/command.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filterfield.h"

#include <QBoxLayout>
#include <QDateTime>

namespace senderdesk::support {

using namespace Qt::StringLiterals;

core::WallTime someTime()
{
    return core::WallTime(std::chrono::milliseconds(QDateTime(QDate(2026, 8, 6), QTime(12, 3, 5)).toMSecsSinceEpoch()));
}

QList<domain::Sender> someSenders(int number)
{
    static const QStringList names{
        u"Main promo"_s,        u"Transactional EU"_s,     u"Рассылка Москва"_s, u"Retail “Spring” <sale>"_s,
        u"Newsletter weekly"_s, u"Loyalty 🎁 programme"_s, u"00016"_s,           u"Onboarding"_s};
    static const QStringList types{u"AKMTA"_s, u"AKMTA"_s, u"SMTP"_s, u"AKMTA"_s, u"SMPP"_s};
    QList<domain::Sender> senders;
    for (int i = 0; i < number; ++i)
        senders.append({qint64(119 + i * 7), names[i % names.size()] + (i < names.size() ? QString() : u" %1"_s.arg(i)),
                        types[i % types.size()], i % 5 == 4 ? u"sms"_s : u"email"_s});
    return senders;
}

DemoPane::DemoPane(const QString &id, const char *title, const QString &icon, QWidget *parent) : Pane(id, title, icon, parent)
{
    filter = new ui::FilterField(this);
    filter->setHint([] { return tr("words, !word, re:pattern, retry>1000"); });
    table = new ui::DataTable(this);
    table->setAccessibleName(u"Senders"_s);
    table->setModel(&model);
    table->columns().setNameColumn(model::SendersModel::Name);
    hold = ui::Command::of(domain::ActionKind::HoldQueue, this);
    hold->setIcon(ui::icon(u"hold"));
    clear = ui::Command::of(domain::ActionKind::ClearQueue, this);
    clear->setReason([] { return tr("Select a row first"); });
    create = new ui::Command(u"senders.create"_s, [] { return tr("New sender…"); }, {}, this);
    exportRows = new ui::Command(u"file.export"_s, [] { return tr("Export…"); }, QKeySequence(u"Ctrl+E"_s), this);
    exportRows->setIcon(ui::icon(u"export"));
    connect(hold, &QAction::triggered, this, [this] { ++holds; });
    addHeaderAction(exportRows);
    body()->addWidget(filter);
    body()->addWidget(table, 1);
    setEmpty([] { return tr("The senders of this connection would be here. It has none yet."); }, create);
    connect(filter, &ui::FilterField::filterChanged, this, [this](const QString &text) {
        const auto parsed = model.parseFilter(text);
        if (parsed)
            model.setFilter(*parsed);
        else
            filter->setFault([what = parsed.error().excerpt] { return tr("“%1” cannot be used here").arg(what); },
                             parsed.error().position, parsed.error().length);
    });
    connect(filter, &ui::FilterField::left, table, [this] { table->setFocus(); });
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DemoPane::showDetails);
}

void DemoPane::fill(int rows, core::WallTime at)
{
    model.replaceSenders(someSenders(rows), model::Apply::Reorder);
    const auto senders = someSenders(rows);
    for (int i = 0; i < rows; ++i) {
        if (!senders[i].hasQueue() || i % 6 == 5)
            continue;
        domain::QueueCounts counts{i * 9173 % 14000, i * 71 % 300, i % 4 == 0 ? 0 : i * 331 % 2100, i % 3 == 0 ? 12480 + i : 0,
                                   0};
        counts.total = counts.sum();
        model.setCounts(*senders[i].senderId(), counts, at);
    }
    setAsOf(at);
    setState(State::Ready);
}

QList<QAction *> DemoPane::paneActions() const
{
    return {hold, clear, create};
}

QWidget *DemoPane::filterField() const
{
    return filter;
}

QAbstractItemView *DemoPane::primaryView() const
{
    return table;
}

QAction *DemoPane::exportAction() const
{
    return exportRows;
}

void DemoPane::showDetails()
{
    const QModelIndexList rows = table->selectionModel()->selectedRows(model::SendersModel::Name);
    clear->setReason(rows.isEmpty() ? ui::Sentence([] { return tr("Select a row first"); }) : ui::Sentence());
    if (rows.isEmpty()) {
        details()->setNothing([] { return tr("Select a sender to see its details."); });
        return;
    }
    const auto cell = [&](int column) { return rows.front().siblingAtColumn(column).data().toString(); };
    using Model = model::SendersModel;
    details()->setTitle(cell(Model::Name), cell(Model::Type) + u" · "_s + cell(Model::Channel));
    details()->setFacts({{[] { return tr("Id"); }, cell(Model::Id)},
                         {[] { return tr("New"); }, cell(Model::New)},
                         {[] { return tr("Processing"); }, cell(Model::Processing)},
                         {[] { return tr("Retry"); }, cell(Model::Retry)},
                         {[] { return tr("Hold"); }, cell(Model::Hold)},
                         {[] { return tr("Total"); }, cell(Model::Total)}});
    details()->setActions({hold, clear});
}

}
