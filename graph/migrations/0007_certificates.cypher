// Whose signature stands under a declaration.
CREATE CONSTRAINT certificate_key IF NOT EXISTS FOR (n:Certificate) REQUIRE n.key IS UNIQUE;
