#include "ui/panes/connections/secretsheet.h"

#include "ui/text/words.h"
#include "ui/widgets/grid.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace senderdesk::ui {

using domain::ConnectionSecrets;

namespace {

bool hasPassword(const domain::Connection &connection)
{
    return connection.service == domain::Service::OpenSrs;
}

}

SecretSheet::SecretSheet(operations::Connections &connections, const QString &id, QWidget *parent)
    : Sheet([] { return tr("Open connection"); }, parent)
    , m_connections(connections)
    , m_connection(*connections.find(id))
    , m_explanation(new QLabel(this))
{
    m_explanation->setWordWrap(true);
    m_explanation->setTextFormat(Qt::PlainText);
    setFirstSize(78);
    content()->addWidget(m_explanation);
    const auto wish = connections.wish(id);
    for (const domain::SecretPart &part : wish.secrets) {
        auto *label = new QLabel(this);
        auto *line = new QLineEdit(this);
        line->setEchoMode(QLineEdit::Password);
        line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
        label->setBuddy(line);
        content()->addWidget(label);
        content()->addWidget(line);
        connect(line, &QLineEdit::textChanged, this, &SecretSheet::judge);
        m_rows << Row{part, label, line};
    }
    if (wish.isPlainHttp) {
        m_plainHttp = new QCheckBox(this);
        content()->addWidget(m_plainHttp);
        connect(m_plainHttp, &QCheckBox::toggled, this, &SecretSheet::judge);
    }
    setDoButton([] { return tr("Open"); }, Weight::Plain);
    // Another window may have been answered first.
    connect(&connections, &operations::Connections::opened, this, [this](const QString &opened) {
        if (opened == m_connection.id)
            reject();
    });
    retranslate();
    judge();
    if (!m_rows.isEmpty())
        m_rows.first().line->setFocus();
}

void SecretSheet::retranslate()
{
    QStringList sentences;
    //: %1 is a connection's name, %2 its host
    const QString asked = hasPassword(m_connection)
                              ? tr("%1 (%2) needs its password.").arg(m_connection.name, m_connection.host())
                              : tr("%1 (%2) needs its token.").arg(m_connection.name, m_connection.host());
    if (!m_rows.isEmpty()) {
        const QString reason = m_connections.memoryOnlyReason();
        sentences << asked;
        sentences << (!m_connections.isSaved(m_connection.id) ? tr("It is kept for this run only.")
                      : reason.isEmpty()
                          ? tr("It is kept in the system's keychain.")
                          //: %1 is the keychain's own words
                          : tr("There is no keychain that can be used, so it is kept for this run only: %1").arg(reason));
    }
    if (m_plainHttp) {
        //: %1 is a host
        sentences << tr("The address of this connection is not encrypted: everybody on the way to %1 can read its token or "
                        "password, and all that is sent.")
                         .arg(m_connection.host());
        m_plainHttp->setText(tr("Use it without encryption all the same"));
    }
    m_explanation->setText(sentences.join(QLatin1Char(' ')));
    for (const Row &row : std::as_const(m_rows)) {
        if (row.part.member == &ConnectionSecrets::proxyPassword)
            row.label->setText(tr("Proxy password"));
        else if (row.part.member == &ConnectionSecrets::keyPassphrase)
            row.label->setText(tr("Key passphrase (where the key has one)"));
        else
            row.label->setText(hasPassword(m_connection) ? tr("Password") : tr("Token"));
    }
}

bool SecretSheet::isNeeded(const Row &row) const
{
    return row.part.member != &ConnectionSecrets::keyPassphrase;
}

void SecretSheet::judge()
{
    const bool isWhole =
        std::ranges::all_of(m_rows, [this](const Row &row) { return !isNeeded(row) || !row.line->text().isEmpty(); });
    setReadyToDo(isWhole && (!m_plainHttp || m_plainHttp->isChecked()));
}

void SecretSheet::accept()
{
    ConnectionSecrets secrets;
    for (const Row &row : std::as_const(m_rows))
        secrets.*row.part.member = core::Secret(row.line->text().toUtf8());
    Sheet::accept();
    m_connections.give(m_connection.id, secrets, m_plainHttp);
}

}
