-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO conversation (
    id, inbox_id, customer_id, team_id, assignee_id, channel, status, priority, subject, preview, category,
    label_ids, language, country, is_unread, message_count, last_message_id, created_at, last_message_at,
    waiting_since, solved_at, is_active, wait_order, newest_order, snoozed_until, is_spam, follow_up_of,
    merged_into, split_from, follower_ids, mentioned_ids, task_team_ids, priority_rank, origin)
VALUES (
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    inbox_id = excluded.inbox_id, customer_id = excluded.customer_id, team_id = excluded.team_id,
    assignee_id = excluded.assignee_id, channel = excluded.channel, status = excluded.status,
    priority = excluded.priority, subject = excluded.subject, preview = excluded.preview,
    category = excluded.category, label_ids = excluded.label_ids, language = excluded.language,
    country = excluded.country, is_unread = excluded.is_unread, message_count = excluded.message_count,
    last_message_id = excluded.last_message_id, created_at = excluded.created_at,
    last_message_at = excluded.last_message_at, waiting_since = excluded.waiting_since,
    solved_at = excluded.solved_at, is_active = excluded.is_active, wait_order = excluded.wait_order,
    newest_order = excluded.newest_order, snoozed_until = excluded.snoozed_until, is_spam = excluded.is_spam,
    follow_up_of = excluded.follow_up_of, merged_into = excluded.merged_into, split_from = excluded.split_from,
    follower_ids = excluded.follower_ids, mentioned_ids = excluded.mentioned_ids,
    task_team_ids = excluded.task_team_ids, priority_rank = excluded.priority_rank, origin = excluded.origin
