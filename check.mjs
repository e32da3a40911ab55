/**
 * `npm run check`: packages first, then everything that a reader should not have to look for. One line for each check,
 * and of those that fail what they said. Nothing in the tree is changed.
 */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { install } from './engines/install.mjs'

const ROOT = fileURLToPath(new URL('.', import.meta.url))

/** The longest first, so that the last one does not run alone. What they remember lies under node_modules. */
const CHECKS = {
  lint: ['eslint', '.', '--max-warnings=0'],
  types: ['tsc', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/check.tsbuildinfo'],
  format: ['prettier', '--check', '--log-level=warn', '--cache', '--cache-strategy=content', '.'],
  operations: ['graphql-codegen', '--check'],
  schemas: ['tsx', 'print.ts', '--check'],
  unused: ['knip', '--no-progress', '--no-config-hints'],
  packages: ['npm', 'ci', '--dry-run', '--include=dev', '--loglevel=error'],
}

await install()
const waiting = Object.entries(CHECKS)
const failed = []
const runners = Array.from({ length: Math.min(availableParallelism(), 4) }, async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) await check(...next)
})
await Promise.all(runners)
for (const { name, said } of failed) process.stdout.write(`\n${name}\n${said.trimEnd()}\n`)
process.exitCode = failed.length > 0 ? 1 : 0

async function check(name, command) {
  const begun = performance.now()
  const { passed, said } = await run(command)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  process.stdout.write(`${passed ? 'ok    ' : 'FAILED'}  ${name.padEnd(10)} ${seconds.padStart(6)} s\n`)
  if (!passed) failed.push({ name, said })
}

function run([program, ...args]) {
  const path = `${ROOT}node_modules/.bin:${process.env.PATH}`
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk))
  return new Promise((resolve) => {
    const end = (passed, why = '') => resolve({ passed, said: Buffer.concat(said).toString() + why })
    child.once('error', (error) => end(false, error.message))
    child.once('close', (code) => end(code === 0))
  })
}
