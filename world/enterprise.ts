import { dayAt, dayNumber } from './calendar.ts'
import { CHARACTER_NAMES, type Character, characters, codesOf } from './characters.ts'
import type { Row } from './chunk.ts'
import { DISTRICTS, type District } from './code.ts'
import { type Draw, drawsFor } from './draw.ts'
import type { Plan } from './plan.ts'
import { brandOf, PLACES } from './words.ts'
import type { EnterpriseKind, Registration } from './term.ts'

const CAST: readonly Character[] = CHARACTER_NAMES.map((name) => characters[name])

const base = drawsFor('enterprise')

export interface Enterprise {
  id: string
  uscc: string
  registrationCode: string | null
  district: District
  kind: EnterpriseKind
  registration: Registration
  registeredOn: string
}

/** Any enterprise of the world can be had from its place alone. */
export function enterpriseAt(plan: Plan, index: number): Enterprise {
  return CAST[index] ? characterEnterprise(CAST[index]) : drawnEnterprise(plan, index, base(index))
}

export const idAt = (plan: Plan, index: number): string => CAST[index]?.id ?? enterpriseAt(plan, index).id

function characterEnterprise(character: Character): Enterprise {
  return { ...character, registration: character.registration ?? usualRegistration(character.kind) }
}

const SINCE = dayNumber('2003-01-06')
const UNTIL = dayNumber('2025-12-31')

function drawnEnterprise(plan: Plan, index: number, draw: Draw): Enterprise {
  const kind = plan.kindAt(index)
  const district = draw.pick(DISTRICTS)
  return {
    ...codesOf(index, kind, district),
    district,
    kind,
    registration: draw.perMille(15) ? 'CANCELLED' : usualRegistration(kind),
    registeredOn: dayAt(draw.between(SINCE, UNTIL)),
  }
}

/** Traders and brokers file; who takes part in e-commerce is registered. */
function usualRegistration(kind: EnterpriseKind): Registration {
  const files = kind === 'TRADER' || kind === 'BROKER' || kind === 'BROKER_BRANCH'
  return files ? 'FILED' : 'REGISTERED'
}

const TRADES: Record<EnterpriseKind, { zh: string; en: string }> = {
  TRADER: { zh: '进出口有限公司', en: 'Import & Export Co., Ltd.' },
  BROKER: { zh: '报关有限公司', en: 'Customs Brokers Co., Ltd.' },
  BROKER_BRANCH: { zh: '报关有限公司分公司', en: 'Customs Brokers Co., Ltd., Branch' },
  PLATFORM: { zh: '跨境电子商务平台有限公司', en: 'E-Commerce Platform Co., Ltd.' },
  MERCHANT: { zh: '电子商务有限公司', en: 'E-Commerce Co., Ltd.' },
  PAYMENT_FIRM: { zh: '支付服务有限公司', en: 'Payment Services Co., Ltd.' },
  LOGISTICS_FIRM: { zh: '国际物流有限公司', en: 'Logistics Co., Ltd.' },
  SITE_OPERATOR: { zh: '监管仓储有限公司', en: 'Supervised Storage Co., Ltd.' },
}

const brands = drawsFor('brand')

export function* enterpriseRows(plan: Plan): Generator<Row> {
  for (let index = 0; index < plan.enterprises; index++) {
    const one = enterpriseAt(plan, index)
    const place = PLACES[one.district]
    const brand = brandOf(brands(index))
    const trade = TRADES[one.kind]
    const name = place.zh + brand.zh + trade.zh
    const nameEn = `${place.en} ${brand.en} ${trade.en}`
    yield [
      one.id,
      one.uscc,
      one.registrationCode,
      one.district,
      name,
      nameEn,
      one.kind,
      one.registration,
      one.registeredOn,
    ]
  }
}
