/** What day and moment the service believes in. Security times (token lifetimes) never ask for these. */
export interface Clock {
  /** Calendar day in Asia/Shanghai. */
  today(): string
  /** ISO 8601 with +08:00. */
  now(): string
  /**
   * ISO 8601 in UTC, some minutes ahead, for clocks differ: nothing that has come was made later. Where a day was set its
   * time of day is nobody's, and the day ends as late as it can.
   */
  latest(): string
  /** Milliseconds since 1970 as they really pass: for waiting, and for what others hold against their own clocks. */
  real(): number
}

const SHANGHAI_MS = 8 * 3_600_000

/** Between clocks of firms that are set by the network. ASSUMED. */
const AHEAD_MS = 10 * 60_000

/** @param setting `real`, or the day to live on; the time of day is the machine's. */
export function clockOf(setting: string): Clock {
  const shanghai = () => new Date(Date.now() + SHANGHAI_MS).toISOString()
  const today = () => (setting === 'real' ? shanghai().slice(0, 10) : setting)
  const end = setting === 'real' ? null : Date.parse(`${setting}T23:59:59.999+08:00`)
  return {
    today,
    now: () => `${today()}T${shanghai().slice(11, 23)}+08:00`,
    latest: () => new Date((end ?? Date.now()) + AHEAD_MS).toISOString(),
    real: () => Date.now(),
  }
}
