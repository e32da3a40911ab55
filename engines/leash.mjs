/**
 * Outlives the process that started it by a moment: when the channel to it closes — it ended, by whatever cause — what
 * it left running is ended. In a session of its own, so that neither Ctrl-C nor a closing terminal takes it along.
 * Arguments: the folder, and `--remove` when the folder was only lent for the time.
 */
import { rmSync } from 'node:fs'
import { endProcesses, readProcesses } from './processes.mjs'

const [dir, remove] = process.argv.slice(2)

process.on('disconnect', async () => {
  await endProcesses(readProcesses(dir), 5000)
  if (remove === '--remove') rmSync(dir, { recursive: true, force: true, maxRetries: 3 })
  process.exit(0)
})
process.send('ready')
