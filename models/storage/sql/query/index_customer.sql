-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO customer_text (rowid, name, emails, phones)
SELECT row, name, emails, phones FROM customer WHERE row > ? AND row <= ? ORDER BY row
