// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "server/Routes.h"
#include "server/storage/Blobs.h"

namespace sampan::server
{

/// What the server needs of server/jmap: its handlers for the table of routes, and its push. Thread-safe.
class JmapPart
{
public:
    /// `publicUrl` may be empty: addresses are then made from each request's Host.
    static std::shared_ptr<JmapPart> make(Database& database, Blobs& blobs, const Clock& clock,
                                          const QString& publicUrl);
    virtual ~JmapPart() = default;

    virtual JmapHandlers handlers() = 0;
    /// Tells every open push channel the present states; for commits that other processes made.
    virtual void announceAll() = 0;
    /// Ends all push channels with "going away", so that workstations reconnect.
    virtual void closeAll() = 0;
};

} // namespace sampan::server
