/** The policy table is data, and so is most of this file: each cell is asked for, by the audience it speaks of. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import {
  buildSchema,
  type GraphQLEnumType,
  type GraphQLSchema,
  graphqlSync,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  validate,
} from 'graphql'
import { type Audience, AUDIENCES } from '../access/audience.ts'
import { coordinatesOf, cutSchemas, readPolicy } from '../access/policy.ts'
import { buildFullSchema } from '../resolvers/schema.ts'

const full = buildFullSchema()
const policy = readPolicy()
const cut = cutSchemas(full, policy)

const UNKNOWN = /^(Unknown type|Cannot query field|Field .* is not defined by type|Value .* does not exist in)/

/** The shortest operation that says the two words of a coordinate. */
function operationSaying(coordinate: string): string {
  const [type, member] = coordinate.split('.') as [string, string]
  const known = full.getType(type)
  if (isEnumType(known)) return `query ($v: ${type} = ${member}) { __typename }`
  if (isInputObjectType(known)) return `query ($v: ${type} = { ${member}: null }) { __typename }`
  return `{ __typename } fragment Saying on ${type} { ${member} }`
}

const complaints = (schema: GraphQLSchema, operation: string) =>
  validate(schema, parse(operation), undefined, { maxErrors: 1_000 }).map(({ message }) => message)

/** Validation has nothing to say of a subscription where there is none; executing it is what is refused. */
const canRun = (schema: GraphQLSchema, text: string) =>
  parse(text).definitions.every((part) => part.kind !== Kind.OPERATION_DEFINITION || schema.getRootType(part.operation))

/** Every name that a caller of this schema may learn from it. */
function wordsOf(schema: GraphQLSchema): Set<string> {
  const words = new Set(schema.getDirectives().map(({ name }) => name))
  for (const type of Object.values(schema.getTypeMap())) {
    words.add(type.name)
    if (isEnumType(type)) for (const { name } of type.getValues()) words.add(name)
    if (isInputObjectType(type)) for (const name of Object.keys(type.getFields())) words.add(name)
    if (isObjectType(type) || isInterfaceType(type))
      for (const { name, args } of Object.values(type.getFields()))
        for (const word of [name, ...args.map((arg) => arg.name)]) words.add(word)
  }
  return words
}

/** Names stand in quotes; the rest of a message is English. */
const namesIn = (message: string) =>
  [...message.matchAll(/"([^"]*)"/g)].flatMap(([, quoted]) => quoted!.match(/\w+/g) ?? [])

describe.each(AUDIENCES)('what an audience may say: %s', (audience) => {
  const schema = cut[audience]
  const words = wordsOf(schema)
  const coordinates = [...policy].map(([coordinate, cells]) => ({ coordinate, cell: cells[audience] }))

  test('each allowed word is known, and each denied one is not', () => {
    const wrong = coordinates.filter(({ coordinate, cell }) => {
      const unknown = complaints(schema, operationSaying(coordinate)).some((message) => UNKNOWN.test(message))
      return unknown !== (cell === 'deny')
    })
    expect(wrong).toEqual([])
  })

  test('a refusal names nothing that the caller neither said nor may know', () => {
    const denied = coordinates.filter(({ cell }) => cell === 'deny')
    const told = denied.flatMap(({ coordinate }) => {
      const operation = operationSaying(coordinate)
      const said = operation.match(/\w+/g)!
      const names = complaints(schema, operation).flatMap(namesIn)
      return names.filter((name) => !words.has(name) && !said.includes(name))
    })
    expect(told).toEqual([])
  })

  test('a masked field may be null', () => {
    const fixed = coordinates.filter(
      ({ coordinate, cell }) => cell === 'mask' && isNonNullType(fieldOf(schema, coordinate).type),
    )
    expect(fixed).toEqual([])
  })

  test('the type of an abstract value is told at once, as the compiled execution needs it', () => {
    for (const type of Object.values(schema.getTypeMap()))
      if (isAbstractType(type) && !isIntrospectionType(type))
        for (const { name } of schema.getPossibleTypes(type))
          expect(type.resolveType!({ __typename: name }, null, null as never, type)).toBe(name)
  })
})

function fieldOf(schema: GraphQLSchema, coordinate: string) {
  const [type, field] = coordinate.split('.') as [string, string]
  const known = schema.getType(type)
  if (!isObjectType(known) && !isInterfaceType(known)) throw new Error(`${coordinate} is not a field.`)
  return known.getFields()[field]!
}

test('a bureau has a word for grades and for nothing that founds them', () => {
  const words = wordsOf(cut.bureau)
  for (const word of ['Node', 'Enterprise', 'Violation', 'Decision', 'Assessment', 'Declaration', 'signals'])
    expect(words).not.toContain(word)
  for (const word of ['Order', 'Payment', 'Waybill', 'Inventory', 'Parcel', 'Receipt', 'pushDocuments', 'recordFacts'])
    expect(words).not.toContain(word)
  expect((cut.bureau.getType('GradeCode') as GraphQLEnumType).getValues()).toHaveLength(6)
})

test('a trade sends documents of parcels, an authority records facts, and neither has a word for the other’s', () => {
  const inputsOf = (audience: Audience) =>
    [...wordsOf(cut[audience])].filter((word) => /^(?:pushDocuments|recordFacts|DocumentInput|FactInput)$/.test(word))
  expect(inputsOf('platform').sort()).toEqual(['DocumentInput', 'pushDocuments'])
  expect(inputsOf('officer').sort()).toEqual(['FactInput', 'recordFacts'])
  for (const audience of ['bureau', 'enterprise', 'admin'] as const) expect(inputsOf(audience)).toEqual([])
})

test('what can be fetched by its id is what the audience has a word for', () => {
  const nodesOf = (audience: Audience) => {
    const node = cut[audience].getType('Node')
    return isInterfaceType(node)
      ? cut[audience]
          .getPossibleTypes(node)
          .map(({ name }) => name)
          .sort()
      : []
  }
  const parcel = ['Inventory', 'Order', 'Payment', 'Waybill']
  expect(nodesOf('officer')).toEqual(
    ['Alert', 'Assessment', 'Case', 'Decision', 'Declaration', 'Enterprise', 'Violation', ...parcel].sort(),
  )
  expect(nodesOf('platform')).toEqual(['Enterprise', ...parcel])
  expect(nodesOf('enterprise')).toEqual(
    ['Assessment', 'Case', 'Decision', 'Declaration', 'Enterprise', 'Order', 'Violation'].sort(),
  )
  expect(nodesOf('bureau')).toEqual([])
  expect(nodesOf('admin')).toEqual([])
})

/** Arguments have no cells: one whose type a cut took away is gone without a word, so each is agreed to here. */
const ARGUMENTS_GONE: string[] = []

test('no argument is gone from a field that stayed, but those agreed to', () => {
  const gone = AUDIENCES.flatMap((audience) =>
    coordinatesOf(cut[audience]).flatMap((coordinate) => {
      if (!isObjectType(full.getType(coordinate.split('.')[0]!))) return []
      const left = fieldOf(cut[audience], coordinate).args.map(({ name }) => name)
      const lost = fieldOf(full, coordinate).args.filter(({ name }) => !left.includes(name))
      return lost.map(({ name }) => `${audience} ${coordinate}(${name}:)`)
    }),
  )
  expect(gone).toEqual(ARGUMENTS_GONE)
})

describe('the operations of the clients', () => {
  const CLIENTS = {
    console: 'officer',
    platform: 'platform',
    bureau: 'bureau',
    enterprise: 'enterprise',
    admin: 'admin',
  } as const
  const operations = Object.entries(CLIENTS).flatMap(([client, audience]) => {
    const folder = new URL(`../clients/${client}/`, import.meta.url)
    const names = readdirSync(folder).filter((name) => name.endsWith('.graphql') && name !== 'schema.graphql')
    return names.map((name) => ({ client, audience, name, text: readFileSync(new URL(name, folder), 'utf8') }))
  })

  test.each(operations)('clients/$client/$name says only what its audience may say', ({ audience, text }) => {
    expect([canRun(cut[audience], text), complaints(cut[audience], text)]).toEqual([true, []])
  })

  test.each(operations.filter(({ client }) => client === 'console'))(
    '$name of the console is not for a bureau',
    ({ text }) => {
      expect(canRun(cut.bureau, text) && complaints(cut.bureau, text).length === 0).toBe(false)
    },
  )
})

describe('a table that does not fit the schema fails the build', () => {
  const schema = buildSchema(`
    type Query { firm: Firm!  find(by: Search): Firm }
    type Firm { name: String!  grade: Grade!  seal: Seal }
    type Seal { number: Int! }
    enum Grade { GOOD WATCHED }
    input Search { name: String!  seal: Int }`)

  const ALLOWED = Object.fromEntries(coordinatesOf(schema).map((coordinate) => [coordinate, 'allow']))

  /** Everything is allowed to everybody, but for these cells of the officer's. */
  function cutWith(cells: Record<string, 'mask' | '-' | null>) {
    const rows = Object.entries({ ...ALLOWED, ...cells }).filter(([, cell]) => cell !== null)
    const lines = rows.map(([coordinate, cell]) => [coordinate, cell, 'allow', 'allow', 'allow', 'allow'].join('\t'))
    return cutSchemas(schema, readPolicy([['coordinate', ...AUDIENCES].join('\t'), ...lines].join('\n')))
  }

  test('a field without a cell', () => {
    expect(() => cutWith({ 'Firm.name': null })).toThrow('Firm.name has no cell')
  })

  test('an input field and an enum value without a cell', () => {
    expect(() => cutWith({ 'Search.seal': null, 'Grade.GOOD': null })).toThrow(
      /Grade\.GOOD has no cell\s+Search\.seal has no cell/,
    )
  })

  test('a cell for nothing', () => {
    expect(() => cutWith({ 'Firm.fax': '-' })).toThrow('Firm.fax does not exist')
  })

  test('a required input that is denied', () => {
    expect(() => cutWith({ 'Search.name': '-' })).toThrow('officer:\n  Search.name is required but denied')
  })

  test('an enum value that is denied where a field must answer with one', () => {
    expect(() => cutWith({ 'Grade.WATCHED': '-' })).toThrow('Grade.WATCHED is denied but may be returned')
  })

  test('a field that is allowed while all of its type is denied', () => {
    expect(() => cutWith({ 'Seal.number': '-' })).toThrow('Firm.seal is allowed but its type was cut')
  })

  test('a line with a cell too few, or with another word', () => {
    const header = ['coordinate', ...AUDIENCES].join('\t')
    expect(() => readPolicy(`${header}\nFirm.name\tallow`)).toThrow('policy.tsv cannot be read at: Firm.name')
    expect(() => readPolicy(`${header}\nFirm.name\tallow\tallow\tperhaps\t-\t-`)).toThrow('perhaps')
  })

  test('but a masked field only becomes nullable, and answers null', () => {
    const { officer, platform } = cutWith({ 'Firm.name': 'mask' })
    const asked = { source: '{ firm { name } }', rootValue: { firm: { name: '关信' } } }
    expect(graphqlSync({ schema: officer, ...asked })).toEqual({ data: { firm: { name: null } } })
    expect(graphqlSync({ schema: platform, ...asked })).toEqual({ data: { firm: { name: '关信' } } })
  })

  test('and a field that is denied together with its type leaves no word of it', () => {
    const { officer } = cutWith({ 'Firm.seal': '-', 'Seal.number': '-' })
    expect(wordsOf(officer)).not.toContain('Seal')
  })
})
