/** Forms of fields that the facts of authorities share. */
import { type Form, isText, oneOf } from './form.ts'
import { Fen } from './scalars.ts'

const isWhole = (value: unknown, most: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most

/** Ten billion yuan: no amount of one document is beyond it, and sums of hundreds stay exact. */
export const amount: Form<number> = {
  type: () => Fen,
  read: (value) => (isWhole(value, 1_000_000_000_000) ? value + 0 : undefined),
}

const DAY = /^(?:19|20)\d\d-\d\d-\d\d$/

/** `YYYY-MM-DD`, a day of 1900 to 2099 that exists: firms are older than parcels. */
export const recordDay: Form<string> = {
  type: () => String,
  read: (value) => (typeof value === 'string' && DAY.test(value) && exists(value) ? value : undefined),
}

/** 30 February has the form of a day, and is read as one of March. */
function exists(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day)
}

export const yesOrNo: Form<boolean> = {
  type: () => Boolean,
  read: (value) => (typeof value === 'boolean' ? value : undefined),
}

/** One of the words of an enum, kept as it is. */
export const word = <Words extends Record<string, string>>(words: Words): Form<`${Words[keyof Words]}`> => ({
  ...oneOf(words, words as Record<string, `${Words[keyof Words]}`>),
  sent: undefined,
})

/** Words of a document that become part of a key, which is joined with bars. */
export const keyText = (max: number): Form<string> => ({
  type: () => String,
  read: (value) => (typeof value === 'string' && isText(value, max) && !value.includes('|') ? value : undefined),
})

export const texts = (max: number, most: number): Form<string[]> => ({
  type: () => [String],
  read: (value) =>
    Array.isArray(value) && value.length <= most && value.every((each) => typeof each === 'string' && isText(each, max))
      ? (value as string[])
      : undefined,
})

/** When a fact was true. One that never was ends on the day it began. */
export const period = {
  validFrom: { form: recordDay, required: true, description: 'First day on which it is true. 起始日期' },
  validTo: {
    form: recordDay,
    required: false,
    description: 'First day on which it is true no more; the day it began, for what never was. 终止日期',
  },
} as const

/** How facts about the same thing follow each other, whatever order they arrive in. */
export const recordedOn = {
  form: recordDay,
  required: false,
  description: 'Day on which the authority recorded it; the latest stands. By default the day it took effect. 登记日期',
} as const
