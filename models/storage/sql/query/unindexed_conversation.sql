-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT row, subject FROM conversation WHERE row > ? ORDER BY row
