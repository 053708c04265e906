// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sampan
{

/// Makes the message list speak: a list whose items are the messages, each with everything said about it as its name.
/// Call once; further calls change nothing.
void installMessageListAccessibility();

} // namespace sampan
