// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Error.h"
#include "storage/StoreTypes.h"

#include <QObject>

namespace sampan
{

/// Tells what changed, once, after the commit, on the GUI thread, in the order of the commits. Before the `done` of the
/// write that made it.
class StoreEvents : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    /// The whole commit, for models that need to be exact.
    void committed(const sampan::StoreCommit& commit);
    /// The same, once a type, for whoever follows one type.
    void rowsChanged(const sampan::StoreChange& change);
    /// The cache turned out to be corrupt while in use (StorageCorrupt): close the store and open it again, which sets
    /// the file aside, builds a new one and keeps the outbox.
    void damaged(const sampan::Error& error);
};

} // namespace sampan
