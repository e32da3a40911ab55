/** The last full run of each bench, in README.md between `<!-- name -->` and `<!-- /name -->`. */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, totalmem } from 'node:os'
import { promisify } from 'node:util'

const readme = new URL('README.md', import.meta.url)

/** The day and the machine, without which a figure says nothing. */
export async function standingOf(): Promise<string> {
  const { stderr } = await promisify(execFile)('java', ['-version'])
  const jdk = /version "([^"]+)"/.exec(stderr)?.[1]
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  const day = new Date().toISOString().slice(0, 10)
  return `${day}; ${availableParallelism()} cores, ${memory}; JDK ${jdk}, Node ${process.versions.node}.`
}

/** @throws Error when README.md has no place for it. */
export async function record(bench: string, text: string): Promise<void> {
  const page = await readFile(readme, 'utf8')
  const [begin, end] = [`<!-- ${bench} -->`, `<!-- /${bench} -->`]
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`bench/README.md has no section between ${begin} and ${end}.`)
  await writeFile(readme, `${page.slice(0, from + begin.length)}\n${text}\n${page.slice(to)}`)
}
