/**
 * What a noun looks like to a reader: the properties that are returned with it, and the edges that lead on from it.
 * A picture holds text fragments only; `plan.ts` joins them into the one Cypher text of an operation.
 */
export interface Picture {
  /** GraphQL type, TypeScript class and Cypher label are the same word. */
  readonly type: string
  /** Returned whole and by position, so that the set of texts stays finite. */
  readonly fields: readonly PictureField[]
  readonly edges: Readonly<Record<string, Edge>>
  /** Of what changes: how it was on the day that then is `$today`, in the place of the fields of the same names. */
  readonly past?: { expression: (n: string, known: Known) => string; spread: (stored: unknown) => object }
}

export interface PictureField {
  readonly name: string
  /** Over the node's variable `n`; by default the property of the same name. */
  readonly expression?: (n: string) => string
  /** From the stored value to the schema's. */
  readonly decode?: (stored: unknown) => unknown
  /** Of a property that holds several fields: all of them by their names. */
  readonly spread?: (stored: unknown) => object
}

interface EdgeBase {
  /** Type of the picture at the far end. */
  readonly to: string
  /**
   * Who may see the far end: a predicate over its variable and `$scope`. Left out only where the far end belongs to
   * the near one and is seen by whoever sees that.
   */
  readonly scope?: (to: string) => string
  /**
   * Which far ends stood on a past day, which then is `$today`; takes the place of `where`. Left out where of a past day
   * nothing is kept: what would be shown is how it stands today.
   */
  readonly past?: (to: string, known: Known) => string
}

/** What is known now, or was known at the end of the day that is asked about. */
export interface Known {
  /** Of the versions of a fact the one that stands. */
  readonly stands: (fact: string) => string
  /** Whatever had been recorded, replaced or not. */
  readonly recorded: (fact: string) => string
}

export const knownNow: Known = { stands: (fact) => `${fact}.until IS NULL`, recorded: () => 'true' }

/** Of a fact with a period: it had begun and not ended. Its last day is the first on which it is true no more. */
export const trueToday = (fact: string) =>
  `coalesce(${fact}.validFrom, '') <= $today AND (${fact}.validTo IS NULL OR ${fact}.validTo > $today)`

/** Reached over a relationship of few; never used where the near end can be a hub. */
export interface RelationshipEdge extends EdgeBase {
  readonly kind: 'one' | 'page'
  readonly pattern: (from: string, to: string) => string
  readonly where?: (to: string, from: string) => string
  /** Unique among the siblings; newest first. */
  readonly order: (to: string) => string
  /** What stands there when nothing matches; null by default. */
  readonly absent?: () => object
}

/**
 * Listed through an index whose key begins with the owner's id, all of which are of one length. Expanding a hub's relationships would read all of them to
 * sort them; the index answers a page of a hub of 700,000 in 2 ms.
 */
export interface IndexEdge extends EdgeBase {
  readonly kind: 'index'
  readonly key: string
  readonly where?: (to: string, from: string) => string
  /** Other keys that list the same far ends, by the name that `choose` calls them by. */
  readonly keys?: Readonly<Record<string, IndexKey>>
  /**
   * From the arguments of the list to the stretch of a key that is read. `day` is the last one that is asked for.
   *
   * @throws Refusal for arguments that no key can answer
   */
  readonly choose?: (args: Readonly<Record<string, unknown>>, day: string | null) => Choice
}

/** A key of an index; of a node beside the far end where one far end has several. */
export interface IndexKey {
  readonly key: string
  readonly beside?: { label: string; pattern: (beside: string, to: string) => string }
}

/** What is read of which key: what stands behind the id of the owner lies between two texts, of which neither is in. */
export interface Choice {
  /** Null is the key of the edge itself. */
  readonly by: string | null
  readonly ascending: boolean
  readonly above: string
  readonly below: string
}

/** Far ends of a list, counted by what they have in common. */
export interface GroupsEdge {
  readonly kind: 'groups'
  readonly of: IndexEdge
  readonly by: Readonly<Record<string, Grouping>>
  readonly choose: (args: Readonly<Record<string, unknown>>, day: string | null) => Choice
}

export interface Grouping {
  /** Leads on from a far end to what it is counted by, where that is another node. */
  readonly walk?: (to: string, further: string) => string
  readonly value: (to: string, further: string) => string
  readonly fen: (to: string, further: string) => string
}

export type Edge = RelationshipEdge | IndexEdge | GroupsEdge

/** Where an operation begins: a unique key, a list of them, or a page of an index. */
export interface Start {
  readonly name: string
  readonly type: string
  readonly kind: 'one' | 'list' | 'page'
  /** Binds `n0`. */
  readonly match: string
  readonly where?: string
  /** Over `n0` and `$scope`. */
  readonly scope: string
  /** For a page: unique among the rows, newest first. */
  readonly order?: string
}

/** Sorts facts that are relationships: the latest first, and no two alike. */
export const factOrder = (fact: string) => `coalesce(${fact}.validFrom, '') + '|' + split(elementId(${fact}), ':')[2]`

/** Far ends that never change, or only with the near one. */
export const always = () => 'true'

export const property = (name: string): PictureField => ({ name })

/** The `id` of a `Node`: its type and its key. Joined here, for Cypher's `+` costs more than all of a row's other fields. */
export const globalId = (type: string, key: string): PictureField => ({
  name: 'id',
  expression: (n) => `${n}.${key}`,
  decode: (stored) => `${type}:${stored as string}`,
})

export const json = (name: string): PictureField => ({
  name,
  decode: (stored) => (stored == null ? null : JSON.parse(stored as string)),
})

/** Null, and absent, mean false. */
export const flag = (name: string): PictureField => ({ name, expression: (n) => `coalesce(${n}.${name}, false)` })
