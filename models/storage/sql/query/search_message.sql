-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows come in about the order of arrival, so descending row numbers are newest first without a sort.
SELECT found.rowid, message.id, message.conversation_id, conversation.subject,
    snippet(message_text, -1, char(2), char(3), char(8230), 24), message.sender, conversation.inbox_id,
    coalesce(message.received_at, message.position & 0xFFFFFFFFFFFFFFF), message.kind, message.author_id
FROM message_text AS found
JOIN message ON message.row = found.rowid
LEFT JOIN conversation ON conversation.id = message.conversation_id
WHERE message_text MATCH ? AND found.rowid < ?
ORDER BY found.rowid DESC LIMIT ?
