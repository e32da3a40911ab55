// Stored patterns, what they found, and the queue that it is triaged in; and whom something is new about since patterns looked.
CREATE CONSTRAINT pattern_id IF NOT EXISTS FOR (n:Pattern) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT pattern_current IF NOT EXISTS FOR (n:Pattern) REQUIRE n.current IS UNIQUE;
CREATE INDEX pattern_previewing IF NOT EXISTS FOR (n:Pattern) ON (n.previewing);
CREATE CONSTRAINT alert_id IF NOT EXISTS FOR (n:Alert) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT alert_current IF NOT EXISTS FOR (n:Alert) REQUIRE n.current IS UNIQUE;
CREATE INDEX alert_sorted IF NOT EXISTS FOR (n:Alert) ON (n.sorted);
CREATE INDEX alert_group IF NOT EXISTS FOR (n:Alert) ON (n.group);
CREATE CONSTRAINT alert_step_key IF NOT EXISTS FOR (n:AlertStep) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT hit_key IF NOT EXISTS FOR (n:Hit) REQUIRE n.key IS UNIQUE;
CREATE INDEX standing_unwatched IF NOT EXISTS FOR (n:Standing) ON (n.unwatched);
CREATE INDEX standing_unwatched_lists IF NOT EXISTS FOR (n:Standing) ON (n.unwatchedLists);
