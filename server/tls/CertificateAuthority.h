// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QDateTime>
#include <QStringList>

namespace sampan::server
{

/// Where the private authority of one data folder keeps its PEM files, each readable by its owner only.
struct AuthorityFiles {
    QString authorityCertificate;
    QString authorityKey;
    /// The server's key, its certificate and the authority's in one file, so that a renewal replaces them together.
    QString server;

    static AuthorityFiles in(const QString& folder);
};

/// Makes an authority (EC P-256, 10 years, may sign end entities only) unless its files are already there.
/// Errors: FileUnwritable, StorageFull, Internal from OpenSSL.
Result<void> makeAuthority(const AuthorityFiles& files, const QDateTime& now);

/// Makes the server's key and certificate for these names (host names and IP addresses), signed by the authority: EC
/// P-256, random 128-bit serial, 397 days, the longest that Apple's and the CA/Browser Forum's rules accept.
/// Replaces an older certificate at once or not at all. Errors: FileUnreadable, FileUnwritable, InvalidArguments.
Result<void> issueServerCertificate(const AuthorityFiles& files, const QStringList& names, const QDateTime& now);

/// Makes the server's certificate anew for the names it has when it ends within 30 days of `now`; true if it did.
/// Errors as of issueServerCertificate(); also FileUnreadable when there is no certificate yet.
Result<bool> renewServerCertificate(const AuthorityFiles& files, const QDateTime& now);

/// SHA-256 over the DER form of the first certificate of a PEM file, as "AB:CD:..." of 32 pairs.
Result<QString> fingerprintOf(const QString& certificateFile);

/// When the first certificate of a PEM file ends, UTC.
Result<QDateTime> expiryOf(const QString& certificateFile);

} // namespace sampan::server
