import { Field, Int, ObjectType } from 'type-graphql'
import { period, recordedOn } from './fact-form.ts'
import { type Form, inputOf, table, uscc, whole } from './form.ts'
import { whoever } from './person.ts'
import { Day } from './scalars.ts'

/** A firm by its code, or a person by number and name; never both. */
export const HOLDER = table({
  uscc: { form: uscc, required: false, description: 'Credit code, of a firm. 统一社会信用代码' },
  identityNumber: { ...whoever.identityNumber, required: false },
  name: { ...whoever.name, required: false },
})

const HolderInput = inputOf(HOLDER, 'HolderInput', 'Who holds: a firm by its code, or a person. 投资人')

/** Looked at by its own table, so that what is wrong with it is told by its own field. */
const holder: Form<object> = {
  type: () => HolderInput,
  read: (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined),
}

/** 10,000 basis points are the whole. */
const basisPoints = whole(0, 10_000)

export const HOLDING = table({
  holder: { form: holder, required: true, description: 'Who holds. 投资人' },
  uscc: { form: uscc, required: true, description: 'Credit code of the enterprise that is held. 被投资企业' },
  shareBp: { form: basisPoints, required: true, description: 'Share of the capital in basis points. 持股比例' },
  votesBp: {
    form: basisPoints,
    required: false,
    description: 'Share of the votes in basis points, where it is another. 表决权比例',
  },
  ...period,
  recordedOn,
})

export const HoldingInput = inputOf(HOLDING, 'HoldingInput', 'Who holds how much of an enterprise. 投资关系')

@ObjectType({ description: 'Who holds how much of whom. 投资关系' })
export class Holding {
  @Field(() => Int, { description: 'Share of the capital in basis points; 10,000 are the whole. 持股比例' })
  shareBp!: number

  @Field(() => Int, {
    nullable: true,
    description: 'Share of the votes in basis points, where it is another. 表决权比例',
  })
  votesBp!: number | null

  @Field(() => Day, { nullable: true, description: 'First day. 起始日期' })
  validFrom!: string | null

  @Field(() => Day, {
    nullable: true,
    description: 'First day on which it is true no more; null while it lasts. 终止日期',
  })
  validTo!: string | null

  @Field(() => String, { nullable: true, description: 'Name of the holder who is a person. 自然人投资人姓名' })
  person!: string | null
}
