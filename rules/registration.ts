import { REGISTRATION } from '../schema/registration.ts'
import type { Read } from '../schema/form.ts'
import { readUscc } from './code.ts'
import { factCheck, judgeDays, judgeRecorder, ordered, type Ordered, type Recorder } from './fact-check.ts'

export interface RegistrationRow extends Read<typeof REGISTRATION>, Ordered {}

export const checkRegistration = factCheck<typeof REGISTRATION, Recorder, RegistrationRow>({
  table: REGISTRATION,
  key: ['uscc', 'changedOn'],
  judge(registration, reasons, recorder) {
    judgeDays({ changedOn: registration.changedOn }, reasons, recorder)
    reasons.expect(registration.registeredOn <= registration.changedOn, 'PERIOD', 'changedOn')
    judgeRecorder(registration.district, 'district', reasons, recorder)
  },
  row: (registration) => ({ ...registration, ...ordered(registration, registration.changedOn) }),
})

/** A wrong check character is a doubt that is shown; what a register says is taken all the same. */
export const usccFlags = (uscc: string): string[] => readUscc(uscc).flags.map((flag) => `USCC_${flag}`)

/** A name or code that an enterprise had, and when. */
export interface FormerName {
  kind: 'NAME' | 'REGISTRATION_CODE'
  value: string
  validFrom: string
  validTo: string
}

/** What is asked of a registration for the names that it leaves behind. */
export type Named = Pick<
  RegistrationRow,
  'registrationCode' | 'name' | 'nameEn' | 'formerNames' | 'registeredOn' | 'changedOn' | 'order'
>

const WORN = [
  ['NAME', 'name'],
  ['NAME', 'nameEn'],
  ['REGISTRATION_CODE', 'registrationCode'],
] as const

/**
 * Names and codes of an enterprise other than its present ones, from all that was ever registered, in whatever order
 * it came. A name holds from the change that brought it to the one that took it away; of a name that a registration
 * only remembers we know no more than that it lies between the first registration and that one.
 */
export function formerNames(registrations: readonly Named[]): FormerName[] {
  const inOrder = [...registrations].sort((a, b) => (a.order < b.order ? -1 : 1))
  const latest = inOrder.at(-1)
  if (!latest) return []
  const present = new Set([latest.name, latest.nameEn, latest.registrationCode])
  const worn = WORN.flatMap(([kind, field]) => wornBy(inOrder, kind, (registration) => registration[field]))
  const dated = new Set(worn.map(({ value }) => value))
  return [...worn, ...remembered(inOrder, dated)].filter(({ value }) => !present.has(value))
}

function wornBy(
  inOrder: readonly Named[],
  kind: FormerName['kind'],
  valueOf: (registration: Named) => string | null,
): FormerName[] {
  const worn: FormerName[] = []
  let since = inOrder[0]!
  for (const next of inOrder.slice(1)) {
    const value = valueOf(since)
    if (value === valueOf(next)) continue
    if (value !== null) worn.push({ kind, value, validFrom: since.changedOn, validTo: next.changedOn })
    since = next
  }
  return worn
}

function remembered(inOrder: readonly Named[], dated: ReadonlySet<string>): FormerName[] {
  const known = new Set(dated)
  return inOrder.flatMap(({ formerNames, registeredOn, changedOn }) =>
    formerNames.flatMap((value): FormerName[] => {
      if (known.has(value)) return []
      known.add(value)
      return [{ kind: 'NAME', value, validFrom: registeredOn, validTo: changedOn }]
    }),
  )
}
