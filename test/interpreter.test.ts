/**
 * Two readings of every pack, written apart, agree on everybody: what each rule says, on which documents, and the grade.
 * `npm run soak` asks a million.
 */
import { describe, expect, jest, test } from '@jest/globals'
import { assess, hear } from '../rules/assessment.ts'
import type { EnterpriseFacts } from '../rules/facts.ts'
import { type Companion, COMPANIONS, type Pack, PACKS } from '../rules/law-pack.ts'
import { gradeBy, readerOf } from './interpreter.ts'
import { populationOf } from './population.ts'

jest.setTimeout(3_600_000)

/** Companions have no grades. */
const said = (facts: EnterpriseFacts, pack: Pack | Companion) =>
  pack.kind === 'REGIME' ? assess(facts, pack) : { ...hear(facts, pack), computedGrade: null }

/** Signals that a rule asks for. */
function signalsIn(tree: any): string[] {
  if (typeof tree !== 'object' || tree === null) return []
  return [...(tree.op === 'signal' ? [tree.name] : []), ...Object.values(tree).flatMap(signalsIn)]
}

const EVERY_PACK = [...PACKS, ...COMPANIONS]
const ENTERPRISES = Math.ceil(Number(process.env.OPINIONS ?? 20_000) / EVERY_PACK.length)

describe.each(EVERY_PACK.map((pack) => ({ id: pack.id, pack })))('$id', ({ pack }) => {
  test(`is read alike for ${ENTERPRISES} enterprises, and every rule is heard in each way that it can answer`, () => {
    const enterprise = populationOf(pack)
    const read = readerOf(pack)
    const heard = new Set<string>()
    for (let index = 0; index < ENTERPRISES; index++) {
      const facts = enterprise(index)
      const { computedGrade, trace } = said(facts, pack)
      const rules = trace.map(({ ruleId, result, evidence }) => ({ ruleId, result, evidence }))
      const opinions = read(facts)
      const opinion = { computedGrade: pack.kind === 'REGIME' ? gradeBy(opinions, facts, pack) : null, rules: opinions }
      for (const { ruleId, result } of rules) heard.add(`${ruleId} ${result}`)
      if (JSON.stringify({ computedGrade, rules }) === JSON.stringify(opinion)) continue
      expect({ facts, computedGrade, rules }).toEqual({ facts, ...opinion })
    }
    // A population that never makes a rule speak, or never leaves it silent, would agree about nothing.
    const neverHeard = (...said: string[]) =>
      pack.rules.filter(({ id }) => !said.some((result) => heard.has(`${id} ${result}`))).map(({ id }) => id)
    const mute = neverHeard('SPOKE', 'INDICATIVE', 'NOT_EVALUABLE')
    // Where all is assumed nothing is spoken, and whoever waits for a signal waits in vain.
    const spoken = pack.rules.filter(({ id }) => heard.has(`${id} SPOKE`)).map(({ outcome }) => outcome.signal)
    const waiting = pack.rules.filter((rule) => signalsIn(rule).some((signal) => !spoken.includes(signal)))
    expect(mute.filter((id) => !waiting.some((rule) => rule.id === id))).toEqual([])
    expect(neverHeard('SILENT', 'NOT_APPLICABLE', 'NOT_EVALUABLE')).toEqual([])
  })
})
