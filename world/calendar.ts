/** The world's own day: Order 251 is in force. Nothing in the world is younger. */
export const DEMO_DAY = '2026-03-02'

/** The same day's first instant in Shanghai. */
export const DEMO_INSTANT = '2026-03-01T16:00:00.000Z'

const DAY_MS = 86_400_000
const FIRST = Date.UTC(1995, 0, 1)
const SHANGHAI_MS = 8 * 3_600_000

const DAYS = Array.from({ length: 12_000 }, (_, n) => new Date(FIRST + n * DAY_MS).toISOString().slice(0, 10))
const NUMBERS = new Map(DAYS.map((day, n) => [day, n]))

/** Days are counted while the world is made and written as YYYY-MM-DD. */
export const dayAt = (number: number): string => DAYS[number]!

export function dayNumber(day: string): number {
  const number = NUMBERS.get(day)
  if (number === undefined) throw new RangeError(`${day} is not a day of the world.`)
  return number
}

export const daysAfter = (day: string, days: number): string => dayAt(dayNumber(day) + days)

/** An instant of a Shanghai day, `second` seconds after its midnight. */
export function instantAt(number: number, second: number): string {
  return new Date(FIRST + number * DAY_MS - SHANGHAI_MS + second * 1000).toISOString()
}

export const monthOf = (day: string): string => day.slice(0, 7)
