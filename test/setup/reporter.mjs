/**
 * The run's last line, `12 passed, 0 failed`, for whoever reads only that. Written when the process ends: jest's own
 * summary comes after the reporters are told.
 */
import { writeSync } from 'node:fs'

export default class LastLineReporter {
  onRunComplete(_contexts, results) {
    // A file that could not even be loaded has no failed test to show for it.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const skipped = results.numPendingTests + results.numTodoTests
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
    process.on('exit', () => writeSync(1, `${line}\n`))
  }
}
