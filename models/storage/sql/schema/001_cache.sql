-- SPDX-License-Identifier: GPL-3.0-or-later
-- The cache of what the server has. Ids are UUIDs in 16 bytes, instants milliseconds since 1970 (UTC), NULL = none.

CREATE TABLE commit_counter (one INTEGER PRIMARY KEY CHECK (one = 1), sequence INTEGER NOT NULL);
INSERT INTO commit_counter VALUES (1, 0);

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE sync_state (
    type TEXT PRIMARY KEY, state TEXT NOT NULL, pending_state TEXT NOT NULL, anchor TEXT NOT NULL
) WITHOUT ROWID;

-- The few and small: labels, teams, agents, inboxes, whole as JSON.
CREATE TABLE directory (
    type TEXT NOT NULL, id BLOB NOT NULL, name TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (type, id)
) WITHOUT ROWID;

-- AUTOINCREMENT, because the full-text index counts on a row number never coming back.
CREATE TABLE customer (
    row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL, emails TEXT NOT NULL, phones TEXT NOT NULL,
    language TEXT NOT NULL, country TEXT NOT NULL, time_zone TEXT NOT NULL, notes TEXT NOT NULL, created_at INTEGER
);

CREATE TABLE conversation (
    row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE,
    inbox_id BLOB, customer_id BLOB, team_id BLOB, assignee_id BLOB,
    channel TEXT NOT NULL, status TEXT NOT NULL, priority TEXT NOT NULL,
    subject TEXT NOT NULL, preview TEXT NOT NULL, category TEXT NOT NULL, label_ids BLOB NOT NULL,
    language TEXT NOT NULL, country TEXT NOT NULL, is_unread INTEGER NOT NULL, message_count INTEGER NOT NULL,
    last_message_id BLOB, created_at INTEGER, last_message_at INTEGER, waiting_since INTEGER, solved_at INTEGER,
    -- The three that lists are made of, computed on writing (QueueKey).
    is_active INTEGER NOT NULL, wait_order INTEGER NOT NULL, newest_order INTEGER NOT NULL
);
-- Both cover every view: ids and filters come from the index alone.
CREATE INDEX conversation_by_wait ON conversation (is_active, wait_order, id, assignee_id, team_id, inbox_id);
CREATE INDEX conversation_by_newest ON conversation (is_active, newest_order, id, assignee_id, team_id, inbox_id);
CREATE INDEX conversation_of_assignee ON conversation (assignee_id, is_active, wait_order, newest_order, id)
    WHERE assignee_id IS NOT NULL;
CREATE INDEX conversation_of_customer ON conversation (customer_id, newest_order);

-- The server's version of a conversation with pending operations; `conversation` then holds it with them laid over.
CREATE TABLE conversation_base (id BLOB PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;

-- origin: 0 the server's row, 1 the echo of an operation in the outbox, 2 an echo the server has accepted.
CREATE TABLE message (
    row INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE,
    conversation_id BLOB NOT NULL, position INTEGER NOT NULL, origin INTEGER NOT NULL,
    kind TEXT NOT NULL, author_id BLOB, received_at INTEGER,
    sender TEXT NOT NULL, subject TEXT NOT NULL, text_body TEXT NOT NULL, html_body TEXT NOT NULL,
    json TEXT NOT NULL
);
CREATE INDEX message_of_conversation ON message (conversation_id, position, id);
CREATE INDEX message_echo ON message (origin) WHERE origin <> 0;

CREATE TABLE blob (
    id TEXT PRIMARY KEY, size INTEGER NOT NULL, used_at INTEGER NOT NULL, content BLOB NOT NULL
);
CREATE INDEX blob_by_use ON blob (used_at, size);

-- Up to which row each table stands in its full-text index; later rows are added after the write that brought them, or
-- in the background when there are many.
CREATE TABLE indexed (kind TEXT PRIMARY KEY, row INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO indexed VALUES ('customer', 0), ('conversation', 0), ('message', 0);

CREATE VIRTUAL TABLE customer_text USING fts5(
    name, emails, phones, content='customer', content_rowid='row', tokenize='sampan', columnsize=0);
CREATE VIRTUAL TABLE conversation_text USING fts5(
    subject, content='conversation', content_rowid='row', tokenize='sampan', columnsize=0);
CREATE VIRTUAL TABLE message_text USING fts5(
    sender, subject, text_body, content='message', content_rowid='row', tokenize='sampan', columnsize=0);

CREATE TRIGGER customer_removed AFTER DELETE ON customer
WHEN old.row <= (SELECT row FROM indexed WHERE kind = 'customer') BEGIN
    INSERT INTO customer_text (customer_text, rowid, name, emails, phones)
    VALUES ('delete', old.row, old.name, old.emails, old.phones);
END;
CREATE TRIGGER customer_changed AFTER UPDATE OF name, emails, phones ON customer
WHEN old.row <= (SELECT row FROM indexed WHERE kind = 'customer')
    AND (old.name <> new.name OR old.emails <> new.emails OR old.phones <> new.phones) BEGIN
    INSERT INTO customer_text (customer_text, rowid, name, emails, phones)
    VALUES ('delete', old.row, old.name, old.emails, old.phones);
    INSERT INTO customer_text (rowid, name, emails, phones) VALUES (new.row, new.name, new.emails, new.phones);
END;
CREATE TRIGGER conversation_removed AFTER DELETE ON conversation
WHEN old.row <= (SELECT row FROM indexed WHERE kind = 'conversation') BEGIN
    INSERT INTO conversation_text (conversation_text, rowid, subject) VALUES ('delete', old.row, old.subject);
END;
CREATE TRIGGER conversation_changed AFTER UPDATE OF subject ON conversation
WHEN old.row <= (SELECT row FROM indexed WHERE kind = 'conversation') AND old.subject <> new.subject BEGIN
    INSERT INTO conversation_text (conversation_text, rowid, subject) VALUES ('delete', old.row, old.subject);
    INSERT INTO conversation_text (rowid, subject) VALUES (new.row, new.subject);
END;
CREATE TRIGGER message_removed AFTER DELETE ON message
WHEN old.row <= (SELECT row FROM indexed WHERE kind = 'message') BEGIN
    INSERT INTO message_text (message_text, rowid, sender, subject, text_body)
    VALUES ('delete', old.row, old.sender, old.subject, old.text_body);
END;
CREATE TRIGGER message_changed AFTER UPDATE OF sender, subject, text_body ON message
WHEN old.row <= (SELECT row FROM indexed WHERE kind = 'message')
    AND (old.sender <> new.sender OR old.subject <> new.subject OR old.text_body <> new.text_body) BEGIN
    INSERT INTO message_text (message_text, rowid, sender, subject, text_body)
    VALUES ('delete', old.row, old.sender, old.subject, old.text_body);
    INSERT INTO message_text (rowid, sender, subject, text_body)
    VALUES (new.row, new.sender, new.subject, new.text_body);
END;
