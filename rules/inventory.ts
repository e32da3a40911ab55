import { INVENTORY, type INVENTORY_LINE } from '../schema/inventory.ts'
import type { Read } from '../schema/form.ts'
import type { InventoryLine as MatchedLine } from './match.ts'
import { checkOf, judgeLines, judgeUnits, type Stamp, sumOf } from './document.ts'

export type InventoryRow = [
  ...Stamp,
  agent: string,
  platform: string,
  merchant: string,
  carrier: string,
  guarantor: string | null,
  orderNo: string,
  /** `carrier|waybillNo` */
  waybillKey: string,
  copNo: string,
  invtNo: string | null,
  declaredOn: string,
  district: string,
  port: string,
  tradeMode: string,
  freightFen: number,
  insuredFen: number,
  /** Sum of the lines. */
  goodsFen: number,
  buyer: string,
  buyerName: string,
  buyerPhone: string,
  consigneeAddress: string,
  packNo: number,
  /** 10⁻⁵ kg, as the net weight. */
  grossWeight: number,
  netWeight: number,
  lines: readonly MatchedLine[],
]

type InventoryLine = Read<typeof INVENTORY_LINE>

export const checkInventory = checkOf<InventoryRow>()({
  table: INVENTORY,
  key: (part) => `${part('platformUscc')}|${part('orderNo')}`,
  judge({ lines, netWeight, grossWeight }, reasons) {
    judgeLines(lines, reasons)
    for (let i = 0; i < lines.length; i++) judgeUnits(lines[i]!, i, reasons)
    reasons.expect(netWeight > 0 && netWeight <= grossWeight, 'WEIGHT', 'netWeight')
  },
  slots: (list, hash) => [
    list.agentUscc,
    list.platformUscc,
    list.merchantUscc,
    list.carrierUscc,
    list.guarantorUscc,
    list.orderNo,
    `${list.carrierUscc}|${list.waybillNo}`,
    list.copNo,
    list.invtNo,
    list.declaredOn,
    list.district,
    list.port,
    list.tradeMode,
    list.freightFen,
    list.insuredFen,
    sumOf(list.lines),
    hash('identity', list.buyerIdNumber),
    hash('name', list.buyerName),
    hash('phone', list.buyerPhone),
    hash('address', list.consigneeAddress),
    list.packNo,
    list.grossWeight,
    list.netWeight,
    list.lines.map(lineSlots),
  ],
})

const lineSlots = (l: InventoryLine): MatchedLine => [
  l.line,
  l.itemNo,
  l.hsCode,
  l.name,
  l.origin,
  l.quantity,
  l.unit,
  l.quantity1,
  l.unit1,
  l.price,
  l.totalFen,
]
