-- SPDX-License-Identifier: GPL-3.0-or-later
-- Those only the outbox made have an empty base.
SELECT id FROM main.task AS task WHERE id > ? AND id <= ?
    AND NOT EXISTS (SELECT 1 FROM object_base AS base WHERE base.type = 'Task' AND base.id = task.id AND base.json = '')
ORDER BY id
