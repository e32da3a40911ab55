/** Packages as the lock file says, before anything that needs one of them; Node's built-ins only. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const mark = `${root}node_modules/.installed-lock`

/** Installs when the packages are not those of package-lock.json; ends the process with a sentence when it cannot. */
export async function install() {
  refuseOldNode()
  const wanted = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex')
  if (installedLock() === wanted) return
  process.stderr.write('Installing the packages of package-lock.json, this once.\n')
  rmSync(mark, { force: true })
  const end = await npmCi()
  if (end !== 0) fail('npm ci could not install the packages; its own lines above say why.', end)
  writeFileSync(mark, wanted)
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(`Guanxin needs Node 20.19 or newer and this is ${process.versions.node}.`, 1)
}

function installedLock() {
  try {
    return readFileSync(mark, 'utf8')
  } catch {
    return undefined
  }
}

/** What npm prints goes to stderr: stdout belongs to what comes after. */
function npmCi() {
  // Development packages are wanted whatever NODE_ENV says: tsx among them runs the service's sources.
  const child = spawn('npm', ['ci', '--include=dev'], { cwd: root, stdio: ['ignore', 2, 2] })
  const stop = () => child.kill()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  return new Promise((resolve) => {
    child.once('error', () => fail('npm was not found; it comes with Node.', 1))
    child.once('exit', (code, signal) => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      resolve(signal === null ? code : 130)
    })
  })
}

function fail(sentence, code) {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}
