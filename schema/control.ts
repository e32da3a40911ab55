import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Day } from './scalars.ts'

enum PartyKind {
  ENTERPRISE = 'ENTERPRISE',
  PERSON = 'PERSON',
}
registerEnumType(PartyKind, {
  name: 'PartyKind',
  description: 'What stands behind an enterprise. 主体类别',
  valuesConfig: {
    ENTERPRISE: { description: 'Another enterprise. 企业' },
    PERSON: { description: 'A person. 自然人' },
  },
})

enum OwnerBasis {
  OWNERSHIP = 'OWNERSHIP',
  VOTES = 'VOTES',
  CONTROL = 'CONTROL',
  REGISTERED = 'REGISTERED',
}
registerEnumType(OwnerBasis, {
  name: 'OwnerBasis',
  description: 'Why a person is a beneficial owner. 受益所有人认定依据',
  valuesConfig: {
    OWNERSHIP: { description: 'The effective stake reaches the threshold. 最终持股达到比例' },
    VOTES: { description: 'The votes at his command reach the threshold. 可支配表决权达到比例' },
    CONTROL: { description: 'He controls it. 实际控制' },
    REGISTERED: { description: 'The register calls him its controller. 登记的实际控制人' },
  },
})

enum ControlFlagCode {
  SHARES_OVER_WHOLE = 'SHARES_OVER_WHOLE',
  VOTES_OVER_WHOLE = 'VOTES_OVER_WHOLE',
  CYCLE = 'CYCLE',
  CYCLE_UNSOLVED = 'CYCLE_UNSOLVED',
  CONTROL_RING = 'CONTROL_RING',
  NOT_READ = 'NOT_READ',
}
registerEnumType(ControlFlagCode, {
  name: 'ControlFlagCode',
  description: 'What has to be known of the record itself. 股权数据提示',
  valuesConfig: {
    SHARES_OVER_WHOLE: { description: 'Its recorded shares add up to more than 100 %. 持股比例合计超过 100%' },
    VOTES_OVER_WHOLE: { description: 'Its recorded votes add up to more than 100 %. 表决权合计超过 100%' },
    CYCLE: { description: 'They hold each other in a circle, which is solved exactly. 循环持股（已求解）' },
    CYCLE_UNSOLVED: {
      description: 'They hold all of each other, or more: stakes through them cannot be told. 循环持股（无法求解）',
    },
    CONTROL_RING: { description: 'Its controllers control each other, and nobody else does. 循环控制' },
    NOT_READ: { description: 'There were too many to look behind these. 未继续穿透' },
  },
})

@ObjectType({ description: 'An enterprise or a person behind an enterprise. 股权主体' })
export class Party {
  @Field(() => ID, { description: 'Stable and global. 全局标识' })
  id!: string

  @Field(() => PartyKind, { description: 'Enterprise or person. 类别' })
  kind!: PartyKind

  @Field(() => String, { nullable: true, description: 'Credit code, of an enterprise. 统一社会信用代码' })
  uscc!: string | null

  @Field(() => String, { nullable: true, description: 'Name, as in the register. 名称' })
  name!: string | null
}

@ObjectType({ description: 'One way from a holder to the enterprise. 持股路径' })
class StakePath {
  @Field(() => [Party], { description: 'From the holder to the enterprise. 路径主体' })
  parties!: Party[]

  @Field(() => [Int], { description: 'Share of each step, in basis points. 各层持股比例（万分之一）' })
  sharesBp!: number[]

  @Field(() => String, { description: 'The product of its steps, in percent. 路径持股百分比' })
  percent!: string
}

@ObjectType({ description: 'What a party holds of the enterprise in the end. 最终持股' })
class EffectiveStake {
  @Field(() => Party, { description: 'Who holds. 持股主体' })
  party!: Party

  @Field(() => String, {
    nullable: true,
    description:
      'Through all chains and cycles, in percent, a decimal of at most seven places; null where it cannot be told, see the flags. 最终持股百分比',
  })
  percent!: string | null

  @Field(() => Int, { description: 'What of it is held directly, in basis points. 直接持股（万分之一）' })
  directBp!: number

  @Field(() => Boolean, { description: 'Nobody is recorded behind it. 是否为最终层' })
  ultimate!: boolean

  @Field(() => [StakePath], { description: 'The greatest five of the ways that it follows from. 主要路径' })
  paths!: StakePath[]

  @Field(() => String, {
    nullable: true,
    description: 'What further ways, and rounds through cycles, add; with the paths it makes the whole. 其余路径及循环',
  })
  restPercent!: string | null
}

@ObjectType({ description: 'Votes that were under command when a step was taken. 表决权来源' })
class CommandedVotes {
  @Field(() => Party, { description: 'Who has them. 持有主体' })
  party!: Party

  @Field(() => Int, { description: 'In basis points of all votes. 表决权（万分之一）' })
  votesBp!: number
}

@ObjectType({ description: 'How one enterprise came under command. 控制步骤' })
class ControlStep {
  @Field(() => Party, { description: 'What came under command. 被控制企业' })
  held!: Party

  @Field(() => Int, {
    description: 'Votes in it that were under command by then, in basis points. 累计表决权（万分之一）',
  })
  votesBp!: number

  @Field(() => [CommandedVotes], { description: 'Whose votes these are. 表决权来源' })
  through!: CommandedVotes[]

  @Field(() => Boolean, { description: 'The register says so, whatever the votes. 登记为实际控制人' })
  registered!: boolean
}

@ObjectType({ description: 'Who has the majority of votes, by himself or by those whom he controls. 控制人' })
class Controller {
  @Field(() => Party, { description: 'Who controls. 控制主体' })
  party!: Party

  @Field(() => Boolean, { description: 'Nobody controls it in its turn. 是否为最终控制人' })
  ultimate!: boolean

  @Field(() => Int, {
    description: 'All votes in the enterprise at its command, in basis points. 可支配表决权（万分之一）',
  })
  votesBp!: number

  @Field(() => [ControlStep], { description: 'The steps that lead to the enterprise, in their order. 控制路径' })
  steps!: ControlStep[]
}

@ObjectType({ description: 'A person who owns or controls the enterprise in the end. 受益所有人' })
class BeneficialOwner {
  @Field(() => Party, { description: 'The person. 自然人' })
  party!: Party

  @Field(() => [OwnerBasis], { description: 'Why. 认定依据' })
  basis!: OwnerBasis[]

  @Field(() => String, { nullable: true, description: 'Effective stake in percent. 最终持股百分比' })
  percent!: string | null

  @Field(() => Int, { description: 'Votes at his command, in basis points. 可支配表决权（万分之一）' })
  votesBp!: number
}

@ObjectType({ description: 'Something in the record that a number cannot be read without. 股权数据提示' })
class ControlFlag {
  @Field(() => ControlFlagCode, { description: 'What. 代码' })
  code!: ControlFlagCode

  @Field(() => [Party], { description: 'Of whom; those that you may see. 涉及主体' })
  parties!: Party[]

  @Field(() => Int, {
    nullable: true,
    description: 'What shares or votes add up to, in basis points. 合计（万分之一）',
  })
  sumBp!: number | null
}

@ObjectType({
  description:
    'Who stands behind an enterprise as of a day, as recorded now. It may lead to closer attention and never moves a grade. 股权穿透与控制',
})
export class Control {
  @Field(() => Day, { description: 'As of. 截至日期' })
  asOf!: string

  @Field(() => Party, { description: 'The enterprise. 企业' })
  enterprise!: Party

  @Field(() => Int, {
    description: 'From which a person is a beneficial owner, in basis points. 受益所有人比例（万分之一）',
  })
  thresholdBp!: number

  @Field(() => [EffectiveStake], { description: 'Effective stakes: what cannot be told, then the greatest. 最终持股' })
  stakes!: EffectiveStake[]

  @Field(() => Int, { description: 'How many smaller stakes are not listed. 未列出的持股数' })
  stakesLeftOut!: number

  @Field(() => [Controller], { description: 'Who controls it, who is not controlled himself first. 控制人' })
  controllers!: Controller[]

  @Field(() => [BeneficialOwner], { description: 'Persons who own or control it in the end. 受益所有人' })
  beneficialOwners!: BeneficialOwner[]

  @Field(() => [ControlFlag], { description: 'What the record itself has to tell. 数据提示' })
  flags!: ControlFlag[]

  @Field(() => String, {
    nullable: true,
    description: 'Held in the end by enterprises that you may not see, in percent. 辖区外企业持股百分比',
  })
  withheldPercent!: string | null

  @Field(() => String, { nullable: true, description: 'Whose holder is not recorded, in percent. 未登记百分比' })
  unknownPercent!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What of it comes back to itself round a cycle, in percent. 自我持股百分比',
  })
  selfPercent!: string | null
}

@ObjectType({
  description: 'What an enterprise holds of another in the end, and whether it controls it. 对外持股与控制',
})
class HeldEnterprise {
  @Field(() => Party, { description: 'Who is held. 被持股企业' })
  party!: Party

  @Field(() => String, {
    nullable: true,
    description: 'Effective stake in percent; null where a circle has no answer. 最终持股百分比',
  })
  percent!: string | null

  @Field(() => Int, { description: 'What of it is held directly, in basis points. 直接持股（万分之一）' })
  directBp!: number

  @Field(() => Int, { description: 'Votes in it at its command, in basis points. 可支配表决权（万分之一）' })
  votesBp!: number

  @Field(() => Boolean, { description: 'Whether it controls it. 是否控制' })
  controlled!: boolean

  @Field(() => [ControlStep], { description: 'The steps by which it does. 控制路径' })
  steps!: ControlStep[]
}

@ObjectType({
  description:
    'What an enterprise holds and controls as of a day, through enterprises that you may see. 对外投资与控制',
})
export class Holdings {
  @Field(() => Day, { description: 'As of. 截至日期' })
  asOf!: string

  @Field(() => Party, { description: 'The enterprise. 企业' })
  enterprise!: Party

  @Field(() => [HeldEnterprise], {
    description: 'Whom it holds, what cannot be told first, then the greatest. 被持股企业',
  })
  held!: HeldEnterprise[]

  @Field(() => Boolean, { description: 'Whether there are more than 500, which are not read. 是否还有更多' })
  more!: boolean
}
