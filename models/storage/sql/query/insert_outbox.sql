-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO work.outbox (
    id, kind, conversation_id, message_id, method, arguments, state, error_code, error_detail, error_subject,
    attempts, may_have_arrived, not_before, created_at, missed_ids, echo, object_id, subject_json)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
