/** Which of the family's codes answers what became of a document. */
import type { RefusalCode, UserErrorValue } from '../errors.ts'
import type { CebCodes } from '../schema/ceb.ts'
import { EXPORT_RULES, type ExportRule } from './export.ts'
import { REQUEST_TEXTS } from './request-text.ts'
import type { RequestRule } from './request.ts'

/** What became of a document in the codes of the family; `info` is the stable code that the text explains. */
export interface CebStatus {
  returnStatus: string
  info: string
}

/** Declared by nobody yet (`appStatus` 1). */
export const STORED: CebStatus = { returnStatus: '1', info: '[Code:STORED;Desc:已暂存，未申报 stored, not declared]' }

/** At the door 2 is the family's first positive answer. */
export const TAKEN: CebStatus = { returnStatus: '2', info: '[Code:ACCEPTED;Desc:已受理 accepted]' }

/** Faults of form are class 0002 of the exchange platform (schema). */
export const NO_MESSAGE = '-0002'

/** Who may not send is of the class of enterprises, whose last digit no published list gives [ASSUMED]. */
export const NOT_THE_SENDER = '-10101'

const STRANGERS: ReadonlySet<string> = new Set<RefusalCode>(['NOT_THE_SENDER', 'NOT_ENTRUSTED', 'OTHERS_GOODS'])

/** Of several reasons the first one has its number. */
export function refusedStatus(codes: CebCodes, { code, field }: Pick<UserErrorValue, 'code' | 'field'>): string {
  if (STRANGERS.has(code)) return NOT_THE_SENDER
  if (code === 'MISSING' && field?.endsWith('.lines')) return codes.noLines ?? codes.fault
  return (codes[OF_CODE[code] ?? 'fault'] ?? codes.fault) as string
}

const OF_CODE: Readonly<Record<string, keyof CebCodes>> = {
  LINE_NUMBER: 'sameLine',
  TOO_MANY_DOCUMENTS: 'many',
  SIGNATURE_MISSING: 'unsigned',
  NO_CERTIFICATE: 'wronglySigned',
  SIGNATURE_WRONG: 'wronglySigned',
  DIGEST_DIFFERS: 'otherThanSigned',
}

/** What became of a document once its batch was applied; null where the door has told all there is to tell. */
export function appliedStatus(codes: CebCodes, state: string): CebStatus | null {
  const told = (returnStatus: string, meaning: string) => ({ returnStatus, info: `[Code:${state};Desc:${meaning}]` })
  switch (state) {
    case 'APPLIED':
    case 'UNCHANGED':
      return told('120', '海关入库 stored')
    case 'STALE':
      return told(codes.stale, '已有更新的报文 a newer version stands')
    case 'CONFLICT':
      return told(codes.conflict, '主键及报送时间相同而内容不同 other content under the same key and time')
    case 'SET_ASIDE':
      return told('4', '已受理，暂不能入库 accepted, and cannot be applied yet')
    default:
      return null
  }
}

/** Of the codes that the match gives. */
const MEANING: Readonly<Record<string, string>> = {
  120: '海关入库 stored',
  100: '海关退单 sent back',
  399: '海关审结 settled',
  800: '放行 released',
}

/** What the match says of a document: each rule that does not hold, with what to do where there are words for it. */
export function matchedStatus(code: string, findings: readonly string[]): CebStatus {
  const rules = findings.map(ruleInfo).join('')
  return { returnStatus: code, info: rules || `[Code:${code};Desc:${MEANING[code] ?? code}]` }
}

function ruleInfo(finding: string): string {
  if (Object.hasOwn(REQUEST_TEXTS, finding)) {
    const { customsCode, zh, en } = REQUEST_TEXTS[finding as RequestRule]
    return `[Code:${customsCode ?? finding};Desc:${finding} ${zh} ${en}]`
  }
  if (!Object.hasOwn(EXPORT_RULES, finding)) return `[Code:${finding};Desc:${finding}]`
  const { wrong, mend } = EXPORT_RULES[finding as ExportRule]
  return `[Code:${finding};Desc:${wrong.zh}${mend.zh} ${wrong.en} ${mend.en}]`
}
