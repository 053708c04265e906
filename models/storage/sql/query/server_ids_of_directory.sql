-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM main.directory WHERE id > ? AND id <= ? AND type = ? ORDER BY id
