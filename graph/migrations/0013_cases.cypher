// The road to a decision: one case of a kind is open about an enterprise, and dockets are read by what is due.
CREATE CONSTRAINT case_id IF NOT EXISTS FOR (n:Case) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT case_current IF NOT EXISTS FOR (n:Case) REQUIRE n.current IS UNIQUE;
CREATE CONSTRAINT case_step_key IF NOT EXISTS FOR (n:CaseStep) REQUIRE n.key IS UNIQUE;
CREATE INDEX case_sorted IF NOT EXISTS FOR (n:Case) ON (n.sorted);
CREATE CONSTRAINT investigation_key IF NOT EXISTS FOR (n:Investigation) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT investigation_current IF NOT EXISTS FOR (n:Investigation) REQUIRE n.current IS UNIQUE;
// What was decided before decisions had kinds is known by the grade that it set.
MATCH (d:Decision) WHERE d.kind IS NULL
SET d.kind = CASE d.grade WHEN 'DISHONEST' THEN 'FINDING' WHEN 'REGULAR' THEN 'REPAIR' ELSE 'CERTIFICATION' END;
