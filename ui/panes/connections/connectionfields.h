#pragma once

#include "domain/connection.h"

#include <array>

namespace senderdesk::ui {

// A field of the dialog "Connection" is described once: its name, where it stands, and whose it is.
enum class ConnectionField {
    Name,
    Service,
    BaseUrl,
    PlainHttp,
    Token,
    Account,
    User,
    Password,
    SessionToken,
    Class,
    Format,
    TokenPlace,
    Colour,
    Proxy,
    ProxyHost,
    ProxyPort,
    ProxyUser,
    ProxyPassword,
    ExtraCa,
    ClientCertificate,
    ClientKey,
    KeyPassphrase,
    Deadline,
    InFlight,
};

enum class FieldKind { Text, Secret, Choice, Number, File, Tick };
enum class FieldOf { Every, Altcraft, AltcraftUser, OpenSrs };

struct FieldSpec
{
    ConnectionField field;
    FieldKind kind;
    const char *label; // translation context "ConnectionForm"
    FieldOf of = FieldOf::Every;
    core::Secret domain::ConnectionSecrets::*secret = nullptr;
};

inline constexpr std::array connectionFields{
    FieldSpec{ConnectionField::Name, FieldKind::Text, QT_TRANSLATE_NOOP("ConnectionForm", "Name")},
    FieldSpec{ConnectionField::Service, FieldKind::Choice, QT_TRANSLATE_NOOP("ConnectionForm", "Service")},
    FieldSpec{ConnectionField::BaseUrl, FieldKind::Text, QT_TRANSLATE_NOOP("ConnectionForm", "Base URL")},
    FieldSpec{ConnectionField::PlainHttp, FieldKind::Tick,
              QT_TRANSLATE_NOOP("ConnectionForm", "Use it without encryption all the same")},
    FieldSpec{ConnectionField::Token, FieldKind::Secret, QT_TRANSLATE_NOOP("ConnectionForm", "Token"), FieldOf::Altcraft,
              &domain::ConnectionSecrets::main},
    FieldSpec{ConnectionField::Account, FieldKind::Text, QT_TRANSLATE_NOOP("ConnectionForm", "Account ID"),
              FieldOf::AltcraftUser},
    FieldSpec{ConnectionField::User, FieldKind::Text, QT_TRANSLATE_NOOP("ConnectionForm", "User"), FieldOf::OpenSrs},
    FieldSpec{ConnectionField::Password, FieldKind::Secret, QT_TRANSLATE_NOOP("ConnectionForm", "Password"), FieldOf::OpenSrs,
              &domain::ConnectionSecrets::main},
    FieldSpec{ConnectionField::SessionToken, FieldKind::Tick,
              QT_TRANSLATE_NOOP("ConnectionForm", "Send the password once, for a session token"), FieldOf::OpenSrs},
    FieldSpec{ConnectionField::Class, FieldKind::Choice, QT_TRANSLATE_NOOP("ConnectionForm", "Class")},
    FieldSpec{ConnectionField::Format, FieldKind::Choice, QT_TRANSLATE_NOOP("ConnectionForm", "Format"), FieldOf::Altcraft},
    FieldSpec{ConnectionField::TokenPlace, FieldKind::Choice, QT_TRANSLATE_NOOP("ConnectionForm", "Token goes into"),
              FieldOf::Altcraft},
    FieldSpec{ConnectionField::Colour, FieldKind::Choice, QT_TRANSLATE_NOOP("ConnectionForm", "Colour")},
    FieldSpec{ConnectionField::Proxy, FieldKind::Choice, QT_TRANSLATE_NOOP("ConnectionForm", "Proxy")},
    FieldSpec{ConnectionField::ProxyHost, FieldKind::Text, QT_TRANSLATE_NOOP("ConnectionForm", "Proxy host")},
    FieldSpec{ConnectionField::ProxyPort, FieldKind::Number, QT_TRANSLATE_NOOP("ConnectionForm", "Proxy port")},
    FieldSpec{ConnectionField::ProxyUser, FieldKind::Text, QT_TRANSLATE_NOOP("ConnectionForm", "Proxy user")},
    FieldSpec{ConnectionField::ProxyPassword, FieldKind::Secret, QT_TRANSLATE_NOOP("ConnectionForm", "Proxy password"),
              FieldOf::Every, &domain::ConnectionSecrets::proxyPassword},
    FieldSpec{ConnectionField::ExtraCa, FieldKind::File, QT_TRANSLATE_NOOP("ConnectionForm", "Extra CA file")},
    FieldSpec{ConnectionField::ClientCertificate, FieldKind::File,
              QT_TRANSLATE_NOOP("ConnectionForm", "Client certificate file")},
    FieldSpec{ConnectionField::ClientKey, FieldKind::File, QT_TRANSLATE_NOOP("ConnectionForm", "Client key file")},
    FieldSpec{ConnectionField::KeyPassphrase, FieldKind::Secret, QT_TRANSLATE_NOOP("ConnectionForm", "Key passphrase"),
              FieldOf::Every, &domain::ConnectionSecrets::keyPassphrase},
    FieldSpec{ConnectionField::Deadline, FieldKind::Number, QT_TRANSLATE_NOOP("ConnectionForm", "Time-out")},
    FieldSpec{ConnectionField::InFlight, FieldKind::Number, QT_TRANSLATE_NOOP("ConnectionForm", "Requests in flight")},
};

inline constexpr ConnectionField firstNetworkField = ConnectionField::Proxy; // from here on they stand on the second page

// The fields that a connection has use for, as it is now.
[[nodiscard]] bool isShown(const FieldSpec &spec, const domain::Connection &connection);

}
