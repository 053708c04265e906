-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM conversation WHERE customer_id = ? ORDER BY newest_order LIMIT ?
