// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Agent.h"
#include "domain/Customer.h"
#include "domain/Inbox.h"
#include "storage/Transactions.h"

#include <QTimeZone>

namespace sampan
{

/// What the composer knows beside the conversation it writes in.
struct ComposerFacts {
    QList<Inbox> inboxes; ///< active ones a reply can come from, by name
    QList<Agent> agents;  ///< who can be mentioned, by name
    Customer customer;

    const Inbox* inbox(const Id& id) const;
    /// Nullptr for an address of none.
    const Inbox* inboxOf(const QString& address) const;
    /// Which of them `self` may write from: those of teams whose conversations they see, and `usual` always.
    QList<Inbox> stores(const Agent& self, const Id& usual) const;
    /// The buyer's clock: the customer's time zone, else the chief one of the country; invalid if neither is known.
    QTimeZone buyerZone(const QString& country) const;
};

/// Reader thread.
ComposerFacts readComposerFacts(ReadConnection& connection, const Id& conversationId);

} // namespace sampan
