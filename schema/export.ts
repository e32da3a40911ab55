import { Field, ObjectType } from 'type-graphql'
import { ParcelDocument, ParcelDocumentKind, ParcelFinding, ParcelPassage, ParcelState } from './parcel.ts'

@ObjectType({
  description: 'An export on its way: what has come, what is missing, what disagrees, where it was seen. 出口状态',
})
export class ExportParcel {
  @Field(() => String, { description: 'Platform, merchant and order number. 平台代码|电商企业代码|订单编号' })
  key!: string

  @Field(() => ParcelState, { description: 'How far it has come. 状态' })
  state!: ParcelState

  @Field(() => String, {
    nullable: true,
    description: 'Receipt code of the message family: 120, 100, 399, 800. 回执代码',
  })
  code!: string | null

  @Field(() => [ParcelDocument], { description: 'Its order, proceeds, waybill and list. 四种单证' })
  documents!: ParcelDocument[]

  @Field(() => [ParcelDocumentKind], { description: 'What has not come. 缺少的单证' })
  missing!: ParcelDocumentKind[]

  @Field(() => [ParcelFinding], { description: 'What does not agree. 不符项' })
  findings!: ParcelFinding[]

  @Field(() => [ParcelPassage], { description: 'Where its waybill was seen; told to whom its list names. 物流轨迹' })
  passages!: ParcelPassage[]
}
