/** Consents of the principal, without which nobody is linked with anybody. A consent is withdrawn, never taken back. */
import { internal, scoped } from './cypher.ts'
import type { Graph } from './driver.ts'
import { digestOf } from './document-row.ts'
import { enterpriseScope } from './enterprise.ts'
import type { Picture, Start } from './picture.ts'
import { property } from './picture.ts'

export const consent: Picture = {
  type: 'Consent',
  fields: [
    ...['id', 'of', 'purpose', 'principal', 'document', 'validFrom', 'validTo', 'withdrawnOn'].map(property),
    ...['recordedBy', 'recordedAt'].map(property),
  ],
  edges: {},
}

/** Customs see the consents of their districts, and of the enterprises that they see. */
const consentScope = (c: string) =>
  `($scope.all OR ${c}.of IN $scope.districts OR EXISTS { (${c})-[:OF]->(s:Enterprise) WHERE ${enterpriseScope('s')} })`

/** A page, newest first; starts at the index of what consents are of. */
export const consentsOf: Start = {
  name: 'consentsOf',
  type: 'Consent',
  kind: 'page',
  match: 'MATCH (n0:Consent {of: $of})',
  scope: consentScope('n0'),
  order: "n0.recordedAt + '|' + n0.id",
}

/** Starts at the unique id; no row when it is unknown or out of scope. */
export const consentById: Start = {
  name: 'consentById',
  type: 'Consent',
  kind: 'one',
  match: 'MATCH (n0:Consent {id: $key})',
  scope: consentScope('n0'),
}

/** Both days of a period count, as they do on paper; the day of a withdrawal counts no more. */
const countsOn = (c: string, day: string) =>
  `${c}.purpose = 'LINK_ANALYSIS' AND ${c}.validFrom <= ${day} AND (${c}.validTo IS NULL OR ${c}.validTo >= ${day})
    AND (${c}.withdrawnOn IS NULL OR ${c}.withdrawnOn > ${day})`

/**
 * A predicate: whether a consent counts for the enterprise `e` on the day of a parameter. It walks to the enterprise's own
 * consents, and seeks those of its district in their index.
 */
const consentFor = (e: string, day: string) =>
  `(EXISTS { MATCH (${e})<-[:OF]-(c:Consent) WHERE ${countsOn('c', day)} }
  OR EXISTS { MATCH (c:Consent {of: ${e}.district}) USING INDEX c:Consent(of) WHERE ${countsOn('c', day)} })`

/** Starts at the unique ids of enterprises; a row for each whose links may be analysed on that day. */
const CONSENTED = internal(
  'findConsented',
  'asks whether enterprises that the caller was shown may be linked; its answer is that they may, or a refusal',
  `UNWIND $enterprises AS id MATCH (e:Enterprise {id: id}) WHERE ${consentFor('e', '$day')} RETURN id`,
)

/** Those of the enterprises, by their ids, for which no consent counts on that day. */
export async function findWithoutConsent(
  graph: Pick<Graph, 'read'>,
  enterprises: readonly string[],
  day: string,
): Promise<string[]> {
  const rows = await graph.read(CONSENTED, { enterprises, day })
  const consented = new Set(rows.map(([id]) => id as string))
  return enterprises.filter((id) => !consented.has(id))
}

/** A paper of one number about one enterprise or district is one consent, however often it is recorded. */
const consentIdOf = (of: string, document: string) => `C${digestOf(`consent|${of}|${document}`)}`

export interface ConsentRecord {
  of: string
  principal: string
  document: string
  validFrom: string
  validTo: string | null
  recordedBy: string
  recordedAt: string
}

const CREATED = `MERGE (c:Consent {id: $id})`
const FIRST = 'CASE WHEN c.recordedAt IS NULL THEN [1] ELSE [] END'

/** Starts at the unique credit code, and creates the consent unless it is there; no row when the code is out of scope. */
const RECORD_OF_ENTERPRISE = scoped(
  'recordConsentOfEnterprise',
  `MATCH (e:Enterprise {uscc: $properties.of}) WHERE ${enterpriseScope('e')}
${CREATED}
FOREACH (_ IN ${FIRST} | SET c += $properties CREATE (c)-[:OF]->(e))
RETURN c.id`,
)

/** Creates the consent unless it is there; no row when the district is not the caller's. */
const RECORD_OF_DISTRICT = scoped(
  'recordConsentOfDistrict',
  `WITH 1 AS one WHERE $scope.all OR $properties.of IN $scope.districts
${CREATED}
FOREACH (_ IN ${FIRST} | SET c += $properties)
RETURN c.id`,
)

/** @returns its id; null when the caller does not see what it is of. What was recorded before stays as it is. */
export async function recordConsent(graph: Graph, record: ConsentRecord, scope: object): Promise<string | null> {
  const asked = {
    id: consentIdOf(record.of, record.document),
    properties: { ...record, purpose: 'LINK_ANALYSIS' },
    scope,
  }
  const text = record.of.length === 4 ? RECORD_OF_DISTRICT : RECORD_OF_ENTERPRISE
  const [row] = await graph.write((tx) => tx.run(text, asked))
  return (row?.[0] as string | undefined) ?? null
}

/** Starts at the unique id; no row when it is unknown, out of scope or withdrawn already. */
const WITHDRAW = scoped(
  'withdrawConsent',
  `MATCH (c:Consent {id: $id}) WHERE ${consentScope('c')}
SET c.lock = true REMOVE c.lock
WITH c WHERE c.withdrawnOn IS NULL
SET c.withdrawnOn = $on, c.withdrawnBy = $by, c.withdrawnAt = $at
RETURN c.id`,
)

/** @returns false when it is unknown, or was withdrawn before */
export async function withdrawConsent(
  graph: Graph,
  asked: { id: string; on: string; by: string; at: string; scope: object },
): Promise<boolean> {
  return (await graph.write((tx) => tx.run(WITHDRAW, asked))).length > 0
}
