import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { findAllRecorded, findAllRecordedOfOwn, findPackDocuments, findRecorded } from '../graph/proof.ts'
import type { RecordedAssessment } from '../graph/proof.ts'
import { CONFIDENTIAL } from '../rules/confidential.ts'
import type { PackDocument } from '../rules/law-pack.ts'
import { packLine, type Proof, proofOf, replay, withholding } from '../rules/proof.ts'

/** One assessment as a file that proves itself; null when it is unknown or not the caller's to see. */
export async function proofFor(context: Context, id: string): Promise<Proof | null> {
  const { house, scope } = context
  const recorded = await findRecorded(house.graph, id, scope)
  if (!recorded) return null
  const packs = await findPackDocuments(house.graph, [recorded.packHash], scope)
  const proof = proofIn(context, recorded, packs)
  if (!proof) throw new Refusal('PROOF_WITHHELD')
  return proof
}

/** Assessments of one page; what cannot be told whole is left out. */
export interface ProofPage {
  lines: object[]
  /** Id of the last one; null when there is none. */
  last: string | null
}

/** A page of all that the caller may see, in the order of their ids: a line for each pack, then one for each assessment. */
export async function proofsAfter(context: Context, after: string, limit: number): Promise<ProofPage> {
  const { house, caller, scope } = context
  const find = caller.audience === 'enterprise' ? findAllRecordedOfOwn : findAllRecorded
  const recorded = await find(house.graph, { after, limit, scope })
  const hashes = [...new Set(recorded.map(({ packHash }) => packHash))]
  const packs = await findPackDocuments(house.graph, hashes, scope)
  const proofs = recorded
    .flatMap((one) => proofIn(context, one, packs) ?? [])
    .map((proof) => ({ ...proof, pack: null }))
  return { lines: [...[...packs.values()].map(packLine), ...proofs], last: recorded.at(-1)?.assessment ?? null }
}

function proofIn(
  { caller }: Context,
  { packHash, ...rest }: RecordedAssessment,
  packs: ReadonlyMap<string, PackDocument>,
): Proof | null {
  const pack = packs.get(packHash)
  if (!pack) throw new Error(`The pack ${packHash} was not kept.`)
  const whole = proofOf({ ...rest, pack, packHash })
  if (caller.audience === 'officer') return whole
  const open = withholding(whole, CONFIDENTIAL, pack)
  // Where what is withheld has moved the grade, the rest does not lead to it any more.
  return replay(open).some(({ place }) => place === 'result.computedGrade') ? null : open
}
