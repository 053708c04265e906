// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"

#include <QByteArray>
#include <functional>

namespace sampan::server
{

/// A mail ready for SMTP.
struct OutgoingMail {
    QByteArray bytes; ///< RFC 5322, CR LF, 7 bit (addresses beyond ASCII stay UTF-8, RFC 6532)
    QString envelopeFrom;
    QStringList recipients;       ///< To, Cc and Bcc, each once
    bool isInternational = false; ///< an address has a local part beyond ASCII: SMTPUTF8 (RFC 6531) is needed
};

/// Makes the mail of an outgoing message: text, and HTML beside it if there is any, pictures of the HTML by Content-ID,
/// attachments; its Message-ID, In-Reply-To and References as the message holds them, so that each attempt to send is
/// the same mail. Bcc is in the envelope only. `content` fetches the bytes of an attachment; its errors are passed on.
/// MailRejected with a plain reason when an address cannot be written to. A domain beyond ASCII is sent as IDN.
/// Thread-safe.
Result<OutgoingMail> composeMail(const Message& message,
                                 const std::function<Result<QByteArray>(const Attachment&)>& content);

/// The address as SMTP takes it; MailRejected as above.
Result<QString> smtpAddress(const QString& address);

} // namespace sampan::server
