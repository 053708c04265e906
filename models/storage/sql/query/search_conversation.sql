-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT found.rowid, conversation.id, conversation.id, conversation.subject,
    highlight(conversation_text, 0, char(2), char(3)), customer.name, conversation.inbox_id,
    conversation.last_message_at, '', NULL
FROM conversation_text AS found
JOIN conversation ON conversation.row = found.rowid
LEFT JOIN customer ON customer.id = conversation.customer_id
WHERE conversation_text MATCH ? AND found.rowid < ?
ORDER BY found.rowid DESC LIMIT ?
