/**
 * `npm run bench -- NAME [--quick] [--json] [--record]`: one bench on engines and data of its own. The exit status is 0
 * when everything that must hold does, 1 when something does not, 2 when the command line is not understood.
 */
import { parseArgs } from 'node:util'
import { ceb } from './ceb.ts'
import { components } from './components.ts'
import { graphql } from './graphql.ts'
import { type Bench, openRoom, type Room } from './harness.ts'
import { intake } from './intake.ts'
import { Ledger } from './ledger.ts'
import { network } from './network.ts'
import { read } from './read.ts'
import { record, standingOf } from './record.ts'
import { regrade } from './regrade.ts'
import { seed } from './seed.ts'
import { start } from './start.ts'

const benches: Record<string, Bench> = { start, seed, read, graphql, intake, ceb, regrade, network, components }

const OPTIONS = ['--quick', '--json', '--record'] as const

interface Order {
  name: string
  bench: Bench
  quick: boolean
  json: boolean
  record: boolean
}

class NotUnderstood extends Error {}

function readOrder(args: string[]): Order {
  const { values, positionals } = parseOrder(args)
  const { quick, json, record: recorded } = values
  const [name = '', ...more] = positionals
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
  if (!bench) throw new NotUnderstood(name ? `There is no bench "${name}"` : 'A bench is wanted')
  if (more.length > 0) throw new NotUnderstood(`"${more.join(' ')}" is too much, for benches run one at a time`)
  if (quick && recorded) throw new NotUnderstood('What --quick finds is not worth a --record')
  return { name, bench, quick, json, record: recorded }
}

function parseOrder(args: string[]) {
  const flag = { type: 'boolean', default: false } as const
  try {
    return parseArgs({ args, allowPositionals: true, options: { quick: flag, json: flag, record: flag } })
  } catch {
    const known: readonly string[] = OPTIONS
    throw new NotUnderstood(`There is no option ${args.find((arg) => arg.startsWith('-') && !known.includes(arg))}`)
  }
}

const whatThereIs = (): string =>
  `the benches are ${Object.keys(benches).join(', ')}, and the options ${OPTIONS.join(', ')}.`

async function main(args: string[]): Promise<number> {
  const order = readOrder(args)
  const ledger = new Ledger()
  const room = await openRoom({ quick: order.quick, ledger })
  leaveOnSignal(room)
  try {
    await order.bench(room)
  } finally {
    await room.close()
  }
  const text = `${await standingOf()}\n\n${ledger.text()}`
  process.stdout.write(`${text}\n`)
  if (order.record) await record(order.name, text)
  const result = ledger.result(order.name)
  if (order.json) process.stdout.write(`${JSON.stringify(result)}\n`)
  return result.ok ? 0 : 1
}

let leaving = false

/** A parent that is gone is a signal too: `kill -9` of npm would otherwise leave a bench that nobody reads. */
function leaveOnSignal(room: Room): void {
  const leave = (cause: string): void => {
    if (leaving) return
    leaving = true
    room.say(`Interrupted (${cause}).`)
    void room.close().finally(() => process.exit(130))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leave(signal))
  process.once('disconnect', () => leave('the parent is gone'))
}

function fail(err: unknown): void {
  // What fails while everything is being ended fails for that reason.
  if (leaving) return
  const notUnderstood = err instanceof NotUnderstood
  process.stderr.write(notUnderstood ? `${err.message}; ${whatThereIs()}\n` : `${(err as Error).stack}\n`)
  process.exit(notUnderstood ? 2 : 1)
}

main(process.argv.slice(2)).then((code) => process.exit(code), fail)
