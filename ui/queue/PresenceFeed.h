// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"

#include <QObject>

namespace sampan
{

class AgentPresence;
class QueuePresence;
class Store;

/// Brings who is where, with names from the cache, to the rows of the queue. GUI thread.
class PresenceFeed : public QObject
{
public:
    PresenceFeed(AgentPresence* from, Store* store, QueuePresence* to, QObject* parent);

private:
    void pass(const Id& conversationId);

    AgentPresence* m_from;
    Store* m_store;
    QueuePresence* m_to;
};

} // namespace sampan
