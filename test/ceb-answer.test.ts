/** What the single window's senders are answered: in shapes that their own schemas know, in codes that they know. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { formatFault, receiptMessage } from '../http/ceb-receipt.ts'
import type { CebMessage } from '../schema/ceb.ts'
import { CEB_MESSAGES } from '../schema/ceb-messages.ts'
import {
  bearerOf,
  type CebKind,
  goodDocuments,
  goodSender,
  messageOf,
  newAllParties,
  postCeb,
  registerKey,
  settle,
  signCeb,
  statusesIn,
  writeCeb,
} from './ceb.ts'
import { shapeFaults } from './ceb-shape.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.close())

const KINDS = CEB_MESSAGES.map(({ kind }) => kind)
/** Every code that a test here was answered. */
const seen = new Set<string>()

/** A message of documents, signed where it has to be; the answer is of its published shape, whatever it says. */
async function send(kind: CebKind, party: string, documents: object[], change = (xml: string) => xml) {
  const xml = change(writeCeb(kind, documents, { copCode: party }))
  const answer = await postCeb(door, party, messageOf(kind).signed ? signCeb(xml, 'rsa') : xml)
  expect(shapeFaults(answer.text)).toEqual([])
  answer.codes.forEach((code) => seen.add(code))
  return answer
}

/** All later receipts of one kind, from the beginning. */
async function later(kind: CebKind, party: string) {
  const codes: string[] = []
  const infos: string[] = []
  for (let after: string | undefined; ;) {
    const cursor = after === undefined ? '' : `&after=${encodeURIComponent(after)}`
    const response = await door.app.inject({
      url: `/receipts?message=${messageOf(kind).receipt.code}${cursor}`,
      headers: { authorization: await bearerOf(door, party) },
    })
    if (response.statusCode === 204) return { codes, infos }
    expect(shapeFaults(response.body)).toEqual([])
    const some = statusesIn(response.body)
    codes.push(...some.codes)
    infos.push(...some.infos)
    some.codes.forEach((code) => seen.add(code))
    after = response.headers['next-cursor'] as string
  }
}

/** Parties whose signers have a certificate on record. */
async function newSigners() {
  const parties = newAllParties()
  const signers = new Set(KINDS.filter((kind) => messageOf(kind).signed).map((kind) => goodSender(kind, parties)))
  await Promise.all([...signers].map((party) => registerKey(door, party, 'rsa')))
  return parties
}

describe('an answer is of its published shape', () => {
  test('whatever a document is named by, and whatever is said of it', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 90 }),
      fc.constantFrom('', '无', '1', '𠮷'.repeat(40)),
    )
    const cases = fc.constantFrom(...CEB_MESSAGES).chain((message) =>
      fc.record({
        message: fc.constant(message),
        keys: fc.dictionary(fc.constantFrom(...message.receipt.keys.map(({ name }) => name)), texts),
        key: texts,
        info: fc.string({ minLength: 1, maxLength: 3_000, unit: 'grapheme' }),
      }),
    )
    const printable = (text: string) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)
    fc.assert(
      fc.property(cases, ({ message, keys, key, info }) => {
        fc.pre(printable(info) && Object.values(keys).every(printable))
        const answer = { keys, key, returnStatus: '2', info, at: '2026-03-02T00:00:00Z' }
        expect(shapeFaults(receiptMessage(message, [answer, answer]))).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })

  test('also where a body was no message', () => {
    const status = { returnStatus: '-0002', info: '[Code:NOT_XML;Desc:x]' }
    for (const origin of [
      { copMsgId: '', messageType: 'Unknown' },
      { copMsgId: 'x'.repeat(300), messageType: 'CEB603Message' },
    ])
      expect(shapeFaults(formatFault(status, origin, '2026-03-02T00:00:00Z'))).toEqual([])
  })

  test.each(KINDS)('when %s is good, lacks what names it, or is named by far too much', async (kind) => {
    const parties = await newSigners()
    const sender = goodSender(kind, parties)
    const document = goodDocuments(parties, 'P1')[kind]
    const named = messageOf(kind).receipt.keys.map(({ name }) => name)
    const without = (name: string) => (xml: string) => xml.replace(new RegExp(`<ceb:${name}>[^<]*</ceb:${name}>`), '')
    const swollen = (name: string) => (xml: string) =>
      xml.replace(new RegExp(`(<ceb:${name}>)[^<]*`), `$1${'9'.repeat(500)}`)
    expect((await send(kind, sender, [document])).codes).toEqual(['2'])
    for (const name of named)
      for (const change of [without(name), swollen(name)]) await send(kind, sender, [document], change)
  })

  test('and a number of E-Port stays with a document through all its versions', async () => {
    const parties = await newSigners()
    const sender = goodSender('inventory', parties)
    const { inventory } = goodDocuments(parties, 'P2')
    const numbers = new Set<string>()
    for (const appTime of ['2026-03-01T08:00:00+08:00', '2026-03-01T09:00:00+08:00']) {
      const { text } = await send('inventory', sender, [{ ...inventory, appTime }])
      numbers.add(/<preNo>(B[0-9A-Z]{17})<\/preNo>/.exec(text)![1]!)
    }
    await settle(door)
    const response = await door.app.inject({
      url: '/receipts?message=CEB622',
      headers: { authorization: await bearerOf(door, sender) },
    })
    for (const [, number] of response.body.matchAll(/<preNo>(.*?)<\/preNo>/g)) numbers.add(number!)
    expect(numbers.size).toBe(1)
  })

  test('a receipt message holds a hundred, and the cursor goes on within a batch', async () => {
    const parties = newAllParties()
    const orders = Array.from({ length: 250 }, (_, i) => goodDocuments(parties, `H${i}`).exportOrder)
    for (let at = 0; at < 250; at += 100) await send('exportOrder', parties.out.platform, orders.slice(at, at + 100))
    await settle(door)
    const { codes } = await later('exportOrder', parties.out.platform)
    expect(codes).toEqual(Array(250).fill('120'))
  })
})

/** What has no older version: its key holds the time at which it was made. */
const TIMED: ReadonlySet<CebKind> = new Set(['cancel', 'return'])

/** The same document with other content at the same time. */
function otherwise(kind: CebKind, document: object): object {
  if (TIMED.has(kind)) return { ...document, copNo: 'X-9' }
  if (kind === 'waybillStatus') return { ...document, at: '2026-03-01T09:30:00+08:00' }
  return { ...document, appType: 'CHANGE' }
}

/** Lists are told of by the match as well, as soon as they have come. */
const codesOf = async (kind: CebKind, party: string, what: RegExp) => {
  const { codes, infos } = await later(kind, party)
  return codes.filter((_, i) => what.test(infos[i]!))
}

describe.each(KINDS)('the numbers of %s', (kind) => {
  const message: CebMessage = messageOf(kind)
  const { codes } = message

  test('tell what was applied, what came too late, and what contradicts', async () => {
    const parties = await newSigners()
    const party = goodSender(kind, parties)
    const good = goodDocuments(parties, 'C1')[kind]
    // Of two versions of one moment a change is the greater one; a message may hold but one.
    const messages = message.most === 1 ? [[otherwise(kind, good)], [good]] : [[good, otherwise(kind, good)]]
    for (const documents of messages) {
      await send(kind, party, documents)
      await settle(door)
    }
    expect(await codesOf(kind, party, /CONFLICT/)).toEqual([codes.conflict])
    if (!TIMED.has(kind)) {
      await send(kind, party, [{ ...good, appTime: '2026-02-28T08:00:00+08:00' }])
      await settle(door)
      expect(await codesOf(kind, party, /STALE/)).toEqual([codes.stale])
    }
    expect((await codesOf(kind, party, /APPLIED/)).every((code) => code === '120')).toBe(true)
    expect(await codesOf(kind, party, /APPLIED/)).not.toEqual([])
  })

  test('tell what is wrong with a document, and with a message that holds too much', async () => {
    const parties = await newSigners()
    const party = goodSender(kind, parties)
    const good = goodDocuments(parties, 'C2')[kind]
    const wrong = await send(kind, party, [good], (xml) => xml.replace(/(<ceb:appTime>)\d+/, '$1yesterday'))
    expect(wrong.codes).toEqual([codes.fault])
    const list = message.list && new RegExp(`<ceb:${message.list}>[^]*</ceb:${message.list}>`)
    if (list && codes.noLines)
      expect((await send(kind, party, [good], (xml) => xml.replace(list, ''))).codes).toEqual([codes.noLines])
    if (list && codes.sameLine)
      expect((await send(kind, party, [good], (xml) => xml.replace(list, '$&$&'))).codes).toEqual([codes.sameLine])
    const many = writeCeb(kind, Array(message.most + 1).fill(good), { copCode: party })
    const answer = await postCeb(door, party, many)
    expect([answer.status, answer.codes, shapeFaults(answer.text)]).toEqual([400, [codes.many], []])
    answer.codes.forEach((code) => seen.add(code))
    expect(answer.text).toContain(`<oriMessageType>${message.code}Message</oriMessageType>`)
  })

  test('tell who may not send', async () => {
    const parties = newAllParties()
    const stranger = newUscc()
    await registerKey(door, stranger, 'rsa')
    const { codes: told } = await send(kind, stranger, [goodDocuments(parties, 'C3')[kind]])
    expect(told).toEqual(['-10101'])
  })
})

describe('the codes of the family', () => {
  test('1 stored, 2 accepted, 4 not to be applied, 100 sent back, 120 in the base, 399 settled, 800 released', async () => {
    const parties = await newSigners()
    const { platform, merchant, payer, carrier } = parties.into
    const all = goodDocuments(parties, 'F1')
    const stored = await postCeb(
      door,
      merchant,
      writeCeb('inventory', [all.inventory], { copCode: merchant, appStatus: '1' }),
    )
    expect([stored.codes, shapeFaults(stored.text)]).toEqual([['1'], []])
    stored.codes.forEach((code) => seen.add(code))

    await send('inventory', merchant, [all.inventory])
    await settle(door)
    expect((await later('inventory', merchant)).codes).toEqual(['120', '120'])
    await send('order', platform, [all.order])
    await send('payment', payer, [{ ...all.payment, amountFen: 1 }])
    await send('waybill', carrier, [all.waybill])
    await settle(door)
    expect((await later('inventory', merchant)).codes.at(-1)).toBe('100')
    expect((await later('payment', payer)).codes.at(-1)).toBe('100')
    await send('payment', payer, [{ ...all.payment, appTime: '2026-03-01T08:30:00+08:00' }])
    await settle(door)
    for (const [kind, party] of [
      ['inventory', merchant],
      ['order', platform],
      ['payment', payer],
      ['waybill', carrier],
    ] as const)
      expect((await later(kind, party)).codes.at(-1)).toBe('800')

    const { agent } = parties.out
    const out = goodDocuments(parties, 'F2')
    await send('exportInventory', goodSender('exportInventory', parties), [out.exportInventory])
    await send('exportCancellation', agent, [out.exportCancellation])
    await settle(door)
    expect((await later('exportCancellation', agent)).codes).toEqual(['120', '399'])
    expect((await later('exportInventory', goodSender('exportInventory', parties))).codes.at(-1)).toBe('399')
  })

  test('4 for what was accepted and cannot be brought into the base', async () => {
    const parties = newAllParties()
    const { platform, merchant } = parties.out
    const squatter = { id: enterpriseIdOf(merchant), other: newUscc() }
    await door.draw(`CREATE (:Enterprise {id: $id, uscc: $other})`, squatter)
    await send('exportOrder', platform, [goodDocuments(parties, 'F3').exportOrder])
    await settle(door)
    expect((await later('exportOrder', platform)).codes).toEqual(['4'])
    await door.draw(`MATCH (e:Enterprise {uscc: $other}) DELETE e`, squatter)
  })

  /** Of the published list those that nothing here leads to, and why. */
  const NEVER: Record<string, string> = {
    3: 'What is accepted is with us, who are both E-Port and customs: there is no sending on between 2 and 120.',
    300: 'No list is reviewed by hand.',
    500: 'No parcel is inspected.',
    501: 'No parcel is held.',
    502: 'No parcel is held.',
    503: 'No parcel is held.',
    505: 'No return is handed over.',
    599: 'No parcel is held.',
    600: 'No parcel is suspended.',
    700: 'No parcel is sent back abroad.',
    899: 'No rule says when a list is closed; where its parcel was seen is told on its page.',
  }
  const PUBLISHED = [1, 2, 3, 4, 100, 120, 300, 399, 500, 501, 502, 503, 505, 599, 600, 700, 800, 899].map(String)

  test('that can arise have arisen above, and the others are known', () => {
    expect(PUBLISHED.filter((code) => !seen.has(code))).toEqual(Object.keys(NEVER))
    const own = CEB_MESSAGES.flatMap(({ codes }) => Object.values(codes) as string[]).filter((code) =>
      code.startsWith('-'),
    )
    const unsigned = new Set(
      CEB_MESSAGES.flatMap(({ codes }) => [codes.unsigned, codes.wronglySigned, codes.otherThanSigned]),
    )
    // Those of signatures have a test of their own; requests that are timed are never late.
    expect([...new Set(own)].filter((code) => !seen.has(code) && !unsigned.has(code))).toEqual([])
  })
})
