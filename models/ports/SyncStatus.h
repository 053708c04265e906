// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Error.h"

#include <QDateTime>
#include <QObject>

namespace sampan
{

/// What a screen may know of the synchronisation. Lives on the GUI thread; every getter is cheap.
class SyncStatus : public QObject
{
    Q_OBJECT

public:
    enum class State {
        SignedOut,
        Connecting,    ///< first contact after the start; nothing is known yet
        Synchronising, ///< reading changes; see remaining()
        Online,        ///< everything the server has is here
        Offline,       ///< no network or no server; works on with the data of lastSyncAt()
        SignInNeeded,  ///< the server no longer takes the token; nothing is lost
    };
    Q_ENUM(State)

    using QObject::QObject;

    virtual State state() const = 0;
    /// When the cache was last equal to the server, UTC; invalid before the first time.
    virtual QDateTime lastSyncAt() const = 0;
    /// Since when there has been no connection, UTC; invalid while connected.
    virtual QDateTime offlineSince() const = 0;
    /// When the next attempt is made by itself, UTC; invalid when none is planned, or while one is being made.
    virtual QDateTime retryAt() const = 0;
    /// Objects still to be read, or -1 when unknown.
    virtual int remaining() const = 0;
    /// Why the last attempt failed; nothing after a success.
    virtual std::optional<Error> lastError() const = 0;

public Q_SLOTS:
    /// Tries now instead of at retryAt().
    virtual void syncNow() = 0;

Q_SIGNALS:
    void changed();
};

} // namespace sampan
