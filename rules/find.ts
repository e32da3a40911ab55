/** What somebody types to find an enterprise: which keys it may be, which words it has, and what of the hits is worth showing. */
import type { FacetKind, MatchKind, MatchStrength } from '../schema/find.ts'
import { readUscc } from './code.ts'
import { identifierKeys } from './identifier.ts'

/** What a text may be, and what it says. */
export interface Search {
  /** Letters and digits alone, in small letters: how two spellings are compared. */
  plain: string
  /** Where the text is written as codes are: letters and digits, and of these one at least. */
  code: string | null
  /** Keys `kind|value` of former names and codes. */
  aliases: string[]
  /** Keys `kind|value` of identifiers. */
  identifiers: string[]
  words: Words
}

/**
 * Characters of scripts that leave no blanks between words, each once, and their pairs, as they are indexed; and the words of
 * other scripts.
 */
interface Words {
  characters: string[]
  pairs: string[]
  latin: string[]
}

/** More words than these say nothing more about which enterprise is meant. */
const MOST_PAIRS = 40
const MOST_LATIN = 12

const SCRIPT = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}'
const RUN = new RegExp(`((?:(?=[\\p{L}\\p{N}])[${SCRIPT}])+)|((?:(?![${SCRIPT}])[\\p{L}\\p{N}])+)`, 'gu')
const NO_WORD = /[^\p{L}\p{N}]+/gu

const spelled = (text: string): string => text.normalize('NFKC').toLowerCase()

const plainOf = (text: string): string => spelled(text).replace(NO_WORD, '')

/** Null where nothing is asked for: no letter and no digit. */
export function readSearch(text: string): Search | null {
  const written = text.normalize('NFKC').trim()
  const plain = plainOf(written)
  if (plain === '') return null
  const bare = written.replace(/[\s-]/g, '').toUpperCase()
  const code = /^[0-9A-Z]{4,20}$/.test(bare) && /\d/.test(bare) ? bare : null
  return {
    plain,
    code,
    aliases: [`NAME|${written}`, ...(code === null ? [] : [`REGISTRATION_CODE|${code}`])],
    identifiers: identifierKeys(written),
    words: wordsOf(written),
  }
}

function wordsOf(text: string): Words {
  const characters = new Set<string>()
  const pairs = new Set<string>()
  const latin = new Set<string>()
  for (const [, run, word] of spelled(text).matchAll(RUN)) {
    if (run === undefined) latin.add(word!)
    else {
      for (const character of run) characters.add(character)
      for (const pair of pairsOf([...run])) pairs.add(pair)
    }
  }
  return { characters: [...characters], pairs: [...pairs].slice(0, MOST_PAIRS), latin: [...latin].slice(0, MOST_LATIN) }
}

/** A character that stands alone is its own pair. */
const pairsOf = (characters: string[]): string[] =>
  characters.length < 2 ? characters : characters.slice(1).map((character, i) => `${characters[i]!}${character}`)

/** In so many letters may a word differ that was mistyped. Short words become others too soon, and numbers at once. */
const slipsIn = (word: string): number => (word.length < 4 || /^\d+$/.test(word) ? 0 : word.length < 8 ? 1 : 2)

/**
 * The words as a query of the index. Nothing but letters and digits comes from the text, in small letters, so that no
 * operator and no field of the query language is ever the caller's.
 *
 * @param fields where to look
 * @param narrowed values that a field must have, which say nothing about rank
 */
export function queryOf(
  { words: { pairs, latin } }: Search,
  fields: readonly string[],
  narrowed: Readonly<Record<string, readonly string[]>> = {},
): string {
  const terms = [
    ...pairs.map((pair) => ([...pair].length === 1 ? `${pair}*` : pair)),
    ...latin.map((word) => `(${[`${word}^3`, `${word}*^2`, ...mistyped(word)].join(' ')})`),
  ]
  const wanted = fields.flatMap((field) => terms.map((term) => `${field}:${term}`)).join(' ')
  const must = Object.entries(narrowed).map(([field, values]) => `+${field}:(${values.join(' ').toLowerCase()})^0`)
  return [`+(${wanted})`, ...must].join(' ')
}

const mistyped = (word: string): string[] => (slipsIn(word) > 0 ? [`${word}~${slipsIn(word)}`] : [])

/** What the graph found: by a key, where `score` is null, or by words. */
export interface Hit {
  on: `${MatchKind}`
  value: string
  score: number | null
}

export interface Candidate {
  enterprise: string
  uscc: string | null
  name: string | null
  kind: string
  district: string | null
  registration: string
  grade: string
  hits: Hit[]
}

type Strength = `${MatchStrength}`

interface Match {
  on: Hit['on']
  value: string
  strength: Strength
}

export interface Found extends Omit<Candidate, 'hits'> {
  /** The best first. */
  matches: Match[]
}

/** Nobody reads on; who has not found it among these asks for more words. */
export const BEST = 200

const STRENGTHS: readonly Strength[] = ['SAME', 'BEGINS', 'CONTAINS', 'ALIKE']

/** Of equal strength, what an enterprise is called says more than who can be reached where. */
const KINDS: readonly Hit['on'][] = [
  'CODE',
  'NAME',
  'NAME_EN',
  'FORMER_NAME',
  'FORMER_CODE',
  'PERSON',
  'ACCOUNT',
  'PHONE',
]

/** A hit that is only alike has more than half of what was asked for, and half of the score of the best of its kind. */
const COVERED = 0.5
const WORTH = 0.5

interface Ranked {
  found: Found
  rank: [strength: number, kind: number, score: number]
}

/** The candidates that are worth showing, the best first: the same candidates always give the same order. */
export function ranked(search: Search, candidates: readonly Candidate[]): Found[] {
  const best = bestScores(candidates)
  return candidates
    .flatMap((candidate) => rankOf(search, candidate, best) ?? [])
    .sort(byRank)
    .map(({ found }) => found)
}

/** Names of enterprises are scored by one index, everything else by another: only within one are scores comparable. */
const scoredWith = (on: Hit['on']): string => (on === 'NAME' || on === 'NAME_EN' ? 'NAME' : 'LINKED')

function bestScores(candidates: readonly Candidate[]): Map<string, number> {
  const best = new Map<string, number>()
  for (const { on, score } of candidates.flatMap(({ hits }) => hits))
    best.set(scoredWith(on), Math.max(best.get(scoredWith(on)) ?? 0, score ?? 0))
  return best
}

function rankOf(search: Search, { hits, ...rest }: Candidate, best: ReadonlyMap<string, number>): Ranked | null {
  const worthy = hits.flatMap((hit) => {
    const worth = hit.score === null ? 1 : hit.score / (best.get(scoredWith(hit.on)) || 1)
    const strength = strengthOf(search, hit)
    if (strength === 'ALIKE' && (worth < WORTH || coverage(search.words, hit.value) <= COVERED)) return []
    const rank: Ranked['rank'] = [STRENGTHS.indexOf(strength), placeOf(hit.on), -worth]
    return [{ match: { on: hit.on, value: hit.value, strength }, rank }]
  })
  worthy.sort((a, b) => compareRanks(a.rank, b.rank) || (a.match.value < b.match.value ? -1 : 1))
  if (worthy.length === 0) return null
  return { found: { ...rest, matches: distinct(worthy.map(({ match }) => match)) }, rank: worthy[0]!.rank }
}

const placeOf = (on: Hit['on']): number => (KINDS.includes(on) ? KINDS.indexOf(on) : KINDS.length)

/** One thing is found by its key and by its words. */
const distinct = (matches: Match[]): Match[] =>
  matches.filter(({ on, value }, i) => matches.findIndex((match) => match.on === on && match.value === value) === i)

/** What was found by a key is the same however it is written, unless the key was only begun. */
function strengthOf({ plain }: Search, { value, score }: Hit): Strength {
  const found = plainOf(value)
  if (found === plain) return 'SAME'
  if (found.startsWith(plain)) return 'BEGINS'
  if (score === null) return 'SAME'
  return found.includes(plain) ? 'CONTAINS' : 'ALIKE'
}

/** How much of what was asked for stands in a value, from 0 to 1. */
export function coverage({ characters, latin }: Words, value: string): number {
  const there = wordsOf(value)
  const known = new Set(there.characters)
  const covered =
    characters.filter((character) => known.has(character)).length +
    latin.filter((word) => there.latin.some((other) => other.startsWith(word) || isSlip(word, other))).length
  return covered / (characters.length + latin.length)
}

const isSlip = (word: string, other: string): boolean =>
  Math.abs(word.length - other.length) <= slipsIn(word) && distance(word, other) <= slipsIn(word)

/** Letters to change, add, leave out or swap with their neighbour. */
function distance(one: string, other: string): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1)
    }
    before = last
    last = row
  }
  return last[other.length]!
}

const byRank = (a: Ranked, b: Ranked): number =>
  compareRanks(a.rank, b.rank) ||
  compareTexts(a.found.name ?? '', b.found.name ?? '') ||
  compareTexts(a.found.enterprise, b.found.enterprise)

const compareRanks = (a: Ranked['rank'], b: Ranked['rank']): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const FACETS: Record<`${FacetKind}`, (found: Found) => string | null> = {
  KIND: ({ kind }) => kind,
  DISTRICT: ({ district }) => district,
  REGISTRATION: ({ registration }) => registration,
  GRADE: ({ grade }) => grade,
  MATCH: ({ matches }) => matches[0]!.on,
}

export interface Facet {
  by: string
  value: string
  count: number
}

/** How many of the findings have each value, the most frequent first within its kind. */
export function facetsOf(found: readonly Found[]): Facet[] {
  return Object.entries(FACETS).flatMap(([by, valueOf]) => {
    const counts = new Map<string, number>()
    for (const each of found) counts.set(valueOf(each) ?? '-', (counts.get(valueOf(each) ?? '-') ?? 0) + 1)
    return [...counts]
      .map(([value, count]) => ({ by, value, count }))
      .sort((a, b) => b.count - a.count || compareTexts(a.value, b.value))
  })
}

/** Credit codes are written in the log as they are; whatever else looks like a number may be somebody's identity. */
export const mayBeIdentity = (text: string): boolean => {
  const bare = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  return /^[0-9A-Z]{6,20}$/.test(bare) && /\d/.test(bare) && readUscc(bare).flags.length > 0
}
