import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  addWorkdays,
  compareDays,
  daysBetween,
  isDay,
  isWorkday,
  parseDay,
  startOfYear,
  windowStart,
  yearOf,
} from '../rules/day.ts'

const aDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))

describe('a day', () => {
  test.each(['2026-03-02', '2024-02-29', '1999-12-31'])('%s exists', (text) => {
    expect(parseDay(text)).toBe(text)
  })

  test.each(['2025-02-29', '2026-13-01', '2026-04-31', '2026-3-2', '20260302', '2026-03-02T00:00', '0000-01-01', ''])(
    '%s does not',
    (text) => {
      expect(isDay(text)).toBe(false)
      expect(() => parseDay(text)).toThrow(RangeError)
    },
  )

  test('days sort as they follow each other', () => {
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        expect(Math.sign(compareDays(a, b))).toBe(Math.sign(daysBetween(b, a)))
        expect(addDays(a, daysBetween(a, b))).toBe(b)
      }),
    )
  })

  test('a year begins on its first of January', () => {
    expect(startOfYear('2026-03-02')).toBe('2026-01-01')
    expect(yearOf('2026-03-02')).toBe(2026)
  })
})

describe('months', () => {
  test.each([
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2025-12-15', 1, '2026-01-15'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  test('a window begins at the earliest day whose period has not ended', () => {
    expect(windowStart('2026-03-02', 12)).toBe('2025-03-02')
    // A year from 28 February 2023 ended on 28 February 2024, one day before.
    expect(windowStart('2024-02-29', 12)).toBe('2023-03-01')
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), (asOf, months) => {
        const start = windowStart(asOf, months)
        expect(addMonths(start, months) >= asOf).toBe(true)
        expect(addMonths(addDays(start, -1), months) < asOf).toBe(true)
      }),
    )
  })
})

describe('working days follow the published calendar', () => {
  test.each(['2025-10-01', '2025-10-08', '2026-01-01', '2026-02-17', '2026-03-01', '2026-10-07'])(
    '%s is off',
    (day) => {
      expect(isWorkday(day)).toBe(false)
    },
  )

  test.each(['2025-09-28', '2025-10-11', '2026-01-04', '2026-02-14', '2026-02-28', '2026-03-02'])(
    '%s is worked',
    (day) => {
      expect(isWorkday(day)).toBe(true)
    },
  )

  test('the day of the event is not counted, holidays and make-up days are', () => {
    expect(addWorkdays('2026-03-02', 5)).toBe('2026-03-09')
    // Spring Festival 15 to 23 February, with Saturday the 28th made up.
    expect(addWorkdays('2026-02-12', 5)).toBe('2026-02-26')
    expect(addWorkdays('2026-02-27', 1)).toBe('2026-02-28')
    expect(addWorkdays('2026-03-02', 0)).toBe('2026-03-02')
  })
})
