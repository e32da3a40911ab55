/**
 * Whatever comes to the reader is read whole or refused with a reason, at once. Messages of all kinds are cut, doubled,
 * crossed and sprinkled with what has broken readers before; `npm run soak` does it for ten minutes.
 */
import { X509Certificate } from 'node:crypto'
import { expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { Refusal } from '../errors.ts'
import { type CebBody, originOf, readCeb } from '../http/ceb-reader.ts'
import { receiptMessage } from '../http/ceb-receipt.ts'
import { signedContent } from '../http/ceb-signature.ts'
import { documentOf, flawIn } from '../rules/ceb.ts'
import { elementWriter, messageText } from '../rules/ceb-message.ts'
import { checkParcelDocument, keyOfDocument } from '../rules/parcel.ts'
import { certificatePem, type CebKind, goodDocuments, newAllParties, signCeb, writeCeb } from './ceb.ts'
import { shapeFaults } from './ceb-shape.ts'

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 4)
jest.setTimeout((SECONDS + 60) * 1_000)

const parties = newAllParties()
const documents = goodDocuments(parties, 'N1')
const KINDS = Object.keys(documents) as CebKind[]

const written = (kind: CebKind, prefix: string) =>
  writeCeb(kind, [documents[kind], documents[kind]], { copCode: parties.into.platform, prefix })
const inEnvelope = (xml: string) =>
  `<DxpMsg xmlns="http://www.chinaport.gov.cn/dxp" ver="1.0"><TransInfo><CopMsgId>1</CopMsgId></TransInfo><Data>${Buffer.from(xml).toString('base64')}</Data></DxpMsg>`

/** Good messages, plain, without prefix, in an envelope, and signed. */
const SEEDS: Buffer[] = KINDS.flatMap((kind) => [
  written(kind, 'ceb'),
  `\ufeff${written(kind, '')}`,
  inEnvelope(written(kind, 'ceb')),
  signCeb(written(kind, 'ceb'), 'rsa'),
]).map((xml) => Buffer.from(xml))

/** What has broken readers before, and what ours looks for. */
const TOKENS = [
  ...['<', '>', '</', '/>', '&', ';', '"', "'", '=', ']]>', '<![CDATA[', '<!--', '-->', '<?', '?>', '<!DOCTYPE a>'],
  ...['<!DOCTYPE a [<!ENTITY b "c">]>', '&b;', '&amp;', '&#0;', '&#x41;', '&#xd800;', '&#xfffffffff;', '%b;', '\u0000'],
  ...['\ufeff', '\u2028', '\ud800', '𠮷', '毛巾', ' ', '\r\n', '\t', ' xmlns="x"', ' xmlns:ceb="y"', ' xml:space="z"'],
  ...['<?xml version="1.0" encoding="gb18030"?>', '<?xml version="1.1"?>', '<?xml version="1.0" encoding="UTF-16"?>'],
  ...['<constructor>', '<__proto__>', '<hasOwnProperty/>', '<toString>1</toString>', '<ceb:note/>', '<Signature/>'],
  ...[
    '<ceb:OrderHead>',
    '</ceb:OrderHead>',
    '<ceb:BaseTransfer>',
    '<ceb:copCode>1</ceb:copCode>',
    '<DxpMsg>',
    '<Data>',
  ],
  ...['9'.repeat(400), '-1', '1e309', 'NaN', '0x10', '무', 'a'.repeat(6_000), '<a>'.repeat(200), '====', 'QUJD'],
].map((text) => Buffer.from(text))

type Change = (bytes: Buffer) => Buffer

const spot = fc.double({ min: 0, max: 1, noNaN: true })
const at = (bytes: Buffer, place: number) => Math.floor(place * bytes.length)
const spliced = (bytes: Buffer, from: number, to: number, middle: Buffer) =>
  Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(to)])

/** The first whole element behind a place, with what it holds. */
function elementBehind(bytes: Buffer, place: number): [from: number, to: number] {
  const text = bytes.toString('latin1')
  const found = /<([\w:]+)[^>]*>[^<]*<\/\1>/g
  found.lastIndex = at(bytes, place)
  const match = found.exec(text)
  return match ? [match.index, match.index + match[0].length] : [0, 0]
}

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(spot, fc.nat(255)).map(([place, byte]): Change => (bytes) => {
    const copy = Buffer.from(bytes)
    if (copy.length > 0) copy[Math.min(at(copy, place), copy.length - 1)] = byte
    return copy
  }),
  fc.tuple(spot, fc.constantFrom(...TOKENS)).map(
    ([place, token]): Change =>
      (bytes) =>
        spliced(bytes, at(bytes, place), at(bytes, place), token),
  ),
  fc.tuple(spot, fc.nat(200)).map(
    ([place, length]): Change =>
      (bytes) =>
        spliced(bytes, at(bytes, place), at(bytes, place) + length, NONE),
  ),
  fc.tuple(spot, spot, fc.nat(400)).map(([place, source, length]): Change => (bytes) => {
    const some = bytes.subarray(at(bytes, source), at(bytes, source) + length)
    return spliced(bytes, at(bytes, place), at(bytes, place), some)
  }),
  // Elements: doubled, moved, taken away, filled with something else.
  fc
    .tuple(spot, spot, fc.constantFrom('double', 'move', 'drop', 'fill'), fc.constantFrom(...TOKENS))
    .map(([one, other, what, token]): Change => (bytes) => {
      const [from, to] = elementBehind(bytes, one)
      const element = bytes.subarray(from, to)
      if (what === 'double') return spliced(bytes, to, to, element)
      if (what === 'drop') return spliced(bytes, from, to, NONE)
      if (what === 'fill')
        return spliced(bytes, element.indexOf('>') + from + 1, element.lastIndexOf('<') + from, token)
      const [next] = elementBehind(bytes, other)
      return spliced(
        spliced(bytes, from, to, NONE),
        Math.max(0, next > from ? next - (to - from) : next),
        Math.max(0, next > from ? next - (to - from) : next),
        element,
      )
    }),
  // Half of one message and half of another.
  fc.tuple(spot, fc.constantFrom(...SEEDS), spot).map(
    ([place, other, source]): Change =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, place)), other.subarray(at(other, source))]),
  ),
  spot.map(
    (place): Change =>
      (bytes) =>
        bytes.subarray(0, at(bytes, place)),
  ),
)
const NONE = Buffer.alloc(0)

const inputs = fc
  .tuple(fc.constantFrom(...SEEDS), fc.array(changes, { minLength: 1, maxLength: 6 }))
  .map(([seed, some]) => some.reduce((bytes, change) => change(bytes), seed))

const certificates = [new X509Certificate(certificatePem('rsa'))]

/** Null when it is refused. */
function read(bytes: Buffer): CebBody | null {
  try {
    return readCeb(bytes)
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal)
    expect(['string', 'object']).toContain(typeof (error as Refusal).field)
    return null
  }
}

/** What was read, as a message again. */
function rewritten({ message, copCode, documents }: CebBody): string {
  const element = elementWriter('')
  const record = (fields: Readonly<Record<string, string>>, names: readonly { name: string }[]) =>
    names.flatMap(({ name }) => (fields[name] === undefined ? [] : [element(name, fields[name])]))
  const nodes = documents.map(({ head, lines }) => {
    const own = record(head, message.elements)
    if (message.head === null) return element(message.node, own)
    return element(message.node, [
      element(message.head, own),
      ...lines.map((line) => element(message.list!, record(line, message.lines))),
    ])
  })
  const transfer = element('BaseTransfer', [element('copCode', copCode)])
  return messageText(`${message.code}Message`, [...nodes, transfer], { guid: '', prefix: '' })
}

function holds(body: CebBody): void {
  const { message } = body
  expect(body.documents.length).toBeLessThanOrEqual(message.most)
  expect(readCeb(Buffer.from(rewritten(body))).documents).toEqual(body.documents)
  for (const document of body.documents) {
    flawIn(message, document)
    const sent = documentOf(message, document)
    const checked = checkParcelDocument(message.kind, sent, (_, value) => value, 'x')
    if ('userErrors' in checked) expect(checked.userErrors.length).toBeLessThanOrEqual(20)
    const key = keyOfDocument(message.kind, sent)
    const answer = { keys: document.head, key, returnStatus: '2', info: '[Code:X;Desc:x]', at: '2026-03-02T00:00:00Z' }
    expect(shapeFaults(receiptMessage(message, [answer]))).toEqual([])
  }
  if (body.signed)
    try {
      signedContent(body.text, certificates)
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal)
    }
}

test(`for ${SECONDS} s: nothing is thrown but refusals, nothing is slow, and what is read is read again`, () => {
  let [count, taken] = [0, 0]
  fc.assert(
    fc.property(inputs, (bytes) => {
      const begun = performance.now()
      originOf(bytes)
      const body = read(bytes)
      if (body) holds(body)
      expect(performance.now() - begun).toBeLessThan(2_000)
      count += 1
      if (body) taken += 1
    }),
    { numRuns: 1_000_000_000, interruptAfterTimeLimit: SECONDS * 1_000, markInterruptAsFailure: false },
  )
  // A fuzzer whose inputs are all refused at the first letter, or all taken, would prove nothing.
  expect(count).toBeGreaterThan(50)
  expect(taken / count).toBeGreaterThan(0.02)
  expect(taken / count).toBeLessThan(0.9)
})
