// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QString>

namespace sampan
{

/// Copies what can still be read from a damaged outbox.db into a new one of the present schema, row by row from both
/// ends of each table, so that one bad page costs its own rows only. Answers how many rows are known to be lost.
Result<int> salvageOutbox(const QString& damagedPath, const QString& freshPath, const QByteArray& key);

} // namespace sampan
