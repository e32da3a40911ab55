import type { Read } from '../schema/form.ts'
import { IDENTIFIER } from '../schema/identifier.ts'
import { factCheck, judgePeriod, orderedPeriod, type Ordered, type Recorder } from './fact-check.ts'

type Identifier = Read<typeof IDENTIFIER>

export interface IdentifierRow extends Identifier, Ordered {}

export const checkIdentifier = factCheck<typeof IDENTIFIER, Recorder, IdentifierRow>({
  table: IDENTIFIER,
  key: ['uscc', 'kind', 'value', 'validFrom', 'recordedOn'],
  judge(identifier, reasons, recorder) {
    judgePeriod(identifier, reasons, recorder)
    reasons.expect(oneSpelling(identifier) !== undefined, 'FORMAT', 'value')
  },
  row(identifier) {
    const fact = { ...identifier, value: oneSpelling(identifier)! }
    return { ...fact, ...orderedPeriod(fact) }
  },
})

/** Two enterprises share an identifier when it is the same in this spelling; undefined when it is none. */
function oneSpelling({ kind, value }: Pick<Identifier, 'kind' | 'value'>): string | undefined {
  const spelled = SPELLINGS[kind](value.normalize('NFKC'))
  return spelled && !spelled.includes('|') ? spelled : undefined
}

/** Keys `kind|value` of whatever identifier the text may be, each in the spelling of its kind. */
export const identifierKeys = (text: string): string[] =>
  (Object.keys(SPELLINGS) as Identifier['kind'][]).flatMap((kind) => {
    const value = oneSpelling({ kind, value: text })
    return value === undefined ? [] : [`${kind}|${value}`]
  })

const SPELLINGS: Record<Identifier['kind'], (value: string) => string | undefined> = {
  PHONE: phoneNumber,
  // A hyphen tells building 3-201 from 3201; blanks and commas tell nothing.
  ADDRESS: (value) => value.replace(/[\s,;。、]/g, ''),
  EMAIL: (value) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? value.toLowerCase() : undefined),
  ACCOUNT: (value) => value.replace(/[\s-]/g, '').toUpperCase(),
  DEVICE: (value) => value.replace(/[\s:-]/g, '').toUpperCase(),
}

/** With its country, +86 where none is said, and without the zero that only calls from within the country have. */
function phoneNumber(value: string): string | undefined {
  const bare = value.replace(/[\s().-]/g, '').replace(/^00/, '+')
  const whole = bare.startsWith('+') ? bare : /^86\d{11}$/.test(bare) ? `+${bare}` : `+86${bare}`
  const number = whole.replace(/^\+860/, '+86')
  return /^\+\d{7,15}$/.test(number) ? number : undefined
}
