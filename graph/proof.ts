/** Assessments as they were recorded, with the pack that they rest on: what a proof is made of. */
import type { PackDocument } from '../rules/law-pack.ts'
import type { Recorded } from '../rules/proof.ts'
import { type Cypher, scoped } from './cypher.ts'
import { enterpriseScope, toldAssessment } from './enterprise.ts'
import type { Graph } from './driver.ts'
import { integer } from './driver.ts'
import { unpacked } from './packed.ts'

export interface RecordedAssessment {
  assessment: string
  recordedAt: string
  engine: string
  inputs: Record<string, unknown>
  inputsHash: string
  packHash: string
  result: Recorded
}

const SLOTS =
  'a.id, a.recordedAt, a.engine, a.inputs, a.inputsHash, a.packHash, a.computedGrade, a.signals, a.indications, a.trace'

const recordedOf = (slots: unknown[]) => {
  const [id, recordedAt, engine, inputs, inputsHash, packHash, computedGrade, signals, indications, trace] = slots
  return {
    assessment: id as string,
    recordedAt: recordedAt as string,
    engine: engine as string,
    inputs: JSON.parse(inputs as string) as Record<string, unknown>,
    inputsHash: inputsHash as string,
    packHash: packHash as string,
    result: {
      computedGrade,
      signals: JSON.parse(signals as string) as unknown,
      indications: JSON.parse(indications as string) as unknown,
      trace: unpacked(trace as Int8Array),
    } as unknown as Recorded,
  }
}

/** Starts at the unique id; no row when it is unknown or its enterprise is out of scope. */
const ONE = scoped(
  'recordedAssessment',
  `MATCH (a:Assessment {id: $id})-[:OF]->(e:Enterprise) WHERE ${enterpriseScope('e')} AND a.inputsHash IS NOT NULL
  AND ${toldAssessment('a')}
RETURN ${SLOTS}`,
)

export async function findRecorded(graph: Graph, id: string, scope: object): Promise<RecordedAssessment | null> {
  const [row] = await graph.read(ONE, { id, scope })
  return row ? recordedOf(row) : null
}

/** Starts at the unique ids behind one, in their order; what is out of scope is left out. */
const PAGE = scoped(
  'recordedAssessments',
  `MATCH (a:Assessment)-[:OF]->(e:Enterprise)
WHERE a.id > $after AND a.inputsHash IS NOT NULL AND ${enterpriseScope('e')}
WITH a ORDER BY a.id LIMIT $limit RETURN ${SLOTS}`,
)

/** The same, but it starts at the caller's own enterprise, which has few. */
const OWN = scoped(
  'recordedAssessmentsOfOwn',
  `MATCH (e:Enterprise {id: $scope.own})<-[:OF]-(a:Assessment)
WHERE a.id > $after AND a.inputsHash IS NOT NULL AND ${toldAssessment('a')}
WITH a ORDER BY a.id LIMIT $limit RETURN ${SLOTS}`,
)

interface AskedPage {
  after: string
  limit: number
  scope: object
}

export const findAllRecorded = (graph: Graph, asked: AskedPage) => page(graph, PAGE, asked)

export const findAllRecordedOfOwn = (graph: Graph, asked: AskedPage) => page(graph, OWN, asked)

async function page(graph: Graph, text: Cypher, asked: AskedPage): Promise<RecordedAssessment[]> {
  return (await graph.read(text, { ...asked, limit: integer(asked.limit) })).map(recordedOf)
}

/** Starts at the unique hashes; law is everybody’s to read, and only the packs of what was found are asked for. */
const PACKS = scoped(
  'packsOfAssessments',
  'UNWIND $hashes AS hash MATCH (p:LawPack {hash: hash}) WHERE $scope IS NOT NULL RETURN p.hash, p.document',
)

export async function findPackDocuments(graph: Graph, hashes: string[], scope: object) {
  const rows = await graph.read(PACKS, { hashes, scope })
  return new Map(rows.map(([hash, document]) => [hash as string, unpacked(document as Int8Array) as PackDocument]))
}
