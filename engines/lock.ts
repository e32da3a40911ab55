/** One start per data folder: two would end each other's engines. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { EngineFailure } from './failure.ts'
import { makeFolder } from './folder.ts'
import { isAlive, startMark, type ProcessEntry } from './processes.mjs'

/**
 * Takes the folder or names the process that has it; returns how to give it back. The lock of a process that is gone,
 * or whose id has another owner by now, does not count.
 */
export function lockFolder(dir: string): () => void {
  makeFolder(resolve(dir))
  const lock = join(dir, 'lock.json')
  const ours = `${lock}.${process.pid}`
  writeFileSync(ours, JSON.stringify({ name: 'start', pid: process.pid, mark: startMark(process.pid) }))
  try {
    // A link appears whole and only once, whoever else tries.
    while (!linked(ours, lock)) layAside(lock, dir)
  } finally {
    rmSync(ours, { force: true })
  }
  return () => rmSync(lock, { force: true })
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (err) {
    if ((err as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw err
  }
}

function layAside(lock: string, dir: string): void {
  refuseIfHeld(lock, dir)
  const aside = `${lock}.${process.pid}.old`
  try {
    renameSync(lock, aside)
    // Between the look and the move another start may have taken the folder: then it is its again.
    if (isHeld(aside)) linked(aside, lock)
  } catch (err) {
    if ((err as NodeJS.ErrnoException).code !== 'ENOENT') throw err
  } finally {
    rmSync(aside, { force: true })
  }
}

function refuseIfHeld(lock: string, dir: string): void {
  const holder = holderOf(lock)
  if (holder === undefined || !isAlive(holder)) return
  throw new EngineFailure(
    `Process ${holder.pid} already runs Guanxin in ${dir}; stop it first, or set DATA_DIR to another folder.`,
  )
}

function isHeld(lock: string): boolean {
  const holder = holderOf(lock)
  return holder !== undefined && isAlive(holder)
}

function holderOf(lock: string): ProcessEntry | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as ProcessEntry
  } catch {
    return undefined
  }
}
