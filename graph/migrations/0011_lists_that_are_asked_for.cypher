// A list by owner has an index when somebody can ask for it. These four were written for every document and read for none:
// a third of all entries, a quarter of the store.
DROP INDEX payment_by_owner IF EXISTS;
DROP INDEX waybill_by_owner IF EXISTS;
DROP INDEX inventory_by_owner IF EXISTS;
DROP INDEX inventory_by_merchant IF EXISTS;
