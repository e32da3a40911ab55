import { agreementRows } from './agreement.ts'
import { caseRows, investigationRows } from './case.ts'
import { castOf } from './cast.ts'
import { type Chunk, chunksOf } from './chunk.ts'
import { declarationRows } from './declaration.ts'
import { decisionRows, standingRows } from './decision.ts'
import { enterpriseRows } from './enterprise.ts'
import { entrustmentRows } from './entrustment.ts'
import {
  branchOfRows,
  identifierRows,
  ownsRows,
  personOwnsRows,
  personRows,
  servesRows,
  succeedsRows,
  usesRows,
} from './ownership.ts'
import { identityOf, parcelRows, sumsFor } from './parcel.ts'
import { planOf, type Size } from './plan.ts'
import { Tallies } from './tally.ts'
import { violationRows } from './violation.ts'

/**
 * The demo world as it stands on its day, as a stream: the same size gives the same rows everywhere. Nodes come before
 * the edges between them, tallies after the documents they count, and the standings last, so that nobody is assessed
 * before everything about everybody is there. Only sums, and who takes part in parcels, are held in memory.
 */
export function* world(size: Size): Generator<Chunk> {
  const plan = planOf(size)
  const tallies = new Tallies()
  yield* chunksOf('enterprise', enterpriseRows(plan))
  yield* chunksOf('person', personRows(plan))
  yield* chunksOf('identifier', identifierRows(plan))
  yield* chunksOf('serves', servesRows(plan))
  yield* chunksOf('personOwns', personOwnsRows(plan))
  yield* chunksOf('owns', ownsRows(plan))
  yield* chunksOf('branchOf', branchOfRows(plan))
  yield* chunksOf('succeeds', succeedsRows())
  yield* chunksOf('uses', usesRows(plan))
  yield* chunksOf('violation', violationRows(plan))
  yield* chunksOf('declaration', declarationRows(plan, tallies))
  const cast = castOf(plan)
  const sums = sumsFor(plan, cast, tallies)
  yield* chunksOf('entrustment', entrustmentRows(cast))
  yield* chunksOf('parcel', parcelRows(plan, cast, sums))
  yield* chunksOf('tradesOn', sums.tradesOn.rows())
  yield* chunksOf('shipsWith', sums.shipsWith.rows())
  yield* chunksOf('paysBy', sums.paysBy.rows())
  yield* chunksOf('quota', sums.quotas.rows(identityOf))
  yield* chunksOf('tally', tallies.rows())
  yield* chunksOf('decision', decisionRows(plan))
  yield* chunksOf('investigation', investigationRows())
  yield* chunksOf('case', caseRows())
  yield* chunksOf('agreement', agreementRows())
  yield* chunksOf('standing', standingRows(plan))
}
