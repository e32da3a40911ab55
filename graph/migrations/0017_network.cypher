// Nobody is linked without a consent, which is of one enterprise or of a district.
CREATE CONSTRAINT consent_id IF NOT EXISTS FOR (n:Consent) REQUIRE n.id IS UNIQUE;
CREATE INDEX consent_of IF NOT EXISTS FOR (n:Consent) ON (n.of);
// What is news to officers follows in the order of its events, whatever happens besides.
CREATE INDEX event_kind_seq IF NOT EXISTS FOR (n:Event) ON (n.kind, n.seq);
// The hits that one event has brought.
CREATE INDEX hit_seq IF NOT EXISTS FOR (n:Hit) ON (n.seq);
