/** An assessment as a file: anybody computes it again, and one changed byte is found and named. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { assess, ENGINE } from '../rules/assessment.ts'
import { canonicalHash, canonicalJson } from '../rules/canonical.ts'
import type { EnterpriseFacts } from '../rules/facts.ts'
import { PACKS } from '../rules/law-pack.ts'
import type { Pack } from '../rules/law-pack.ts'
import { packLine, type Proof, proofOf, recordedOf, replay, withholding } from '../rules/proof.ts'
import { populationOf } from './population.ts'

const pack = PACKS.find(({ id }) => id === 'GACC-251') as Pack
const { hash: _hash, ...document } = pack
const enterprise = populationOf(pack)

function proofAbout(facts: EnterpriseFacts): Proof {
  return proofOf({
    assessment: `A${facts.enterprise}`,
    recordedAt: '2026-03-02T09:30:00+08:00',
    engine: ENGINE,
    inputs: { ...facts },
    inputsHash: canonicalHash(facts),
    pack: document,
    packHash: pack.hash,
    result: recordedOf(assess(facts, pack), pack),
  })
}

/** As it comes out of a file. */
const read = (value: object): any => JSON.parse(JSON.stringify(value))
const places = (json: unknown) => replay(json).map(({ place }) => place)

/** Somebody whom a rule speaks of. */
const spokenOf = Array.from({ length: 200 }, (_, index) => enterprise(index)).find(
  (facts) => recordedOf(assess(facts, pack), pack).signals.length > 0,
) as EnterpriseFacts

describe('an assessment is computed again from its file', () => {
  test('and has equal bytes, for everybody', () => {
    for (let index = 0; index < 300; index++) expect(replay(read(proofAbout(enterprise(index))))).toEqual([])
  })

  test('as it was recorded, in whatever order its members stand', () => {
    const turned = (value: any): any =>
      Array.isArray(value)
        ? value.map(turned)
        : value && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, each]) => [key, turned(each)]),
            )
          : value
    expect(replay(turned(read(proofAbout(spokenOf))))).toEqual([])
  })

  test('one of before the record grew reads what it lacks as unknown', () => {
    const { registeredOn: _registeredOn, declarations12m: _declarations, ...fewer } = enterprise(3)
    const facts = { ...enterprise(3), registeredOn: null, declarations12m: 0 }
    const proof = { ...proofAbout(facts), inputs: fewer, inputsHash: canonicalHash(fewer) }
    expect(replay(read(proof))).toEqual([])
  })
})

describe('a change is found and named', () => {
  const changed = (change: (proof: any) => void) => {
    const proof = read(proofAbout(spokenOf))
    change(proof)
    return proof
  }

  test.each<[string, (proof: any) => void, string]>([
    ['another fine among the inputs', (proof) => (proof.inputs.violations[0].fineFen += 1), 'inputsHash'],
    ['an input that nobody asked for', (proof) => (proof.inputs.more = 1), 'inputsHash'],
    ['another number in the pack', (proof) => (proof.pack.parameters.wasteFine.value += 1), 'packHash'],
    ['another word in the pack', (proof) => (proof.pack.instrument.number += '。'), 'packHash'],
    ['another grade', (proof) => (proof.result.computedGrade = 'ADVANCED_CERTIFIED'), 'resultHash'],
    ['a signal less', (proof) => proof.result.signals.pop(), 'resultHash'],
    ['another engine', (proof) => (proof.engine = 'guanxin-rules/0'), 'engine'],
  ])('%s', (_name, change, place) => {
    expect(places(changed(change))).toContain(place)
  })

  test('whoever mends the hash of what he has changed is found by what follows from it', () => {
    const forged = changed((proof) => {
      proof.result.signals[0].evidence.push('5300|forged|1')
      proof.resultHash = canonicalHash(proof.result)
    })
    expect(replay(forged)).toEqual(
      [{ place: 'result.signals[0].evidence[1]', recorded: '"5300|forged|1"', computed: 'nothing' }].map(
        (difference) => ({ ...difference, place: expect.stringMatching(/^result\.signals\[0\]\.evidence\[\d+\]$/) }),
      ),
    )
  })

  test('a pack or facts that nobody could judge by are named with their place', () => {
    const pack = changed((proof) => (proof.pack.parameters.wasteFine.value = 0.5))
    expect(replay(pack)).toContainEqual(expect.objectContaining({ place: 'pack.parameters.wasteFine.value' }))
    const facts = changed((proof) => (proof.inputs.asOf = '2026-02-30'))
    expect(replay(facts)).toContainEqual(expect.objectContaining({ place: 'inputs' }))
    const list = changed((proof) => delete proof.inputs.violations)
    expect(replay(list)).toContainEqual(expect.objectContaining({ place: 'inputs' }))
  })

  test('wherever it is: any byte of inputs, pack and result', () => {
    const parts = ['inputs', 'pack', 'result'] as const
    const whole = read(proofAbout(spokenOf))
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.nat(), fc.integer({ min: 32, max: 126 }), (part, at, code) => {
        const text = canonicalJson(whole[part])
        const place = at % text.length
        const other = text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1)
        fc.pre(other !== text)
        let json: unknown
        try {
          json = JSON.parse(other)
        } catch {
          return
        }
        expect(places({ ...whole, [part]: json })).toContain(`${part}Hash`)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what may not be told is left out, and the rest still proves itself', () => {
  test('with the facts withheld, and rules that ask for them', () => {
    const proof = proofAbout({ ...spokenOf, criminalCaseOn: '2026-01-05' })
    const open = withholding(proof, ['criminalCaseOn'], document)
    expect(JSON.stringify(open)).not.toContain('2026-01-05')
    expect(open.result).not.toHaveProperty('trace')
    expect(open.result).not.toHaveProperty('indications')
    expect(replay(read(open))).toEqual([])
    expect(places({ ...read(open), result: { ...open.result, computedGrade: 'REGULAR', signals: [] } })).toContain(
      'resultHash',
    )
  })
})

describe('guanxin replay', () => {
  const dir = mkdtempSync(join(tmpdir(), 'guanxin-proof-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  const file = (name: string, text: string) => {
    writeFileSync(join(dir, name), text)
    return join(dir, name)
  }
  /** With nothing that says where a service could be. */
  function guanxin(...words: string[]) {
    const env = { PATH: process.env.PATH, HOME: dir }
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'clients/guanxin.ts', 'replay', ...words], {
      cwd: new URL('..', import.meta.url).pathname,
      env,
      encoding: 'utf8',
    })
    return { status: run.status, said: run.stdout.trim().split('\n'), wrong: run.stderr.trim() }
  }

  test('one file: a line, and the exit status says whether it is true', () => {
    const proof = proofAbout(spokenOf)
    expect(guanxin(file('one.json', JSON.stringify(proof, null, 2)))).toEqual({
      status: 0,
      said: ['1 equal byte for byte, 0 differ'],
      wrong: '',
    })
    const lied = { ...proof, result: { ...proof.result, computedGrade: 'CERTIFIED' } }
    const { status, said } = guanxin(file('lied.json', JSON.stringify(lied)))
    expect(status).toBe(1)
    expect(said[1]).toMatch(/^AE\d+: result\.computedGrade: recorded "CERTIFIED", computed "\w+"$/)
  })

  test('many lines, each pack once', () => {
    const proofs = Array.from({ length: 50 }, (_, index) => ({ ...proofAbout(enterprise(index)), pack: null }))
    const lines = [packLine(document), ...proofs].map((line) => JSON.stringify(line)).join('\n')
    expect(guanxin('--all', file('many.ndjson', lines))).toMatchObject({
      status: 0,
      said: ['50 equal byte for byte, 0 differ'],
    })
    const other = lines.replace('"value":250000000', '"value":250000001')
    expect(guanxin('--all', file('other.ndjson', other)).said.at(-1)).toBe('0 equal byte for byte, 50 differ')
  })

  test.each([
    ['nothing', 'nothing.json', null, /is not there/],
    ['no JSON', 'text.json', 'A grade', /is not JSON/],
    ['something else', 'else.json', '{"format":"invoice"}', /is no guanxin-proof/],
    ['half of one', 'half.json', '{"format":"guanxin-proof/1","assessment":"A1"}', /inputs, result, withheld missing/],
  ])('%s is said in a sentence', (_name, name, text, sentence) => {
    const { status, wrong } = guanxin(text === null ? join(dir, name) : file(name, text))
    expect(status).toBe(2)
    expect(wrong).toMatch(sentence)
    expect(wrong.split('\n')).toHaveLength(1)
  })
})
