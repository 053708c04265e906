-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT row, name, emails, phones FROM customer WHERE row > ? ORDER BY row
