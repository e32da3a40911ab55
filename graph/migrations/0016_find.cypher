// Names as they are written: two characters at a time where words have no blanks between them. What an officer may see
// is decided by district, which stands in the index so that the best hits are the best of those he may see.
CREATE FULLTEXT INDEX enterprise_names IF NOT EXISTS FOR (n:Enterprise)
  ON EACH [n.name, n.nameEn, n.district, n.kind, n.registration]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
// Former names, people, phones and addresses lead to enterprises.
CREATE FULLTEXT INDEX linked_names IF NOT EXISTS FOR (n:Alias|Person|Identifier) ON EACH [n.value, n.name]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
// What a day knew ends with the last event of that day.
CREATE INDEX event_at IF NOT EXISTS FOR (n:Event) ON (n.at);
// Declarations by what is asked for, each a key that begins with the owner and ends with day and number; a chapter and a
// country are on the first line that has them.
MATCH (d:Declaration)-[:FOR]->(o:Enterprise) WHERE d.number IS NOT NULL AND d.byPort IS NULL
CALL (d, o) {
  MATCH (d)-[:DECLARED_BY]->(b:Enterprise)
  SET d.byDeclarant = b.id + '|' + d.declaredOn + '|' + d.number,
    d.byPort = o.id + '|' + d.port + '|' + d.declaredOn + '|' + d.number,
    d.byAmount = o.id + '|' + right('000000000000000' + toString(d.totalFen), 16) + '|' + d.number
} IN TRANSACTIONS OF 5000 ROWS;
MATCH (d:Declaration)-[:FOR]->(o:Enterprise) WHERE d.number IS NOT NULL
CALL (d, o) {
  MATCH (d)-[:LISTS]->(i:Item) WITH d, o, i ORDER BY i.key WITH d, o, left(i.hsCode, 2) AS chapter, collect(i)[0] AS line
  SET line.byChapter = o.id + '|' + chapter + '|' + d.declaredOn + '|' + d.number
} IN TRANSACTIONS OF 5000 ROWS;
MATCH (d:Declaration)-[:FOR]->(o:Enterprise) WHERE d.number IS NOT NULL
CALL (d, o) {
  MATCH (d)-[:LISTS]->(i:Item) WITH d, o, i ORDER BY i.key WITH d, o, i.origin AS origin, collect(i)[0] AS line
  SET line.byOrigin = o.id + '|' + origin + '|' + d.declaredOn + '|' + d.number
} IN TRANSACTIONS OF 5000 ROWS;
CREATE INDEX declaration_by_declarant IF NOT EXISTS FOR (n:Declaration) ON (n.byDeclarant);
CREATE INDEX declaration_by_port IF NOT EXISTS FOR (n:Declaration) ON (n.byPort);
CREATE INDEX declaration_by_amount IF NOT EXISTS FOR (n:Declaration) ON (n.byAmount);
CREATE INDEX item_by_chapter IF NOT EXISTS FOR (n:Item) ON (n.byChapter);
CREATE INDEX item_by_origin IF NOT EXISTS FOR (n:Item) ON (n.byOrigin);
