/**
 * What an enterprise carries of the risk of those whom it is linked with: along each path a share, and less with every step
 * and every year. It says whom to look at first; no grade is computed from it, for only effective decisions about an enterprise
 * itself count for its grade. No law has these numbers: all of them are ASSUMED.
 */
import { type Day, daysBetween } from './day.ts'

/** What is known of somebody at the far end: the grade that is in force, or an effective document. */
export interface RiskSource {
  key: string
  kind: 'GRADE' | 'VIOLATION'
  /** Grade, or kind of violation. */
  what: string
  since: Day
}

/** A link of a path, as much of it as says how strong it is. */
export interface RiskLink {
  type: string
  shareBp: number | null
  role: string | null
  /** Kind of the identifier that is shared. */
  identifier: string | null
}

export interface RiskPath {
  source: RiskSource
  links: readonly RiskLink[]
}

/** All in ten-thousandths. */
export interface Carried {
  sourceBp: number
  shareBp: number
  decayBp: number
  carriedBp: number
  /** Whether it is the strongest path to its source; a source counts once. */
  counts: boolean
}

export interface CarriedRisk<Path extends RiskPath> {
  carriedBp: number
  attention: 'NONE' | 'RAISED' | 'HIGH'
  /** The strongest first. */
  paths: (Path & Carried)[]
}

const SOURCES: Record<string, number> = {
  SERIOUSLY_DISHONEST: 1,
  DISHONEST: 0.9,
  SMUGGLING_CRIME: 0.9,
  WASTE_SMUGGLING_CRIME: 0.9,
  FOOD_OR_COSMETICS_CRIME: 0.8,
  SMUGGLING_ACT: 0.7,
  BRIBERY: 0.7,
  OBSTRUCTION: 0.5,
  WASTE_IMPORT: 0.5,
  TAX_ARREARS: 0.4,
  FINE_ARREARS: 0.4,
  SUPERVISION_BREACH: 0.2,
}
const ROLES: Record<string, number> = { LEGAL_REPRESENTATIVE: 0.8, CONTROLLER: 1, PRINCIPAL: 0.6 }
const OTHER_ROLE = 0.3
const IDENTIFIERS: Record<string, number> = { ACCOUNT: 0.6, DEVICE: 0.6, PHONE: 0.4, EMAIL: 0.4, ADDRESS: 0.2 }
/** Left of it behind each link. */
const PER_LINK = 0.8
/** After so many days half of it is left. */
const HALF_LIFE_DAYS = 365
const RAISED_BP = 1_000
const HIGH_BP = 4_000

const whole = (part: number) => Math.round(part * 10_000)

/** The strongest path to each source counts; several sources come together as independent ones do. */
export function carriedRisk<Path extends RiskPath>(paths: readonly Path[], asOf: Day): CarriedRisk<Path> {
  const strongest = new Set<string>()
  const told = paths
    .map((path) => ({ ...path, ...carriedBy(path, asOf) }))
    .sort((one, other) => other.carriedBp - one.carriedBp || one.links.length - other.links.length)
    .map((path) => {
      const counts = !strongest.has(path.source.key)
      strongest.add(path.source.key)
      return { ...path, counts }
    })
  const left = told.filter(({ counts }) => counts).reduce((rest, { carriedBp }) => rest * (1 - carriedBp / 10_000), 1)
  const carriedBp = whole(1 - left)
  return { carriedBp, attention: attentionOf(carriedBp), paths: told }
}

const attentionOf = (bp: number) => (bp >= HIGH_BP ? 'HIGH' : bp >= RAISED_BP ? 'RAISED' : 'NONE')

function carriedBy({ source, links }: RiskPath, asOf: Day): Omit<Carried, 'counts'> {
  const risk = SOURCES[source.what] ?? 0
  const share = links.reduce((product, link) => product * strengthOf(link), 1)
  const age = source.kind === 'GRADE' ? 0 : Math.max(0, daysBetween(source.since, asOf))
  const decay = PER_LINK ** links.length * 0.5 ** (age / HALF_LIFE_DAYS)
  return {
    sourceBp: whole(risk),
    shareBp: whole(share),
    decayBp: whole(decay),
    carriedBp: whole(risk * share * decay),
  }
}

function strengthOf({ type, shareBp, role, identifier }: RiskLink): number {
  if (type === 'OWNS') return Math.min(1, (shareBp ?? 0) / 10_000)
  if (type === 'SERVES') return ROLES[role ?? ''] ?? OTHER_ROLE
  return IDENTIFIERS[identifier ?? ''] ?? 0
}
