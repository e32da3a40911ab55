import type { Read } from '../schema/form.ts'
import { PERSON } from '../schema/person.ts'
import { factCheck, judgePeriod, orderedPeriod, type Ordered, type PersonRecorder, toldApart } from './fact-check.ts'

export interface PersonRow extends Omit<Read<typeof PERSON>, 'identityNumber'>, Ordered {
  /** Keyed hash of the identity number. */
  person: string
}

export const checkPerson = factCheck<typeof PERSON, PersonRecorder, PersonRow>({
  table: PERSON,
  key: ['uscc', 'role', 'validFrom', 'recordedOn'],
  judge: judgePeriod,
  row({ identityNumber, ...rest }, { hash }) {
    const fact = { ...rest, person: hash('identity', identityNumber) }
    return { ...fact, ...orderedPeriod(fact) }
  },
  twin: ({ person }) => toldApart(person),
})
