import { LRUCache } from 'lru-cache'
import type { Context, House } from '../context.ts'
import { userError } from '../errors.ts'
import type { Graph } from '../graph/driver.ts'
import { findDistricts } from '../graph/enterprise.ts'
import type { Checked } from '../rules/document.ts'
import type { FactKind } from '../rules/fact.ts'
import type { RegistrationRow } from '../rules/registration.ts'
import type { Push, Sent } from './door.ts'
import type { SentKind } from './sent.ts'
import type { Caller } from './token.ts'

/** Facts that name a firm and no customs: the customs records them where the firm is registered. */
const OF_A_FIRM: ReadonlySet<SentKind> = new Set(['person', 'holding', 'identifier', 'branch'] satisfies FactKind[])

interface OfAFirm {
  uscc: string
}

/** By then a registration is in the graph, or nothing more is accepted. */
const MEMORY_MS = 60_000

/** Where firms are registered: in the graph, or by what was accepted a moment ago and waits to be applied. */
export class Districts {
  readonly #graph: Graph
  readonly #accepted = new LRUCache<string, string>({ max: 100_000, ttl: MEMORY_MS })

  constructor(graph: Graph) {
    this.#graph = graph
  }

  remember(registrations: readonly RegistrationRow[]): void {
    for (const { uscc, district } of registrations) this.#accepted.set(uscc, district)
  }

  /** No entry for a firm that is registered nowhere. */
  async of(usccs: readonly string[], registrations: readonly RegistrationRow[]): Promise<Map<string, string>> {
    const known = await findDistricts(this.#graph, [...new Set(usccs)])
    const sent = new Map(registrations.map(({ uscc, district }) => [uscc, district]))
    const districts = usccs.map(
      (uscc) => [uscc, known.get(uscc) ?? this.#accepted.get(uscc) ?? sent.get(uscc)] as const,
    )
    return new Map(districts.filter((each): each is readonly [string, string] => each[1] !== undefined))
  }
}

/**
 * An officer records facts of firms that are registered in his districts, and registers them there: one that is somebody
 * else's is moved by whoever it leaves. That one is registered elsewhere, and that it is nowhere, are refused in the same
 * words: he sees neither.
 */
export async function refuseOthersFirms(
  { house, caller }: Context,
  { documents, dryRun }: Push,
  checked: Checked[],
): Promise<Checked[]> {
  if (documents.every(({ kind }) => !OF_A_FIRM.has(kind) && kind !== 'registration')) return checked
  const registrations = rowsOf<RegistrationRow>(documents, checked, (kind) => kind === 'registration')
  const own = caller.districts.includes('*')
    ? checked
    : ofOwnFirms(caller, documents, checked, await districtsOf(house, documents, checked, registrations))
  if (!dryRun) house.districts.remember(rowsOf<RegistrationRow>(documents, own, (kind) => kind === 'registration'))
  return own
}

const isOfAFirm = (kind: SentKind) => OF_A_FIRM.has(kind) || kind === 'registration'

function districtsOf({ districts }: House, documents: Sent[], checked: Checked[], registrations: RegistrationRow[]) {
  const usccs = rowsOf<OfAFirm>(documents, checked, isOfAFirm).map(({ uscc }) => uscc)
  return districts.of(usccs, registrations)
}

const ofOwnFirms = (
  caller: Caller,
  documents: Sent[],
  checked: Checked[],
  districts: ReadonlyMap<string, string>,
): Checked[] =>
  checked.map((document, i) => {
    const { kind, path } = documents[i]!
    if (!('row' in document) || !isOfAFirm(kind)) return document
    if (caller.districts.includes(districts.get((document.row as OfAFirm).uscc) ?? '')) return document
    return { key: document.key, userErrors: [userError('NOT_YOUR_DISTRICT', `${path}.uscc`)] }
  })

const rowsOf = <Row>(documents: Sent[], checked: Checked[], isOne: (kind: SentKind) => boolean): Row[] =>
  checked.flatMap((document, i) => ('row' in document && isOne(documents[i]!.kind) ? [document.row as Row] : []))
