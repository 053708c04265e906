// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Transport.h"

#include "domain/Result.h"

#include <QFile>
#include <memory>

namespace sampan::http::detail
{

/// Only HTTP/1.1 is spoken; a client that offers nothing we know goes on without the extension (RFC 7301 3.2).
inline int selectAlpn(SSL*, const unsigned char** out, unsigned char* outLength, const unsigned char* in,
                      unsigned int length, void*)
{
    static constexpr unsigned char ours[] = "\x08http/1.1";
    unsigned char* chosen = nullptr;
    if (SSL_select_next_proto(&chosen, outLength, ours, sizeof ours - 1, in, length) != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_NOACK;
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

inline Error unreadable(const QString& file, const error_code& ec)
{
    return {ErrorCode::FileUnreadable, QStringLiteral("TLS file: ") + QString::fromStdString(ec.message()), file};
}

inline void setPolicy(ssl::context& context)
{
    SSL_CTX* native = context.native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
    // TLS 1.2: only ephemeral keys and authenticated ciphers; the suites of TLS 1.3 are all of that kind.
    SSL_CTX_set_cipher_list(native, "ECDHE+AESGCM:ECDHE+CHACHA20");
    SSL_CTX_set_alpn_select_cb(native, selectAlpn, nullptr);
}

/// FileUnreadable when a file is missing, is not PEM, or key and certificate do not belong together.
inline Result<std::shared_ptr<ssl::context>> makeTlsContext(const TlsFiles& files)
{
    auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
    setPolicy(*context);
    error_code ec;
    context->use_certificate_chain_file(QFile::encodeName(files.certificateChain).toStdString(), ec);
    if (ec)
        return unreadable(files.certificateChain, ec);
    context->use_private_key_file(QFile::encodeName(files.privateKey).toStdString(), ssl::context::pem, ec);
    if (ec)
        return unreadable(files.privateKey, ec);
    if (SSL_CTX_check_private_key(context->native_handle()) != 1)
        return Error{ErrorCode::FileUnreadable, QStringLiteral("TLS files: the key is not of the certificate"),
                     files.privateKey};
    return context;
}

} // namespace sampan::http::detail
