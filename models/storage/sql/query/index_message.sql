-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO message_text (rowid, sender, subject, text_body) VALUES (?, ?, ?, ?)
