import { digits, inputOf, lines, positive, table, whole, type Written } from './form.ts'
import { ofList } from './cancellation.ts'

const RETURN_LINE = table({
  line: { form: whole(1, 9999), required: true, description: 'Number of the list’s line (gnum). 序号' },
  hsCode: { form: digits(10), required: true, description: 'Tariff code of that line (gcode). 商品编码' },
  quantity: { form: positive, required: true, description: 'How much comes back, up to five decimals. 数量' },
})

const ReturnLineInput = inputOf(RETURN_LINE, 'ReturnLineInput', 'A line that comes back. 退货商品')

export const RETURN = table({
  ...ofList,
  lines: {
    form: lines(RETURN_LINE, () => ReturnLineInput),
    required: true,
    description: 'One to 99 lines of the list. 退货明细',
  },
})

export type ReturnInput = Written<typeof RETURN>

export const ReturnInput = inputOf(
  RETURN,
  'ReturnInput',
  'A request to return what an import list released (CEB625). 退货申请单',
)
