-- SPDX-License-Identifier: GPL-3.0-or-later
-- Snooze, spam, merging, splitting, following, mentions, blocked customers, saved filters, categories, tasks.

ALTER TABLE customer ADD COLUMN is_blocked INTEGER NOT NULL DEFAULT 0;
-- Digits are looked for anywhere in a number, so all numbers are read, and nothing else.
CREATE INDEX customer_by_phone ON customer (phones) WHERE phones <> '';

ALTER TABLE conversation ADD COLUMN snoozed_until INTEGER;
ALTER TABLE conversation ADD COLUMN is_spam INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN follow_up_of BLOB;
ALTER TABLE conversation ADD COLUMN merged_into BLOB;
ALTER TABLE conversation ADD COLUMN split_from BLOB;
ALTER TABLE conversation ADD COLUMN follower_ids BLOB NOT NULL DEFAULT x'';
ALTER TABLE conversation ADD COLUMN mentioned_ids BLOB NOT NULL DEFAULT x'';
ALTER TABLE conversation ADD COLUMN task_team_ids BLOB NOT NULL DEFAULT x'';
-- 0 urgent to 3 low, as lists by priority want it.
ALTER TABLE conversation ADD COLUMN priority_rank INTEGER NOT NULL DEFAULT 2;
-- 0 the server's, 1 made by an operation in the outbox, 2 made by one the server has accepted.
ALTER TABLE conversation ADD COLUMN origin INTEGER NOT NULL DEFAULT 0;
UPDATE conversation SET priority_rank = CASE priority WHEN 'urgent' THEN 0 WHEN 'high' THEN 1 WHEN 'low' THEN 3 ELSE 2 END
WHERE priority <> 'normal';

DROP INDEX conversation_by_wait;
DROP INDEX conversation_by_newest;
CREATE INDEX conversation_by_wait
    ON conversation (is_active, wait_order, id, assignee_id, team_id, inbox_id, snoozed_until, priority_rank);
CREATE INDEX conversation_by_newest
    ON conversation (is_active, newest_order, id, assignee_id, team_id, inbox_id, snoozed_until, priority_rank);
CREATE INDEX conversation_snoozed ON conversation (snoozed_until) WHERE snoozed_until IS NOT NULL;
CREATE INDEX conversation_spam ON conversation (is_spam) WHERE is_spam <> 0;
CREATE INDEX conversation_followed ON conversation (id) WHERE follower_ids <> x'';
CREATE INDEX conversation_mentioned ON conversation (id) WHERE mentioned_ids <> x'';
CREATE INDEX conversation_echo ON conversation (origin) WHERE origin <> 0;

-- Steps handed to departments, whole as JSON; the columns are what lists ask for.
CREATE TABLE task (
    id BLOB PRIMARY KEY, conversation_id BLOB NOT NULL, team_id BLOB, state TEXT NOT NULL, due_at INTEGER,
    created_at INTEGER, json TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX task_of_conversation ON task (conversation_id);
CREATE INDEX task_of_team ON task (team_id, state);

-- The server's version of a customer, saved filter, task or message with pending operations, '' when it has none; the
-- object's own row then shows it with them laid over.
CREATE TABLE object_base (
    type TEXT NOT NULL, id BLOB NOT NULL, json TEXT NOT NULL, PRIMARY KEY (type, id)
) WITHOUT ROWID;

-- Messages shown in another conversation than the server has them in, because a merge or split waits in the outbox.
CREATE TABLE message_move (
    message_id BLOB NOT NULL, entry_id BLOB NOT NULL, home_id BLOB NOT NULL, target_id BLOB NOT NULL,
    PRIMARY KEY (message_id, entry_id)
) WITHOUT ROWID;
CREATE INDEX message_move_of_entry ON message_move (entry_id);

-- What a cache of the older schema holds lacks the new properties: everything is read once more, rows stay meanwhile.
UPDATE sync_state SET state = '', pending_state = '', anchor = ''
WHERE type IN ('Conversation', 'Customer', 'Message', 'Inbox');
