#include "tests/a11y/accessibility.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSet>
#include <QTest>

namespace senderdesk::support {

using namespace Qt::StringLiterals;

namespace {

QString described(const QWidget *widget)
{
    QString text = QLatin1String(widget->metaObject()->className());
    if (!widget->objectName().isEmpty())
        text += u" '"_s + widget->objectName() + u'\'';
    if (const QWidget *parent = widget->parentWidget())
        text += u" in "_s + QLatin1String(parent->metaObject()->className());
    return text;
}

QList<QWidget *> shownIn(const QWidget &window)
{
    QList<QWidget *> shown;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == &window)
            shown.append(widget);
    }
    return shown;
}

bool isField(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
           || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

// A part of another control (the line of a spin box, the list of a combo box), which stands for it.
bool isPart(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent)
           || qobject_cast<const QLineEdit *>(parent) || qobject_cast<const QAbstractScrollArea *>(parent);
}

bool hasVisibleBuddy(const QWidget *field)
{
    // Siblings only: that is where Qt looks when it tells a screen reader the label.
    for (const QLabel *label : field->parentWidget()->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (label->buddy() == field && label->isVisible() && !label->text().isEmpty())
            return true;
    }
    // One elsewhere is only seen; the field has to say its words itself.
    for (const QLabel *label : field->window()->findChildren<QLabel *>()) {
        if (label->buddy() == field && label->isVisible() && !label->text().isEmpty() && label->text() == field->accessibleName())
            return true;
    }
    return false;
}

void collectActions(const QMenu *menu, QList<QAction *> &into)
{
    for (QAction *action : menu->actions()) {
        into.append(action);
        if (const QMenu *inner = action->menu<QMenu *>())
            collectActions(inner, into);
    }
}

}

QStringList namelessIn(const QWidget &window)
{
    QStringList faults;
    for (QWidget *widget : shownIn(window)) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || isPart(widget))
            continue;
        QAccessibleInterface *reading = QAccessible::queryAccessibleInterface(widget);
        if (!reading) {
            faults << described(widget) + u": not in the accessible tree"_s;
            continue;
        }
        const auto role = reading->role();
        if (role == QAccessible::NoRole || role == QAccessible::Client)
            faults << described(widget) + u": no role"_s;
        const bool field = isField(widget);
        if (field && !hasVisibleBuddy(widget))
            faults << described(widget) + u": a field without a visible label that is its buddy"_s;
        // A combo box reads its value as its name; its label is what names it.
        if (!field && reading->text(QAccessible::Name).isEmpty())
            faults << described(widget) + u": no name"_s;
    }
    return faults;
}

QStringList unreachableByTabIn(QWidget &window)
{
    QSet<QWidget *> missing;
    for (QWidget *widget : shownIn(window)) {
        if (widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && !isPart(widget))
            missing.insert(widget);
    }
    const qsizetype all = missing.size();
    QWidget *first = window.focusWidget();
    QStringList order;
    QSet<QWidget *> seen;
    for (qsizetype step = 0; step < 2 * all + 4; ++step) {
        QWidget *at = QApplication::focusWidget();
        if (at) {
            missing.remove(at);
            if (seen.contains(at) && at != first)
                break;
            seen.insert(at);
            order << described(at);
        }
        QTest::keyClick(at ? at : &window, Qt::Key_Tab);
    }
    QStringList faults;
    for (const QWidget *widget : std::as_const(missing))
        faults << described(widget) + u": Tab does not come here; it goes "_s + order.join(u" → "_s);
    return faults;
}

QStringList ambiguousShortcutsIn(const QWidget &window)
{
    QStringList faults;
    QSet<const QAction *> inMenus;
    QHash<QString, QString> keys;
    const auto take = [&](const QString &key, const QString &who) {
        if (const auto at = keys.constFind(key); at != keys.constEnd() && *at != who)
            faults << key + u": "_s + *at + u" and "_s + who;
        keys.insert(key, who);
    };
    if (const auto *main = qobject_cast<const QMainWindow *>(&window); main && main->menuWidget()) {
        for (QAction *top : main->menuBar()->actions()) {
            if (!top->isVisible())
                continue;
            if (const QKeySequence letter = QKeySequence::mnemonic(top->text()); !letter.isEmpty())
                take(letter.toString(), u"menu "_s + top->text());
            QList<QAction *> actions;
            if (const QMenu *menu = top->menu<QMenu *>())
                collectActions(menu, actions);
            for (QAction *action : std::as_const(actions)) {
                inMenus.insert(action);
                for (const QKeySequence &key : action->shortcuts())
                    take(key.toString(), action->text());
            }
        }
    }
    for (const QWidget *widget : shownIn(window)) {
        for (const QAction *action : widget->actions()) {
            if (!action->shortcut().isEmpty() && action->isVisible() && !inMenus.contains(action))
                faults << action->shortcut().toString() + u": "_s + action->text() + u" sits in no menu"_s;
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy()) {
            if (const QKeySequence letter = QKeySequence::mnemonic(label->text()); !letter.isEmpty())
                take(letter.toString(), u"label "_s + label->text());
        }
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            if (const QKeySequence letter = QKeySequence::mnemonic(button->text()); !letter.isEmpty())
                take(letter.toString(), u"button "_s + button->text());
        }
    }
    return faults;
}

QStringList cutTextsIn(const QWidget &window)
{
    // What was said last may still wait for its room, and the room of one thing may move another.
    for (int turn = 0; turn < 10; ++turn)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QStringList faults;
    for (QWidget *widget : shownIn(window)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        if (text.isEmpty())
            continue;
        if (label && label->wordWrap()) {
            if (label->height() < label->heightForWidth(label->width()))
                faults << described(widget) + u": \""_s + text + u"\" is cut below"_s;
        } else if (widget->width() < widget->minimumSizeHint().width()) {
            faults << described(widget) + u": \""_s + text + u"\" is cut: "_s + QString::number(widget->width()) + u" of "_s
                          + QString::number(widget->minimumSizeHint().width());
        }
    }
    return faults;
}

QStringList accessibilityFaultsIn(QWidget &window)
{
    return namelessIn(window) + unreachableByTabIn(window) + ambiguousShortcutsIn(window) + cutTextsIn(window);
}

}
