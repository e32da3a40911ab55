/** A document is kept in fewer bytes than it came in, and says the same. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { documentKey, digestOf, sortKey } from '../graph/document-row.ts'
import type { DocumentNoun } from '../graph/document.ts'
import { cancellationDocument } from '../graph/cancellation.ts'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { inventoryDocument } from '../graph/inventory.ts'
import { orderDocument } from '../graph/order.ts'
import { paymentDocument } from '../graph/payment.ts'
import { returnDocument } from '../graph/return.ts'
import { waybillStatusDocument } from '../graph/waybill-status.ts'
import { waybillDocument } from '../graph/waybill.ts'
import { newUscc } from './service.ts'

const NOUNS = [
  orderDocument,
  paymentDocument,
  waybillDocument,
  waybillStatusDocument,
  inventoryDocument,
  cancellationDocument,
  returnDocument,
]

const INSTANTS = ['appTime', 'receivedAt']
const instant = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString())
const day = instant.map((at) => at.slice(0, 10))
// Few of them, so that slots often say what others say.
const text = fc.constantFrom('91990100803895119Q', '9199010080389512XY', 'N-1', '买家', '', '0', 'a"b\\')
const slot = fc.oneof(text, fc.nat(), fc.constant(null), day)

/** Texts where the row is joined from them, or may be told by another one; anything elsewhere. */
const rows = (noun: DocumentNoun) =>
  fc
    .tuple(...noun.slots.map((name) => (INSTANTS.includes(name) ? instant : isSaid(noun, name) ? text : slot)))
    .map((row) => {
      const at = (name: string) => row[noun.slots.indexOf(name)] as string
      const key = noun.joined ? noun.joined.map(at).join('|') : at('key')
      return [key, ...row.slice(1)] as unknown[]
    })

const isSaid = ({ joined, twins, dayOfSending }: DocumentNoun, name: string) =>
  name === 'key' || joined?.includes(name) === true || name in twins || name === dayOfSending

test.each(NOUNS.map((noun) => [noun.label, noun] as const))('a row of %s reads as it was written', (_, noun) => {
  fc.assert(
    fc.property(rows(noun), (row) => {
      expect(noun.form.read(noun.form.write(row))).toEqual(row)
    }),
  )
})

test('a key is 21 letters that Neo4j keeps within a record, and two keys are two', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(documentKey(one)).toMatch(/^[0-9A-Za-z_]{21}$/)
      if (one !== other) expect(documentKey(one)).not.toBe(documentKey(other))
    }),
  )
})

test('numbers that are given out in a row lie together in the index', () => {
  const near = ['N000000100000', 'N000000100001', 'N000000199999'].map((no) => documentKey(`P|${no}`).slice(0, 5))
  expect(new Set(near).size).toBe(1)
  expect(documentKey('P|N000000200000').slice(0, 5)).not.toBe(near[0])
  expect(documentKey('Q|N000000100000').slice(0, 5)).not.toBe(near[0])
})

test('a list of an owner is in the order of days, and nobody else’s documents lie in it', () => {
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [owner, stored] = [enterpriseIdOf(newUscc()), documentKey('x')]
      const [first, second] = [one, other].sort() as [string, string]
      const keys = [sortKey(owner, first, 'A|1', stored), sortKey(owner, second, 'A|1', stored)]
      expect(keys).toEqual([...keys].sort())
      for (const key of keys) {
        expect(key).toMatch(/^[0-9A-Za-z_]{36}$/)
        expect(key.startsWith(owner)).toBe(true)
      }
    }),
  )
})

test('an id is as long as every other', () => {
  for (let i = 0; i < 100; i++) expect(enterpriseIdOf(newUscc())).toMatch(/^E[0-9A-Za-z_]{16}$/)
  expect(digestOf('a')).toHaveLength(16)
})
