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
}

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
}

export type Edge = RelationshipEdge | IndexEdge

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
