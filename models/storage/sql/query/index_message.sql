-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO message_text (rowid, sender, subject, text_body)
SELECT row, sender, subject, text_body FROM message WHERE row > ? AND row <= ? ORDER BY row
