-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO conversation_text (rowid, subject) VALUES (?, ?)
