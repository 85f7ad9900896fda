#pragma once

#include "core/ids.h"
#include "operations/subscriptionsquestion.h"
#include "ui/text/sentence.h"

#include <QHash>
#include <QList>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace senderdesk::ui {

class Command;

// A way to ask for subscriptions, as "Match by" offers it.
struct MatchChoice
{
    QString id; // operations::SubscriptionsQuestion::matchBy
    Sentence name;
    Sentence extra{};      // label of a second field, in front of Value; empty: none
    bool isEither = false; // one of the two is enough
    bool isWalk = false;   // every subscription of the resource: no value, but a channel and a status
};

// A resource and the databases that it serves; not known: offered for all of them.
struct ResourceChoice
{
    core::ResourceId id;
    QString name;
    std::optional<QList<core::DatabaseId>> serves{};
};

// Whose subscriptions: a database, one of the resources that serve it, how a profile is matched and by what, and Find. A pair
// that the server would refuse (413) cannot be chosen, and the bar says what it left out.
class SubscriptionsBar final : public QWidget
{
    Q_OBJECT

public:
    SubscriptionsBar(QList<MatchChoice> matches, const QStringList &channels, const QStringList &statuses, QWidget *parent);

    void setDatabases(const QHash<qint64, QString> &names);
    void setResources(const QList<ResourceChoice> &resources);

    void ask(const operations::SubscriptionsQuestion &question); // as if it were typed, and Find pressed

    [[nodiscard]] Command *findCommand() const { return m_find; }
    [[nodiscard]] std::optional<operations::SubscriptionsQuestion> question() const; // nullopt: Find says what is missing

    [[nodiscard]] std::optional<core::DatabaseId> database() const; // as chosen
    [[nodiscard]] std::optional<core::ResourceId> resource() const;

Q_SIGNALS:
    void chosen(); // another database or resource
    void findWanted(const senderdesk::operations::SubscriptionsQuestion &question);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] const MatchChoice &match() const;
    [[nodiscard]] Sentence whyNot() const;
    void offerResources();
    void showFields();
    void judge();
    void find();
    void retranslate();
    void applyFonts();

    const QList<MatchChoice> m_matches;
    QList<ResourceChoice> m_resources;
    std::pair<std::optional<core::DatabaseId>, std::optional<core::ResourceId>> m_chosen; // as last told
    int m_leftOut = 0; // resources that do not serve the database
    Command *m_find;
    QComboBox *m_database;
    QComboBox *m_resource;
    QComboBox *m_match;
    QLineEdit *m_extra;
    QLineEdit *m_value;
    QComboBox *m_channel;
    QComboBox *m_status;
    QLabel *m_extraLabel;
    QLabel *m_hint;
    QList<std::pair<QLabel *, const char *>> m_labels;
};

}
