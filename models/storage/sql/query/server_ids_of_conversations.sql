-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM main.conversation WHERE id > ? AND id <= ? AND origin = 0 ORDER BY id
