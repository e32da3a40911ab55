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
import { Refusal, type RefusalCode, userError, type UserErrorValue } from '../errors.ts'
import { type CebDocument, documentOf, elementOf, refusedStatus, STORED, TAKEN } from '../rules/ceb.ts'
import type { CebMessage } from '../schema/ceb.ts'
import { envelopeOf, sealedEnvelope } from './ceb-envelope.ts'
import { type CebBody, readCeb } from './ceb-reader.ts'
import { type CebAnswer, formatFault, receiptMessage } from './ceb-receipt.ts'
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
    const info = reasonsOf([userError(error.code, error.field)], (element) => element)
    return { status: 400, text: formatFault(info, refusedStatus(error.code), { at }), subjects: [] }
  }
}

async function answerMessage(context: Context, body: CebBody, bytes: Buffer, at: string): Promise<Answer> {
  const { receipt } = body.message
  const answered = (answers: CebAnswer[], subjects: string[] = []): Answer => ({
    status: 200,
    text: receiptMessage(receipt, answers, { at }),
    subjects,
  })
  // Stored is not declared: it is checked by nobody yet, and nothing follows from it.
  if (body.message.signed && !body.documents.some(isDeclared))
    return answered(body.documents.map(({ head }) => ({ keys: head, ...STORED })))
  let signed: CebBody
  try {
    signed = body.message.signed || body.signed ? await signedBody(context, body) : body
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const refused = {
      returnStatus: refusedStatus(error.code),
      info: reasonsOf([userError(error.code)], (path) => path),
    }
    return answered(body.documents.map(({ head }) => ({ keys: head, ...refused })))
  }
  const push = await accept(context, pushOf(context, signed, bytes))
  const answers = signed.documents.map((document, i) => answerOf(signed.message, document, push, i))
  return answered(answers, push.receipt ? [push.receipt.receiptNo] : [])
}

const isDeclared = ({ head }: CebDocument) => head.appStatus === '2'

/** What is read as declared is what the signature covers, and not what came with it. */
async function signedBody(context: Context, { text }: CebBody): Promise<CebBody> {
  return readCeb(Buffer.from(signedContent(text, await certificatesOf(context))))
}

const pushOf = ({ house }: Context, { message, documents }: CebBody, bytes: Buffer): Push => ({
  batchKey: `ceb-${createHash('sha256').update(house.identityKey).update(bytes).digest('hex').slice(0, 48)}`,
  documents: documents.map((document, i) => sentOf(message, document, i)),
  content: bytes,
  dryRun: false,
})

const sentOf = (message: CebMessage, document: CebDocument, i: number): Sent => ({
  kind: message.kind,
  document: documentOf(message, document),
  path: `${message.node}.${i + 1}`,
  flaw: null,
})

function answerOf(message: CebMessage, { head }: CebDocument, push: PushAnswer, i: number): CebAnswer {
  const errors = push.userErrors.length ? push.userErrors : push.documents[i]!.userErrors
  if (errors.length === 0) return { keys: head, ...TAKEN }
  return {
    keys: head,
    returnStatus: refusedStatus(errors[0]!.code as RefusalCode),
    info: reasonsOf(errors, (path) => elementOf(message, path)),
  }
}

/** All reasons at once, each with the element it is at. */
const reasonsOf = (errors: UserErrorValue[], elementAt: (path: string) => string) =>
  errors
    .map(({ code, field, messageZh, message }) => infoOf(code, field ? elementAt(field) : '', messageZh, message))
    .join('')

/** `[Code:…;Desc:…]` is how the family writes it. */
const infoOf = (code: string, element: string, zh: string, en: string) =>
  `[Code:${code};Desc:${[element, zh, en].filter(Boolean).join(' ')}]`
