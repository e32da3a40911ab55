import type { Context } from '../context.ts'
import { userError, type UserErrorValue } from '../errors.ts'
import type { Transaction } from '../graph/driver.ts'
import * as judgements from '../graph/judgement.ts'
import { isText, Reasons } from '../rules/document.ts'
import { canonicalIds, type Clash, clashOf, type Judgement, pairOf } from '../rules/judgement.ts'
import type { JudgeIdentityInput } from '../schema/judgement.ts'

export interface JudgeAnswer {
  identity: object | null
  /** Judgements that would have to be taken back first. */
  clashes: { left: object; right: object }[]
  userErrors: UserErrorValue[]
}

const refused = (...userErrors: UserErrorValue[]): JudgeAnswer => ({ identity: null, clashes: [], userErrors })

/** Which records are one with an enterprise, and what was ever judged of it; null when the caller may not see it. */
export const identityOf = ({ house, scope }: Context, uscc: string) =>
  judgements.findIdentity(house.graph, { uscc, scope })

/**
 * An officer says of two records that they are of one enterprise, that they are not, or that it is open again. Nothing is
 * overwritten: a judgement ends the one before it about the same two. The same once more changes nothing.
 */
export async function judgeIdentity(context: Context, input: JudgeIdentityInput): Promise<JudgeAnswer> {
  const wrong = wrongWords(input)
  if (wrong.length > 0) return refused(...wrong)
  const outcome = await context.house.graph.write((tx) => judgeIn(tx, context, input))
  if (outcome === 'UNKNOWN') return refused(userError('NOT_FOUND', 'input.right'))
  const clashes = outcome ? await toldClashes(context, outcome) : []
  const userErrors = outcome ? [userError(outcome.code, 'input.verdict')] : []
  return { identity: await identityOf(context, input.left), clashes, userErrors }
}

function wrongWords({ left, right, keep, words }: JudgeIdentityInput): UserErrorValue[] {
  const reasons = new Reasons('input')
  reasons.expect(left !== right, 'OWN_IDENTITY', 'right')
  reasons.expect(keep == null || keep === left || keep === right, 'FORMAT', 'keep')
  reasons.expect(isText(words, 1_000), 'FORMAT', 'words')
  return reasons.userErrors
}

/** Runs again from the beginning when the transaction does. */
async function judgeIn(
  tx: Transaction,
  { house, scope, caller }: Context,
  { left, right, verdict, keep, words }: JudgeIdentityInput,
): Promise<Clash | 'UNKNOWN' | null> {
  const pair = await judgements.lockPair(tx, { left, right, scope })
  if (!pair) return 'UNKNOWN'
  const { enterprises, judgements: standing } = await judgements.findStandingOf(tx, pair.canonical)
  const judged: Judgement = {
    left: pair.left,
    right: pair.right,
    verdict,
    keep: keep === right ? pair.right : pair.left,
    seq: Infinity,
  }
  const key = pairOf(pair.left, pair.right)
  const before = standing.find((each) => pairOf(each.left, each.right) === key)
  if ((before?.verdict ?? 'OPEN') === verdict && (verdict !== 'SAME' || before?.keep === judged.keep)) return null
  const clash = clashOf(standing, judged)
  if (clash) return clash
  const { seq: _seq, ...said } = judged
  const record = { ...said, words, by: caller.subject, at: house.clock.now(), validFrom: house.clock.today() }
  const others = standing.filter((each) => each !== before)
  await judgements.recordJudgement(tx, key, { ...record, ...OF_CUSTOMS }, (seq) =>
    canonicalIds(enterprises, [...others, { ...judged, seq }]),
  )
  return null
}

const OF_CUSTOMS = { source: 'JUDGEMENT', authority: 'CUSTOMS' }

/** Only those of which the caller may see both. */
async function toldClashes({ house, scope }: Context, { pairs }: Clash): Promise<JudgeAnswer['clashes']> {
  const named = await judgements.findNamed(house.graph, { ids: [...new Set(pairs.flat())], scope })
  return pairs.flatMap(([one, other]) => {
    const [left, right] = [named.get(one), named.get(other)]
    return left && right ? [{ left, right }] : []
  })
}
