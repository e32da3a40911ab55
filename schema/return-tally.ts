import {
  billNo,
  carrierUscc,
  conveyance,
  copNo,
  district,
  filing,
  invtNo,
  operatorUscc,
  optional,
  trafficMode,
  voyageNo,
} from './filing.ts'
import { code, table, text } from './form.ts'
import { version } from './order.ts'

const RETURN_TALLY = table({
  operatorUscc,
  copNo: copNo(30),
  carrierUscc,
  waybillNo: { form: code(80), required: true, description: 'Number of the waybill at that carrier. 物流运单编号' },
  invtNo: optional(invtNo),
  ...version,
  district,
  billNo,
  trafficMode,
  conveyance,
  voyageNo,
  location: { form: text(250), required: false, description: 'Where in the site it lies. 仓储位置' },
})

export const returnTally = filing(
  RETURN_TALLY,
  'ReturnTallyInput',
  'That a returned parcel came to a supervised site (CEB215). 退货理货明细单',
)
