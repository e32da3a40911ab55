import { DECLARATION } from '../schema/declaration.ts'
import type { Read } from '../schema/form.ts'
import { type Direction, readDeclarationNumber } from './code.ts'
import { factCheck, judgeDays, judgeRecorder, ordered, type Ordered, padded, type Recorder } from './fact-check.ts'

export interface DeclarationRow extends Read<typeof DECLARATION>, Ordered {
  direction: Direction
}

/** The first four digits are the district that accepted it; another port's numbers are not this officer's to give. */
export const checkDeclaration = factCheck<typeof DECLARATION, Recorder, DeclarationRow>({
  table: DECLARATION,
  key: ['number', 'version'],
  judge({ number, declaredOn }, reasons, recorder) {
    judgeRecorder(number.slice(0, 4), 'number', reasons, recorder)
    judgeDays({ declaredOn }, reasons, recorder)
  },
  row: (declaration) => ({
    ...declaration,
    direction: readDeclarationNumber(declaration.number).direction ?? 'IMPORT',
    ...ordered(declaration, padded(declaration.version, 4)),
  }),
})
