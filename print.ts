/**
 * Prints the schema whole, and for each audience its own cut into its client's folder. `--check` compares what would be
 * printed with what stands there, writes nothing, and names each file that differs.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql'
import { type Audience, AUDIENCES } from './access/audience.ts'
import { cutSchemas, readPolicy } from './access/policy.ts'
import { buildFullSchema } from './resolvers/schema.ts'

/** An officer's client is the console; the other audiences' carry their name. */
const CLIENTS: Record<Audience, string> = {
  officer: 'console',
  platform: 'platform',
  bureau: 'bureau',
  enterprise: 'enterprise',
  admin: 'admin',
}

function printed(): Map<string, string> {
  const full = buildFullSchema()
  const cut = cutSchemas(full, readPolicy())
  return new Map([
    ['schema.graphql', textOf(full)],
    ...AUDIENCES.map((audience) => [`clients/${CLIENTS[audience]}/schema.graphql`, textOf(cut[audience])] as const),
  ])
}

const textOf = (schema: GraphQLSchema) => `${printSchema(lexicographicSortSchema(schema))}\n`

const standsAt = (path: URL): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

const stale = [...printed()].filter(([name, text]) => standsAt(new URL(name, import.meta.url)) !== text)
if (!process.argv.includes('--check')) {
  for (const [name, text] of stale) writeFileSync(new URL(name, import.meta.url), text)
} else if (stale.length > 0) {
  console.error(`Not as the code says: ${stale.map(([name]) => name).join(', ')}. Run "npm run codegen".`)
  process.exitCode = 1
}
