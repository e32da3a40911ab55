// What customs found when goods came back; the request finds what stands by its own key.
CREATE CONSTRAINT return_check_key IF NOT EXISTS FOR (n:ReturnCheck) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT return_check_current IF NOT EXISTS FOR (n:ReturnCheck) REQUIRE n.current IS UNIQUE;
CREATE INDEX return_check_of IF NOT EXISTS FOR (n:ReturnCheck) ON (n.returnKey);
