import { enterpriseIdOf } from '../graph/enterprise.ts'
import { type District, registrationCodeOf, usccOf } from './code.ts'
import type { EnterpriseKind, Registration } from './term.ts'

/**
 * The enterprises that pages, tests and examples call by name. They stand at the same places in every size of the
 * world, so a code that a page quotes is good everywhere. What each of them did is said where its noun is made:
 * violation.ts, declaration.ts, decision.ts, ownership.ts.
 */
interface Sketch {
  kind: EnterpriseKind
  district: District
  registeredOn: string
  registration?: Registration
  /** What makes it a character. */
  is: string
}

const trader = (is: string, district: District = '9901', registeredOn = '2016-05-18'): Sketch => ({
  kind: 'TRADER',
  district,
  registeredOn,
  is,
})

const broker = (is: string, district: District = '9901'): Sketch => ({
  kind: 'BROKER',
  district,
  registeredOn: '2012-09-03',
  is,
})

const sketches = {
  platform: { kind: 'PLATFORM', district: '9901', registeredOn: '2014-03-11', is: 'sells most of the orders' },
  platformRival: { kind: 'PLATFORM', district: '9903', registeredOn: '2016-11-02', is: 'sells the second most' },
  merchant: {
    kind: 'MERCHANT',
    district: '9901',
    registeredOn: '2017-06-21',
    is: 'sells more than any other merchant',
  },
  paymentFirm: { kind: 'PAYMENT_FIRM', district: '9901', registeredOn: '2013-01-15', is: 'takes most payments' },
  logisticsFirm: { kind: 'LOGISTICS_FIRM', district: '9902', registeredOn: '2011-08-08', is: 'carries most parcels' },
  siteOperator: { kind: 'SITE_OPERATOR', district: '9901', registeredOn: '2010-04-30', is: 'runs a supervised site' },

  cleanTrader: trader('has no record, and declares through `broker`'),
  broker: broker('declares for `cleanTrader` and many others'),
  brokerBranch: { kind: 'BROKER_BRANCH', district: '9902', registeredOn: '2018-02-27', is: 'is a branch of `broker`' },
  advancedTrader: trader('is ADVANCED_CERTIFIED since 2024-06-03, with 1,000 documents in 2025', '9902', '2008-10-10'),
  advancedBroker: broker('is ADVANCED_CERTIFIED since 2023-11-20', '9903'),

  traderHits221: trader('was convicted of smuggling', '9902'),
  traderHits222: trader('was punished for a smuggling act'),
  traderHits223A: trader('has 2 penalties with 1,030,000 yuan of fines over 120 documents'),
  brokerHits223B: broker('has 1 penalty of 310,000 yuan over 90 documents declared'),
  traderHits223C: trader('has no documents in 2025 and 1,000,000.01 yuan of penalties', '9903'),
  brokerHits223C: broker('has no documents in 2025 and 300,000.01 yuan of penalties', '9904'),
  traderHits224: trader('owes tax for more than three months', '9902'),
  traderHits225: trader('owes a fine of 50,000 yuan for more than six months'),
  traderHits226: trader('was punished for obstructing customs officers', '9904'),
  traderHits227: trader('was fined for bribing a customs officer', '9905'),
  traderHits231: trader('is found dishonest and convicted under the food-safety rules', '9906'),
  traderHits231Waste: trader('is found dishonest and convicted of smuggling solid waste', '9907'),
  traderHits232: trader('is found dishonest and fined 2,600,000 yuan for importing solid waste', '9908'),

  traderJustBelow223A: trader('is one penalty away: 1 over 1,000 documents is exactly 1/1000; 1,200,000 yuan'),
  traderAmountAtLimit: trader('has penalties of exactly 1,000,000 yuan over 60 documents'),
  traderPenaltyTooOld: trader('has penalties of 1,500,000 yuan, the greater one from 12 months and a day ago', '9902'),
  traderAboveBrokerLimit: trader('has 400,000 yuan of penalties: too much for a broker, not for a trader', '9903'),
  traderNoDocumentsAtLimit: trader('has no documents in 2025 and exactly 1,000,000 yuan of penalties', '9903'),
  brokerRatioAtLimit: broker('has 1 penalty of 350,000 yuan over 2,000 documents: exactly 5/10,000', '9902'),
  brokerAmountAtLimit: broker('has penalties of exactly 300,000 yuan over 50 documents declared', '9903'),
  traderTaxPaidInTime: trader('paid its tax one day before three months had passed', '9902'),
  traderTaxDueThreeMonthsAgo: trader('owes tax for three months to the day', '9902'),
  traderFineAtLimit: trader('owes a fine of exactly 10,000 yuan for more than six months', '9904'),
  traderFineDueSixMonthsAgo: trader('owes a fine of 80,000 yuan for six months to the day', '9904'),
  traderWasteAtLimit: trader('is found dishonest and fined exactly 2,500,000 yuan for importing solid waste', '9905'),
  traderAnnulled: trader('was punished for a smuggling act; the document was annulled'),
  traderRepaired: trader('was dishonest for a smuggling act, since repaired', '9902'),
  traderSelfDisclosed: trader('disclosed a breach itself and was fined 900,000 yuan', '9903'),
  traderWithoutIntent: trader('was fined 1,600,000 yuan without intent, within the term of the exemption', '9906'),

  traderDishonest: trader('was found dishonest on 2025-06-16 for a smuggling act'),
  traderRepairEligible: trader('was found dishonest on 2025-07-14 for a penalty sum; six months have passed', '9902'),
  traderAutoRepairDue: trader('was found dishonest on 2023-12-18; two years have passed without another fact', '9903'),
  traderReviewDue: trader('is ADVANCED_CERTIFIED since 2021-01-11; five years have passed', '9904', '2006-07-07'),

  traderNew: trader('was registered in 2026', '9901', '2026-01-12'),
  traderProvisional: {
    kind: 'TRADER',
    district: '9905',
    registeredOn: '2026-02-20',
    registration: 'PROVISIONAL',
    is: 'is only named in a document so far',
  },

  phoenixOld: {
    kind: 'TRADER',
    district: '9901',
    registeredOn: '2015-09-22',
    registration: 'CANCELLED',
    is: 'was found dishonest on 2025-04-21 and cancelled on 2025-06-30',
  },
  phoenixNew: trader(
    'was founded 2025-05-26 by the people of `phoenixOld`, with its phone and address',
    '9901',
    '2025-05-26',
  ),
  shellA: trader('is the first of six firms with one phone, one address and one controller', '9906', '2024-08-05'),
  shellB: trader('is the second of the ring', '9906', '2024-08-06'),
  shellC: trader('is the third of the ring', '9906', '2024-08-07'),
  shellD: trader('is the fourth of the ring', '9906', '2024-08-08'),
  shellE: trader('is the fifth of the ring', '9906', '2024-08-09'),
  shellF: trader('is the sixth of the ring; owns the first', '9906', '2024-08-12'),
  holdingTop: trader(
    'owns `holdingMiddle`, which owns `holdingBottom`, which owns a part of the top',
    '9907',
    '2004-02-16',
  ),
  holdingMiddle: trader('stands in the middle of the chain', '9907', '2007-03-19'),
  holdingBottom: trader('stands at the end of the chain and closes it to a cycle', '9907', '2010-05-24'),
  crossHolderA: trader('holds 45 % of `crossHolderB`, which holds 40 % of it', '9908', '2013-10-28'),
  crossHolderB: trader('holds 40 % of `crossHolderA`', '9908', '2013-11-04'),
  mergedTrader: {
    kind: 'TRADER',
    district: '9908',
    registeredOn: '2009-12-14',
    registration: 'CANCELLED',
    is: 'was merged into `successorTrader` on 2024-09-30',
  },
  successorTrader: trader('took over `mergedTrader`', '9908', '2011-06-13'),
  traderHits223D: trader('has 950,000 yuan of fines, over the limit only with 100,000 yuan of confiscations', '9905'),
} satisfies Record<string, Sketch>

export type CharacterName = keyof typeof sketches

export interface Character extends Sketch {
  /** Place among all enterprises. */
  index: number
  id: string
  uscc: string
  registrationCode: string | null
}

export const CHARACTER_NAMES = Object.keys(sketches) as CharacterName[]

const TYPES: Record<EnterpriseKind, string> = {
  TRADER: '6',
  BROKER: '8',
  BROKER_BRANCH: '8',
  PLATFORM: '6',
  MERCHANT: '6',
  PAYMENT_FIRM: '1',
  LOGISTICS_FIRM: '3',
  SITE_OPERATOR: '9',
}

export function codesOf(index: number, kind: EnterpriseKind, district: string) {
  const uscc = usccOf(district, index)
  return { id: enterpriseIdOf(uscc), uscc, registrationCode: registrationCodeOf(district, TYPES[kind], index) }
}

function draft(sketch: Sketch, index: number): Character {
  const codes = codesOf(index, sketch.kind, sketch.district)
  const known = sketch.registration !== 'PROVISIONAL'
  return { ...sketch, ...codes, registrationCode: known ? codes.registrationCode : null, index }
}

export const characters = Object.fromEntries(
  CHARACTER_NAMES.map((name, index) => [name, draft(sketches[name], index)]),
) as Record<CharacterName, Character>

/** Parties that are no enterprise of the graph. */
export const parties = {
  /** The bureau that has an agreement and an approval. */
  bureau: usccOf('9901', 90_000_001),
  /** The bureau whose agreement has expired. */
  formerBureau: usccOf('9902', 90_000_002),
  /** A risk officer of two districts, and one of a third. */
  officer: { name: 'officer-9901', districts: ['9901', '9902'] },
  officerElsewhere: { name: 'officer-9903', districts: ['9903'] },
} as const
