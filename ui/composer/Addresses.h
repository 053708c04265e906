// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"

namespace sampan
{

/// Addresses as typed in a field: "Name <a@b>" or "a@b", separated by commas or semicolons.
struct AddressList {
    QList<Mailbox> mailboxes;
    QString firstWrong; ///< the first part that is no address; empty: all are
};

AddressList addressesFromText(const QString& text);
QString addressesToText(const QList<Mailbox>& mailboxes);

} // namespace sampan
