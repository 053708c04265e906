// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"

#include <QJsonObject>

namespace sampan::ConversationPatch
{

/// The conversation after a Conversation/set update made at `now`. InvalidPatch for a key an agent cannot set,
/// InvalidProperties for a value that is none.
Result<Conversation> apply(const Conversation& conversation, const QJsonObject& patch, const QDateTime& now);
/// One patch that does what `first` and then `second` do.
QJsonObject joined(QJsonObject first, const QJsonObject& second);

} // namespace sampan::ConversationPatch
