-- SPDX-License-Identifier: GPL-3.0-or-later
-- SQLite only; storage/Dialect names the counterpart for PostgreSQL. The text is made by domain/SearchText, so the
-- tokenizer only splits at blanks.
CREATE VIRTUAL TABLE search_index USING fts5 (
    type UNINDEXED,
    object_id UNINDEXED,
    parent_id UNINDEXED,
    terms,
    tokenize = 'unicode61 remove_diacritics 0'
);

-- Where the row of an object is, so that a changed text can be replaced.
CREATE TABLE search_row (
    object_id TEXT NOT NULL PRIMARY KEY,
    row_no BIGINT NOT NULL
);
