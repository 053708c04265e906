// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QJsonObject>
#include <QStringList>

namespace sampan
{

/// What the server made of one object of a /set.
struct SetOutcome {
    enum class Kind { Done, Held, Refused, Again } kind = Kind::Again;
    std::optional<Error> error;
    QStringList missedIds;
};
/// Reads the outcome for the one object of `arguments` (a create, an update or a destroy) in a /set answer. Pure.
SetOutcome outcomeOf(const QJsonObject& arguments, const Result<QJsonObject>& answer);

} // namespace sampan
