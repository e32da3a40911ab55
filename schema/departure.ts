import {
  billNo,
  carrierUscc,
  conveyance,
  copNo,
  district,
  filing,
  MOST_WAYBILLS,
  optional,
  packageNo,
  parts,
  trafficMode,
  voyageNo,
  waybillLine,
} from './filing.ts'
import { inputOf, instant, lines, table } from './form.ts'
import { version } from './order.ts'

const DEPARTURE_LINE = table({ ...waybillLine, packageNo })

const DepartureLineInput = inputOf(DEPARTURE_LINE, 'DepartureLineInput', 'A parcel that left the country. 离境运单')

const DEPARTURE = table({
  carrierUscc,
  copNo: copNo(30),
  ...parts,
  ...version,
  district,
  trafficMode,
  conveyance: optional(conveyance),
  voyageNo: optional(voyageNo),
  billNo: optional(billNo),
  leftAt: { form: instant, required: true, description: 'When they left, ISO 8601 with offset. 离境时间' },
  lines: {
    form: lines(DEPARTURE_LINE, () => DepartureLineInput, MOST_WAYBILLS),
    required: true,
    description: 'The parcels, by their waybills; 5,000 at most. 离境明细',
  },
})

export const departure = filing(DEPARTURE, 'DepartureInput', 'That parcels of export left the country (CEB509). 离境单')
