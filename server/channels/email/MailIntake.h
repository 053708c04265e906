// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/services/Inbound.h"

namespace sampan::server
{

/// What became of the bytes of one mail.
enum class IntakeOutcome { Message, Duplicate, KeptAside };

/// From bytes to the desk: parses, judges and hands over. Machines' mails never begin a conversation: a delivery report
/// goes to the message it is about, an automatic reply to the message it answers, and either is kept aside whole when
/// it answers nothing of ours. So is what cannot be parsed. Thread-safe.
class MailIntake
{
public:
    MailIntake(Database& database, Inbound& inbound) : m_database(database), m_inbound(inbound) {}

    /// Storage errors only: then the same mail is to be taken in again later.
    Result<IntakeOutcome> take(const Id& inboxId, const QByteArray& raw);
    /// For mails that are not even fetched.
    Result<IntakeOutcome> keepAside(const Id& inboxId, const QByteArray& raw, const QString& reason);

private:
    Result<bool> answersOurs(const Id& inboxId, const QStringList& ids);

    Database& m_database;
    Inbound& m_inbound;
};

} // namespace sampan::server
