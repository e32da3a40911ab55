/**
 * `npm run -s guanxin -- replay FILE` computes an exported assessment again and compares it byte for byte, with neither a
 * service nor a database; `replay --all FILE` does so for every line of an export of many. A line for each difference; the
 * exit status is 0 when there is none.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Difference, type KnownPacks, learnPack, ProofError, replay } from '../rules/proof.ts'

/** Said in one sentence to whoever runs the command. */
export { ProofError as NotReplayed }

/** Of each assessment that differs; more would hide the next one. */
const LINES_SHOWN = 5

/** @returns the exit status */
export async function replayFiles([first = '', ...rest]: string[], print: (line: string) => void): Promise<number> {
  const many = first === '--all'
  const file = many ? (rest[0] ?? '') : first
  if (file === '') throw new ProofError('Use: guanxin replay FILE   or: guanxin replay --all FILE')
  if (!existsSync(file)) throw new ProofError(`${file} is not there.`)
  const counted = { equal: 0, differing: 0 }
  const known: KnownPacks = new Map()
  for await (const { text, place } of many ? linesOf(file) : wholeOf(file)) {
    const json = parsed(text, place)
    if (many && learnPack(json, known)) continue
    const found = replay(json, known)
    counted[found.length === 0 ? 'equal' : 'differing'] += 1
    for (const line of told(json, found)) print(line)
  }
  print(`${counted.equal} equal byte for byte, ${counted.differing} differ`)
  return counted.differing > 0 || counted.equal === 0 ? 1 : 0
}

interface Part {
  text: string
  place: string
}

function* wholeOf(file: string): Generator<Part> {
  yield { text: readFileSync(file, 'utf8'), place: file }
}

async function* linesOf(file: string): AsyncGenerator<Part> {
  let number = 0
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1
    if (text.trim() !== '') yield { text, place: `${file}, line ${number}` }
  }
}

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProofError(`${place} is not JSON.`)
  }
}

function told(json: unknown, found: readonly Difference[]): string[] {
  const { assessment } = json as { assessment: string }
  const shown = found
    .slice(0, LINES_SHOWN)
    .map(({ place, recorded, computed }) => `${assessment}: ${place}: recorded ${recorded}, computed ${computed}`)
  return found.length > LINES_SHOWN ? [...shown, `${assessment}: and ${found.length - LINES_SHOWN} more`] : shown
}
