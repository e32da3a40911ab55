/** Every code that we answer with is explained in both languages, to whoever asks, and none is forgotten. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { REFUSALS } from '../errors.ts'
import { CATALOGUE, codeText } from '../rules/catalogue.ts'
import { RULES } from '../rules/match.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.close())

const codes = CATALOGUE.codes.map(({ code }) => code)

test('a code stands once in its kind, and says what it means in Chinese and in English', () => {
  const named = CATALOGUE.codes.map(({ kind, code }) => `${kind} ${code}`)
  expect([...new Set(named)]).toEqual(named)
  for (const { code, zh, en } of CATALOGUE.codes)
    expect([code, /\p{Script=Han}/u.test(zh), /^[A-Z].*\.$/s.test(en)]).toEqual([code, true, true])
})

test('refusals, rules, and the codes of the message family that the match answers with are all there', () => {
  expect(codes).toEqual(expect.arrayContaining([...Object.keys(REFUSALS), ...Object.keys(RULES), 'ANNUAL_LIMIT']))
  const job = readFileSync(new URL('../jobs/match.ts', import.meta.url), 'utf8')
  const told = [...job.matchAll(/'(-?\d{3,6}|[A-Z]+_[A-Z]+)'/g)].map(([, code]) => code!)
  const ours = told.filter((code) => !['TRADES_ON', 'SHIPS_WITH', 'PAYS_BY'].includes(code))
  expect(ours).toEqual(expect.arrayContaining(['120', '800', '-504015', 'LATE_CHANGE']))
  expect(ours.filter((code) => !codeText(code).known)).toEqual([])
})

test.each([
  ['-301099', '订单类', 'an order'],
  ['-504999', '运单类', 'a waybill'],
  ['-9', '未收录', 'in no list'],
  ['', '未收录', 'in no list'],
  ['\u0000<b>', '未收录', 'in no list'],
])('a code that is in no list is told by what it begins with: %p', (code, zh, en) => {
  expect(codeText(code)).toMatchObject({
    code,
    known: false,
    zh: expect.stringContaining(zh),
    en: expect.stringContaining(en),
  })
})

test('platforms and officers read it, and a code that they met is told by itself', async () => {
  const ALL = '{ codeCatalogue { version codes { code kind zh en } } codeText(code: "-504015") { known kind zh } }'
  for (const caller of [{ audience: 'platform', party: newUscc() }, { audience: 'officer' }] as const) {
    const { data } = await door.ask(caller, ALL)
    expect(data.codeCatalogue.version).toMatch(/^[0-9a-f]{12}$/)
    expect(data.codeCatalogue.codes).toHaveLength(codes.length)
    expect(data.codeText).toEqual({ known: true, kind: 'RECEIPT', zh: '运单编号已存在' })
  }
  const { errors } = await door.ask({ audience: 'bureau', bureau: 'B' }, ALL)
  expect(errors).toBeDefined()
})
