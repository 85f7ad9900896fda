#pragma once

#include <QSplitter>

namespace senderdesk::store {
class LayoutStore;
}

namespace senderdesk::ui {

// One view above another. What a person chose survives a restart; and when something beside it takes or gives back room, the
// upper part stays as it is, so that no row of either moves under the hand. A larger window is shared by the stretch factors.
class SteadySplitter final : public QSplitter
{
    Q_OBJECT

public:
    SteadySplitter(store::LayoutStore &layout, QString key, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    store::LayoutStore &m_layout;
    QString m_key;
    QSize m_window; // of the last resizing
    bool m_isRestored = false;
};

}
