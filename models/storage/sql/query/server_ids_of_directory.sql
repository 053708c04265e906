-- SPDX-License-Identifier: GPL-3.0-or-later
-- Those only the outbox made have an empty base.
SELECT id FROM main.directory AS entry WHERE id > ? AND id <= ? AND type = ?
    AND NOT EXISTS (
        SELECT 1 FROM object_base AS base WHERE base.type = entry.type AND base.id = entry.id AND base.json = '')
ORDER BY id
