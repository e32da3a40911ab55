import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { askForPayment, inquiriesAbout, recordRespondent, respondentOf } from '../access/inquiry.ts'
import type { Context } from '../context.ts'
import {
  Inquiry,
  InquiryPayload,
  OpenInquiryInput,
  RegisterRespondentInput,
  RespondentPayload,
} from '../schema/inquiry.ts'

@Resolver()
export class InquiryResolver {
  @Query(() => [Inquiry], { description: 'Inquiries about the payment of an order, newest first. 支付数据查询记录' })
  inquiries(
    @Arg('orderNo', () => String, { description: 'Number of the order. 订单编号' }) orderNo: string,
    @Arg('platformUscc', () => String, {
      nullable: true,
      description: 'The platform; your own if left out. 电商平台代码',
    })
    platformUscc: string | undefined,
    @Ctx() context: Context,
  ) {
    const key = `${platformUscc ?? context.caller.party}|${orderNo}`
    context.asks(key)
    return inquiriesAbout(context, key)
  }

  @Query(() => String, { nullable: true, description: 'Where you are asked for payment data. 查询接收地址' })
  respondent(@Ctx() context: Context) {
    return respondentOf(context)
  }

  @Mutation(() => InquiryPayload, {
    description: 'Asks a platform for the original payment data of an order; one at a time. 发起支付数据查询',
  })
  openInquiry(
    @Arg('input', () => OpenInquiryInput) { platformUscc, orderNo }: OpenInquiryInput,
    @Ctx() context: Context,
  ) {
    context.asks(`${platformUscc}|${orderNo}`)
    return askForPayment(context, { platform: platformUscc, orderNo })
  }

  @Mutation(() => RespondentPayload, {
    description:
      'Says where you are asked for payment data; again with another address it replaces it. 登记查询接收地址',
  })
  registerRespondent(
    @Arg('input', () => RegisterRespondentInput) { url }: RegisterRespondentInput,
    @Ctx() context: Context,
  ) {
    return recordRespondent(context, url)
  }
}
