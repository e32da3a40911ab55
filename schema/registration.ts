import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { EnterpriseKind, Registration } from './enterprise.ts'
import { keyText, recordDay, texts, word } from './fact-form.ts'
import { digits, type Form, inputOf, oneOf, table, uscc } from './form.ts'
import { Day } from './scalars.ts'

/** The outline only: newer registrations carry letters, and there is no check digit. */
const registrationCode: Form<string> = {
  type: () => String,
  read: (value) => (typeof value === 'string' && /^\d{4}[0-9A-Z]{6}$/.test(value) ? value : undefined),
}

/** PROVISIONAL is what we call a firm that no authority has recorded; no authority says it. */
const RECORDED = { REGISTERED: 'REGISTERED', FILED: 'FILED', CANCELLED: 'CANCELLED' } as const

export const REGISTRATION = table({
  uscc: { form: uscc, required: true, description: 'Unified social credit code. 统一社会信用代码' },
  registrationCode: {
    form: registrationCode,
    required: false,
    description: 'Customs registration code, 10 characters. 海关注册编码',
  },
  name: { form: keyText(200), required: true, description: 'Registered name. 企业名称' },
  nameEn: { form: keyText(200), required: false, description: 'Name in English. 英文名称' },
  formerNames: {
    form: texts(200, 50),
    required: false,
    fallback: [] as string[],
    description: 'Names it had before, at most 50. 曾用名',
  },
  kind: { form: word(EnterpriseKind), required: true, description: 'What it does before customs. 企业类别' },
  status: {
    form: oneOf(Registration, RECORDED),
    required: true,
    description: 'Registered, filed or cancelled; nobody is recorded as provisional. 注册状态',
  },
  district: { form: digits(4), required: true, description: 'Registering customs district, four digits. 注册地关区' },
  registeredOn: { form: recordDay, required: true, description: 'Day of the first registration. 注册日期' },
  changedOn: {
    form: recordDay,
    required: true,
    description: 'Day of this change, or of the registration itself; the latest stands. 变更日期',
  },
})

export const RegistrationInput = inputOf(
  REGISTRATION,
  'RegistrationInput',
  'What the register says of an enterprise since a day. 企业注册备案登记',
)

enum FormerNameKind {
  NAME = 'NAME',
  REGISTRATION_CODE = 'REGISTRATION_CODE',
}
registerEnumType(FormerNameKind, {
  name: 'FormerNameKind',
  description: 'What an enterprise has no longer. 曾用项类别',
  valuesConfig: {
    NAME: { description: 'A name. 曾用名' },
    REGISTRATION_CODE: { description: 'A customs registration code. 曾用海关注册编码' },
  },
})

@ObjectType({ description: 'A name or a code that an enterprise had. 曾用名及曾用编码' })
export class FormerName {
  @Field(() => FormerNameKind, { description: 'What it is. 类别' })
  kind!: FormerNameKind

  @Field(() => String, { description: 'The name, or the code. 内容' })
  value!: string

  @Field(() => Day, { nullable: true, description: 'First day; as far as is known. 起始日期' })
  validFrom!: string | null

  @Field(() => Day, {
    nullable: true,
    description: 'First day on which it had it no more, or an earlier one. 终止日期',
  })
  validTo!: string | null
}
