/** What the person at the terminal can mend; the message is the one sentence they read. */
export class EngineFailure extends Error {}

/** Causes the operating system names by code, in words. The rest keep their own message. */
const causes: Record<string, string> = {
  ENOSPC: 'the disk is full; free some space and start again',
  EDQUOT: 'the disk quota is used up; free some space and start again',
  EACCES: 'permission was refused',
  EPERM: 'permission was refused',
  EROFS: 'the file system is read-only',
  ENOENT: 'there is no such place',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EMFILE: 'too many files are open; raise the limit (ulimit -n)',
}

/** One sentence for any error: ours as it stands, the system's by its code and path. */
export function inWords(err: unknown): string {
  if (!(err instanceof Error)) return String(err)
  const { code, path } = err as NodeJS.ErrnoException
  const cause = code === undefined ? undefined : causes[code]
  if (cause === undefined) return err.message
  return `${path === undefined ? 'The start failed' : `${path} cannot be used`}: ${cause}.`
}
