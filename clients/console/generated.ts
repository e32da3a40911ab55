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

/** Tax or a fine that was not paid when it was due, and what has been paid since. 欠缴记录 */
export type ArrearsInput = {
  /** To whom it is owed. 征收机关 */
  readonly authority: string;
  /** Last day for paying it. 缴款期限 */
  readonly dueOn: string;
  /** What is owed. 类别 */
  readonly kind: ArrearsKind;
  /** Number of the payment notice. 文书号 */
  readonly number: string;
  /** What was to be paid. 应缴金额 */
  readonly owedFen: number;
  /** What has been paid so far. 已缴金额 */
  readonly paidFen?: number;
  /** Day on which it was paid in full. 缴清日期 */
  readonly paidOn?: string | null | undefined;
  /** Day on which the authority recorded it; the latest stands. By default the day it took effect. 登记日期 */
  readonly recordedOn?: string | null | undefined;
  /** Credit code of the enterprise. 统一社会信用代码 */
  readonly uscc: string;
};

/** What is owed. 欠缴类别 */
export type ArrearsKind =
  /** A fine, confiscated gains or equivalent value. 罚没款 */
  | 'FINE'
  /** Tax. 税款 */
  | 'TAX';

/** Whose branch an enterprise is. 分支机构关系 */
export type BranchInput = {
  /** Credit code of its head office. 总机构统一社会信用代码 */
  readonly headUscc: string;
  /** Day on which the authority recorded it; the latest stands. By default the day it took effect. 登记日期 */
  readonly recordedOn?: string | null | undefined;
  /** Credit code of the branch. 分支机构统一社会信用代码 */
  readonly uscc: string;
  /** First day on which it is true. 起始日期 */
  readonly validFrom: string;
  /** First day on which it is true no more; the day it began, for what never was. 终止日期 */
  readonly validTo?: string | null | undefined;
};

/** A criminal judgment in force against an enterprise. 生效刑事判决 */
export type ConvictionInput = {
  /** The act, in the words of the judgment. 犯罪事实 */
  readonly act?: string | null | undefined;
  /** Number of the judgment. 案号 */
  readonly caseNo: string;
  /** Court whose judgment it is. 审判法院 */
  readonly court: string;
  /** What it finds. 罪名 */
  readonly crime: Crime;
  /** Day on which the judgment took effect. 生效日期 */
  readonly effectiveOn: string;
  /** Day on which the authority recorded it; the latest stands. By default the day it took effect. 登记日期 */
  readonly recordedOn?: string | null | undefined;
  /** Credit code of the enterprise. 统一社会信用代码 */
  readonly uscc: string;
};

/** What a judgment in force finds. 罪名 */
export type Crime =
  /** Bribing customs officers. 行贿 */
  | 'BRIBERY'
  /** Under the rules on food safety or cosmetics. 食品化妆品犯罪 */
  | 'FOOD_OR_COSMETICS'
  /** Smuggling. 走私犯罪 */
  | 'SMUGGLING'
  /** Smuggling solid waste. 走私固体废物犯罪 */
  | 'WASTE_SMUGGLING';

/** How far a decision has come. 认定状态 */
export type DecisionState =
  /** A second officer agreed; the grade stands on it. 已作出 */
  | 'ISSUED'
  /** One officer asks for it; nothing has moved. 已提出 */
  | 'PROPOSED';

/** A declaration as accepted by a port, and as it reads since a correction. 报关单（含修改） */
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
  /** Which version this is, from 1; a correction has a higher one, and the highest stands. 版本号 */
  readonly version?: number;
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

/** One fact under the name of its kind; exactly one field is set. 登记事项 */
export type FactInput = {
  /** What was not paid when due. 欠缴 */
  readonly arrears?: ArrearsInput | null | undefined;
  /** Whose branch it is. 分支机构 */
  readonly branch?: BranchInput | null | undefined;
  /** A judgment in force. 刑事判决 */
  readonly conviction?: ConvictionInput | null | undefined;
  /** A declaration that a port accepted. 报关单 */
  readonly declaration?: DeclarationInput | null | undefined;
  /** Who holds it. 投资关系 */
  readonly holding?: HoldingInput | null | undefined;
  /** What it uses. 企业标识 */
  readonly identifier?: IdentifierInput | null | undefined;
  /** What an inspection found. 查验 */
  readonly inspection?: InspectionInput | null | undefined;
  /** Who serves it. 关联人员 */
  readonly person?: PersonInput | null | undefined;
  /** What the register says. 企业注册备案 */
  readonly registration?: RegistrationInput | null | undefined;
  /** What was found when goods came back. 退货核验 */
  readonly returnCheck?: ReturnCheckInput | null | undefined;
  /** An effective document. 违法违规记录 */
  readonly violation?: ViolationInput | null | undefined;
  /** What became of one. 违法违规记录变动 */
  readonly violationChange?: ViolationChangeInput | null | undefined;
};

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

/** Who holds: a firm by its code, or a person. 投资人 */
export type HolderInput = {
  /** Number of the identity document; replaced by a keyed hash at the door. 证件号码 */
  readonly identityNumber?: string | null | undefined;
  /** Name, as in the register. 姓名 */
  readonly name?: string | null | undefined;
  /** Credit code, of a firm. 统一社会信用代码 */
  readonly uscc?: string | null | undefined;
};

/** Who holds how much of an enterprise. 投资关系 */
export type HoldingInput = {
  /** Who holds. 投资人 */
  readonly holder: HolderInput;
  /** Day on which the authority recorded it; the latest stands. By default the day it took effect. 登记日期 */
  readonly recordedOn?: string | null | undefined;
  /** Share of the capital in basis points. 持股比例 */
  readonly shareBp: number;
  /** Credit code of the enterprise that is held. 被投资企业 */
  readonly uscc: string;
  /** First day on which it is true. 起始日期 */
  readonly validFrom: string;
  /** First day on which it is true no more; the day it began, for what never was. 终止日期 */
  readonly validTo?: string | null | undefined;
  /** Share of the votes in basis points, where it is another. 表决权比例 */
  readonly votesBp?: number | null | undefined;
};

/** A phone, address, e-mail, account or device that an enterprise uses. 企业标识 */
export type IdentifierInput = {
  /** What it is. 类别 */
  readonly kind: IdentifierKind;
  /** Day on which the authority recorded it; the latest stands. By default the day it took effect. 登记日期 */
  readonly recordedOn?: string | null | undefined;
  /** Credit code of the enterprise. 统一社会信用代码 */
  readonly uscc: string;
  /** First day on which it is true. 起始日期 */
  readonly validFrom: string;
  /** First day on which it is true no more; the day it began, for what never was. 终止日期 */
  readonly validTo?: string | null | undefined;
  /** As written; compared in one spelling. 标识值 */
  readonly value: string;
};

/** What several enterprises may share. 标识类别 */
export type IdentifierKind =
  /** Bank account. 银行账户 */
  | 'ACCOUNT'
  /** Address. 地址 */
  | 'ADDRESS'
  /** Device from which it declares. 申报设备 */
  | 'DEVICE'
  /** E-mail address. 电子邮箱 */
  | 'EMAIL'
  /** Telephone number. 电话 */
  | 'PHONE';

/** How far an inquiry has come. 查询状态 */
export type InquiryState =
  /** The data agrees with order and payment. 一致 */
  | 'AGREES'
  /** It has answered, signed; the data is being compared. 已应答 */
  | 'ANSWERED'
  /** It was asked and will answer; the data is due. 待应答 */
  | 'ASKED'
  /** The platform says that it will not answer. 平台拒绝 */
  | 'DECLINED'
  /** It does not; an indicator, no finding of a violation. 不一致 */
  | 'DISAGREES'
  /** The platform is being asked. 待发送 */
  | 'OPEN'
  /** The data did not come in time. 超时未应答 */
  | 'UNANSWERED'
  /** The platform could not be asked, for three days. 无法送达 */
  | 'UNREACHED';

/** What an inspection of declared goods found. 查验记录 */
export type InspectionInput = {
  /** Declaration number, 18 digits. 报关单号 */
  readonly declarationNumber: string;
  /** What differs, at most 50; none where the goods are as declared. 差异情况 */
  readonly differences?: ReadonlyArray<string>;
  /** Day of the inspection. 查验日期 */
  readonly inspectedOn: string;
  /** Day on which the authority recorded it; the latest stands. By default the day it took effect. 登记日期 */
  readonly recordedOn?: string | null | undefined;
  /** What it found. 查验结果 */
  readonly result: InspectionResult;
};

/** What an inspection found. 查验结果 */
export type InspectionResult =
  /** The goods are as declared. 查验无异常 */
  | 'CONFORM'
  /** The goods are not as declared. 查验异常 */
  | 'DIFFERENT';

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

/** Of which order the payment data is asked for. 查询对象 */
export type OpenInquiryInput = {
  /** Number of the order. 订单编号 */
  readonly orderNo: string;
  /** Code of the platform. 电商平台代码 */
  readonly platformUscc: string;
};

/** Who serves an enterprise, and as what. 关联人员 */
export type PersonInput = {
  /** Number of the identity document; replaced by a keyed hash at the door. 证件号码 */
  readonly identityNumber: string;
  /** Name, as in the register. 姓名 */
  readonly name: string;
  /** Day on which the authority recorded it; the latest stands. By default the day it took effect. 登记日期 */
  readonly recordedOn?: string | null | undefined;
  /** What the person is to it. 职务 */
  readonly role: PersonRole;
  /** Credit code of the enterprise. 统一社会信用代码 */
  readonly uscc: string;
  /** First day on which it is true. 起始日期 */
  readonly validFrom: string;
  /** First day on which it is true no more; the day it began, for what never was. 终止日期 */
  readonly validTo?: string | null | undefined;
};

/** What a person is to an enterprise. 关联人员职务 */
export type PersonRole =
  /** Decides for it, whoever holds it. 实际控制人 */
  | 'CONTROLLER'
  /** Answers for its customs matters. 关务负责人 */
  | 'CUSTOMS_AFFAIRS_OFFICER'
  /** Answers for its books. 财务负责人 */
  | 'FINANCE_OFFICER'
  /** Acts for it by law. 法定代表人 */
  | 'LEGAL_REPRESENTATIVE'
  /** Runs it. 主要负责人 */
  | 'PRINCIPAL';

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

/** A batch of facts of any kinds. 登记批次 */
export type RecordFactsInput = {
  /** Idempotency key: the same key and content get the same answer. 批次号 */
  readonly batchKey: string;
  /** Same checks, same answer, nothing stored. 仅校验 */
  readonly dryRun?: boolean;
  /** One to 500, in any mix and order. 登记事项 */
  readonly facts: ReadonlyArray<FactInput>;
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

/** What the register says of an enterprise since a day. 企业注册备案登记 */
export type RegistrationInput = {
  /** Day of this change, or of the registration itself; the latest stands. 变更日期 */
  readonly changedOn: string;
  /** Registering customs district, four digits. 注册地关区 */
  readonly district: string;
  /** Names it had before, at most 50. 曾用名 */
  readonly formerNames?: ReadonlyArray<string>;
  /** What it does before customs. 企业类别 */
  readonly kind: EnterpriseKind;
  /** Registered name. 企业名称 */
  readonly name: string;
  /** Name in English. 英文名称 */
  readonly nameEn?: string | null | undefined;
  /** Day of the first registration. 注册日期 */
  readonly registeredOn: string;
  /** Customs registration code, 10 characters. 海关注册编码 */
  readonly registrationCode?: string | null | undefined;
  /** Registered, filed or cancelled; nobody is recorded as provisional. 注册状态 */
  readonly status: Registration;
  /** Unified social credit code. 统一社会信用代码 */
  readonly uscc: string;
};

/** What customs found when the goods of a return came back. 退货核验 */
export type ReturnCheckInput = {
  /** Day on which the goods came back. 运抵日期 */
  readonly arrivedOn: string;
  /** Customs district where they came back, four digits; that of the list. 运抵地海关 */
  readonly district: string;
  /** Number, unique within the platform. 订单编号 */
  readonly orderNo: string;
  /** Credit code of the platform (ebpCode). 电商平台代码 */
  readonly platformUscc: string;
  /** Day on which the authority recorded it; the latest stands. By default the day it took effect. 登记日期 */
  readonly recordedOn?: string | null | undefined;
  /** When the return was asked for: the appTime of the request. 退货申请报送时间 */
  readonly requestedAt: string;
  /** What was found. 核验结果 */
  readonly result: ReturnResult;
};

/** What customs found when goods came back. 退货核验结果 */
export type ReturnResult =
  /** All that was asked for is back, as it was released. 退货商品已原状运抵 */
  | 'ARRIVED'
  /** They are not those that were released, or not as they were; the return is refused. 不予退货 */
  | 'REFUSED';

/** What later happened to a document against an enterprise. 记录变动 */
export type ViolationAct =
  /** It was changed, annulled or declared void. 撤销 */
  | 'ANNUL'
  /** The enterprise objects; the document stays in force meanwhile. 提出异议 */
  | 'DISPUTE'
  /** The finding that it founded was repaired. 修复 */
  | 'REPAIR'
  /** The objection was withdrawn or dismissed. 撤回异议 */
  | 'WITHDRAW_DISPUTE';

/** That a document against an enterprise was annulled, repaired or disputed. 违法违规记录变动 */
export type ViolationChangeInput = {
  /** What happened to it. 变动 */
  readonly act: ViolationAct;
  /** Who issued it. 作出机关 */
  readonly authority: string;
  /** Number of the document that says so. 依据文书号 */
  readonly document: string;
  /** Why, in its words. 说明 */
  readonly note?: string | null | undefined;
  /** Number of the effective document. 文书号 */
  readonly number: string;
  /** Day on which that took effect. 生效日期 */
  readonly on: string;
};

/** One effective document against one enterprise, as it reads since a correction. 违法违规记录（含更正） */
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
  /** Which version of the record this is, from 1; the highest stands. 版本号 */
  readonly version?: number;
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


export type DeclarationQuery = { readonly declaration: { readonly id: string, readonly number: string, readonly version: number, readonly direction: Direction, readonly port: string, readonly tradeMode: string, readonly declaredOn: string, readonly totalFen: number, readonly currency: string, readonly owner: { readonly uscc: string | null, readonly name: string | null } | null, readonly declarant: { readonly uscc: string | null, readonly name: string | null } | null, readonly clearance: { readonly lane: Lane, readonly grade: GradeCode, readonly draw: number, readonly measures: ReadonlyArray<string>, readonly pack: string, readonly decidedAt: string, readonly reasons: ReadonlyArray<{ readonly code: string, readonly article: string | null, readonly zh: string, readonly en: string }> } | null, readonly items: { readonly nodes: ReadonlyArray<{ readonly line: number, readonly hsCode: string, readonly name: string, readonly quantity: string, readonly unit: string, readonly totalFen: number, readonly origin: string }> } } | null };

export type EnterpriseQueryVariables = Exact<{
  uscc: string;
  violations?: number;
  declarations?: number;
  items?: number;
}>;


export type EnterpriseQuery = { readonly enterprise: { readonly id: string, readonly uscc: string | null, readonly registrationCode: string | null, readonly name: string | null, readonly nameEn: string | null, readonly kind: EnterpriseKind, readonly registration: Registration, readonly district: string | null, readonly registeredOn: string | null, readonly flags: ReadonlyArray<string>, readonly grade: { readonly code: GradeCode, readonly byDefault: boolean, readonly validFrom: string | null, readonly validTo: string | null, readonly pack: string | null, readonly decisionNo: string | null }, readonly assessment: { readonly id: string, readonly asOf: string, readonly pack: string, readonly computedGrade: GradeCode, readonly signals: ReadonlyArray<{ readonly ruleId: string, readonly article: string, readonly signal: string, readonly zh: string, readonly en: string, readonly evidence: ReadonlyArray<string>, readonly inputs: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }>, readonly indications: ReadonlyArray<{ readonly ruleId: string, readonly article: string, readonly signal: string, readonly zh: string, readonly en: string, readonly evidence: ReadonlyArray<string>, readonly inputs: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }> } | null, readonly violations: { readonly totalCount: number | null, readonly totalIsExact: boolean | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly authority: string, readonly kind: ViolationKind, readonly state: ViolationState, readonly decidedOn: string, readonly fineFen: number, readonly owedFen: number }> }, readonly declarations: { readonly totalCount: number | null, readonly totalIsExact: boolean | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly direction: Direction, readonly port: string, readonly declaredOn: string, readonly totalFen: number, readonly currency: string, readonly declarant: { readonly uscc: string | null, readonly name: string | null } | null, readonly clearance: { readonly lane: Lane, readonly grade: GradeCode } | null, readonly items: { readonly nodes: ReadonlyArray<{ readonly line: number, readonly hsCode: string, readonly name: string, readonly totalFen: number }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type SignalTextFragment = { readonly ruleId: string, readonly article: string, readonly signal: string, readonly zh: string, readonly en: string, readonly evidence: ReadonlyArray<string>, readonly inputs: ReadonlyArray<{ readonly name: string, readonly value: string | null }> };

export type InquiriesQueryVariables = Exact<{
  orderNo: string;
  platformUscc: string;
}>;


export type InquiriesQuery = { readonly inquiries: ReadonlyArray<{ readonly sessionId: string, readonly state: InquiryState, readonly openedAt: string, readonly openedBy: string, readonly askedAt: string | null, readonly answeredAt: string | null, readonly failures: number, readonly reason: string | null, readonly answer: { readonly paymentFirm: string, readonly transactionNo: string, readonly totalFen: number, readonly currency: string, readonly tradedAt: string, readonly requestDigest: string, readonly responseDigest: string, readonly orders: ReadonlyArray<{ readonly orderNo: string, readonly payeeCode: string | null, readonly goods: ReadonlyArray<{ readonly name: string, readonly link: string }> }> } | null, readonly findings: ReadonlyArray<{ readonly rule: string, readonly answered: string | null, readonly known: string | null, readonly zh: string, readonly en: string }> }> };

export type OpenInquiryMutationVariables = Exact<{
  input: OpenInquiryInput;
}>;


export type OpenInquiryMutation = { readonly openInquiry: { readonly inquiry: { readonly sessionId: string, readonly state: InquiryState, readonly openedAt: string, readonly openedBy: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type ProposeDecisionMutationVariables = Exact<{
  input: ProposeDecisionInput;
}>;


export type ProposeDecisionMutation = { readonly proposeDecision: { readonly decision: { readonly no: string, readonly state: DecisionState, readonly grade: GradeCode, readonly effectiveOn: string, readonly proposedBy: string, readonly agreedBy: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type ReceiptQueryVariables = Exact<{
  receiptNo: string;
}>;


export type ReceiptQuery = { readonly receipt: { readonly receiptNo: string, readonly batchKey: string | null, readonly acceptedAt: string, readonly acceptedCount: number, readonly applied: boolean, readonly documents: ReadonlyArray<{ readonly key: string, readonly state: DocumentState, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> }> } | null };

export type RecordFactsMutationVariables = Exact<{
  input: RecordFactsInput;
}>;


export type RecordFactsMutation = { readonly recordFacts: { readonly receipt: { readonly receiptNo: string, readonly acceptedAt: string, readonly acceptedCount: number, readonly applied: boolean } | null, readonly documents: ReadonlyArray<{ readonly key: string, readonly state: DocumentState, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type RecordReturnCheckMutationVariables = Exact<{
  input: RecordFactsInput;
}>;


export type RecordReturnCheckMutation = { readonly recordFacts: { readonly receipt: { readonly receiptNo: string } | null, readonly documents: ReadonlyArray<{ readonly key: string, readonly state: DocumentState, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export const SignalTextFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignalText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Signal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]} as unknown as DocumentNode<SignalTextFragment, unknown>;
export const AgreeDecisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AgreeDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AgreeDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreeDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"agreedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<AgreeDecisionMutation, AgreeDecisionMutationVariables>;
export const DeclarationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Declaration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"items"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declaration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"port"}},{"kind":"Field","name":{"kind":"Name","value":"tradeMode"}},{"kind":"Field","name":{"kind":"Name","value":"declaredOn"}},{"kind":"Field","name":{"kind":"Name","value":"totalFen"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"declarant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clearance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lane"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"draw"}},{"kind":"Field","name":{"kind":"Name","value":"measures"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pack"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"items"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"hsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"totalFen"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeclarationQuery, DeclarationQueryVariables>;
export const EnterpriseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Enterprise"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"violations"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"declarations"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"items"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"uscc"},"value":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"registrationCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"registeredOn"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"byDefault"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"pack"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"pack"}},{"kind":"Field","name":{"kind":"Name","value":"computedGrade"}},{"kind":"Field","name":{"kind":"Name","value":"signals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignalText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignalText"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"violations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"violations"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalIsExact"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"fineFen"}},{"kind":"Field","name":{"kind":"Name","value":"owedFen"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"declarations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"declarations"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalIsExact"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"port"}},{"kind":"Field","name":{"kind":"Name","value":"declaredOn"}},{"kind":"Field","name":{"kind":"Name","value":"totalFen"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"declarant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clearance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lane"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"items"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"hsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"totalFen"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignalText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Signal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]} as unknown as DocumentNode<EnterpriseQuery, EnterpriseQueryVariables>;
export const InquiriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Inquiries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderNo"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"platformUscc"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inquiries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderNo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderNo"}}},{"kind":"Argument","name":{"kind":"Name","value":"platformUscc"},"value":{"kind":"Variable","name":{"kind":"Name","value":"platformUscc"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"failures"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentFirm"}},{"kind":"Field","name":{"kind":"Name","value":"transactionNo"}},{"kind":"Field","name":{"kind":"Name","value":"totalFen"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"tradedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestDigest"}},{"kind":"Field","name":{"kind":"Name","value":"responseDigest"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderNo"}},{"kind":"Field","name":{"kind":"Name","value":"payeeCode"}},{"kind":"Field","name":{"kind":"Name","value":"goods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"link"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<InquiriesQuery, InquiriesQueryVariables>;
export const OpenInquiryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenInquiry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenInquiryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openInquiry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inquiry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<OpenInquiryMutation, OpenInquiryMutationVariables>;
export const ProposeDecisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"agreedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<ProposeDecisionMutation, ProposeDecisionMutationVariables>;
export const ReceiptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Receipt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"receiptNo"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receipt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"receiptNo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"receiptNo"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNo"}},{"kind":"Field","name":{"kind":"Name","value":"batchKey"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedCount"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReceiptQuery, ReceiptQueryVariables>;
export const RecordFactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordFacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordFactsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordFacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNo"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedCount"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<RecordFactsMutation, RecordFactsMutationVariables>;
export const RecordReturnCheckDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordReturnCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordFactsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordFacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<RecordReturnCheckMutation, RecordReturnCheckMutationVariables>;