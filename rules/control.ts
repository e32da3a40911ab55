/**
 * Who stands behind an enterprise: effective stakes, control by votes, and beneficial owners, each with the paths that it
 * follows from. It raises attention and moves no grade.
 */
import { effectiveStakes, holdingsOf, isCycle, membersOf, partsOf, systemOf, WHOLE_BP } from './stake.ts'

/** How far a party was looked behind. */
export type Reach =
  /** Its holders were read. */
  | 'READ'
  /** A person: there is nobody behind. */
  | 'END'
  /** There were too many to read on. */
  | 'CUT'
  /** An enterprise that the reader may not see. */
  | 'WITHHELD'

export interface Party {
  id: string
  kind: 'ENTERPRISE' | 'PERSON'
  uscc: string | null
  name: string | null
  reach: Reach
}

/** Places of parties; shares and votes in basis points, votes null where they go with the share. */
export interface PictureHolding {
  holder: number
  held: number
  shareBp: number
  votesBp: number | null
}

/** Everybody behind an enterprise, which stands first, as of a day. */
export interface HoldingPicture {
  parties: readonly Party[]
  holdings: readonly PictureHolding[]
  /** Whom the register calls the controller of whom. */
  named: readonly { person: number; held: number }[]
}

/** From a holder to the enterprise, with the share of each step. */
export interface StakePath {
  parties: Party[]
  sharesBp: number[]
  percent: string
}

export interface Stake {
  party: Party
  /** Null where it cannot be told; see the flags. */
  percent: string | null
  directBp: number
  /** Nobody is recorded behind it. */
  ultimate: boolean
  paths: StakePath[]
  /** What further paths, and rounds through cycles, add to those that are listed. */
  restPercent: string | null
}

/** How one enterprise came under command: the votes in it of those that were under command before. */
export interface ControlStep {
  held: Party
  votesBp: number
  through: { party: Party; votesBp: number }[]
  /** The register says so, whatever the votes. */
  registered: boolean
}

export interface Controller {
  party: Party
  /** Nobody controls it in its turn. */
  ultimate: boolean
  votesBp: number
  steps: ControlStep[]
}

export type OwnerBasis = 'OWNERSHIP' | 'VOTES' | 'CONTROL' | 'REGISTERED'

export interface BeneficialOwner {
  party: Party
  basis: OwnerBasis[]
  percent: string | null
  votesBp: number
}

export type ControlFlagCode =
  'SHARES_OVER_WHOLE' | 'VOTES_OVER_WHOLE' | 'CYCLE' | 'CYCLE_UNSOLVED' | 'CONTROL_RING' | 'NOT_READ'

export interface ControlFlag {
  code: ControlFlagCode
  parties: Party[]
  /** What the shares or votes add up to. */
  sumBp: number | null
}

export interface Control {
  stakes: Stake[]
  /** How many are not listed. */
  stakesLeftOut: number
  controllers: Controller[]
  beneficialOwners: BeneficialOwner[]
  flags: ControlFlag[]
  /** Held by enterprises that the reader may not see; by nobody that is recorded; by itself, round a cycle. */
  withheldPercent: string | null
  unknownPercent: string | null
  selfPercent: string | null
}

const TARGET = 0
const MOST_STAKES = 200
const MAJORITY_BP = WHOLE_BP / 2

/**
 * @param thresholdBp from which a person is a beneficial owner; 25 % is that of the Measures for Beneficial Owner
 * Information (order 3 of 2024 of the People's Bank and the market regulator), Article 6
 */
export function controlOf(picture: HoldingPicture, thresholdBp: number): Control {
  const graph = graphOf(picture)
  const { of } = effectiveStakes(graph.holdings, graph.parts, TARGET)
  const commands = commandsOf(picture, graph)
  const controllers = controllersOf(picture, commands)
  return {
    ...stakesIn(picture, graph, of),
    controllers,
    beneficialOwners: ownersOf(picture, of, commands, thresholdBp),
    flags: flagsOf(picture, graph, controllers),
    withheldPercent: percentOf(sumOver(picture, of, ({ reach }) => reach === 'WITHHELD')),
    unknownPercent: percentOf(1 - sumOver(picture, of, (_, at) => at !== TARGET && graph.isEnd(at))),
    selfPercent: percentOf(of[TARGET]!),
  }
}

type Graph = ReturnType<typeof graphOf>

function graphOf({ parties, holdings: listed }: HoldingPicture) {
  const column = (of: (holding: PictureHolding) => number) => listed.map(of)
  const holdings = holdingsOf(parties.length, {
    holder: Int32Array.from(column(({ holder }) => holder)),
    held: Int32Array.from(column(({ held }) => held)),
    shareBp: Uint16Array.from(column(({ shareBp }) => shareBp)),
  })
  const holdersOf: PictureHolding[][] = parties.map(() => [])
  const holdsIn: PictureHolding[][] = parties.map(() => [])
  for (const holding of listed) {
    holdersOf[holding.held]!.push(holding)
    holdsIn[holding.holder]!.push(holding)
  }
  const isEnd = (at: number): boolean => holdersOf[at]!.length === 0
  return { holdings, parts: partsOf(holdings), holdersOf, holdsIn, isEnd }
}

// Numbers.

/** Of the whole, in billionths: a sum of binary fractions that should be a quarter is a quarter then. */
const billionths = (share: number): number => Math.round(share * 1e9)

/** A decimal of at most seven places; null where it cannot be told. */
function percentOf(share: number): string | null {
  const whole = billionths(share)
  if (!Number.isFinite(whole)) return null
  const digits = String(Math.abs(whole)).padStart(8, '0')
  const places = digits.slice(-7).replace(/0+$/, '')
  return `${whole < 0 ? '-' : ''}${digits.slice(0, -7)}${places ? `.${places}` : ''}`
}

const reaches = (share: number, thresholdBp: number): boolean => billionths(share) >= thresholdBp * 1e5

const sumOver = (
  { parties }: HoldingPicture,
  of: Float64Array,
  counts: (party: Party, at: number) => boolean,
): number => parties.reduce((sum, party, at) => (counts(party, at) ? sum + of[at]! : sum), 0)

// Stakes, and what they follow from.

function stakesIn(picture: HoldingPicture, graph: Graph, of: Float64Array): Pick<Control, 'stakes' | 'stakesLeftOut'> {
  const paths = pathsOf(graph)
  const held = picture.parties
    .map((party, at) => ({ party, at, share: of[at]! }))
    .filter(({ party, at, share }) => at !== TARGET && party.reach !== 'WITHHELD' && share !== 0)
  held.sort((one, other) => rank(other.share) - rank(one.share) || (one.party.id < other.party.id ? -1 : 1))
  const stakes = held.slice(0, MOST_STAKES).map(({ party, at, share }): Stake => {
    const known = paths.get(at) ?? []
    const rest = known.reduce((left, path) => left - billionths(path.share), billionths(share))
    return {
      party,
      percent: percentOf(share),
      directBp: directOf(graph, at),
      ultimate: graph.isEnd(at) && party.reach !== 'CUT',
      paths: known.map((path) => toldPath(picture, path)),
      restPercent: percentOf(rest / 1e9),
    }
  })
  return { stakes, stakesLeftOut: held.length - stakes.length }
}

/** What cannot be told comes first: it is what somebody has to look at. */
const rank = (share: number): number => (Number.isNaN(share) ? 2 : share)

const directOf = ({ holdsIn }: Graph, holder: number): number =>
  holdsIn[holder]!.reduce((sum, { held, shareBp }) => (held === TARGET ? sum + shareBp : sum), 0)

/** A path as it is found: from its holder on, towards the enterprise. */
interface FoundPath {
  node: number
  share: number
  stepBp: number
  next: FoundPath | null
}

const MOST_PATHS = 5
/** How many are looked at for all holders together: there are as many as there are ways through a lattice. */
const MOST_LOOKED_AT = 20_000

/** The greatest simple paths of each holder, the greatest of all first; zero shares lead nowhere. */
function pathsOf({ holdersOf }: Graph): Map<number, FoundPath[]> {
  const found = new Map<number, FoundPath[]>()
  const waiting = new GreatestFirst()
  waiting.push({ node: TARGET, share: 1, stepBp: 0, next: null })
  for (let looked = 0; looked < MOST_LOOKED_AT; looked++) {
    const path = waiting.pop()
    if (!path) break
    if (path.next) keep(found, path)
    for (const { holder, shareBp } of holdersOf[path.node]!)
      if (shareBp > 0 && !passes(path, holder))
        waiting.push({ node: holder, share: (path.share * shareBp) / WHOLE_BP, stepBp: shareBp, next: path })
  }
  return found
}

function keep(found: Map<number, FoundPath[]>, path: FoundPath): void {
  const known = found.get(path.node)
  if (!known) found.set(path.node, [path])
  else if (known.length < MOST_PATHS) known.push(path)
}

function passes(path: FoundPath, node: number): boolean {
  for (let at: FoundPath | null = path; at; at = at.next) if (at.node === node) return true
  return false
}

/** A heap by share. */
class GreatestFirst {
  readonly #paths: FoundPath[] = []

  push(path: FoundPath): void {
    const paths = this.#paths
    let at = paths.push(path) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if (paths[above]!.share >= path.share) break
      paths[at] = paths[above]!
      at = above
    }
    paths[at] = path
  }

  pop(): FoundPath | undefined {
    const paths = this.#paths
    const first = paths[0]
    const last = paths.pop()
    if (!last || paths.length === 0) return first
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= paths.length) break
      if (below + 1 < paths.length && paths[below + 1]!.share > paths[below]!.share) below += 1
      if (paths[below]!.share <= last.share) break
      paths[at] = paths[below]!
      at = below
    }
    paths[at] = last
    return first
  }
}

function toldPath({ parties }: HoldingPicture, path: FoundPath): StakePath {
  const told: Party[] = []
  const sharesBp: number[] = []
  for (let at: FoundPath | null = path; at; at = at.next) {
    told.push(parties[at.node]!)
    if (at.next) sharesBp.push(at.stepBp)
  }
  return { parties: told, sharesBp, percent: percentOf(path.share)! }
}

// Control.

/** Whom a party commands, and how each came under its command. */
interface Command {
  party: number
  steps: Map<number, ControlStep>
  /** In whom it has votes, with all whom it commands. */
  gathered: ReadonlyMap<number, ControlStep>
}

function commandsOf(picture: HoldingPicture, graph: Graph): Map<number, Command> {
  const named: number[][] = picture.parties.map(() => [])
  for (const { person, held } of picture.named) named[person]!.push(held)
  return new Map(
    picture.parties.flatMap(({ reach }, party) => {
      if (reach === 'WITHHELD') return []
      const registered = named[party]!
      if (graph.holdsIn[party]!.length + registered.length === 0) return []
      return [[party, commandOf(picture, graph, party, registered)] as const]
    }),
  )
}

const votesOf = ({ votesBp, shareBp }: PictureHolding): number => votesBp ?? shareBp

/**
 * A worklist: whoever has more than half of the votes in an enterprise, counted with those of all that he commands already,
 * commands it. It does not multiply, and so has nothing to do with what he earns.
 */
function commandOf({ parties }: HoldingPicture, { holdsIn }: Graph, party: number, registered: number[]): Command {
  const steps = new Map<number, ControlStep>()
  const gathered = new Map<number, ControlStep>()
  const waiting = [party]
  const isOurs = (node: number): boolean => node === party || steps.has(node)
  const stepTo = (node: number): ControlStep => {
    const step = gathered.get(node) ?? { held: parties[node]!, votesBp: 0, through: [], registered: false }
    gathered.set(node, step)
    return step
  }
  function take(node: number, registered = false): void {
    if (isOurs(node)) return
    const step = stepTo(node)
    steps.set(node, { ...step, through: [...step.through].sort(byVotes), registered })
    waiting.push(node)
  }
  for (const node of registered) take(node, true)
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift())
    for (const holding of holdsIn[node]!) {
      const step = stepTo(holding.held)
      step.votesBp += votesOf(holding)
      step.through.push({ party: parties[node]!, votesBp: votesOf(holding) })
      if (step.votesBp > MAJORITY_BP) take(holding.held)
    }
  return { party, steps, gathered }
}

const byVotes = (one: ControlStep['through'][number], other: ControlStep['through'][number]): number =>
  other.votesBp - one.votesBp || (one.party.id < other.party.id ? -1 : 1)

const votesIn = (node: number, command: Command | undefined): number => command?.gathered.get(node)?.votesBp ?? 0

function controllersOf({ parties }: HoldingPicture, commands: ReadonlyMap<number, Command>): Controller[] {
  const all = [...commands.values()]
  return all
    .filter(({ steps }) => steps.has(TARGET))
    .map((command) => ({
      party: parties[command.party]!,
      ultimate: !all.some(({ steps }) => steps.has(command.party)),
      votesBp: votesIn(TARGET, command),
      steps: stepsTo(parties[TARGET]!, command),
    }))
    .sort((one, other) => Number(other.ultimate) - Number(one.ultimate) || other.votesBp - one.votesBp)
}

/** Only the steps that lead to the enterprise, in the order in which they were taken. */
function stepsTo(target: Party, { steps }: Command): ControlStep[] {
  const inOrder = [...steps.values()]
  const needed = new Set([target])
  for (const step of [...inOrder].reverse())
    if (needed.has(step.held)) for (const { party } of step.through) needed.add(party)
  return inOrder.filter(({ held }) => needed.has(held))
}

function ownersOf(
  { parties }: HoldingPicture,
  of: Float64Array,
  commands: ReadonlyMap<number, Command>,
  thresholdBp: number,
): BeneficialOwner[] {
  const owners = parties.flatMap((party, at): (BeneficialOwner & { share: number })[] => {
    if (party.kind !== 'PERSON') return []
    const share = of[at]!
    const command = commands.get(at)
    const basis = basisOf(share, command, thresholdBp)
    if (basis.length === 0) return []
    return [{ party, basis, percent: percentOf(share), votesBp: votesIn(TARGET, command), share }]
  })
  owners.sort((one, other) => rank(other.share) - rank(one.share) || other.votesBp - one.votesBp)
  return owners.map(({ share: _share, ...owner }) => owner)
}

function basisOf(share: number, command: Command | undefined, thresholdBp: number): OwnerBasis[] {
  const target = command?.steps.get(TARGET)
  const bases: [OwnerBasis, boolean][] = [
    ['OWNERSHIP', reaches(share, thresholdBp)],
    ['VOTES', votesIn(TARGET, command) >= thresholdBp],
    ['CONTROL', target !== undefined],
    ['REGISTERED', target?.registered ?? false],
  ]
  return bases.flatMap(([basis, holds]) => (holds ? [basis] : []))
}

// The other way: what an enterprise holds and commands.

export interface Held {
  party: Party
  percent: string | null
  directBp: number
  votesBp: number
  controlled: boolean
  steps: ControlStep[]
}

/** What the first enterprise of the picture holds of each of the others in the end, and whom of them it commands. */
export function heldBy(picture: HoldingPicture): Held[] {
  const graph = graphOf(picture)
  const command = commandOf(picture, graph, TARGET, [])
  return picture.parties
    .map((party, at) => ({ party, at, share: effectiveStakes(graph.holdings, graph.parts, at).of[TARGET]! }))
    .filter(({ at }) => at !== TARGET)
    .sort((one, other) => rank(other.share) - rank(one.share) || (one.party.id < other.party.id ? -1 : 1))
    .map(({ party, at, share }) => ({
      party,
      percent: percentOf(share),
      directBp: graph.holdersOf[at]!.reduce((sum, { holder, shareBp }) => (holder === TARGET ? sum + shareBp : sum), 0),
      votesBp: votesIn(at, command),
      controlled: command.steps.has(at),
      steps: command.steps.has(at) ? stepsTo(party, command) : [],
    }))
}

// What an officer has to know of the record itself.

function flagsOf(picture: HoldingPicture, graph: Graph, controllers: Controller[]): ControlFlag[] {
  const { parties } = picture
  const inRing = controllers.length > 0 && !controllers.some(({ ultimate }) => ultimate)
  const ring = inRing ? [parties[TARGET]!, ...controllers.map(({ party }) => party)] : []
  return [
    ...parties.flatMap((party, at) => sumFlags(party, graph.holdersOf[at]!)),
    ...cyclesOf(picture, graph),
    ...flagged('CONTROL_RING', ring),
    ...flagged(
      'NOT_READ',
      parties.filter(({ reach }) => reach === 'CUT'),
    ),
  ]
}

const flagged = (code: ControlFlagCode, parties: Party[], sumBp: number | null = null): ControlFlag[] =>
  parties.length > 0 ? [{ code, parties, sumBp }] : []

function sumFlags(party: Party, holders: PictureHolding[]): ControlFlag[] {
  const shares = holders.reduce((sum, { shareBp }) => sum + shareBp, 0)
  const votes = holders.reduce((sum, holding) => sum + votesOf(holding), 0)
  return [
    ...flagged('SHARES_OVER_WHOLE', shares > WHOLE_BP ? [party] : [], shares),
    ...flagged('VOTES_OVER_WHOLE', votes > WHOLE_BP ? [party] : [], votes),
  ]
}

function cyclesOf({ parties }: HoldingPicture, { holdings, parts }: Graph): ControlFlag[] {
  return Array.from({ length: parts.count }, (_, part) => membersOf(parts, part))
    .filter((members) => isCycle(holdings, members))
    .flatMap((members) =>
      flagged(
        systemOf(holdings, members) ? 'CYCLE' : 'CYCLE_UNSOLVED',
        [...members].map((node) => parties[node]!),
      ),
    )
}
