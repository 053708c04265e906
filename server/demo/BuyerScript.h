// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"

namespace sampan::server
{

/// What one buyer of the demonstration has to say: a first mail, and answers for as long as there are any.
struct BuyerThread {
    Mailbox buyer;
    QString inbox;    ///< the shop's address
    QString language; ///< BCP 47
    QString subject;
    QString opening;
    QStringList followUps;
    QString wrote; ///< the line above a quoted mail, "%1" for its author; empty: no quotation
};

/// Reads buyer-script.json: {"wrote": {language: line}, "threads": [{buyer, address, inbox, language, subject, opening,
/// followUps}]}. FileUnreadable; FileMalformed with the place in `detail`, also when there is no thread.
Result<QList<BuyerThread>> readBuyerScript(const QString& path);

} // namespace sampan::server
