// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tls/CertificateAuthority.h"

#include "server/tls/OpenSslHandles.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSysInfo>
#include <arpa/inet.h>
#include <array>
#include <openssl/x509v3.h>

namespace sampan::server
{
namespace
{

using tls::Certificate;
using tls::Key;
using tls::openSslError;

constexpr int kAuthorityDays = 3650;
constexpr int kServerDays = 397;
constexpr int kRenewDays = 30;

struct Extension {
    int nid;
    QByteArray value;
};

/// RFC 5280, 4.1.2.2: positive, at most 20 octets; 127 random bits cannot be guessed or collide.
bool setSerial(X509* certificate)
{
    const tls::Number number(BN_new());
    return number && BN_rand(number.get(), 127, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

/// Begins an hour early, so that a workstation whose clock is a little slow is not refused.
bool setTimes(X509* certificate, const QDateTime& now, int days)
{
    const time_t begin = now.addSecs(-3600).toSecsSinceEpoch();
    const time_t end = now.addSecs(-3600).addDays(days).toSecsSinceEpoch();
    return ASN1_TIME_set(X509_getm_notBefore(certificate), begin) != nullptr &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), end) != nullptr;
}

bool setName(X509_NAME* name, const QString& commonName)
{
    const QByteArray text = commonName.left(64).toUtf8();
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.constData());
    return X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8, bytes, static_cast<int>(text.size()), -1,
                                      0) == 1;
}

bool addExtensions(X509* certificate, X509* issuer, const QList<Extension>& extensions)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    for (const Extension& wanted : extensions) {
        X509_EXTENSION* made = X509V3_EXT_conf_nid(nullptr, &context, wanted.nid, wanted.value.constData());
        const bool added = made != nullptr && X509_add_ext(certificate, made, -1) == 1;
        X509_EXTENSION_free(made);
        if (!added)
            return false;
    }
    return true;
}

struct Draft {
    QString commonName;
    int days = 0;
    X509* issuer = nullptr; ///< null: signs itself
    EVP_PKEY* issuerKey = nullptr;
    QList<Extension> extensions;
};

Result<Certificate> sign(const Draft& draft, const Key& key, const QDateTime& now)
{
    Certificate certificate(X509_new());
    X509* x509 = certificate.get();
    if (!x509 || X509_set_version(x509, X509_VERSION_3) != 1 || !setSerial(x509) || !setTimes(x509, now, draft.days))
        return openSslError("cannot make a certificate");
    X509* issuer = draft.issuer ? draft.issuer : x509;
    const bool named = setName(X509_get_subject_name(x509), draft.commonName) &&
                       X509_set_issuer_name(x509, X509_get_subject_name(issuer)) == 1;
    if (!named || X509_set_pubkey(x509, key.get()) != 1 || !addExtensions(x509, issuer, draft.extensions))
        return openSslError("cannot fill a certificate");
    if (X509_sign(x509, draft.issuerKey ? draft.issuerKey : key.get(), EVP_sha256()) == 0)
        return openSslError("cannot sign a certificate");
    return certificate;
}

/// Empty when a name is neither an IP address nor a host name.
QByteArray alternativeNames(const QStringList& names)
{
    QList<QByteArray> entries;
    for (const QString& name : names) {
        const QByteArray text = name.toLatin1();
        std::array<unsigned char, 16> bytes{};
        const bool isAddress = ::inet_pton(AF_INET, text.constData(), bytes.data()) == 1 ||
                               ::inet_pton(AF_INET6, text.constData(), bytes.data()) == 1;
        const bool plain = !text.isEmpty() && text.size() <= 253 && !text.contains(',') && !text.contains('\n');
        if (!plain)
            return {};
        entries.append((isAddress ? "IP:" : "DNS:") + text);
    }
    return entries.join(',');
}

/// The host names and addresses that a certificate is for.
QStringList namesOf(const Certificate& certificate)
{
    QStringList names;
    const std::unique_ptr<GENERAL_NAMES, tls::Release<GENERAL_NAMES_free>> list(
        static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate.get(), NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; list && i < sk_GENERAL_NAME_num(list.get()); ++i) {
        int type = 0;
        const auto* text =
            static_cast<const ASN1_STRING*>(GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(list.get(), i), &type));
        const unsigned char* bytes = ASN1_STRING_get0_data(text);
        const int size = ASN1_STRING_length(text);
        std::array<char, INET6_ADDRSTRLEN> address{};
        if (type == GEN_DNS)
            names.append(QString::fromLatin1(reinterpret_cast<const char*>(bytes), size));
        else if (type == GEN_IPADD && (size == 4 || size == 16) &&
                 ::inet_ntop(size == 4 ? AF_INET : AF_INET6, bytes, address.data(), address.size()))
            names.append(QString::fromLatin1(address.data()));
    }
    return names;
}

} // namespace

AuthorityFiles AuthorityFiles::in(const QString& folder)
{
    return {folder + QStringLiteral("/authority.crt"), folder + QStringLiteral("/authority.key"),
            folder + QStringLiteral("/server.pem")};
}

Result<void> makeAuthority(const AuthorityFiles& files, const QDateTime& now)
{
    if (QFileInfo::exists(files.authorityCertificate) && QFileInfo::exists(files.authorityKey))
        return {};
    const Key key = tls::newKey();
    if (!key)
        return openSslError("cannot make a key");
    const Draft draft{QStringLiteral("Sampan authority of ") + QSysInfo::machineHostName(),
                      kAuthorityDays,
                      nullptr,
                      nullptr,
                      {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                       {NID_key_usage, "critical,keyCertSign,cRLSign"},
                       {NID_subject_key_identifier, "hash"}}};
    const Result<Certificate> certificate = sign(draft, key, now);
    if (!certificate)
        return certificate.error();
    const Result<QByteArray> keyText = tls::pemOf(key);
    const Result<QByteArray> text = tls::pemOf(*certificate);
    if (!keyText || !text)
        return keyText ? text.error() : keyText.error();
    if (Result<void> written = tls::writePrivately(files.authorityKey, *keyText); !written)
        return written;
    return tls::writePrivately(files.authorityCertificate, *text);
}

Result<void> issueServerCertificate(const AuthorityFiles& files, const QStringList& names, const QDateTime& now)
{
    const QByteArray alternatives = alternativeNames(names);
    if (alternatives.isEmpty())
        return Error{ErrorCode::InvalidArguments, QStringLiteral("not a host name or an address"), names.join(u' ')};
    const Result<Certificate> authority = tls::readCertificate(files.authorityCertificate);
    const Result<Key> authorityKey = tls::readKey(files.authorityKey);
    if (!authority || !authorityKey)
        return authority ? authorityKey.error() : authority.error();
    const Key key = tls::newKey();
    const Draft draft{names.first(),
                      kServerDays,
                      authority->get(),
                      authorityKey->get(),
                      {{NID_basic_constraints, "critical,CA:FALSE"},
                       {NID_key_usage, "critical,digitalSignature"},
                       {NID_ext_key_usage, "serverAuth"},
                       {NID_subject_alt_name, alternatives},
                       {NID_subject_key_identifier, "hash"},
                       {NID_authority_key_identifier, "keyid"}}};
    const Result<Certificate> certificate = sign(draft, key, now);
    if (!certificate)
        return certificate.error();
    const Result<QByteArray> keyText = tls::pemOf(key);
    const Result<QByteArray> own = tls::pemOf(*certificate);
    const Result<QByteArray> root = tls::pemOf(*authority);
    if (!keyText || !own || !root)
        return openSslError("cannot write a certificate");
    return tls::writePrivately(files.server, *keyText + *own + *root);
}

Result<bool> renewServerCertificate(const AuthorityFiles& files, const QDateTime& now)
{
    const Result<QDateTime> end = expiryOf(files.server);
    if (!end)
        return end.error();
    if (now.daysTo(*end) > kRenewDays)
        return false;
    const Result<Certificate> old = tls::readCertificate(files.server);
    if (!old)
        return old.error();
    const auto issued = issueServerCertificate(files, namesOf(*old), now);
    return issued ? Result<bool>(true) : issued.error();
}

Result<QString> fingerprintOf(const QString& certificateFile)
{
    const Result<Certificate> certificate = tls::readCertificate(certificateFile);
    if (!certificate)
        return certificate.error();
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned size = 0;
    if (X509_digest(certificate->get(), EVP_sha256(), reinterpret_cast<unsigned char*>(digest.data()), &size) != 1)
        return openSslError("cannot hash a certificate");
    return QString::fromLatin1(digest.left(size).toHex(':').toUpper());
}

Result<QDateTime> expiryOf(const QString& certificateFile)
{
    const Result<Certificate> certificate = tls::readCertificate(certificateFile);
    if (!certificate)
        return certificate.error();
    struct tm parts {
    };
    if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate->get()), &parts) != 1)
        return openSslError("cannot read a date");
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

} // namespace sampan::server
