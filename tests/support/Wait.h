// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace sampan::test
{

/// Runs the event loop until `condition` holds or the deadline passes; true if it held. Never a fixed sleep: it looks
/// again after each round of events.
bool waitUntil(const std::function<bool()>& condition, int deadlineMs = 20000);

} // namespace sampan::test
