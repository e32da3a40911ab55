// A port corrects what it accepted: of the versions under a number one stands. What was there before was never corrected.
MATCH (d:Declaration) WHERE d.current IS NULL AND d.until IS NULL
CALL (d) { SET d.current = d.key } IN TRANSACTIONS OF 10000 ROWS;
CREATE CONSTRAINT declaration_current IF NOT EXISTS FOR (n:Declaration) REQUIRE n.current IS UNIQUE;
