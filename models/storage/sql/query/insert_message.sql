-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO message (id, conversation_id, position, origin, kind, author_id, received_at, sender, subject, text_body,
    html_body, json)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO NOTHING
