-- SPDX-License-Identifier: GPL-3.0-or-later
-- Operations on more than one conversation or on other objects, and uploads in parts.

-- What else the operation is about: the other conversation, customer, saved filter or task.
ALTER TABLE outbox ADD COLUMN object_id BLOB;
-- The conversation the operation opens or, of a merge, the one that ends; '' if none.
ALTER TABLE outbox ADD COLUMN subject_json TEXT NOT NULL DEFAULT '';
CREATE INDEX outbox_of_object ON outbox (object_id, sequence);

-- How far an attachment has been sent in parts, so that it goes on after a cut line or a crash.
CREATE TABLE upload (
    blob_id TEXT PRIMARY KEY, address TEXT NOT NULL, sent INTEGER NOT NULL, size INTEGER NOT NULL
) WITHOUT ROWID;
