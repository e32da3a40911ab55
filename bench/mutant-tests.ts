/**
 * Stands in for `@jest/globals` while mutants are tried: starting jest takes longer than all pure tests together. Tests are
 * run in the order of their files, and the first that fails ends it.
 */
import { expect } from 'expect'
import fc from 'fast-check'

export { expect }

// The same cases for every mutant: a difference is the mutant's.
fc.configureGlobal({ seed: 20_260_302 })

type Body = (...row: unknown[]) => unknown
interface Test {
  name: string
  run: () => unknown
}

const tests: Test[] = []
let within = ''

function addTest(name: string, run: () => unknown): void {
  tests.push({ name: within + name, run })
}

function addDescribe(name: string, body: () => void): void {
  const outer = within
  within = `${outer}${name} › `
  body()
  within = outer
}

/** A row that is a list gives its cells as arguments. */
const forEach =
  (add: (name: string, run: () => void) => void) =>
  (table: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const row of table) {
      const cells = Array.isArray(row) ? row : [row]
      add(`${name} ${JSON.stringify(cells[0])}`, () => body(...cells) as void)
    }
  }

export const test = Object.assign(addTest, { each: forEach(addTest) })
export const describe = Object.assign(addDescribe, { each: forEach(addDescribe) })

/** The name of the first test that fails, and why; null when none does. */
export async function firstFailure(): Promise<string | null> {
  for (const { name, run } of tests) {
    try {
      await run()
    } catch (err) {
      return `${name}: ${(err as Error).message}`
    }
  }
  return null
}
