/** What a finding of an inquiry says to people. An indicator with a way on, no violation. */
import type { InquiryRule } from './inquiry.ts'
import type { Text } from './law-pack.ts'

export const INQUIRY_TEXTS: Readonly<Record<InquiryRule, Text>> = {
  ORDER_ABSENT: {
    zh: '应答未包含所查询的订单，请平台补充该支付对应的全部订单。',
    en: 'The answer does not hold the order that was asked for. The platform is to send all orders of the payment.',
  },
  ORDER_UNKNOWN: {
    zh: '应答所列订单未曾报送，请平台核对订单编号或补报订单。',
    en: 'An order of the answer was never pushed. The platform is to check its number, or to push it.',
  },
  NO_PAYMENT: {
    zh: '尚未收到该订单的支付单，请支付企业报送。',
    en: 'No payment voucher has come for the order. The payment firm is to push it.',
  },
  CURRENCY: {
    zh: '支付币制不是人民币（142），请核对原始支付数据。',
    en: 'The payment was not in yuan (142). Check the original data.',
  },
  PAYMENT_FIRM: {
    zh: '应答所列支付企业与报送数据不一致，请核对。',
    en: 'The payment firm of the answer is not the one that was pushed. Check both.',
  },
  TRANSACTION: {
    zh: '应答所列支付交易编号与报送数据不一致，请核对。',
    en: 'The payment transaction of the answer is not the one that was pushed. Check both.',
  },
  TOTAL: {
    zh: '应答交易金额与所列订单实际支付金额之和不一致，请核对是否有遗漏订单。',
    en: 'The total of the answer is not what its orders were paid with. Check whether an order is left out.',
  },
  AMOUNT: {
    zh: '应答交易金额与支付单支付金额不一致，请与支付企业核对。',
    en: 'The total of the answer is not the amount of the voucher. Check with the payment firm.',
  },
  GOODS: {
    zh: '订单商品未出现在应答的商品信息中，请核对商品名称。',
    en: 'Goods of the order are not among those of the answer. Check their names.',
  },
  PAYEE: {
    zh: '收款企业既不是电商企业也不是电商平台，请核实收款关系。',
    en: 'The payee is neither the merchant nor the platform. Find out on whose behalf it was paid.',
  },
}
