#pragma once

#include "domain/connection.h"
#include "ui/panes/connections/connectionfields.h"
#include "ui/text/sentence.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace senderdesk::ui {

class FaultLabel;

// The fields of a connection, on two pages that its dialog puts into tabs. Only fields that the service has are shown; what was
// typed into others is not lost until the dialog closes. A fault stands at its field.
class ConnectionForm final : public QObject
{
    Q_OBJECT

public:
    // takenNames: of the other connections.
    ConnectionForm(const domain::Connection &connection, bool isNew, QStringList takenNames, QWidget *parent);

    [[nodiscard]] QWidget *generalPage() const { return m_general; }
    [[nodiscard]] QWidget *networkPage() const { return m_network; }

    // What of the secrets is stored: shown as a word, never as it is. In the order of domain::secretParts.
    void setStored(const QList<bool> &stored);

    // What is in the fields, whole or not, with what the form does not show as it was.
    [[nodiscard]] domain::Connection connection() const;
    [[nodiscard]] domain::ConnectionSecrets secrets() const; // as typed now; empty: as stored
    // Marks every fault at its field and goes to the first. False: there is one. A test needs no name.
    enum class Purpose { Save, Test };
    bool check(Purpose purpose);
    [[nodiscard]] QWidget *editor(ConnectionField field) const { return m_rows[size_t(field)].editor; }
    void retranslate();

Q_SIGNALS:
    void serviceChosen(senderdesk::domain::Service service);
    void faultShown(QWidget *page); // where the first fault is

private:
    struct Row
    {
        QWidget *editor = nullptr;
        QWidget *box = nullptr; // the editor with its fault below
        QLabel *label = nullptr;
        FaultLabel *fault = nullptr;
    };
    void addRow(const FieldSpec &spec);
    QWidget *makeEditor(const FieldSpec &spec, QWidget *parent, QWidget *&line);
    void show(const domain::Connection &connection);
    void showRows();
    void followAddress();
    [[nodiscard]] Sentence faultOf(ConnectionField field) const;
    [[nodiscard]] Sentence secretFault(const FieldSpec &spec) const;

    template<class Widget>
    [[nodiscard]] Widget *as(ConnectionField field) const;
    [[nodiscard]] QString textOf(ConnectionField field) const;
    template<class T>
    [[nodiscard]] T choiceOf(ConnectionField field) const;

    const domain::Connection m_before;
    const bool m_isNew;
    const QStringList m_takenNames;
    bool m_isClassChosen = false; // by a person; until then a loopback address makes it Test
    QList<bool> m_stored;
    QWidget *m_general;
    QWidget *m_network;
    std::array<Row, connectionFields.size()> m_rows;
};

}
