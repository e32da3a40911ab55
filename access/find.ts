import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { findCandidates, type Narrowed, type Sought } from '../graph/find.ts'
import {
  BEST,
  type Facet,
  facetsOf,
  type Found,
  mayBeIdentity,
  queryOf,
  ranked,
  readSearch,
  type Search,
} from '../rules/find.ts'

/** Longer than any name of ours, and than an address that somebody types. */
const MAX_TEXT = 200
const DISTRICT = /^\d{4}$/

export interface Findings {
  /** The best first. */
  found: Found[]
  facets: Facet[]
  /** Whether there was more that is worth showing. */
  isCut: boolean
}

/**
 * Finds enterprises by whatever somebody has in hand. Officers search by words; everybody else finds what he may see by
 * its exact key: a rank would count what he may not see.
 *
 * @throws Refusal NOTHING_TO_FIND for a text without letters and digits, BAD_USER_INPUT for a field out of form
 */
export async function find(context: Context, text: string, narrowed: Narrowed): Promise<Findings> {
  const { house, caller, scope } = context
  if (text.length > MAX_TEXT) throw new Refusal('BAD_USER_INPUT', 'text')
  if (narrowed.district !== null && !DISTRICT.test(narrowed.district)) throw new Refusal('BAD_USER_INPUT', 'district')
  const search = readSearch(text)
  if (!search) throw new Refusal('NOTHING_TO_FIND', 'text')
  const isNumber = mayBeIdentity(text)
  const identity = isNumber ? house.hashPersonal('identity', text) : null
  // The number of an identity enters no log.
  context.asks(identity ?? text)
  const sought = caller.audience === 'officer' ? byWords(search, scope, narrowed, identity) : byKeys(search)
  const candidates = await findCandidates(house.graph, sought, { ...narrowed, today: house.clock.today(), scope })
  const found = ranked(search, candidates)
  const best = found.slice(0, BEST)
  return { found: best, facets: facetsOf(best), isCut: found.length > BEST }
}

const byKeys = ({ code, aliases, identifiers }: Search): Sought => ({
  code,
  aliases,
  identifiers,
  person: null,
  begins: null,
  names: [],
  linked: [],
})

function byWords(search: Search, scope: Context['scope'], narrowed: Narrowed, identity: string | null): Sought {
  const districts = narrowed.district === null ? scope.districts : [narrowed.district]
  const must = Object.entries({
    // Without them the best of the whole country would be found, and those that he may see would not be among them.
    district: scope.all && narrowed.district === null ? [] : districts.filter((district) => DISTRICT.test(district)),
    kind: narrowed.kind === null ? [] : [narrowed.kind],
    registration: narrowed.registration === null ? [] : [narrowed.registration],
  }).filter(([, values]) => values.length > 0)
  return {
    ...byKeys(search),
    person: identity,
    begins: search.code,
    names: [queryOf(search, ['name', 'nameEn'], Object.fromEntries(must))],
    linked: [queryOf(search, ['value', 'name'])],
  }
}
