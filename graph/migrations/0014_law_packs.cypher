// The number of the event at which the packs that speak have last changed; every process looks here before it judges.
MERGE (s:Sequence {name: 'pack'}) ON CREATE SET s.value = 0;
CREATE CONSTRAINT law_pack_hash IF NOT EXISTS FOR (n:LawPack) REQUIRE n.hash IS UNIQUE;
CREATE CONSTRAINT pack_draft_id IF NOT EXISTS FOR (n:PackDraft) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT simulation_id IF NOT EXISTS FOR (n:Simulation) REQUIRE n.id IS UNIQUE;
CREATE INDEX simulation_running IF NOT EXISTS FOR (n:Simulation) ON (n.running);
CREATE CONSTRAINT shadow_difference_key IF NOT EXISTS FOR (n:ShadowDifference) REQUIRE n.key IS UNIQUE;
