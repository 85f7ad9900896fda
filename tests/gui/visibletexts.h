#pragma once

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QStringList>
#include <QWidget>

// Everything that a person can see, hear or copy of a window: for tests that look for what must not be there.
namespace senderdesk::support {

// A model in all its roles, our own too; below a row as well.
inline void readModel(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts)
{
    constexpr int rolesOfOurs = 24;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (int role = Qt::DisplayRole; role <= Qt::StatusTipRole + 10; ++role)
                texts << index.data(role).toString();
            for (int role = Qt::UserRole; role < Qt::UserRole + rolesOfOurs; ++role)
                texts << index.data(role).toString();
        }
        readModel(model, model.index(row, 0, parent), texts);
    }
    for (const auto orientation : {Qt::Horizontal, Qt::Vertical}) {
        const int count = orientation == Qt::Horizontal ? model.columnCount(parent) : model.rowCount(parent);
        for (int section = 0; section < count; ++section)
            texts << model.headerData(section, orientation).toString();
    }
}

inline void readWidget(const QWidget &widget, QStringList &texts)
{
    const auto *line = qobject_cast<const QLineEdit *>(&widget);
    const bool isHidden = line && line->echoMode() != QLineEdit::Normal; // what stands in it is shown as dots
    for (const char *property :
         {"text", "displayText", "placeholderText", "currentText", "plainText", "html", "title", "windowTitle", "toolTip",
          "statusTip", "whatsThis", "accessibleName", "accessibleDescription", "objectName"}) {
        if (!isHidden || qstrcmp(property, "text") != 0)
            texts << widget.property(property).toString();
    }
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget); view && view->model())
        readModel(*view->model(), view->rootIndex(), texts);
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        readModel(*box->model(), {}, texts);
}

// As a screen reader walks it.
inline void readAccessible(QAccessibleInterface *interface, QStringList &texts)
{
    if (!interface || !interface->isValid())
        return;
    for (const auto text :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help, QAccessible::Accelerator})
        texts << interface->text(text);
    if (const auto *editable = interface->textInterface())
        texts << editable->text(0, editable->characterCount());
    for (int child = 0; child < interface->childCount(); ++child)
        readAccessible(interface->child(child), texts);
}

[[nodiscard]] inline QString visibleTextsOf(QWidget *window)
{
    QStringList texts;
    readWidget(*window, texts);
    for (const QWidget *widget : window->findChildren<QWidget *>())
        readWidget(*widget, texts);
    for (const QAction *action : window->findChildren<QAction *>())
        texts << action->text() << action->toolTip() << action->statusTip() << action->whatsThis();
    readAccessible(QAccessible::queryAccessibleInterface(window), texts);
    texts.removeDuplicates();
    return texts.join(QLatin1Char('\n'));
}

}
