// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Error.h"

#include <QString>

namespace sampan::server
{

/// The only place where commands find their words for a failure: one or two English sentences that say what is wrong
/// and, where something can be done, what.
QString sentenceOf(const Error& error);

} // namespace sampan::server
