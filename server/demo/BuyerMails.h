// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/channels/email/MimeComposer.h"
#include "server/demo/BuyerScript.h"
#include "server/services/InboundMail.h"

namespace sampan::server
{

/// The first mail of a thread. Its Message-ID is new with each call.
Message openingMail(const BuyerThread& thread, const QDateTime& now);

/// The buyer's answer to `received`: to whom it came from, under its subject, threaded by In-Reply-To and References
/// (RFC 5322, 3.6.4), with what was received quoted below the text.
Message answerMail(const BuyerThread& thread, const QString& text, const InboundMail& received, const QDateTime& now);

} // namespace sampan::server
