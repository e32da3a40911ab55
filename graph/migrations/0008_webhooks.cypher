// Where firms want their receipts delivered; what is due is found by its time.
CREATE CONSTRAINT webhook_key IF NOT EXISTS FOR (n:Webhook) REQUIRE n.key IS UNIQUE;
CREATE INDEX webhook_due IF NOT EXISTS FOR (n:Webhook) ON (n.due);
