// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/channels/email/ImapSession.h"

#include <libetpan/clist.h>

namespace sampan::server
{

/// What libetpan's lists of answers say; the lists stay the caller's. A null list is empty.
QList<quint32> imapNumbers(clist* list);
QList<MailboxEntry> imapEntries(clist* list);
/// The first body section.
QByteArray imapSection(clist* list);

} // namespace sampan::server
