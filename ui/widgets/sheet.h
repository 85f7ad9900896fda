#pragma once

#include "ui/text/sentence.h"

#include <QDialog>
#include <QPointer>

#include <memory>

class QDialogButtonBox;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace senderdesk::ui {

// What a sheet shuts off behind itself: the window's actions. MainWindow implements it.
class ActionHost
{
public:
    virtual ~ActionHost() = default;
    virtual void disableActions() = 0; // counted
    virtual void enableActions() = 0;
};

// While it lives the window that holds this widget has its actions disabled: not only covered, but dead also for a screen
// reader. The window gives the keyboard back to where it was before the first of several in a row.
class ActionsDisabled final
{
public:
    explicit ActionsDisabled(QWidget *anyWidgetOfTheWindow);
    ~ActionsDisabled();
    ActionsDisabled(const ActionsDisabled &) = delete;
    ActionsDisabled &operator=(const ActionsDisabled &) = delete;

private:
    QPointer<QWidget> m_window;
};

// A question in front of one window. open() it (never exec): it is window-modal, deletes itself when closed, Esc leaves, the
// default button is the safe one, and a destructive button wakes 0.5 s after the sheet is up, so that a double click cannot
// press it. It is never larger than the screen: with a large font what stands above its buttons is scrolled.
class Sheet : public QDialog
{
    Q_OBJECT

public:
    // Its title is its name for assistive technology: "Clear queue".
    Sheet(Sentence title, QWidget *parent);
    ~Sheet() override;

    [[nodiscard]] QVBoxLayout *content() const { return m_content; }

    // The way out: the default button, first to be pressed by Enter; rejects. Each sheet has exactly one; "Cancel" unless said.
    void setSafeButton(Sentence text);
    [[nodiscard]] QPushButton *safeButton() const { return m_safe; }
    // The button that does it; accepts. A destructive one is drawn as such and sleeps for the first 0.5 s.
    enum class Weight { Plain, Destructive };
    void setDoButton(Sentence text, Weight weight);
    [[nodiscard]] QPushButton *doButton() const { return m_do; }
    // Whether what the sheet asks for is there (typed, ticked, read). False at first for a destructive button.
    void setReadyToDo(bool ready);
    [[nodiscard]] bool isReadyToDo() const { return m_ready; }
    // Further buttons, on the left.
    QPushButton *addButton(Sentence text);

    // How large it opens, in letters and lines of its font; 0: as its content asks. Never less than that needs.
    void setFirstSize(int letters, int lines = 0);

    static constexpr int sleepMs = 500;

public Q_SLOTS:
    void open() override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    // The language changed: set again every text that is not a Sentence.
    virtual void retranslate() {}

private:
    void say();
    void wake();
    [[nodiscard]] QSize room() const;
    void takeFirstSize();
    void fit();
    void scrollContent();

    Sentence m_title;
    QList<std::pair<QPushButton *, Sentence>> m_words;
    QVBoxLayout *m_content;
    QScrollArea *m_scroll = nullptr; // once the content is higher than the screen
    QSize m_first{0, 0};
    QDialogButtonBox *m_buttons;
    QPushButton *m_safe = nullptr;
    QPushButton *m_do = nullptr;
    Weight m_weight = Weight::Plain;
    bool m_ready = true;
    bool m_awake = false;
    std::unique_ptr<ActionsDisabled> m_behind;
};

}
