import { agreementRows } from './agreement.ts'
import { type Chunk, chunksOf } from './chunk.ts'
import { declarationRows } from './declaration.ts'
import { decisionRows, standingRows } from './decision.ts'
import { enterpriseRows } from './enterprise.ts'
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
import { parcelRows } from './parcel.ts'
import { planOf, type Size } from './plan.ts'
import { Tallies } from './tally.ts'
import { violationRows } from './violation.ts'

/**
 * The demo world as it stands on its day, as a stream: the same size gives the same rows everywhere. Nodes come before
 * the edges between them, tallies after the documents they count, and the standings last, so that nobody is assessed
 * before everything about everybody is there. Only the tallies are held in memory.
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
  yield* chunksOf('parcel', parcelRows(plan, tallies))
  yield* chunksOf('tally', tallies.rows())
  yield* chunksOf('decision', decisionRows(plan))
  yield* chunksOf('agreement', agreementRows())
  yield* chunksOf('standing', standingRows(plan))
}
