// A hub's documents are listed through one sort key per list: measured 2 ms a page at a hub of 700,000,
// where two columns (owner, day) make the planner sort.
CREATE INDEX enterprise_canonical IF NOT EXISTS FOR (n:Enterprise) ON (n.canonical);
CREATE INDEX enterprise_district IF NOT EXISTS FOR (n:Enterprise) ON (n.district);
CREATE INDEX declaration_by_owner IF NOT EXISTS FOR (n:Declaration) ON (n.byOwner);
CREATE INDEX order_by_owner IF NOT EXISTS FOR (n:Order) ON (n.byOwner);
CREATE INDEX order_by_merchant IF NOT EXISTS FOR (n:Order) ON (n.byMerchant);
CREATE INDEX payment_order IF NOT EXISTS FOR (n:Payment) ON (n.orderKey);
CREATE INDEX waybill_order IF NOT EXISTS FOR (n:Waybill) ON (n.orderKey);
CREATE INDEX inventory_order IF NOT EXISTS FOR (n:Inventory) ON (n.orderKey);
CREATE INDEX inbox_waiting IF NOT EXISTS FOR (n:Inbox) ON (n.waiting);
CREATE INDEX standing_stale IF NOT EXISTS FOR (n:Standing) ON (n.stale);
CREATE INDEX declaration_uncleared IF NOT EXISTS FOR (n:Declaration) ON (n.uncleared);
