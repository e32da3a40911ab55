/**
 * The processes a start has running in a folder, written down so that whoever comes later — the leash after a
 * `kill -9`, or the next start — can end exactly these and no others. Plain JavaScript, because the leash has to be up
 * before anything else and stay small.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * When a process started, as the system tells it; undefined when it is gone. Process ids are used again, a pair of id
 * and start is not. A zombie counts as gone: in a container there may be nobody to reap it.
 */
export function startMark(pid) {
  try {
    if (process.platform === 'linux') return linuxMark(pid)
    const line = execFileSync('ps', ['-o', 'stat=', '-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '')
  } catch {
    return undefined
  }
}

function linuxMark(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name in brackets may hold anything, so the fields are counted from the last bracket: state, …, start (22nd).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`
}

export function isAlive(entry) {
  return entry.mark !== undefined && startMark(entry.pid) === entry.mark
}

/** What was running in the folder by the last record; empty when there is none. */
export function readProcesses(dir) {
  try {
    return JSON.parse(readFileSync(join(dir, 'processes.json'), 'utf8'))
  } catch {
    return []
  }
}

export function writeProcesses(dir, entries) {
  const file = join(dir, 'processes.json')
  writeFileSync(`${file}.new`, JSON.stringify(entries))
  renameSync(`${file}.new`, file)
}

/** Asks each to end, waits for `patience` ms, ends by force what is left with its own children. */
export async function endProcesses(entries, patience) {
  const alive = entries.filter(isAlive)
  for (const entry of alive) signal(entry.pid, 'SIGTERM')
  if (await allGone(alive, patience)) return
  // Each leads a group of its own, so what it started goes with it.
  for (const entry of alive.filter(isAlive)) signal(-entry.pid, 'SIGKILL') || signal(entry.pid, 'SIGKILL')
  await allGone(alive, 2000)
}

function signal(pid, name) {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

async function allGone(entries, patience) {
  const end = Date.now() + patience
  while (entries.some(isAlive)) {
    if (Date.now() >= end) return false
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return true
}
