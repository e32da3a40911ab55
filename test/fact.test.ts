/** What authorities record: refused with reasons or kept for good, and the same picture in whatever order it came. */
import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { identityHash } from '../access/identity.ts'
import type { Graph } from '../graph/driver.ts'
import { findDossiers } from '../graph/dossier.ts'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { recordEvent } from '../graph/event.ts'
import { applyFacts, setSeq } from '../graph/fact.ts'
import { internal } from '../graph/cypher.ts'
import { assess } from '../rules/assessment.ts'
import { canonicalJson } from '../rules/canonical.ts'
import { factsOn } from '../rules/dossier.ts'
import { factJudge, type FactKind, factKinds } from '../rules/fact.ts'
import { packInForce } from '../rules/law-pack.ts'
import { formerNames, type Named } from '../rules/registration.ts'
import { actText, standingAfter } from '../rules/violation.ts'
import { applyJob } from '../jobs/apply.ts'
import { type Door, openDoor } from './door.ts'
import { newBatchKey } from './parcels.ts'
import { newUscc } from './service.ts'

const recorder = { today: '2026-03-02', districts: ['*'], hash: identityHash('key of the test') }

const [FIRM, OTHER] = [newUscc(), newUscc()]
const IDENTITY = '99010119800101123X'

const GOOD: Record<FactKind, Record<string, unknown>> = {
  registration: {
    uscc: FIRM,
    registrationCode: '9901960001',
    name: '拟海砚蓼进出口有限公司',
    formerNames: ['拟海砚蓼商贸有限公司'],
    kind: 'TRADER',
    status: 'FILED',
    district: '9901',
    registeredOn: '2016-05-18',
    changedOn: '2024-02-01',
  },
  person: {
    uscc: FIRM,
    identityNumber: IDENTITY,
    name: '甲砚',
    role: 'LEGAL_REPRESENTATIVE',
    validFrom: '2016-05-18',
  },
  holding: { holder: { uscc: OTHER }, uscc: FIRM, shareBp: 5100, validFrom: '2016-05-18' },
  identifier: { uscc: FIRM, kind: 'PHONE', value: '129-0000-0001', validFrom: '2016-05-18' },
  branch: { uscc: FIRM, headUscc: OTHER, validFrom: '2018-02-27' },
  declaration: {
    number: '990120261000000001',
    ownerUscc: FIRM,
    tradeMode: '0110',
    declaredOn: '2026-02-01',
    items: [{ hsCode: '3304990000', name: '护肤品', quantity: '1', unit: '035', totalFen: 100, origin: 'JPN' }],
  },
  violation: { number: 'V-1', authority: '9901', uscc: FIRM, kind: 'SMUGGLING_ACT', decidedOn: '2025-05-07' },
  violationChange: { authority: '9901', number: 'V-1', act: 'ANNUL', on: '2025-09-01', document: 'A-1' },
  arrears: { uscc: FIRM, authority: '9901', number: 'T-1', kind: 'TAX', owedFen: 500, dueOn: '2025-10-15' },
  conviction: { uscc: FIRM, court: 'COURT-9901', caseNo: 'C-1', crime: 'SMUGGLING', effectiveOn: '2025-10-21' },
  investigation: { uscc: FIRM, authority: '9901', number: 'I-1', kind: 'BREACH', openedOn: '2026-01-12' },
  inspection: { declarationNumber: '990120261000000001', inspectedOn: '2026-02-03', result: 'CONFORM' },
  returnCheck: {
    platformUscc: FIRM,
    orderNo: 'O-1',
    agentUscc: newUscc(),
    requestedAt: '2026-02-20T09:00:00+08:00',
    result: 'ARRIVED',
    arrivedOn: '2026-02-25',
    district: '9901',
  },
}
const KINDS = Object.keys(GOOD) as FactKind[]

const check = (kind: FactKind, document: unknown, by: Partial<typeof recorder> = {}) =>
  factKinds[kind](document, { ...recorder, ...by }, `facts.0.${kind}`)

function reasonsOf(kind: FactKind, more: object, by: Partial<typeof recorder> = {}): [code: string, field: string][] {
  const checked = check(kind, { ...GOOD[kind], ...more }, by)
  return 'row' in checked
    ? []
    : checked.userErrors.map(({ code, field }) => [code, field!.slice(`facts.0.${kind}.`.length)])
}

describe('at the door', () => {
  test.each(KINDS)('a good %s passes, and so does one whose absent fields are null', (kind) => {
    const checked = check(kind, GOOD[kind])
    expect(checked).toHaveProperty('row')
    const optional = { recordedOn: null, validTo: null, note: null, act: null, declarantUscc: null }
    const withNulls = Object.fromEntries(
      Object.keys(optional).flatMap((name) =>
        reasonsOf(kind, { [name]: null }).length === 0 && !(name in GOOD[kind]) ? [[name, null]] : [],
      ),
    )
    expect(check(kind, { ...GOOD[kind], ...withNulls })).toEqual(checked)
  })

  test.each<[FactKind, string, object, string, string]>([
    ['registration', 'a state that nobody records', { status: 'PROVISIONAL' }, 'FORMAT', 'status'],
    ['registration', 'a change before it was registered', { changedOn: '2016-05-17' }, 'PERIOD', 'changedOn'],
    ['registration', 'a change of tomorrow', { changedOn: '2026-03-03' }, 'NOT_YET', 'changedOn'],
    ['registration', 'a code of nine characters', { registrationCode: '990196001' }, 'FORMAT', 'registrationCode'],
    ['registration', 'a former name that is a number', { formerNames: ['a', 7] }, 'FORMAT', 'formerNames'],
    ['registration', 'a code with a letter that none has', { uscc: 'I'.repeat(18) }, 'FORMAT', 'uscc'],
    ['person', 'a number of five', { identityNumber: '12345' }, 'FORMAT', 'identityNumber'],
    ['person', 'a role that is none', { role: 'FRIEND' }, 'FORMAT', 'role'],
    ['person', 'an end before its beginning', { validTo: '2016-05-17' }, 'PERIOD', 'validTo'],
    ['person', 'a day that does not exist', { validFrom: '2026-02-30' }, 'FORMAT', 'validFrom'],
    ['person', 'a day without its year', { validFrom: '02-28' }, 'FORMAT', 'validFrom'],
    ['person', 'no name', { name: undefined }, 'MISSING', 'name'],
    ['holding', 'more than the whole', { shareBp: 10_001 }, 'FORMAT', 'shareBp'],
    ['holding', 'half a basis point', { shareBp: 0.5 }, 'FORMAT', 'shareBp'],
    ['holding', 'nobody holding', { holder: {} }, 'MISSING', 'holder.identityNumber'],
    ['holding', 'a person without a name', { holder: { identityNumber: IDENTITY } }, 'MISSING', 'holder.name'],
    ['holding', 'a firm with a name of its own', { holder: { uscc: OTHER, name: 'x' } }, 'ONE_HOLDER', 'holder.uscc'],
    ['holding', 'a firm that holds itself', { holder: { uscc: FIRM } }, 'OWN_PARTY', 'holder.uscc'],
    ['holding', 'a holder that is a list', { holder: [OTHER] }, 'FORMAT', 'holder'],
    ['holding', 'a holder with a field too many', { holder: { uscc: OTHER, x: 1 } }, 'UNKNOWN_FIELD', 'holder.x'],
    ['identifier', 'a phone of letters', { value: 'call me' }, 'FORMAT', 'value'],
    ['identifier', 'a mail without its sign', { kind: 'EMAIL', value: 'a.b.c' }, 'FORMAT', 'value'],
    ['identifier', 'a bar, which keys are joined with', { kind: 'ADDRESS', value: 'a|b' }, 'FORMAT', 'value'],
    ['identifier', 'a wide bar', { kind: 'ADDRESS', value: 'a｜b' }, 'FORMAT', 'value'],
    ['branch', 'itself as its head office', { headUscc: FIRM }, 'OWN_PARTY', 'headUscc'],
    ['declaration', 'no lines', { items: [] }, 'FORMAT', 'items'],
    ['declaration', 'a line of a text', { items: ['x'] }, 'FORMAT', 'items.0'],
    ['violation', 'a version below the first', { version: 0 }, 'FORMAT', 'version'],
    ['violation', 'arrears that were never due', { kind: 'TAX_ARREARS' }, 'MISSING', 'dueOn'],
    ['violation', 'a decision of tomorrow', { decidedOn: '2026-03-03' }, 'NOT_YET', 'decidedOn'],
    ['violation', 'a number that would split a key', { number: 'V|1' }, 'FORMAT', 'number'],
    ['violation', 'an amount beyond all', { fineFen: 2 ** 53 }, 'FORMAT', 'fineFen'],
    ['violationChange', 'an act that is none', { act: 'FORGET' }, 'FORMAT', 'act'],
    ['violationChange', 'no document', { document: null }, 'MISSING', 'document'],
    ['arrears', 'what is due today', { dueOn: '2026-03-02' }, 'NOT_YET', 'dueOn'],
    ['arrears', 'more paid than owed', { paidFen: 501 }, 'PAID_IN_FULL', 'paidFen'],
    ['arrears', 'all paid on no day', { paidFen: 500 }, 'PAID_IN_FULL', 'paidOn'],
    ['arrears', 'a day of payment for a part', { paidFen: 1, paidOn: '2025-11-01' }, 'PAID_IN_FULL', 'paidFen'],
    ['conviction', 'a judgment of tomorrow', { effectiveOn: '2026-03-03' }, 'NOT_YET', 'effectiveOn'],
    ['conviction', 'a crime that we do not know', { crime: 'RUDENESS' }, 'FORMAT', 'crime'],
    ['returnCheck', 'a day of tomorrow', { arrivedOn: '2026-03-03' }, 'NOT_YET', 'arrivedOn'],
    ['returnCheck', 'a record before the goods came', { recordedOn: '2026-02-24' }, 'PERIOD', 'recordedOn'],
    ['returnCheck', 'a result that is none', { result: 'LOST' }, 'FORMAT', 'result'],
    ['returnCheck', 'a request at no moment', { requestedAt: '2026-02-20' }, 'FORMAT', 'requestedAt'],
    ['inspection', 'differences in goods as declared', { differences: ['多一箱'] }, 'NOTHING_DIFFERS', 'differences'],
  ])('a %s with %s is refused', (kind, _what, wrong, code, field) => {
    expect(reasonsOf(kind, wrong)).toContainEqual([code, field])
  })

  test.each<[FactKind, string]>([
    ['registration', 'district'],
    ['declaration', 'number'],
    ['violation', 'authority'],
    ['violationChange', 'authority'],
    ['arrears', 'authority'],
    ['conviction', 'court'],
    ['inspection', 'declarationNumber'],
    ['returnCheck', 'district'],
  ])('a %s of another district is not this officer’s to record', (kind, field) => {
    expect(reasonsOf(kind, {}, { districts: ['9902'] })).toEqual([['NOT_THE_SENDER', field]])
    expect(reasonsOf(kind, {}, { districts: ['9901', 'COURT-9901'] })).toEqual([])
  })

  test('a wrong check digit of a firm is a doubt, and no refusal', () => {
    const wrong = FIRM.slice(0, 17) + (FIRM.endsWith('0') ? '1' : '0')
    expect(reasonsOf('registration', { uscc: wrong })).toEqual([])
  })

  test.each([
    ['PHONE', '129-0000-0001', '+8612900000001'],
    ['PHONE', '１２９ ００００ ０００１', '+8612900000001'],
    ['PHONE', '0086 129 0000 0001', '+8612900000001'],
    ['PHONE', '+86 (0129) 000 0001', '+861290000001'],
    ['ADDRESS', '拟海市样本路 12号，3-201', '拟海市样本路12号3-201'],
    ['EMAIL', 'Post@Example.CN', 'post@example.cn'],
    ['ACCOUNT', '6222 0000-0001', '622200000001'],
    ['DEVICE', '00:1a:2B', '001A2B'],
  ])('a %s is compared in one spelling: %s', (kind, value, spelled) => {
    expect(check('identifier', { ...GOOD.identifier, kind, value })).toMatchObject({ row: { value: spelled } })
  })

  test('an identity number enters no row, key or reason', () => {
    for (const document of [GOOD.person, { ...GOOD.holding, holder: { identityNumber: IDENTITY, name: '甲砚' } }])
      for (const more of [{}, { validFrom: 'never' }])
        expect(JSON.stringify(check('role' in document ? 'person' : 'holding', { ...document, ...more }))).not.toMatch(
          IDENTITY,
        )
  })

  test.each(KINDS)(
    'junk in the place of a %s is refused with reasons in both languages, and throws nothing',
    (kind) => {
      fc.assert(
        fc.property(fc.jsonValue(), (junk) => {
          const checked = check(kind, junk)
          expect(checked).not.toHaveProperty('row')
          for (const { field, message, messageZh } of (checked as { userErrors: any[] }).userErrors)
            expect([
              field.startsWith(`facts.0.${kind}`),
              message.length > 0,
              /\p{Script=Han}/u.test(messageZh),
            ]).toEqual([true, true, true])
          expect(checked.key.length).toBeLessThanOrEqual(100)
        }),
      )
    },
  )

  const junk = fc.oneof(
    fc.constantFrom<unknown>(
      [],
      {},
      [[]],
      -1,
      1e400,
      2 ** 53,
      '',
      ' ',
      '\ud800',
      'a\u0000',
      'x'.repeat(100_000),
      '2026-02-30',
    ),
    fc.object(),
  )
  test.each(KINDS)('a %s with any one field replaced by junk is refused at that field, or taken', (kind) => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(GOOD[kind])), junk, (name, value) => {
        const fields = reasonsOf(kind, { [name]: value }).map(([, field]) => field.split('.')[0])
        // A field of text takes text, and a list of none is a list.
        if (typeof value !== 'string' && !(Array.isArray(value) && value.length === 0)) expect(fields).toContain(name)
        else if (fields.length) expect(fields).toContain(name)
      }),
    )
  })

  test.each(KINDS)('a %s with a field that we do not know is refused by its name', (kind) => {
    const document = JSON.parse(JSON.stringify(GOOD[kind]).replace('{', '{"__proto__":{"x":1},"extra":null,'))
    const { userErrors } = check(kind, document) as { userErrors: { code: string; field: string }[] }
    expect(userErrors.map(({ code, field }) => [code, field])).toEqual([
      ['UNKNOWN_FIELD', `facts.0.${kind}.__proto__`],
      ['UNKNOWN_FIELD', `facts.0.${kind}.extra`],
    ])
  })

  test('a thousand unknown fields get an answer that stays an answer', () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`f${i}`, i]))
    expect(reasonsOf('branch', many).length).toBe(20)
  })
})

describe('what follows from facts, whatever their order', () => {
  const named = (name: string, changedOn: string, more: Partial<Named> = {}): Named => ({
    registrationCode: null,
    name,
    nameEn: null,
    formerNames: [],
    registeredOn: '2010-01-01',
    changedOn,
    order: `${changedOn}|`,
    ...more,
  })

  test('a name holds from the change that brought it to the one that took it away', () => {
    const registrations = [named('丙', '2020-01-01'), named('甲', '2010-01-01'), named('乙', '2015-01-01')]
    expect(formerNames(registrations)).toEqual([
      { kind: 'NAME', value: '甲', validFrom: '2010-01-01', validTo: '2015-01-01' },
      { kind: 'NAME', value: '乙', validFrom: '2015-01-01', validTo: '2020-01-01' },
    ])
  })

  test('a remembered name lies before the registration that remembers it; the present one is not former', () => {
    const registrations = [named('丙', '2020-01-01', { formerNames: ['甲', '丙'] })]
    expect(formerNames(registrations)).toEqual([
      { kind: 'NAME', value: '甲', validFrom: '2010-01-01', validTo: '2020-01-01' },
    ])
  })

  const act = (kind: Parameters<typeof actText>[0]['act'], on: string) =>
    actText({ on, act: kind, document: `${kind}${on}`, note: '' })
  test.each<[string, string[], object]>([
    ['nothing', [], { state: 'EFFECTIVE', disputed: false }],
    ['an objection', [act('DISPUTE', '2025-01-01')], { state: 'EFFECTIVE', disputed: true }],
    [
      'an objection withdrawn',
      [act('WITHDRAW_DISPUTE', '2025-02-01'), act('DISPUTE', '2025-01-01')],
      { state: 'EFFECTIVE', disputed: false },
    ],
    ['a repair', [act('REPAIR', '2025-01-01')], { state: 'REPAIRED', disputed: false }],
    [
      'an annulment before a repair',
      [act('ANNUL', '2024-01-01'), act('REPAIR', '2025-01-01'), act('DISPUTE', '2025-01-01')],
      { state: 'ANNULLED', disputed: false },
    ],
  ])('after %s', (_what, acts, standing) => expect(standingAfter(acts)).toEqual(standing))
})

let door: Door
let graph: Graph
beforeAll(async () => {
  door = await openDoor()
  graph = door.graph
})
afterAll(() => door?.close())

type Facts = [kind: FactKind, document: object][]

let serial = randomInt(1_000_000)
const next = () => String((serial += 1)).padStart(8, '0')

const recording = { source: 'R-TEST', authority: '9901', judge: factJudge }

/** One transaction, as the apply job makes it. */
async function record(...facts: Facts) {
  return graph.write(async (tx) => {
    const states: string[] = []
    const subjects: string[] = []
    const written = []
    for (const [kind, document] of facts) {
      const checked = check(kind, document)
      if (!('row' in checked)) throw new Error(JSON.stringify(checked))
      const effect = await applyFacts(tx, kind, [checked.row], recording)
      states.push(...effect.applied.map(({ state }) => state))
      subjects.push(...effect.subjects)
      written.push(...effect.written)
    }
    const seq = await recordEvent(tx, { kind: 'APPLIED', at: '2026-03-02T08:00:00Z' })
    await setSeq(tx, written, seq)
    return { states, subjects: [...new Set(subjects)].sort(), seq }
  })
}

const draw = (text: string, parameters: object) =>
  graph.read(internal('draw', 'a test', text), parameters as Record<string, unknown>)

/** Everything about an enterprise that is not our own bookkeeping: what stands, and what was replaced. */
async function pictureOf(uscc: string, stands = true) {
  const id = enterpriseIdOf(uscc)
  const until = stands ? 'IS NULL' : 'IS NOT NULL'
  const [enterprise, ...facts] = await Promise.all([
    draw(
      `MATCH (e:Enterprise {id: $id}) RETURN e {.name, .nameEn, .registrationCode, .registration, .kind, .district, .registeredOn, .flags}`,
      { id },
    ),
    draw(
      `MATCH (e:Enterprise {id: $id})-[f]-(x) WHERE f.validFrom IS NOT NULL AND f.until ${until}
RETURN type(f), startNode(f) = e, coalesce(x.name, x.value), f {.role, .shareBp, .votesBp, .validFrom, .validTo, .authority}`,
      { id },
    ),
    draw(
      `MATCH (e:Enterprise {id: $id})<-[:COMMITTED_BY]-(v:Violation) WHERE v.until ${until}
RETURN 'COMMITTED_BY', v {.key, .version, .kind, .state, .disputed, .act, .decidedOn, .fineFen, .owedFen, .dueOn, .paidOn, .acts, .current}`,
      { id },
    ),
    draw(
      `MATCH (e:Enterprise {id: $id})<-[:REGISTERS]-(g:Registration) WHERE g.until ${until}
RETURN 'REGISTERS', g {.name, .status, .district, .kind, .changedOn, .formerNames}`,
      { id },
    ),
    draw(
      `MATCH (e:Enterprise {id: $id})<-[:FOR]-(d:Declaration) WHERE d.until ${until}
RETURN 'FOR', d {.number, .version, .declaredOn, .totalFen, .current}, COUNT { (d)-[:LISTS]->(:Item) }`,
      { id },
    ),
    draw(
      `MATCH (e:Enterprise {id: $id})<-[:FOR]-(d:Declaration)<-[:OF]-(i:Inspection) WHERE i.until ${until}
RETURN 'OF', i {.result, .differences, .inspectedOn}`,
      { id },
    ),
  ])
  return {
    enterprise,
    facts: facts.flat().map(canonicalJson).sort(),
  }
}

describe('what names a firm and no customs is recorded where the firm is registered', () => {
  const RECORD = `mutation($input: RecordFactsInput!) { recordFacts(input: $input) {
    receipt { receiptNo } documents { state userErrors { code field messageZh } } } }`

  const asked = async (districts: string[], facts: object[], dryRun = false) => {
    const input = { batchKey: newBatchKey(), facts, dryRun }
    const { data } = await door.ask({ audience: 'officer', districts }, RECORD, { input })
    return data.recordFacts
  }
  const codesOf = async (...asking: Parameters<typeof asked>): Promise<(string | null)[]> => {
    const { documents } = await asked(...asking)
    return documents.map(({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code ?? null)
  }
  const registered = (uscc: string, district: string) => ({
    registration: { ...GOOD.registration, uscc, registrationCode: null, district },
  })
  const AT_HOME = ['person', 'holding', 'identifier', 'branch'] as const
  const factsOf = (uscc: string) => AT_HOME.map((kind) => ({ [kind]: { ...GOOD[kind], uscc } }))
  const [taken, refused] = [AT_HOME.map(() => null), AT_HOME.map(() => 'NOT_YOUR_DISTRICT')]

  test('by its own officer and by headquarters, and by no other district', async () => {
    const uscc = newUscc()
    const { receipt } = await asked(['9901'], [registered(uscc, '9901')])
    await applyJob(door.workshop)(receipt.receiptNo)
    expect(await codesOf(['9901'], factsOf(uscc))).toEqual(taken)
    expect(await codesOf(['9902', '9901'], factsOf(uscc))).toEqual(taken)
    expect(await codesOf(['*'], factsOf(uscc))).toEqual(taken)
    expect(await codesOf(['9902'], factsOf(uscc))).toEqual(refused)
    const { documents } = await asked(['9902'], factsOf(uscc))
    expect(documents.map(({ userErrors }: { userErrors: object[] }) => userErrors)).toMatchObject(
      AT_HOME.map((kind, i) => [
        { field: `input.facts.${i}.${kind}.uscc`, messageZh: expect.stringMatching(/注册地海关/) },
      ]),
    )
  })

  test('a firm that is registered elsewhere and one that is nowhere are refused in the same words', async () => {
    const [elsewhere, unknown, provisional] = [newUscc(), newUscc(), newUscc()]
    await record(registrationOf(elsewhere, '9903'), [
      'violation',
      { ...GOOD.violation, number: `V-${next()}`, uscc: provisional },
    ])
    const answers = await Promise.all([elsewhere, unknown, provisional].map((uscc) => asked(['9901'], factsOf(uscc))))
    const told = answers.map(({ documents }) => JSON.stringify(documents))
    expect(new Set(told).size).toBe(1)
    expect(told[0]).toContain('NOT_YOUR_DISTRICT')
    expect(await codesOf(['*'], factsOf(unknown))).toEqual(taken)
  })

  const registrationOf = (uscc: string, district: string): Facts[number] => [
    'registration',
    registered(uscc, district).registration,
  ]

  test('a registration of the same batch, or of one that waits to be applied, is enough; on a dry run only the former', async () => {
    const [one, other] = [newUscc(), newUscc()]
    expect(await codesOf(['9901'], [...factsOf(one), registered(one, '9901')], true)).toEqual([...taken, null])
    expect(await codesOf(['9901'], factsOf(one), true)).toEqual(refused)
    expect(await codesOf(['9901'], [...factsOf(one), registered(one, '9901')])).toEqual([...taken, null])
    expect(await codesOf(['9901'], [registered(other, '9901')])).toEqual([null])
    expect(await codesOf(['9901'], factsOf(other))).toEqual(taken)
    expect(await codesOf(['9902'], factsOf(other))).toEqual(refused)
  })

  test('a firm is moved to another district by whoever it leaves, and not by whoever would have it', async () => {
    const uscc = newUscc()
    await record(registrationOf(uscc, '9901'))
    const taking = registered(uscc, '9902')
    const old = { registration: { ...taking.registration, changedOn: '2016-05-18' } }
    for (const registration of [taking, old])
      expect(await codesOf(['9902'], [registration, ...factsOf(uscc)])).toEqual(['NOT_YOUR_DISTRICT', ...refused])
    const waiting = newUscc()
    expect(await codesOf(['9901'], [registered(waiting, '9901')])).toEqual([null])
    expect(await codesOf(['9902'], [registered(waiting, '9902')])).toEqual(['NOT_YOUR_DISTRICT'])
    expect(await codesOf(['9901', '9902'], [taking])).toEqual([null])
    expect(await codesOf(['*'], [registered(waiting, '9903')])).toEqual([null])
  })

  test('who holds the firm, or is its head office, may be registered anywhere', async () => {
    const [here, elsewhere] = [newUscc(), newUscc()]
    await record(registrationOf(here, '9901'), registrationOf(elsewhere, '9903'))
    const held = { holding: { ...GOOD.holding, uscc: here, holder: { uscc: elsewhere } } }
    const branch = { branch: { ...GOOD.branch, uscc: here, headUscc: elsewhere } }
    expect(await codesOf(['9901'], [held, branch])).toEqual([null, null])
    expect(await codesOf(['9903'], [held, branch])).toEqual(['NOT_YOUR_DISTRICT', 'NOT_YOUR_DISTRICT'])
  })
})

describe('in the graph', () => {
  test('a firm that a document named first is registered later: it keeps its id, and its doubts are looked at again', async () => {
    const uscc = newUscc()
    await record(['violation', { ...GOOD.violation, number: `V-${next()}`, uscc }])
    expect((await pictureOf(uscc)).enterprise).toEqual([
      [expect.objectContaining({ registration: 'PROVISIONAL', name: null })],
    ])
    const registration = { ...GOOD.registration, uscc, registrationCode: `9901${next().slice(2)}`, kind: 'BROKER' }
    expect(await record(['registration', registration])).toMatchObject({
      states: ['APPLIED'],
      subjects: [enterpriseIdOf(uscc)],
    })
    const { enterprise, facts } = await pictureOf(uscc)
    expect(enterprise).toEqual([
      [
        {
          name: '拟海砚蓼进出口有限公司',
          nameEn: null,
          registrationCode: registration.registrationCode,
          registration: 'FILED',
          kind: 'BROKER',
          district: '9901',
          registeredOn: '2016-05-18',
          flags: [],
        },
      ],
    ])
    expect(facts.filter((fact) => fact.startsWith('["NAMES"'))).toEqual([
      expect.stringMatching(/"拟海砚蓼商贸有限公司".*"validFrom":"2016-05-18","validTo":"2024-02-01"/),
    ])
  })

  test('a firm that was loaded keeps what it was called when the register says something else', async () => {
    const uscc = newUscc()
    const id = enterpriseIdOf(uscc)
    await graph.run(
      internal(
        'draw',
        'a test',
        `CREATE (:Enterprise {id: $id, canonical: $id, uscc: $uscc, name: '旧名', kind: 'TRADER', registration: 'FILED',
  district: '9902', registeredOn: '2012-01-01', flags: []})`,
      ),
      { id, uscc },
    )
    await record(['registration', { ...GOOD.registration, uscc, registrationCode: null, formerNames: [] }])
    const { facts } = await pictureOf(uscc)
    expect(facts.filter((fact) => fact.startsWith('["NAMES"'))).toEqual([
      expect.stringMatching(/"旧名".*"validFrom":"2012-01-01","validTo":"2024-02-01"/),
    ])
  })

  test('of two firms that are given one registration code the later registration has it, whichever came first', async () => {
    for (const turned of [false, true]) {
      const [one, two] = [newUscc(), newUscc()]
      const registrationCode = `9901${next().slice(2)}`
      const of = (uscc: string, changedOn: string, more: object = {}): Facts[number] => [
        'registration',
        { ...GOOD.registration, uscc, registrationCode, changedOn, ...more },
      ]
      const both = [of(one, '2024-01-01'), of(two, '2025-01-01')]
      for (const fact of turned ? both.reverse() : both) await record(fact)
      const codeOf = async (uscc: string) => (await pictureOf(uscc)).enterprise[0]![0]
      expect(await codeOf(one)).toMatchObject({ registrationCode: null, flags: ['REGISTRATION_CODE_TAKEN'] })
      expect(await codeOf(two)).toMatchObject({ registrationCode, flags: [] })
      // The one gives it up, and the other has it again.
      await record(of(two, '2025-06-01', { registrationCode: null }))
      expect(await codeOf(one)).toMatchObject({ registrationCode, flags: [] })
      expect(await codeOf(two)).toMatchObject({ registrationCode: null, flags: [] })
    }
  })

  test('an enterprise is held by a firm and by a person, and a correction closes what it corrects', async () => {
    const [held, firm] = [newUscc(), newUscc()]
    const person = { holder: { identityNumber: `99010119800101${next().slice(4)}`, name: '乙蓼' } }
    const holding = { ...GOOD.holding, uscc: held, holder: { uscc: firm } }
    const { seq } = await record(
      ['holding', holding],
      ['holding', { ...holding, ...person, shareBp: 4900, votesBp: 3000 }],
    )
    const after = await record(['holding', { ...holding, shareBp: 5000, recordedOn: '2024-01-01' }])
    const rows = await draw(
      `MATCH (a)-[f:OWNS]->(:Enterprise {id: $id}) RETURN labels(a)[0], f.shareBp, f.votesBp, f.seq, f.until ORDER BY f.shareBp`,
      { id: enterpriseIdOf(held) },
    )
    expect(rows).toEqual([
      ['Person', 4900, 3000, seq, null],
      ['Enterprise', 5000, null, after.seq, null],
      ['Enterprise', 5100, null, seq, after.seq],
    ])
    expect(after.subjects).toEqual([enterpriseIdOf(held), enterpriseIdOf(firm)].sort())
  })

  test('two firms share a phone that each wrote in its own way; one ends its use', async () => {
    const [one, two] = [newUscc(), newUscc()]
    const phone = `129${next()}`
    const uses = (uscc: string, value: string, more: object = {}): Facts[number] => [
      'identifier',
      { ...GOOD.identifier, uscc, value, ...more },
    ]
    await record(uses(one, phone), uses(two, `+86 ${phone.slice(0, 3)}-${phone.slice(3)}`))
    await record(uses(one, phone, { validTo: '2020-01-01' }))
    const rows = await draw(
      `MATCH (e)-[f:USES]->(i:Identifier {key: $key}) WHERE f.until IS NULL RETURN e.uscc, f.validTo ORDER BY f.validTo`,
      { key: `PHONE|+86${phone}` },
    )
    expect(rows).toEqual([
      [one, '2020-01-01'],
      [two, null],
    ])
  })

  test('what was loaded without keys is corrected like any other fact', async () => {
    const [branch, head] = [newUscc(), newUscc()]
    const fact = { uscc: branch, headUscc: head, validFrom: '2018-02-27' }
    await graph.run(
      internal(
        'draw',
        'a test',
        `CREATE (a:Enterprise {id: $a, uscc: $branch}), (b:Enterprise {id: $b, uscc: $head})
CREATE (a)-[:BRANCH_OF {validFrom: '2018-02-27', validTo: null, seq: 0, source: 'REGISTRATION', authority: '9901'}]->(b)`,
      ),
      { a: enterpriseIdOf(branch), b: enterpriseIdOf(head), branch, head },
    )
    const { seq } = await record(['branch', { ...fact, validTo: '2024-01-01' }])
    const rows = await draw(
      `MATCH (:Enterprise {id: $id})-[f:BRANCH_OF]->() RETURN f.validTo, f.seq, f.until ORDER BY f.seq`,
      { id: enterpriseIdOf(branch) },
    )
    expect(rows).toEqual([
      [null, 0, seq],
      ['2024-01-01', seq, null],
    ])
  })

  const violationsOf = async (uscc: string) => {
    const [dossier] = await findDossiers(graph, { enterprises: [enterpriseIdOf(uscc)], since: 2025 })
    const facts = factsOn(dossier!, '2026-03-02', 'REGULAR')
    return {
      violations: facts.violations,
      grade: assess(facts, packInForce('2026-03-02')!).computedGrade,
    }
  }

  test('a smuggling penalty counts, an objection to it does not stop that, and once annulled it counts no more', async () => {
    const uscc = newUscc()
    const number = `V-${next()}`
    const changed = (act: string, on: string): Facts[number] => [
      'violationChange',
      { ...GOOD.violationChange, number, act, on, document: `${act}-${on}` },
    ]
    const first = await record(['violation', { ...GOOD.violation, number, uscc }])
    expect((await violationsOf(uscc)).grade).toBe('DISHONEST')
    const disputed = await record(changed('DISPUTE', '2025-06-01'))
    expect(disputed.subjects).toEqual([enterpriseIdOf(uscc)])
    expect((await violationsOf(uscc)).grade).toBe('DISHONEST')
    const annulled = await record(changed('ANNUL', '2025-09-01'))
    const { violations, grade } = await violationsOf(uscc)
    expect(violations).toMatchObject([{ key: `9901|${number}|3`, state: 'ANNULLED', decidedOn: '2025-05-07' }])
    expect(grade).toBe('REGULAR')
    expect(
      await draw(
        `MATCH (v:Violation) WHERE v.key STARTS WITH $line RETURN v.version, v.state, v.disputed, v.seq, v.until ORDER BY v.version`,
        { line: `9901|${number}|` },
      ),
    ).toEqual([
      [1, 'EFFECTIVE', false, first.seq, disputed.seq],
      [2, 'EFFECTIVE', true, disputed.seq, annulled.seq],
      [3, 'ANNULLED', false, annulled.seq, null],
    ])
  })

  test('an annulment that comes before its penalty waits for it, linked to nobody', async () => {
    const uscc = newUscc()
    const number = `V-${next()}`
    const early = await record(['violationChange', { ...GOOD.violationChange, number }])
    expect(early).toMatchObject({ states: ['APPLIED'], subjects: [] })
    await record(['violation', { ...GOOD.violation, number, uscc }])
    const { violations, grade } = await violationsOf(uscc)
    expect(violations).toMatchObject([{ key: `9901|${number}|2`, state: 'ANNULLED' }])
    expect(grade).toBe('REGULAR')
  })

  test('a higher version takes the place of a lower one, also of another firm', async () => {
    const [wrong, right] = [newUscc(), newUscc()]
    const number = `V-${next()}`
    await record(['violation', { ...GOOD.violation, number, uscc: wrong }])
    const corrected = await record(['violation', { ...GOOD.violation, number, uscc: right, version: 2 }])
    expect(corrected.subjects).toEqual([enterpriseIdOf(wrong), enterpriseIdOf(right)].sort())
    expect((await violationsOf(wrong)).violations).toEqual([])
    expect((await violationsOf(right)).violations).toMatchObject([{ key: `9901|${number}|2` }])
    expect(await record(['violation', { ...GOOD.violation, number, uscc: wrong }])).toMatchObject({ states: ['STALE'] })
  })

  test('what was loaded as repaired stays so when its authority corrects the record', async () => {
    const uscc = newUscc()
    const number = `V-${next()}`
    await record(['branch', { uscc, headUscc: OTHER, validFrom: '2020-01-01' }])
    await graph.run(
      internal(
        'draw',
        'a test',
        `MATCH (e:Enterprise {uscc: $uscc}) CREATE (e)<-[:COMMITTED_BY]-(:Violation {key: $key, version: 2, number: $number,
  kind: 'SMUGGLING_ACT', state: 'REPAIRED', decidedOn: '2023-06-20', hash: 'h', validFrom: '2023-06-20'})`,
      ),
      { uscc, number, key: `9901|${number}|2` },
    )
    await record(['violation', { ...GOOD.violation, number, uscc, version: 2, fineFen: 900 }])
    expect((await violationsOf(uscc)).violations).toMatchObject([
      { key: `9901|${number}|3`, state: 'REPAIRED', fineFen: 900 },
    ])
  })

  test('arrears shrink with each payment, and stop counting when paid', async () => {
    const uscc = newUscc()
    const arrears = { ...GOOD.arrears, uscc, number: `T-${next()}` }
    await record(['arrears', arrears])
    expect((await violationsOf(uscc)).grade).toBe('DISHONEST')
    await record(['arrears', { ...arrears, paidFen: 500, paidOn: '2026-01-05' }])
    // The first payment is told of last.
    expect(await record(['arrears', { ...arrears, paidFen: 200 }])).toMatchObject({ states: ['STALE'] })
    const { violations, grade } = await violationsOf(uscc)
    expect(violations).toMatchObject([{ kind: 'TAX_ARREARS', owedFen: 500, paidOn: '2026-01-05', dueOn: '2025-10-15' }])
    expect(grade).toBe('REGULAR')
  })

  test('a conviction counts from the day on which the judgment took effect', async () => {
    const uscc = newUscc()
    await record(['conviction', { ...GOOD.conviction, uscc, caseNo: `C-${next()}` }])
    const { violations, grade } = await violationsOf(uscc)
    expect(violations).toMatchObject([{ kind: 'SMUGGLING_CRIME', decidedOn: '2025-10-21', state: 'EFFECTIVE' }])
    expect(grade).toBe('DISHONEST')
  })

  test('an inspection that is told before its declaration is there when the declaration comes', async () => {
    const uscc = newUscc()
    const number = `990120261${String(serial + 500_000_000).slice(-9)}`
    const inspection = { ...GOOD.inspection, declarationNumber: number, result: 'DIFFERENT', differences: ['少一箱'] }
    await record(['inspection', inspection])
    const { states } = await record(['declaration', { ...GOOD.declaration, number, ownerUscc: uscc }])
    expect(states).toEqual(['APPLIED'])
    expect((await pictureOf(uscc)).facts.filter((fact) => fact.startsWith('["OF"'))).toEqual([
      canonicalJson(['OF', { result: 'DIFFERENT', differences: ['少一箱'], inspectedOn: '2026-02-03' }]),
    ])
  })

  test('the same fact again, in one batch and in the next, changes nothing', async () => {
    const uscc = newUscc()
    const person = { ...GOOD.person, uscc }
    const twice = check('person', person) as { row: object }
    const applied = await graph.write(async (tx) => {
      const effect = await applyFacts(tx, 'person', [twice.row, twice.row], recording)
      await setSeq(tx, effect.written, await recordEvent(tx, { kind: 'APPLIED', at: '2026-03-02T08:00:00Z' }))
      return effect.applied.map(({ state, created }) => [state, created])
    })
    expect(applied).toEqual([
      ['APPLIED', true],
      ['UNCHANGED', false],
    ])
    expect(await record(['person', person])).toMatchObject({ states: ['UNCHANGED'], subjects: [] })
  })

  test('two transactions that cannot see each other do not both have their version stand', async () => {
    const uscc = newUscc()
    const number = `V-${next()}`
    const branch = { uscc, headUscc: newUscc(), validFrom: '2020-01-01' }
    await record(['branch', { ...branch, recordedOn: '2020-01-01' }])
    const tries = await Promise.allSettled(
      [1, 2, 3, 4, 5, 6].flatMap((version) => [
        record(['violation', { ...GOOD.violation, number, uscc, version }]),
        record(['branch', { ...branch, recordedOn: `2024-01-0${version}` }]),
      ]),
    )
    // Who was overtaken is refused by a constraint, and tries again.
    for (const attempt of tries)
      if (attempt.status === 'rejected') expect(String(attempt.reason.code)).toMatch(/ConstraintValidationFailed/)
    expect((await violationsOf(uscc)).violations.length).toBe(1)
    const standing = await draw(`MATCH (:Enterprise {id: $id})-[f:BRANCH_OF]->() WHERE f.until IS NULL RETURN f.key`, {
      id: enterpriseIdOf(uscc),
    })
    expect(standing.length).toBe(1)
  })
})

/** All there is to say about one firm, with corrections, contradictions and things told too late. */
function lifeOf(uscc: string, other: string, run: string): Facts {
  const number = `9901${run}`
  const declared = `9901202610${run}`
  const changed = (act: string, on: string, more: object = {}): Facts[number] => [
    'violationChange',
    { authority: '9901', number, act, on, document: `${act}-1`, ...more },
  ]
  const person = { ...GOOD.person, uscc, identityNumber: `99010119800101${run.slice(-4)}` }
  const holding = { ...GOOD.holding, uscc, holder: { uscc: other } }
  const owner = { ...holding, holder: { identityNumber: person.identityNumber, name: '甲砚' }, shareBp: 4900 }
  const arrears = { ...GOOD.arrears, uscc, number: `T${run}` }
  const registration = { ...GOOD.registration, uscc, registrationCode: null }
  const violation = { ...GOOD.violation, uscc, number }
  return [
    ['registration', { ...registration, name: '甲公司', formerNames: [], changedOn: '2016-05-18' }],
    ['registration', { ...registration, name: '乙公司', district: '9902', changedOn: '2020-01-01' }],
    ['registration', { ...registration, name: '丙公司', status: 'REGISTERED' }],
    ['registration', { ...registration, name: '丙公司', kind: 'BROKER' }],
    ['person', person],
    ['person', { ...person, name: '甲砚砚', recordedOn: '2020-01-01' }],
    ['person', { ...person, validTo: '2022-01-01', recordedOn: '2022-01-01' }],
    ['holding', holding],
    ['holding', { ...holding, validTo: '2023-01-01' }],
    ['holding', owner],
    ['holding', { ...owner, shareBp: 4000 }],
    ['identifier', { ...GOOD.identifier, uscc, value: `129${run}` }],
    ['identifier', { ...GOOD.identifier, uscc, value: `+86129${run}`, validTo: '2024-01-01' }],
    ['branch', { uscc, headUscc: other, validFrom: '2018-02-27' }],
    ['branch', { uscc, headUscc: other, validFrom: '2018-02-27', validTo: '2018-02-27' }],
    ['violation', violation],
    ['violation', { ...violation, fineFen: 100 }],
    ['violation', { ...violation, version: 3, fineFen: 300 }],
    ['violation', { ...violation, version: 2, fineFen: 200 }],
    changed('DISPUTE', '2025-06-01'),
    changed('WITHDRAW_DISPUTE', '2025-07-01'),
    changed('REPAIR', '2025-08-01'),
    changed('REPAIR', '2025-08-02', { note: '更正' }),
    ['arrears', arrears],
    ['arrears', { ...arrears, paidFen: 300 }],
    ['arrears', { ...arrears, paidFen: 500, paidOn: '2026-01-05' }],
    ['declaration', { ...GOOD.declaration, number: declared, ownerUscc: uscc }],
    ['declaration', { ...GOOD.declaration, number: declared, ownerUscc: uscc, version: 3, tradeMode: '0615' }],
    ['declaration', { ...GOOD.declaration, number: declared, ownerUscc: uscc, version: 3, declaredOn: '2026-01-31' }],
    ['declaration', { ...GOOD.declaration, number: declared, ownerUscc: uscc, version: 2 }],
    ['inspection', { ...GOOD.inspection, declarationNumber: declared }],
    [
      'inspection',
      {
        ...GOOD.inspection,
        declarationNumber: declared,
        result: 'DIFFERENT',
        differences: ['少一箱'],
        recordedOn: '2026-02-05',
      },
    ],
  ]
}

const UNNUMBERED = `MATCH (e:Enterprise {id: $id})-[f]-(x) WHERE NOT x:Item
UNWIND [f, x] AS fact
WITH fact WHERE fact.validFrom IS NOT NULL AND (fact.seq IS NULL OR fact.until < fact.seq) RETURN properties(fact)`

/** A firm and what is around it, as if it had never been told of. */
const forget = (uscc: string) =>
  graph.run(
    internal(
      'forget',
      'a test',
      `MATCH (e:Enterprise {id: $id})
OPTIONAL MATCH (e)--(x) WHERE NOT x:Enterprise
OPTIONAL MATCH (x:Declaration)--(y) WHERE NOT y:Enterprise
DETACH DELETE e, x, y`,
    ),
    { id: enterpriseIdOf(uscc) },
  )

test('facts give the same picture shuffled, repeated, and in any number of transactions', async () => {
  // One firm throughout: where two records are of one day, it is their content that decides.
  const [uscc, other, run] = [newUscc(), newUscc(), next()]
  const pictures = new Set<string>()
  const told = async (shuffle: (facts: Facts) => Facts[]) => {
    await forget(uscc)
    for (const together of shuffle(lifeOf(uscc, other, run))) await record(...together)
    // What was replaced does not depend on the order either, but for violations: there it is what we knew in between.
    const replaced = (await pictureOf(uscc, false)).facts.filter((fact) => !/COMMITTED_BY|NAMES/.test(fact))
    pictures.add(JSON.stringify({ ...(await pictureOf(uscc)), replaced }, null, 1))
    // Every fact, those that were replaced in the transaction that told of them as well, says since and until when.
    expect(await draw(UNNUMBERED, { id: enterpriseIdOf(uscc) })).toEqual([])
  }
  await told((facts) => facts.map((fact) => [fact]))
  expect([...pictures][0]).toMatch(/丙公司/)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
      fc.array(fc.nat(31), { maxLength: 6 }),
      fc.integer({ min: 1, max: 12 }),
      async (ranks, again, together) => {
        await told((facts) => {
          const all = [...facts, ...again.map((i) => facts[i]!)]
          const shuffled = all
            .map((fact, i) => [ranks[i]!, fact] as const)
            .sort(([a], [b]) => a - b)
            .map(([, fact]) => fact)
          return Array.from({ length: Math.ceil(shuffled.length / together) }, (_, i) =>
            shuffled.slice(i * together, (i + 1) * together),
          )
        })
        expect([...pictures]).toEqual([[...pictures][0]])
      },
    ),
    { numRuns: 8, endOnFailure: true },
  )
})
