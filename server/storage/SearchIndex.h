// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/WriteTransaction.h"

namespace sampan::server
{

/// The full-text index, cut by domain/SearchText.
namespace searchIndex
{

/// Indexes the text of an object, in place of its earlier one. `parent` is what a hit leads to (a message's
/// conversation; the object itself otherwise).
Result<void> put(WriteTransaction& transaction, DataType type, const Id& id, const Id& parent, const QString& text);
/// As put(), for objects whose text never changes.
Result<void> add(WriteTransaction& transaction, DataType type, const Id& id, const Id& parent, const QString& text);
/// Messages lead to another conversation from now on. Reads the whole index once: nothing that is done often.
Result<void> reparent(WriteTransaction& transaction, const QStringList& messageIds, const Id& parent);
Result<void> remove(WriteTransaction& transaction, const Id& id);

} // namespace searchIndex

} // namespace sampan::server
