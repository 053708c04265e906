-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM main.customer WHERE id > ? AND id <= ? ORDER BY id
