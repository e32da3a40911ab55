// A waybill names no platform: it is shown with a parcel once a list names it, and nobody looks for it by its order.
DROP INDEX waybill_order_no IF EXISTS;
