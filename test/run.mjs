/** `npm test`: packages first, then jest with the flag that ES modules need there. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { install } from '../engines/install.mjs'

await install()
const root = fileURLToPath(new URL('..', import.meta.url))
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', '--disable-warning=DEP0040']
const asked = process.argv.slice(2)
// For a few files a second pair of engines would take longer to start than it saves; and one pair serves one.
const workers = asked.length > 0 || process.env.NEO4J_URI ? ['--maxWorkers=1'] : []
const jest = spawn(process.execPath, [...flags, 'node_modules/jest/bin/jest.js', ...workers, ...asked], {
  cwd: root,
  stdio: 'inherit',
})
// A terminal's Ctrl-C reaches jest by itself; it is we who must not go before it.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => jest.kill('SIGTERM'))
jest.once('exit', (code, signal) => process.exit(signal === null ? code : 1))
