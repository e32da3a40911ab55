import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { period, recordedOn, word } from './fact-form.ts'
import { type Form, inputOf, isText, table, text, uscc } from './form.ts'
import { Day } from './scalars.ts'

export enum PersonRole {
  LEGAL_REPRESENTATIVE = 'LEGAL_REPRESENTATIVE',
  CONTROLLER = 'CONTROLLER',
  PRINCIPAL = 'PRINCIPAL',
  FINANCE_OFFICER = 'FINANCE_OFFICER',
  CUSTOMS_AFFAIRS_OFFICER = 'CUSTOMS_AFFAIRS_OFFICER',
}
registerEnumType(PersonRole, {
  name: 'PersonRole',
  description: 'What a person is to an enterprise. 关联人员职务',
  valuesConfig: {
    LEGAL_REPRESENTATIVE: { description: 'Acts for it by law. 法定代表人' },
    CONTROLLER: { description: 'Decides for it, whoever holds it. 实际控制人' },
    PRINCIPAL: { description: 'Runs it. 主要负责人' },
    FINANCE_OFFICER: { description: 'Answers for its books. 财务负责人' },
    CUSTOMS_AFFAIRS_OFFICER: { description: 'Answers for its customs matters. 关务负责人' },
  },
})

const blanks = /[\s-]/g

/** Resident identity numbers have 18 characters, passports and permits fewer: letters and digits, six or more. */
const identityDocument: Form<string> = {
  type: () => String,
  read(value) {
    if (typeof value !== 'string' || !isText(value, 40)) return undefined
    const bare = value.normalize('NFKC').replace(blanks, '').toUpperCase()
    return /^[0-9A-Z]{6,20}$/.test(bare) ? bare : undefined
  },
}

/** Who somebody is. The number is replaced by a keyed hash before anything is stored; the name is in the register. */
export const whoever = {
  identityNumber: {
    form: identityDocument,
    required: true,
    description: 'Number of the identity document; replaced by a keyed hash at the door. 证件号码',
  },
  name: { form: text(100), required: true, description: 'Name, as in the register. 姓名' },
} as const

@ObjectType({ description: 'What somebody is to an enterprise. 任职' })
export class Position {
  @Field(() => String, { nullable: true, description: 'Name, as in the register. 姓名' })
  name!: string | null

  @Field(() => PersonRole, { description: 'What the person is to it. 职务' })
  role!: PersonRole

  @Field(() => Day, { nullable: true, description: 'First day. 起始日期' })
  validFrom!: string | null

  @Field(() => Day, {
    nullable: true,
    description: 'First day on which it is true no more; null while it lasts. 终止日期',
  })
  validTo!: string | null
}

export const PERSON = table({
  uscc: { form: uscc, required: true, description: 'Credit code of the enterprise. 统一社会信用代码' },
  ...whoever,
  role: {
    form: word(PersonRole),
    required: true,
    description: 'What the person is to it. 职务',
  },
  ...period,
  recordedOn,
})

export const PersonInput = inputOf(PERSON, 'PersonInput', 'Who serves an enterprise, and as what. 关联人员')
