#include "ui/panes/connections/connectionform.h"

#include "ui/panes/connections/connectionwords.h"
#include "ui/widgets/faultlabel.h"
#include "ui/widgets/grid.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace senderdesk::ui {

using domain::Connection;
using domain::Proxy;
using Field = ConnectionField;

namespace {

QString labelOf(const FieldSpec &spec)
{
    return QCoreApplication::translate("ConnectionForm", spec.label);
}

// Empty: none, or what is typed is no account's id.
std::optional<core::AccountId> accountOf(const QString &typed)
{
    return core::AccountId::from(typed.toLongLong());
}

}

bool isShown(const FieldSpec &spec, const Connection &connection)
{
    const bool isOpenSrs = connection.service == domain::Service::OpenSrs;
    if ((spec.of == FieldOf::Altcraft && isOpenSrs) || (spec.of == FieldOf::OpenSrs && !isOpenSrs)
        || (spec.of == FieldOf::AltcraftUser && connection.service != domain::Service::AltcraftUser))
        return false;
    switch (spec.field) {
    case Field::PlainHttp:
        return domain::isPlainHttp(connection.baseUrl);
    case Field::ProxyHost:
    case Field::ProxyPort:
    case Field::ProxyUser:
    case Field::ProxyPassword:
        return connection.proxy.isNamed();
    default:
        return true;
    }
}

ConnectionForm::ConnectionForm(const Connection &connection, bool isNew, QStringList takenNames, QWidget *parent)
    : QObject(parent)
    , m_before(connection)
    , m_isNew(isNew)
    , m_takenNames(std::move(takenNames))
    , m_isClassChosen(!isNew)
    , m_general(new QWidget(parent))
    , m_network(new QWidget(parent))
{
    for (QWidget *page : {m_general, m_network}) {
        auto *layout = new QFormLayout(page);
        layout->setHorizontalSpacing(grid::gap);
        layout->setVerticalSpacing(grid::gap);
        layout->setContentsMargins(grid::pane, grid::pane, grid::pane, grid::pane);
        layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    }
    for (const FieldSpec &spec : connectionFields)
        addRow(spec);
    as<QSpinBox>(Field::ProxyPort)->setRange(0, 65535);
    as<QSpinBox>(Field::Deadline)->setRange(0, 3600);
    as<QSpinBox>(Field::InFlight)->setRange(1, domain::mostRequestsInFlight);
    m_rows[size_t(Field::Account)].fault->setHint([] {
        return tr("The account that the token belongs to. Without it a queue shows this account's campaigns by their ids alone.");
    });
    retranslate();
    show(connection);

    connect(as<QComboBox>(Field::Service), &QComboBox::activated, this, [this] {
        showRows();
        Q_EMIT serviceChosen(choiceOf<domain::Service>(Field::Service));
    });
    connect(as<QComboBox>(Field::Proxy), &QComboBox::activated, this, &ConnectionForm::showRows);
    connect(as<QComboBox>(Field::Class), &QComboBox::activated, this, [this] { m_isClassChosen = true; });
    connect(as<QLineEdit>(Field::BaseUrl), &QLineEdit::textChanged, this, &ConnectionForm::followAddress);
    showRows();
}

void ConnectionForm::addRow(const FieldSpec &spec)
{
    QWidget *page = spec.field < firstNetworkField ? m_general : m_network;
    Row &row = m_rows[size_t(spec.field)];
    row.box = new QWidget(page);
    auto *column = new QVBoxLayout(row.box);
    column->setContentsMargins({});
    column->setSpacing(grid::group);
    column->addWidget(makeEditor(spec, row.box, row.editor));
    row.fault = new FaultLabel(row.editor, row.box);
    column->addWidget(row.fault);
    auto *form = static_cast<QFormLayout *>(page->layout());
    if (spec.kind == FieldKind::Tick) {
        form->addRow(QString(), row.box);
    } else {
        row.label = new QLabel(page);
        row.label->setBuddy(row.editor);
        form->addRow(row.label, row.box);
    }
    // What is mended is no fault any more; whether it is right now is said when it is saved.
    const auto clear = [fault = row.fault] { fault->setFault({}); };
    if (auto *line = qobject_cast<QLineEdit *>(row.editor))
        connect(line, &QLineEdit::textEdited, this, clear);
    else if (auto *spin = qobject_cast<QSpinBox *>(row.editor))
        connect(spin, &QSpinBox::valueChanged, this, clear);
    else if (auto *tick = qobject_cast<QCheckBox *>(row.editor))
        connect(tick, &QCheckBox::toggled, this, clear);
}

// The widget that stands in the form; `editor` becomes the one that holds the value.
QWidget *ConnectionForm::makeEditor(const FieldSpec &spec, QWidget *parent, QWidget *&editor)
{
    switch (spec.kind) {
    case FieldKind::Choice:
        return editor = new QComboBox(parent);
    case FieldKind::Number:
        return editor = new QSpinBox(parent);
    case FieldKind::Tick:
        return editor = new QCheckBox(parent);
    case FieldKind::Text:
    case FieldKind::Secret:
    case FieldKind::File:
        break;
    }
    auto *line = new QLineEdit(parent);
    editor = line;
    line->setMinimumWidth(line->fontMetrics().averageCharWidth() * 48);
    if (spec.kind == FieldKind::Secret) {
        line->setEchoMode(QLineEdit::Password);
        line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    }
    if (spec.kind != FieldKind::File)
        return line;
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(grid::gap);
    layout->addWidget(line, 1);
    auto *choose = new QPushButton(row);
    choose->setObjectName(QStringLiteral("choose"));
    choose->setAutoDefault(false);
    layout->addWidget(choose);
    connect(choose, &QPushButton::clicked, line, [line] {
        auto *dialog = new QFileDialog(line, tr("Choose a file"), line->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, line, &QLineEdit::setText);
        dialog->open();
    });
    return row;
}

void ConnectionForm::retranslate()
{
    const auto fill = [](QComboBox *box, const auto &choices) {
        for (int i = 0; i < int(choices.size()); ++i) {
            if (i == box->count())
                box->addItem(QString(), QVariant::fromValue(choices[i].value));
            box->setItemText(i, choices[i].text());
        }
    };
    fill(as<QComboBox>(Field::Service), text::serviceChoices);
    fill(as<QComboBox>(Field::Class), text::classChoices);
    fill(as<QComboBox>(Field::Format), text::formatChoices);
    fill(as<QComboBox>(Field::TokenPlace), text::tokenPlaceChoices);
    fill(as<QComboBox>(Field::Proxy), text::proxyChoices);
    auto *colours = as<QComboBox>(Field::Colour);
    fill(colours, text::colourChoices);
    for (int i = 0; i < colours->count(); ++i)
        colours->setItemIcon(i, text::colourMark(colours->itemData(i).toString()));
    for (const FieldSpec &spec : connectionFields) {
        const Row &row = m_rows[size_t(spec.field)];
        if (row.label) {
            row.label->setText(labelOf(spec));
            row.editor->setAccessibleName(labelOf(spec)); // its label is no sibling: Qt would tell a screen reader nothing
        }
        if (auto *tick = qobject_cast<QCheckBox *>(row.editor))
            tick->setText(labelOf(spec));
        if (auto *choose = row.box->findChild<QPushButton *>(QStringLiteral("choose"))) {
            choose->setText(tr("Choose…"));
            //: The button beside a field for a file; %1 is the field's name
            choose->setAccessibleName(tr("Choose %1").arg(labelOf(spec)));
        }
    }
    as<QSpinBox>(Field::Deadline)->setSpecialValueText(tr("As each method needs"));
    //: After a number of seconds, with its space
    as<QSpinBox>(Field::Deadline)->setSuffix(tr(" s"));
    as<QLineEdit>(Field::BaseUrl)->setPlaceholderText(QStringLiteral("https://mail.example.com"));
    as<QLineEdit>(Field::ClientKey)->setPlaceholderText(tr("In the file of the certificate"));
    setStored(m_stored);
}

void ConnectionForm::setStored(const QList<bool> &stored)
{
    m_stored = stored;
    for (const FieldSpec &spec : connectionFields) {
        if (!spec.secret)
            continue;
        const auto part = std::ranges::find(domain::secretParts, spec.secret, &domain::SecretPart::member);
        const bool isStored = m_stored.value(part - domain::secretParts.begin());
        //: In an empty field of a token or password: one is stored and stays
        as<QLineEdit>(spec.field)->setPlaceholderText(isStored ? tr("stored") : QString());
    }
}

template<class Widget>
Widget *ConnectionForm::as(Field field) const
{
    return qobject_cast<Widget *>(m_rows[size_t(field)].editor);
}

QString ConnectionForm::textOf(Field field) const
{
    return as<QLineEdit>(field)->text().trimmed();
}

template<class T>
T ConnectionForm::choiceOf(Field field) const
{
    return as<QComboBox>(field)->currentData().value<T>();
}

void ConnectionForm::show(const Connection &c)
{
    const auto line = [this](Field field, const QString &text) { as<QLineEdit>(field)->setText(text); };
    const auto choose = [this](Field field, const auto &value) {
        QComboBox *box = as<QComboBox>(field);
        box->setCurrentIndex(qMax(0, box->findData(QVariant::fromValue(value))));
    };
    line(Field::Name, c.name);
    choose(Field::Service, c.service);
    line(Field::BaseUrl, c.baseUrl.toString());
    as<QCheckBox>(Field::PlainHttp)->setChecked(c.isPlainHttpAccepted);
    line(Field::Account, c.account ? QString::number(c.account->value()) : QString());
    line(Field::User, c.user);
    as<QCheckBox>(Field::SessionToken)->setChecked(c.usesSessionToken);
    choose(Field::Class, c.connectionClass);
    choose(Field::Format, c.format);
    choose(Field::TokenPlace, c.tokenPlace);
    if (as<QComboBox>(Field::Colour)->findData(c.colour) < 0) // a colour of a file's own
        as<QComboBox>(Field::Colour)->addItem(text::colourMark(c.colour), c.colour, c.colour);
    choose(Field::Colour, c.colour);
    choose(Field::Proxy, c.proxy.kind);
    line(Field::ProxyHost, c.proxy.host);
    as<QSpinBox>(Field::ProxyPort)->setValue(c.proxy.port);
    line(Field::ProxyUser, c.proxy.user);
    line(Field::ExtraCa, c.extraCaFile);
    line(Field::ClientCertificate, c.clientCertificateFile);
    line(Field::ClientKey, c.clientKeyFile);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(c.deadline.value_or(std::chrono::milliseconds(0)));
    as<QSpinBox>(Field::Deadline)->setValue(int(seconds.count()));
    as<QSpinBox>(Field::InFlight)->setValue(c.requestsInFlight);
}

Connection ConnectionForm::connection() const
{
    Connection c = m_before;
    c.name = textOf(Field::Name);
    c.service = choiceOf<domain::Service>(Field::Service);
    c.baseUrl = domain::readBaseUrl(textOf(Field::BaseUrl)).value_or(QUrl());
    c.isPlainHttpAccepted = domain::isPlainHttp(c.baseUrl) && as<QCheckBox>(Field::PlainHttp)->isChecked();
    c.account = c.service == domain::Service::AltcraftUser ? accountOf(textOf(Field::Account)) : std::nullopt;
    c.user = c.service == domain::Service::OpenSrs ? textOf(Field::User) : QString();
    c.usesSessionToken = as<QCheckBox>(Field::SessionToken)->isChecked();
    c.connectionClass = choiceOf<domain::ConnectionClass>(Field::Class);
    c.format = c.service == domain::Service::OpenSrs ? domain::WireFormat::Json : choiceOf<domain::WireFormat>(Field::Format);
    c.tokenPlace = choiceOf<domain::TokenPlace>(Field::TokenPlace);
    c.colour = choiceOf<QString>(Field::Colour);
    c.proxy = {};
    c.proxy.kind = choiceOf<Proxy::Kind>(Field::Proxy);
    if (c.proxy.isNamed())
        c.proxy = {c.proxy.kind, textOf(Field::ProxyHost), quint16(as<QSpinBox>(Field::ProxyPort)->value()),
                   textOf(Field::ProxyUser)};
    c.extraCaFile = textOf(Field::ExtraCa);
    c.clientCertificateFile = textOf(Field::ClientCertificate);
    c.clientKeyFile = textOf(Field::ClientKey);
    c.deadline.reset();
    if (const int seconds = as<QSpinBox>(Field::Deadline)->value(); seconds > 0)
        c.deadline = std::chrono::seconds(seconds);
    c.requestsInFlight = as<QSpinBox>(Field::InFlight)->value();
    return c;
}

domain::ConnectionSecrets ConnectionForm::secrets() const
{
    const Connection now = connection();
    domain::ConnectionSecrets secrets;
    for (const FieldSpec &spec : connectionFields) {
        if (!spec.secret || !isShown(spec, now))
            continue;
        // A token is pasted, often with a blank at its end; a password may be meant to have one.
        const QString typed = as<QLineEdit>(spec.field)->text();
        secrets.*spec.secret = core::Secret((spec.field == Field::Token ? typed.trimmed() : typed).toUtf8());
    }
    return secrets;
}

void ConnectionForm::showRows()
{
    const Connection now = connection();
    for (const FieldSpec &spec : connectionFields) {
        const Row &row = m_rows[size_t(spec.field)];
        auto *form = static_cast<QFormLayout *>(row.box->parentWidget()->layout());
        form->setRowVisible(row.box, isShown(spec, now));
    }
}

void ConnectionForm::followAddress()
{
    const auto url = domain::readBaseUrl(textOf(Field::BaseUrl));
    // Accepted is one address, not whatever is typed in its place.
    as<QCheckBox>(Field::PlainHttp)->setChecked(url && *url == m_before.baseUrl && m_before.isPlainHttpAccepted);
    if (url && !m_isClassChosen) {
        const auto fitting = domain::isLoopback(*url) ? domain::ConnectionClass::Test : domain::ConnectionClass::Production;
        as<QComboBox>(Field::Class)->setCurrentIndex(as<QComboBox>(Field::Class)->findData(QVariant::fromValue(fitting)));
    }
    showRows();
}

// ---- faults

bool ConnectionForm::check(Purpose purpose)
{
    const Connection now = connection();
    const FieldSpec *first = nullptr;
    for (const FieldSpec &spec : connectionFields) {
        const bool isOfNoMatter = !isShown(spec, now) || (purpose == Purpose::Test && spec.field == Field::Name);
        const Sentence fault = isOfNoMatter ? Sentence() : spec.secret ? secretFault(spec) : faultOf(spec.field);
        m_rows[size_t(spec.field)].fault->setFault(fault);
        if (!fault.isEmpty() && !first)
            first = &spec;
    }
    if (!first)
        return true;
    Q_EMIT faultShown(first->field < firstNetworkField ? m_general : m_network);
    editor(first->field)->setFocus(Qt::OtherFocusReason);
    return false;
}

// A stored secret was typed for its server. It goes to no other one without being typed again.
Sentence ConnectionForm::secretFault(const FieldSpec &spec) const
{
    const Connection now = connection();
    const auto part = std::ranges::find(domain::secretParts, spec.secret, &domain::SecretPart::member);
    if (!m_stored.value(part - domain::secretParts.begin()) || !textOf(spec.field).isEmpty())
        return {};
    const bool isOfProxy = spec.field == Field::ProxyPassword;
    const QString before = isOfProxy ? m_before.proxy.host : m_before.baseUrl.host();
    const QString host = isOfProxy ? now.proxy.host : now.baseUrl.host();
    if (spec.field == Field::KeyPassphrase || before == host)
        return {};
    return [before] { return tr("What is stored was entered for %1. Enter it again for the other host.").arg(before); };
}

Sentence ConnectionForm::faultOf(Field field) const
{
    const auto fileFault = [this](Field file) -> Sentence {
        const QString path = textOf(file);
        if (path.isEmpty() || QFileInfo(path).isFile())
            return {};
        return [] { return tr("There is no such file."); };
    };
    switch (field) {
    case Field::Name:
        if (textOf(field).isEmpty())
            return [] { return tr("Give the connection a name."); };
        if (m_takenNames.contains(textOf(field)))
            return [] { return tr("Another connection has this name."); };
        return {};
    case Field::BaseUrl: {
        const auto url = domain::readBaseUrl(textOf(field));
        return url ? Sentence() : Sentence([fault = url.error()] { return text::baseUrlFault(fault); });
    }
    case Field::PlainHttp:
        if (as<QCheckBox>(field)->isChecked())
            return {};
        return [] {
            return tr("Over http everybody on the way can read the token or password, and all that is sent. Use https, or tick "
                      "this to do it all the same.");
        };
    case Field::Account:
        if (textOf(field).isEmpty() || accountOf(textOf(field)))
            return {};
        return [] { return tr("The account ID is a whole number from 1 on. Leave it empty if you do not know it."); };
    case Field::User:
        return textOf(field).isEmpty() ? Sentence([] { return tr("Enter the user, for example admin@example.adm."); })
                                       : Sentence();
    case Field::ProxyHost:
        return textOf(field).isEmpty() ? Sentence([] { return tr("Enter the proxy's host."); }) : Sentence();
    case Field::ProxyPort:
        return as<QSpinBox>(field)->value() == 0 ? Sentence([] { return tr("Enter the proxy's port."); }) : Sentence();
    case Field::ClientKey:
        if (!textOf(field).isEmpty() && textOf(Field::ClientCertificate).isEmpty())
            return [] { return tr("A key is of use with its certificate only."); };
        return fileFault(field);
    case Field::ExtraCa:
    case Field::ClientCertificate:
        return fileFault(field);
    default:
        return {};
    }
}

}
