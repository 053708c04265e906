-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, inbox_id, customer_id, team_id, assignee_id, channel, status, priority, subject, preview, category, label_ids,
    language, country, is_unread, message_count, last_message_id, created_at, last_message_at, waiting_since, solved_at,
    snoozed_until, is_spam, follow_up_of, merged_into, split_from, follower_ids, mentioned_ids, task_team_ids
FROM conversation WHERE id = ?
