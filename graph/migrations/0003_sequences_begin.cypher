// One node per gap-free sequence; it is locked last in the transaction that takes a number.
MERGE (s:Sequence {name: 'event'}) ON CREATE SET s.value = 0;
MERGE (s:Sequence {name: 'fold'}) ON CREATE SET s.value = 0;
