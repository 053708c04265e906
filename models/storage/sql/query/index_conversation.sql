-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO conversation_text (rowid, subject)
SELECT row, subject FROM conversation WHERE row > ? AND row <= ? ORDER BY row
