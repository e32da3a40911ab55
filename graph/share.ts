import { gradeInForce } from './grade.ts'
import { DEFAULT_GRADE } from './enterprise.ts'
import { internal, scoped } from './cypher.ts'
import type { Graph } from './driver.ts'
import type { Picture, Start } from './picture.ts'
import { property } from './picture.ts'

export const share: Picture = {
  type: 'Share',
  fields: ['id', 'bureau', 'purpose', 'agreement', 'fields', 'sharedAt'].map(property),
  edges: {},
}

export const agreement: Picture = {
  type: 'Agreement',
  fields: ['id', 'bureau', 'purpose', 'fields', 'validFrom', 'validTo'].map(property),
  edges: {},
}

/** A page of all agreements, newest first; administrators see all, a bureau its own. */
export const agreements: Start = {
  name: 'agreements',
  type: 'Agreement',
  kind: 'page',
  match: 'MATCH (n0:Agreement)',
  where: 'n0.until IS NULL',
  scope: '($scope.all OR n0.bureau = $scope.bureau)',
  order: "n0.validFrom + '|' + n0.id",
}

/** What may be told today, and under which agreement. */
export interface Tellable {
  agreement: string | null
  fields: string[]
  enterprise: { id: string; uscc: string; name: string | null } | null
  grade: { code: string; validFrom: string | null; decisionNo: string | null }
}

/**
 * Starts at the bureau's agreements (few) and at the unique credit code; walks to a valid approval and to the grade in
 * force. Always one row: `agreement` is null where no valid agreement with a valid approval covers the purpose on
 * that day, `enterprise` is null where the code is unknown, or only
 * named in somebody's document.
 */
const FIND_TELLABLE = scoped(
  'findTellable',
  `OPTIONAL MATCH (a:Agreement {purpose: $purpose})<-[:UNDER]-(p:Approval)
WHERE a.bureau = $scope.bureau AND a.until IS NULL AND p.until IS NULL
  AND a.validFrom <= $today AND (a.validTo IS NULL OR a.validTo > $today)
  AND p.validFrom <= $today AND (p.validTo IS NULL OR p.validTo > $today)
WITH a ORDER BY a.id LIMIT 1
OPTIONAL MATCH (e:Enterprise {uscc: $uscc}) WHERE e.registration <> 'PROVISIONAL'
RETURN a.id, a.fields, e.id, e.uscc, e.name,
  ${gradeInForce('e', '$today', '[g.code, g.validFrom, head([(d:Decision)-[:FOUNDS]->(g) | d.no])]')}`,
)

export async function findTellable(
  graph: Graph,
  asked: { uscc: string; purpose: string; today: string; scope: object },
): Promise<Tellable> {
  const [row] = await graph.read(FIND_TELLABLE, asked)
  const [agreementId, fields, id, uscc, name, grade] = row as [
    string | null,
    string[] | null,
    string | null,
    string,
    string | null,
    [string, string, string | null] | null,
  ]
  return {
    agreement: agreementId,
    fields: fields ?? [],
    enterprise: id === null ? null : { id, uscc, name },
    grade: grade
      ? { code: grade[0], validFrom: grade[1], decisionNo: grade[2] }
      : { code: DEFAULT_GRADE.code, validFrom: null, decisionNo: null },
  }
}

export interface ShareRecord {
  id: string
  enterprise: string
  bureau: string
  purpose: string
  agreement: string
  fields: string[]
  digest: string
  sharedAt: string
}

/** Starts at the unique enterprise id; creates the record of one disclosure. Written before the answer leaves. */
const RECORD_SHARE = internal(
  'recordShare',
  'the service’s own duty to record each disclosure',
  `MATCH (e:Enterprise {id: $enterprise})
CREATE (:Share {id: $id, enterprise: $enterprise, bureau: $bureau, purpose: $purpose, agreement: $agreement,
  fields: $fields, digest: $digest, sharedAt: $sharedAt})-[:OF]->(e)`,
)

export async function recordShare(graph: Graph, record: ShareRecord): Promise<void> {
  await graph.run(RECORD_SHARE, { ...record })
}
