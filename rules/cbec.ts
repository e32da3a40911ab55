/** What the channel of retail imports asks for on a day: limits, tax, tolerances, windows; each with its source. */
import { z } from 'zod'
import { addDays, isDay } from './day.ts'
import type { Day } from './day.ts'
import { PackError } from './law-pack.ts'
import type { Status } from './law-pack.ts'
import cbecImport from './packs/cbec-import.json' with { type: 'json' }
import { comprehensiveRate } from './tax.ts'
import type { TaxRates } from './tax.ts'

/** Every parameter the document must have, in its unit. */
const UNITS = {
  /** dutiable value of one parcel */
  singleLimit: 'FEN',
  /** dutiable value of a buyer's parcels in a calendar year */
  annualLimit: 'FEN',
  /** how many indivisible items make a parcel that may go over the single limit */
  itemsOverLimit: 'COUNT',
  reducedShare: 'PER_10000',
  tariff: 'PER_10000',
  vat: 'PER_10000',
  amountTolerance: 'FEN',
  /** for each line of the list */
  taxTolerance: 'FEN',
  waybillReuse: 'MONTHS',
  /** from release; null: not known for the day */
  returnRequest: 'DAYS',
  returnArrival: 'DAYS',
  /** 1: a part of a list may come back */
  returnInPart: 'FLAG',
  /** from release; null: not known for the day */
  cancelRequest: 'DAYS',
  /** for a platform to send the payment data that it was asked for; null: nobody was asked */
  paymentAnswer: 'SECONDS',
} as const

export type CbecParameterName = keyof typeof UNITS

const NULLABLE: readonly CbecParameterName[] = ['returnRequest', 'returnArrival', 'cancelRequest', 'paymentAnswer']

/** What a value rests on. */
export interface CbecSource {
  value: number | null
  unit: string
  source: string
  status: Status
}

/** Values as they stand from `validFrom` until the next change. Money in fen, shares per 10,000. */
export interface CbecParameters extends TaxRates {
  readonly validFrom: Day
  readonly singleLimit: number
  readonly annualLimit: number
  readonly itemsOverLimit: number
  readonly amountTolerance: number
  readonly taxTolerance: number
  readonly waybillReuse: number
  readonly returnRequest: number | null
  readonly returnArrival: number | null
  readonly returnInPart: boolean
  readonly cancelRequest: number | null
  readonly paymentAnswer: number | null
  readonly sources: Readonly<Record<CbecParameterName, CbecSource>>
}

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const founded = { source: z.string().min(1), status: z.enum(['CONFIRMED', 'THIRD_PARTY', 'ASSUMED']) }
const whole = z.int().min(0)
const share = whole.max(9_999)
const day = z.string().refine(isDay, 'not a day')
const period = z.strictObject({ value: whole.nullable(), validFrom: day, validTo: day.nullable(), ...founded })
const parameter = z.strictObject({ unit: z.string(), periods: z.array(period).min(1) })
const measure = z.enum(['GRAM', 'MILLILITRE', 'SHEET'])
const cbecDocument = z.strictObject({
  channel: z.literal('CBEC-IMPORT'),
  title: text,
  parameters: z.strictObject(
    Object.fromEntries(Object.keys(UNITS).map((name) => [name, parameter])) as Record<
      CbecParameterName,
      typeof parameter
    >,
  ),
  consumptionTax: z.array(
    z.strictObject({
      hs: z.string().regex(/^\d{4,10}$/),
      text,
      rate: share.nullable(),
      above: z.partialRecord(measure, whole).nullable(),
      validFrom: day,
      validTo: day.nullable(),
      ...founded,
    }),
  ),
  units: z.array(z.strictObject({ code: z.string().regex(/^\d{3}$/), measure, holds: whole.min(1) })),
  unitSource: founded.source,
  unitStatus: founded.status,
})

type CbecDocument = z.infer<typeof cbecDocument>
type Period = z.infer<typeof period>

/**
 * The stretches of days on which nothing changes, oldest first.
 * @throws PackError at the first mistake: shape, units, gaps or overlaps between periods, a rate we have no formula for
 */
export function loadCbec(json: unknown): readonly CbecParameters[] {
  const read = cbecDocument.safeParse(json)
  if (!read.success)
    throw new PackError(read.error.issues[0]!.path.join('.') || 'document', read.error.issues[0]!.message)
  const document = read.data
  for (const name of names()) checkParameter(name, document.parameters[name])
  document.consumptionTax.forEach(checkConsumptionTax)
  const periods = [...names().flatMap((name) => document.parameters[name].periods), ...document.consumptionTax]
  const begins = periods.flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo ? [addDays(validTo, 1)] : [])])
  // Before the latest of the first days something would be missing.
  const first = names()
    .map((name) => document.parameters[name].periods[0]!.validFrom)
    .reduce((a, b) => (a > b ? a : b))
  const days = [...new Set(begins)].filter((begin) => begin >= first).sort()
  return Object.freeze(days.map((from) => parametersFrom(document, from)))
}

const names = () => Object.keys(UNITS) as CbecParameterName[]

function checkParameter(
  name: CbecParameterName,
  { unit, periods }: CbecDocument['parameters'][CbecParameterName],
): void {
  const place = `parameters.${name}`
  if (unit !== UNITS[name]) throw new PackError(`${place}.unit`, `not ${UNITS[name]}`)
  periods.forEach((each, i) => {
    const at = `${place}.periods.${i}`
    const next = periods[i + 1]
    if (each.validTo !== null && each.validTo < each.validFrom) throw new PackError(`${at}.validTo`, 'before validFrom')
    if (each.validTo !== (next ? addDays(next.validFrom, -1) : null))
      throw new PackError(`${at}.validTo`, next ? 'not the day before the next period' : 'the last period has no end')
    if (each.value === null && !NULLABLE.includes(name)) throw new PackError(`${at}.value`, 'has to be known')
    if (unit === 'PER_10000' && each.value! > 10_000) throw new PackError(`${at}.value`, 'not 0 to 10000')
    if (unit === 'FLAG' && each.value! > 1) throw new PackError(`${at}.value`, 'not 0 or 1')
    // Whether a tariff would be reduced too, no text says.
    if (name === 'tariff' && each.value !== 0)
      throw new PackError(`${at}.value`, 'no formula for a tariff within limits')
  })
}

function checkConsumptionTax(
  tax: CbecDocument['consumptionTax'][number],
  i: number,
  all: CbecDocument['consumptionTax'],
): void {
  const place = `consumptionTax.${i}`
  if (tax.validTo !== null && tax.validTo < tax.validFrom) throw new PackError(`${place}.validTo`, 'before validFrom')
  const clash = all.findIndex((other) => other !== tax && overlap(tax, other))
  if (clash >= 0) throw new PackError(place, `speaks of the same goods and days as ${clash}`)
}

// One heading within another would leave it to their order which of them speaks.
function overlap(one: CbecDocument['consumptionTax'][number], other: CbecDocument['consumptionTax'][number]): boolean {
  const sameGoods = one.hs.startsWith(other.hs) || other.hs.startsWith(one.hs)
  return (
    sameGoods && one.validFrom <= (other.validTo ?? '9999-12-31') && other.validFrom <= (one.validTo ?? '9999-12-31')
  )
}

function parametersFrom({ parameters, consumptionTax, units }: CbecDocument, from: Day): CbecParameters {
  const on = (name: CbecParameterName): Period => parameters[name].periods.findLast((each) => each.validFrom <= from)!
  const value = (name: CbecParameterName): number => on(name).value!
  const [vat, reduced] = [value('vat'), value('reducedShare')]
  const rates = (rate: number) =>
    Object.freeze({ reduced: comprehensiveRate(rate, vat, reduced), full: comprehensiveRate(rate, vat, 10_000) })
  return Object.freeze({
    validFrom: from,
    singleLimit: value('singleLimit'),
    annualLimit: value('annualLimit'),
    itemsOverLimit: value('itemsOverLimit'),
    amountTolerance: value('amountTolerance'),
    taxTolerance: value('taxTolerance'),
    waybillReuse: value('waybillReuse'),
    returnRequest: on('returnRequest').value,
    returnArrival: on('returnArrival').value,
    returnInPart: value('returnInPart') === 1,
    cancelRequest: on('cancelRequest').value,
    paymentAnswer: on('paymentAnswer').value,
    ordinary: rates(0),
    consumptionTax: consumptionTax
      .filter(({ validFrom, validTo }) => validFrom <= from && (validTo === null || from <= validTo))
      .map(({ hs, rate, above }) => ({ hs, above, rates: rate === null ? null : rates(rate) })),
    units,
    sources: Object.fromEntries(names().map((name) => [name, sourceOf(name, on(name))])) as CbecParameters['sources'],
  })
}

const sourceOf = (name: CbecParameterName, { value, source, status }: Period): CbecSource => ({
  value,
  unit: UNITS[name],
  source,
  status,
})

const STRETCHES = loadCbec(cbecImport)

/** What holds on the day, the same object for every day of a stretch; null before the channel had rules that we know. */
export function cbecOn(day: Day): CbecParameters | null {
  return STRETCHES.findLast(({ validFrom }) => validFrom <= day) ?? null
}

/** The same for a list that may be declared on any day: one from before the channel had parameters is held to its first. */
export const cbecFor = (day: Day): CbecParameters => cbecOn(day) ?? STRETCHES[0]!
