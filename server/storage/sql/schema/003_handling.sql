-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sets of ids are texts parted by blanks: they are small, and read with their row.

ALTER TABLE conversation ADD COLUMN snoozed_until BIGINT;
ALTER TABLE conversation ADD COLUMN is_spam SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN merged_into TEXT;
ALTER TABLE conversation ADD COLUMN split_from TEXT;
ALTER TABLE conversation ADD COLUMN follower_ids TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN mentioned_ids TEXT NOT NULL DEFAULT '';
-- The teams of its open tasks, who see it meanwhile; kept in step by TaskRows.
ALTER TABLE conversation ADD COLUMN task_team_ids TEXT NOT NULL DEFAULT '';
CREATE INDEX conversation_by_snooze ON conversation (snoozed_until) WHERE snoozed_until IS NOT NULL;

ALTER TABLE message ADD COLUMN call_record TEXT NOT NULL DEFAULT '';
ALTER TABLE message ADD COLUMN mention_ids TEXT NOT NULL DEFAULT '[]';
ALTER TABLE message ADD COLUMN send_at BIGINT;
ALTER TABLE message ADD COLUMN activity_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX message_by_send_at ON message (send_at) WHERE delivery_state = 'scheduled';

ALTER TABLE customer ADD COLUMN is_blocked SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE inbox ADD COLUMN signatures TEXT NOT NULL DEFAULT '{}';

CREATE TABLE saved_filter (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    owner_id TEXT NOT NULL REFERENCES agent (id),
    is_shared SMALLINT NOT NULL DEFAULT 0,
    filter TEXT NOT NULL DEFAULT '{}',
    sort TEXT NOT NULL,
    columns TEXT NOT NULL DEFAULT '[]',
    position INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX saved_filter_by_owner ON saved_filter (owner_id);

CREATE TABLE task (
    id TEXT NOT NULL PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversation (id),
    team_id TEXT NOT NULL REFERENCES team (id),
    title TEXT NOT NULL,
    details TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT '',
    created_by TEXT REFERENCES agent (id),
    assignee_id TEXT REFERENCES agent (id),
    due_at BIGINT,
    created_at BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE INDEX task_by_conversation ON task (conversation_id, state);
CREATE INDEX task_by_team ON task (team_id, state, due_at);

-- Merges, splits and their undoing, by the id their client gave them, so that the same one sent again is known.
CREATE TABLE regrouping (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    from_id TEXT NOT NULL,
    into_id TEXT NOT NULL,
    agent_id TEXT NOT NULL,
    done_at BIGINT NOT NULL,
    message_ids TEXT NOT NULL DEFAULT '[]',
    task_ids TEXT NOT NULL DEFAULT '[]',
    -- The merged conversation as it was, as JSON text.
    before_json TEXT NOT NULL DEFAULT '{}',
    undone_by TEXT NOT NULL DEFAULT ''
);

CREATE TABLE category (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    names TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    is_active SMALLINT NOT NULL DEFAULT 1
);
INSERT INTO category (id, code, names, position, is_active) VALUES
('0199ca70-0000-7000-8000-000000000001', 'productQuality', '{"en":"Product quality","zh-CN":"产品质量"}', 1, 1),
('0199ca70-0000-7000-8000-000000000002', 'productQuality/broken', '{"en":"Broken","zh-CN":"损坏"}', 1, 1),
('0199ca70-0000-7000-8000-000000000003', 'productQuality/defect', '{"en":"Defect","zh-CN":"缺陷"}', 2, 1),
('0199ca70-0000-7000-8000-000000000004', 'productQuality/notAsDescribed', '{"en":"Not as described","zh-CN":"与描述不符"}', 3, 1),
('0199ca70-0000-7000-8000-000000000005', 'productQuality/wrongItem', '{"en":"Wrong item","zh-CN":"发错商品"}', 4, 1),
('0199ca70-0000-7000-8000-000000000006', 'productQuality/missingPart', '{"en":"Missing part","zh-CN":"缺少配件"}', 5, 1),
('0199ca70-0000-7000-8000-000000000007', 'logistics', '{"en":"Logistics","zh-CN":"物流"}', 2, 1),
('0199ca70-0000-7000-8000-000000000008', 'logistics/whereIsIt', '{"en":"Where is it","zh-CN":"包裹查询"}', 1, 1),
('0199ca70-0000-7000-8000-000000000009', 'logistics/delay', '{"en":"Delay","zh-CN":"延误"}', 2, 1),
('0199ca70-0000-7000-8000-000000000010', 'logistics/customs', '{"en":"Customs","zh-CN":"海关"}', 3, 1),
('0199ca70-0000-7000-8000-000000000011', 'logistics/lost', '{"en":"Lost parcel","zh-CN":"包裹丢失"}', 4, 1),
('0199ca70-0000-7000-8000-000000000012', 'logistics/damage', '{"en":"Damage in transit","zh-CN":"运输损坏"}', 5, 1),
('0199ca70-0000-7000-8000-000000000013', 'logistics/address', '{"en":"Change of address","zh-CN":"更改地址"}', 6, 1),
('0199ca70-0000-7000-8000-000000000014', 'payment', '{"en":"Payment","zh-CN":"支付"}', 3, 1),
('0199ca70-0000-7000-8000-000000000015', 'payment/declined', '{"en":"Payment declined","zh-CN":"付款被拒"}', 1, 1),
('0199ca70-0000-7000-8000-000000000016', 'payment/doubleCharge', '{"en":"Charged twice","zh-CN":"重复扣款"}', 2, 1),
('0199ca70-0000-7000-8000-000000000017', 'payment/refund', '{"en":"Refund","zh-CN":"退款"}', 3, 1),
('0199ca70-0000-7000-8000-000000000018', 'payment/invoice', '{"en":"Invoice","zh-CN":"发票"}', 4, 1),
('0199ca70-0000-7000-8000-000000000019', 'payment/chargeback', '{"en":"Chargeback","zh-CN":"拒付"}', 5, 1),
('0199ca70-0000-7000-8000-000000000020', 'afterSale', '{"en":"After-sale service","zh-CN":"售后服务"}', 4, 1),
('0199ca70-0000-7000-8000-000000000021', 'afterSale/return', '{"en":"Return","zh-CN":"退货"}', 1, 1),
('0199ca70-0000-7000-8000-000000000022', 'afterSale/exchange', '{"en":"Exchange","zh-CN":"换货"}', 2, 1),
('0199ca70-0000-7000-8000-000000000023', 'afterSale/repair', '{"en":"Repair","zh-CN":"维修"}', 3, 1),
('0199ca70-0000-7000-8000-000000000024', 'afterSale/warranty', '{"en":"Warranty","zh-CN":"保修"}', 4, 1),
('0199ca70-0000-7000-8000-000000000025', 'afterSale/cancel', '{"en":"Cancellation","zh-CN":"取消订单"}', 5, 1),
('0199ca70-0000-7000-8000-000000000026', 'afterSale/orderChange', '{"en":"Change of order","zh-CN":"更改订单"}', 6, 1),
('0199ca70-0000-7000-8000-000000000027', 'afterSale/review', '{"en":"Review","zh-CN":"评价"}', 7, 1),
('0199ca70-0000-7000-8000-000000000028', 'information', '{"en":"Information","zh-CN":"信息咨询"}', 5, 1),
('0199ca70-0000-7000-8000-000000000029', 'information/stock', '{"en":"Stock","zh-CN":"库存"}', 1, 1),
('0199ca70-0000-7000-8000-000000000030', 'information/size', '{"en":"Size","zh-CN":"尺寸"}', 2, 1),
('0199ca70-0000-7000-8000-000000000031', 'information/price', '{"en":"Price","zh-CN":"价格"}', 3, 1),
('0199ca70-0000-7000-8000-000000000032', 'information/usage', '{"en":"Use","zh-CN":"使用方法"}', 4, 1),
('0199ca70-0000-7000-8000-000000000033', 'information/shipping', '{"en":"Shipping options","zh-CN":"配送方式"}', 5, 1),
('0199ca70-0000-7000-8000-000000000034', 'information/customs', '{"en":"Customs duty","zh-CN":"关税"}', 6, 1),
('0199ca70-0000-7000-8000-000000000035', 'complaint', '{"en":"Complaint","zh-CN":"投诉"}', 6, 1),
('0199ca70-0000-7000-8000-000000000036', 'complaint/service', '{"en":"Service","zh-CN":"服务"}', 1, 1),
('0199ca70-0000-7000-8000-000000000037', 'complaint/staff', '{"en":"Staff","zh-CN":"员工"}', 2, 1),
('0199ca70-0000-7000-8000-000000000038', 'suggestion', '{"en":"Suggestion","zh-CN":"建议"}', 7, 1),
('0199ca70-0000-7000-8000-000000000039', 'technical', '{"en":"Technical","zh-CN":"技术问题"}', 8, 1),
('0199ca70-0000-7000-8000-000000000040', 'technical/website', '{"en":"Website","zh-CN":"网站"}', 1, 1),
('0199ca70-0000-7000-8000-000000000041', 'technical/account', '{"en":"Account","zh-CN":"账户"}', 2, 1),
('0199ca70-0000-7000-8000-000000000042', 'technical/setup', '{"en":"Setting up","zh-CN":"安装设置"}', 3, 1),
('0199ca70-0000-7000-8000-000000000043', 'specialRequest', '{"en":"Special request","zh-CN":"特殊请求"}', 9, 1),
('0199ca70-0000-7000-8000-000000000044', 'other', '{"en":"Other","zh-CN":"其他"}', 10, 1);
