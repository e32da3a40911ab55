import { DECLARATION, type DeclarationInput } from '../schema/declaration.ts'
import { canonicalHash } from './canonical.ts'
import { type Direction, readDeclarationNumber } from './code.ts'
import type { Checked } from './document.ts'
import { factCheck, judgeRecorder, type Recorder } from './fact-check.ts'

export type DeclarationRow = DeclarationInput & { direction: Direction; hash: string }

/** The first four digits are the district that accepted it; another port's numbers are not this officer's to give. */
const checkFields = factCheck<typeof DECLARATION, Recorder, DeclarationRow>({
  table: DECLARATION,
  key: ['number'],
  judge: ({ number }, reasons, recorder) => judgeRecorder(number.slice(0, 4), 'number', reasons, recorder),
  row: (declaration) => ({
    ...declaration,
    direction: readDeclarationNumber(declaration.number).direction ?? 'IMPORT',
    hash: canonicalHash(declaration),
  }),
})

/** The declaration as it may be taken in from a port, or the reasons against it. */
export const checkDeclaration = (document: unknown, ports: readonly string[], path: string): Checked<DeclarationRow> =>
  checkFields(document, { today: '', districts: ports }, path)
