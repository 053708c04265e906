-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT row, sender, subject, text_body FROM message WHERE row > ? ORDER BY row
