// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestCertificate.h"

#include <QFile>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace sampan::http::test
{
namespace
{

template <class Write> void writePem(const QString& path, Write write)
{
    std::unique_ptr<BIO, int (*)(BIO*)> file(BIO_new_file(QFile::encodeName(path).constData(), "w"), BIO_free);
    if (!file || write(file.get()) != 1)
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

TestCertificate::TestCertificate(const QByteArray& commonName)
{
    replace(commonName);
}

TlsFiles TestCertificate::files() const
{
    return {m_folder.filePath(QStringLiteral("cert.pem")), m_folder.filePath(QStringLiteral("key.pem"))};
}

void TestCertificate::replace(const QByteArray& commonName)
{
    const std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const std::unique_ptr<X509, void (*)(X509*)> certificate(X509_new(), X509_free);
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME* name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(commonName.constData()), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    writePem(files().certificateChain, [&](BIO* file) { return PEM_write_bio_X509(file, certificate.get()); });
    writePem(files().privateKey, [&](BIO* file) {
        return PEM_write_bio_PrivateKey(file, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
}

} // namespace sampan::http::test
