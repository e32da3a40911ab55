/**
 * What a stored pattern may say. It is the middle of a text whose beginning and end are ours: `e` is an enterprise about which
 * something is new, and what the pattern returns of it is cut off after a few. What can be seen in the words is refused here;
 * that it only reads, and starts at no scan, the database says of its plan.
 */
import { canonicalHash } from './canonical.ts'

/** What is new: a fact of an authority, or lists, orders and requests of parcels. */
export type News = 'FACTS' | 'LISTS'

export interface PatternParameter {
  name: string
  /** A whole number. */
  value: number
  /** What it bounds. */
  meaning: string
  source: string
  status: 'CONFIRMED' | 'THIRD_PARTY' | 'ASSUMED'
}

export interface PatternForm {
  /** One pattern of a code is enabled at a time. */
  code: string
  nameZh: string
  nameEn: string
  severity: 'HIGH' | 'NORMAL' | 'LOW'
  news: News[]
  /** Cypher from its first MATCH to its one RETURN. */
  text: string
  parameters: PatternParameter[]
}

export interface Flaw {
  field: string
  en: string
  zh: string
}

/** What a reviewer has read is what runs: words, numbers and their sources. */
export const patternHash = ({ code, nameZh, nameEn, severity, news, text, parameters }: PatternForm): string =>
  canonicalHash({ code, nameZh, nameEn, severity, news, text, parameters })

const COLUMNS = ['path', 'shared', 'grain', 'weight'] as const

/** Of the house: written out before the text is sent. Each takes the name of one variable. */
const HOUSE_FUNCTIONS = ['holds', 'stands', 'buyerOf', 'buyerPhoneOf'] as const

/** Given to every pattern. */
const GIVEN = ['today']
/** Ours, inside the same text. */
const OURS = ['subjects', 'mostHits', 'scope']

const MOST_CHARACTERS = 4_000
const MOST_PARAMETERS = 20
const MOST_HOPS = 4
/** Numbers up to this stand for a shape; a greater one is a threshold, and has a name and a source. */
const MOST_PLAIN = 10

const LABELS = new Set(
  'Enterprise Person Identifier Violation Grade Declaration Order Inventory Return Cancellation Quota Tally'.split(' '),
)
const TYPES = new Set(
  'OWNS SERVES USES BRANCH_OF SUCCEEDS TRADES_ON SHIPS_WITH PAYS_BY COMMITTED_BY OF COVERS FOR DECLARED_BY'.split(' '),
)
const CLAUSES = new Set(
  (
    'match optional where with unwind return order by limit as and or xor not in is null true false case when then else end ' +
    'distinct desc asc starts ends contains'
  ).split(' '),
)
const FUNCTIONS = new Set(
  (
    'count collect size min max sum avg head last reduce all any none single relationships nodes length type labels coalesce ' +
    'tostring tointeger tofloat left right substring split date duration range abs round exists startnode endnode keys'
  ).split(' '),
)
/** With a block of their own, which is read like the text. */
const BLOCKS = new Set(['count', 'collect', 'exists'])

type Kind = 'word' | 'parameter' | 'number' | 'text' | 'sign'
interface Token {
  kind: Kind
  is: string
}

const TOKENS =
  /\s+|(?<text>'[^'\\\n]*'|"[^"\\\n]*")|(?<parameter>\$[A-Za-z]\w*)|(?<number>\d+(?:\.\d+)?)|(?<word>[A-Za-z_]\w*)|(?<sign>[-+*/%=<>!()[\]{}:,.|&])/gy

/** @returns null where a character is none that a pattern needs */
function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(TOKENS)) {
    end = match.index + match[0].length
    const [found] = Object.entries(match.groups!).filter(([, value]) => value !== undefined)
    if (found) tokens.push({ kind: found[0] as Kind, is: found[1]! })
  }
  return end === text.length && !/\/[/*]/.test(text.replace(/'[^']*'|"[^"]*"/g, '')) ? tokens : null
}

/** What stands against a pattern, in both languages and with its place; nothing when it may be put forward. */
export function patternFlaws(form: PatternForm): Flaw[] {
  const flaws = [...wordFlaws(form), ...parameterFlaws(form.parameters)]
  if (form.text.length > MOST_CHARACTERS)
    return [
      ...flaws,
      flaw('text', `A text has at most ${MOST_CHARACTERS} characters.`, `文本最多 ${MOST_CHARACTERS} 个字符。`),
    ]
  const tokens = tokensOf(form.text)
  if (!tokens)
    return [
      ...flaws,
      flaw(
        'text',
        'A character is none that a pattern needs: no comments, backticks, backslashes or semicolons.',
        '含有不允许的字符：不得使用注释、反引号、反斜杠或分号。',
      ),
    ]
  return [
    ...flaws,
    ...returnFlaws(tokens),
    ...vocabularyFlaws(tokens),
    ...relationshipFlaws(tokens),
    ...blockFlaws(tokens),
    ...useFlaws(tokens, form.parameters),
  ]
}

const flaw = (field: string, en: string, zh: string): Flaw => ({ field, en, zh })

function wordFlaws({ code, nameZh, nameEn, news }: PatternForm): Flaw[] {
  const flaws: Flaw[] = []
  if (!/^[a-z][a-z0-9-]{2,39}$/.test(code))
    flaws.push(
      flaw(
        'code',
        'A code has 3 to 40 small letters, digits and hyphens.',
        '代码为 3 至 40 位小写字母、数字或连字符。',
      ),
    )
  for (const [field, name] of Object.entries({ nameZh, nameEn }))
    if (!isLine(name, 100))
      flaws.push(flaw(field, 'A name is one line of at most 100 characters.', '名称为一行，最多 100 个字符。'))
  if (news.length === 0 || new Set(news).size < news.length)
    flaws.push(flaw('news', 'Name each kind of news once, and at least one.', '触发信息至少一类，且不得重复。'))
  return flaws
}

const isLine = (value: string, most: number) =>
  value.trim() !== '' && value.length <= most && value.isWellFormed() && !/\p{Cc}/u.test(value)

function parameterFlaws(parameters: readonly PatternParameter[]): Flaw[] {
  const names = parameters.map(({ name }) => name)
  const flaws = parameters.flatMap(({ name, value, meaning, source }, i) => {
    const at = `parameters.${i}`
    return [
      ...(/^[a-z][A-Za-z0-9]{0,29}$/.test(name) && ![...GIVEN, ...OURS].includes(name) && names.indexOf(name) === i
        ? []
        : [
            flaw(
              `${at}.name`,
              'A parameter has a name of its own, in letters and digits.',
              '参数名须唯一，由字母和数字组成，且不得占用系统名称。',
            ),
          ]),
      ...(Number.isSafeInteger(value) ? [] : [flaw(`${at}.value`, 'A value is a whole number.', '参数值为整数。')]),
      ...(isLine(meaning, 200) && isLine(source, 400)
        ? []
        : [flaw(at, 'A number has a meaning and a source, in one line each.', '参数须注明含义与来源，各为一行。')]),
    ]
  })
  return parameters.length > MOST_PARAMETERS
    ? [
        ...flaws,
        flaw('parameters', `A pattern has at most ${MOST_PARAMETERS} parameters.`, `参数最多 ${MOST_PARAMETERS} 个。`),
      ]
    : flaws
}

/** Its one RETURN is the last clause, and names four columns in their order. */
function returnFlaws(tokens: readonly Token[]): Flaw[] {
  const outer = outermost(tokens)
  const at = outer.findIndex(isWord('return'))
  const rest = outer.slice(at + 1)
  const named = rest.flatMap((token, i) => (isWord('as')(token) ? [rest[i + 1]?.is] : []))
  const closed = ['return', 'order', 'limit', 'match', 'with', 'unwind', 'where'].some((word) =>
    rest.some(isWord(word)),
  )
  const ends = rest.length > 1 && isWord('as')(rest.at(-2)!)
  const first = tokens[0]
  if (at > 0 && first && isWord('match')(first) && !closed && ends && named.join() === COLUMNS.join()) return []
  return [
    flaw(
      'text',
      'A pattern begins with MATCH and ends with one RETURN of … AS path, … AS shared, … AS grain, … AS weight.',
      '模式须以 MATCH 开头，并以唯一的 RETURN … AS path, … AS shared, … AS grain, … AS weight 结尾。',
    ),
  ]
}

const isWord =
  (word: string) =>
  ({ kind, is }: Token): boolean =>
    kind === 'word' && is.toLowerCase() === word

/** Without what stands in brackets of any kind. */
function outermost(tokens: readonly Token[]): Token[] {
  const outer: Token[] = []
  let depth = 0
  for (const token of tokens) {
    const { kind, is } = token
    if (kind === 'sign' && ')]}'.includes(is)) depth -= 1
    else if (kind === 'sign' && '([{'.includes(is)) depth += 1
    else if (depth === 0) outer.push(token)
  }
  return outer
}

/** A word is a clause, a function that is known, a label, or a name; what is none of these has no business here. */
function vocabularyFlaws(tokens: readonly Token[]): Flaw[] {
  const names = namesIn(tokens)
  const flaws = new Map<string, Flaw>()
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word') continue
    const [before, after] = [tokens[i - 1], tokens[i + 1]]
    const word = token.is.toLowerCase()
    if (after?.is === '(' && before?.is === '.') flaws.set(token.is, unknownFunction(token.is))
    else if (before?.is === '.' || after?.is === ':' || before?.is === ':' || isType(tokens, i)) continue
    else if (after?.is === '(' && !CLAUSES.has(word)) {
      if (!FUNCTIONS.has(word) && !isHouseFunction(token.is)) flaws.set(token.is, unknownFunction(token.is))
      if (isHouseFunction(token.is) && !(tokens[i + 2]?.kind === 'word' && tokens[i + 3]?.is === ')'))
        flaws.set(
          token.is,
          flaw('text', `${token.is} takes the name of one variable.`, `${token.is} 的参数须为一个变量名。`),
        )
    } else if (!CLAUSES.has(word) && !names.has(token.is) && !(BLOCKS.has(word) && after?.is === '{'))
      flaws.set(token.is, flaw('text', `“${token.is}” is no word of a pattern.`, `模式中不得使用“${token.is}”。`))
  }
  return [...flaws.values()]
}

const isHouseFunction = (word: string) => (HOUSE_FUNCTIONS as readonly string[]).includes(word)

const unknownFunction = (name: string) =>
  flaw('text', `There is no function ${name} for patterns.`, `模式中不得使用函数 ${name}。`)

/** What the text itself gives a name to: in a pattern, by AS, or in a list that is walked. */
function namesIn(tokens: readonly Token[]): Set<string> {
  const names = new Set(['e'])
  for (const [i, { kind, is }] of tokens.entries()) {
    if (kind !== 'word' || CLAUSES.has(is.toLowerCase())) continue
    const [before, after] = [tokens[i - 1], tokens[i + 1]]
    const opensNode = before?.is === '(' && !isCall(tokens, i - 1) && [')', ':', '{'].includes(after?.is ?? '')
    const opensLink = before?.is === '[' && tokens[i - 2]?.is === '-' && after?.is === ':'
    const isWalked =
      (before?.is === '(' || before?.is === '[' || before?.is === ',') && after !== undefined && isWord('in')(after)
    const isGathered =
      before?.is === '(' && after?.is === '=' && tokens[i - 2] !== undefined && isWord('reduce')(tokens[i - 2]!)
    const isPath = before !== undefined && isWord('match')(before) && after?.is === '='
    if (opensNode || opensLink || isWalked || isGathered || isPath || (before && isWord('as')(before))) names.add(is)
  }
  return names
}

const isCall = (tokens: readonly Token[], bracket: number) => {
  const before = tokens[bracket - 1]
  return before?.kind === 'word' && !CLAUSES.has(before.is.toLowerCase())
}

/** `:TYPE|TYPE` and `:Label|Label`. */
const isType = (tokens: readonly Token[], i: number): boolean =>
  ['|', '&'].includes(tokens[i - 1]?.is ?? '') &&
  (tokens[i - 2]?.is === ':' || tokens[i - 3]?.is === ':' || isType(tokens, i - 2))

/** Every relationship has a type and an end; every label and type is one that a pattern may walk. */
function relationshipFlaws(tokens: readonly Token[]): Flaw[] {
  const flaws: Flaw[] = []
  for (const [i, { is }] of tokens.entries()) {
    const next = tokens[i + 1]?.is
    if (is === '-' && (next === '-' || (next === '>' && tokens[i - 1]?.is !== ']'))) flaws.push(UNTYPED)
    if (is === '-' && next === '[') flaws.push(...linkFlaws(tokens.slice(i + 2, closing(tokens, i + 2))))
    if (is === ':' && tokens[i + 1]?.kind === 'word' && !isMapKey(tokens, i)) flaws.push(...labelFlaws(tokens, i + 1))
  }
  return flaws
}

const UNTYPED = flaw('text', 'Give every relationship its type.', '每个关系都须写明类型。')

const closing = (tokens: readonly Token[], from: number) => {
  const at = tokens.findIndex(({ is }, i) => i >= from && is === ']')
  return at < 0 ? tokens.length : at
}

function linkFlaws(inside: readonly Token[]): Flaw[] {
  if (!inside.some(({ is }) => is === ':')) return [UNTYPED]
  const star = inside.findIndex(({ is }) => is === '*')
  if (star < 0) return []
  const reach = inside
    .slice(star + 1)
    .map(({ is }) => is)
    .join('')
  const most = /^(?:\d+\.\.)?(\d+)$/.exec(reach)?.[1]
  return most !== undefined && Number(most) <= MOST_HOPS
    ? []
    : [
        flaw(
          'text',
          `A relationship reaches at most ${MOST_HOPS} hops, and says how many.`,
          `关系最多 ${MOST_HOPS} 跳，且须写明上限。`,
        ),
      ]
}

/** `{kind: 'ADDRESS'}` names a property. */
const isMapKey = (tokens: readonly Token[], colon: number): boolean => {
  const before = tokens[colon - 2]?.is
  return tokens[colon - 1]?.kind === 'word' && (before === '{' || before === ',')
}

function labelFlaws(tokens: readonly Token[], at: number): Flaw[] {
  const { is } = tokens[at]!
  const known = LABELS.has(is) || TYPES.has(is)
  const more = tokens[at + 1]?.is === '|' && tokens[at + 2]?.kind === 'word' ? labelFlaws(tokens, at + 2) : []
  return known ? more : [flaw('text', `A pattern does not walk ${is}.`, `模式不得使用 ${is}。`), ...more]
}

/** What a block or a list within a value walks is in no plan that the database tells: it begins at what is known outside of it. */
function blockFlaws(tokens: readonly Token[]): Flaw[] {
  return tokens.flatMap(({ kind, is }, i) => {
    if (is === '[' && beginsPattern(tokens, i + 1)) return [LOOSE_BLOCK]
    if (kind !== 'word' || !BLOCKS.has(is.toLowerCase()) || tokens[i + 1]?.is !== '{') return []
    const known = namesIn(tokens.slice(0, i))
    const inside = tokens.slice(i + 1, endOfBlock(tokens, i + 1))
    const begins = inside.flatMap((_, at) => (beginsPattern(inside, at) ? [inside[at + 1]!] : []))
    return begins.every((name) => name.kind === 'word' && known.has(name.is)) ? [] : [LOOSE_BLOCK]
  })
}

const LOOSE_BLOCK = flaw(
  'text',
  'What a block walks begins at a name from outside of it.',
  '子查询中的路径须从外部已有的变量开始。',
)

/** A bracket behind the beginning, MATCH or a comma, and within it a node. */
function beginsPattern(tokens: readonly Token[], at: number): boolean {
  const [before, bracket, first, second] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]]
  if (bracket?.is !== '(' || !before || !first) return false
  const opens = ['{', ',', '=', '['].includes(before.is) || isWord('match')(before)
  return opens && (first.is === ':' || first.is === ')' || [')', ':', '{'].includes(second?.is ?? ''))
}

function endOfBlock(tokens: readonly Token[], from: number): number {
  let depth = 0
  for (let i = from; i < tokens.length; i++) {
    if (tokens[i]!.is === '{') depth += 1
    if (tokens[i]!.is === '}' && --depth === 0) return i
  }
  return tokens.length
}

/** Thresholds have names, and names are used. */
function useFlaws(tokens: readonly Token[], parameters: readonly PatternParameter[]): Flaw[] {
  const used = new Set(tokens.filter(({ kind }) => kind === 'parameter').map(({ is }) => is.slice(1)))
  const names = parameters.map(({ name }) => name)
  return [
    ...[...used]
      .filter((name) => !names.includes(name) && !GIVEN.includes(name))
      .map((name) => flaw('text', `$${name} is no parameter of the pattern.`, `未定义参数 $${name}。`)),
    ...names
      .filter((name) => !used.has(name))
      .map((name) => flaw('parameters', `The text does not use $${name}.`, `文本未使用参数 $${name}。`)),
    ...tokens
      .filter(({ kind, is }) => kind === 'number' && Number(is) > MOST_PLAIN)
      .map(({ is }) =>
        flaw(
          'text',
          `${is} is a threshold: make it a parameter with a source.`,
          `${is} 属于阈值，请设为注明来源的参数。`,
        ),
      ),
  ]
}
