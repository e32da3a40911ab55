/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What an enterprise applies for. 申请 */
export type ApplicationInput = {
  /** Why, and the proof for it, in words. 申请理由与证明材料 */
  readonly words: string;
};

/** What a case may lead to. 案件类别 */
export type CaseKind =
  /** To a certificate, on application. 高级认证 */
  | 'CERTIFICATION'
  /** To a finding of dishonesty, or to the list of the seriously dishonest. 失信认定 */
  | 'FINDING'
  /** The enterprise objects to a record or to a decision. 异议 */
  | 'OBJECTION'
  /** Out of dishonesty, on application or by customs itself. 信用修复 */
  | 'REPAIR'
  /** Customs looks again at a certificate, or at a decision of its own. 复核 */
  | 'REVIEW'
  /** Measures are suspended while somebody investigates. 暂停适用管理措施 */
  | 'SUSPENSION';

/** How a case ended. 结案结果 */
export type CaseOutcome =
  /** The record that was objected to is corrected. 已更正 */
  | 'CORRECTED'
  /** By a decision. 作出认定 */
  | 'DECIDED'
  /** The defence was right. 采纳申辩 */
  | 'DEFENCE_ADOPTED'
  /** The objection was not right. 异议不成立 */
  | 'DISMISSED'
  /** There is no ground, or none any more. 无认定依据 */
  | 'NO_GROUND'
  /** What was applied for is refused. 不予认定 */
  | 'REFUSED'
  /** The measures apply again. 恢复适用 */
  | 'RESUMED'
  /** The applicant withdrew it. 申请人撤回 */
  | 'WITHDRAWN';

/** How far a case has come. 案件状态 */
export type CaseState =
  /** Two officers agree; it takes effect when it is served. 待送达生效 */
  | 'AGREED'
  /** Ended without a decision. 已结案 */
  | 'CLOSED'
  /** Decided; the decision has to be served. 已认定待送达 */
  | 'DECIDED'
  /** A defence was received and is not verified yet. 已收到陈述申辩 */
  | 'DEFENDED'
  /** What was received is verified, or the defence was waived. 已核实 */
  | 'HEARD'
  /** The notice is served; the enterprise may state its defence. 已告知 */
  | 'NOTICED'
  /** Nothing but its opening is recorded. 已立案 */
  | 'OPENED'
  /** An officer proposes a decision. 已提出认定 */
  | 'PROPOSED'
  /** Decided and served. 已送达 */
  | 'SERVED'
  /** The measures are suspended. 已暂停适用 */
  | 'SUSPENDED';

/** What is decided. 认定类别 */
export type DecisionKind =
  /** An earlier decision never had effect. 撤销原认定（自始无效） */
  | 'ANNULMENT'
  /** It is certified; in force from the day of service. 认证 */
  | 'CERTIFICATION'
  /** It is taken off that list. 移出严重失信主体名单 */
  | 'DELISTING'
  /** The enterprise is found dishonest. 认定失信 */
  | 'FINDING'
  /** The dishonesty is repaired, and it is on no list any more. 信用修复 */
  | 'REPAIR'
  /** An earlier decision has no effect from that day on. 撤回原认定 */
  | 'REVERSAL'
  /** The certificate stands after a review. 复核通过 */
  | 'REVIEW_PASSED'
  /** It is put on the list of the seriously dishonest. 列入严重失信主体名单 */
  | 'SERIOUS_LISTING'
  /** The certificate is withdrawn. 撤销认证 */
  | 'WITHDRAWAL';

/** What would bring a grade down. 下降原因 */
export type FallCause =
  /** Something new. 新发生的情形 */
  | 'EVENT'
  /** What is there already, left as it is. 到期未处理 */
  | 'TIME';

/** The grades of all regimes; which of them exist, and their rank, is the law pack’s to say. 信用等级 */
export type GradeCode =
  /** China’s AEO. 高级认证企业 */
  | 'ADVANCED_CERTIFIED'
  /** The middle tier of Order 282. 认证企业 */
  | 'CERTIFIED'
  /** Found dishonest by a decision. 失信企业 */
  | 'DISHONEST'
  /** The middle tier of Order 237. 一般认证企业 */
  | 'GENERAL_CERTIFIED'
  /** Everybody else; stands without a decision. 常规企业 */
  | 'REGULAR'
  /** On the serious list; a grade of its own since Order 282. 严重失信企业 */
  | 'SERIOUSLY_DISHONEST';

/** Something to be done. 事项 */
export type LiftActCode =
  /** File the annual report. 报送年度报告 */
  | 'FILE_ANNUAL_REPORT'
  /** An objection that is open succeeds; not the enterprise’s to do. 异议成立 */
  | 'HAVE_ANNULLED'
  /** Pay what is owed under a document. 缴清欠款 */
  | 'PAY'
  /** Perform all duties of the finding’s documents. 履行义务 */
  | 'PERFORM_DUTIES';

/** What an enterprise objects to. 异议 */
export type ObjectionInput = {
  /** Id of a violation or a decision about it. 异议对象 */
  readonly against: string | number;
  /** Why, and the proof for it, in words. 异议理由与证据 */
  readonly words: string;
};

/** A statement or defence against a notice. 陈述申辩 */
export type StateDefenceInput = {
  /** Which case. 案件 */
  readonly caseId: string | number;
  /** The defence, in words. 陈述申辩内容 */
  readonly words: string;
};

/** Whose step it is. 办理方 */
export type StepBy =
  /** Customs. 海关 */
  | 'CUSTOMS'
  /** The enterprise. 企业 */
  | 'ENTERPRISE';

/** A step on the road of a case. 办案步骤 */
export type StepKind =
  /** A second officer agreed. 复核同意 */
  | 'AGREED'
  /** The enterprise applied for it. 收到申请 */
  | 'APPLIED'
  /** The case ended without a decision. 结案 */
  | 'CLOSED'
  /** The decision was served. 送达决定 */
  | 'DECISION_SERVED'
  /** A statement or defence was received. 收到陈述申辩 */
  | 'DEFENCE_RECEIVED'
  /** The enterprise waived its defence. 放弃陈述申辩 */
  | 'DEFENCE_WAIVED'
  /** The proposal was dropped. 撤回或否决提议 */
  | 'DROPPED'
  /** The time for a certification was extended, once. 延长认证期限 */
  | 'EXTENDED'
  /** The hearing was held. 举行听证 */
  | 'HEARING_HELD'
  /** A hearing that the notice offered was asked for. 申请听证 */
  | 'HEARING_REQUESTED'
  /** The notice was served. 送达告知书 */
  | 'NOTICE_SERVED'
  /** An officer proposed a decision. 提出认定 */
  | 'PROPOSED'
  /** The measures apply again. 恢复适用管理措施 */
  | 'RESUMED'
  /** The measures are suspended. 暂停适用管理措施 */
  | 'SUSPENDED'
  /** What was received or applied for is verified: adopted or not, in words. 核实 */
  | 'VERIFIED';

/** What an effective document finds against an enterprise. 违法违规类别 */
export type ViolationKind =
  /** Fined or convicted for bribing customs officers. 行贿 */
  | 'BRIBERY'
  /** Fine, confiscated gains or equivalent value unpaid after its due date. 欠缴罚没款 */
  | 'FINE_ARREARS'
  /** Criminal liability under food-safety or cosmetics rules. 食品化妆品犯罪 */
  | 'FOOD_OR_COSMETICS_CRIME'
  /** Punished for resisting or obstructing customs officers. 抗拒阻碍执法 */
  | 'OBSTRUCTION'
  /** Smuggling act punished administratively. 走私行为 */
  | 'SMUGGLING_ACT'
  /** Criminal liability for smuggling, by a judgment in force. 走私犯罪 */
  | 'SMUGGLING_CRIME'
  /** Breach of customs supervision rules, punished. 违反海关监管规定 */
  | 'SUPERVISION_BREACH'
  /** Tax unpaid after its due date. 欠缴税款 */
  | 'TAX_ARREARS'
  /** Fined for illegally importing solid waste. 非法进口固体废物 */
  | 'WASTE_IMPORT'
  /** Criminal liability for smuggling solid waste. 走私固体废物犯罪 */
  | 'WASTE_SMUGGLING_CRIME';

export type ApplyForCertificationMutationVariables = Exact<{
  input: ApplicationInput;
}>;


export type ApplyForCertificationMutation = { readonly applyForCertification: { readonly case: { readonly id: string, readonly kind: CaseKind, readonly state: CaseState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type ApplyForRepairMutationVariables = Exact<{
  input: ApplicationInput;
}>;


export type ApplyForRepairMutation = { readonly applyForRepair: { readonly case: { readonly id: string, readonly kind: CaseKind, readonly state: CaseState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type CasesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type CasesQuery = { readonly cases: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: CaseKind, readonly state: CaseState, readonly openedOn: string, readonly appliedOn: string | null, readonly noticeServedOn: string | null, readonly closedOn: string | null, readonly outcome: CaseOutcome | null, readonly notice: { readonly reason: string, readonly basis: ReadonlyArray<string>, readonly rightZh: string, readonly rightEn: string, readonly defenceUntil: string, readonly hearing: boolean, readonly measures: string | null, readonly removal: string | null, readonly remedies: string | null } | null, readonly tasks: ReadonlyArray<{ readonly code: string, readonly zh: string, readonly en: string, readonly due: string | null }>, readonly steps: { readonly nodes: ReadonlyArray<{ readonly kind: StepKind, readonly on: string, readonly words: string | null, readonly adopted: boolean | null }> } | null, readonly decisions: { readonly nodes: ReadonlyArray<{ readonly no: string, readonly kind: DecisionKind, readonly grade: GradeCode, readonly ground: ReadonlyArray<string>, readonly groundText: string | null, readonly effectiveOn: string | null, readonly servedOn: string | null }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ObjectToMutationVariables = Exact<{
  input: ObjectionInput;
}>;


export type ObjectToMutation = { readonly objectTo: { readonly case: { readonly id: string, readonly kind: CaseKind, readonly state: CaseState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type StandingQueryVariables = Exact<{
  shares?: number;
  sharesAfter?: string | null | undefined;
}>;


export type StandingQuery = { readonly me: { readonly uscc: string | null, readonly name: string | null, readonly grade: { readonly code: GradeCode, readonly byDefault: boolean, readonly validFrom: string | null, readonly decisionNo: string | null }, readonly assessment: { readonly asOf: string, readonly pack: string, readonly computedGrade: GradeCode, readonly signals: ReadonlyArray<{ readonly ruleId: string, readonly article: string, readonly zh: string, readonly en: string, readonly evidence: ReadonlyArray<string>, readonly inputs: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }> } | null, readonly shares: { readonly totalCount: number | null, readonly totalIsExact: boolean | null, readonly nodes: ReadonlyArray<{ readonly bureau: string, readonly purpose: string, readonly fields: ReadonlyArray<string>, readonly agreement: string, readonly sharedAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null, readonly explanation: { readonly asOf: string, readonly pack: string, readonly computedGrade: GradeCode, readonly score: { readonly points: number, readonly band: string, readonly bandZh: string, readonly bandEn: string, readonly noteZh: string, readonly noteEn: string, readonly reasons: ReadonlyArray<{ readonly code: string, readonly lost: number, readonly headline: boolean, readonly zh: string, readonly en: string, readonly actZh: string, readonly actEn: string, readonly evidence: ReadonlyArray<string> }> }, readonly signals: ReadonlyArray<{ readonly ruleId: string, readonly comparisons: ReadonlyArray<{ readonly op: string, readonly left: string, readonly leftValue: string | null, readonly right: string | null, readonly rightValue: string | null, readonly holds: boolean }> }>, readonly liftPlan: { readonly followsParent: boolean, readonly options: ReadonlyArray<{ readonly grade: GradeCode, readonly eligibleOn: string, readonly fewest: boolean, readonly contingent: boolean, readonly zh: string, readonly en: string, readonly acts: ReadonlyArray<{ readonly code: LiftActCode, readonly key: string | null, readonly owedFen: number | null, readonly zh: string, readonly en: string }>, readonly steps: ReadonlyArray<{ readonly by: StepBy, readonly until: string | null, readonly zh: string, readonly en: string }> }> }, readonly falls: ReadonlyArray<{ readonly cause: FallCause, readonly on: string | null, readonly kinds: ReadonlyArray<ViolationKind>, readonly zh: string, readonly en: string }>, readonly contradictions: ReadonlyArray<{ readonly code: string, readonly en: string, readonly zh: string, readonly facts: ReadonlyArray<string>, readonly evidence: ReadonlyArray<string> }> } | null };

export type StateDefenceMutationVariables = Exact<{
  input: StateDefenceInput;
}>;


export type StateDefenceMutation = { readonly stateDefence: { readonly case: { readonly id: string, readonly kind: CaseKind, readonly state: CaseState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };


export const ApplyForCertificationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApplyForCertification"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApplicationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applyForCertification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<ApplyForCertificationMutation, ApplyForCertificationMutationVariables>;
export const ApplyForRepairDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApplyForRepair"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApplicationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applyForRepair"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<ApplyForRepairMutation, ApplyForRepairMutationVariables>;
export const CasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Cases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"appliedOn"}},{"kind":"Field","name":{"kind":"Name","value":"noticeServedOn"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"rightZh"}},{"kind":"Field","name":{"kind":"Name","value":"rightEn"}},{"kind":"Field","name":{"kind":"Name","value":"defenceUntil"}},{"kind":"Field","name":{"kind":"Name","value":"hearing"}},{"kind":"Field","name":{"kind":"Name","value":"measures"}},{"kind":"Field","name":{"kind":"Name","value":"removal"}},{"kind":"Field","name":{"kind":"Name","value":"remedies"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"due"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"adopted"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"groundText"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"servedOn"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<CasesQuery, CasesQueryVariables>;
export const ObjectToDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ObjectTo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ObjectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"objectTo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<ObjectToMutation, ObjectToMutationVariables>;
export const StandingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Standing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"shares"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sharesAfter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"byDefault"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"pack"}},{"kind":"Field","name":{"kind":"Name","value":"computedGrade"}},{"kind":"Field","name":{"kind":"Name","value":"signals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"shares"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sharesAfter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalIsExact"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bureau"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"sharedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"pack"}},{"kind":"Field","name":{"kind":"Name","value":"computedGrade"}},{"kind":"Field","name":{"kind":"Name","value":"score"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"bandZh"}},{"kind":"Field","name":{"kind":"Name","value":"bandEn"}},{"kind":"Field","name":{"kind":"Name","value":"noteZh"}},{"kind":"Field","name":{"kind":"Name","value":"noteEn"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"actZh"}},{"kind":"Field","name":{"kind":"Name","value":"actEn"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"signals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"comparisons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"op"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"leftValue"}},{"kind":"Field","name":{"kind":"Name","value":"right"}},{"kind":"Field","name":{"kind":"Name","value":"rightValue"}},{"kind":"Field","name":{"kind":"Name","value":"holds"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"liftPlan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"followsParent"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"eligibleOn"}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"owedFen"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fewest"}},{"kind":"Field","name":{"kind":"Name","value":"contingent"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"falls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contradictions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"facts"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]}}]}}]} as unknown as DocumentNode<StandingQuery, StandingQueryVariables>;
export const StateDefenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StateDefence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StateDefenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stateDefence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<StateDefenceMutation, StateDefenceMutationVariables>;