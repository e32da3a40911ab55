import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Instant } from './scalars.ts'
import { UserError } from './user-error.ts'

enum WebhookState {
  ACTIVE = 'ACTIVE',
  DISABLED = 'DISABLED',
}
registerEnumType(WebhookState, {
  name: 'WebhookState',
  description: 'Whether receipts are being delivered. 推送状态',
  valuesConfig: {
    ACTIVE: { description: 'They are. 推送中' },
    DISABLED: { description: 'It failed for three days, or the receiver said that it is gone. 已停用' },
  },
})

@ObjectType({ description: 'One try to deliver receipts. 推送记录' })
export class Delivery {
  @Field(() => Instant, { description: 'When. 时间' })
  at!: string

  @Field(() => String, { description: 'Header webhook-id of the message. 消息编号' })
  id!: string

  @Field(() => Int, { description: 'How many receipts it held. 回执数' })
  receipts!: number

  @Field(() => Int, {
    nullable: true,
    description: 'Status that the receiver answered; null when it did not. 应答状态',
  })
  status!: number | null

  @Field(() => String, { nullable: true, description: 'Why it counts as failed. 失败原因' })
  reason!: string | null
}

@ObjectType({ description: 'Where a firm wants its receipts delivered. 回执推送' })
export class Webhook {
  @Field(() => String, { description: 'Address of the receiver. 接收地址' })
  url!: string

  @Field(() => WebhookState, { description: 'Whether receipts are being delivered. 状态' })
  state!: WebhookState

  @Field(() => Int, { description: 'Tries that have failed since the last that did not. 连续失败次数' })
  failures!: number

  @Field(() => Instant, { nullable: true, description: 'Not before then it is tried again. 下次尝试时间' })
  due!: string | null

  @Field(() => Instant, {
    nullable: true,
    description: 'Until then messages are signed with the former secret as well. 旧密钥失效时间',
  })
  formerSecretUntil!: string | null

  @Field(() => [Delivery], { description: 'The last fifty tries, newest last. 最近推送记录' })
  log!: Delivery[]
}

@InputType({ description: 'Where receipts are to be delivered. 回执推送登记' })
export class RegisterWebhookInput {
  @Field(() => String, { description: 'Address of the receiver, https. 接收地址' })
  url!: string
}

@ObjectType({ description: 'What became of a change to a webhook. 登记结果' })
export class WebhookPayload {
  @Field(() => Webhook, { nullable: true, description: 'As it stands now. 现行设置' })
  webhook!: Webhook | null

  @Field(() => String, {
    nullable: true,
    description: 'Key of the signatures (Standard Webhooks), shown when it is made and never again. 签名密钥',
  })
  secret!: string | null

  @Field(() => [UserError], { description: 'Why nothing was changed. 拒绝原因' })
  userErrors!: UserError[]
}
