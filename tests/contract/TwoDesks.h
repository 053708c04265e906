// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/desk/Relay.h"
#include "tests/support/desk/ServerProcess.h"
#include "tests/support/desk/TestDesk.h"

#include <gtest/gtest.h>

namespace sampan::test
{

/// Two workstations of two agents and the real server between them; the first one's line can be cut. What one sends,
/// the server has to take as it is, and the other has to see it.
class TwoDesks : public ::testing::Test
{
protected:
    using Queue = std::function<Result<OutboxEntry>(WriteTransaction&)>;

    /// Server with one store and its team; `inboxOptions` are more arguments of "inbox add", `secret` its password.
    void setUpServer(const QStringList& inboxOptions = {}, const QByteArray& secret = {});
    /// Two conversations of one customer, with two messages each.
    void importConversations();
    void signInBoth();
    void setUpAll();

    /// Queues an operation at a workstation and waits until the server has taken it; fails the test with the reason.
    OutboxEntry send(TestDesk& desk, const Queue& work);
    bool untilSent(TestDesk& desk);
    Conversation conversation(TestDesk& desk, const Id& id);
    Message message(TestDesk& desk, const Id& id);
    /// Waits until both caches hold the conversation with so many messages.
    bool bothHave(const Id& conversationId, qsizetype messages);
    QStringList messageIds(TestDesk& desk, const Id& conversationId);

    static inline const QString shop = QStringLiteral("service@lumora.example");
    static inline const QString buyer = QStringLiteral("anke.vogt@buyers.example");

    ServerProcess server;
    QTemporaryDir folder;
    std::unique_ptr<Relay> relay;
    std::unique_ptr<TestDesk> one; ///< through the relay
    std::unique_ptr<TestDesk> two;
    Id first; ///< conversations
    Id second;

private:
    QByteArray lineOf(const Id& id, const QString& subject) const;

    Id m_customer = newId();
};

} // namespace sampan::test
