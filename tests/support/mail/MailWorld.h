// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/channels/email/MailChannel.h"
#include "server/demo/LocalMail.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace sampan::test
{

/// A clock that stands still until it is moved. Thread-safe.
class HandClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now.load(), Qt::UTC); }
    void advance(qint64 seconds) { m_now += seconds * 1000; }

private:
    std::atomic<qint64> m_now{1'795'000'000'000};
};

/// The server's part of e-mail in a temporary folder: database, blobs, services and one shop, without any server
/// running. Tests start LocalMail beside it and say where it listens.
class MailWorld
{
public:
    MailWorld();
    ~MailWorld();

    /// Adds the shop's inbox; empty host: that end is not configured.
    Inbox addInbox(const server::MailEndpoint& imap, const server::MailEndpoint& smtp,
                   const QString& address = QStringLiteral("shop@lumora.example"));
    std::unique_ptr<server::MailChannel> channel(const QString& authorityFile = {});
    /// An answer of the shop as the API would post it: the message, its headers and its place in the queue.
    Message reply(const Inbox& inbox, const QString& conversationId, const QString& to, const QString& text,
                  const QList<Attachment>& attachments = {});

    QStringList texts(const QString& sql);
    qint64 number(const QString& sql);
    Message message(const Id& id);
    DeliveryState stateOf(const Id& messageId) { return message(messageId).delivery.state; }

    static server::MailEndpoint endpoint(quint16 port, const QString& user = QStringLiteral("shop@lumora.example"),
                                         const QString& security = QStringLiteral("none"));

    QTemporaryDir folder;
    HandClock clock;
    std::unique_ptr<server::Database> database;
    std::unique_ptr<server::Blobs> blobs;
    std::unique_ptr<server::Inbound> inbound;
    std::unique_ptr<server::InboxAdmin> inboxes;
    std::unique_ptr<server::MailIntake> intake;
};

/// Sends a mail as any mail program would, by SMTP without sign-in. Aborts the test on failure.
void sendPlainMail(quint16 smtpPort, const QString& from, const QString& to, const QByteArray& bytes);

} // namespace sampan::test
