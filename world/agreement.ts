import { parties } from './characters.ts'
import type { Row } from './chunk.ts'

/** The one purpose that the agreements cover. */
const PURPOSE = 'CREDIT_ASSESSMENT'

/** Each with its one approval. The second has run out, so what is asked under it is refused. */
export const AGREEMENTS = [
  {
    id: 'A-2025-01',
    bureau: parties.bureau,
    fields: ['uscc', 'name', 'grade', 'since', 'decisionNo'],
    validFrom: '2025-07-01',
    validTo: '2027-07-01',
    approval: 'P-2025-01',
  },
  {
    id: 'A-2023-04',
    bureau: parties.formerBureau,
    fields: ['uscc', 'grade'],
    validFrom: '2023-12-01',
    validTo: '2025-12-01',
    approval: 'P-2023-04',
  },
] as const

export function* agreementRows(): Generator<Row> {
  for (const { id, bureau, fields, validFrom, validTo, approval } of AGREEMENTS) {
    yield [id, bureau, PURPOSE, [...fields], validFrom, validTo, approval]
  }
}
