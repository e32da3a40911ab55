// Facts that replace each other: every version has a key, and what stands has the key of what it is about. Two
// transactions that each find the other's fact missing cannot both have it stand.
CREATE CONSTRAINT alias_key IF NOT EXISTS FOR (n:Alias) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT registration_key IF NOT EXISTS FOR (n:Registration) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT registration_current IF NOT EXISTS FOR (n:Registration) REQUIRE n.current IS UNIQUE;
CREATE CONSTRAINT inspection_key IF NOT EXISTS FOR (n:Inspection) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT inspection_current IF NOT EXISTS FOR (n:Inspection) REQUIRE n.current IS UNIQUE;
CREATE CONSTRAINT violation_current IF NOT EXISTS FOR (n:Violation) REQUIRE n.current IS UNIQUE;
CREATE CONSTRAINT serves_key IF NOT EXISTS FOR ()-[f:SERVES]-() REQUIRE f.key IS UNIQUE;
CREATE CONSTRAINT serves_current IF NOT EXISTS FOR ()-[f:SERVES]-() REQUIRE f.current IS UNIQUE;
CREATE CONSTRAINT owns_key IF NOT EXISTS FOR ()-[f:OWNS]-() REQUIRE f.key IS UNIQUE;
CREATE CONSTRAINT owns_current IF NOT EXISTS FOR ()-[f:OWNS]-() REQUIRE f.current IS UNIQUE;
CREATE CONSTRAINT uses_key IF NOT EXISTS FOR ()-[f:USES]-() REQUIRE f.key IS UNIQUE;
CREATE CONSTRAINT uses_current IF NOT EXISTS FOR ()-[f:USES]-() REQUIRE f.current IS UNIQUE;
CREATE CONSTRAINT branch_of_key IF NOT EXISTS FOR ()-[f:BRANCH_OF]-() REQUIRE f.key IS UNIQUE;
CREATE CONSTRAINT branch_of_current IF NOT EXISTS FOR ()-[f:BRANCH_OF]-() REQUIRE f.current IS UNIQUE;
CREATE CONSTRAINT names_key IF NOT EXISTS FOR ()-[f:NAMES]-() REQUIRE f.key IS UNIQUE;
CREATE CONSTRAINT names_current IF NOT EXISTS FOR ()-[f:NAMES]-() REQUIRE f.current IS UNIQUE;
// Who claims a customs registration code: two registers may say it of two firms.
CREATE INDEX registration_code IF NOT EXISTS FOR (n:Registration) ON (n.registrationCode);
