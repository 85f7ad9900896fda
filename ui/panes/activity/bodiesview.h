#pragma once

#include "ui/text/sentence.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace senderdesk::operations {
struct ActivityDetails;
}
namespace senderdesk::store {
class LayoutStore;
}

namespace senderdesk::ui {

class BodyView;

// What was sent and what came back, beside each other.
class BodiesView final : public QWidget
{
    Q_OBJECT

public:
    BodiesView(store::LayoutStore &layout, QWidget *parent); // layout remembers tree or text

    void setDetails(const operations::ActivityDetails &details);
    void setNothing(Sentence why);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(int index);
    void say();

    store::LayoutStore &m_layout;
    QLabel *m_label;
    QComboBox *m_showAs;
    BodyView *m_request;
    BodyView *m_reply;
};

}
