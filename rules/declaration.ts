import type { UserErrorValue } from '../errors.ts'
import type { DeclarationInput } from '../schema/declaration.ts'
import { isDay } from './day.ts'
import { type Checked, echoed, isAmount, isText, Reasons, USCC_FORM } from './document.ts'

const MAX_LINES = 50

/**
 * The declaration as it may be taken in, or the reasons against it. Whether its number fits its day is not asked here:
 * clearance looks at the documents for that.
 */
export function checkDeclaration(
  declaration: DeclarationInput,
  ports: readonly string[],
  path: string,
): Checked<DeclarationInput> {
  const userErrors = declarationReasons(declaration, ports, path)
  return userErrors.length
    ? { key: echoed(declaration.number), userErrors }
    : { key: declaration.number, row: declaration }
}

function declarationReasons(declaration: DeclarationInput, ports: readonly string[], path: string): UserErrorValue[] {
  const reasons = new Reasons(path)
  // As written: a number with spaces or wide digits would be another key.
  reasons.expect(/^[0-9]{18}$/.test(declaration.number), 'FORMAT', 'number')
  // The first four digits are the district that accepted it; another port's numbers are not this officer's to give.
  reasons.expect(ports.includes('*') || ports.includes(declaration.number.slice(0, 4)), 'NOT_THE_SENDER', 'number')
  reasons.expect(USCC_FORM.test(declaration.ownerUscc), 'FORMAT', 'ownerUscc')
  reasons.expect(
    declaration.declarantUscc == null || USCC_FORM.test(declaration.declarantUscc),
    'FORMAT',
    'declarantUscc',
  )
  reasons.expect(/^\d{4}$/.test(declaration.tradeMode), 'FORMAT', 'tradeMode')
  reasons.expect(isDay(declaration.declaredOn), 'FORMAT', 'declaredOn')
  const { items } = declaration
  reasons.expect(items.length >= 1 && items.length <= MAX_LINES, 'FORMAT', 'items')
  items.forEach((item, i) => {
    reasons.expect(/^\d{10}$/.test(item.hsCode), 'FORMAT', `items.${i}.hsCode`)
    reasons.expect(isText(item.name, 250), 'FORMAT', `items.${i}.name`)
    reasons.expect(/^\d{1,14}(\.\d{1,5})?$/.test(item.quantity), 'FORMAT', `items.${i}.quantity`)
    reasons.expect(isText(item.unit, 3), 'FORMAT', `items.${i}.unit`)
    reasons.expect(isText(item.origin, 3), 'FORMAT', `items.${i}.origin`)
    reasons.expect(isAmount(item.totalFen), 'FORMAT', `items.${i}.totalFen`)
  })
  return reasons.userErrors
}
