-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT found.rowid, customer.id,
    (SELECT c.id FROM conversation AS c WHERE c.customer_id = customer.id ORDER BY c.newest_order LIMIT 1), customer.name,
    highlight(customer_text, 0, char(2), char(3)) || char(10) || highlight(customer_text, 1, char(2), char(3))
        || char(10) || highlight(customer_text, 2, char(2), char(3)),
    customer.name, NULL, customer.created_at, '', NULL
FROM customer_text AS found
JOIN customer ON customer.row = found.rowid
WHERE customer_text MATCH ? AND found.rowid < ?
ORDER BY found.rowid DESC LIMIT ?
