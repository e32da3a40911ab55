/** A value as the loader sends it. Every number of the world is a whole number and is stored as an integer. */
export type Value = string | number | boolean | null | Value[]
export type Row = Value[]

/** The kinds of a chunk, in the order in which the world yields them; an edge comes after both of its ends. */
export const KINDS = [
  'enterprise',
  'person',
  'identifier',
  'serves',
  'personOwns',
  'owns',
  'branchOf',
  'succeeds',
  'uses',
  'violation',
  'declaration',
  'entrustment',
  'parcel',
  'tradesOn',
  'shipsWith',
  'paysBy',
  'quota',
  'tally',
  'decision',
  'investigation',
  'case',
  'agreement',
  'standing',
] as const
export type Kind = (typeof KINDS)[number]

/** Rows are positional; what stands where is said by the query of the same kind in load.ts. */
export interface Chunk {
  kind: Kind
  rows: Row[]
}

/** One transaction writes one chunk, so a chunk of documents is smaller than a chunk of single nodes. */
const MOST_ROWS: Partial<Record<Kind, number>> = { declaration: 500, parcel: 1000 }

export function* chunksOf(kind: Kind, rows: Iterable<Row>): Generator<Chunk> {
  const most = MOST_ROWS[kind] ?? 2000
  let slice: Row[] = []
  for (const row of rows) {
    slice.push(row)
    if (slice.length < most) continue
    yield { kind, rows: slice }
    slice = []
  }
  if (slice.length > 0) yield { kind, rows: slice }
}
