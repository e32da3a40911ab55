/** The world's own day: Order 251 is in force. Nothing in the world is younger. */
export const DEMO_DAY = '2026-03-02'

/** The same day's first instant in Shanghai. */
export const DEMO_INSTANT = '2026-03-01T16:00:00.000Z'

const DAY_MS = 86_400_000
const FIRST = Date.UTC(1995, 0, 1)

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

const HOUR = 3_600
const DAY = 24 * HOUR
const TWO = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'))

/** An instant of a Shanghai day, `second` seconds after its midnight. A parcel has eight, so they are put together here. */
export function instantAt(number: number, second: number): string {
  const since = number * DAY + second - 8 * HOUR
  const rest = since % DAY
  const [hour, minute] = [Math.floor(rest / HOUR), Math.floor((rest % HOUR) / 60)]
  return `${dayAt(Math.floor(since / DAY))}T${TWO[hour]}:${TWO[minute]}:${TWO[rest % 60]}.000Z`
}

export const monthOf = (day: string): string => day.slice(0, 7)
