/**
 * The other arm of the bench `read`: what a good engineer writes by hand for this one question and no other. The stock
 * driver, one Cypher text, JSON.stringify; nobody is asked who he is, what he may see, and nothing is put on record.
 */
import { fastify } from 'fastify'
import neo4j from 'neo4j-driver'

/** `until` is part of the question: a declaration that was superseded is no answer. */
const TEXT = `
UNWIND $usccs AS uscc
MATCH (e:Enterprise {uscc: uscc})
RETURN e.id, e.uscc, e.name, e.kind, COLLECT {
  MATCH (d:Declaration)
  WHERE d.byOwner > e.id AND d.byOwner < e.id + '~' AND d.until IS NULL
  WITH d ORDER BY d.byOwner DESC LIMIT 11
  RETURN [d.byOwner, d.number, d.port, d.declaredOn, d.totalFen, COLLECT {
    MATCH (d)-[:LISTS]->(i)
    WITH i, i.key AS key ORDER BY key DESC LIMIT 11
    RETURN [key, i.line, i.hsCode, i.name, i.quantity, i.unit, i.totalFen]
  }]
}`

const PAGE = 10

type ItemSlots = [string, number, string, string, string, string, number]
type DeclarationSlots = [string, string, string, string, number, ItemSlots[]]
type EnterpriseSlots = [string, string, string, string, DeclarationSlots[]]

const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, PORT } = process.env
const driver = neo4j.driver(NEO4J_URI!, neo4j.auth.basic(NEO4J_USER!, NEO4J_PASSWORD!), {
  disableLosslessIntegers: true,
  telemetryDisabled: true,
})

async function read(usccs: string[]): Promise<object> {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: 'READ' })
  try {
    const { records } = await session.run(TEXT, { usccs })
    return { data: { enterprises: records.map((record) => enterpriseOf([...record.values()] as EnterpriseSlots)) } }
  } finally {
    await session.close()
  }
}

const enterpriseOf = ([id, uscc, name, kind, declarations]: EnterpriseSlots) => ({
  id: `Enterprise:${id}`,
  uscc,
  name,
  kind,
  declarations: pageOf(declarations, declarationOf),
})

const declarationOf = ([, number, port, declaredOn, totalFen, items]: DeclarationSlots) => ({
  id: `Declaration:${number}`,
  number,
  port,
  declaredOn,
  totalFen,
  items: pageOf(items, itemOf),
})

const itemOf = ([, line, hsCode, name, quantity, unit, totalFen]: ItemSlots) => ({
  line,
  hsCode,
  name,
  quantity,
  unit,
  totalFen,
})

function pageOf<Slots extends [string, ...unknown[]]>(rows: Slots[], nodeOf: (slots: Slots) => object) {
  const edges = rows.slice(0, PAGE).map((slots) => ({ cursor: cursorOf(slots[0]), node: nodeOf(slots) }))
  return { edges, pageInfo: { hasNextPage: rows.length > PAGE, endCursor: edges.at(-1)?.cursor ?? null } }
}

const cursorOf = (key: string): string => Buffer.from(key).toString('base64url')

const app = fastify()
app.get('/readyz', async () => ({ ready: true }))
app.post('/read', async (request, reply) => {
  const { usccs } = request.body as { usccs: string[] }
  reply.type('application/json; charset=utf-8').send(JSON.stringify(await read(usccs)))
  return reply
})
process.once('disconnect', () => process.exit())
await app.listen({ host: '127.0.0.1', port: Number(PORT) })
