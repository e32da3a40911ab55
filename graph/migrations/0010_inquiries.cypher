// What customs has asked platforms for, and where they answer; one inquiry at a time is open for an order.
CREATE CONSTRAINT inquiry_key IF NOT EXISTS FOR (n:Inquiry) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT inquiry_current IF NOT EXISTS FOR (n:Inquiry) REQUIRE n.current IS UNIQUE;
CREATE CONSTRAINT respondent_key IF NOT EXISTS FOR (n:Respondent) REQUIRE n.key IS UNIQUE;
CREATE INDEX inquiry_order IF NOT EXISTS FOR (n:Inquiry) ON (n.orderKey);
CREATE INDEX inquiry_due IF NOT EXISTS FOR (n:Inquiry) ON (n.due);
