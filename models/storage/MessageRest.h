// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"

namespace sampan
{

/// The JSON of a message without what has a column of its own (ids, subject, bodies) and without what is empty;
/// messageFromJson reads it back. Written straight as text, because a first synchronisation writes it for every
/// message.
QString messageRest(const Message& message);

} // namespace sampan
