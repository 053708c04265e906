-- SPDX-License-Identifier: GPL-3.0-or-later
-- The numbers alone come from an index of those customers who have one.
SELECT customer.row, customer.id,
    (SELECT c.id FROM conversation AS c WHERE c.customer_id = customer.id ORDER BY c.newest_order LIMIT 1), customer.name,
    customer.name || char(10) || customer.emails || char(10) || customer.phones, customer.name, NULL,
    customer.created_at, '', NULL
FROM customer
WHERE row IN (SELECT row FROM customer WHERE phones <> '' AND instr(phones, ?) > 0) AND row < ?
ORDER BY row DESC LIMIT ?
