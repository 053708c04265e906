// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <memory>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace sampan::server::tls
{

template <auto Free> struct Release {
    template <typename T> void operator()(T* object) const { Free(object); }
};

using Bio = std::unique_ptr<BIO, Release<BIO_free_all>>;
using Number = std::unique_ptr<BIGNUM, Release<BN_free>>;
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;

/// The last error of OpenSSL in its own words; empties its queue.
Error openSslError(const char* what);

Key newKey();
Result<QByteArray> pemOf(const Key& key);
Result<QByteArray> pemOf(const Certificate& certificate);
Result<Key> readKey(const QString& file);
Result<Certificate> readCertificate(const QString& file);

/// Writes by a temporary file, fsync and rename, mode 0600. Errors: FileUnwritable, StorageFull.
Result<void> writePrivately(const QString& file, const QByteArray& content);

} // namespace sampan::server::tls
