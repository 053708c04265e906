// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/MailIntake.h"

#include "server/channels/email/MimeParser.h"
#include "server/storage/MessageRows.h"

namespace sampan::server
{
namespace
{

/// The report in a form that threads: it answers the mail it is about, and its reason comes first.
void turnToOriginal(const DeliveryReport& report, InboundMail& mail)
{
    mail.inReplyTo = report.originalIds.mid(0, 20);
    mail.references.clear();
    // A report of a delay or an arrival must not mark the message as failed.
    mail.isBounce = report.isFailure;
    if (!report.isFailure)
        return;
    QStringList reason;
    if (!report.recipient.isEmpty())
        reason << report.recipient + QStringLiteral(":");
    const QString words = report.diagnostic.isEmpty() ? report.status : report.diagnostic;
    if (!words.isEmpty())
        reason << words;
    if (!reason.isEmpty())
        mail.textBody = reason.join(u' ') + QStringLiteral("\n\n") + mail.textBody;
}

} // namespace

Result<bool> MailIntake::answersOurs(const Id& inboxId, const QStringList& ids)
{
    bool found = false;
    const auto read = m_database.read([&](Connection& connection) -> Result<void> {
        for (const QString& id : ids) {
            const auto known = messageRows::findByHeader(connection, inboxId, id);
            if (!known)
                return known.error();
            found = found || !known->isEmpty();
        }
        return {};
    });
    return read ? Result<bool>(found) : read.error();
}

Result<IntakeOutcome> MailIntake::take(const Id& inboxId, const QByteArray& raw)
{
    auto parsed = parseMail(raw);
    if (!parsed)
        return keepAside(inboxId, raw, parsed.error().detail);
    InboundMail& mail = parsed->mail;
    if (parsed->report)
        turnToOriginal(*parsed->report, mail);
    if (mail.isAutomatic || mail.isBounce) {
        const auto ours = answersOurs(inboxId, mail.inReplyTo + mail.references);
        if (!ours)
            return ours.error();
        if (!*ours)
            return keepAside(inboxId, raw, QStringLiteral("automatic mail that answers nothing of ours"));
    }
    if (mail.from.email.isEmpty() && !parsed->report)
        return keepAside(inboxId, raw, QStringLiteral("no sender"));
    const auto receipt = m_inbound.receive(inboxId, mail);
    if (!receipt)
        return receipt.error();
    return receipt->isDuplicate ? IntakeOutcome::Duplicate : IntakeOutcome::Message;
}

Result<IntakeOutcome> MailIntake::keepAside(const Id& inboxId, const QByteArray& raw, const QString& reason)
{
    const auto kept = m_inbound.keepUnparsed(inboxId, raw, reason);
    if (!kept)
        return kept.error();
    return IntakeOutcome::KeptAside;
}

} // namespace sampan::server
