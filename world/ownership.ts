import { dayAt, dayNumber, DEMO_DAY } from './calendar.ts'
import { CHARACTER_NAMES, type CharacterName, characters } from './characters.ts'
import type { Row } from './chunk.ts'
import { drawsFor } from './draw.ts'
import { enterpriseAt, idAt } from './enterprise.ts'
import type { Plan } from './plan.ts'
import { PLACES, personNameOf, STREETS } from './words.ts'

/**
 * Who stands behind whom. An enterprise may borrow a person, a phone or an address from an earlier one: following the
 * loan gives the lender without keeping a table, and clusters arise by themselves.
 */
const SOURCE = 'REGISTRATION'

const people = drawsFor('person')
const phones = drawsFor('phone')
const addresses = drawsFor('address')
const holders = drawsFor('holder')
const parents = drawsFor('parent')
const former = drawsFor('former')

/** How far back a lender stands at most; keeps what belongs together close together. */
const REACH = 400

const CAST = CHARACTER_NAMES.length

function lenderOf(draws: ReturnType<typeof drawsFor>, perMille: number, index: number): number {
  let lender = index
  while (lender > CAST) {
    const draw = draws(lender)
    if (!draw.perMille(perMille)) return lender
    lender -= draw.between(1, Math.min(REACH, lender - CAST))
  }
  return lender
}

/** Characters that share are told; nobody else borrows from a character. */
const SHARED: Partial<Record<CharacterName, CharacterName>> = {
  phoenixNew: 'phoenixOld',
  shellB: 'shellA',
  shellC: 'shellA',
  shellD: 'shellA',
  shellE: 'shellA',
  shellF: 'shellA',
}

const LENT = new Map<number, number>(
  Object.entries(SHARED).map(([one, lender]) => [characters[one as CharacterName].index, characters[lender].index]),
)

const personAt = (index: number): number => LENT.get(index) ?? lenderOf(people, 180, index)
const phoneAt = (index: number): number => LENT.get(index) ?? lenderOf(phones, 120, index)
const addressAt = (index: number): number => LENT.get(index) ?? lenderOf(addresses, 250, index)

const personKeys = drawsFor('person-key')
const personKey = (person: number): string => personKeys(person).hash()

/** A second person of its own: the former representative of a firm, and one officer of each shell. */
const SECOND = 0x4000_0000

export function* personRows(plan: Plan): Generator<Row> {
  for (let index = 0; index < plan.enterprises; index++) {
    if (personAt(index) === index) yield personRow(index)
    if (hadAnother(index)) yield personRow(index + SECOND)
  }
}

const names = drawsFor('person-name')
const personRow = (person: number): Row => [personKey(person), personNameOf(names(person))]

/** One firm in twenty had another legal representative before. */
const hadAnother = (index: number): boolean => index >= CAST && former(index).perMille(50)

/** Mobile numbers begin with 13 to 19; nobody has one with 129. */
const phoneOf = (index: number): string => `+86129${String(index).padStart(8, '0')}`

function addressOf(plan: Plan, index: number): string {
  const draw = addresses(index)
  draw.next()
  return `${PLACES[enterpriseAt(plan, index).district].zh}市${draw.pick(STREETS)}${index + 1}号`
}

const identifierKey = (kind: string, value: string): string => `${kind}|${value}`

/** Three addresses in five are known, to all who share them. */
const addressKnown = (index: number): boolean => index < CAST || addresses(index + SECOND).perMille(600)

export function* identifierRows(plan: Plan): Generator<Row> {
  for (let index = 0; index < plan.enterprises; index++) {
    if (phoneAt(index) === index) yield identifierRow('PHONE', phoneOf(index))
    if (addressAt(index) === index && addressKnown(index)) yield identifierRow('ADDRESS', addressOf(plan, index))
  }
}

const identifierRow = (kind: string, value: string): Row => [identifierKey(kind, value), kind, value]

/** The ends of an edge, what it says, and since when; `until` closes it in the world, not in our knowledge. */
function edge(from: string, to: string, says: Row, since: string, until: string | null, authority: string): Row {
  return [from, to, ...says, since, until, SOURCE, authority]
}

export function* usesRows(plan: Plan): Generator<Row> {
  for (let index = 0; index < plan.enterprises; index++) {
    const { id, registeredOn, district } = enterpriseAt(plan, index)
    yield edge(id, identifierKey('PHONE', phoneOf(phoneAt(index))), [], registeredOn, null, district)
    if (!addressKnown(addressAt(index))) continue
    yield edge(id, identifierKey('ADDRESS', addressOf(plan, addressAt(index))), [], registeredOn, null, district)
  }
}

const LAST_CHANGE = dayNumber(DEMO_DAY) - 30

export function* servesRows(plan: Plan): Generator<Row> {
  for (let index = 0; index < plan.enterprises; index++) {
    const { id, registeredOn, district } = enterpriseAt(plan, index)
    const person = personKey(personAt(index))
    if (!hadAnother(index)) {
      yield edge(person, id, ['LEGAL_REPRESENTATIVE'], registeredOn, null, district)
      continue
    }
    const changedOn = dayAt(former(index + SECOND).between(dayNumber(registeredOn), LAST_CHANGE))
    yield edge(personKey(index + SECOND), id, ['LEGAL_REPRESENTATIVE'], registeredOn, changedOn, district)
    yield edge(person, id, ['LEGAL_REPRESENTATIVE'], changedOn, null, district)
  }
  yield* shellControllers()
}

/** Besides its representative, one person controls each shell of the ring: the phoenix's founder. */
function* shellControllers(): Generator<Row> {
  const controller = personKey(characters.phoenixOld.index)
  for (const name of SHELLS) {
    const { id, registeredOn, district } = characters[name]
    yield edge(controller, id, ['CONTROLLER'], registeredOn, null, district)
  }
}

const SHELLS = ['shellA', 'shellB', 'shellC', 'shellD', 'shellE', 'shellF'] as const

export function* personOwnsRows(plan: Plan): Generator<Row> {
  for (let index = 0; index < plan.enterprises; index++) {
    const draw = holders(index)
    if (index >= CAST && !draw.perMille(650)) continue
    const { id, kind, registeredOn, district } = enterpriseAt(plan, index)
    if (kind === 'BROKER_BRANCH') continue
    const shareBp = HELD_BY_FIRMS.has(index) ? 10_000 - HELD_BY_FIRMS.get(index)! : draw.between(34, 55) * 100
    yield edge(personKey(personAt(index)), id, [shareBp], registeredOn, null, district)
  }
}

/** owner, owned, shareBp, votesBp */
const HOLDINGS: readonly (readonly [CharacterName, CharacterName, number, number])[] = [
  ['holdingTop', 'holdingMiddle', 8000, 8000],
  ['holdingMiddle', 'holdingBottom', 6000, 7000],
  ['holdingBottom', 'holdingTop', 1500, 1500],
  ['crossHolderA', 'crossHolderB', 4500, 4500],
  ['crossHolderB', 'crossHolderA', 4000, 4000],
  ['shellA', 'shellB', 5100, 5100],
  ['shellB', 'shellC', 5100, 5100],
  ['shellC', 'shellD', 5100, 5100],
  ['shellD', 'shellE', 5100, 5100],
  ['shellE', 'shellF', 5100, 5100],
  ['shellF', 'shellA', 5100, 5100],
]

/** What firms hold of a character; its representative holds the rest. */
const HELD_BY_FIRMS = new Map(HOLDINGS.map(([, owned, shareBp]) => [characters[owned].index, shareBp]))

export function* ownsRows(plan: Plan): Generator<Row> {
  for (const [owner, owned, shareBp, votesBp] of HOLDINGS) {
    const { id, registeredOn, district } = characters[owned]
    const since = registeredOn > characters[owner].registeredOn ? registeredOn : characters[owner].registeredOn
    yield edge(characters[owner].id, id, [shareBp, votesBp], since, null, district)
  }
  for (let index = CAST + 1; index < plan.enterprises; index++) yield* drawnHolding(plan, index)
}

/** Every fourth firm has a parent among the firms before it, so chains are long; one in fifty parents is held back. */
function* drawnHolding(plan: Plan, index: number): Generator<Row> {
  const draw = parents(index)
  if (!draw.perMille(250)) return
  const { id, kind, registeredOn, district } = enterpriseAt(plan, index)
  if (kind === 'BROKER_BRANCH') return
  const parent = enterpriseAt(plan, index - draw.between(1, Math.min(REACH, index - CAST)))
  const since = registeredOn > parent.registeredOn ? registeredOn : parent.registeredOn
  const shareBp = draw.between(10, 40) * 100
  yield edge(parent.id, id, [shareBp, shareBp], since, null, district)
  if (draw.perMille(20)) yield edge(id, parent.id, [500, 500], since, null, parent.district)
}

/** The broker whose branch stands at this place. */
function parentBrokerOf(plan: Plan, index: number): number {
  if (index === characters.brokerBranch.index) return characters.broker.index
  const brokers = plan.block('BROKER')
  const branches = plan.block('BROKER_BRANCH')
  return brokers.first + ((index - branches.first) % brokers.count)
}

export function* branchOfRows(plan: Plan): Generator<Row> {
  const { first, count } = plan.block('BROKER_BRANCH')
  yield branchEdge(plan, characters.brokerBranch.index)
  for (let index = first; index < first + count; index++) yield branchEdge(plan, index)
}

function branchEdge(plan: Plan, index: number): Row {
  const { id, registeredOn, district } = enterpriseAt(plan, index)
  return edge(id, idAt(plan, parentBrokerOf(plan, index)), [], registeredOn, null, district)
}

export function* succeedsRows(): Generator<Row> {
  const { successorTrader, mergedTrader } = characters
  yield edge(successorTrader.id, mergedTrader.id, [], '2024-09-30', null, mergedTrader.district)
}
