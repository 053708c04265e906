-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO customer_text (rowid, name, emails, phones) VALUES (?, ?, ?, ?)
