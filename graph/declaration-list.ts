/** Lists of declarations: by which keys they are read, and by what they are counted. */
import { Refusal } from '../errors.ts'
import { type Grouping, type IndexEdge, knownNow } from './picture.ts'

/** A document is seen at its port, and by whoever sees its owner or who declared it. */
export const declarationScope = (n: string) =>
  // A number whose declaration has not come yet is nothing to see.
  `(${n}.number IS NOT NULL) AND ($scope.all OR ${n}.port IN $scope.districts OR ${n}.byOwner STARTS WITH $scope.ownPrefix` +
  ` OR ${n}.byDeclarant STARTS WITH $scope.ownPrefix` +
  ` OR EXISTS { (${n})-[:FOR|DECLARED_BY]->(s:Enterprise) WHERE s.district IN $scope.districts })`

type Choose = NonNullable<IndexEdge['choose']>

/** What a list of declarations may be asked for. */
interface DeclarationsAsked {
  from?: string | null
  to?: string | null
  port?: string | null
  chapter?: string | null
  origin?: string | null
  order?: 'NEWEST' | 'OLDEST' | 'GREATEST' | null
}

const FORMS = { port: /^\d{4}$/, chapter: /^\d{2}$/, origin: /^[0-9A-Za-z]{2,3}$/ } as const

/**
 * Which stretch of which key. Every key is `owner|what it is about|day|number`, so that a period is a part of the stretch;
 * that of the greatest is `owner|amount|number`.
 */
const chooseDeclarations: Choose = (asked, day) => {
  const args = asked as DeclarationsAsked
  const filters = (['port', 'chapter', 'origin'] as const).filter((name) => args[name] != null)
  for (const name of filters) if (!FORMS[name].test(args[name]!)) throw new Refusal('BAD_USER_INPUT', name)
  const isByAmount = args.order === 'GREATEST'
  if (filters.length > 1) throw new Refusal('NOT_INDEXED', filters[1])
  if (isByAmount && (filters.length > 0 || args.from != null || args.to != null))
    throw new Refusal('NOT_INDEXED', 'order')
  if (isByAmount) return { by: 'amount', ascending: false, above: '|', below: '|~' }
  if (args.from != null && args.to != null && args.from > args.to) throw new Refusal('PERIOD', 'to')
  const [filter = null] = filters
  const about = filter === null ? '' : `|${args[filter]!}`
  const last = args.to != null && (day === null || args.to < day) ? args.to : (day ?? '')
  return {
    by: filter,
    ascending: args.order === 'OLDEST',
    above: `${about}|${args.from ?? ''}`,
    below: `${about}|${last}~`,
  }
}

/** What stands, of whoever's goods they are or of whoever declared them: of both there are hubs. */
const declarationsBy = (key: string, more: IndexEdge['keys'] = {}): IndexEdge => ({
  kind: 'index',
  to: 'Declaration',
  key,
  keys: more,
  where: knownNow.stands,
  past: (d, known) => `${known.stands(d)} AND ${d}.declaredOn <= $today`,
  choose: chooseDeclarations,
})

/** On the first line of each chapter and of each country stands a key, so that a declaration is listed once under each. */
const firstLine = (key: string) => ({
  key,
  beside: { label: 'Item', pattern: (i: string, d: string) => `(${i})<-[:LISTS]-(${d}:Declaration)` },
})

export const declarationsOfOwner = declarationsBy('byOwner', {
  port: { key: 'byPort' },
  amount: { key: 'byAmount' },
  chapter: firstLine('byChapter'),
  origin: firstLine('byOrigin'),
})

export const declarationsOfDeclarant = declarationsBy('byDeclarant')

const byLine = (value: Grouping['value']): Grouping => ({
  walk: (d, i) => `(${d})-[:LISTS]->(${i}:Item)`,
  value,
  fen: (_d, i) => `${i}.totalFen`,
})

const byDocument = (value: (d: string) => string): Grouping => ({ value, fen: (d) => `${d}.totalFen` })

/** Amounts are of the lines that belong to a group, or of the whole document. */
export const declarationGroupings: Readonly<Record<string, Grouping>> = {
  PORT: byDocument((d) => `${d}.port`),
  MONTH: byDocument((d) => `left(${d}.declaredOn, 7)`),
  DIRECTION: byDocument((d) => `${d}.direction`),
  TRADE_MODE: byDocument((d) => `${d}.tradeMode`),
  CHAPTER: byLine((_d, i) => `left(${i}.hsCode, 2)`),
  ORIGIN: byLine((_d, i) => `${i}.origin`),
}
