import type { Context } from '../context.ts'
import type { DocumentRow } from '../graph/document-row.ts'
import { findExport, type FoundExport } from '../graph/export.ts'
import { findPassages } from '../graph/passage.ts'
import { EXPORT_RULES, type ExportFinding, matchExport } from '../rules/export.ts'
import { filedOf } from '../rules/filing.ts'

/**
 * How an export stands, for one of its parties: that each document came is told to all of them, what stands in it to its
 * own. The rules are run again on what is stored.
 *
 * @returns null when nothing has come under the key, or nothing that the caller is a party to
 */
export async function exportStatusOf({ house, scope, caller }: Context, key: string): Promise<object | null> {
  const found = await findExport(house.graph, key, scope)
  if (!found) return null
  const documents = documentsOf(found).map(([kind, row]) => ({ kind, ...arrivalOf(row, caller.party || null) }))
  const { missing, findings } = judged(found)
  return {
    key,
    state: STATES[found.state ?? (found.list ? '120' : 'NO_LIST')],
    code: found.state,
    documents,
    missing: [...(found.list ? [] : ['EXPORT_INVENTORY']), ...missing.map((name) => WORDS[name])],
    findings: findings.map((finding) => shownTo(caller.party || null, found, finding)),
    passages: found.list ? await findPassages(house.graph, { label: 'ExportInventory', key }, scope) : [],
  }
}

const STATES: Record<string, string> = {
  NO_LIST: 'NO_LIST',
  120: 'WAITING',
  100: 'DISAGREES',
  800: 'RELEASED',
  399: 'CANCELLED',
}

const WORDS = { order: 'EXPORT_ORDER', proceeds: 'PROCEEDS', waybill: 'EXPORT_WAYBILL' } as const

const documentsOf = ({ order, proceeds, waybill, list }: FoundExport): [string, DocumentRow | null][] => [
  ['EXPORT_ORDER', order],
  ['PROCEEDS', proceeds[0] ?? null],
  ['EXPORT_WAYBILL', waybill],
  ['EXPORT_INVENTORY', list],
]

function arrivalOf(row: DocumentRow | null, party: string | null) {
  if (!row) return { receivedAt: null, appTime: null, key: null }
  const own = party === null || row.includes(party)
  return { receivedAt: row.at(-1), appTime: own ? row[1] : null, key: own ? row[0] : null }
}

function judged({ list, order, proceeds, waybill }: FoundExport) {
  if (!list) return { missing: [], findings: [] }
  return matchExport({
    list: filedOf('exportInventory', list),
    order: order && filedOf('exportOrder', order),
    proceeds: proceeds.map((row) => filedOf('proceeds', row)),
    waybill: waybill && filedOf('exportWaybill', waybill),
  })
}

/** A party sees its own value and that the other differs, never the other's. */
function shownTo(party: string | null, found: FoundExport, { rule, line, other, listed }: ExportFinding) {
  const { wrong, mend, document } = EXPORT_RULES[rule]
  const own = (row: DocumentRow | null | undefined) => party === null || (row?.includes(party) ?? false)
  const others = new Map(documentsOf(found)).get(document)
  const yours = [own(others) ? other : null, own(found.list) ? listed : null].filter((value) => value !== null)
  const at = line === null ? { zh: '', en: '' } : { zh: `（第 ${line} 项）`, en: ` (line ${line})` }
  return {
    rule,
    customsCode: null,
    yours: yours.join(' / ') || null,
    cause: 'UNKNOWN',
    fixer: FIXERS[document],
    zh: `${wrong.zh}${at.zh}${mend.zh}`,
    en: `${wrong.en}${at.en} ${mend.en}`,
  }
}

const FIXERS = { EXPORT_ORDER: 'AGENT', PROCEEDS: 'PAYMENT_FIRM', EXPORT_WAYBILL: 'CARRIER', EXPORT_RETURN: 'AGENT' }
