import { Field, InputType } from 'type-graphql'
import { ArrearsInput } from './arrears.ts'
import { BranchInput } from './branch.ts'
import { ConvictionInput } from './conviction.ts'
import { DeclarationInput } from './declaration.ts'
import { HoldingInput } from './holding.ts'
import { IdentifierInput } from './identifier.ts'
import { InspectionInput } from './inspection.ts'
import { InvestigationInput } from './investigation.ts'
import { PersonInput } from './person.ts'
import { RegistrationInput } from './registration.ts'
import { ReturnCheckInput } from './return-check.ts'
import { ViolationChangeInput, ViolationInput } from './violation.ts'

@InputType({ description: 'One fact under the name of its kind; exactly one field is set. 登记事项' })
export class FactInput {
  @Field(() => RegistrationInput, { nullable: true, description: 'What the register says. 企业注册备案' })
  registration?: object

  @Field(() => PersonInput, { nullable: true, description: 'Who serves it. 关联人员' })
  person?: object

  @Field(() => HoldingInput, { nullable: true, description: 'Who holds it. 投资关系' })
  holding?: object

  @Field(() => IdentifierInput, { nullable: true, description: 'What it uses. 企业标识' })
  identifier?: object

  @Field(() => BranchInput, { nullable: true, description: 'Whose branch it is. 分支机构' })
  branch?: object

  @Field(() => DeclarationInput, { nullable: true, description: 'A declaration that a port accepted. 报关单' })
  declaration?: object

  @Field(() => ViolationInput, { nullable: true, description: 'An effective document. 违法违规记录' })
  violation?: object

  @Field(() => ViolationChangeInput, { nullable: true, description: 'What became of one. 违法违规记录变动' })
  violationChange?: object

  @Field(() => ArrearsInput, { nullable: true, description: 'What was not paid when due. 欠缴' })
  arrears?: object

  @Field(() => ConvictionInput, { nullable: true, description: 'A judgment in force. 刑事判决' })
  conviction?: object

  @Field(() => InvestigationInput, { nullable: true, description: 'That it is investigated. 调查信息' })
  investigation?: object

  @Field(() => InspectionInput, { nullable: true, description: 'What an inspection found. 查验' })
  inspection?: object

  @Field(() => ReturnCheckInput, { nullable: true, description: 'What was found when goods came back. 退货核验' })
  returnCheck?: object
}

@InputType({ description: 'A batch of facts of any kinds. 登记批次' })
export class RecordFactsInput {
  @Field(() => String, { description: 'Idempotency key: the same key and content get the same answer. 批次号' })
  batchKey!: string

  @Field(() => [FactInput], { description: 'One to 500, in any mix and order. 登记事项' })
  facts!: FactInput[]

  @Field(() => Boolean, { defaultValue: false, description: 'Same checks, same answer, nothing stored. 仅校验' })
  dryRun!: boolean
}
