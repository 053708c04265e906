// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Error.h"

#include <QHash>
#include <QObject>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

namespace sampan
{

/// Whom the workstation believes. A host without a pin is checked by the system's store; a chain that ends in nobody
/// known becomes the candidate of that host, for its user to confirm. A pinned host is checked against its pinned
/// certificate alone, name and dates included, so a pin never weakens any other check.
class TlsTrust : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Trusts `certificate` (an authority's or a host's own) for `host` from now on.
    void pin(const QString& host, const QSslCertificate& certificate);
    void forget(const QString& host);
    std::optional<QSslCertificate> pinned(const QString& host) const;
    /// Confirms by itself, on first contact, a chain whose candidate has this fingerprint.
    void expect(const QString& host, const QString& fingerprint);

    /// What waits for the user's answer for `host` after TlsUntrusted; a null certificate when there is no choice to
    /// make.
    QSslCertificate candidate(const QString& host) const { return m_candidates.value(host); }

    /// The configuration for a connection to `host`.
    QSslConfiguration configuration(const QString& host) const;

    struct Verdict {
        QList<QSslError> ignorable; ///< errors the pin answers for; empty unless the connection may go on
        std::optional<Error> error; ///< why it may not
    };
    /// Judges the errors of one handshake with `host`; `chain` is what it presented, its own certificate first.
    Verdict judge(const QString& host, const QList<QSslCertificate>& chain, const QList<QSslError>& errors);

Q_SIGNALS:
    /// The connections made so far were checked by other rules.
    void changed();

private:
    QHash<QString, QSslCertificate> m_pins;
    QHash<QString, QString> m_expected;
    QHash<QString, QSslCertificate> m_candidates;
};

/// SHA-256 of a certificate as pairs of upper case hex digits with colons.
QString fingerprintOf(const QSslCertificate& certificate);

} // namespace sampan
