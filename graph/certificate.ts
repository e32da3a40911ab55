import { scoped } from './cypher.ts'
import type { Graph } from './driver.ts'

/** Starts at the unique key `party|fingerprint` of the caller's own code; a certificate on record stays as it was. */
const REGISTER = scoped(
  'registerCertificate',
  `MERGE (c:Certificate {key: $scope.party + '|' + $fingerprint})
ON CREATE SET c.party = $scope.party, c.pem = $pem, c.recordedAt = $at`,
)

export async function registerCertificate(
  graph: Graph,
  certificate: { fingerprint: string; pem: string; at: string; scope: object },
): Promise<void> {
  await graph.write((tx) => tx.run(REGISTER, { ...certificate }))
}

/** Starts at the unique keys `party|fingerprint` that begin with the caller's own code; no row when it has recorded none. The latest are enough. */
const FIND = scoped(
  'findCertificates',
  `MATCH (c:Certificate) WHERE c.key STARTS WITH $scope.party + '|' RETURN c.pem ORDER BY c.recordedAt DESC, c.key LIMIT 20`,
)

/** In PEM. */
export async function findCertificates(graph: Graph, scope: object): Promise<string[]> {
  const rows = await graph.read(FIND, { scope })
  return rows.map(([pem]) => pem as string)
}
