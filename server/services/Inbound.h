// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "server/services/InboundMail.h"
#include "server/storage/Blobs.h"

namespace sampan::server
{

/// Where a received mail becomes a message. Thread-safe; each mail is one transaction.
class Inbound
{
public:
    Inbound(Database& database, Blobs& blobs, const Clock& clock);

    /// Puts the mail into the conversation it answers (by Message-ID, In-Reply-To and References within this inbox,
    /// never by subject), into a follow-up if that one is closed, or into a new one. A mail known already changes
    /// nothing and gives a Receipt with `isDuplicate`. NotFound: no such inbox; storage errors.
    Result<Receipt> receive(const Id& inboxId, const InboundMail& mail);

    /// Keeps a mail that could not be parsed, whole, for somebody to look at; returns its id. The same mail twice is
    /// kept once.
    Result<Id> keepUnparsed(const Id& inboxId, const QByteArray& raw, const QString& reason);

private:
    Database& m_database;
    Blobs& m_blobs;
    const Clock& m_clock;
};

} // namespace sampan::server
