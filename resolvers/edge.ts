import type { GraphQLResolveInfo } from 'graphql'
import { Extensions, FieldResolver } from 'type-graphql'

type TypeFunction = Parameters<typeof FieldResolver>[0]

interface EdgeOptions {
  description: string
  nullable?: boolean
}

/**
 * An edge to another noun. Its method has no body: the one Cypher of the operation has brought the far end already, and
 * it lies under the response key of the field.
 */
export function Edge(type: Exclude<TypeFunction, undefined>, options: EdgeOptions): MethodDecorator {
  return (target, key, descriptor) => {
    FieldResolver(type as never, options as never)(target, key as string, descriptor as never)
    Extensions({ edge: true })(target, key as string, descriptor as never)
  }
}

/** Reads an edge off the near end; the same edge may be asked for twice, under two names. */
export const readEdge = (near: Record<string, unknown>, _args: unknown, _context: unknown, info: GraphQLResolveInfo) =>
  near[String(info.path.key)]
