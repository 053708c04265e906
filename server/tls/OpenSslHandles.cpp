// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tls/OpenSslHandles.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <cerrno>
#include <cstring>
#include <openssl/err.h>
#include <openssl/pem.h>

namespace sampan::server::tls
{
namespace
{

template <typename Write> Result<QByteArray> pemText(Write write)
{
    const Bio memory(BIO_new(BIO_s_mem()));
    if (!memory || write(memory.get()) != 1)
        return openSslError("cannot write PEM");
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return QByteArray(data, size);
}

Result<QByteArray> contentOf(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, in.errorString(), file};
    return in.readAll();
}

Error writeError(const QSaveFile& out)
{
    const bool full = errno == ENOSPC || errno == EFBIG || errno == EDQUOT;
    return {full ? ErrorCode::StorageFull : ErrorCode::FileUnwritable, out.errorString(), out.fileName()};
}

} // namespace

Error openSslError(const char* what)
{
    std::array<char, 256> text{};
    ERR_error_string_n(ERR_get_error(), text.data(), text.size());
    ERR_clear_error();
    return {
        ErrorCode::Internal, QStringLiteral("%1: %2").arg(QLatin1StringView(what), QLatin1StringView(text.data())), {}};
}

Key newKey()
{
    return Key(EVP_EC_gen("P-256"));
}

Result<QByteArray> pemOf(const Key& key)
{
    return pemText(
        [&](BIO* bio) { return PEM_write_bio_PKCS8PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
}

Result<QByteArray> pemOf(const Certificate& certificate)
{
    return pemText([&](BIO* bio) { return PEM_write_bio_X509(bio, certificate.get()); });
}

Result<Key> readKey(const QString& file)
{
    const Result<QByteArray> text = contentOf(file);
    if (!text)
        return text.error();
    const Bio memory(BIO_new_mem_buf(text->constData(), static_cast<int>(text->size())));
    Key key(PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr));
    if (!key)
        return Error{ErrorCode::FileUnreadable, openSslError("no private key").detail, file};
    return key;
}

Result<Certificate> readCertificate(const QString& file)
{
    const Result<QByteArray> text = contentOf(file);
    if (!text)
        return text.error();
    const Bio memory(BIO_new_mem_buf(text->constData(), static_cast<int>(text->size())));
    Certificate certificate(PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr));
    if (!certificate)
        return Error{ErrorCode::FileUnreadable, openSslError("no certificate").detail, file};
    return certificate;
}

Result<void> writePrivately(const QString& file, const QByteArray& content)
{
    QSaveFile out(file);
    errno = 0;
    if (!out.open(QIODevice::WriteOnly))
        return writeError(out);
    if (!out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || out.write(content) != content.size() ||
        !out.commit())
        return writeError(out);
    return {};
}

} // namespace sampan::server::tls
