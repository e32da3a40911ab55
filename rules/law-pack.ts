/**
 * Law packs: one instrument as effective-dated data. `loadPack` is the only door: what comes out of it is complete,
 * typed, frozen and known by its hash.
 */
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { GradeCode } from '../schema/grade.ts'
import { canonicalHash } from './canonical.ts'
import type { Condition, Selection, Value } from './condition.ts'
import { checkCondition, checkInput, checkSelection } from './condition-check.ts'
import type { Mistake, Unit } from './condition-check.ts'
import { isDay } from './day.ts'
import type { Day } from './day.ts'
import { ENTERPRISE_FACTS } from './facts.ts'
import gacc251 from './packs/gacc-251.json' with { type: 'json' }
import packSchema from './packs/pack.schema.json' with { type: 'json' }

/** How well a number or wording is founded; only the first two may move anything. */
export type Status = 'CONFIRMED' | 'THIRD_PARTY' | 'ASSUMED'

export interface Text {
  zh: string
  en: string
}

/** `value` null: nobody knows it yet; what needs it is not evaluable. Money in fen, shares per 10,000. */
export interface Parameter {
  value: number | null
  unit: Unit
  source: string
  status: Status
}

/** `rank` 1 is the best. `byApplication`: given on application only, so no assessment gives or takes it by silence. */
/** A parameter that has to be known: shares and clocks are always applied to something. */
export type KnownParameter = Parameter & { value: number }

export interface PackGrade {
  code: GradeCode
  rank: number
  byApplication: boolean
  text: Text
  /** goods drawn for inspection, per 10,000 declarations */
  inspectionShare: KnownParameter
  measures: Measure[]
}

export interface Measure {
  code: string
  article: string
  source: string
  status: Status
  text: Text
}

/** `grade`: what the signal makes the computed grade; null if it moves none. */
export interface PackSignal {
  grade: GradeCode | null
  text: Text
}

export interface Rule {
  id: string
  article: string
  source: string
  status: Status
  text: Text
  /** about the enterprise; absent: applies to all */
  appliesWhen?: Condition
  evidence: Selection
  /** named values, recorded in the trace and usable in the condition */
  inputs: Record<string, Value>
  condition: Condition
  outcome: { signal: string }
}

/** Why a violation that is effective does not count for some signals. `validFrom`/`validTo` bound its decision day. */
export interface Relief {
  id: string
  article: string
  source: string
  status: Status
  text: Text
  signals: string[]
  validFrom: Day
  validTo: Day
  appliesWhen?: Condition
  where: Condition
}

export interface PackDocument {
  id: string
  instrument: { authority: string; number: string; title: Text }
  validFrom: Day
  /** last day in force; null: still */
  validTo: Day | null
  defaultGrade: GradeCode
  grades: PackGrade[]
  signals: Record<string, PackSignal>
  parameters: Record<string, Parameter>
  rules: Rule[]
  reliefs: Relief[]
  /** Art. 32: whose measures apply when the parties' grades differ */
  lowerGradeDecides: Omit<Measure, 'code'>
  clocks: { defence: KnownParameter; verification: KnownParameter; objection: KnownParameter }
}

export interface Pack extends PackDocument {
  /** SHA-256 of the canonical JSON of the document as it was loaded */
  hash: string
}

/** A pack that is not usable; the message begins with the place in the document. */
export class PackError extends Error {
  constructor(
    readonly place: string,
    reason: string,
  ) {
    super(`${place}: ${reason}`)
  }
}

const ajv = new Ajv2020({ discriminator: true, allowUnionTypes: true })
const hasShape = ajv.compile<PackDocument>(packSchema)

/**
 * A pack from its JSON document: shape, then meaning.
 * @throws PackError at the first mistake: shape, double ids, days, unknown names, comparisons of unlike things
 */
export function loadPack(json: unknown): Pack {
  if (!hasShape(json)) {
    const error = hasShape.errors?.[0]
    throw new PackError(placeOf(error?.instancePath ?? ''), error?.message ?? 'not a pack')
  }
  const document = structuredClone(json)
  checkPeriods(document)
  checkGrades(document)
  if (document.clocks.defence.unit !== 'WORKING_DAYS') throw new PackError('clocks.defence.unit', 'not WORKING_DAYS')
  checkNames(document)
  const mistake = treeMistakes(document)[0]
  if (mistake) throw new PackError(mistake.path, mistake.message)
  return freeze({ ...document, hash: canonicalHash(json) })
}

/** The packs we ship, oldest first. */
export const PACKS: readonly Pack[] = [loadPack(gacc251)]

/** The pack in force on the day, or null: then nothing we ship speaks, and any pack is a what-if. */
export function packInForce(day: Day): Pack | null {
  return PACKS.find((pack) => isInForce(pack, day)) ?? null
}

export function isInForce(pack: Pack, day: Day): boolean {
  return pack.validFrom <= day && (pack.validTo === null || day <= pack.validTo)
}

/** @throws RangeError if the grade is none of this pack's: a grade of another regime must not pass for one of it. */
export function gradeOf(pack: Pack, code: `${GradeCode}`): PackGrade {
  const grade = pack.grades.find((each) => each.code === code)
  if (!grade) throw new RangeError(`${code} is not a grade of ${pack.id}.`)
  return grade
}

/** The names of all parameters a tree, a rule or a relief reads, in order of first use. */
export function parametersIn(tree: unknown): string[] {
  const names = new Set<string>()
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { op, name, months } = node as Record<string, unknown>
    if (op === 'parameter') names.add(String(name))
    if (op === 'ROLLING') names.add(String(months))
    Object.values(node).forEach(walk)
  }
  walk(tree)
  return [...names]
}

/** The weakest status among a rule's or relief's own and those of the parameters it reads. */
export function weakestStatus(pack: PackDocument, part: { status: Status }): Status {
  const statuses = [part.status, ...parametersIn(part).map((name) => pack.parameters[name]?.status)]
  return statuses.includes('ASSUMED') ? 'ASSUMED' : statuses.includes('THIRD_PARTY') ? 'THIRD_PARTY' : 'CONFIRMED'
}

function checkPeriods(pack: PackDocument): void {
  checkPeriod(pack, '')
  pack.reliefs.forEach((relief, index) => checkPeriod(relief, `reliefs[${index}].`))
}

function checkPeriod(period: { validFrom: Day; validTo: Day | null }, place: string): void {
  if (!isDay(period.validFrom)) throw new PackError(`${place}validFrom`, 'not a day')
  if (period.validTo === null) return
  if (!isDay(period.validTo)) throw new PackError(`${place}validTo`, 'not a day')
  if (period.validTo < period.validFrom) throw new PackError(`${place}validTo`, 'before validFrom')
}

function checkGrades(pack: PackDocument): void {
  const codes = pack.grades.map((grade) => grade.code)
  distinct(codes, 'grades', 'code')
  distinct(
    pack.grades.map((grade) => grade.rank),
    'grades',
    'rank',
  )
  pack.grades.forEach((grade, index) => {
    const place = `grades[${index}]`
    const known = ENTERPRISE_FACTS.gradeInForce?.values?.includes(grade.code)
    if (!known) throw new PackError(`${place}.code`, `${grade.code} is no grade code`)
    if (grade.inspectionShare.unit !== 'PER_10000') throw new PackError(`${place}.inspectionShare`, 'not PER_10000')
    if (grade.inspectionShare.value > 10_000) throw new PackError(`${place}.inspectionShare.value`, 'not 0 to 10000')
    distinct(
      grade.measures.map((measure) => measure.code),
      `${place}.measures`,
      'code',
    )
  })
  if (!codes.includes(pack.defaultGrade)) throw new PackError('defaultGrade', `${pack.defaultGrade} is not in grades`)
  for (const [name, signal] of Object.entries(pack.signals)) {
    if (signal.grade !== null && !codes.includes(signal.grade)) {
      throw new PackError(`signals.${name}.grade`, `${signal.grade} is not in grades`)
    }
  }
}

function checkNames(pack: PackDocument): void {
  distinct(
    [...pack.rules, ...pack.reliefs].map((part) => part.id),
    'rules and reliefs',
    'id',
  )
  pack.rules.forEach((rule, index) => demandSignal(pack, rule.outcome.signal, `rules[${index}].outcome.signal`))
  pack.reliefs.forEach((relief, index) => {
    relief.signals.forEach((signal, at) => demandSignal(pack, signal, `reliefs[${index}].signals[${at}]`))
    for (const name of parametersIn(relief)) {
      if (pack.parameters[name]?.value === null) throw new PackError(`reliefs[${index}]`, `${name} has no value`)
    }
  })
  const read = new Set(parametersIn([pack.rules, pack.reliefs]))
  for (const name of Object.keys(pack.parameters)) {
    if (!read.has(name)) throw new PackError(`parameters.${name}`, 'nothing reads it')
  }
}

function demandSignal(pack: PackDocument, signal: string, place: string): void {
  if (!Object.hasOwn(pack.signals, signal)) throw new PackError(place, `${signal} is not in signals`)
}

function treeMistakes(pack: PackDocument): Mistake[] {
  const names = { parameters: pack.parameters, inputs: {} }
  const rules = pack.rules.flatMap((rule, index) => {
    const place = `rules[${index}]`
    return [
      ...(rule.appliesWhen ? checkCondition(rule.appliesWhen, names, 'ENTERPRISE', `${place}.appliesWhen`) : []),
      ...checkSelection(rule.evidence, names, `${place}.evidence`),
      ...Object.entries(rule.inputs).flatMap(([name, value]) => checkInput(value, names, `${place}.inputs.${name}`)),
      ...checkCondition(rule.condition, { ...names, inputs: rule.inputs }, 'ENTERPRISE', `${place}.condition`),
    ]
  })
  const reliefs = pack.reliefs.flatMap((relief, index) => {
    const place = `reliefs[${index}]`
    return [
      ...(relief.appliesWhen ? checkCondition(relief.appliesWhen, names, 'ENTERPRISE', `${place}.appliesWhen`) : []),
      ...checkCondition(relief.where, names, 'VIOLATION', `${place}.where`),
    ]
  })
  return [...rules, ...reliefs]
}

function distinct(values: readonly (string | number)[], place: string, what: string): void {
  const twice = values.find((value, index) => values.indexOf(value) !== index)
  if (twice !== undefined) throw new PackError(place, `${what} ${twice} is used twice`)
}

// "/rules/3/outcome" as "rules[3].outcome"
function placeOf(instancePath: string): string {
  return (
    instancePath
      .replace(/\/(\d+)/g, '[$1]')
      .replace(/\//g, '.')
      .replace(/^\./, '') || 'pack'
  )
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
  return value
}
