#include "ui/panes/activity/bodyview.h"

#include "model/bodytreemodel.h"
#include "ui/text/figures.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace senderdesk::ui {

namespace {

// Calmer than the style's own: rows as far apart as in a table.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + grid::gap, grid::rounded(size.height() + grid::group)};
    }
};

}

BodyView::BodyView(Sentence name, QWidget *parent)
    : QWidget(parent)
    , m_name(std::move(name))
    , m_model(new model::BodyTreeModel(this))
    , m_label(new QLabel(this))
    , m_remark(new QLabel(this))
    , m_views(new QStackedWidget(this))
    , m_tree(new QTreeView(this))
    , m_text(new QPlainTextEdit(this))
    , m_empty(new QLabel(this))
{
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->header()->setStretchLastSection(true);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_remark->setWordWrap(true);
    for (QLabel *label : {m_label, m_remark, m_empty})
        label->setTextFormat(Qt::PlainText);
    for (QWidget *view : {static_cast<QWidget *>(m_tree), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_empty)})
        m_views->addWidget(view);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(grid::group);
    layout->addWidget(m_label);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_remark);
    say();
    show();
}

void BodyView::setBody(const QByteArray &body, bool isCut)
{
    m_nothing = {};
    if (body == m_body && isCut == m_isCut && m_views->currentWidget() != m_empty)
        return; // where a person has scrolled to
    m_body = body;
    m_isCut = isCut;
    m_model->setTree(model::BodyTree::of(m_body));
    // The braces around the whole of a JSON body say nothing.
    const bool isNamed = m_model->rowCount() != 1 || !m_model->tree().nodes().first().name.isEmpty();
    m_tree->setRootIndex(isNamed ? QModelIndex() : m_model->index(0, 0));
    m_tree->expandToDepth(1);
    m_tree->resizeColumnToContents(model::BodyTreeModel::Name);
    show();
}

void BodyView::setNothing(Sentence why)
{
    m_nothing = std::move(why);
    m_body.clear();
    m_isCut = false;
    show();
}

void BodyView::showAsText(bool isText)
{
    m_isText = isText;
    show();
}

void BodyView::show()
{
    // What is neither JSON nor XML is text, whatever was asked for.
    const bool isTree = !m_isText && m_model->tree().nodes().size() > 1;
    QWidget *view = m_nothing.isEmpty() ? isTree ? static_cast<QWidget *>(m_tree) : m_text : m_empty;
    if (view == m_text)
        m_text->setPlainText(model::readableBody(m_body));
    m_label->setBuddy(view == m_empty ? nullptr : view);
    m_views->setCurrentWidget(view);
    say();
}

void BodyView::say()
{
    m_label->setText(m_name());
    m_tree->setAccessibleName(m_name());
    m_text->setAccessibleName(m_name());
    m_empty->setText(m_nothing());
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, colour::muted(palette()));
    m_empty->setPalette(quiet);
    m_remark->setPalette(quiet);
    const bool isBroken = m_views->currentWidget() == m_tree && !m_model->tree().isWhole();
    if (m_isCut)
        m_remark->setText(tr("Only the beginning of this body is kept: %1.").arg(text::bytes(m_body.size())));
    else
        m_remark->setText(tr("From here on this body is not well-formed, or too large for a tree; as text it is whole."));
    m_remark->setVisible(m_nothing.isEmpty() && (m_isCut || isBroken));
}

void BodyView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        say();
    QWidget::changeEvent(event);
}

}
