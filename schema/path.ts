import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Tie } from './tie.ts'
import { NetworkNode, Truncation } from './network.ts'
import { Day } from './scalars.ts'

@ObjectType({ description: 'One way from one to the other, over no node twice. 关联路径' })
export class Path {
  @Field(() => Int, { description: 'How many steps. 步数' })
  length!: number

  @Field(() => [NetworkNode], { description: 'The nodes in their order, both ends among them. 节点' })
  nodes!: NetworkNode[]

  @Field(() => [Tie], { description: 'All links between neighbours, step by step. 关联' })
  ties!: Tie[]
}

@ObjectType({ description: 'The shortest paths between two. 最短路径' })
export class Paths {
  @Field(() => Day, { description: 'The day that they are of. 日期' })
  asOf!: string

  @Field(() => [Path], { description: 'The shortest first. 路径' })
  paths!: Path[]

  @Field(() => [Truncation], { description: 'Where was not looked; empty when everywhere. 未查找说明' })
  truncated!: Truncation[]
}

@ObjectType({ description: 'A node in which several of those asked about meet. 共同关联' })
export class CommonGround {
  @Field(() => NetworkNode, { description: 'Where they meet. 节点' })
  node!: NetworkNode

  @Field(() => [ID], { description: 'Ids of those who do. 相关企业' })
  of!: string[]

  @Field(() => [Path], { description: 'A shortest way from each of them there. 各自路径' })
  paths!: Path[]
}

@ObjectType({ description: 'What several enterprises have in common. 共同关联结果' })
export class CommonGrounds {
  @Field(() => Day, { description: 'The day that it is of. 日期' })
  asOf!: string

  @Field(() => [CommonGround], { description: 'What most of them share first, then the nearest. 共同关联' })
  grounds!: CommonGround[]

  @Field(() => [Truncation], { description: 'Where was not looked; empty when everywhere. 未查找说明' })
  truncated!: Truncation[]
}
