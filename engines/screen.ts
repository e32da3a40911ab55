/** What is told when everything is up: to people on the terminal, to programs in dev.json. */
import { rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export interface Standing {
  dir: string
  url: string
  tokens: Record<string, string>
  neo4jUri: string
  /** Engines of ours have their passwords in secrets.json. */
  own: { neo4j: boolean; redis: boolean }
  redisUrl: string
  clock: string
  seconds: number
}

const devFile = (dir: string): string => join(dir, 'dev.json')

/** Written when the service is ready, taken away when it stops; a killed start leaves it. */
export function writeDevFile({ dir, url, tokens }: Standing): void {
  const text = JSON.stringify({ url, graphql: `${url}/graphql`, tokens }, null, 2)
  writeFileSync(devFile(dir), `${text}\n`, { mode: 0o600 })
}

export function removeDevFile(dir: string): void {
  rmSync(devFile(dir), { force: true })
}

export function firstScreen(standing: Standing): string {
  const { dir, url, tokens, neo4jUri, own, redisUrl, clock, seconds } = standing
  const folder = relative(process.cwd(), dir) || '.'
  const kept = (ours: boolean): string => (ours ? `password in ${folder}/secrets.json` : 'given')
  const rows = [
    ['GraphQL', `${url}/graphql`],
    ['Tokens', `${folder}/dev.json: ${Object.keys(tokens).join(', ')}`],
    ['Neo4j', `${neo4jUri} (${kept(own.neo4j)})`],
    ['Redis', `${redisUrl.replace(/\/\/[^@/]*@/, '//')} (${kept(own.redis)})`],
    ['Today is', clock === 'real' ? 'today' : `${clock} (CLOCK=real for today's date)`],
    ['Stop', `Ctrl-C; what was stored stays in ${folder}`],
  ]
  const shown = Object.keys(tokens).length === 0 ? rows.filter(([name]) => name !== 'Tokens') : rows
  const lines = shown.map(([name = '', text = '']) => `  ${name.padEnd(9)} ${text}`)
  const steps = shown === rows ? firstThings(folder) : []
  return [`\nGuanxin 关信 is ready at ${url} (${seconds.toFixed(1)} s)`, ...lines, ...steps, ''].join('\n')
}

/** An officer, a platform and a bureau: what each of them comes for, on firms of the demo world. */
function firstThings(folder: string): string[] {
  const ask = `${folder === '.data' ? '' : `DATA_DIR=${folder} `}npm run -s ask --`
  return [
    '',
    'Four things to try, from another terminal in this folder:',
    '  why a firm is assessed as dishonest while its grade still is regular',
    `    ${ask} officer clients/console/enterprise.graphql '{"uscc": "91990100803895119Q"}'`,
    '  two orders from a platform, one of them wrong: it is told what became of each',
    `    ${ask} platform clients/platform/push-documents.graphql @clients/platform/push-documents.example.json`,
    '  how the good one stands: which of the four documents of its parcel are still missing',
    `    ${ask} platform clients/platform/parcel.graphql '{"orderNo": "FIRST-1"}'`,
    '  the grade of an AEO, told to a bureau under its agreement',
    `    ${ask} bureau clients/bureau/pull-grade.graphql \\`,
    `      '{"input": {"uscc": "91990200849651398T", "purpose": "CREDIT_ASSESSMENT"}}'`,
  ]
}

/** One line per kind of row that the demo world has, when it is through. */
export function seedReport(say: (line: string) => void): (progress: { kind: string; rows: number }) => void {
  let last: { kind: string; rows: number } | undefined
  return (progress) => {
    if (last === undefined) say('The database is empty; it is filled with a demo world.')
    else if (last.kind !== progress.kind) say(`  ${last.kind} ${last.rows}`)
    last = progress
  }
}
