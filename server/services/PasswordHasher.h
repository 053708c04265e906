// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QString>

namespace sampan::server
{

/// How dear one hash is. Interactive: 64 MiB, about 0.1 s; Moderate: 256 MiB, about 0.7 s (libsodium's own figures);
/// Cheapest is for tests only.
enum class PasswordCost { Cheapest, Interactive, Moderate };

/// Argon2id by libsodium, in its self-describing text form. Thread-safe; each call takes the memory of its cost.
class PasswordHasher
{
public:
    explicit PasswordHasher(PasswordCost cost = PasswordCost::Moderate);

    /// Errors: Internal when the memory cannot be had.
    Result<QByteArray> hash(const QString& password) const;
    bool verify(const QString& password, const QByteArray& hash) const;
    /// Does the work of a verification against nobody's password, so that an unknown user takes as long as a known one.
    void verifyNobody(const QString& password) const;
    /// True when `hash` was made at another cost and is to be made anew at the next sign-in.
    bool needsRehash(const QByteArray& hash) const;

private:
    PasswordCost m_cost;
    QByteArray m_nobody;
};

/// A password has 10 to 512 characters and is not all one character; no other rule, as NIST SP 800-63B advises.
/// Errors: InvalidProperties with subject "password".
Result<void> checkNewPassword(const QString& password);

} // namespace sampan::server
