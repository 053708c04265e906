// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"
#include "storage/StoreTypes.h"

namespace sampan
{

/// Whose version of a message a row holds; the numbers stand in the database.
enum class MessageOrigin { Server = 0, Echo = 1, AcceptedEcho = 2 };

/// A message with its row worked out, texts in UTF-8: made on any thread, so that the writer of a synchronisation only
/// binds and steps.
struct ReadyMessage {
    Message message;
    MessageKey key; ///< a null id is refused on writing
    MessageOrigin origin = MessageOrigin::Server;
    QByteArray sender;
    QByteArray subject;
    QByteArray textBody;
    QByteArray htmlBody;
    QByteArray rest; ///< messageRest()
};

ReadyMessage readyMessage(Message message, MessageOrigin origin = MessageOrigin::Server);

} // namespace sampan
