import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { keyText, period, recordedOn, word } from './fact-form.ts'
import { inputOf, table, uscc } from './form.ts'
import { Day } from './scalars.ts'

export enum IdentifierKind {
  PHONE = 'PHONE',
  ADDRESS = 'ADDRESS',
  EMAIL = 'EMAIL',
  ACCOUNT = 'ACCOUNT',
  DEVICE = 'DEVICE',
}
registerEnumType(IdentifierKind, {
  name: 'IdentifierKind',
  description: 'What several enterprises may share. 标识类别',
  valuesConfig: {
    PHONE: { description: 'Telephone number. 电话' },
    ADDRESS: { description: 'Address. 地址' },
    EMAIL: { description: 'E-mail address. 电子邮箱' },
    ACCOUNT: { description: 'Bank account. 银行账户' },
    DEVICE: { description: 'Device from which it declares. 申报设备' },
  },
})

export const IDENTIFIER = table({
  uscc: { form: uscc, required: true, description: 'Credit code of the enterprise. 统一社会信用代码' },
  kind: {
    form: word(IdentifierKind),
    required: true,
    description: 'What it is. 类别',
  },
  value: { form: keyText(300), required: true, description: 'As written; compared in one spelling. 标识值' },
  ...period,
  recordedOn,
})

export const IdentifierInput = inputOf(
  IDENTIFIER,
  'IdentifierInput',
  'A phone, address, e-mail, account or device that an enterprise uses. 企业标识',
)

@ObjectType({ description: 'By what an enterprise can be reached. 企业标识' })
export class IdentifierUse {
  @Field(() => IdentifierKind, { description: 'What it is. 类别' })
  kind!: IdentifierKind

  @Field(() => String, { description: 'In one spelling. 标识值' })
  value!: string

  @Field(() => Day, { nullable: true, description: 'First day. 起始日期' })
  validFrom!: string | null

  @Field(() => Day, {
    nullable: true,
    description: 'First day on which it is used no more; null while it is. 终止日期',
  })
  validTo!: string | null
}
