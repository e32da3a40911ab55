import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from './connection.ts'

export enum MatchKind {
  CODE = 'CODE',
  NAME = 'NAME',
  NAME_EN = 'NAME_EN',
  FORMER_NAME = 'FORMER_NAME',
  FORMER_CODE = 'FORMER_CODE',
  PERSON = 'PERSON',
  PHONE = 'PHONE',
  ADDRESS = 'ADDRESS',
  EMAIL = 'EMAIL',
  ACCOUNT = 'ACCOUNT',
  DEVICE = 'DEVICE',
}
registerEnumType(MatchKind, {
  name: 'MatchKind',
  description: 'By what an enterprise was found. 命中项',
  valuesConfig: {
    CODE: { description: 'Its credit code or customs registration code. 统一社会信用代码或海关注册编码' },
    NAME: { description: 'Its name. 企业名称' },
    NAME_EN: { description: 'Its name in English. 英文名称' },
    FORMER_NAME: { description: 'A name that it had. 曾用名' },
    FORMER_CODE: { description: 'A registration code that it had. 曾用编码' },
    PERSON: { description: 'Somebody who serves or holds it. 关联人员' },
    PHONE: { description: 'A telephone number that it uses. 电话' },
    ADDRESS: { description: 'An address that it uses. 地址' },
    EMAIL: { description: 'An e-mail address that it uses. 电子邮箱' },
    ACCOUNT: { description: 'A bank account that it uses. 银行账户' },
    DEVICE: { description: 'A device from which it declares. 申报设备' },
  },
})

export enum MatchStrength {
  SAME = 'SAME',
  BEGINS = 'BEGINS',
  CONTAINS = 'CONTAINS',
  ALIKE = 'ALIKE',
}
registerEnumType(MatchStrength, {
  name: 'MatchStrength',
  description: 'How far what was found is what was asked for. 匹配程度',
  valuesConfig: {
    SAME: { description: 'It is the same, written in one spelling. 完全一致' },
    BEGINS: { description: 'It begins with what was asked for. 前缀一致' },
    CONTAINS: { description: 'It contains what was asked for. 包含' },
    ALIKE: { description: 'It has much of it, perhaps with a slip of the pen between. 近似' },
  },
})

export enum FacetKind {
  KIND = 'KIND',
  DISTRICT = 'DISTRICT',
  REGISTRATION = 'REGISTRATION',
  GRADE = 'GRADE',
  MATCH = 'MATCH',
}
registerEnumType(FacetKind, {
  name: 'FacetKind',
  description: 'By what findings are counted. 分面维度',
  valuesConfig: {
    KIND: { description: 'What they do before customs. 企业类别' },
    DISTRICT: { description: 'Where they are registered. 注册地关区' },
    REGISTRATION: { description: 'How customs knows them. 注册状态' },
    GRADE: { description: 'The grade in force today. 信用等级' },
    MATCH: { description: 'By what they were found best. 命中项' },
  },
})

@ObjectType({ description: 'Why an enterprise was found. 命中说明' })
class Match {
  @Field(() => MatchKind, { description: 'By what. 命中项' })
  on!: MatchKind

  @Field(() => String, { description: 'What stands there. 命中内容' })
  value!: string

  @Field(() => MatchStrength, { description: 'How far it is what was asked for. 匹配程度' })
  strength!: MatchStrength
}

@ObjectType({ description: 'An enterprise that was found, and why. 检索结果' })
export class Finding {
  @Field(() => [Match], { description: 'The best first. 命中说明' })
  matches!: Match[]
}

@ObjectType({ description: 'How many of the findings have a value. 分面计数' })
export class Facet {
  @Field(() => FacetKind, { description: 'By what they are counted. 维度' })
  by!: FacetKind

  @Field(() => String, { description: 'A word of that kind, or a district; a dash where none is known. 取值' })
  value!: string

  @Field(() => Int, { description: 'How many. 数量' })
  count!: number
}

export const FindingConnection = connectionOf('Finding', () => Finding, 'the best first')
