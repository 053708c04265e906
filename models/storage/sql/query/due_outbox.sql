-- SPDX-License-Identifier: GPL-3.0-or-later
-- Waiting entries whose time has come and that no earlier one of their conversation stands before.
SELECT id FROM work.outbox AS entry
WHERE state = 'waiting' AND (not_before IS NULL OR not_before <= ?)
    AND NOT EXISTS (
        SELECT 1 FROM work.outbox AS earlier
        WHERE earlier.conversation_id = entry.conversation_id AND earlier.sequence < entry.sequence
            AND NOT (earlier.kind = 'update' AND earlier.state = 'failed'))
ORDER BY sequence LIMIT ?
