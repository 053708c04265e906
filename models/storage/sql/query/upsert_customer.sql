-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO customer (id, name, emails, phones, language, country, time_zone, notes, created_at, is_blocked)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name, emails = excluded.emails, phones = excluded.phones, language = excluded.language,
    country = excluded.country, time_zone = excluded.time_zone, notes = excluded.notes,
    created_at = excluded.created_at, is_blocked = excluded.is_blocked
