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

/** What makes a grade the one in force on a day: known, begun and not ended. */
export const inForceOn = (g: string, day: string) =>
  `${g}.until IS NULL AND ${g}.validFrom <= ${day} AND (${g}.validTo IS NULL OR ${g}.validTo > ${day})`

/**
 * An expression for the grade in force of the enterprise `e` on the day of a parameter; null where no decision was made.
 *
 * @param returned over the grade `g`
 */
export const gradeInForce = (e: string, day: string, returned = 'g.code') =>
  `head(COLLECT { MATCH (${e})<-[:OF]-(g:Grade) WHERE ${inForceOn('g', day)}
    WITH g ORDER BY g.validFrom DESC LIMIT 1 RETURN ${returned} })`
