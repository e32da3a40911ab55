/**
 * `npm run -s regrade` has everybody assessed as of today by the law pack in force, and shows how far it is; one that runs
 * already is watched. `npm run -s regrade -- cancel` ends it. Whoever stops watching (Ctrl-C) ends nothing.
 *
 * Where to and as whom: GUANXIN_URL and GUANXIN_TOKEN, or the administrator of a running `npm start`.
 */
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Service, serviceInEnvironment, serviceOfDemo, Unusable } from '../service.ts'

const LOOK_MS = 500
const BAR = 30

interface Run {
  id: string
  pack: string
  asOf: string
  state: 'RUNNING' | 'DONE' | 'CANCELLED' | 'OVERTAKEN'
  total: number
  assessed: number
  changed: number
  faults: number
}

interface Payload {
  run: Run | null
  userErrors: { code: string; message: string }[]
}

async function main([command = 'start', ...more]: string[]): Promise<number> {
  if (more.length > 0 || !['start', 'cancel'].includes(command)) throw new Unusable('Use: regrade [start | cancel]')
  const service = serviceInEnvironment() ?? serviceOfDemo('admin')
  if (command === 'cancel') return cancel(service)
  const { startRegrade } = await ask<{ startRegrade: Payload }>(service, operation('start-regrade'))
  const refused = startRegrade.userErrors.filter(({ code }) => code !== 'REGRADE_RUNS')
  if (refused.length > 0) throw new Unusable(refused.map(({ message }) => message).join('\n'))
  return watch(service)
}

async function cancel(service: Service): Promise<number> {
  const run = await latest(service)
  if (run?.state !== 'RUNNING') throw new Unusable('No full regrade is running.')
  const { cancelRegrade } = await ask<{ cancelRegrade: Payload }>(service, operation('cancel-regrade'), { id: run.id })
  say((cancelRegrade.run ? told({ ...run, ...cancelRegrade.run }) : cancelRegrade.userErrors[0]!.message) + '\n')
  return 0
}

async function watch(service: Service): Promise<number> {
  const begun = performance.now()
  for (;;) {
    const run = await latest(service)
    if (!run) throw new Unusable('No full regrade is known.')
    const seconds = (performance.now() - begun) / 1000
    draw(`${bar(run.assessed / Math.max(run.total, 1))} ${told(run)}, ${seconds.toFixed(0)} s`)
    if (run.state !== 'RUNNING') {
      say('\n')
      return run.state === 'DONE' && run.faults === 0 ? 0 : 1
    }
    await sleep(LOOK_MS)
  }
}

async function latest(service: Service): Promise<Run | null> {
  const { regradeRuns } = await ask<{ regradeRuns: { nodes: Run[] } }>(service, operation('regrades'), { first: 1 })
  return regradeRuns.nodes[0] ?? null
}

const told = ({ state, pack, asOf, assessed, total, changed, faults }: Run): string =>
  `${state} ${pack} ${asOf}: ${count(assessed)} of ${count(total)}, ${count(changed)} changed` +
  (faults > 0 ? `, ${count(faults)} whose facts cannot be assessed` : '')

const count = (number: number): string => number.toLocaleString('en')

function bar(share: number): string {
  const full = Math.min(BAR, Math.round(share * BAR))
  return `[${'#'.repeat(full)}${' '.repeat(BAR - full)}]`
}

const say = (text: string): void => void process.stderr.write(text)

/** A line that is written over, where somebody looks; else a line each. */
const draw = (text: string): void => say(process.stderr.isTTY ? `\r${text.padEnd(100)}` : `${text}\n`)

const operation = (name: string): string => readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8')

async function ask<Data>({ url, token }: Service, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  }).catch(() => {
    throw new Unusable(`Nothing answers at ${url}.`)
  })
  const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] }
  if (errors?.length) throw new Unusable(errors.map(({ message }) => message).join('\n'))
  return data
}

main(process.argv.slice(2))
  .then((code) => (process.exitCode = code))
  .catch((error: Error) => {
    say(`\n${error instanceof Unusable ? error.message : error.stack}\n`)
    process.exitCode = 2
  })
