/** What is wrong with a pack whose shape is right, and with packs that are used together. */
import { checkCondition, checkInput, checkSelection, parametersIn, signalsIn } from './condition-check.ts'
import type { Mistake, Names } from './condition-check.ts'
import { addDays, isDay } from './day.ts'
import type { Day } from './day.ts'
import { ENTERPRISE_FACTS } from './facts.ts'
import type { CompanionDocument, PackDocument, Parameter, Relief, RuleBook } from './law-pack.ts'

type Document = PackDocument | CompanionDocument

/** All that a rule may read as a parameter: those of the pack, and the clocks of a regime. */
export function parametersOf(pack: RuleBook): Readonly<Record<string, Parameter>> {
  return 'clocks' in pack ? { ...pack.parameters, ...(pack as PackDocument).clocks } : pack.parameters
}

/** All mistakes in the meaning of one pack; places as in `rules[3].condition.of[0].left`. */
export function bookMistakes(pack: Document): Mistake[] {
  return [
    ...periodMistakes(pack, ''),
    ...pack.reliefs.flatMap((relief, index) => periodMistakes(relief, `reliefs[${index}].`)),
    ...(pack.kind === 'REGIME' ? gradeMistakes(pack) : []),
    ...signalMistakes(pack),
    ...nameMistakes(pack),
    ...familyMistakes(pack),
    ...treeMistakes(pack),
    ...circleMistakes(pack),
    ...lengthMistakes(pack),
    ...orderMistakes(pack),
  ]
}

/** All mistakes of packs that are used together; the place begins with the id of the pack. */
export function libraryMistakes(packs: readonly Document[]): Mistake[] {
  const parts = packs.flatMap((pack) => [...pack.rules, ...pack.reliefs].map(({ id }) => ({ pack: pack.id, id })))
  return [
    ...twice(packs.map(({ id }) => id)).map((id) => mistake(id, 'two packs have this id')),
    ...twice(parts.map(({ id }) => id)).map((id) =>
      mistake(
        `${parts.findLast((part) => part.id === id)!.pack}.${id}`,
        'a rule or relief of another pack has this id',
      ),
    ),
    ...regimeMistakes(packs.filter(({ kind }) => kind === 'REGIME')),
    ...packs.flatMap((pack, index) =>
      pack.kind === 'REGIME'
        ? []
        : overlapMistakes(
            pack,
            packs.slice(0, index).filter(({ kind }) => kind === pack.kind),
          ),
    ),
    ...packs.flatMap((pack) => groundMistakes(pack, new Set(parts.map(({ id }) => id)))),
  ]
}

const mistake = (path: string, message: string): Mistake => ({ path, message })

interface Period {
  validFrom: Day
  validTo: Day | null
}

function periodMistakes({ validFrom, validTo }: Period, place: string): Mistake[] {
  if (!isDay(validFrom)) return [mistake(`${place}validFrom`, 'not a day')]
  if (validTo === null) return []
  if (!isDay(validTo)) return [mistake(`${place}validTo`, 'not a day')]
  return validTo < validFrom ? [mistake(`${place}validTo`, 'before validFrom')] : []
}

function gradeMistakes(pack: PackDocument): Mistake[] {
  const codes = pack.grades.map((grade) => grade.code)
  return [
    ...twice(codes).map((code) => mistake('grades', `code ${code} is used twice`)),
    ...twice(pack.grades.map(({ rank }) => rank)).map((rank) => mistake('grades', `rank ${rank} is used twice`)),
    ...pack.grades.flatMap(({ code, inspectionShare, measures }, index) => {
      const place = `grades[${index}]`
      return [
        ...(ENTERPRISE_FACTS.gradeInForce!.values!.includes(code)
          ? []
          : [mistake(`${place}.code`, `${code} is no grade code`)]),
        ...(inspectionShare.unit === 'PER_10000' ? [] : [mistake(`${place}.inspectionShare`, 'not PER_10000')]),
        ...(inspectionShare.value > 10_000 ? [mistake(`${place}.inspectionShare.value`, 'not 0 to 10000')] : []),
        ...twice(measures.map((measure) => measure.code)).map((each) =>
          mistake(`${place}.measures`, `code ${each} is used twice`),
        ),
      ]
    }),
    ...(codes.includes(pack.defaultGrade) ? [] : [mistake('defaultGrade', `${pack.defaultGrade} is not in grades`)]),
    ...(pack.clocks.defence.unit === 'WORKING_DAYS' ? [] : [mistake('clocks.defence.unit', 'not WORKING_DAYS')]),
    ...Object.keys(pack.clocks)
      .filter((name) => Object.hasOwn(pack.parameters, name))
      .map((name) => mistake(`parameters.${name}`, 'a clock has this name')),
  ]
}

function signalMistakes(pack: Document): Mistake[] {
  const codes: string[] = pack.kind === 'REGIME' ? pack.grades.map(({ code }) => code) : []
  return Object.entries(pack.signals).flatMap(([name, { kind, grade }]) => {
    if (grade === null) return []
    if (kind !== 'GROUND') return [mistake(`signals.${name}.grade`, `a ${kind} moves no grade`)]
    return codes.includes(grade) ? [] : [mistake(`signals.${name}.grade`, `${grade} is not in grades`)]
  })
}

function nameMistakes(pack: RuleBook): Mistake[] {
  const parts = [...pack.rules, ...pack.reliefs]
  const read = new Set(parametersIn([pack.rules, pack.reliefs]))
  const spoken = new Set(pack.rules.map(({ outcome }) => outcome.signal))
  return [
    ...twice(parts.map(({ id }) => id)).map((id) => mistake('rules and reliefs', `id ${id} is used twice`)),
    ...pack.rules.flatMap((rule, index) => unknownSignal(pack, rule.outcome.signal, `rules[${index}].outcome.signal`)),
    ...pack.reliefs.flatMap((relief, index) => [
      ...relief.signals.flatMap((signal, at) => unknownSignal(pack, signal, `reliefs[${index}].signals[${at}]`)),
      ...parametersIn(relief)
        .filter((name) => pack.parameters[name]?.value === null)
        .map((name) => mistake(`reliefs[${index}]`, `${name} has no value`)),
    ]),
    ...Object.keys(pack.parameters)
      .filter((name) => !read.has(name))
      .map((name) => mistake(`parameters.${name}`, 'nothing reads it')),
    ...Object.keys(pack.signals)
      .filter((name) => !spoken.has(name))
      .map((name) => mistake(`signals.${name}`, 'no rule speaks it')),
  ]
}

function unknownSignal(pack: RuleBook, signal: string, place: string): Mistake[] {
  return Object.hasOwn(pack.signals, signal) ? [] : [mistake(place, `${signal} is not in signals`)]
}

// Two limits on one decision: which of them a rule applied would be chance.
function familyMistakes({ reliefs }: RuleBook): Mistake[] {
  return reliefs.flatMap((relief, index) => {
    const other = reliefs.slice(0, index).find((each) => each.family === relief.family && overlap(each, relief))
    return other ? [mistake(`reliefs[${index}].validFrom`, `overlaps ${other.id}, of the same family`)] : []
  })
}

const overlap = (a: Relief, b: Relief) => a.validFrom <= b.validTo && b.validFrom <= a.validTo

function treeMistakes(pack: RuleBook): Mistake[] {
  const signals = pack.rules.map(({ outcome }) => outcome.signal)
  const names: Names = { parameters: parametersOf(pack), inputs: {}, signals }
  const rules = pack.rules.flatMap((rule, index) => {
    const place = `rules[${index}]`
    const given = rule.needs ?? []
    return [
      ...(rule.appliesWhen ? checkCondition(rule.appliesWhen, names, 'ENTERPRISE', `${place}.appliesWhen`) : []),
      ...given.flatMap((name, at) => needMistakes(name, `${place}.needs[${at}]`)),
      ...(rule.evidence ? checkSelection(rule.evidence, names, `${place}.evidence`) : []),
      ...Object.entries(rule.inputs).flatMap(([name, value]) => checkInput(value, names, `${place}.inputs.${name}`)),
      ...checkCondition(rule.condition, { ...names, inputs: rule.inputs, given }, 'ENTERPRISE', `${place}.condition`),
    ]
  })
  const reliefs = pack.reliefs.flatMap((relief, index) => {
    const place = `reliefs[${index}]`
    const silent = { ...names, signals: [] }
    return [
      ...(relief.appliesWhen ? checkCondition(relief.appliesWhen, silent, 'ENTERPRISE', `${place}.appliesWhen`) : []),
      ...checkCondition(relief.where, silent, 'VIOLATION', `${place}.where`),
    ]
  })
  return [...rules, ...reliefs]
}

function needMistakes(name: string, place: string): Mistake[] {
  if (!Object.hasOwn(ENTERPRISE_FACTS, name)) return [mistake(place, `unknown fact ${JSON.stringify(name)}`)]
  return ENTERPRISE_FACTS[name]!.nullable === true ? [] : [mistake(place, `${name} is never absent`)]
}

// A signal that is asked for by a rule that helps to speak it would never be decided.
function circleMistakes({ rules }: RuleBook): Mistake[] {
  const asks = (signal: string) => rules.filter(({ outcome }) => outcome.signal === signal).flatMap(signalsIn)
  // Looked at once: where twenty layers ask for both of the next, there are a million paths.
  const clear = new Set<string>()
  const circleFrom = (signal: string, path: string[]): string[] | null => {
    if (path.includes(signal)) return [...path, signal]
    if (clear.has(signal)) return null
    for (const next of asks(signal)) {
      const circle = circleFrom(next, [...path, signal])
      if (circle) return circle
    }
    clear.add(signal)
    return null
  }
  for (const [index, rule] of rules.entries()) {
    const circle = signalsIn(rule).length > 0 ? circleFrom(rule.outcome.signal, []) : null
    if (circle) return [mistake(`rules[${index}]`, `waits for itself: ${circle.join(' → ')}`)]
  }
  return []
}

/** No law counts further, and what counts working days one by one would never come to an end. */
const LONGEST: Partial<Record<Parameter['unit'], number>> = { MONTHS: 1_200, DAYS: 36_500, WORKING_DAYS: 1_000 }

function lengthMistakes(pack: RuleBook): Mistake[] {
  return Object.entries(parametersOf(pack)).flatMap(([name, { value, unit }]) => {
    const most = LONGEST[unit]
    if (value === null || most === undefined || value <= most) return []
    const member = Object.hasOwn(pack.parameters, name) ? 'parameters' : 'clocks'
    return [mistake(`${member}.${name}`, `is more than ${most} ${unit}`)]
  })
}

function orderMistakes(pack: RuleBook): Mistake[] {
  const parameters = parametersOf(pack)
  return pack.ascending.flatMap((names, index) => {
    const place = `ascending[${index}]`
    const unknown = names.find((name) => !Object.hasOwn(parameters, name))
    if (unknown !== undefined) return [mistake(place, `unknown parameter ${JSON.stringify(unknown)}`)]
    const units = new Set(names.map((name) => parameters[name]!.unit))
    if (units.size > 1) return [mistake(place, `${[...units].join(' and ')} have no order`)]
    const valued = names.filter((name) => parameters[name]!.value !== null)
    const at = valued.findIndex((name, i) => i > 0 && parameters[name]!.value! <= parameters[valued[i - 1]!]!.value!)
    if (at < 0) return []
    const member = Object.hasOwn(pack.parameters, valued[at]!) ? 'parameters' : 'clocks'
    return [mistake(`${member}.${valued[at]}`, `is not above ${valued[at - 1]}`)]
  })
}

// The first may begin at any time and the last may still run; between them every day has one regime.
function regimeMistakes(regimes: readonly Document[]): Mistake[] {
  const inOrder = [...regimes].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  return inOrder.slice(1).flatMap((pack, index) => {
    const { id, validTo } = inOrder[index]!
    if (validTo === null || validTo >= pack.validFrom) return [mistake(`${pack.id}.validFrom`, `overlaps ${id}`)]
    if (addDays(validTo, 1) < pack.validFrom) return [mistake(`${pack.id}.validFrom`, `leaves a gap after ${id}`)]
    return []
  })
}

function overlapMistakes(pack: Document, others: readonly Document[]): Mistake[] {
  return others
    .filter((other) => pack.validFrom <= (other.validTo ?? '9999') && other.validFrom <= (pack.validTo ?? '9999'))
    .map((other) => mistake(`${pack.id}.validFrom`, `overlaps ${other.id}, also ${pack.kind}`))
}

// Grounds are ids of rules, of whichever regime found them; a misspelt one would be silent for ever.
function groundMistakes(pack: Document, ids: ReadonlySet<string>): Mistake[] {
  return pack.rules.flatMap((rule, index) =>
    groundsIn(rule)
      .filter((ground) => !ids.has(ground))
      .map((ground) => mistake(`${pack.id}.rules[${index}]`, `${ground} is the id of no rule`)),
  )
}

function groundsIn(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return []
  const { op, list, values } = tree as { op?: unknown; list?: unknown; values?: string[] }
  return op === 'contains' && list === 'findingGrounds' ? values! : Object.values(tree).flatMap(groundsIn)
}

function twice<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
