-- SPDX-License-Identifier: GPL-3.0-or-later
-- What only this computer has: operations not yet at the server, drafts, attachments not yet uploaded.

CREATE TABLE outbox (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL, conversation_id BLOB NOT NULL, message_id BLOB,
    method TEXT NOT NULL, arguments TEXT NOT NULL,
    state TEXT NOT NULL, error_code TEXT NOT NULL, error_detail TEXT NOT NULL, error_subject TEXT NOT NULL,
    attempts INTEGER NOT NULL, may_have_arrived INTEGER NOT NULL,
    not_before INTEGER, created_at INTEGER, missed_ids TEXT NOT NULL,
    -- The message as its echo shows it, so that a rebuilt cache can show it again.
    echo TEXT NOT NULL
);
CREATE INDEX outbox_of_conversation ON outbox (conversation_id, sequence);

CREATE TABLE draft (
    conversation_id BLOB NOT NULL, mode TEXT NOT NULL, json TEXT NOT NULL, changed_at INTEGER,
    PRIMARY KEY (conversation_id, mode)
) WITHOUT ROWID;

CREATE TABLE local_blob (
    id TEXT PRIMARY KEY, type TEXT NOT NULL, size INTEGER NOT NULL, is_uploaded INTEGER NOT NULL, content BLOB NOT NULL
);
