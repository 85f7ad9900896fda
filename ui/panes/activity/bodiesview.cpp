#include "ui/panes/activity/bodiesview.h"

#include "operations/activity.h"
#include "store/layoutstore.h"
#include "ui/panes/activity/bodyview.h"
#include "ui/widgets/grid.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;

namespace {

enum ShowAs { AsTree, AsText };
const auto layoutKey = u"activity/show-as"_s;

}

BodiesView::BodiesView(store::LayoutStore &layout, QWidget *parent)
    : QWidget(parent)
    , m_layout(layout)
    , m_label(new QLabel(this))
    , m_showAs(new QComboBox(this))
    , m_request(new BodyView([] { return tr("Request body"); }, this))
    , m_reply(new BodyView([] { return tr("Reply body"); }, this))
{
    m_label->setBuddy(m_showAs);
    for (const char *name : {"tree", "text"})
        m_showAs->addItem(QString(), QByteArray(name));
    auto *head = new QHBoxLayout;
    head->setSpacing(grid::gap);
    head->addWidget(m_label);
    head->addWidget(m_showAs);
    head->addStretch(1);
    auto *bodies = new QSplitter(Qt::Horizontal, this);
    bodies->setChildrenCollapsible(false);
    bodies->setHandleWidth(grid::pane);
    bodies->addWidget(m_request);
    bodies->addWidget(m_reply);
    bodies->setStretchFactor(0, 2);
    bodies->setStretchFactor(1, 3);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, grid::gap, 0, 0);
    all->setSpacing(grid::gap);
    all->addLayout(head);
    all->addWidget(bodies, 1);
    connect(m_showAs, &QComboBox::activated, this, [this](int index) {
        m_layout.save(layoutKey, m_showAs->itemData(index).toByteArray());
        choose(index);
    });
    say();
    choose(m_layout.load(layoutKey) == m_showAs->itemData(AsText).toByteArray() ? AsText : AsTree);
}

void BodiesView::choose(int index)
{
    m_showAs->setCurrentIndex(index);
    m_request->showAsText(index == AsText);
    m_reply->showAsText(index == AsText);
}

void BodiesView::setDetails(const operations::ActivityDetails &details)
{
    m_request->setBody(details.requestBody, details.isRequestCut);
    if (details.replyBody.isEmpty())
        m_reply->setNothing([] { return tr("No body came back."); });
    else
        m_reply->setBody(details.replyBody, details.isReplyCut);
}

void BodiesView::setNothing(Sentence why)
{
    m_request->setNothing(why);
    m_reply->setNothing(Sentence([] { return u" "_s; }));
}

void BodiesView::say()
{
    m_label->setText(tr("Show as"));
    m_showAs->setItemText(AsTree, tr("Tree"));
    m_showAs->setItemText(AsText, tr("Text"));
}

void BodiesView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        say();
    QWidget::changeEvent(event);
}

}
