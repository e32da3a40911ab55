/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A second officer’s agreement. 复核同意 */
export type AgreeDecisionInput = {
  /** Number of the decision document. 编号 */
  readonly no: string;
};

/** How far a decision has come. 认定状态 */
export type DecisionState =
  /** A second officer agreed; the grade stands on it. 已作出 */
  | 'ISSUED'
  /** One officer asks for it; nothing has moved. 已提出 */
  | 'PROPOSED';

/** A declaration as accepted by a port. 报关单 */
export type DeclarationInput = {
  /** Credit code of the broker; the owner declares if left out. 报关企业 */
  readonly declarantUscc?: string | null | undefined;
  /** Day of declaration. 申报日期 */
  readonly declaredOn: string;
  /** One to 50 lines. 商品项 */
  readonly items: ReadonlyArray<ItemInput>;
  /** Declaration number, 18 digits. 报关单号 */
  readonly number: string;
  /** Credit code of the consignee or consignor. 收发货人统一社会信用代码 */
  readonly ownerUscc: string;
  /** Supervision mode, four digits. 监管方式 */
  readonly tradeMode: string;
};

/** What became of the enterprise’s statement and defence. 陈述申辩状态 */
export type DefenceState =
  /** Heard and verified. 已核实 */
  | 'HEARD'
  /** Received; customs has yet to verify it. 已收到 */
  | 'RECEIVED'
  /** The enterprise waived it. 已放弃 */
  | 'WAIVED';

/** Into or out of the customs territory. 进出口方向 */
export type Direction =
  /** Export. 出口 */
  | 'EXPORT'
  /** Import. 进口 */
  | 'IMPORT';

/** How far a document has come. 单证状态 */
export type DocumentState =
  /** Stored; it will be in the graph exactly once. 已受理 */
  | 'ACCEPTED'
  /** In the graph. 已入库 */
  | 'APPLIED'
  /** The same key and time were used for other content. 冲突 */
  | 'CONFLICT'
  /** Compared with the other documents of its parcel; see the news. 已比对 */
  | 'MATCHED'
  /** Refused at the door, with reasons. 已退单 */
  | 'REJECTED'
  /** Accepted, but it cannot be applied; we look into it. 已转人工处理 */
  | 'SET_ASIDE'
  /** A newer version was there already. 旧版本 */
  | 'STALE'
  /** The same content was there already. 内容未变 */
  | 'UNCHANGED';

/** What an enterprise does before customs. 企业类别 */
export type EnterpriseKind =
  /** Declares for others. 报关企业 */
  | 'BROKER'
  /** Branch of a customs broker; carries its parent’s grade. 报关企业分支机构 */
  | 'BROKER_BRANCH'
  /** Carries the parcel. 物流企业 */
  | 'LOGISTICS_FIRM'
  /** Sells through a platform. 跨境电商企业 */
  | 'MERCHANT'
  /** Takes the buyer’s payment. 支付企业 */
  | 'PAYMENT_FIRM'
  /** Cross-border e-commerce platform. 跨境电商平台企业 */
  | 'PLATFORM'
  /** Runs a supervised site. 监管作业场所经营人 */
  | 'SITE_OPERATOR'
  /** Consignee or consignor of imported or exported goods. 进出口货物收发货人 */
  | 'TRADER';

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

/** One line of goods. 商品项 */
export type ItemInput = {
  /** Tariff code, ten digits. 商品编码 */
  readonly hsCode: string;
  /** Name of the goods. 商品名称 */
  readonly name: string;
  /** Country of origin code. 原产国 */
  readonly origin: string;
  /** Quantity, a decimal with at most five places. 数量 */
  readonly quantity: string;
  /** Line total. 总价 */
  readonly totalFen: number;
  /** Unit code. 计量单位 */
  readonly unit: string;
};

/** The road a declaration takes through clearance. 通关通道 */
export type Lane =
  /** Documents are reviewed. 单证审核 */
  | 'DOCUMENTS'
  /** Goods are inspected. 查验 */
  | 'INSPECTION'
  /** Released without further look. 放行 */
  | 'RELEASE';

/** What an officer asks to decide. 拟认定 */
export type ProposeDecisionInput = {
  /** Left out while none was made. 陈述申辩 */
  readonly defence?: DefenceState | null | undefined;
  /** First day in force. 生效日 */
  readonly effectiveOn: string;
  /** The grade to set. 拟定等级 */
  readonly grade: GradeCode;
  /** Rules of the latest assessment it rests on. 依据规则 */
  readonly ground: ReadonlyArray<string>;
  /** A ground no rule computes; needed to improve a grade. 其他理由 */
  readonly groundText?: string | null | undefined;
  /** Number of the decision document. 编号 */
  readonly no: string;
  /** Day the notice was served. 告知送达日 */
  readonly noticeServedOn?: string | null | undefined;
  /** Credit code of the enterprise. 统一社会信用代码 */
  readonly uscc: string;
};

/** A batch of declarations. 报关单批次 */
export type RecordDeclarationsInput = {
  /** Idempotency key: the same key and content get the same answer. 批次号 */
  readonly batchKey: string;
  /** One to 500. 报关单 */
  readonly declarations: ReadonlyArray<DeclarationInput>;
};

/** A batch of effective documents. 违法违规记录批次 */
export type RecordViolationsInput = {
  /** Idempotency key: the same key and content get the same answer. 批次号 */
  readonly batchKey: string;
  /** One to 500. 记录 */
  readonly violations: ReadonlyArray<ViolationInput>;
};

/** How the enterprise is known to customs. 注册状态 */
export type Registration =
  /** No longer registered. 注销 */
  | 'CANCELLED'
  /** Filed. 备案 */
  | 'FILED'
  /** Only named in a document so far; nobody has registered it. 暂列 */
  | 'PROVISIONAL'
  /** Registered. 注册 */
  | 'REGISTERED';

/** One effective document against one enterprise. 违法违规记录 */
export type ViolationInput = {
  /** The act, in the words of the document. 违法事实 */
  readonly act?: string | null | undefined;
  /** Who issued it. 作出机关 */
  readonly authority: string;
  /** Confiscated gains and value of confiscated goods. 没收 */
  readonly confiscatedFen?: number;
  /** Day of the decision, or on which the judgment took effect. 决定日期 */
  readonly decidedOn: string;
  /** Due date, for arrears. 缴款期限 */
  readonly dueOn?: string | null | undefined;
  /** Fine. 罚款 */
  readonly fineFen?: number;
  /** What it finds. 类别 */
  readonly kind: ViolationKind;
  /** Number of the effective document. 文书号 */
  readonly number: string;
  /** What is owed, for arrears. 欠缴金额 */
  readonly owedFen?: number;
  /** Day of payment, if paid. 缴清日期 */
  readonly paidOn?: string | null | undefined;
  /** Disclosed by the enterprise itself. 主动披露 */
  readonly selfDisclosed?: boolean;
  /** Unified social credit code of the enterprise. 统一社会信用代码 */
  readonly uscc: string;
  /** No intent was found. 无主观故意 */
  readonly withoutIntent?: boolean;
};

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

/** Whether the document still counts. 记录状态 */
export type ViolationState =
  /** Changed, annulled or void; never counts again. 已撤销 */
  | 'ANNULLED'
  /** In force. 有效 */
  | 'EFFECTIVE'
  /** Founded a finding that was since repaired; founds no other. 已修复 */
  | 'REPAIRED';

export type AgreeDecisionMutationVariables = Exact<{
  input: AgreeDecisionInput;
}>;


export type AgreeDecisionMutation = { readonly agreeDecision: { readonly decision: { readonly no: string, readonly state: DecisionState, readonly grade: GradeCode, readonly effectiveOn: string, readonly proposedBy: string, readonly agreedBy: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type DeclarationQueryVariables = Exact<{
  number: string;
  items?: number;
}>;


export type DeclarationQuery = { readonly declaration: { readonly id: string, readonly number: string, readonly direction: Direction, readonly port: string, readonly tradeMode: string, readonly declaredOn: string, readonly totalFen: number, readonly currency: string, readonly owner: { readonly uscc: string | null, readonly name: string | null } | null, readonly declarant: { readonly uscc: string | null, readonly name: string | null } | null, readonly clearance: { readonly lane: Lane, readonly grade: GradeCode, readonly draw: number, readonly measures: ReadonlyArray<string>, readonly pack: string, readonly decidedAt: string, readonly reasons: ReadonlyArray<{ readonly code: string, readonly article: string | null, readonly zh: string, readonly en: string }> } | null, readonly items: { readonly nodes: ReadonlyArray<{ readonly line: number, readonly hsCode: string, readonly name: string, readonly quantity: string, readonly unit: string, readonly totalFen: number, readonly origin: string }> } } | null };

export type EnterpriseQueryVariables = Exact<{
  uscc: string;
  violations?: number;
  declarations?: number;
  items?: number;
}>;


export type EnterpriseQuery = { readonly enterprise: { readonly id: string, readonly uscc: string | null, readonly registrationCode: string | null, readonly name: string | null, readonly nameEn: string | null, readonly kind: EnterpriseKind, readonly registration: Registration, readonly district: string | null, readonly registeredOn: string | null, readonly flags: ReadonlyArray<string>, readonly grade: { readonly code: GradeCode, readonly byDefault: boolean, readonly validFrom: string | null, readonly validTo: string | null, readonly pack: string | null, readonly decisionNo: string | null }, readonly assessment: { readonly id: string, readonly asOf: string, readonly pack: string, readonly computedGrade: GradeCode, readonly signals: ReadonlyArray<{ readonly ruleId: string, readonly article: string, readonly signal: string, readonly zh: string, readonly en: string, readonly evidence: ReadonlyArray<string>, readonly inputs: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }>, readonly indications: ReadonlyArray<{ readonly ruleId: string, readonly article: string, readonly signal: string, readonly zh: string, readonly en: string, readonly evidence: ReadonlyArray<string>, readonly inputs: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }> } | null, readonly violations: { readonly totalCount: number | null, readonly totalIsExact: boolean | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly authority: string, readonly kind: ViolationKind, readonly state: ViolationState, readonly decidedOn: string, readonly fineFen: number, readonly owedFen: number }> }, readonly declarations: { readonly totalCount: number | null, readonly totalIsExact: boolean | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly direction: Direction, readonly port: string, readonly declaredOn: string, readonly totalFen: number, readonly currency: string, readonly declarant: { readonly uscc: string | null, readonly name: string | null } | null, readonly clearance: { readonly lane: Lane, readonly grade: GradeCode } | null, readonly items: { readonly nodes: ReadonlyArray<{ readonly line: number, readonly hsCode: string, readonly name: string, readonly totalFen: number }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type SignalTextFragment = { readonly ruleId: string, readonly article: string, readonly signal: string, readonly zh: string, readonly en: string, readonly evidence: ReadonlyArray<string>, readonly inputs: ReadonlyArray<{ readonly name: string, readonly value: string | null }> };

export type ProposeDecisionMutationVariables = Exact<{
  input: ProposeDecisionInput;
}>;


export type ProposeDecisionMutation = { readonly proposeDecision: { readonly decision: { readonly no: string, readonly state: DecisionState, readonly grade: GradeCode, readonly effectiveOn: string, readonly proposedBy: string, readonly agreedBy: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type RecordDeclarationsMutationVariables = Exact<{
  input: RecordDeclarationsInput;
}>;


export type RecordDeclarationsMutation = { readonly recordDeclarations: { readonly receipt: { readonly receiptNo: string, readonly acceptedAt: string, readonly acceptedCount: number, readonly applied: boolean, readonly documents: ReadonlyArray<{ readonly key: string, readonly state: DocumentState, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type RecordViolationsMutationVariables = Exact<{
  input: RecordViolationsInput;
}>;


export type RecordViolationsMutation = { readonly recordViolations: { readonly receipt: { readonly receiptNo: string, readonly acceptedAt: string, readonly acceptedCount: number, readonly applied: boolean, readonly documents: ReadonlyArray<{ readonly key: string, readonly state: DocumentState, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export const SignalTextFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignalText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Signal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]} as unknown as DocumentNode<SignalTextFragment, unknown>;
export const AgreeDecisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AgreeDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AgreeDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreeDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"agreedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<AgreeDecisionMutation, AgreeDecisionMutationVariables>;
export const DeclarationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Declaration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"items"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declaration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"port"}},{"kind":"Field","name":{"kind":"Name","value":"tradeMode"}},{"kind":"Field","name":{"kind":"Name","value":"declaredOn"}},{"kind":"Field","name":{"kind":"Name","value":"totalFen"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"declarant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clearance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lane"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"draw"}},{"kind":"Field","name":{"kind":"Name","value":"measures"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pack"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"items"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"hsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"totalFen"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeclarationQuery, DeclarationQueryVariables>;
export const EnterpriseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Enterprise"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"violations"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"declarations"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"items"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"uscc"},"value":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"registrationCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"registeredOn"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"byDefault"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"pack"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"pack"}},{"kind":"Field","name":{"kind":"Name","value":"computedGrade"}},{"kind":"Field","name":{"kind":"Name","value":"signals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignalText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignalText"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"violations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"violations"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalIsExact"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"fineFen"}},{"kind":"Field","name":{"kind":"Name","value":"owedFen"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"declarations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"declarations"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalIsExact"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"port"}},{"kind":"Field","name":{"kind":"Name","value":"declaredOn"}},{"kind":"Field","name":{"kind":"Name","value":"totalFen"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"declarant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clearance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lane"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"items"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"hsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"totalFen"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignalText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Signal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]} as unknown as DocumentNode<EnterpriseQuery, EnterpriseQueryVariables>;
export const ProposeDecisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"agreedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<ProposeDecisionMutation, ProposeDecisionMutationVariables>;
export const RecordDeclarationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordDeclarations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordDeclarationsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordDeclarations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNo"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedCount"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<RecordDeclarationsMutation, RecordDeclarationsMutationVariables>;
export const RecordViolationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordViolations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordViolationsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordViolations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNo"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedCount"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<RecordViolationsMutation, RecordViolationsMutationVariables>;