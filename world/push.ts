import type { OrderInput } from '../schema/order.ts'
import { dayNumber, DEMO_DAY, instantAt } from './calendar.ts'
import { type Character, characters } from './characters.ts'
import { drawsFor, type Draw } from './draw.ts'
import { personNameOf } from './words.ts'

interface PushOptions {
  count: number
  /** Different worlds of orders never share a number. */
  run?: string
  platform?: Character
  merchants?: readonly Character[]
}

/**
 * Orders of the demo day as their platform would send them, personal values still in them: the world itself holds no order of that day. As in life, one in a
 * hundred is sent twice, one in a hundred is sent again with another amount, and one in twenty comes late, after up to
 * 200 others.
 */
export function* ordersToPush(options: PushOptions): Generator<OrderInput> {
  const { count, run = 'A', platform = characters.platform, merchants = [characters.merchant] } = options
  const draws = drawsFor(`push|${run}`)
  const late: { after: number; order: OrderInput }[] = []
  for (let serial = 1; serial <= count; serial++) {
    const draw = draws(serial)
    const order = drawnOrder(draw, `${run}${String(serial).padStart(9, '0')}`, platform.uscc, draw.pick(merchants).uscc)
    if (draw.perMille(50)) late.push({ after: serial + draw.below(200), order })
    else yield order
    if (draw.perMille(10)) yield order
    if (draw.perMille(10)) yield changed(order)
    for (const { order: waiting } of due(late, serial)) yield waiting
  }
  for (const { order } of late) yield order
}

function due(late: { after: number; order: OrderInput }[], serial: number): { order: OrderInput }[] {
  const ready = late.filter(({ after }) => after <= serial)
  for (const one of ready) late.splice(late.indexOf(one), 1)
  return ready
}

const TODAY = dayNumber(DEMO_DAY)

function drawnOrder(draw: Draw, orderNo: string, platformUscc: string, merchantUscc: string): OrderInput {
  const goodsFen = draw.between(1_900, 480_000)
  const freightFen = draw.perMille(400) ? draw.between(5, 30) * 100 : 0
  const taxFen = Math.floor(((goodsFen + freightFen) * 91 + 500) / 1000)
  const discountFen = draw.perMille(150) ? draw.between(1, 15) * 100 : 0
  return {
    orderNo,
    platformUscc,
    merchantUscc,
    appTime: instantAt(TODAY, draw.below(80_000)),
    goodsFen,
    freightFen,
    taxFen,
    discountFen,
    paidFen: goodsFen + freightFen + taxFen - discountFen,
    buyerIdNumber: identityNumberOf(draw),
    buyerName: personNameOf(draw),
  }
}

/** Two minutes later the buyer used a voucher after all. */
function changed(order: OrderInput): OrderInput {
  const appTime = new Date(Date.parse(order.appTime) + 120_000).toISOString()
  return { ...order, appTime, discountFen: order.discountFen + 100, paidFen: order.paidFen - 100 }
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Well-formed by GB 11643, and nobody's: the division begins with 99. */
function identityNumberOf(draw: Draw): string {
  const born = `${draw.between(1960, 2005)}${two(draw.between(1, 12))}${two(draw.between(1, 28))}`
  const body = `990100${born}${String(draw.below(1000)).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0)
  return body + '10X98765432'[sum % 11]
}

const two = (number: number): string => String(number).padStart(2, '0')
