import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { findHoldingsBehind, findHoldingsOf } from '../graph/control.ts'
import { type Control, controlOf, heldBy, type HoldingPicture, type Party } from '../rules/control.ts'
import { WHOLE_BP } from '../rules/stake.ts'
import { linked } from './consent.ts'

export interface ControlAsked {
  uscc: string
  /** As recorded now; today if left out. */
  asOf: string | undefined
  thresholdBp: number
}

/**
 * Who stands behind an enterprise. Null when the caller may not see it.
 *
 * @throws Refusal when the principal has not consented, the day is to come, or the threshold is no part of the whole
 */
export function controlBehind(context: Context, { uscc, asOf, thresholdBp }: ControlAsked) {
  const { house, scope } = context
  const day = context.dayAsked(asOf)
  if (thresholdBp < 1 || thresholdBp > WHOLE_BP) throw new Refusal('BAD_USER_INPUT', 'thresholdBp')
  return linked(context, uscc, async () => {
    const picture = await findHoldingsBehind(house.graph, { uscc, day, scope })
    return picture && { asOf: day, enterprise: picture.parties[0], thresholdBp, ...told(picture, thresholdBp) }
  })
}

/**
 * What an enterprise holds and commands, through enterprises that the caller may see. Null when he may not see it.
 *
 * @throws Refusal when the principal has not consented, or the day is to come
 */
export function controlAhead(context: Context, { uscc, asOf }: Omit<ControlAsked, 'thresholdBp'>) {
  const { house, scope } = context
  const day = context.dayAsked(asOf)
  return linked(context, uscc, async () => {
    const found = await findHoldingsOf(house.graph, { uscc, day, scope })
    return found && { asOf: day, enterprise: found.picture.parties[0], held: heldBy(found.picture), more: found.cut }
  })
}

const told = (picture: HoldingPicture, thresholdBp: number): Control => {
  const control = controlOf(picture, thresholdBp)
  return { ...control, flags: control.flags.map((flag) => ({ ...flag, parties: flag.parties.filter(isTold) })) }
}

/** Whom the caller may not see has neither a name nor a place in the answer. */
const isTold = ({ reach }: Party): boolean => reach !== 'WITHHELD'
