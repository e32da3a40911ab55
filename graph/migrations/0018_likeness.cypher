// Which records are of one enterprise, as people have judged it: one judgement of two of them stands. Names are looked up
// as they are written.
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT judgement_current IF NOT EXISTS FOR (n:Judgement) REQUIRE n.current IS UNIQUE;
CREATE INDEX enterprise_name IF NOT EXISTS FOR (n:Enterprise) ON (n.name);
MERGE (s:Sequence {name: 'judgement'}) ON CREATE SET s.value = 0;
// Who hangs together with whom, as the job has found it, and how far it has come.
CREATE CONSTRAINT membership_key IF NOT EXISTS FOR (n:Membership) REQUIRE n.key IS UNIQUE;
CREATE INDEX membership_component IF NOT EXISTS FOR (n:Membership) ON (n.component);
MERGE (s:Sequence {name: 'component'}) ON CREATE SET s.value = 0;
