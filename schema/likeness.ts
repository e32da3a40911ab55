import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Party } from './control.ts'
import { Verdict } from './judgement.ts'

enum LikenessCode {
  NAME = 'NAME',
  FORMER_NAME = 'FORMER_NAME',
  CODE_NEAR = 'CODE_NEAR',
  FORMER_CODE = 'FORMER_CODE',
  PHONE = 'PHONE',
  ADDRESS = 'ADDRESS',
  EMAIL = 'EMAIL',
  ACCOUNT = 'ACCOUNT',
  DEVICE = 'DEVICE',
  PERSON = 'PERSON',
  BOTH_REGISTERED = 'BOTH_REGISTERED',
}
/** What two records may share, by the name of its code. */
export const SHARED_WORDS = {
  NAME: { description: 'The same name. 名称相同' },
  FORMER_NAME: { description: 'One is called what the other was called. 曾用名相同' },
  CODE_NEAR: { description: 'The credit codes are one slip of a finger apart. 信用代码仅一处之差' },
  FORMER_CODE: { description: 'One has the registration code that the other had. 曾用海关编码相同' },
  PHONE: { description: 'The same telephone. 电话相同' },
  ADDRESS: { description: 'The same address. 地址相同' },
  EMAIL: { description: 'The same e-mail address. 电子邮箱相同' },
  ACCOUNT: { description: 'The same bank account. 银行账户相同' },
  DEVICE: { description: 'The same device declares. 申报设备相同' },
  PERSON: { description: 'The same person serves or holds both. 关联人员相同' },
}
registerEnumType(LikenessCode, {
  name: 'LikenessCode',
  description: 'What two records share, or what speaks against it. 相似依据',
  valuesConfig: {
    ...SHARED_WORDS,
    BOTH_REGISTERED: { description: 'Against it: both are registered, under good codes. 均已注册且代码有效（反向）' },
  },
})

@ObjectType({ description: 'Something for or against it, and what it counts. 相似理由' })
class LikenessReason {
  @Field(() => LikenessCode, { description: 'What. 代码' })
  code!: LikenessCode

  @Field(() => String, { nullable: true, description: 'What is shared. 共享值' })
  value!: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many enterprises that you may see share it; the more, the less it counts. 共享企业数',
  })
  sharers!: number | null

  @Field(() => Int, { description: 'Points; this house’s own, no law names any. 分值' })
  points!: number
}

@ObjectType({ description: 'Another record that may be of the same enterprise; only a person judges it. 疑似同一企业' })
export class Likeness {
  @Field(() => Party, { description: 'The other record. 对方企业' })
  other!: Party

  @Field(() => Int, {
    description: '-100 to 100; orders what to look at first, and is no probability. 相似分',
  })
  score!: number

  @Field(() => [LikenessReason], { description: 'Why, what counts most first. 理由' })
  reasons!: LikenessReason[]

  @Field(() => Verdict, { description: 'What a person has judged; OPEN when nobody has. 人工认定' })
  verdict!: Verdict
}
