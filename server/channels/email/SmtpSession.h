// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/channels/email/MimeComposer.h"
#include "server/channels/email/StopSignal.h"
#include "server/storage/AdminRows.h"

namespace sampan::server
{

/// Hands one mail to the server of `endpoint` (plain password), by libcurl; blocking, ends at once on the StopSignal.
/// MailRejected: the server said no for good (5xx), with its words, or does not offer what an address beyond ASCII
/// needs. Everything else may pass: MailDeferred (4xx), MailboxRefused (sign-in), TlsUntrusted (also when STARTTLS is
/// asked for and not offered), NetworkUnreachable, Timeout, Cancelled. After Timeout, NetworkUnreachable and Cancelled
/// it is not known whether the server took the mail.
Result<void> sendMail(StopSignal& stop, const MailEndpoint& endpoint, const QString& authorityFile,
                      const OutgoingMail& mail);

/// Connects, secures and signs in, and sends nothing.
Result<void> probeSmtp(StopSignal& stop, const MailEndpoint& endpoint, const QString& authorityFile);

} // namespace sampan::server
