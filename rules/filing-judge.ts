/** What the fields of an export document or of a tally have to say to each other. */
import type { EXPORT_INVENTORY } from '../schema/export-inventory.ts'
import type { EXPORT_RETURN } from '../schema/export-return.ts'
import type { Read } from '../schema/form.ts'
import { isProduct, judgeNumbers, judgeUnits, type Reasons } from './document.ts'

interface Numbered {
  appType: number
  lines: readonly { line: number }[] | null
}

export const judgeNumbered = ({ lines }: Numbered, reasons: Reasons): void => judgeNumbers(lines ?? [], reasons)

/** Where a document came in parts, the number of each is one of them. */
export function judgeTally(tally: Numbered & { parts?: number; part?: number }, reasons: Reasons): void {
  judgeNumbered(tally, reasons)
  reasons.expect((tally.part ?? 1) <= (tally.parts ?? 1), 'PART', 'part')
}

const CHINA = new Set(['142', 'CHN'])
/** Out of special zones: bonded goods, with their ledger. */
const ZONE_MODES = new Set(['1210', '1239'])

export function judgeExportInventory(list: Read<typeof EXPORT_INVENTORY>, reasons: Reasons): void {
  const { lines, netWeight, grossWeight } = list
  judgeNumbers(lines, reasons)
  reasons.expect(netWeight <= grossWeight, 'WEIGHT', 'netWeight')
  const zoned = ZONE_MODES.has(list.tradeMode)
  if (zoned) {
    reasons.expect(list.zoneFirmUscc !== null, 'MISSING', 'zoneFirmUscc')
    reasons.expect(list.ledgerNo !== null, 'MISSING', 'ledgerNo')
  }
  lines.forEach((line, at) => {
    judgeUnits(line, at, reasons)
    reasons.expect(isProduct(line.quantity, line.price, line.total), 'LINE_TOTAL', `lines.${at}.total`)
    if (zoned) reasons.expect(line.recordNo !== null, 'MISSING', `lines.${at}.recordNo`)
    // Simplified or not, customs classifies by ten digits where it summarises.
    if (list.statistics === 'B') reasons.expect(line.hsCode.length === 10, 'FORMAT', `lines.${at}.hsCode`)
  })
}

/** Goods come back from abroad, so the country that they come from is another. */
export function judgeExportReturn({ lines, country }: Read<typeof EXPORT_RETURN>, reasons: Reasons): void {
  judgeNumbers(lines, reasons)
  reasons.expect(!CHINA.has(country), 'FORMAT', 'country')
  lines.forEach((line, at) => judgeUnits(line, at, reasons))
}
