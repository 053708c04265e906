// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"

#include <QByteArray>
#include <functional>

namespace sampan::server
{

/// A mail ready for SMTP.
struct OutgoingMail {
    QByteArray bytes; ///< RFC 5322, CR LF, 7 bit
    QString envelopeFrom;
    QStringList recipients; ///< To, Cc and Bcc, each once
};

/// Makes the mail of an outgoing message: text, and HTML beside it if there is any, pictures of the HTML by Content-ID,
/// attachments; its Message-ID, In-Reply-To and References as the message holds them, so that each attempt to send is
/// the same mail. Bcc is in the envelope only. `content` fetches the bytes of an attachment; its errors are passed on.
/// MailRejected with a plain reason when an address cannot be written to: a domain beyond ASCII is sent as IDN, a local
/// part beyond ASCII is refused because most servers on the way do. Thread-safe.
Result<OutgoingMail> composeMail(const Message& message,
                                 const std::function<Result<QByteArray>(const Attachment&)>& content);

/// The address as SMTP takes it; MailRejected as above.
Result<QString> smtpAddress(const QString& address);

} // namespace sampan::server
