// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/channels/email/Gmime.h"
#include "server/services/InboundMail.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace sampan::server
{

/// What a person would read in a mail, and what hangs on it.
struct MailBody {
    QString text; ///< "\n" line ends; made from the HTML where a part has no text of its own
    QString html; ///< empty if no part is HTML
    QList<InboundAttachment> attachments;
};

/// Walks the tree of parts: the best of alternatives, the root of related parts, every other part as an attachment
/// (also whole messages and calendars, kept as they came; after a winmail.dat come the files inside). Deeper than 40
/// levels a part is kept as an attachment unopened. Never fails.
MailBody readBody(GMimeObject* root);

/// The decoded content of a leaf part.
QByteArray partContent(GMimePart* part);

} // namespace sampan::server
