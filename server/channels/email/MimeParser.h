// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "server/channels/email/DeliveryReport.h"
#include "server/services/InboundMail.h"

namespace sampan::server
{

/// A mail and, if it is a delivery report, what it reports.
struct ParsedMail {
    InboundMail mail;
    std::optional<DeliveryReport> report;
};

/// Reads the bytes of one mail (RFC 5322, MIME). Lenient: broken parts are read as far as they go. MailMalformed only
/// for what is no mail at all (no header a mail has) or is built to exhaust us (more than 500 boundaries declared); the
/// caller keeps such bytes whole. A mail without From takes its sender from Sender, Reply-To or Return-Path, in this
/// order; it may stay empty. Thread-safe.
Result<ParsedMail> parseMail(const QByteArray& raw);

} // namespace sampan::server
