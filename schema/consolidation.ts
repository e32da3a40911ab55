import {
  agentUscc,
  billNo,
  carrierUscc,
  conveyance,
  copNo,
  district,
  filing,
  grossWeight,
  invtNo,
  MOST_WAYBILLS,
  optional,
  packageNo,
  parts,
  site,
  trafficMode,
  vehicle,
  voyageNo,
  waybillLine,
} from './filing.ts'
import { inputOf, lines, table } from './form.ts'
import { version } from './order.ts'

const CONSOLIDATION_LINE = table({ ...waybillLine, packageNo, invtNo: optional(invtNo) })

const ConsolidationLineInput = inputOf(
  CONSOLIDATION_LINE,
  'ConsolidationLineInput',
  'A parcel under a master bill. 清单分单',
)

const CONSOLIDATION = table({
  agentUscc,
  copNo: copNo(30),
  ...parts,
  ...version,
  district,
  site,
  trafficMode,
  conveyance,
  voyageNo,
  billNo,
  vehicle: optional(vehicle),
  grossWeight,
  carrierUscc,
  lines: {
    form: lines(CONSOLIDATION_LINE, () => ConsolidationLineInput, MOST_WAYBILLS),
    required: false,
    description: 'The parcels under the bill; 5,000 at most, left out only by a deletion. 分单明细',
  },
})

export const consolidation = filing(
  CONSOLIDATION,
  'ConsolidationInput',
  'Which parcels of export travel under a master bill (CEB607). 清单总分单',
)
