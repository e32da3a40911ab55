import { ArgsType, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Node } from './node.ts'
import { Day } from './scalars.ts'

export enum EnterpriseKind {
  TRADER = 'TRADER',
  BROKER = 'BROKER',
  BROKER_BRANCH = 'BROKER_BRANCH',
  PLATFORM = 'PLATFORM',
  MERCHANT = 'MERCHANT',
  PAYMENT_FIRM = 'PAYMENT_FIRM',
  LOGISTICS_FIRM = 'LOGISTICS_FIRM',
  SITE_OPERATOR = 'SITE_OPERATOR',
}
registerEnumType(EnterpriseKind, {
  name: 'EnterpriseKind',
  description: 'What an enterprise does before customs. 企业类别',
  valuesConfig: {
    TRADER: { description: 'Consignee or consignor of imported or exported goods. 进出口货物收发货人' },
    BROKER: { description: 'Declares for others. 报关企业' },
    BROKER_BRANCH: { description: 'Branch of a customs broker; carries its parent’s grade. 报关企业分支机构' },
    PLATFORM: { description: 'Cross-border e-commerce platform. 跨境电商平台企业' },
    MERCHANT: { description: 'Sells through a platform. 跨境电商企业' },
    PAYMENT_FIRM: { description: 'Takes the buyer’s payment. 支付企业' },
    LOGISTICS_FIRM: { description: 'Carries the parcel. 物流企业' },
    SITE_OPERATOR: { description: 'Runs a supervised site. 监管作业场所经营人' },
  },
})

export enum Registration {
  REGISTERED = 'REGISTERED',
  FILED = 'FILED',
  PROVISIONAL = 'PROVISIONAL',
  CANCELLED = 'CANCELLED',
}
registerEnumType(Registration, {
  name: 'Registration',
  description: 'How the enterprise is known to customs. 注册状态',
  valuesConfig: {
    REGISTERED: { description: 'Registered. 注册' },
    FILED: { description: 'Filed. 备案' },
    PROVISIONAL: { description: 'Only named in a document so far; nobody has registered it. 暂列' },
    CANCELLED: { description: 'No longer registered. 注销' },
  },
})

export enum AsKnown {
  NOW = 'NOW',
  THEN = 'THEN',
}
registerEnumType(AsKnown, {
  name: 'AsKnown',
  description: 'Of a past day: what is known of it. 已知口径',
  valuesConfig: {
    NOW: { description: 'Today, with all that was recorded and corrected since. 按当前所知' },
    THEN: { description: 'At the end of that day. 按当日所知' },
  },
})

@ArgsType()
export class AsOfArgs {
  @Field(() => Day, {
    nullable: true,
    description: 'How everything below was on this day; today if left out. 截至日期',
  })
  asOf?: string

  @Field(() => AsKnown, { defaultValue: AsKnown.NOW, description: 'What is known of that day. 已知口径' })
  known!: AsKnown
}

@ObjectType({ implements: Node, description: 'A registered, filed or provisional enterprise. 企业' })
export class Enterprise implements Node {
  @Field(() => ID, { description: 'Stable and global. 全局标识' })
  id!: string

  @Field(() => String, { nullable: true, description: 'Unified social credit code, 18 characters. 统一社会信用代码' })
  uscc!: string | null

  @Field(() => String, { nullable: true, description: 'Customs registration code, 10 characters. 海关注册编码' })
  registrationCode!: string | null

  @Field(() => String, { nullable: true, description: 'Registered name. 企业名称' })
  name!: string | null

  @Field(() => String, { nullable: true, description: 'Name in English. 英文名称' })
  nameEn!: string | null

  @Field(() => EnterpriseKind, { description: 'What it does before customs. 企业类别' })
  kind!: EnterpriseKind

  @Field(() => Registration, { description: 'How customs knows it. 注册状态' })
  registration!: Registration

  @Field(() => String, { nullable: true, description: 'Registering customs district, four digits. 注册地关区' })
  district!: string | null

  @Field(() => Day, { nullable: true, description: 'Day of registration. 注册日期' })
  registeredOn!: string | null

  @Field(() => [String], { description: 'Doubts about the master data, like USCC_CHECK_DIGIT. 数据质量标记' })
  flags!: string[]
}
