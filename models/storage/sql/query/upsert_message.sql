-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO message (id, conversation_id, position, origin, kind, author_id, received_at, sender, subject, text_body,
    html_body, json)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    conversation_id = excluded.conversation_id, position = excluded.position, origin = excluded.origin,
    kind = excluded.kind, author_id = excluded.author_id, received_at = excluded.received_at,
    sender = excluded.sender, subject = excluded.subject, text_body = excluded.text_body,
    html_body = excluded.html_body, json = excluded.json
