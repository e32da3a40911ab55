import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those it stands in, one by one: asked for all at once, Node tries for ever where the system says that there is
 * no such place, as it does under /proc.
 *
 * @throws the system's error about the first that cannot be made
 */
export function makeFolder(dir: string): void {
  if (existsSync(dir) && statSync(dir).isDirectory()) return
  if (dirname(dir) !== dir) makeFolder(dirname(dir))
  try {
    mkdirSync(dir)
  } catch (err) {
    // Another start was first.
    if (!existsSync(dir) || !statSync(dir).isDirectory()) throw err
  }
}
