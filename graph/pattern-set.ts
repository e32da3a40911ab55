/**
 * The patterns that come with the service. They are put forward as drafts like any other: two officers read and enable them.
 * All numbers are assumed; a deployment founds its own.
 */
import type { PatternForm, PatternParameter } from '../rules/pattern.ts'

const assumed = (name: string, value: number, meaning: string): PatternParameter => ({
  name,
  value,
  meaning,
  source: 'Assumed; a preview on the own population tells whether it fits',
  status: 'ASSUMED',
})

const ORDERS = (least: string) => `MATCH (o:Order) WHERE o.byMerchant > e.id AND o.byMerchant < e.id + '~'
WITH e, o ORDER BY o.byMerchant DESC LIMIT $latest
${least}`

const LATEST = assumed('latest', 500, 'How many of the latest orders of a merchant are looked at')

export const SHIPPED: readonly PatternForm[] = [
  {
    code: 'shells',
    nameZh: '同址同人空壳企业',
    nameEn: 'Shells: firms at one address that one person runs',
    severity: 'NORMAL',
    news: ['FACTS'],
    text: `MATCH (e)-[u:USES]->(i:Identifier {kind: 'ADDRESS'})
WHERE holds(u) AND COUNT { (i)<-[:USES]-() } <= $crowd
MATCH (i)<-[w:USES]-(x:Enterprise)<-[t:SERVES]-(p:Person)
WHERE holds(w) AND holds(t) AND x <> e
MATCH (p)-[s:SERVES]->(e)
WHERE holds(s)
WITH e, u, i, p, head(collect(s)) AS s, count(DISTINCT x) AS others, head(collect([w, x, t])) AS one
WHERE others >= $others
RETURN [e, u, i] + one + [p, s, e] AS path, i.key + ' ' + p.key AS shared, toString(others / $others) AS grain,
  1 - 1.0 / others AS weight`,
    parameters: [
      assumed('others', 2, 'How many other firms share both address and person'),
      assumed('crowd', 200, 'An address of more firms is an office building'),
    ],
  },
  {
    code: 'phoenix',
    nameZh: '失信企业关联人员另设新企业',
    nameEn: 'Phoenix: a new firm with the people of one that was found dishonest',
    severity: 'HIGH',
    news: ['FACTS'],
    text: `MATCH (e)<-[s:SERVES|OWNS]-(p:Person)-[t:SERVES|OWNS]->(x:Enterprise)
WHERE x <> e AND s.until IS NULL AND t.until IS NULL
UNWIND [[e, s, t, x], [x, t, s, e]] AS pair
WITH e, p, pair[0] AS heir, pair[1] AS serves, pair[2] AS served, pair[3] AS former
WHERE holds(serves)
MATCH (former)<-[o:OF]-(g:Grade)
WHERE g.until IS NULL AND g.code IN ['DISHONEST', 'SERIOUSLY_DISHONEST']
  AND heir.registeredOn >= toString(date(g.validFrom) - duration({days: $before}))
WITH p, heir, former, g, o, head(collect(serves)) AS serves, head(collect(served)) AS served
RETURN [heir, serves, p, served, former, o, g] AS path, former.id AS shared, g.id + ' ' + heir.id + ' ' + p.key AS grain,
  CASE WHEN EXISTS { (heir)-[:USES]->(:Identifier)<-[:USES]-(former) } THEN 1.0 ELSE 0.7 END AS weight`,
    parameters: [assumed('before', 180, 'Days before the finding in which a new firm may have been prepared')],
  },
  {
    code: 'ring',
    nameZh: '循环持股',
    nameEn: 'Ring: holdings that come back to where they began',
    severity: 'NORMAL',
    news: ['FACTS'],
    text: `MATCH ring = (e)-[:OWNS*2..4]->(e)
WHERE all(r IN relationships(ring) WHERE holds(r))
WITH e, ring, reduce(least = e.id, n IN nodes(ring) | CASE WHEN n.id < least THEN n.id ELSE least END) AS least
RETURN ring AS path, least AS shared, toString(length(ring)) AS grain, 1.0 AS weight`,
    parameters: [],
  },
  {
    code: 'fake-trade',
    nameZh: '物流或支付企业与电商企业同一人控制',
    nameEn: 'Fake trade: who ships or pays for a merchant is run by its own people',
    severity: 'HIGH',
    news: ['FACTS', 'LISTS'],
    text: `MATCH (e)<-[s:SERVES|OWNS]-(p:Person)-[t:SERVES|OWNS]->(f:Enterprise)
WHERE f <> e AND holds(s) AND holds(t)
MATCH (e)-[d:SHIPS_WITH|PAYS_BY]-(f)
WHERE d.count >= $lists
WITH e, f, p, d, head(collect(s)) AS s, head(collect(t)) AS t
RETURN [e, d, f, t, p, s, e] AS path, startNode(d).id + ' ' + endNode(d).id AS shared, type(d) + ' ' + p.key AS grain,
  1.0 AS weight`,
    parameters: [assumed('lists', 20, 'How many lists make it more than a chance')],
  },
  {
    code: 'refund-fraud',
    nameZh: '同一订购人集中退货',
    nameEn: 'Refund fraud: one buyer returns again and again what one merchant sold',
    severity: 'HIGH',
    news: ['LISTS'],
    text: `${ORDERS(`MATCH (r:Return {orderKey: o.key}) WHERE stands(r) AND stands(o)
WITH e, buyerOf(o) AS buyer, collect(DISTINCT o) AS orders`)}
WHERE size(orders) >= $returns
RETURN [e] + orders[0..3] AS path, e.id + ' ' + buyer AS shared, toString(size(orders) / $returns) AS grain,
  1 - 1.0 / size(orders) AS weight`,
    parameters: [LATEST, assumed('returns', 5, 'How many orders of one buyer came back')],
  },
  {
    code: 'quota-farming',
    nameZh: '集中冒用个人年度额度',
    nameEn: 'Quota farming: a merchant whose buyers have all but used up their year',
    severity: 'NORMAL',
    news: ['LISTS'],
    text: `${ORDERS(`WITH e, o WHERE stands(o)
WITH DISTINCT e, buyerOf(o) AS buyer`)}
MATCH (q:Quota {key: buyer + '|' + left($today, 4)})
WHERE q.usedFen >= $nearFen
WITH e, collect(q) AS slots
WHERE size(slots) >= $buyers
RETURN [e] + slots[0..3] AS path, e.id + ' ' + left($today, 4) AS shared, toString(size(slots) / $buyers) AS grain,
  1 - 1.0 / size(slots) AS weight`,
    parameters: [
      LATEST,
      assumed('nearFen', 2_340_000, 'Nine tenths of the annual limit of RMB 26,000'),
      assumed('buyers', 10, 'How many such buyers of one merchant'),
    ],
  },
  {
    code: 'one-phone',
    nameZh: '一机多人订购',
    nameEn: 'One phone for many buyers',
    severity: 'NORMAL',
    news: ['LISTS'],
    text: `${ORDERS(`WITH e, o WHERE stands(o)
WITH e, buyerPhoneOf(o) AS phone, count(DISTINCT buyerOf(o)) AS buyers, collect(o) AS orders`)}
WHERE buyers >= $buyers
RETURN [e] + orders[0..3] AS path, phone AS shared, toString(buyers / $buyers) AS grain, 1 - 1.0 / buyers AS weight`,
    parameters: [LATEST, assumed('buyers', 5, 'How many identities share the phone')],
  },
]
