// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/services/InboundMail.h"

namespace sampan::server
{

/// The files inside a winmail.dat of Outlook (MS-OXTNEF), in their order. The message's own body in RTF is left inside.
/// Nothing for what is no such container; a damaged one gives what stands before the damage. Thread-safe.
QList<InboundAttachment> filesInTnef(const QByteArray& container);

} // namespace sampan::server
