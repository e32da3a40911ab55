import { declarationGroupings, declarationsOfDeclarant, declarationsOfOwner } from './declaration-list.ts'
import { inForceOn } from './grade.ts'
import { digestOf, documentsBy } from './document-row.ts'
import type { Known, Picture, RelationshipEdge, Start } from './picture.ts'
import { internal } from './cypher.ts'
import type { Graph, Transaction } from './driver.ts'
import { factOrder, globalId, knownNow, property, trueToday } from './picture.ts'

/** Jurisdiction is the registering district; an enterprise sees itself. */
export const enterpriseScope = (n: string) =>
  `($scope.all OR ${n}.district IN $scope.districts OR ${n}.id = $scope.own)`

/**
 * Of its own cases an enterprise sees those that it was told of or has applied for. A suspension is not among them: it
 * would tell of the investigation.
 */
export const toldCase = (c: string) =>
  `($scope.own = '-' OR (${c}.kind <> 'SUSPENSION' AND (${c}.noticeServedOn IS NOT NULL OR ${c}.appliedOn IS NOT NULL)))`

/** An enterprise sees what was decided about it, and no proposals. */
export const toldDecision = (d: string) => `($scope.own = '-' OR ${d}.state = 'ISSUED')`

/** An enterprise is not told of an assessment that is new only for what is kept from it. */
export const toldAssessment = (a: string) => `($scope.closed OR ${a}.untold IS NULL)`

/** Facts that tie an enterprise to somebody or something; each is shown with what it ties to. */
const ties = (to: string, pattern: RelationshipEdge['pattern']): RelationshipEdge => ({
  kind: 'page',
  to,
  pattern,
  where: (f) => standing(f, knownNow),
  past: standing,
  order: factOrder,
})

const standing = (f: string, known: Known) => `${known.stands(f)} AND ${trueToday(f)}`

/** Enterprises at the far end of such a fact, which is called as they are with an f behind. */
const firms = (
  kind: RelationshipEdge['kind'],
  pattern: (from: string, fact: string, to: string) => string,
): RelationshipEdge => ({
  kind,
  to: 'Enterprise',
  pattern: (from, to) => pattern(from, `${to}f`, to),
  where: (to) => standing(`${to}f`, knownNow),
  past: (to, known) => standing(`${to}f`, known),
  order: (to) => `${to}.id`,
  scope: enterpriseScope,
})

type RegistrationSlots = [
  name: string,
  nameEn: string | null,
  registrationCode: string | null,
  registeredOn: string,
  district: string,
  kind: string,
  registration: string,
]

/** What is registered now was always so, where nothing else is known; what was not known yet is null. */
function registeredThen(stored: unknown): object {
  if (stored === null) return {}
  const slots = stored as RegistrationSlots | []
  if (slots.length === 0) return { name: null, nameEn: null, registrationCode: null }
  const [name, nameEn, registrationCode, registeredOn, district, kind, registration] = slots
  return { name, nameEn, registrationCode, registeredOn, district, kind, registration }
}

export const enterprise: Picture = {
  type: 'Enterprise',
  fields: [
    globalId('Enterprise', 'id'),
    property('uscc'),
    property('registrationCode'),
    property('name'),
    property('nameEn'),
    property('kind'),
    property('registration'),
    property('district'),
    property('registeredOn'),
    { name: 'flags', expression: (n) => `coalesce(${n}.flags, [])` },
  ],
  edges: {
    declarations: declarationsOfOwner,
    declarationGroups: {
      kind: 'groups',
      of: declarationsOfOwner,
      by: declarationGroupings,
      choose: declarationsOfOwner.choose!,
    },
    declared: declarationsOfDeclarant,
    declaredGroups: {
      kind: 'groups',
      of: declarationsOfDeclarant,
      by: declarationGroupings,
      choose: declarationsOfDeclarant.choose!,
    },
    positions: ties('Position', (e, f) => `(${e})<-[${f}:SERVES]-(:Person)`),
    holders: ties('Holding', (e, f) => `(${e})<-[${f}:OWNS]-()`),
    holdings: ties('Holding', (e, f) => `(${e})-[${f}:OWNS]->(:Enterprise)`),
    identifiers: ties('IdentifierUse', (e, f) => `(${e})-[${f}:USES]->(:Identifier)`),
    formerNames: {
      kind: 'page',
      to: 'FormerName',
      pattern: (e, f) => `(${e})<-[${f}:NAMES]-(:Alias)`,
      where: knownNow.stands,
      past: (f, known) => `${known.stands(f)} AND ${f}.validFrom <= $today`,
      order: factOrder,
    },
    branches: firms('page', (e, f, to) => `(${e})<-[${f}:BRANCH_OF]-(${to}:Enterprise)`),
    headOffice: firms('one', (e, f, to) => `(${e})-[${f}:BRANCH_OF]->(${to}:Enterprise)`),
    orders: documentsBy('Order', 'byMerchant'),
    platformOrders: documentsBy('Order', 'byOwner'),
    tallies: { kind: 'index', to: 'Tally', key: 'key' },
    violations: {
      kind: 'page',
      to: 'Violation',
      pattern: (e, v) => `(${e})<-[:COMMITTED_BY]-(${v}:Violation)`,
      where: knownNow.stands,
      past: (v, known) => `${known.stands(v)} AND ${v}.decidedOn <= $today`,
      order: (v) => `${v}.decidedOn + '|' + ${v}.key`,
    },
    grade: {
      kind: 'one',
      to: 'Grade',
      pattern: (e, g) => `(${e})<-[:OF]-(${g}:Grade)`,
      where: (g) => inForceOn(g, '$today'),
      past: (g, known) => `${known.stands(g)} AND ${trueToday(g)}`,
      order: (g) => `${g}.validFrom`,
      absent: () => ({ __typename: 'Grade', ...DEFAULT_GRADE }),
    },
    grades: {
      kind: 'page',
      to: 'Grade',
      pattern: (e, g) => `(${e})<-[:OF]-(${g}:Grade)`,
      where: knownNow.stands,
      past: (g, known) => `${known.stands(g)} AND ${g}.validFrom <= $today`,
      order: (g) => `${g}.validFrom + '|' + ${g}.id`,
    },
    assessment: {
      kind: 'one',
      to: 'Assessment',
      pattern: (e, a) => `(${e})<-[:OF]-(${a}:Assessment)`,
      where: toldAssessment,
      past: (a, known) => `${toldAssessment(a)} AND ${known.recorded(a)} AND ${a}.asOf <= $today`,
      order: (a) => `${a}.seq`,
    },
    assessments: {
      kind: 'page',
      to: 'Assessment',
      pattern: (e, a) => `(${e})<-[:OF]-(${a}:Assessment)`,
      where: toldAssessment,
      past: (a, known) => `${toldAssessment(a)} AND ${known.recorded(a)} AND ${a}.asOf <= $today`,
      order: (a) => `${a}.recordedAt + '|' + ${a}.id`,
    },
    decisions: {
      kind: 'page',
      to: 'Decision',
      pattern: (e, d) => `(${e})<-[:ABOUT]-(${d}:Decision)`,
      where: toldDecision,
      past: (d, known) =>
        `${d}.state = 'ISSUED' AND ${known.recorded(d)} AND coalesce(${d}.decidedOn, ${d}.effectiveOn) <= $today`,
      order: (d) => `${d}.proposedAt + '|' + ${d}.no`,
    },
    cases: {
      kind: 'page',
      to: 'Case',
      pattern: (e, c) => `(${e})<-[:ABOUT]-(${c}:Case)`,
      where: toldCase,
      order: (c) => `${c}.sorted`,
    },
    investigations: {
      kind: 'page',
      to: 'Investigation',
      pattern: (e, i) => `(${e})<-[:OF]-(${i}:Investigation)`,
      where: knownNow.stands,
      past: (i, known) => `${known.stands(i)} AND ${i}.openedOn <= $today`,
      order: (i) => `${i}.openedOn + '|' + ${i}.key`,
    },
    shares: {
      kind: 'page',
      to: 'Share',
      pattern: (e, s) => `(${e})<-[:OF]-(${s}:Share)`,
      past: (s) => `left(${s}.sharedAt, 10) <= $today`,
      order: (s) => `${s}.sharedAt + '|' + ${s}.id`,
    },
  },
  past: {
    expression: (n, known) => `CASE WHEN EXISTS { (${n})<-[:REGISTERS]-(:Registration) } THEN coalesce(head(COLLECT {
  MATCH (${n})<-[:REGISTERS]-(g:Registration) WHERE ${known.recorded('g')} AND g.changedOn <= $today
  WITH g ORDER BY g.key DESC LIMIT 1
  RETURN [g.name, g.nameEn, g.registrationCode, g.registeredOn, g.district, g.kind, g.status] }), []) END`,
    spread: registeredThen,
  },
}

/** What stands where no decision was made. */
export const DEFAULT_GRADE = {
  code: 'REGULAR',
  byDefault: true,
  validFrom: null,
  validTo: null,
  pack: null,
  decisionNo: null,
}

/**
 * 96 bits, so that nobody finds two codes with one id: with 48 it took two minutes.
 *
 * The id of an enterprise follows from the code it was first known by, so that it does not depend on which document
 * named the firm first.
 */
export function enterpriseIdOf(uscc: string): string {
  const known = ids.get(uscc)
  if (known !== undefined) return known
  const id = `E${digestOf(`enterprise|${uscc}`)}`
  if (ids.size > MOST_IDS) ids.clear()
  ids.set(uscc, id)
  return id
}

/** Every document asks for the ids of its firms, and the same few firms send most of them. */
const ids = new Map<string, string>()
const MOST_IDS = 100_000

/** Starts at the unique credit code; no row when it is unknown or out of scope. */
export const enterpriseByUscc: Start = {
  name: 'enterpriseByUscc',
  type: 'Enterprise',
  kind: 'one',
  match: 'MATCH (n0:Enterprise {uscc: $uscc})',
  scope: enterpriseScope('n0'),
}

/** Starts at the unique id; no row when it is unknown or out of scope. */
export const enterpriseById: Start = {
  name: 'enterpriseById',
  type: 'Enterprise',
  kind: 'one',
  match: 'MATCH (n0:Enterprise {id: $key})',
  scope: enterpriseScope('n0'),
}

/** Starts at each unique credit code, in the order given; unknown and unseen ones are left out. */
export const enterprisesByUscc: Start = {
  name: 'enterprisesByUscc',
  type: 'Enterprise',
  kind: 'list',
  match: 'UNWIND $usccs AS uscc MATCH (n0:Enterprise {uscc: uscc})',
  scope: enterpriseScope('n0'),
}

/**
 * Starts at each unique credit code; whoever is not registered yet becomes a provisional enterprise, so that no
 * document is ever lost for want of a party.
 */
const ENSURE = internal(
  'ensureEnterprises',
  'the apply job',
  `UNWIND $rows AS r
MERGE (e:Enterprise {uscc: r[0]})
ON CREATE SET e.id = r[1], e.canonical = r[1], e.kind = r[2], e.registration = 'PROVISIONAL', e.flags = r[3]
WITH e, r WHERE e.registration = 'PROVISIONAL' AND e.kind < r[2]
SET e.kind = r[2]`,
)

/** A firm that a document names: its code and what the document says it does. */
export interface Party {
  uscc: string
  kind: string
  flags: string[]
}

/** Enterprises are never deleted: whom a committed transaction has found there need not be looked for again. */
const MOST_KNOWN = 200_000

export class KnownParties {
  readonly #known = new Set<string>()
  readonly #nodes = new Map<string, string>()

  unknown(parties: Party[]): Party[] {
    return parties.filter((party) => !this.#known.has(partyKey(party)))
  }

  get nodes(): FirmNodes {
    return this.#nodes
  }

  /** Once the transaction that ensured and found them is committed. */
  add(parties: Party[], nodes: FirmNodes): void {
    if (this.#known.size > MOST_KNOWN) this.forget()
    for (const party of parties) this.#known.add(partyKey(party))
    for (const [uscc, node] of nodes) this.#nodes.set(uscc, node)
  }

  forget(): void {
    this.#known.clear()
    this.#nodes.clear()
  }
}

const partyKey = ({ uscc, kind }: Party) => `${uscc}|${kind}`

/** What a provisional enterprise is called does not depend on which of its documents came first. */
export async function ensureEnterprises(tx: Transaction, parties: Party[]): Promise<void> {
  const byKey = new Map(parties.map((party) => [partyKey(party), party]))
  // One order for everybody, so that two batches never wait for each other.
  const rows = [...byKey.keys()].sort().map((key) => {
    const { uscc, kind, flags } = byKey.get(key)!
    return [uscc, enterpriseIdOf(uscc), kind, flags]
  })
  if (rows.length) await tx.run(ENSURE, { rows })
}

/** Starts at the unique credit codes; no row for one that is registered nowhere. */
const DISTRICTS = internal(
  'districtsOfEnterprises',
  'the door: where the facts of a firm are recorded',
  'UNWIND $usccs AS uscc MATCH (e:Enterprise {uscc: uscc}) WHERE e.district IS NOT NULL RETURN uscc, e.district',
)

/** Registering districts by credit code. */
export async function findDistricts(graph: Graph, usccs: string[]): Promise<Map<string, string>> {
  const rows = usccs.length ? await graph.read(DISTRICTS, { usccs }) : []
  return new Map(rows.map(([uscc, district]) => [uscc as string, district as string]))
}

/**
 * Nodes of enterprises by credit code. A store that was restored may have given a node's id to another: whoever ties to one
 * compares its code.
 */
export type FirmNodes = ReadonlyMap<string, string>

/** A node is not, or no longer, that of its credit code. */
export class StrangeNode extends Error {}

/** Starts at the unique credit codes. It writes nothing, so that it locks nothing; no row for an unknown code. */
const NODES = internal(
  'nodesOfEnterprises',
  'the apply job',
  'UNWIND $usccs AS uscc MATCH (e:Enterprise {uscc: uscc}) RETURN uscc, elementId(e)',
)

/** A thousand documents name a hundred firms: each is looked for once and not by every document. */
export async function findFirmNodes(tx: Transaction, usccs: string[], known: FirmNodes): Promise<FirmNodes> {
  const unknown = usccs.filter((uscc) => !known.has(uscc))
  const rows = unknown.length ? await tx.run(NODES, { usccs: unknown }) : []
  const found = rows.map(([uscc, node]) => [uscc as string, node as string] as const)
  return new Map([...usccs.flatMap((uscc) => (known.has(uscc) ? [[uscc, known.get(uscc)!] as const] : [])), ...found])
}
