import type { FormerName, Named, RegistrationRow } from '../rules/registration.ts'
import { internal } from './cypher.ts'
import type { Transaction } from './driver.ts'
import { type Picture, property } from './picture.ts'
import { ensureEnterprises, enterpriseIdOf } from './enterprise.ts'
import {
  type FactEffect,
  type Known,
  numberedEdge,
  numberedNode,
  type Recording,
  replaced,
  type Sent,
  subjectsOf,
  versionKey,
  type Written,
  writtenOf,
} from './version.ts'

/** A name or a code that an enterprise had: the relationship between the two. */
export const formerName: Picture = {
  type: 'FormerName',
  fields: [
    { name: 'kind', expression: (f) => `startNode(${f}).kind` },
    { name: 'value', expression: (f) => `startNode(${f}).value` },
    property('validFrom'),
    property('validTo'),
  ],
  edges: {},
}

const REGISTRATIONS = numberedNode('Registration')
const NAMES = numberedEdge('NAMES')

/**
 * Starts at the unique ids. An enterprise that is registered, and of which no registration is kept, was loaded: what it
 * says then is what its first registration said, and was always known.
 */
const KEEP_LOADED = internal(
  'keepLoadedRegistrations',
  'the apply job',
  `UNWIND $ids AS id
MATCH (e:Enterprise {id: id})
WHERE e.registration <> 'PROVISIONAL' AND NOT EXISTS { (e)<-[:REGISTERS]-(:Registration) }
CREATE (e)<-[:REGISTERS]-(:Registration {key: id + '|' + coalesce(e.registeredOn, '') + '|', current: id,
  registrationCode: e.registrationCode, name: e.name, nameEn: e.nameEn, formerNames: [], kind: e.kind,
  status: e.registration, district: e.district, registeredOn: e.registeredOn, changedOn: e.registeredOn,
  validFrom: e.registeredOn, hash: '', seq: 0, source: 'REGISTRATION', authority: e.district})`,
)

/** Starts at the unique ids; a row for each registration of the enterprise. */
const FIND = internal(
  'findRegistrations',
  'the apply job',
  `UNWIND $ids AS id
MATCH (:Enterprise {id: id})<-[:REGISTERS]-(g:Registration)
RETURN id, substring(g.key, size(id) + 1), g.until IS NULL,
  [g.registrationCode, g.name, g.nameEn, g.formerNames, g.registeredOn, g.changedOn]`,
)

/** Starts at the unique ids of enterprises whose registration stands. */
const CLOSE = internal(
  'replaceRegistrations',
  'the apply job',
  `UNWIND $ids AS id MATCH (g:Registration {current: id}) SET g.until = 0 REMOVE g.current`,
)

const CREATE = internal(
  'createRegistrations',
  'the apply job',
  `UNWIND $rows AS r
MATCH (e:Enterprise {id: r[0]})
CREATE (e)<-[:REGISTERS]-(:Registration {key: r[1], current: r[2], registrationCode: r[3], name: r[4], nameEn: r[5],
  formerNames: r[6], kind: r[7], status: r[8], district: r[9], registeredOn: r[10], changedOn: r[11], validFrom: r[11],
  hash: r[12], until: CASE WHEN r[2] IS NULL THEN 0 END, source: $source, authority: $authority})`,
)

/** Starts at the unique ids. The enterprise is shown as its latest registration says; its code is settled after. */
const SHOW = internal(
  'showRegistrations',
  'the apply job',
  `UNWIND $rows AS r
MATCH (e:Enterprise {id: r[0]})
SET e.registrationCode = null, e.name = r[1], e.nameEn = r[2], e.kind = r[3], e.registration = r[4], e.district = r[5],
  e.registeredOn = r[6], e.flags = r[7]`,
)

/** Starts at the index of codes, and at the unique code of whoever has it; a row for each that claims it. */
const CLAIMS = internal(
  'findClaims',
  'the apply job',
  `UNWIND $codes AS c
CALL (c) {
  MATCH (g:Registration {registrationCode: c})-[:REGISTERS]->(e:Enterprise) WHERE g.until IS NULL
  RETURN e.id AS id, substring(g.key, size(e.id) + 1) AS order
  UNION
  MATCH (e:Enterprise {registrationCode: c}) WHERE NOT EXISTS { (e)<-[:REGISTERS]-(:Registration) }
  RETURN e.id AS id, '' AS order
}
RETURN c, id, order`,
)

/** Starts at the unique ids of those who do not get the code that they claim. */
const DENY = internal(
  'denyCodes',
  'the apply job',
  `UNWIND $rows AS r MATCH (e:Enterprise {id: r[0]})
SET e.registrationCode = null, e.flags = [f IN coalesce(e.flags, []) WHERE f <> $flag] + [$flag]`,
)

const GIVE = internal(
  'giveCodes',
  'the apply job',
  `UNWIND $rows AS r MATCH (e:Enterprise {id: r[0]})
SET e.registrationCode = r[1], e.flags = [f IN coalesce(e.flags, []) WHERE f <> $flag]`,
)

/** Two registers say one code of two firms: the later has it, and the other is shown with this doubt. */
const CODE_TAKEN = 'REGISTRATION_CODE_TAKEN'

/** Starts at the unique ids; a row for each name or code that the enterprise is known to have had. */
const FIND_NAMES = internal(
  'findFormerNames',
  'the apply job',
  `UNWIND $ids AS id
MATCH (:Enterprise {id: id})<-[f:NAMES]-(:Alias) WHERE f.until IS NULL RETURN id, f.current, f.key`,
)

/** Starts at the unique keys of relationships. */
const CLOSE_NAMES = internal(
  'replaceFormerNames',
  'the apply job',
  `UNWIND $keys AS k MATCH ()-[f:NAMES {key: k}]->() SET f.until = 0 REMOVE f.current`,
)

/** Starts at the unique key `kind|value` and at the unique id. */
const CREATE_NAMES = internal(
  'createFormerNames',
  'the apply job',
  `UNWIND $rows AS r
MATCH (e:Enterprise {id: r[0]})
MERGE (a:Alias {key: r[1]}) ON CREATE SET a.kind = r[2], a.value = r[3]
CREATE (a)-[:NAMES {key: r[4], current: r[5], validFrom: r[6], validTo: r[7], source: $source, authority: $authority}]->(e)`,
)

interface SentRegistration extends Sent {
  row: RegistrationRow
}

interface KnownRegistration extends Known {
  named: Named
}

/**
 * What the register says. An enterprise is shown as its latest registration says; what it was called before, and the
 * codes it had, lead to it still.
 */
export async function applyRegistrations(
  tx: Transaction,
  rows: RegistrationRow[],
  recording: Recording,
): Promise<FactEffect> {
  const { source, authority, judge } = recording
  await ensureEnterprises(
    tx,
    rows.map(({ uscc, kind }) => ({ uscc, kind, flags: judge.flagsOf(uscc) })),
  )
  const sent = rows.map((row) => ({ row, line: enterpriseIdOf(row.uscc), order: row.order }))
  const ids = [...new Set(sent.map(({ line }) => line))].sort()
  await tx.run(KEEP_LOADED, { ids })
  const known = await findRegistrations(tx, ids)
  const { applied, opened, closed } = replaced(known, sent)
  const subjects = subjectsOf(applied, (i) => [sent[i]!.line])
  if (subjects.length === 0) return { applied, subjects, tallies: [], written: [] }
  if (closed.length) await tx.run(CLOSE, { ids: closed.map(({ line }) => line) })
  await tx.run(CREATE, { rows: opened.map(registrationSlots), source, authority })
  const shown = opened.filter(({ stands }) => stands).map(({ sent }) => sent)
  if (shown.length)
    await tx.run(SHOW, {
      rows: shown.map((registration) => [...shownSlots(registration), judge.flagsOf(registration.row.uscc)]),
    })
  await settleCodes(tx, [...known.map(({ named }) => named), ...rows])
  const all = [...known, ...opened.map(({ sent }) => ({ line: sent.line, named: sent.row }))]
  const names = await replaceNames(tx, subjects, all, recording)
  return { applied, subjects, tallies: [], written: [writtenOf(REGISTRATIONS, opened, closed), names] }
}

async function findRegistrations(tx: Transaction, ids: string[]): Promise<KnownRegistration[]> {
  const found = await tx.run(FIND, { ids })
  return found.map(([id, order, stands, slots]) => {
    const [registrationCode, name, nameEn, formerNames, registeredOn, changedOn] = slots as [
      string | null,
      string,
      string | null,
      string[],
      string,
      string,
    ]
    const named = { registrationCode, name, nameEn, formerNames, registeredOn, changedOn, order: order as string }
    return { line: id as string, order: named.order, stands: stands as boolean, named }
  })
}

const registrationSlots = ({ sent, stands }: { sent: SentRegistration; stands: boolean }) => {
  const { row, line } = sent
  return [
    line,
    versionKey(sent),
    stands ? line : null,
    row.registrationCode,
    row.name,
    row.nameEn,
    row.formerNames,
    row.kind,
    row.status,
    row.district,
    row.registeredOn,
    row.changedOn,
    row.hash,
  ]
}

const shownSlots = ({ row, line }: SentRegistration) => [
  line,
  row.name,
  row.nameEn,
  row.kind,
  row.status,
  row.district,
  row.registeredOn,
]

/** A code is one firm's. Of two that claim it the later registration has it, whichever we heard of first. */
async function settleCodes(tx: Transaction, registrations: Pick<Named, 'registrationCode'>[]): Promise<void> {
  const codes = [...new Set(registrations.flatMap(({ registrationCode }) => registrationCode ?? []))].sort()
  if (codes.length === 0) return
  const claims = new Map<string, { id: string; order: string }[]>(codes.map((code) => [code, []]))
  for (const [code, id, order] of await tx.run(CLAIMS, { codes }))
    claims.get(code as string)!.push({ id: id as string, order: order as string })
  const ranked = [...claims].map(([code, claimed]) => {
    const [first, ...others] = claimed.sort((a, b) => (a.order + a.id > b.order + b.id ? -1 : 1))
    return { code, first, others }
  })
  const denied = ranked.flatMap(({ others }) => others.map(({ id }) => [id]))
  if (denied.length) await tx.run(DENY, { rows: denied, flag: CODE_TAKEN })
  const given = ranked.flatMap(({ code, first }) => (first ? [[first.id, code]] : []))
  if (given.length) await tx.run(GIVE, { rows: given, flag: CODE_TAKEN })
}

/** What follows from all registrations takes the place of what followed from those known before. */
async function replaceNames(
  tx: Transaction,
  ids: string[],
  registrations: { line: string; named: Named }[],
  { source, authority, judge }: Recording,
): Promise<Written> {
  const wanted = new Map(
    ids.flatMap((id) => {
      const named = registrations.filter(({ line }) => line === id).map(({ named }) => named)
      // The key of a name that comes to stand again is another one: it carries what was known then.
      const known = named.length
      return judge.formerNames(named).map((name) => [lineOf(id, name), { id, name, known }] as const)
    }),
  )
  const found = await tx.run(FIND_NAMES, { ids })
  const standing = new Set(found.map(([, line]) => line as string))
  const closed = found.filter(([, line]) => !wanted.has(line as string)).map(([, , key]) => key as string)
  const missing = [...wanted].filter(([line]) => !standing.has(line))
  if (closed.length) await tx.run(CLOSE_NAMES, { keys: closed })
  const rows = missing.map(([line, { id, name, known }]) => [
    id,
    `${name.kind}|${name.value}`,
    name.kind,
    name.value,
    `${line}|${known}`,
    line,
    name.validFrom,
    name.validTo,
  ])
  if (rows.length) await tx.run(CREATE_NAMES, { rows, source, authority })
  return { numbered: NAMES, opened: rows.map((row) => row[4]!), closed }
}

const lineOf = (id: string, { kind, value, validFrom, validTo }: FormerName) =>
  [id, kind, value, validFrom, validTo].join('|')
