import {
  billNo,
  carrierUscc,
  conveyance,
  copNo,
  district,
  filing,
  MOST_WAYBILLS,
  operatorUscc,
  trafficMode,
  voyageNo,
  waybillLine,
} from './filing.ts'
import { code, inputOf, lines, table, text } from './form.ts'
import { version } from './order.ts'

const DELIVERY_LINE = table({ ...waybillLine })

const DeliveryLineInput = inputOf(DELIVERY_LINE, 'DeliveryLineInput', 'A parcel that was counted in. 入库运单')

const DELIVERY = table({
  operatorUscc,
  copNo: copNo(20),
  deliveryNo: { form: code(18), required: false, description: 'Number that customs gave it (rkdNo). 入库单编号' },
  ...version,
  district,
  trafficMode,
  conveyance,
  voyageNo,
  billNo,
  carrierUscc,
  location: {
    form: text(100),
    required: false,
    description: 'Where the goods were unloaded (unloadLocation). 卸货库位',
  },
  lines: {
    form: lines(DELIVERY_LINE, () => DeliveryLineInput, MOST_WAYBILLS),
    required: true,
    description: 'The parcels, by their waybills; 5,000 at most. 入库明细',
  },
})

export const delivery = filing(
  DELIVERY,
  'DeliveryInput',
  'That parcels of import were counted in at a supervised site (CEB711). 入库明细单',
)
