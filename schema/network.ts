import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { AsKnown, EnterpriseKind, Registration } from './enterprise.ts'
import { GradeCode } from './grade.ts'
import { IdentifierKind } from './identifier.ts'
import { Tie, TieGroup } from './tie.ts'
import { Day } from './scalars.ts'

export enum NodeKind {
  ENTERPRISE = 'ENTERPRISE',
  PERSON = 'PERSON',
  IDENTIFIER = 'IDENTIFIER',
}
registerEnumType(NodeKind, {
  name: 'NodeKind',
  description: 'What a node of a picture stands for. 节点类别',
  valuesConfig: {
    ENTERPRISE: { description: 'An enterprise. 企业' },
    PERSON: { description: 'A person. 自然人' },
    IDENTIFIER: { description: 'A phone, address, e-mail, account or device. 标识' },
  },
})

export enum TruncationCode {
  REMAINDER = 'REMAINDER',
  HUB = 'HUB',
  FULL = 'FULL',
}
registerEnumType(TruncationCode, {
  name: 'TruncationCode',
  description: 'Why something is not there. 未显示原因',
  valuesConfig: {
    REMAINDER: { description: 'Of a kind of links only the heaviest are shown. 仅显示权重最高的关联' },
    HUB: { description: 'So many are linked there that it was not walked through. 枢纽节点未穿越' },
    FULL: { description: 'The picture holds as many nodes as one may. 图中节点已达上限' },
  },
})

@ObjectType({ description: 'What a picture leaves out, and how to see it. 未显示内容说明' })
export class Truncation {
  @Field(() => TruncationCode, { description: 'Why. 原因' })
  code!: TruncationCode

  @Field(() => [ID], { description: 'At which nodes; at most 20 of them. 涉及节点' })
  at!: string[]

  @Field(() => String, { description: 'In English. 英文说明' })
  message!: string

  @Field(() => String, { description: 'In Chinese. 中文说明' })
  messageZh!: string
}

@ObjectType({ description: 'One node of a picture. 图节点' })
export class NetworkNode {
  @Field(() => ID, { description: 'The same in every picture. 标识' })
  id!: string

  @Field(() => NodeKind, { description: 'What it stands for. 类别' })
  kind!: NodeKind

  @Field(() => String, { nullable: true, description: 'Name, or the value of an identifier. 名称' })
  name!: string | null

  @Field(() => Int, { description: 'Links between it and the nearest node asked about. 距离' })
  hops!: number

  @Field(() => String, { description: 'Brings what is linked with it: `expand(at:)`. 展开游标' })
  expand!: string

  @Field(() => String, { nullable: true, description: 'Credit code of an enterprise. 统一社会信用代码' })
  uscc!: string | null

  @Field(() => EnterpriseKind, { nullable: true, description: 'What an enterprise does before customs. 企业类别' })
  enterpriseKind!: EnterpriseKind | null

  @Field(() => Registration, { nullable: true, description: 'How customs knows an enterprise. 注册状态' })
  registration!: Registration | null

  @Field(() => String, { nullable: true, description: 'Registering customs district. 注册地关区' })
  district!: string | null

  @Field(() => GradeCode, { nullable: true, description: 'Grade of an enterprise on that day. 信用等级' })
  grade!: GradeCode | null

  @Field(() => Int, { nullable: true, description: 'Effective documents against it until that day. 违法违规记录数' })
  violations!: number | null

  @Field(() => IdentifierKind, { nullable: true, description: 'What an identifier is. 标识类别' })
  identifierKind!: IdentifierKind | null
}

@ObjectType({
  description:
    'A picture of what is linked; it may raise attention and never lowers a grade. 关联图（不影响法定信用等级）',
})
export class Network {
  @Field(() => Day, { description: 'The day that it shows. 日期' })
  asOf!: string

  @Field(() => AsKnown, { description: 'What is known of that day. 已知口径' })
  known!: AsKnown

  @Field(() => [NetworkNode], { description: 'The nodes, nearest first. 节点' })
  nodes!: NetworkNode[]

  @Field(() => [Tie], { description: 'The links between them. 关联' })
  ties!: Tie[]

  @Field(() => [TieGroup], { description: 'What is linked besides, by node and kind. 其余关联' })
  groups!: TieGroup[]

  @Field(() => [Truncation], { description: 'Why the picture is not whole; empty when it is. 未显示说明' })
  truncated!: Truncation[]
}
