// Late documents, the requests after release, and what the match of a parcel leads to.
CREATE CONSTRAINT version_key IF NOT EXISTS FOR (n:Version) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT waybill_status_key IF NOT EXISTS FOR (n:WaybillStatus) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT cancellation_key IF NOT EXISTS FOR (n:Cancellation) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT return_key IF NOT EXISTS FOR (n:Return) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT quota_key IF NOT EXISTS FOR (n:Quota) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT discrepancy_key IF NOT EXISTS FOR (n:Discrepancy) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT dead_letter_key IF NOT EXISTS FOR (n:DeadLetter) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT entrustment_key IF NOT EXISTS FOR (n:Entrustment) REQUIRE n.key IS UNIQUE;
CREATE INDEX cancellation_order IF NOT EXISTS FOR (n:Cancellation) ON (n.orderKey);
CREATE INDEX return_order IF NOT EXISTS FOR (n:Return) ON (n.orderKey);
// A waybill names no platform: the list leads to it, and it leads to the list.
CREATE INDEX inventory_waybill IF NOT EXISTS FOR (n:Inventory) ON (n.waybillKey);
CREATE INDEX waybill_order_no IF NOT EXISTS FOR (n:Waybill) ON (n.orderNo);
CREATE INDEX payment_by_owner IF NOT EXISTS FOR (n:Payment) ON (n.byOwner);
CREATE INDEX waybill_by_owner IF NOT EXISTS FOR (n:Waybill) ON (n.byOwner);
CREATE INDEX inventory_by_owner IF NOT EXISTS FOR (n:Inventory) ON (n.byOwner);
CREATE INDEX inventory_by_merchant IF NOT EXISTS FOR (n:Inventory) ON (n.byMerchant);
CREATE INDEX receipt_by_party IF NOT EXISTS FOR (n:Receipt) ON (n.byParty);
CREATE INDEX inbox_unarchived IF NOT EXISTS FOR (n:Inbox) ON (n.unarchived);
// Between enterprises stands one edge per kind and pair, with its sums.
CREATE CONSTRAINT trades_key IF NOT EXISTS FOR ()-[r:TRADES_ON]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT ships_key IF NOT EXISTS FOR ()-[r:SHIPS_WITH]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT pays_key IF NOT EXISTS FOR ()-[r:PAYS_BY]-() REQUIRE r.key IS UNIQUE;
MERGE (s:Sequence {name: 'match'}) ON CREATE SET s.value = 0;
// The key of a list is the key of its order, and a waybill is reached by its own: these two answered nothing.
DROP INDEX waybill_order IF EXISTS;
DROP INDEX inventory_order IF EXISTS;
