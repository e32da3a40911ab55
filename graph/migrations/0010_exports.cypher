// The documents of export, the tallies of sites, and where a parcel was seen.
CREATE CONSTRAINT delivery_key IF NOT EXISTS FOR (n:Delivery) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT export_order_key IF NOT EXISTS FOR (n:ExportOrder) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT proceeds_key IF NOT EXISTS FOR (n:Proceeds) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT export_waybill_key IF NOT EXISTS FOR (n:ExportWaybill) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT arrival_key IF NOT EXISTS FOR (n:Arrival) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT departure_key IF NOT EXISTS FOR (n:Departure) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT export_inventory_key IF NOT EXISTS FOR (n:ExportInventory) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT export_cancellation_key IF NOT EXISTS FOR (n:ExportCancellation) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT consolidation_key IF NOT EXISTS FOR (n:Consolidation) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT export_return_key IF NOT EXISTS FOR (n:ExportReturn) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT return_tally_key IF NOT EXISTS FOR (n:ReturnTally) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT passage_key IF NOT EXISTS FOR (n:Passage) REQUIRE n.key IS UNIQUE;
CREATE INDEX passage_waybill IF NOT EXISTS FOR (n:Passage) ON (n.waybillKey);
// By what the documents of an export find its list, and what follows it.
CREATE INDEX proceeds_order IF NOT EXISTS FOR (n:Proceeds) ON (n.orderKey);
CREATE INDEX export_inventory_waybill IF NOT EXISTS FOR (n:ExportInventory) ON (n.waybillKey);
CREATE INDEX export_inventory_number IF NOT EXISTS FOR (n:ExportInventory) ON (n.invtNo);
CREATE INDEX export_cancellation_number IF NOT EXISTS FOR (n:ExportCancellation) ON (n.invtNo);
CREATE INDEX export_return_number IF NOT EXISTS FOR (n:ExportReturn) ON (n.invtNo);
CREATE INDEX return_tally_number IF NOT EXISTS FOR (n:ReturnTally) ON (n.invtNo);
CREATE INDEX return_tally_waybill IF NOT EXISTS FOR (n:ReturnTally) ON (n.waybillKey);
CREATE INDEX export_return_waybill IF NOT EXISTS FOR (n:ExportReturn) ON (n.waybillKey);
