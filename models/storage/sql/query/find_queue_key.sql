-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT inbox_id, team_id, assignee_id, is_active, wait_order, newest_order FROM conversation WHERE id = ?
