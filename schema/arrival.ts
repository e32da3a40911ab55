import {
  billNo,
  carrierUscc,
  copNo,
  district,
  filing,
  MOST_WAYBILLS,
  operatorUscc,
  optional,
  packageNo,
  parts,
  site,
  trafficMode,
  vehicle,
  waybillLine,
} from './filing.ts'
import { inputOf, lines, table } from './form.ts'
import { version } from './order.ts'

const ARRIVAL_LINE = table({ ...waybillLine, packageNo })

const ArrivalLineInput = inputOf(ARRIVAL_LINE, 'ArrivalLineInput', 'A parcel that came to the site. 运抵运单')

const ARRIVAL = table({
  operatorUscc,
  copNo: copNo(30),
  ...parts,
  ...version,
  district,
  site,
  trafficMode,
  billNo: optional(billNo),
  vehicle,
  carrierUscc,
  lines: {
    form: lines(ARRIVAL_LINE, () => ArrivalLineInput, MOST_WAYBILLS),
    required: false,
    description: 'The parcels, by their waybills; 5,000 at most. 运抵明细',
  },
})

export const arrival = filing(
  ARRIVAL,
  'ArrivalInput',
  'That parcels of export came to a supervised site (CEB507). 运抵单',
)
