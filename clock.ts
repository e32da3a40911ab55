/** What day and moment the service believes in. Security times (token lifetimes) never ask for these. */
export interface Clock {
  /** Calendar day in Asia/Shanghai. */
  today(): string
  /** ISO 8601 with +08:00. */
  now(): string
  /** Milliseconds since 1970 as they really pass: for waiting, and for what others hold against their own clocks. */
  real(): number
}

const SHANGHAI_MS = 8 * 3_600_000

/** @param setting `real`, or the day to live on; the time of day is the machine's. */
export function clockOf(setting: string): Clock {
  const shanghai = () => new Date(Date.now() + SHANGHAI_MS).toISOString()
  const today = () => (setting === 'real' ? shanghai().slice(0, 10) : setting)
  return { today, now: () => `${today()}T${shanghai().slice(11, 23)}+08:00`, real: () => Date.now() }
}
