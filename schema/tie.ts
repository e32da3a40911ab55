import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PersonRole } from './person.ts'
import { Day, Fen } from './scalars.ts'

export enum TieKind {
  SERVES = 'SERVES',
  OWNS = 'OWNS',
  BRANCH_OF = 'BRANCH_OF',
  SUCCEEDS = 'SUCCEEDS',
  USES = 'USES',
  TRADES_ON = 'TRADES_ON',
  SHIPS_WITH = 'SHIPS_WITH',
  PAYS_BY = 'PAYS_BY',
}
registerEnumType(TieKind, {
  name: 'TieKind',
  description: 'By what two are linked. 关联类别',
  valuesConfig: {
    SERVES: { description: 'A person serves an enterprise. 任职' },
    OWNS: { description: 'A person or an enterprise holds a share of an enterprise. 持股' },
    BRANCH_OF: { description: 'An enterprise is a branch of another. 分支机构' },
    SUCCEEDS: { description: 'An enterprise stands in the place of another. 承继' },
    USES: { description: 'An enterprise uses a phone, an address, an account. 使用标识' },
    TRADES_ON: { description: 'A merchant sells on a platform. 平台交易' },
    SHIPS_WITH: { description: 'A merchant ships with a carrier. 物流承运' },
    PAYS_BY: { description: 'A merchant is paid through a payment firm. 支付结算' },
  },
})

export enum TieWay {
  OUT = 'OUT',
  IN = 'IN',
}
registerEnumType(TieWay, {
  name: 'TieWay',
  description: 'Which way a link goes, seen from one of its ends. 方向',
  valuesConfig: {
    OUT: { description: 'It begins there. 由此出发' },
    IN: { description: 'It ends there. 指向此处' },
  },
})

@ObjectType({ description: 'What links two nodes of a picture. 关联' })
export class Tie {
  @Field(() => ID, { description: 'The same in every picture. 标识' })
  id!: string

  @Field(() => TieKind, { description: 'By what. 类别' })
  kind!: TieKind

  @Field(() => ID, { description: 'Id of the node where it begins. 起点' })
  from!: string

  @Field(() => ID, { description: 'Id of the node where it ends. 终点' })
  to!: string

  @Field(() => PersonRole, { nullable: true, description: 'As what a person serves. 职务' })
  role!: PersonRole | null

  @Field(() => Int, { nullable: true, description: 'Share of the capital in basis points. 持股比例' })
  shareBp!: number | null

  @Field(() => Int, { nullable: true, description: 'Share of the votes in basis points. 表决权比例' })
  votesBp!: number | null

  @Field(() => Day, { nullable: true, description: 'First day; null for dealings. 起始日' })
  validFrom!: string | null

  @Field(() => Day, { nullable: true, description: 'Day on which it ended; null while it lasts. 终止日' })
  validTo!: string | null

  @Field(() => String, { nullable: true, description: 'First month of dealings, like 2026-01. 首次往来月份' })
  first!: string | null

  @Field(() => String, { nullable: true, description: 'Last month of dealings up to the day asked for. 最近往来月份' })
  last!: string | null

  @Field(() => Int, { nullable: true, description: 'How many dealings until then. 往来笔数' })
  count!: number | null

  @Field(() => Fen, { nullable: true, description: 'Their sum. 往来金额' })
  fen!: number | null
}

@ObjectType({ description: 'Links of one node that the picture leaves out. 未展开的关联' })
export class TieGroup {
  @Field(() => ID, { description: 'Id of the node. 节点' })
  of!: string

  @Field(() => TieKind, { description: 'Their kind. 类别' })
  kind!: TieKind

  @Field(() => TieWay, { description: 'Which way they go. 方向' })
  way!: TieWay

  @Field(() => Int, { description: 'How many more there are. 其余数量' })
  count!: number

  @Field(() => Boolean, { description: 'False when there may be more than count says. 数量是否精确' })
  countIsExact!: boolean

  @Field(() => String, { description: 'Brings the next of them: `expand(at:)`. 展开游标' })
  expand!: string
}
