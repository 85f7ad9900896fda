#include "ui/panes/subscriptions/scopesheet.h"

#include "ui/panes/subscriptions/subscriptionwords.h"
#include "ui/text/figures.h"
#include "ui/text/words.h"
#include "ui/widgets/grid.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace senderdesk::ui {
ScopeSheet::ScopeSheet(domain::ActionKind kind, const domain::DatabaseScope &start,
                       const operations::WorkspaceDirectory &workspace, QWidget *parent)
    : Sheet([kind] { return tr("%1: choose of what").arg(text::actionTitle(kind)); }, parent)
    , m_database(start.database)
    , m_databaseText(text::idAndName(start.database.value(), workspace.databaseName(start.database)))
    , m_explanation(new QLabel(this))
    , m_resourceLabel(new QLabel(this))
    , m_resource(new QComboBox(this))
    , m_channelLabel(new QLabel(this))
    , m_channel(new QComboBox(this))
{
    m_explanation->setWordWrap(true);
    m_explanation->setTextFormat(Qt::PlainText);
    setFirstSize(78);
    m_resource->addItem(QString(), 0);
    for (const core::ResourceId id : workspace.resourcesOf(m_database))
        m_resource->addItem(text::idAndName(id.value(), workspace.resourceName(id)), id.value());
    m_channel->addItem(QString(), QString());
    for (const QString &word : text::channelWords())
        m_channel->addItem(word, word);
    if (start.resource)
        m_resource->setCurrentIndex(qMax(0, m_resource->findData(start.resource->value())));
    if (start.channel)
        m_channel->setCurrentIndex(qMax(0, m_channel->findData(*start.channel)));
    m_resourceLabel->setBuddy(m_resource);
    m_channelLabel->setBuddy(m_channel);
    content()->setSpacing(grid::gap);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_explanation), static_cast<QWidget *>(m_resourceLabel), static_cast<QWidget *>(m_resource),
          static_cast<QWidget *>(m_channelLabel), static_cast<QWidget *>(m_channel)})
        content()->addWidget(widget);
    setDoButton([] { return tr("Continue…"); }, Weight::Plain);
    retranslate();
    m_resource->setFocus();
}

void ScopeSheet::retranslate()
{
    //: %1 is a database's id and name
    m_explanation->setText(tr("Database %1. What is chosen here narrows it; with neither, it is every subscription of the "
                              "database. Next it is counted how many would change.")
                               .arg(m_databaseText));
    m_resourceLabel->setText(tr("Resource"));
    m_channelLabel->setText(tr("Channel"));
    m_resource->setItemText(0, tr("All resources"));
    m_channel->setItemText(0, tr("All channels"));
}

void ScopeSheet::accept()
{
    domain::DatabaseScope scope{m_database};
    scope.resource = core::ResourceId::from(m_resource->currentData().toLongLong());
    if (const QString channel = m_channel->currentData().toString(); !channel.isEmpty())
        scope.channel = channel;
    Q_EMIT chosen(scope);
}

}
