/**
 * Law packs: one instrument as effective-dated data. `loadPack` and `loadCompanion` are the only doors: what comes out of
 * them is complete, typed, frozen and known by its hash.
 */
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { GradeCode } from '../schema/grade.ts'
import { canonicalHash } from './canonical.ts'
import type { Condition, Selection, Value } from './condition.ts'
import { parametersIn } from './condition-check.ts'
import type { Mistake, Unit } from './condition-check.ts'
import type { Day } from './day.ts'
import { bookMistakes, libraryMistakes, parametersOf } from './law-pack-check.ts'
import cbecIndicators from './packs/cbec-indicators.json' with { type: 'json' }
import gacc237 from './packs/gacc-237.json' with { type: 'json' }
import gacc251 from './packs/gacc-251.json' with { type: 'json' }
import gacc282 from './packs/gacc-282.json' with { type: 'json' }
import ndrc36 from './packs/ndrc-36.json' with { type: 'json' }
import packSchema from './packs/pack.schema.json' with { type: 'json' }
import standard2022 from './packs/standard-2022.json' with { type: 'json' }

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

/** A parameter that has to be known: shares and clocks are always applied to something. */
export type KnownParameter = Parameter & { value: number }

/** `rank` 1 is the best. `byApplication`: given on application only, so no assessment gives or takes it by silence. */
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

/**
 * - `GROUND`: may found a decision; `grade` is what it makes the computed grade, null if it moves none
 * - `TASK`: something that customs has to do or may do now
 * - `FLAG`: is shown and nothing else
 */
export interface PackSignal {
  kind: 'GROUND' | 'TASK' | 'FLAG'
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
  /** facts without which the rule cannot be judged: where one is null the rule is not evaluable */
  needs?: string[]
  /** which effective violations it looks at; absent: none */
  evidence?: Selection
  /** named values, recorded in the trace and usable in the condition */
  inputs: Record<string, Value>
  condition: Condition
  outcome: { signal: string }
}

/** Why a violation that is effective does not count for some signals. `validFrom`/`validTo` bound its decision day. */
export interface Relief {
  id: string
  /** reliefs of one family follow each other: of two never both apply to one decision */
  family: string
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

/** What every pack has, whether it grades or not. */
export interface RuleBook {
  id: string
  /** `source` and `status` found the title and the days in force. */
  instrument: { authority: string; number: string; title: Text; source: string; status: Status }
  validFrom: Day
  /** last day in force; null: still */
  validTo: Day | null
  signals: Record<string, PackSignal>
  parameters: Record<string, Parameter>
  /** Lists of parameters, each in the order in which their values have to rise. */
  ascending: string[][]
  rules: Rule[]
  reliefs: Relief[]
}

/** A grade regime: of these exactly one is in force on a day. */
export interface PackDocument extends RuleBook {
  kind: 'REGIME'
  defaultGrade: GradeCode
  grades: PackGrade[]
  /** Art. 32: whose measures apply when the parties' grades differ */
  lowerGradeDecides: Omit<Measure, 'code'>
  clocks: Clocks
}

/**
 * How long somebody may take, or has to wait; what a regime does not know is left out. Rules read them as they read
 * parameters; decisions need them by their names.
 */
export interface Clocks {
  defence: KnownParameter
  verification: KnownParameter
  objection: KnownParameter
  /** an answer to an application for repair */
  repair?: KnownParameter
  /** no application for repair before that, since the finding, by what it rests on */
  repairArrears?: KnownParameter
  repairBreaches?: KnownParameter
  repairGrave?: KnownParameter
  /** repair by customs itself, since the finding and since any other ground */
  repairByCustoms?: KnownParameter
  /** an answer to an application for a certificate, and how much longer it may take */
  certification?: KnownParameter
  certificationExtension?: KnownParameter
  /** no application for a certificate after the events of Art. 21 */
  certificationBar?: KnownParameter
}

/**
 * Speaks beside the regime and has no grades:
 * - `STANDARD`: what can be computed of a standard for certification, ahead of the visit on which customs decides
 * - `INDICATORS`: signs for attention, by no law
 * - `PUBLICATION`: how long a record may be shown
 */
export interface CompanionDocument extends RuleBook {
  kind: 'STANDARD' | 'INDICATORS' | 'PUBLICATION'
}

/** `hash`: SHA-256 of the canonical JSON of the document as it was loaded. */
export interface Pack extends PackDocument {
  hash: string
}
export interface Companion extends CompanionDocument {
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

const ajv = new Ajv2020({ discriminator: true, allowUnionTypes: true, strictTypes: false })
const hasShape = ajv.compile<PackDocument | CompanionDocument>(packSchema)

/**
 * A grade regime from its JSON document: shape, then meaning.
 * @throws PackError at the first mistake: shape, double ids, days, unknown names, comparisons of unlike things, rules
 *   that wait for each other, numbers out of order
 */
export function loadPack(json: unknown): Pack {
  const pack = load(json)
  if (pack.kind !== 'REGIME') throw new PackError('kind', `${pack.kind} has no grades`)
  return pack
}

/** A pack that speaks beside the regime, from its JSON document. @throws PackError as `loadPack` */
export function loadCompanion(json: unknown): Companion {
  const pack = load(json)
  if (pack.kind === 'REGIME') throw new PackError('kind', 'REGIME is no companion')
  return pack
}

function load(json: unknown): Pack | Companion {
  if (!hasShape(json)) {
    const error = hasShape.errors?.[0]
    throw new PackError(placeOf(error?.instancePath ?? ''), error?.message ?? 'not a pack')
  }
  const document = structuredClone(json)
  refuse(bookMistakes(document))
  return freeze({ ...document, hash: canonicalHash(json) })
}

/**
 * Whether packs can be used together: one regime for each day, no id twice, no ground that no rule founds.
 * @throws PackError whose place begins with the id of the pack
 */
export function checkLibrary(packs: readonly (Pack | Companion)[]): void {
  refuse(libraryMistakes(packs))
}

function refuse([mistake]: Mistake[]): void {
  if (mistake) throw new PackError(mistake.path, mistake.message)
}

/** The grade regimes we ship, oldest first. */
export const PACKS: readonly Pack[] = [gacc237, gacc251, gacc282].map(loadPack)

/** What speaks beside them. */
export const COMPANIONS: readonly Companion[] = [standard2022, cbecIndicators, ndrc36].map(loadCompanion)

checkLibrary([...PACKS, ...COMPANIONS])

/** The grade regime in force on the day, or null: then nothing we ship speaks, and any pack is a what-if. */
export function packInForce(day: Day): Pack | null {
  return PACKS.find((pack) => isInForce(pack, day)) ?? null
}

/** What speaks beside the regime on the day. */
export function companionsInForce(day: Day): Companion[] {
  return COMPANIONS.filter((pack) => isInForce(pack, day))
}

export function isInForce(pack: RuleBook, day: Day): boolean {
  return pack.validFrom <= day && (pack.validTo === null || day <= pack.validTo)
}

/** @throws RangeError if the grade is none of this pack's: a grade of another regime must not pass for one of it. */
export function gradeOf(pack: Pack, code: `${GradeCode}`): PackGrade {
  const grade = pack.grades.find((each) => each.code === code)
  if (!grade) throw new RangeError(`${code} is not a grade of ${pack.id}.`)
  return grade
}

/** The weakest status among a rule's or relief's own and those of the parameters it reads. */
export function weakestStatus(pack: RuleBook, part: { status: Status }): Status {
  const parameters = parametersOf(pack)
  const statuses = [part.status, ...parametersIn(part).map((name) => parameters[name]?.status)]
  return statuses.includes('ASSUMED') ? 'ASSUMED' : statuses.includes('THIRD_PARTY') ? 'THIRD_PARTY' : 'CONFIRMED'
}

// "/rules/3/outcome" as "rules[3].outcome"
export function placeOf(instancePath: string): string {
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
