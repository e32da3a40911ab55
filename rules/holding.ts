import type { Read } from '../schema/form.ts'
import { HOLDER, HOLDING } from '../schema/holding.ts'
import { type Checked, faultReasons } from './document.ts'
import {
  factCheck,
  judgePeriod,
  orderedPeriod,
  type FactCheck,
  type Ordered,
  type PersonRecorder,
  toldApart,
} from './fact-check.ts'

/** A firm by its code, or a person by the keyed hash of the identity number. */
export type Holder = { uscc: string } | { person: string; name: string }

export interface HoldingRow extends Omit<Read<typeof HOLDING>, 'holder'>, Ordered {
  holder: Holder
}

/** The holder's own fields come first: what is wrong with them is told by their names. */
export const checkHolding: FactCheck<PersonRecorder, HoldingRow> = (document, recorder, path): Checked<HoldingRow> => {
  const checked = checkFields(document, recorder, path)
  if ('row' in checked) return checked
  const sent = (document as { holder?: unknown } | null | undefined)?.holder
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent) || HOLDER.read(sent)) return checked
  const told = checked.userErrors.filter(({ field }) => field !== `${path}.holder`)
  return { key: checked.key, userErrors: [...told, ...faultReasons(HOLDER, sent, `${path}.holder`)] }
}

const checkFields = factCheck<typeof HOLDING, PersonRecorder, HoldingRow>({
  table: HOLDING,
  key: ['uscc', 'validFrom', 'recordedOn'],
  judge(holding, reasons, recorder) {
    judgePeriod(holding, reasons, recorder)
    const holder = HOLDER.read(holding.holder)
    reasons.expect(holder !== undefined, 'FORMAT', 'holder')
    if (!holder) return
    const { uscc, identityNumber, name } = holder
    const isFirm = uscc !== null
    reasons.expect(isFirm || identityNumber !== null, 'MISSING', 'holder.identityNumber')
    reasons.expect(isFirm || name !== null, 'MISSING', 'holder.name')
    reasons.expect(!isFirm || (identityNumber === null && name === null), 'ONE_HOLDER', 'holder.uscc')
    reasons.expect(uscc !== holding.uscc, 'OWN_PARTY', 'holder.uscc')
  },
  row({ holder, ...rest }, { hash }) {
    const { uscc, identityNumber, name } = HOLDER.read(holder)!
    const fact = {
      ...rest,
      holder: uscc === null ? { person: hash('identity', identityNumber!), name: name! } : { uscc },
    }
    return { ...fact, ...orderedPeriod(fact) }
  },
  twin: ({ holder }) => ('uscc' in holder ? holder.uscc : toldApart(holder.person)),
})
