-- SPDX-License-Identifier: GPL-3.0-or-later
-- Instants are milliseconds since 1970 UTC (NULL: none), truth values 0 or 1, lists and mailboxes JSON text.

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE agent (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    is_active SMALLINT NOT NULL DEFAULT 1,
    password_hash TEXT NOT NULL DEFAULT '',
    -- Raised whenever role or teams change, so that states from before are refused.
    epoch BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE team (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    is_department SMALLINT NOT NULL DEFAULT 0
);

CREATE TABLE team_member (
    team_id TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE,
    agent_id TEXT NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
    PRIMARY KEY (team_id, agent_id)
);
CREATE INDEX team_member_by_agent ON team_member (agent_id);

CREATE TABLE inbox (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    site TEXT NOT NULL DEFAULT '',
    channel TEXT NOT NULL,
    country TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    color INTEGER NOT NULL DEFAULT 1,
    team_id TEXT REFERENCES team (id),
    is_active SMALLINT NOT NULL DEFAULT 1
);

-- Where an e-mail inbox is fetched from and sent through. Security is 'tls', 'starttls' or 'none' (loopback only).
CREATE TABLE inbox_mailbox (
    inbox_id TEXT NOT NULL PRIMARY KEY REFERENCES inbox (id) ON DELETE CASCADE,
    imap_host TEXT NOT NULL DEFAULT '',
    imap_port INTEGER NOT NULL DEFAULT 993,
    imap_security TEXT NOT NULL DEFAULT 'tls',
    imap_user TEXT NOT NULL DEFAULT '',
    imap_password TEXT NOT NULL DEFAULT '',
    imap_folder TEXT NOT NULL DEFAULT 'INBOX',
    smtp_host TEXT NOT NULL DEFAULT '',
    smtp_port INTEGER NOT NULL DEFAULT 587,
    smtp_security TEXT NOT NULL DEFAULT 'starttls',
    smtp_user TEXT NOT NULL DEFAULT '',
    smtp_password TEXT NOT NULL DEFAULT '',
    uid_validity BIGINT NOT NULL DEFAULT 0,
    last_uid BIGINT NOT NULL DEFAULT 0,
    last_checked_at BIGINT,
    last_error TEXT NOT NULL DEFAULT ''
);

CREATE TABLE label (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE customer (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    language TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    time_zone TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL
);
CREATE INDEX customer_by_name ON customer (name, id);
CREATE INDEX customer_by_created ON customer (created_at, id);

CREATE TABLE customer_email (
    customer_id TEXT NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    email TEXT NOT NULL,
    PRIMARY KEY (customer_id, position)
);
CREATE INDEX customer_email_by_email ON customer_email (email);

CREATE TABLE customer_phone (
    customer_id TEXT NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    phone TEXT NOT NULL,
    PRIMARY KEY (customer_id, position)
);
CREATE INDEX customer_phone_by_phone ON customer_phone (phone);

CREATE TABLE conversation (
    id TEXT NOT NULL PRIMARY KEY,
    inbox_id TEXT REFERENCES inbox (id),
    customer_id TEXT REFERENCES customer (id),
    team_id TEXT REFERENCES team (id),
    assignee_id TEXT REFERENCES agent (id),
    channel TEXT NOT NULL,
    status TEXT NOT NULL,
    priority TEXT NOT NULL,
    -- 0 low to 3 urgent: the words do not sort by themselves.
    priority_rank INTEGER NOT NULL,
    subject TEXT NOT NULL DEFAULT '',
    preview TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    is_unread SMALLINT NOT NULL DEFAULT 0,
    message_count BIGINT NOT NULL DEFAULT 0,
    last_message_id TEXT,
    created_at BIGINT NOT NULL,
    last_message_at BIGINT,
    waiting_since BIGINT,
    solved_at BIGINT,
    follow_up_of TEXT REFERENCES conversation (id)
);
CREATE INDEX conversation_by_team ON conversation (team_id, id);
CREATE INDEX conversation_by_assignee ON conversation (assignee_id, id);
CREATE INDEX conversation_by_customer ON conversation (customer_id, team_id, assignee_id);
CREATE INDEX conversation_by_waiting ON conversation (waiting_since, id);
CREATE INDEX conversation_by_last_message ON conversation (last_message_at, id);
CREATE INDEX conversation_by_inbox ON conversation (inbox_id, id);
CREATE INDEX conversation_by_follow_up ON conversation (follow_up_of, created_at);

CREATE TABLE conversation_label (
    conversation_id TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    label_id TEXT NOT NULL REFERENCES label (id),
    PRIMARY KEY (conversation_id, label_id)
);
CREATE INDEX conversation_label_by_label ON conversation_label (label_id, conversation_id);

CREATE TABLE message (
    id TEXT NOT NULL PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversation (id),
    kind TEXT NOT NULL,
    author_id TEXT REFERENCES agent (id),
    from_mailbox TEXT NOT NULL DEFAULT '{}',
    to_mailboxes TEXT NOT NULL DEFAULT '[]',
    cc_mailboxes TEXT NOT NULL DEFAULT '[]',
    bcc_mailboxes TEXT NOT NULL DEFAULT '[]',
    subject TEXT NOT NULL DEFAULT '',
    text_body TEXT NOT NULL DEFAULT '',
    html_body TEXT NOT NULL DEFAULT '',
    attachments TEXT NOT NULL DEFAULT '[]',
    raw_blob_id TEXT NOT NULL DEFAULT '',
    message_id_header TEXT NOT NULL DEFAULT '',
    in_reply_to TEXT NOT NULL DEFAULT '[]',
    reference_ids TEXT NOT NULL DEFAULT '[]',
    language TEXT NOT NULL DEFAULT '',
    delivery_state TEXT NOT NULL DEFAULT 'none',
    delivery_reason TEXT NOT NULL DEFAULT '',
    delivery_at BIGINT,
    activity_what TEXT NOT NULL DEFAULT '',
    activity_from TEXT NOT NULL DEFAULT '',
    activity_to TEXT NOT NULL DEFAULT '',
    seen_message_id TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    received_at BIGINT NOT NULL
);
CREATE INDEX message_by_conversation ON message (conversation_id, received_at, id);
CREATE INDEX message_by_received ON message (received_at, id);

-- Every Message-ID an inbox has seen or sent (or "sha256:" and the content hash where a mail had none).
CREATE TABLE message_header_id (
    inbox_id TEXT NOT NULL REFERENCES inbox (id),
    header_id TEXT NOT NULL,
    message_id TEXT NOT NULL REFERENCES message (id),
    PRIMARY KEY (inbox_id, header_id)
);

CREATE TABLE blob (
    id TEXT NOT NULL PRIMARY KEY,
    type TEXT NOT NULL,
    size BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE blob_upload (
    blob_id TEXT NOT NULL REFERENCES blob (id),
    agent_id TEXT NOT NULL REFERENCES agent (id),
    PRIMARY KEY (blob_id, agent_id)
);

CREATE TABLE message_blob (
    blob_id TEXT NOT NULL REFERENCES blob (id),
    message_id TEXT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    PRIMARY KEY (blob_id, message_id)
);

-- One row, updated inside each writing transaction: its lock makes the order of commits the order of the numbers.
CREATE TABLE change_counter (
    id INTEGER NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    -- Changes up to this number are no longer in the log.
    floor_seq BIGINT NOT NULL
);
INSERT INTO change_counter (id, seq, floor_seq) VALUES (1, 0, 0);

-- Scopes say who could see the object before and after the change (see Scope.h).
CREATE TABLE change_log (
    seq BIGINT NOT NULL PRIMARY KEY,
    type TEXT NOT NULL,
    object_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    scope_before TEXT NOT NULL DEFAULT '',
    scope_after TEXT NOT NULL DEFAULT ''
);
CREATE INDEX change_log_by_type ON change_log (type, seq);

-- One sign-in of one device; its access and refresh tokens change, its id (the tokenId on the wire) stays.
CREATE TABLE sign_in (
    id TEXT NOT NULL PRIMARY KEY,
    agent_id TEXT NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
    device TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX sign_in_by_agent ON sign_in (agent_id);

CREATE TABLE access_token (
    token_hash TEXT NOT NULL PRIMARY KEY,
    sign_in_id TEXT NOT NULL REFERENCES sign_in (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    first_used_at BIGINT
);
CREATE INDEX access_token_by_sign_in ON access_token (sign_in_id);
CREATE INDEX access_token_by_expiry ON access_token (expires_at);

CREATE TABLE refresh_token (
    token_hash TEXT NOT NULL PRIMARY KEY,
    sign_in_id TEXT NOT NULL REFERENCES sign_in (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    -- Hash of the refresh token that replaced this one; it stays valid until that one's pair is used.
    replaced_by TEXT NOT NULL DEFAULT '',
    first_used_at BIGINT
);
CREATE INDEX refresh_token_by_sign_in ON refresh_token (sign_in_id);
CREATE INDEX refresh_token_by_expiry ON refresh_token (expires_at);

-- Subject is a hash of the sign-in name or of the peer's address.
CREATE TABLE sign_in_attempt (
    subject TEXT NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at BIGINT NOT NULL,
    blocked_until BIGINT NOT NULL
);

-- Outgoing mail; state is 'queued', 'sending', 'sent' or 'failed'.
CREATE TABLE mail_queue (
    message_id TEXT NOT NULL PRIMARY KEY REFERENCES message (id),
    inbox_id TEXT NOT NULL REFERENCES inbox (id),
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_at BIGINT NOT NULL,
    last_error TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX mail_queue_by_next ON mail_queue (state, next_at);

CREATE TABLE unparsed_mail (
    id TEXT NOT NULL PRIMARY KEY,
    inbox_id TEXT REFERENCES inbox (id),
    blob_id TEXT NOT NULL REFERENCES blob (id),
    reason TEXT NOT NULL,
    received_at BIGINT NOT NULL
);
