/**
 * The messages of the single window (CEB, specification of May 2022) as tables: which element means which field of the
 * documents that the other doors take, in the order that the XSD fixes. One reader serves them all, and one writer.
 */
import type { FilingKind } from './filings.ts'

/** How an element's text stands for a field: as it is, or in another notation. */
export type Notation = 'text' | 'fen' | 'decimal' | 'whole' | 'instant' | 'day' | 'appType' | 'signedFor'

export interface CebElement {
  name: string
  /** Field of the document; null for what the message carries and no rule reads. */
  field: string | null
  notation: Notation
  /** What it always says; null where it may say anything. */
  constant: string | null
}

/** An element of a receipt that names the document, as the XSD describes it. */
export interface CebShape {
  name: string
  required: boolean
  /** Characters at least and at most. */
  least: number
  most: number
  whole: boolean
}

export interface CebReceipt {
  code: string
  node: string
  keys: readonly CebShape[]
  /** Letter of the numbers that E-Port gives these documents [ASSUMED but B, C, T and O]. */
  letter: string
  /** What the parts of the document's key are, where somebody entrusted may know no more of it than that. */
  byKey?: readonly string[]
}

/**
 * The family's own numbers for what becomes of a document (table 7-2), where it has them for the kind; a number of the
 * class stands for all that the published list tells no further apart.
 */
export interface CebCodes {
  /** A field is wrong. */
  fault: string
  /** It has no lines. */
  noLines?: string
  /** Two lines have one number. */
  sameLine?: string
  /** Other content under the same key and time. */
  conflict: string
  /** A newer version stands. */
  stale: string
  /** More documents than a message may hold. */
  many: string
  unsigned?: string
  wronglySigned?: string
  otherThanSigned?: string
}

/** Kinds of document that come into the country, at the other doors. */
type ImportKind = 'order' | 'payment' | 'waybill' | 'waybillStatus' | 'inventory' | 'cancel' | 'return'

export interface CebMessage {
  code: string
  /** Element of one business document. */
  node: string
  /** Null where the fields stand in the node itself. */
  head: string | null
  list: string | null
  /** Documents of one message at most. */
  most: number
  /** Kind of document at the other doors. */
  kind: ImportKind | FilingKind
  elements: readonly CebElement[]
  lines: readonly CebElement[]
  receipt: CebReceipt
  codes: CebCodes
  /** `appStatus` 1 stores a document without declaring it; where it cannot, whatever comes is declared. */
  storable: boolean
  /** Has to be signed when it is declared (`appStatus` 2). */
  signed: boolean
}

/** Of the family's XSD: a message holds 100 documents. */
export const MOST_DOCUMENTS = 100

/** `name` is carried, `name>field` is read as it is, `name>field:notation` from another notation, `name=1` is always so. */
export function elements(text: string): CebElement[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [, name, field, notation, constant] = WORD.exec(word)!
      return {
        name: name!,
        field: field ?? null,
        notation: (notation ?? 'text') as Notation,
        constant: constant ?? null,
      }
    })
}

const WORD = /^(\w+)(?:>(\w+)(?::(\w+))?)?(?:=(\w+))?$/

/** `name<18` has 1 to 18 characters, `name..18` may be empty, `name=18` has 18, `name#9` is a number; `name?…` may lack. */
export function shapes(text: string): CebShape[] {
  return text.split(' ').map((word) => {
    const [, name, optional, sign, digits] = SHAPE.exec(word)!
    const most = Number(digits)
    const least = sign === '=' ? most : sign === '..' ? 0 : 1
    return { name: name!, required: !optional, least, most, whole: sign === '#' }
  })
}

const SHAPE = /^(\w+)(\?)?(<|\.\.|=|#)(\d+)$/

/** Before and behind what names the document, in all receipts of the family. */
export const RECEIPT_BEGINS = shapes('guid=36')
export const RECEIPT_ENDS = shapes('returnStatus<10 returnTime=17 returnInfo<1000')

/** What answers a body that is no message. */
export const MESSAGE_RETURN = shapes(
  'guid=36 returnStatus<10 returnInfo..5000 returnTime=17 oriCopMsgId..255 oriMessageType..15 oriBizMessage..0',
)

export const BEGINNING = 'guid appType>appType:appType appTime>appTime:instant appStatus'

/**
 * Names that real files and the tables of the specification spell otherwise than its XSD does; in the PDF
 * `consigneeDitrict`, `consingee`, `agengName` and `InvtRefound`.
 */
export const MISSPELT: Readonly<Record<string, string>> = {
  actualPaid: 'acturalPaid',
  agengName: 'agentName',
  consigneeDitrict: 'consigneeDistrict',
  consingee: 'consignee',
  InvtRefound: 'InvtRefund',
  InvtRefoundHead: 'InvtRefundHead',
  InvtRefoundList: 'InvtRefundList',
}
