import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

function textScalar(
  name: string,
  description: string,
  form: RegExp,
  example: string,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown) => {
    if (typeof value === 'string' && form.test(value) && exists(value.slice(0, 10))) return value
    throw new GraphQLError(`${name} must look like ${example}.`)
  }
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => value as string,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  })
}

/** 2026-02-30 has the form of a day and is none. */
function exists(day: string): boolean {
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day)
}

export const Day = textScalar(
  'Day',
  'A calendar day in Asia/Shanghai, like 2026-03-02. 日期',
  /^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  '2026-03-02',
)

export const Instant = textScalar(
  'Instant',
  'A moment in ISO 8601 with its offset, like 2026-03-02T09:30:00+08:00. 时刻',
  /^(19|20)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/,
  '2026-03-02T09:30:00+08:00',
)

/** Money never is a binary fraction: totals are whole fen, and those of a nation stay far below 2^53. */
export const Fen = new GraphQLScalarType<number, number>({
  name: 'Fen',
  description: 'An amount of money in fen (1/100 yuan), a whole number below 2^53. 金额（分）',
  serialize: (value) => value as number,
  parseValue: parseFen,
  parseLiteral: (node) => parseFen(node.kind === Kind.INT ? Number(node.value) : null),
})

function parseFen(value: unknown): number {
  if (Number.isSafeInteger(value)) return value as number
  throw new GraphQLError('Fen must be a whole number below 2^53.')
}
