-- SPDX-License-Identifier: GPL-3.0-or-later
-- Waiting entries whose time has come and that no earlier one of their conversation, or one that opens it, stands
-- before. What failed has been undone and stands before nothing, unless it is a text its author may send again.
SELECT id FROM work.outbox AS entry
WHERE state = 'waiting' AND (not_before IS NULL OR not_before <= ?)
    AND NOT EXISTS (
        SELECT 1 FROM work.outbox AS earlier
        WHERE earlier.conversation_id = entry.conversation_id AND earlier.sequence < entry.sequence
            AND NOT (earlier.state = 'failed' AND earlier.kind NOT IN ('reply', 'note', 'call')))
    AND NOT EXISTS (
        SELECT 1 FROM work.outbox AS earlier
        WHERE earlier.object_id = entry.conversation_id AND earlier.sequence < entry.sequence
            AND NOT (earlier.state = 'failed' AND earlier.kind NOT IN ('reply', 'note', 'call')))
ORDER BY sequence LIMIT ?
