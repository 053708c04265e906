// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/channels/email/Gmime.h"
#include "server/services/InboundMail.h"

#include <optional>

namespace sampan::server
{

/// What a mail system tells about a mail we sent (RFC 3464, and the letters of systems that do not speak it).
struct DeliveryReport {
    QStringList originalIds; ///< Message-IDs the report names, without brackets, the returned mail's first
    QString recipient;       ///< the address that did not get it, if named
    QString status;          ///< RFC 3463 ("5.1.1"), empty if not told
    QString diagnostic;      ///< the receiving system's own words, one line
    bool isFailure = true;   ///< false: delayed, relayed or delivered
};

/// Which kind of mail written by a machine this is.
struct MachineMail {
    bool isBounce = false;    ///< a delivery report or a complaint by feedback loop (RFC 5965)
    bool isAutomatic = false; ///< RFC 3834: auto-replied or auto-generated, or a bounce
    std::optional<DeliveryReport> report;
};

/// Judges by headers and report parts first, then by the sender's and subject's wording in the systems that predate
/// them. `raw` is the whole mail. Never fails. Thread-safe.
MachineMail judgeMachineMail(GMimeMessage* message, const InboundMail& mail, const QByteArray& raw);

} // namespace sampan::server
