/** A path through the graph as steps that a reader follows: each with the fact that it rests on. */
import { TextRefused } from './driver.ts'
import { enterpriseScope } from './enterprise.ts'

/** The version that says so, and whence it came. */
interface LinkFact {
  key: string | null
  seq: number | null
  source: string | null
  authority: string | null
  validFrom: string | null
  validTo: string | null
}

export interface LinkStep {
  link: string | null
  forward: boolean
  kind: string
  key: string | null
  name: string | null
  fact: LinkFact | null
  /** Id where it is an enterprise. */
  enterprise: string | null
}

/** As the driver brings them. */
interface StoredNode {
  elementId: string
  labels: string[]
  properties: Record<string, unknown>
}
interface StoredLink {
  type: string
  startNodeElementId: string
  endNodeElementId: string
  properties: Record<string, unknown>
}
interface StoredPath {
  start: StoredNode
  segments: { relationship: StoredLink; end: StoredNode }[]
}

/** A path of Neo4j, or a list of nodes with relationships between some of them. @throws TextRefused for anything else */
export function stepsOf(path: unknown): LinkStep[] {
  const steps: LinkStep[] = []
  let link: StoredLink | null = null
  for (const part of partsOf(path)) {
    if (isLink(part)) link = part
    else {
      steps.push(stepTo(part, link))
      link = null
    }
  }
  return steps
}

function partsOf(path: unknown): (StoredNode | StoredLink)[] {
  const parts: unknown = isPath(path)
    ? [path.start, ...path.segments.flatMap(({ relationship, end }) => [relationship, end])]
    : path
  if (!Array.isArray(parts) || !isNode(parts[0]) || !parts.every((part) => isNode(part) || isLink(part)))
    throw new TextRefused(
      'The path of a pattern is a path, or a list of nodes and relationships that begins with a node.',
    )
  return parts as (StoredNode | StoredLink)[]
}

const isPath = (value: unknown): value is StoredPath =>
  typeof value === 'object' && value !== null && 'segments' in value
const isNode = (value: unknown): value is StoredNode => typeof value === 'object' && value !== null && 'labels' in value
const isLink = (value: unknown): value is StoredLink =>
  typeof value === 'object' && value !== null && 'startNodeElementId' in value

function stepTo({ elementId, labels, properties }: StoredNode, link: StoredLink | null): LinkStep {
  const kind = labels[0] ?? ''
  const text = (name: string) => (properties[name] as string | null | undefined) ?? null
  return {
    link: link?.type ?? null,
    forward: link === null || link.endNodeElementId === elementId,
    kind,
    key: text('uscc') ?? text('key') ?? text('id'),
    name: text('name') ?? text('value') ?? text('number') ?? text('code'),
    fact: factIn(link?.properties) ?? factIn(properties),
    enterprise: kind === 'Enterprise' ? text('id') : null,
  }
}

/** What has no moment at which it became known is no fact of an authority. */
function factIn(properties: Record<string, unknown> | undefined): LinkFact | null {
  if (typeof properties?.['seq'] !== 'number') return null
  const text = (name: string) => (properties[name] as string | null | undefined) ?? null
  return {
    key: text('key'),
    seq: properties['seq'],
    source: text('source'),
    authority: text('authority'),
    validFrom: text('validFrom'),
    validTo: text('validTo'),
  }
}

/** Ids of those enterprises in a list property of `n` that the caller may see; starts at their unique ids. */
export const visibleIn = (n: string) =>
  `COLLECT { UNWIND ${n}.enterprises AS id MATCH (s:Enterprise {id: id}) WHERE ${enterpriseScope('s')} RETURN s.id }`

export const enterprisesOf = (steps: readonly LinkStep[]): string[] => [
  ...new Set(steps.flatMap(({ enterprise }) => enterprise ?? [])),
]

/**
 * As a caller may see them: an enterprise that is not to be seen has neither name nor key, and what stands between or behind
 * such enterprises goes with them.
 */
export function shownSteps(steps: readonly LinkStep[], visible: readonly string[]): object[] {
  const shown = steps.map((_, i) => isShown(steps, i, visible))
  return steps.map(({ enterprise: _id, ...step }, i) => {
    const whole = shown[i]! && (i === 0 || step.link === null || shown[i - 1]!)
    return {
      ...step,
      hidden: !shown[i],
      ...(shown[i] ? {} : { key: null, name: null }),
      fact: whole ? step.fact : null,
    }
  })
}

function isShown(steps: readonly LinkStep[], at: number, visible: readonly string[]): boolean {
  const own = steps[at]!.enterprise
  if (own !== null) return visible.includes(own)
  const before = steps.slice(0, at).findLast(({ enterprise }) => enterprise !== null)
  const after = steps.slice(at + 1).find(({ enterprise }) => enterprise !== null)
  return [before, after].some((each) => each !== undefined && visible.includes(each.enterprise!))
}
