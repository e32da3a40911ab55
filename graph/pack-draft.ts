/** Changes of law that are put forward: a draft moves nothing until a second administrator releases it. */
import type { Pack } from '../rules/law-pack.ts'
import type { MadeChange } from '../rules/pack-draft.ts'
import { scoped } from './cypher.ts'
import type { Graph } from './driver.ts'
import { announcePacks, documentOf, lockPacks, packOf } from './law-pack.ts'
import { packed, unpacked } from './packed.ts'
import { beginAnew, type NewRun } from './regrade-run.ts'
import type { Picture, Start } from './picture.ts'
import { json, property } from './picture.ts'

export const packDraft: Picture = {
  type: 'PackDraft',
  fields: [
    ...['id', 'pack', 'base', 'hash', 'state', 'proposedBy', 'proposedAt', 'closedBy', 'closedAt', 'report'].map(
      property,
    ),
    json('changes'),
    { name: 'document', decode: (stored) => JSON.stringify(unpacked(stored as Int8Array)) },
    { name: 'looked', expression: (d) => `coalesce(${d}.looked, 0)` },
    { name: 'differed', expression: (d) => `coalesce(${d}.differed, 0)` },
  ],
  edges: {},
}

/** A page of all drafts, newest first; only who sees all rows sees them. */
export const packDrafts: Start = {
  name: 'packDrafts',
  type: 'PackDraft',
  kind: 'page',
  match: 'MATCH (n0:PackDraft)',
  scope: '$scope.all',
  order: "n0.proposedAt + '|' + n0.id",
}

/** Starts at the unique id; no row when it is unknown, or its reader does not see all rows. */
export const packDraftById: Start = {
  name: 'packDraftById',
  type: 'PackDraft',
  kind: 'one',
  match: 'MATCH (n0:PackDraft {id: $key})',
  scope: '$scope.all',
}

export type DraftState = 'DRAFT' | 'SHADOW' | 'RELEASED' | 'WITHDRAWN'

export interface StoredDraft {
  id: string
  state: DraftState
  /** Hash of the pack that it changes; empty where it is the first of its instrument. */
  base: string
  proposedBy: string
  proposedAt: string
  pack: Pack
}

export interface DraftRecord {
  id: string
  base: string
  changes: MadeChange[]
  proposedBy: string
  proposedAt: string
}

/** Starts at nothing: the id is new. No row for who does not see all rows. */
const PROPOSE = scoped(
  'proposeDraft',
  `WITH 1 AS one WHERE $scope.all
MERGE (d:PackDraft {id: $id}) ON CREATE SET d += $properties, d.state = 'DRAFT'
RETURN d.id`,
)

export async function proposeDraft(graph: Graph, pack: Pack, record: DraftRecord, scope: object): Promise<void> {
  const { id, changes, ...rest } = record
  const document = packed(documentOf(pack))
  const properties = { ...rest, pack: pack.id, hash: pack.hash, document, changes: JSON.stringify(changes) }
  await graph.write((tx) => tx.run(PROPOSE, { id, properties, scope }))
}

/** Starts at the unique id; no row when it is unknown, or its reader does not see all rows. */
const FIND = scoped(
  'findDraft',
  `MATCH (d:PackDraft {id: $id}) WHERE $scope.all
RETURN d.id, d.state, d.base, d.proposedBy, d.proposedAt, d.hash, d.document`,
)

export async function findDraft(graph: Graph, id: string, scope: object): Promise<StoredDraft | null> {
  const [row] = await graph.read(FIND, { id, scope })
  if (!row) return null
  const [, state, base, proposedBy, proposedAt, hash, document] = row as [
    string,
    DraftState,
    string,
    string,
    string,
    string,
    Int8Array,
  ]
  return { id, state, base, proposedBy, proposedAt, pack: packOf(hash, document) }
}

/** Starts at the unique id, which is locked until commit; no row when the draft is in none of the states it may be in. */
const MOVE = scoped(
  'moveDraft',
  `MATCH (d:PackDraft {id: $id}) WHERE $scope.all SET d.lock = true
WITH d, d.state AS was REMOVE d.lock
WITH d, was WHERE was IN $from
SET d.state = $to, d += $properties
RETURN was`,
)

export interface Move {
  id: string
  from: DraftState[]
  to: DraftState
  by: string
  at: string
  scope: object
}

/** @returns false when it was in none of those states any more. Who judges hears of what enters or leaves the shadow. */
export async function moveDraft(graph: Graph, move: Move): Promise<boolean> {
  const { id, from, to, at, scope } = move
  const properties = to === 'WITHDRAWN' ? { closedBy: move.by, closedAt: at } : {}
  return graph.write(async (tx) => {
    const [row] = await tx.run(MOVE, { id, from, to, properties, scope })
    if (!row) return false
    if (row[0] === 'SHADOW' || to === 'SHADOW') await announcePacks(tx, at)
    return true
  })
}

/** Starts at the unique id; not for the one who has put it forward. */
const RELEASE = scoped(
  'releaseDraft',
  `MATCH (d:PackDraft {id: $id}) WHERE $scope.all SET d.lock = true
WITH d, d.state IN ['DRAFT', 'SHADOW'] AND d.proposedBy <> $by AS may REMOVE d.lock
WITH d WHERE may
SET d.state = 'RELEASED', d.closedBy = $by, d.closedAt = $at, d.report = $report
RETURN d.id`,
)

export interface Release {
  draft: StoredDraft
  /** Hash of the report that it rests on. */
  report: string
  by: string
  at: string
  /** What spoke when the administrator looked; another release since makes this one be looked at again. */
  packsSeq: number
  /** Who is judged by it today is assessed anew; null when nobody is. */
  run: NewRun | null
  scope: object
}

/** @returns the number of the event, or null when draft or packs are not any more what they were looked at as. */
export async function releaseDraft(graph: Graph, release: Release): Promise<number | null> {
  const { draft, report, by, at, packsSeq, run, scope } = release
  return graph.write(async (tx) => {
    if (!(await lockPacks(tx, packsSeq))) return null
    const [row] = await tx.run(RELEASE, { id: draft.id, by, at, report, scope })
    if (!row) return null
    if (run) await beginAnew(tx, run, scope)
    return announcePacks(tx, at, draft.pack)
  })
}
