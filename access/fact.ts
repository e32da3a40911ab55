import { LRUCache } from 'lru-cache'
import type { Context } from '../context.ts'
import { userError } from '../errors.ts'
import type { Graph } from '../graph/driver.ts'
import { findDistricts } from '../graph/enterprise.ts'
import type { Checked } from '../rules/document.ts'
import type { FactKind } from '../rules/fact.ts'
import type { RegistrationRow } from '../rules/registration.ts'
import type { Push, Sent } from './door.ts'
import type { SentKind } from './sent.ts'

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
      (uscc) => [uscc, known.get(uscc) ?? sent.get(uscc) ?? this.#accepted.get(uscc)] as const,
    )
    return new Map(districts.filter((each): each is readonly [string, string] => each[1] !== undefined))
  }
}

/**
 * An officer records facts of firms that are registered in his districts. That one is registered elsewhere, and that it is
 * nowhere, are refused in the same words: he sees neither.
 */
export async function refuseOthersFirms(
  { house, caller }: Context,
  { documents, dryRun }: Push,
  checked: Checked[],
): Promise<Checked[]> {
  if (documents.every(({ kind }) => !OF_A_FIRM.has(kind) && kind !== 'registration')) return checked
  const registrations = rowsOf<RegistrationRow>(documents, checked, (kind) => kind === 'registration')
  if (!dryRun) house.districts.remember(registrations)
  if (caller.districts.includes('*')) return checked
  const usccs = rowsOf<OfAFirm>(documents, checked, (kind) => OF_A_FIRM.has(kind)).map(({ uscc }) => uscc)
  const districts = await house.districts.of(usccs, registrations)
  return checked.map((document, i) => {
    const { kind, path } = documents[i]!
    if (!('row' in document) || !OF_A_FIRM.has(kind)) return document
    if (caller.districts.includes(districts.get((document.row as OfAFirm).uscc) ?? '')) return document
    return { key: document.key, userErrors: [userError('NOT_YOUR_DISTRICT', `${path}.uscc`)] }
  })
}

const rowsOf = <Row>(documents: Sent[], checked: Checked[], isOne: (kind: SentKind) => boolean): Row[] =>
  checked.flatMap((document, i) => ('row' in document && isOne(documents[i]!.kind) ? [document.row as Row] : []))
