#include "ui/shell/detailspanel.h"

#include "ui/shell/factsview.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QStyleOption>
#include <QStylePainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace senderdesk::ui {
namespace {

// Words that are wider than the panel go on in a second line: they must neither be cut nor widen the panel.
class DetailsButton final : public QToolButton
{
public:
    using QToolButton::QToolButton;

    QSize sizeHint() const override
    {
        const QSize hint = QToolButton::sizeHint();
        return isBroken() ? QSize(hint.width(), hint.height() + fontMetrics().lineSpacing()) : hint;
    }
    QSize minimumSizeHint() const override
    {
        return {fontMetrics().size(0, broken()).width() + 2 * grid::gap, sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        if (isBroken())
            option.text = broken();
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
    }
    void resizeEvent(QResizeEvent *event) override
    {
        QToolButton::resizeEvent(event);
        updateGeometry(); // one line or two
    }

private:
    [[nodiscard]] bool isBroken() const { return QToolButton::sizeHint().width() > width() && text().contains(u' '); }
    [[nodiscard]] QString broken() const // at the space nearest to the middle
    {
        QString words = text();
        const qsizetype middle = words.size() / 2;
        const qsizetype before = words.lastIndexOf(u' ', middle);
        const qsizetype after = words.indexOf(u' ', middle);
        const qsizetype at = after < 0 || (before >= 0 && middle - before < after - middle) ? before : after;
        if (at >= 0)
            words[at] = u'\n';
        return words;
    }
};

}

DetailsPanel::DetailsPanel(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    m_inner = new QWidget(this);
    m_nothingLabel = new QLabel(m_inner);
    m_nothingLabel->setWordWrap(true);
    m_something = new QWidget(m_inner);
    m_title = new QLabel(m_something);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_subtitle = new QLabel(m_something);
    m_subtitle->setWordWrap(true);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_facts = new FactsView(m_something);
    m_content = new QVBoxLayout;
    m_content->setSpacing(grid::gap);
    m_actions = new QWidget(m_something);
    auto *actions = new QVBoxLayout(m_actions);
    actions->setContentsMargins({});
    actions->setSpacing(grid::gap);
    m_actions->hide();

    auto *something = new QVBoxLayout(m_something);
    something->setContentsMargins({});
    something->setSpacing(grid::pane);
    auto *heading = new QVBoxLayout;
    heading->setSpacing(0);
    heading->addWidget(m_title);
    heading->addWidget(m_subtitle);
    something->addLayout(heading);
    something->addWidget(m_facts);
    something->addLayout(m_content);
    something->addWidget(m_actions);
    auto *layout = new QVBoxLayout(m_inner);
    layout->setContentsMargins(grid::group, grid::pane, grid::pane, grid::pane); // the pane beside it has room of its own
    layout->setSpacing(grid::gap);
    layout->addWidget(m_nothingLabel);
    layout->addWidget(m_something);
    layout->addStretch(1);
    setWidget(m_inner);
    m_something->hide();
    setNothing([] { return tr("Select a row to see its details."); });
    applyFonts();
}

void DetailsPanel::setNothing(Sentence sentence)
{
    m_nothing = std::move(sentence);
    m_hasSelection = false;
    say();
}

void DetailsPanel::setTitle(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    m_hasSelection = true;
    say();
}

void DetailsPanel::setFacts(const QList<Fact> &facts)
{
    m_facts->setFacts(facts);
}

void DetailsPanel::setActions(const QList<QAction *> &actions)
{
    const auto old = m_actions->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly);
    QList<QAction *> shown;
    for (QToolButton *button : old)
        shown.append(button->defaultAction());
    if (shown != actions) {
        qDeleteAll(old);
        for (QAction *action : actions) {
            auto *button = new DetailsButton(m_actions);
            button->setDefaultAction(action);
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            button->setFocusPolicy(Qt::StrongFocus);
            button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            m_actions->layout()->addWidget(button);
        }
    }
    m_actions->setVisible(!actions.isEmpty());
}

void DetailsPanel::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::LanguageChange:
        say();
        m_facts->retranslate();
        break;
    case QEvent::FontChange:
    case QEvent::PaletteChange:
        applyFonts();
        break;
    default:
        break;
    }
    QScrollArea::changeEvent(event);
}

void DetailsPanel::say()
{
    setAccessibleName(tr("Details"));
    m_nothingLabel->setText(m_nothing());
    m_nothingLabel->setVisible(!m_hasSelection);
    m_something->setVisible(m_hasSelection);
}

void DetailsPanel::applyFonts()
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() - 1);
    m_subtitle->setFont(small);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, colour::muted(palette()));
    m_subtitle->setPalette(quiet);
    m_nothingLabel->setPalette(quiet);
}

}
