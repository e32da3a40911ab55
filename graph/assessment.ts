import type { Picture, Start } from './picture.ts'
import { always, globalId, json, property } from './picture.ts'
import { enterpriseScope, toldAssessment } from './enterprise.ts'

export const assessment: Picture = {
  type: 'Assessment',
  fields: [
    globalId('Assessment', 'id'),
    property('asOf'),
    property('pack'),
    property('packHash'),
    property('computedGrade'),
    {
      ...json('signals'),
      expression: (a) => `CASE WHEN $scope.closed THEN ${a}.signals ELSE coalesce(${a}.toldSignals, ${a}.signals) END`,
    },
    json('indications'),
    property('score'),
    property('band'),
    json('reasons'),
    property('recordedAt'),
  ],
  edges: {
    enterprise: {
      kind: 'one',
      to: 'Enterprise',
      pattern: (a, e) => `(${a})-[:OF]->(${e}:Enterprise)`,
      past: always,
      order: (e) => `${e}.id`,
      scope: enterpriseScope,
    },
  },
}

/** Starts at the unique id; no row when it is unknown or its enterprise is out of scope. */
export const assessmentById: Start = {
  name: 'assessmentById',
  type: 'Assessment',
  kind: 'one',
  match: 'MATCH (n0:Assessment {id: $key})',
  scope: `EXISTS { (n0)-[:OF]->(s:Enterprise) WHERE ${enterpriseScope('s')} } AND ${toldAssessment('n0')}`,
}
