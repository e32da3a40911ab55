/** Nobody is linked without the principal's consent: what is recorded, what counts on which day, and who may record it. */
import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { withConsent } from '../access/consent.ts'
import type { Refusal } from '../errors.ts'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

/** Districts of this file's own: a consent for all of one would speak for other tests' enterprises. */
const HERE = `98${randomInt(10, 99)}`
const ELSEWHERE = `97${randomInt(10, 99)}`
const officer = { audience: 'officer', subject: 'first', districts: [HERE] } as const
const stranger = { audience: 'officer', subject: 'stranger', districts: [ELSEWHERE] } as const
const TODAY = '2026-03-02'
let door: Door

beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door?.close())

const FIELDS = 'id of purpose principal document validFrom validTo withdrawnOn recordedBy'
const RECORD = `mutation Record($input: RecordConsentInput!) { recordConsent(input: $input) {
  consent { ${FIELDS} } userErrors { code field } } }`
const WITHDRAW = `mutation Withdraw($input: WithdrawConsentInput!) { withdrawConsent(input: $input) {
  consent { ${FIELDS} } userErrors { code field } } }`
const LIST = `query List($of: String!) { consents(of: $of) { nodes { ${FIELDS} } } }`

async function aFirm(district = HERE): Promise<string> {
  const uscc = newUscc()
  await door.draw(
    `CREATE (:Enterprise {id: $id, uscc: $uscc, canonical: $id, kind: 'TRADER', registration: 'FILED', district: $district})`,
    { id: enterpriseIdOf(uscc), uscc, district },
  )
  return uscc
}

const paper = (of: string, more: object = {}) => ({
  of,
  principal: '委托海关',
  document: 'WT-2026-1',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  ...more,
})

async function record(input: object, caller: Parameters<Door['ask']>[0] = officer) {
  const { data, errors } = await door.ask(caller, RECORD, { input })
  return data?.recordConsent ?? errors
}

/** Whether a link analysis about them would run on that day. */
async function mayLink(usccs: string[], day = TODAY): Promise<boolean> {
  try {
    return (await withConsent(door.graph, usccs.map(enterpriseIdOf), day, async () => 'ran' as const)) === 'ran'
  } catch (refusal) {
    expect((refusal as Refusal).code).toBe('CONSENT_MISSING')
    return false
  }
}

test('without a record nothing is linked, and with one it is', async () => {
  const uscc = await aFirm()
  expect(await mayLink([uscc])).toBe(false)
  const { consent, userErrors } = await record(paper(uscc))
  expect(userErrors).toEqual([])
  expect(consent).toMatchObject({ ...paper(uscc), purpose: 'LINK_ANALYSIS', withdrawnOn: null, recordedBy: 'first' })
  expect(await mayLink([uscc])).toBe(true)
})

test.each([
  ['the day before the first', '2025-12-31', false],
  ['the first day', '2026-01-01', true],
  ['the last day', '2026-12-31', true],
  ['the day after the last', '2027-01-01', false],
])('on %s', async (_which, day, may) => {
  const uscc = await aFirm()
  await record(paper(uscc))
  expect(await mayLink([uscc], day)).toBe(may)
})

test('from the day of its withdrawal a consent counts no more, and before it, it did', async () => {
  const uscc = await aFirm()
  const { consent } = await record(paper(uscc))
  const { data } = await door.ask(officer, WITHDRAW, { input: { id: consent.id, on: '2026-02-10' } })
  expect(data.withdrawConsent).toMatchObject({ consent: { withdrawnOn: '2026-02-10' }, userErrors: [] })
  expect([await mayLink([uscc], '2026-02-09'), await mayLink([uscc], '2026-02-10'), await mayLink([uscc])]).toEqual([
    true,
    false,
    false,
  ])
  const again = await door.ask(officer, WITHDRAW, { input: { id: consent.id } })
  expect(again.data.withdrawConsent.userErrors).toEqual([{ code: 'CONSENT_WITHDRAWN', field: 'input.id' }])
})

test('another paper counts after one was withdrawn', async () => {
  const uscc = await aFirm()
  const { consent } = await record(paper(uscc))
  await door.ask(officer, WITHDRAW, { input: { id: consent.id } })
  expect(await mayLink([uscc])).toBe(false)
  await record(paper(uscc, { document: 'WT-2026-2' }))
  expect(await mayLink([uscc])).toBe(true)
  const { data } = await door.ask(officer, LIST, { of: uscc })
  expect(data.consents.nodes.map(({ document }: { document: string }) => document).sort()).toEqual([
    'WT-2026-1',
    'WT-2026-2',
  ])
})

test('one paper is one consent, however often it is recorded, and never another', async () => {
  const uscc = await aFirm()
  const [first, second] = await Promise.all([record(paper(uscc)), record(paper(uscc))])
  expect(second.consent.id).toBe(first.consent.id)
  const other = await record(paper(uscc, { validTo: '2027-12-31' }))
  expect(other).toEqual({ consent: null, userErrors: [{ code: 'CONSENT_RECORDED', field: 'input.document' }] })
  const { data } = await door.ask(officer, LIST, { of: uscc })
  expect(data.consents.nodes).toMatchObject([{ validTo: '2026-12-31' }])
})

test('all who are asked about need one', async () => {
  const [one, other] = [await aFirm(), await aFirm()]
  await record(paper(one))
  expect(await mayLink([one, other])).toBe(false)
  await record(paper(other))
  expect(await mayLink([one, other])).toBe(true)
  expect(await mayLink([one, newUscc()])).toBe(false)
})

test('a consent for a district is for all who are registered there, and for nobody else', async () => {
  const district = `96${randomInt(10, 99)}`
  const [here, there] = [await aFirm(district), await aFirm(ELSEWHERE)]
  const { consent } = await record(paper(district), { ...officer, districts: [district] })
  expect(consent).toMatchObject({ of: district })
  expect([await mayLink([here]), await mayLink([there])]).toEqual([true, false])
})

test('an officer records nothing for a firm or a district that is not his, and learns nothing of it', async () => {
  const uscc = await aFirm()
  const notFound = { consent: null, userErrors: [{ code: 'NOT_FOUND', field: 'input.of' }] }
  expect(await record(paper(uscc), stranger)).toEqual(notFound)
  expect(await record(paper(newUscc()), stranger)).toEqual(notFound)
  expect(await record(paper(HERE), stranger)).toEqual(notFound)
  const { consent } = await record(paper(uscc))
  const { data } = await door.ask(stranger, LIST, { of: uscc })
  expect(data.consents.nodes).toEqual([])
  const withdrawn = await door.ask(stranger, WITHDRAW, { input: { id: consent.id } })
  expect(withdrawn.data.withdrawConsent.userErrors).toEqual([{ code: 'NOT_FOUND', field: 'input.id' }])
  expect(await mayLink([uscc])).toBe(true)
})

test.each([
  ['a code that is none', { of: '91' }, 'FORMAT', 'input.of'],
  ['a district of five digits', { of: '99010' }, 'FORMAT', 'input.of'],
  ['nobody who consents', { principal: ' ' }, 'FORMAT', 'input.principal'],
  ['a number of a thousand letters', { document: 'x'.repeat(1000) }, 'FORMAT', 'input.document'],
  ['an end before its beginning', { validTo: '2025-12-31' }, 'PERIOD', 'input.validTo'],
])('%s is refused', async (_what, more, code, field) => {
  expect(await record(paper(HERE, more))).toEqual({ consent: null, userErrors: [{ code, field }] })
})

test('a withdrawal of tomorrow, or from before the first day, is refused', async () => {
  const { consent } = await record(paper(await aFirm()))
  const codeOn = async (on: string) =>
    (await door.ask(officer, WITHDRAW, { input: { id: consent.id, on } })).data.withdrawConsent.userErrors[0].code
  expect([await codeOn('2026-03-03'), await codeOn('2025-12-31')]).toEqual(['NOT_YET', 'PERIOD'])
})
