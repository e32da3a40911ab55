/**
 * `POST /ceb`: what a sender already has for the single window, as it is. The documents are those of the other doors and
 * take the same road; each is answered in the receipt message of its kind.
 */
import { createHash, hash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { certificatesOf } from '../access/certificate.ts'
import { accept, type Push, type PushAnswer, type Sent } from '../access/door.ts'
import type { VerifyToken } from '../access/token.ts'
import { Context, type House } from '../context.ts'
import { Refusal, userError, type UserErrorValue } from '../errors.ts'
import { type CebDocument, documentOf, elementOf, flawIn, isDeclared } from '../rules/ceb.ts'
import { NO_MESSAGE, NOT_THE_SENDER, refusedStatus, STORED, TAKEN } from '../rules/ceb-code.ts'
import { keyOfDocument } from '../rules/parcel.ts'
import type { CebMessage } from '../schema/ceb.ts'
import { CEB_MESSAGES } from '../schema/ceb-messages.ts'
import { envelopeOf, sealedEnvelope } from './ceb-envelope.ts'
import { type CebBody, originOf, readCeb } from './ceb-reader.ts'
import { batchPrefix, type CebAnswer, formatFault, receiptMessage } from './ceb-receipt.ts'
import { signedContent } from './ceb-signature.ts'

export interface CebDoor {
  house: House
  verifyToken: VerifyToken
}

/** A hundred lists of a few lines have 300 KB; all of them with 99 lines and their longest texts come in parts. */
const MOST_BYTES = 8 * 1024 * 1024

export function registerCeb(app: FastifyInstance, { house, verifyToken }: CebDoor): void {
  void app.register(async (door) => {
    door.addContentTypeParser(
      ['application/xml', 'text/xml'],
      { parseAs: 'buffer', bodyLimit: MOST_BYTES },
      (_request, body, done) => done(null, body),
    )
    door.post('/ceb', async (request, reply) => {
      const caller = await verifyToken(request.headers.authorization)
      if (caller.audience !== 'platform') throw new Refusal('FORBIDDEN')
      if (!Buffer.isBuffer(request.body)) throw new Refusal('BAD_USER_INPUT', 'content-type')
      const context = new Context(house, caller)
      const { status, text: message, subjects } = await answer(context, request.body)
      const sender = envelopeOf(request.body)
      const text = sender === null ? message : await sealedEnvelope(message, sender, house.clock.now(), house.seal)
      await house.audit.record({
        at: house.clock.now(),
        caller: caller.subject,
        audience: caller.audience,
        operation: 'ceb',
        subjects,
        digest: hash('sha256', text),
      })
      return reply.status(status).type('application/xml; charset=utf-8').send(text)
    })
  })
}

interface Answer {
  status: number
  text: string
  /** Numbers of receipts. */
  subjects: string[]
}

async function answer(context: Context, bytes: Buffer): Promise<Answer> {
  const at = context.house.clock.now()
  try {
    const body = readCeb(bytes)
    if (body.copCode !== context.caller.party) throw new Refusal('NOT_THE_SENDER', 'copCode')
    return await answerMessage(context, body, bytes, at)
  } catch (error) {
    // Of the graph's failures the sender hears as at every door, and comes again.
    if (!(error instanceof Refusal) || error.code === 'BUSY') throw error
    return { status: 400, text: faultText(error, bytes, at), subjects: [] }
  }
}

/** A message that holds too much has the number of its kind; of whatever else is no message nobody knows the kind. */
function faultText({ code, field }: Refusal, bytes: Buffer, at: string): string {
  const origin = originOf(bytes)
  const message = CEB_MESSAGES.find((each) => origin.messageType === `${each.code}Message`)
  const many = code === 'TOO_MANY_DOCUMENTS' ? message?.codes.many : undefined
  const returnStatus = many ?? (code === 'NOT_THE_SENDER' ? NOT_THE_SENDER : NO_MESSAGE)
  return formatFault({ info: reasonsOf([userError(code, field)], (element) => element), returnStatus }, origin, at)
}

async function answerMessage(context: Context, body: CebBody, bytes: Buffer, at: string): Promise<Answer> {
  const { message } = body
  const answered = (answers: Answered[], subjects: string[] = []): Answer => ({
    status: 200,
    text: receiptMessage(
      message,
      answers.map((each) => ({ ...each, at })),
    ),
    subjects,
  })
  let signed: CebBody
  try {
    signed = await signedBody(context, body)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const reasons = [userError(error.code)]
    return answered(body.documents.map((document) => refused(message, document, reasons)))
  }
  // What is stored only is checked by nobody yet, and nothing follows from it.
  const declared = signed.documents.filter((document) => isDeclared(message, document) || flawIn(message, document))
  const push = declared.length > 0 ? await accept(context, pushOf(context, message, declared, bytes)) : NOTHING_PUSHED
  const answers = signed.documents.map((document) => answerOf(message, document, push, declared.indexOf(document)))
  return answered(answers, push.receipt ? [push.receipt.receiptNo] : [])
}

type Answered = Omit<CebAnswer, 'at'>

const NOTHING_PUSHED: PushAnswer = { receipt: null, documents: [], userErrors: [] }

/**
 * What is read as declared is what the signature covers, and not what came with it. What needs none and has one is
 * checked all the same: its sender means it.
 */
async function signedBody(context: Context, body: CebBody): Promise<CebBody> {
  const { message, documents, signed, text } = body
  const mustBe = message.signed && documents.some((document) => isDeclared(message, document))
  if (!mustBe && !signed) return body
  return readCeb(Buffer.from(signedContent(text, await certificatesOf(context))))
}

const pushOf = ({ house }: Context, message: CebMessage, documents: CebDocument[], bytes: Buffer): Push => ({
  batchKey: `${batchPrefix(message)}${createHash('sha256').update(house.identityKey).update(bytes).digest('hex').slice(0, 48)}`,
  documents: documents.map((document, i) => sentOf(message, document, i)),
  content: bytes,
  dryRun: false,
})

function sentOf(message: CebMessage, document: CebDocument, i: number): Sent {
  const [flaw, element] = flawIn(message, document) ?? [null, null]
  const path = `${message.node}.${i + 1}`
  return {
    kind: message.kind,
    document: documentOf(message, document),
    path: element === null ? path : `${path}.${element}`,
    flaw,
  }
}

/** @param i where it stood in what was pushed; below 0 it was not */
function answerOf(message: CebMessage, document: CebDocument, push: PushAnswer, i: number): Answered {
  if (i < 0) return { ...namesOf(message, document), ...STORED }
  const standing = push.documents[i]
  const errors = push.userErrors.length ? push.userErrors : standing!.userErrors
  return errors.length ? refused(message, document, errors) : { keys: document.head, key: standing!.key, ...TAKEN }
}

const refused = (message: CebMessage, document: CebDocument, errors: UserErrorValue[]): Answered => ({
  ...namesOf(message, document),
  returnStatus: refusedStatus(message.codes, errors[0]!),
  info: reasonsOf(errors, (path) => elementOf(message, path)),
})

const namesOf = (message: CebMessage, document: CebDocument) => ({
  keys: document.head,
  key: keyOfDocument(message.kind, documentOf(message, document)),
})

/** All reasons at once, each with the element it is at. */
const reasonsOf = (errors: UserErrorValue[], elementAt: (path: string) => string) =>
  errors
    .map(({ code, field, messageZh, message }) => infoOf(code, field ? elementAt(field) : '', messageZh, message))
    .join('')

/** `[Code:…;Desc:…]` is how the family writes it. */
const infoOf = (code: string, element: string, zh: string, en: string) =>
  `[Code:${code};Desc:${[element, zh, en].filter(Boolean).join(' ')}]`
