import type { Picture } from './picture.ts'
import { property } from './picture.ts'

export const grade: Picture = {
  type: 'Grade',
  fields: [
    property('code'),
    { name: 'byDefault', expression: () => 'false' },
    property('validFrom'),
    property('validTo'),
    property('pack'),
    { name: 'decisionNo', expression: (g) => `head([(d:Decision)-[:FOUNDS]->(${g}) | d.no])` },
  ],
  edges: {},
}
