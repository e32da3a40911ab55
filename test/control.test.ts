/** Who stands behind an enterprise: what an officer asks, on drawn holdings. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

const textOf = (name: string) => readFileSync(new URL(`../clients/console/${name}.graphql`, import.meta.url), 'utf8')
const CONTROL = textOf('control')
const HOLDINGS = textOf('holdings')
const officer = { audience: 'officer', districts: ['9901'] } as const

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

/** Shares in percent, votes after a slash; names that begin with a small letter are people. */
type Line = readonly [holder: string, held: string, share: string, period?: readonly [from: string, to: string | null]]

interface Drawing {
  uscc: Record<string, string>
  key: (person: string) => string
}

const PERIOD = ['2020-01-01', null] as const
let drawn = 0

/** Draws holdings; `elsewhere` are enterprises of another district. Whoever is asked about has consented. */
async function draw(lines: readonly Line[], elsewhere: string[] = []): Promise<Drawing> {
  const mark = `control-${process.pid}-${++drawn}`
  const key = (person: string) => `${mark}-${person}`
  const names = [...new Set(lines.flatMap(([holder, held]) => [holder, held]))]
  const firms = names.filter(isFirm)
  const uscc = Object.fromEntries(firms.map((name) => [name, newUscc()]))
  const places = firms.map((name) => [
    enterpriseIdOf(uscc[name]!),
    uscc[name],
    name,
    elsewhere.includes(name) ? '9903' : '9901',
  ])
  await door.draw(
    `UNWIND $places AS r
     CREATE (e:Enterprise {id: r[0], uscc: r[1], canonical: r[0], name: r[2], district: r[3], kind: 'TRADER', registration: 'REGISTERED'})
       <-[:OF]-(:Consent {id: 'C' + r[0], purpose: 'LINK_ANALYSIS', validFrom: '2020-01-01'})`,
    { places },
  )
  await door.draw(`UNWIND $people AS r CREATE (:Person {key: r[0], name: r[1]})`, {
    people: names.filter((name) => !isFirm(name)).map((name) => [key(name), name]),
  })
  const row = ([holder, held, share, [from, to] = PERIOD]: Line) => {
    const [shareBp, votesBp] = share.split('/').map((percent) => String(Math.round(Number(percent) * 100)))
    const end = isFirm(holder) ? enterpriseIdOf(uscc[holder]!) : key(holder)
    return [end, enterpriseIdOf(uscc[held]!), shareBp!, votesBp ?? null, from, to]
  }
  for (const [label, by] of [
    ['Enterprise', 'id'],
    ['Person', 'key'],
  ] as const)
    await door.draw(
      `UNWIND $rows AS r MATCH (a:${label} {${by}: r[0]}) MATCH (b:Enterprise {id: r[1]})
       CREATE (a)-[:OWNS {shareBp: toInteger(r[2]), votesBp: toInteger(r[3]), validFrom: r[4], validTo: r[5], seq: 1}]->(b)`,
      { rows: lines.filter(([holder]) => isFirm(holder) === (label === 'Enterprise')).map(row) },
    )
  return { uscc, key }
}

const isFirm = (name: string) => name[0] === name[0]!.toUpperCase()

async function controlOf({ uscc }: Drawing, firm: string, more: { asOf?: string; thresholdBp?: number } = {}) {
  const { data, errors } = await door.ask(officer, CONTROL, { uscc: uscc[firm], ...more })
  expect(errors).toBeUndefined()
  return data.control
}

const percents = (control: any) =>
  Object.fromEntries(control.stakes.map(({ party, percent }: any) => [party.name, percent]))
const owners = (control: any) =>
  Object.fromEntries(control.beneficialOwners.map(({ party, basis }: any) => [party.name, basis]))
const ultimates = (control: any) =>
  control.controllers.filter(({ ultimate }: any) => ultimate).map(({ party }: any) => party.name)
const flags = (control: any) => control.flags.map(({ code }: any) => code).sort()

describe('an officer asks', () => {
  test('who owns it through a chain, and by which way', async () => {
    const control = await controlOf(
      await draw([
        ['wang', 'Top', '100'],
        ['Top', 'Middle', '80'],
        ['Middle', 'Bottom', '60'],
        ['li', 'Bottom', '40'],
      ]),
      'Bottom',
    )
    expect(percents(control)).toEqual({ Middle: '60', wang: '48', Top: '48', li: '40' })
    const wang = control.stakes.find(({ party }: any) => party.name === 'wang')
    expect(wang).toMatchObject({
      directBp: 0,
      ultimate: true,
      restPercent: '0',
      paths: [{ sharesBp: [10_000, 8_000, 6_000], percent: '48' }],
    })
    expect(wang.paths[0].parties.map(({ name }: any) => name)).toEqual(['wang', 'Top', 'Middle', 'Bottom'])
    expect(control).toMatchObject({ unknownPercent: '12', withheldPercent: '0', selfPercent: '0', flags: [] })
  })

  test('what two ways come to together', async () => {
    const control = await controlOf(
      await draw([
        ['wang', 'Left', '100'],
        ['wang', 'Right', '50'],
        ['zhao', 'Right', '50'],
        ['Left', 'Firm', '15'],
        ['Right', 'Firm', '85'],
      ]),
      'Firm',
    )
    expect(percents(control)).toMatchObject({ wang: '57.5', zhao: '42.5' })
    const wang = control.stakes.find(({ party }: any) => party.name === 'wang')
    expect(wang.paths.map(({ percent }: any) => percent)).toEqual(['42.5', '15'])
  })

  test('who owns it through a circle: the numbers are exact, and what goes round is told apart', async () => {
    const control = await controlOf(
      await draw([
        ['Top', 'Middle', '80'],
        ['Middle', 'Bottom', '60'],
        ['Bottom', 'Top', '15'],
        ['wang', 'Top', '85'],
        ['li', 'Middle', '20'],
        ['zhao', 'Bottom', '40'],
      ]),
      'Bottom',
    )
    // The way of wang is 0.85 × 0.8 × 0.6 = 0.408, over 1 − 0.072.
    expect(percents(control)).toMatchObject({ wang: '43.9655172', zhao: '43.1034483', li: '12.9310345' })
    const wang = control.stakes.find(({ party }: any) => party.name === 'wang')
    expect(wang).toMatchObject({ restPercent: '3.1655172', paths: [{ percent: '40.8' }] })
    expect(control).toMatchObject({ selfPercent: '7.2', unknownPercent: '0' })
    expect(flags(control)).toEqual(['CYCLE'])
  })

  test('who decides, though he owns little: votes add up along the firms that are commanded', async () => {
    const control = await controlOf(
      await draw([
        ['wang', 'Alpha', '51'],
        ['wang', 'Beta', '60'],
        ['Alpha', 'Firm', '30'],
        ['Beta', 'Firm', '25'],
        ['li', 'Firm', '45'],
      ]),
      'Firm',
    )
    expect(percents(control)).toMatchObject({ wang: '30.3', li: '45' })
    expect(ultimates(control)).toEqual(['wang'])
    const [wang] = control.controllers
    expect(wang).toMatchObject({ votesBp: 5_500 })
    expect(Object.fromEntries(wang.steps.map(({ held, votesBp }: any) => [held.name, votesBp]))).toEqual({
      Alpha: 5_100,
      Beta: 6_000,
      Firm: 5_500,
    })
    expect(wang.steps.at(-1).through.map(({ party, votesBp }: any) => [party.name, votesBp])).toEqual([
      ['Alpha', 3_000],
      ['Beta', 2_500],
    ])
    expect(owners(control)).toEqual({ li: ['OWNERSHIP', 'VOTES'], wang: ['OWNERSHIP', 'VOTES', 'CONTROL'] })
  })

  test('whether a half is a majority: it is not', async () => {
    const drawing = await draw([
      ['wang', 'Firm', '50'],
      ['li', 'Firm', '50'],
      ['wang', 'Other', '50/50.01'],
      ['li', 'Other', '50/49.99'],
    ])
    expect(ultimates(await controlOf(drawing, 'Firm'))).toEqual([])
    expect(ultimates(await controlOf(drawing, 'Other'))).toEqual(['wang'])
  })

  test('who its beneficial owners are at exactly a quarter, and a basis point below', async () => {
    const control = await controlOf(
      await draw([
        ['wang', 'Holder', '62.5'],
        ['li', 'Holder', '37.5'],
        ['Holder', 'Firm', '40'],
        ['zhao', 'Firm', '24.99'],
        ['Many', 'Firm', '35.01'],
      ]),
      'Firm',
    )
    expect(percents(control)).toMatchObject({ wang: '25', li: '15', zhao: '24.99' })
    expect(owners(control)).toEqual({ wang: ['OWNERSHIP', 'VOTES'] })
  })

  test('the same at another threshold', async () => {
    const drawing = await draw([
      ['wang', 'Firm', '20'],
      ['li', 'Firm', '5'],
    ])
    expect(owners(await controlOf(drawing, 'Firm'))).toEqual({})
    expect(owners(await controlOf(drawing, 'Firm', { thresholdBp: 2_000 }))).toEqual({ wang: ['OWNERSHIP', 'VOTES'] })
  })

  test('who owned it on a past day', async () => {
    const drawing = await draw([
      ['wang', 'Firm', '90', ['2020-01-01', '2024-06-30']],
      ['li', 'Firm', '90', ['2024-06-30', null]],
      ['zhao', 'Firm', '10'],
    ])
    expect(percents(await controlOf(drawing, 'Firm'))).toEqual({ li: '90', zhao: '10' })
    expect(percents(await controlOf(drawing, 'Firm', { asOf: '2024-06-29' }))).toEqual({ wang: '90', zhao: '10' })
    expect(percents(await controlOf(drawing, 'Firm', { asOf: '2024-06-30' }))).toEqual({ li: '90', zhao: '10' })
    expect(await controlOf(drawing, 'Firm', { asOf: '2019-12-31' })).toMatchObject({
      stakes: [],
      unknownPercent: '100',
    })
  })

  test('who is said to control it, whatever he holds', async () => {
    const drawing = await draw([
      ['li', 'Firm', '90'],
      ['wang', 'Firm', '1'],
    ])
    await door.draw(
      `MATCH (p:Person {key: $key}), (e:Enterprise {uscc: $uscc})
       CREATE (p)-[:SERVES {role: 'CONTROLLER', validFrom: '2021-01-01'}]->(e)`,
      { key: drawing.key('wang'), uscc: drawing.uscc.Firm },
    )
    const control = await controlOf(drawing, 'Firm')
    expect(owners(control)).toEqual({ li: ['OWNERSHIP', 'VOTES', 'CONTROL'], wang: ['CONTROL', 'REGISTERED'] })
    expect(ultimates(control).sort()).toEqual(['li', 'wang'])
  })

  test('what a record says that cannot be: ten firms in a circle that sum to more than the whole', async () => {
    const ring = Array.from({ length: 10 }, (_, i): Line => [`Ring${(i + 1) % 10}`, `Ring${i}`, '100'])
    const control = await controlOf(await draw([...ring, ['wang', 'Ring3', '20']]), 'Ring0')
    expect(flags(control)).toEqual(['CONTROL_RING', 'CYCLE_UNSOLVED', 'SHARES_OVER_WHOLE', 'VOTES_OVER_WHOLE'])
    expect(control.flags.find(({ code }: any) => code === 'SHARES_OVER_WHOLE')).toMatchObject({
      sumBp: 12_000,
      parties: [{ name: 'Ring3' }],
    })
    expect(control.flags.find(({ code }: any) => code === 'CYCLE_UNSOLVED').parties).toHaveLength(10)
    expect(new Set(control.stakes.map(({ percent }: any) => percent))).toEqual(new Set([null]))
    expect(control).toMatchObject({ unknownPercent: null, selfPercent: null })
  })

  test('whether a shell ring of six is commanded by anybody: by nobody but itself', async () => {
    const ring = Array.from({ length: 6 }, (_, i): Line => [`Shell${i}`, `Shell${(i + 1) % 6}`, '51'])
    const control = await controlOf(
      await draw([...ring, ...Array.from({ length: 6 }, (_, i): Line => ['wang', `Shell${i}`, '49'])]),
      'Shell0',
    )
    expect(ultimates(control)).toEqual([])
    expect(flags(control)).toEqual(['CONTROL_RING', 'CYCLE'])
    expect(percents(control).wang).toBe('100')
  })

  test('about a firm whose holders nobody has recorded', async () => {
    const drawing = await draw([['Nobody', 'Firm', '10']])
    expect(await controlOf(drawing, 'Nobody')).toMatchObject({
      stakes: [],
      controllers: [],
      beneficialOwners: [],
      flags: [],
      unknownPercent: '100',
    })
  })
})

describe('an officer asks the other way', () => {
  const holdingsOf = async ({ uscc }: Drawing, firm: string) =>
    (await door.ask(officer, HOLDINGS, { uscc: uscc[firm] })).data.holdings

  test('what a group commands, though a chain of it holds little', async () => {
    const holdings = await holdingsOf(
      await draw([
        ['Top', 'Left', '51'],
        ['Top', 'Right', '60'],
        ['Left', 'Bottom', '30'],
        ['Right', 'Bottom', '25'],
        ['Bottom', 'Far', '40'],
        ['li', 'Far', '60'],
        ['Top', 'Trifle', '3'],
      ]),
      'Top',
    )
    const told = holdings.held.map(({ party, percent, votesBp, controlled }: any) => [
      party.name,
      percent,
      votesBp,
      controlled,
    ])
    expect(told).toEqual([
      ['Right', '60', 6_000, true],
      ['Left', '51', 5_100, true],
      ['Bottom', '30.3', 5_500, true],
      ['Far', '12.12', 4_000, false],
      ['Trifle', '3', 300, false],
    ])
    const bottom = holdings.held.find(({ party }: any) => party.name === 'Bottom')
    expect(bottom.steps.at(-1)).toMatchObject({ held: { name: 'Bottom' }, votesBp: 5_500 })
    expect(holdings.more).toBe(false)
  })

  test('what it holds through a circle that leads back to it: the same as is told from the other side', async () => {
    const drawing = await draw([
      ['Top', 'Middle', '80'],
      ['Middle', 'Bottom', '60'],
      ['Bottom', 'Top', '15'],
    ])
    const { held } = await holdingsOf(drawing, 'Top')
    expect(held.map(({ party, percent }: any) => [party.name, percent])).toEqual([
      ['Middle', '80'],
      ['Bottom', '48'],
    ])
    expect(percents(await controlOf(drawing, 'Bottom'))).toMatchObject({ Top: '48', Middle: '60' })
  })

  test('and hears nothing of what is held in another district', async () => {
    const drawing = await draw(
      [
        ['Top', 'Secret', '90'],
        ['Secret', 'Known', '90'],
        ['Top', 'Known', '10'],
      ],
      ['Secret'],
    )
    const holdings = await holdingsOf(drawing, 'Top')
    expect(holdings.held.map(({ party, percent }: any) => [party.name, percent])).toEqual([['Known', '10']])
    expect(JSON.stringify(holdings)).not.toContain('Secret')
  })
})

describe('who may not see', () => {
  test('an enterprise of another district is an end without a name, and nothing behind it is told', async () => {
    const control = await controlOf(
      await draw(
        [
          ['wang', 'Secret', '100'],
          ['Secret', 'Firm', '70'],
          ['Secret', 'Known', '90'],
          ['Known', 'Firm', '30'],
        ],
        ['Secret'],
      ),
      'Firm',
    )
    expect(percents(control)).toEqual({ Known: '30' })
    expect(control).toMatchObject({ withheldPercent: '97', unknownPercent: '3', controllers: [], beneficialOwners: [] })
    expect(JSON.stringify(control)).not.toContain('Secret')
    expect(JSON.stringify(control)).not.toContain('wang')
  })

  test('an enterprise that is out of scope answers as one that does not exist', async () => {
    const drawing = await draw([['wang', 'Secret', '100']], ['Secret'])
    const hidden = await door.ask(officer, CONTROL, { uscc: drawing.uscc.Secret })
    expect(hidden).toEqual(await door.ask(officer, CONTROL, { uscc: newUscc() }))
    expect(hidden.data.control).toBeNull()
  })
})

describe('is refused', () => {
  test('without the consent of the principal, and after it was withdrawn', async () => {
    const drawing = await draw([['wang', 'Firm', '100']])
    await door.draw(`MATCH (c:Consent)-[:OF]->(:Enterprise {uscc: $uscc}) SET c.withdrawnOn = '2026-03-01'`, {
      uscc: drawing.uscc.Firm,
    })
    const { data, errors } = await door.ask(officer, CONTROL, { uscc: drawing.uscc.Firm })
    expect(data.control).toBeNull()
    expect(errors![0]!.extensions.code).toBe('CONSENT_MISSING')
  })

  test.each([
    [{ asOf: '2026-03-03' }, 'AS_OF_TO_COME'],
    [{ asOf: '1899-12-31' }, 'BAD_USER_INPUT'],
    [{ thresholdBp: 0 }, 'BAD_USER_INPUT'],
    [{ thresholdBp: 10_001 }, 'BAD_USER_INPUT'],
    [{ thresholdBp: 2 ** 31 }, 'BAD_USER_INPUT'],
  ])('%p', async (more, code) => {
    const { errors } = await door.ask(officer, CONTROL, { uscc: newUscc(), ...more })
    expect(errors![0]!.extensions.code).toBe(code)
  })

  test('to everybody but officers', async () => {
    for (const audience of ['platform', 'bureau', 'enterprise'] as const) {
      const { errors } = await door.ask({ audience, party: newUscc(), bureau: 'b' }, CONTROL, { uscc: newUscc() })
      expect(errors![0]!.message).toMatch(/Cannot query field|Unknown type/)
    }
  })
})

test('a firm with five thousand holders is answered at once: the greatest are listed, and the others are told of', async () => {
  const { uscc } = await draw([['wang', 'Listed', '40']])
  await door.draw(
    `MATCH (e:Enterprise {uscc: $uscc}) UNWIND range(1, 5000) AS n
     CREATE (:Person {key: $uscc + toString(n), name: 'holder'})-[:OWNS {shareBp: 1, validFrom: '2020-01-01'}]->(e)`,
    { uscc: uscc.Listed },
  )
  const begun = performance.now()
  const control = await controlOf({ uscc, key: String }, 'Listed')
  expect(performance.now() - begun).toBeLessThan(5_000)
  expect(control).toMatchObject({ stakesLeftOut: 4_801, unknownPercent: '10', flags: [] })
  expect(control.stakes).toHaveLength(200)
  expect(control.stakes[0]).toMatchObject({ party: { name: 'wang' }, percent: '40' })
})

test('a lattice with a million ways is answered in one walk, and its numbers are those of all ways', async () => {
  const levels = 20
  const lattice = Array.from({ length: levels }, (_, level) =>
    ['A', 'B'].flatMap((left) => ['A', 'B'].map((right): Line => [`${left}${level + 1}`, `${right}${level}`, '50'])),
  ).flat()
  const control = await controlOf(
    await draw([...lattice, ['wang', `A${levels}`, '100'], ['li', `B${levels}`, '100']]),
    'A0',
  )
  expect(percents(control)).toMatchObject({ wang: '50', li: '50', A1: '50', B1: '50' })
  expect(control.flags).toEqual([])
})
