import { readFileSync } from 'node:fs'
import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils'
import {
  getNamedType,
  type GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLInputObjectType,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  validateSchema,
} from 'graphql'
import { AUDIENCES, type Audience } from './audience.ts'

/** `mask` leaves the field in the schema and answers null. */
export type Cell = 'allow' | 'mask' | 'deny'

export type Policy = ReadonlyMap<string, Readonly<Record<Audience, Cell>>>

const LETTERS: Record<string, Cell> = { allow: 'allow', mask: 'mask', '-': 'deny' }

/**
 * The table in policy.tsv: one line per coordinate (`Type.field`, `Enum.VALUE`, `Input.field`), one column per
 * audience. @throws Error naming the line that is not of that form.
 */
export function readPolicy(text = readFileSync(new URL('./policy.tsv', import.meta.url), 'utf8')): Policy {
  const [header, ...lines] = text.trim().split('\n')
  if (header !== ['coordinate', ...AUDIENCES].join('\t')) throw new Error(`policy.tsv has the columns ${header}.`)
  const policy = new Map<string, Record<Audience, Cell>>()
  for (const line of lines) {
    const [coordinate, ...letters] = line.split('\t')
    const cells = letters.map((letter) => LETTERS[letter])
    if (!coordinate || cells.length !== AUDIENCES.length || cells.includes(undefined) || policy.has(coordinate))
      throw new Error(`policy.tsv cannot be read at: ${line}`)
    policy.set(
      coordinate,
      Object.fromEntries(AUDIENCES.map((audience, i) => [audience, cells[i]!])) as Record<Audience, Cell>,
    )
  }
  return policy
}

/** Every coordinate of a schema that needs a cell. */
export function coordinatesOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) => membersOf(type).map((member) => `${type.name}.${member}`))
}

function membersOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name)
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return Object.keys(type.getFields())
  return []
}

/**
 * One schema per audience, with only the words that audience may know. Deny by default: a coordinate without a cell,
 * and a cell without a coordinate, fail the build.
 *
 * @throws Error listing everything that is wrong with the table.
 */
export function cutSchemas(full: GraphQLSchema, policy: Policy): Record<Audience, GraphQLSchema> {
  const faults = [...missingCells(full, policy), ...idleCells(full, policy)]
  if (faults.length) throw new Error(`The policy table does not fit the schema:\n  ${faults.join('\n  ')}`)
  return Object.fromEntries(AUDIENCES.map((audience) => [audience, cutSchema(full, policy, audience)])) as Record<
    Audience,
    GraphQLSchema
  >
}

const missingCells = (schema: GraphQLSchema, policy: Policy) =>
  coordinatesOf(schema)
    .filter((coordinate) => !policy.has(coordinate))
    .map((coordinate) => `${coordinate} has no cell`)

const idleCells = (schema: GraphQLSchema, policy: Policy) => {
  const known = new Set(coordinatesOf(schema))
  return [...policy.keys()]
    .filter((coordinate) => !known.has(coordinate))
    .map((coordinate) => `${coordinate} does not exist`)
}

function cutSchema(full: GraphQLSchema, policy: Policy, audience: Audience): GraphQLSchema {
  const cellOf = (type: string, member: string) => policy.get(`${type}.${member}`)![audience]
  const cut = mapSchema(full, {
    [MapperKind.COMPOSITE_FIELD]: (field, name, type) => cutField(field, cellOf(type, name)),
    [MapperKind.INPUT_OBJECT_FIELD]: (field, name, type) => (cellOf(type, name) === 'deny' ? null : field),
    [MapperKind.ENUM_VALUE]: (value, type, _schema, name) => (cellOf(type, name) === 'deny' ? null : value),
  })
  const pruned = pruneSchema(cut)
  const faults = cutFaults(full, pruned, (type, member) => cellOf(type, member))
  if (faults.length) throw new Error(`The policy table does not hold for ${audience}:\n  ${faults.join('\n  ')}`)
  return checked(pruned)
}

function cutField(field: GraphQLFieldConfig<unknown, unknown>, cell: Cell) {
  if (cell === 'deny') return null
  if (cell === 'allow') return field
  const type = isNonNullType(field.type) ? field.type.ofType : field.type
  return { ...field, type, resolve: () => null }
}

type CellOf = (type: string, member: string) => Cell

/** What a cut must not do: leave an allowed field without its type, or take away an input that is required. */
function cutFaults(full: GraphQLSchema, cut: GraphQLSchema, cellOf: CellOf): string[] {
  const faults: string[] = []
  for (const type of Object.values(cut.getTypeMap())) {
    if (isIntrospectionType(type)) continue
    const whole = full.getType(type.name)!
    for (const member of membersOf(whole)) {
      const denied = cellOf(type.name, member) === 'deny'
      const present = membersOf(type).includes(member)
      if (!denied && !present) faults.push(`${type.name}.${member} is allowed but its type was cut`)
      if (
        denied &&
        whole instanceof GraphQLInputObjectType &&
        whole.getFields()[member]!.type instanceof GraphQLNonNull
      )
        faults.push(`${type.name}.${member} is required but denied`)
      if (isEnumType(whole) && denied && mayBeReturned(cut, whole, cellOf))
        faults.push(`${type.name}.${member} is denied but may be returned`)
    }
  }
  return faults
}

/** A denied value behind a field that answers would be answered as it is; only a mask keeps it back. */
const mayBeReturned = (schema: GraphQLSchema, type: GraphQLEnumType, cellOf: CellOf) =>
  Object.values(schema.getTypeMap()).some(
    (holder) =>
      isObjectType(holder) &&
      !isIntrospectionType(holder) &&
      Object.values(holder.getFields()).some(
        (field) => getNamedType(field.type).name === type.name && cellOf(holder.name, field.name) !== 'mask',
      ),
  )

/**
 * `toConfig()` of a validated schema says that it may be assumed valid; a fresh copy is looked at again. The jit needs
 * to know the type of an abstract value at once, where type-graphql would promise it.
 */
function checked(pruned: GraphQLSchema): GraphQLSchema {
  const schema = new GraphQLSchema({ ...pruned.toConfig(), assumeValid: false })
  const [fault] = validateSchema(schema)
  if (fault) throw fault
  for (const type of Object.values(schema.getTypeMap()))
    if (isAbstractType(type)) type.resolveType = (value: unknown) => (value as { __typename: string }).__typename
  return schema
}
