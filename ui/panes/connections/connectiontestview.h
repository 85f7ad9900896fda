#pragma once

#include "operations/connectiontest.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace senderdesk::ui {

class DataTable;
class Spinner;
class TestStepsModel;

// "Test connection": the steps as they go, what each found, and of the chosen one all there is to know. When a step fails, that
// one is chosen. To be put into the dialog of a connection.
class ConnectionTestView final : public QWidget
{
    Q_OBJECT

public:
    ConnectionTestView(const operations::Environment &environment, QWidget *parent);

    // What was typed, saved or not. Ends a test that is running.
    void start(const domain::Connection &connection, const domain::ConnectionSecrets &secrets);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_test.isRunning(); }
    [[nodiscard]] bool isGood() const { return m_test.isGood(); }

Q_SIGNALS:
    void finished();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSteps();
    void choose();
    void say();
    void sayDetails();

    const core::Clock &m_clock;
    operations::ConnectionTest m_test;
    TestStepsModel *m_model;
    Spinner *m_spinner;
    QLabel *m_state;
    DataTable *m_table;
    QLabel *m_details;
    QPushButton *m_stop;
    QPushButton *m_copy;
    bool m_isStopped = false;
};

}
