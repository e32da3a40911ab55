import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Context } from '../context.ts'
import { userError, type UserErrorValue } from '../errors.ts'
import { acceptBatch, type BatchKind, type DocumentStanding, type StoredReceipt } from '../graph/inbox.ts'
import type { Checked } from '../rules/document.ts'

export interface Push<Document> {
  kind: BatchKind
  batchKey: string
  /** Name of the list in the input, for the paths of errors. */
  field: string
  documents: Document[]
  check: (document: Document, path: string) => Checked
}

export interface PushAnswer {
  receipt: StoredReceipt | null
  userErrors: UserErrorValue[]
}

const MAX_DOCUMENTS = 500
const BATCH_KEY = /^[\x21-\x7e]{1,64}$/

/**
 * Takes a batch in: checks each document, stores what passes with a receipt in one transaction, then answers. A bad
 * document never spoils the rest; the same batch again gets the first answer.
 */
export async function accept<Document>(context: Context, push: Push<Document>): Promise<PushAnswer> {
  const refusal = refuseBatch(push)
  if (refusal) return { receipt: null, userErrors: [refusal] }
  const checked = refuseTwins(
    push.documents.map((document, i) => push.check(document, `input.${push.field}.${i}`)),
    push.field,
  )
  context.asks(...checked.map(({ key }) => key))
  const receipt = await acceptBatch(context.house.graph, {
    party: context.scope.party,
    batchKey: push.batchKey,
    kind: push.kind,
    receiptNo: newReceiptNo(context.house.clock.today()),
    sha: contentHash(context.house.identityKey, push.documents),
    acceptedAt: context.house.clock.now(),
    documents: checked.map(standingOf),
    rows: checked.flatMap((document) => ('row' in document ? [document.row] : [])),
  })
  if (!receipt) return { receipt: null, userErrors: [userError('IDEMPOTENCY_KEY_REUSED', 'input.batchKey')] }
  if (!receipt.applied) context.house.wakeUp([{ name: 'apply', receiptNo: receipt.receiptNo }])
  return { receipt, userErrors: [] }
}

function refuseBatch({
  batchKey,
  documents,
  field,
}: Pick<Push<unknown>, 'batchKey' | 'documents' | 'field'>): UserErrorValue | null {
  if (!BATCH_KEY.test(batchKey)) return userError('FORMAT', 'input.batchKey')
  if (documents.length === 0) return userError('BATCH_EMPTY', `input.${field}`)
  if (documents.length > MAX_DOCUMENTS) return userError('BATCH_TOO_LARGE', `input.${field}`)
  return null
}

/** Two contents under one key have no order within a batch; neither is taken. The same content twice is one document. */
function refuseTwins(checked: Checked[], field: string): Checked[] {
  const contents = new Map<string, Set<string>>()
  for (const document of checked)
    if ('row' in document) {
      const known = contents.get(document.key) ?? new Set<string>()
      contents.set(document.key, known.add(JSON.stringify(document.row)))
    }
  return checked.map((document, i) =>
    'row' in document && contents.get(document.key)!.size > 1
      ? { key: document.key, userErrors: [userError('DUPLICATE_IN_BATCH', `input.${field}.${i}`)] }
      : document,
  )
}

const standingOf = (document: Checked): DocumentStanding =>
  'row' in document
    ? { key: document.key, state: 'ACCEPTED', userErrors: [] }
    : { key: document.key, state: 'REJECTED', userErrors: document.userErrors }

/** Says its day to a reader, and nothing to a guesser. */
const newReceiptNo = (today: string) => `R${today.replaceAll('-', '')}-${randomBytes(9).toString('hex').toUpperCase()}`

/**
 * What was received, remembered so that the same batch is known again. Keyed: a plain hash over a document with one
 * unknown identity number would give the number away to whoever tries them all.
 */
const contentHash = (identityKey: string, documents: unknown[]) =>
  createHmac('sha256', identityKey)
    .update(`batch\n${JSON.stringify(documents)}`)
    .digest('hex')

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
