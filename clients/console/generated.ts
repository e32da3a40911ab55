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

/** What an officer does with an alert. 处置动作 */
export type AlertAct =
  /** Finds something in it; a case is opened apart. 确认 */
  | 'CONFIRM'
  /** Finds nothing in it; what was found raises no other. 排除 */
  | 'DISMISS'
  /** Gives it back to the queue. 退回 */
  | 'RELEASE'
  /** Puts it off until a day. 暂缓 */
  | 'SNOOZE'
  /** Looks at it himself. 领取 */
  | 'TAKE';

/** Which alerts. 队列 */
export type AlertQueue =
  /** Confirmed and dismissed. 已结 */
  | 'CLOSED'
  /** Put off. 暂缓 */
  | 'SNOOZED'
  /** New, taken, and those whose day has come. 待办 */
  | 'WAITING';

/** What comes first in the queue. 预警级别 */
export type AlertSeverity =
  /** To be looked at first. 高 */
  | 'HIGH'
  /** To be looked at when there is time. 低 */
  | 'LOW'
  /** To be looked at. 中 */
  | 'NORMAL';

/** How far an alert has come. 预警状态 */
export type AlertState =
  /** There is something in it. 已确认 */
  | 'CONFIRMED'
  /** There is nothing in it. 已排除 */
  | 'DISMISSED'
  /** Nobody has taken it. 待处理 */
  | 'NEW'
  /** Put off until a day; what is found meanwhile joins it. 暂缓 */
  | 'SNOOZED'
  /** An officer looks at it. 处理中 */
  | 'TAKEN';

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

/** Of a past day: what is known of it. 已知口径 */
export type AsKnown =
  /** Today, with all that was recorded and corrected since. 按当前所知 */
  | 'NOW'
  /** At the end of that day. 按当日所知 */
  | 'THEN';

/** Whom to look at first; it moves no grade. 关注程度 */
export type Attention =
  /** First. 重点关注 */
  | 'HIGH'
  /** No more than others. 一般 */
  | 'NONE'
  /** More than others. 关注 */
  | 'RAISED';

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

/** Two days, two packs or two enterprises. 比较 */
export type CompareAssessmentsInput = {
  /** One side. 左方 */
  readonly left: ComparedInput;
  /** The other side. 右方 */
  readonly right: ComparedInput;
};

/** Recorded facts, and a law pack to hear about them. 比较方 */
export type ComparedInput = {
  /** The latest assessment up to this day; today if left out. 日期 */
  readonly on?: string | null | undefined;
  /** Key of a law pack, as what-if; the one in force on the day of the facts if left out. 规则包 */
  readonly pack?: string | null | undefined;
  /** Credit code of the enterprise. 统一社会信用代码 */
  readonly uscc: string;
};

/** Which side has it. 所在方 */
export type ComparedSide =
  /** Both. 双方 */
  | 'BOTH'
  /** The left one only. 仅左方 */
  | 'LEFT'
  /** The right one only. 仅右方 */
  | 'RIGHT';

/** What a consent is given for. 同意用途 */
export type ConsentPurpose =
  /** To link an enterprise with others, and to show by what. 关联分析 */
  | 'LINK_ANALYSIS';

/** What has to be known of the record itself. 股权数据提示 */
export type ControlFlagCode =
  /** Its controllers control each other, and nobody else does. 循环控制 */
  | 'CONTROL_RING'
  /** They hold each other in a circle, which is solved exactly. 循环持股（已求解） */
  | 'CYCLE'
  /** They hold all of each other, or more: stakes through them cannot be told. 循环持股（无法求解） */
  | 'CYCLE_UNSOLVED'
  /** There were too many to look behind these. 未继续穿透 */
  | 'NOT_READ'
  /** Its recorded shares add up to more than 100 %. 持股比例合计超过 100% */
  | 'SHARES_OVER_WHOLE'
  /** Its recorded votes add up to more than 100 %. 表决权合计超过 100% */
  | 'VOTES_OVER_WHOLE';

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

/** How far a decision has come. 认定状态 */
export type DecisionState =
  /** A second officer agreed; it takes effect when it is served. 待送达生效 */
  | 'AGREED'
  /** Taken back by its officer, or not agreed to by another. 已撤回或否决 */
  | 'DROPPED'
  /** A second officer agreed; the grade stands on it. 已作出 */
  | 'ISSUED'
  /** One officer asks for it; nothing has moved. 已提出 */
  | 'PROPOSED';

/** What declarations are counted by. 汇总维度 */
export type DeclarationGrouping =
  /** Chapter of the tariff; a declaration counts once in each, amounts are of its lines. 税则章 */
  | 'CHAPTER'
  /** Import or export. 进出口方向 */
  | 'DIRECTION'
  /** Month of declaration. 申报月份 */
  | 'MONTH'
  /** Country of origin; counted as chapters are. 原产国 */
  | 'ORIGIN'
  /** Where they were declared. 申报地海关 */
  | 'PORT'
  /** Supervision mode. 监管方式 */
  | 'TRADE_MODE';

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

/** A pattern that is put forward. 模式草案 */
export type DraftPatternInput = {
  /** What it is known by, like `phoenix`. 代码 */
  readonly code: string;
  /** In English. 英文名称 */
  readonly nameEn: string;
  /** In Chinese. 中文名称 */
  readonly nameZh: string;
  /** What makes it look. 触发信息 */
  readonly news: ReadonlyArray<PatternNews>;
  /** Its numbers. 参数 */
  readonly parameters: ReadonlyArray<PatternParameterInput>;
  /** Of its alerts. 级别 */
  readonly severity: AlertSeverity;
  /** From its first MATCH to its one RETURN. 文本 */
  readonly text: string;
};

/** A proposal that is taken back, or not agreed to. 撤回或否决提议 */
export type DropDecisionInput = {
  /** Number of the decision document. 编号 */
  readonly no: string;
  /** Why, in words. 理由 */
  readonly words: string;
};

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

/** By what findings are counted. 分面维度 */
export type FacetKind =
  /** Where they are registered. 注册地关区 */
  | 'DISTRICT'
  /** The grade in force today. 信用等级 */
  | 'GRADE'
  /** What they do before customs. 企业类别 */
  | 'KIND'
  /** By what they were found best. 命中项 */
  | 'MATCH'
  /** How customs knows them. 注册状态 */
  | 'REGISTRATION';

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
  /** That it is investigated. 调查信息 */
  readonly investigation?: InvestigationInput | null | undefined;
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

/** What would bring a grade down. 下降原因 */
export type FallCause =
  /** Something new. 新发生的情形 */
  | 'EVENT'
  /** What is there already, left as it is. 到期未处理 */
  | 'TIME';

/** What brought an enterprise down. 前企业失信或注销情形 */
export type FallKind =
  /** Its registration was cancelled. 注销 */
  | 'CANCELLED'
  /** It was found dishonest. 被认定失信 */
  | 'FOUND_DISHONEST'
  /** It was penalised. 受到处罚 */
  | 'PENALISED';

/** What an enterprise has no longer. 曾用项类别 */
export type FormerNameKind =
  /** A name. 曾用名 */
  | 'NAME'
  /** A customs registration code. 曾用海关注册编码 */
  | 'REGISTRATION_CODE';

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

/** That somebody investigates an enterprise, or no longer does: no violation, and shown to officers only. 调查信息 */
export type InvestigationInput = {
  /** Who investigates. 办案机关 */
  readonly authority: string;
  /** Day on which it was closed, if it was. 结案日期 */
  readonly closedOn?: string | null | undefined;
  /** What is looked into. 类别 */
  readonly kind: InvestigationKind;
  /** In words. 说明 */
  readonly note?: string | null | undefined;
  /** Number of the file. 立案编号 */
  readonly number: string;
  /** Day of its opening. 立案日期 */
  readonly openedOn: string;
  /** Day on which the authority recorded it; the latest stands. By default the day it took effect. 登记日期 */
  readonly recordedOn?: string | null | undefined;
  /** The enterprise disclosed it itself. 主动披露 */
  readonly selfDisclosed?: boolean;
  /** Credit code of the enterprise. 统一社会信用代码 */
  readonly uscc: string;
};

/** What is looked into; nothing is found yet. 调查类别 */
export type InvestigationKind =
  /** A breach of supervision rules is investigated. 涉嫌违规立案调查 */
  | 'BREACH'
  /** A criminal case of customs law was filed. 涉嫌走私犯罪立案 */
  | 'CRIMINAL'
  /** Signs that it hides assets or may not pay. 税款缴纳风险 */
  | 'PAYMENT_RISK';

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

/** What is to be judged of two records. 同一性认定请求 */
export type JudgeIdentityInput = {
  /** Credit code of that of the two whose id stays; `left` if left out. 保留的记录 */
  readonly keep?: string | null | undefined;
  /** Credit code of one. 统一社会信用代码（一） */
  readonly left: string;
  /** Credit code of the other. 统一社会信用代码（二） */
  readonly right: string;
  /** What you judge. 认定 */
  readonly verdict: Verdict;
  /** Why, at most 1,000 characters. 理由 */
  readonly words: string;
};

/** The road a declaration takes through clearance. 通关通道 */
export type Lane =
  /** Documents are reviewed. 单证审核 */
  | 'DOCUMENTS'
  /** Goods are inspected. 查验 */
  | 'INSPECTION'
  /** Released without further look. 放行 */
  | 'RELEASE';

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

/** By what road a grade is kept or improved. 提升途径 */
export type LiftRoad =
  /** Certification on application. 申请认证 */
  | 'CERTIFICATION'
  /** Nothing founds a finding any longer. 认定依据消失 */
  | 'GROUND_GONE'
  /** Repair on application. 申请修复 */
  | 'REPAIR_BY_APPLICATION'
  /** Repair by customs on their own. 依职权修复 */
  | 'REPAIR_BY_TIME';

/** What follows once the road is open. 后续步骤 */
export type LiftStepCode =
  /** The enterprise applies for certification. 申请认证 */
  | 'APPLY_FOR_CERTIFICATION'
  /** The enterprise applies for repair. 申请修复 */
  | 'APPLY_FOR_REPAIR'
  /** Customs certify on site. 实地认证 */
  | 'CERTIFIED_ON_SITE'
  /** Customs repair on their own. 依职权修复 */
  | 'REPAIRED_UNASKED'
  /** Customs decide on the application. 作出修复决定 */
  | 'REPAIR_DECIDED';

/** What two records share, or what speaks against it. 相似依据 */
export type LikenessCode =
  /** The same bank account. 银行账户相同 */
  | 'ACCOUNT'
  /** The same address. 地址相同 */
  | 'ADDRESS'
  /** Against it: both are registered, under good codes. 均已注册且代码有效（反向） */
  | 'BOTH_REGISTERED'
  /** The credit codes are one slip of a finger apart. 信用代码仅一处之差 */
  | 'CODE_NEAR'
  /** The same device declares. 申报设备相同 */
  | 'DEVICE'
  /** The same e-mail address. 电子邮箱相同 */
  | 'EMAIL'
  /** One has the registration code that the other had. 曾用海关编码相同 */
  | 'FORMER_CODE'
  /** One is called what the other was called. 曾用名相同 */
  | 'FORMER_NAME'
  /** The same name. 名称相同 */
  | 'NAME'
  /** The same person serves or holds both. 关联人员相同 */
  | 'PERSON'
  /** The same telephone. 电话相同 */
  | 'PHONE';

/** By what an enterprise was found. 命中项 */
export type MatchKind =
  /** A bank account that it uses. 银行账户 */
  | 'ACCOUNT'
  /** An address that it uses. 地址 */
  | 'ADDRESS'
  /** Its credit code or customs registration code. 统一社会信用代码或海关注册编码 */
  | 'CODE'
  /** A device from which it declares. 申报设备 */
  | 'DEVICE'
  /** An e-mail address that it uses. 电子邮箱 */
  | 'EMAIL'
  /** A registration code that it had. 曾用编码 */
  | 'FORMER_CODE'
  /** A name that it had. 曾用名 */
  | 'FORMER_NAME'
  /** Its name. 企业名称 */
  | 'NAME'
  /** Its name in English. 英文名称 */
  | 'NAME_EN'
  /** Somebody who serves or holds it. 关联人员 */
  | 'PERSON'
  /** A telephone number that it uses. 电话 */
  | 'PHONE';

/** How far what was found is what was asked for. 匹配程度 */
export type MatchStrength =
  /** It has much of it, perhaps with a slip of the pen between. 近似 */
  | 'ALIKE'
  /** It begins with what was asked for. 前缀一致 */
  | 'BEGINS'
  /** It contains what was asked for. 包含 */
  | 'CONTAINS'
  /** It is the same, written in one spelling. 完全一致 */
  | 'SAME';

/** What has happened. 动态类别 */
export type NewsKind =
  /** A pattern has found something. 风险预警 */
  | 'ALERTED'
  /** A decision has changed a grade. 信用等级变更 */
  | 'GRADE_CHANGED';

/** What a node of a picture stands for. 节点类别 */
export type NodeKind =
  /** An enterprise. 企业 */
  | 'ENTERPRISE'
  /** A phone, address, e-mail, account or device. 标识 */
  | 'IDENTIFIER'
  /** A person. 自然人 */
  | 'PERSON';

/** What a notice says. 告知内容 */
export type NoticeInput = {
  /** Rules and articles it rests on. 依据 */
  readonly basis: ReadonlyArray<string>;
  /** Whether a hearing may be asked for. 是否可申请听证 */
  readonly hearing?: boolean;
  /** For the serious list: the measures. 管理措施 */
  readonly measures?: string | null | undefined;
  /** What is to be decided, and the facts for it. 拟认定事项与事实 */
  readonly reason: string;
  /** For the serious list: the remedies. 救济途径 */
  readonly remedies?: string | null | undefined;
  /** For the serious list: when and how one is removed. 移出条件与程序 */
  readonly removal?: string | null | undefined;
};

/** What an officer opens a case about. 立案 */
export type OpenCaseInput = {
  /** Record or decision that is looked at again. 异议或复核对象 */
  readonly against?: string | number | null | undefined;
  /** Receipt of an application on paper. 书面申请日期 */
  readonly appliedOn?: string | null | undefined;
  /** Rules that spoke in its latest assessment. 依据规则 */
  readonly ground?: ReadonlyArray<string>;
  /** What it may lead to. 类别 */
  readonly kind: CaseKind;
  /** Credit code of the enterprise. 统一社会信用代码 */
  readonly uscc: string;
  /** Why, in words. 理由 */
  readonly words: string;
};

/** Of which order the payment data is asked for. 查询对象 */
export type OpenInquiryInput = {
  /** Number of the order. 订单编号 */
  readonly orderNo: string;
  /** Code of the platform. 电商平台代码 */
  readonly platformUscc: string;
};

/** Why a person is a beneficial owner. 受益所有人认定依据 */
export type OwnerBasis =
  /** He controls it. 实际控制 */
  | 'CONTROL'
  /** The effective stake reaches the threshold. 最终持股达到比例 */
  | 'OWNERSHIP'
  /** The register calls him its controller. 登记的实际控制人 */
  | 'REGISTERED'
  /** The votes at his command reach the threshold. 可支配表决权达到比例 */
  | 'VOTES';

/** What stands behind an enterprise. 主体类别 */
export type PartyKind =
  /** Another enterprise. 企业 */
  | 'ENTERPRISE'
  /** A person. 自然人 */
  | 'PERSON';

/** What makes a pattern look. 触发信息 */
export type PatternNews =
  /** A fact that an authority has recorded, at once. 登记事实 */
  | 'FACTS'
  /** Orders, lists and requests of parcels, every ten minutes. 包裹单证 */
  | 'LISTS';

/** A number of a pattern. 模式参数 */
export type PatternParameterInput = {
  /** What it bounds. 含义 */
  readonly meaning: string;
  /** As in the text, without its $. 名称 */
  readonly name: string;
  /** Citation, or on what it is assumed. 来源 */
  readonly source: string;
  /** How well it is founded. 可靠程度 */
  readonly status: SourceStatus;
  /** A whole number. 取值 */
  readonly value: number;
};

/** How far a pattern has come. 模式状态 */
export type PatternState =
  /** Put forward; it finds nothing. 已提出 */
  | 'DRAFT'
  /** It looks at whoever something is new about. 已启用 */
  | 'ENABLED'
  /** A second officer has read it. 已复核 */
  | 'REVIEWED'
  /** It took too long, and stopped itself. 已停止 */
  | 'STOPPED'
  /** Taken back, or another of its code took its place. 已撤回 */
  | 'WITHDRAWN';

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

/** Why one may have risen from the other. 疑似换壳依据 */
export type PhoenixCode =
  /** The same bank account. 银行账户相同 */
  | 'ACCOUNT'
  /** The same address. 地址相同 */
  | 'ADDRESS'
  /** The credit codes are one slip of a finger apart. 信用代码仅一处之差 */
  | 'CODE_NEAR'
  /** The same device declares. 申报设备相同 */
  | 'DEVICE'
  /** The same e-mail address. 电子邮箱相同 */
  | 'EMAIL'
  /** One has the registration code that the other had. 曾用海关编码相同 */
  | 'FORMER_CODE'
  /** One is called what the other was called. 曾用名相同 */
  | 'FORMER_NAME'
  /** The same chapters of the tariff; value lists them. 商品章节相同 */
  | 'GOODS'
  /** The same name. 名称相同 */
  | 'NAME'
  /** The same person serves or holds both. 关联人员相同 */
  | 'PERSON'
  /** The same telephone. 电话相同 */
  | 'PHONE'
  /** Founded about when the other fell. 成立时间接近 */
  | 'TIMING';

/** What an officer asks to decide in a case. 拟认定 */
export type ProposeDecisionInput = {
  /** The case in which it is decided. 案件 */
  readonly caseId: string | number;
  /** First day in force; left out where the law fixes it: certification, annulment. 生效日 */
  readonly effectiveOn?: string | null | undefined;
  /** The grade to set, where the law pack leaves a choice. 拟定等级 */
  readonly grade?: GradeCode | null | undefined;
  /** Rules of the latest assessment it rests on. 依据规则 */
  readonly ground?: ReadonlyArray<string>;
  /** A ground no rule computes; needed for all but a finding and a listing. 其他理由 */
  readonly groundText?: string | null | undefined;
  /** What to decide. 类别 */
  readonly kind: DecisionKind;
  /** Number of the decision document. 编号 */
  readonly no: string;
  /** The earlier decision that is reversed or annulled; the others know theirs. 原认定编号 */
  readonly of?: string | null | undefined;
  /** Credit code of the enterprise whose grade goes over by merger or split (Art. 33). 被承继企业 */
  readonly successorTo?: string | null | undefined;
};

/** A consent on paper, to be recorded. 同意登记 */
export type RecordConsentInput = {
  /** Number of the paper that says so. 文书编号 */
  readonly document: string;
  /** Credit code of one enterprise, or a customs district for all registered there. 适用企业或关区 */
  readonly of: string;
  /** Who consents: on whose behalf links are analysed. 委托人 */
  readonly principal: string;
  /** First day. 起始日 */
  readonly validFrom: string;
  /** Last day; none when left out. 截止日 */
  readonly validTo?: string | null | undefined;
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
  /** Credit code of who asked for the return: the agentUscc of the request. 退货申请企业代码 */
  readonly agentUscc: string;
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

/** What is carried. 风险来源类别 */
export type RiskSourceKind =
  /** A grade in force that is dishonest. 失信等级 */
  | 'GRADE'
  /** An effective document. 违法违规记录 */
  | 'VIOLATION';

/** What a rule answers. 规则结果 */
export type RuleResult =
  /** Its condition holds, and rests on something assumed. 提示性成立 */
  | 'INDICATIVE'
  /** It is not about such an enterprise. 不适用 */
  | 'NOT_APPLICABLE'
  /** A number or a fact that it needs is not known. 无法评估 */
  | 'NOT_EVALUABLE'
  /** Its condition does not hold. 不成立 */
  | 'SILENT'
  /** Its condition holds, and rests on nothing assumed. 成立 */
  | 'SPOKE';

/** That a decision was served. 送达决定 */
export type ServeDecisionInput = {
  /** Number of the decision document. 编号 */
  readonly no: string;
  /** Day of service. 送达日 */
  readonly on: string;
};

/** How well a number or a wording is founded. 来源可靠程度 */
export type SourceStatus =
  /** Assumed; what rests on it is indicative. 假定 */
  | 'ASSUMED'
  /** Read in the official text. 已核实 */
  | 'CONFIRMED'
  /** Restated by others. 第三方转述 */
  | 'THIRD_PARTY';

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

/** What is suspended. 暂停范围 */
export type Suspends =
  /** The exemption from guarantees (Art. 35). 暂停免除担保 */
  | 'GUARANTEE_EXEMPTION'
  /** All measures of a certified enterprise (Art. 34). 暂停适用认证企业管理措施 */
  | 'MEASURES';

/** A step that an officer has taken. 办案步骤 */
export type TakeStepInput = {
  /** Of a verification: adopted, met or performed. 是否采纳 */
  readonly adopted?: boolean | null | undefined;
  /** Which case. 案件 */
  readonly caseId: string | number;
  /** Of a notice: what it says. 告知内容 */
  readonly notice?: NoticeInput | null | undefined;
  /** Day on which it was taken. 日期 */
  readonly on: string;
  /** Of the end without a decision. 结案结果 */
  readonly outcome?: CaseOutcome | null | undefined;
  /** Which step. 步骤 */
  readonly step: StepKind;
  /** Of a suspension: what is suspended. 暂停范围 */
  readonly suspends?: Suspends | null | undefined;
  /** In words. 说明 */
  readonly words?: string | null | undefined;
};

/** By what two are linked. 关联类别 */
export type TieKind =
  /** An enterprise is a branch of another. 分支机构 */
  | 'BRANCH_OF'
  /** A person or an enterprise holds a share of an enterprise. 持股 */
  | 'OWNS'
  /** A merchant is paid through a payment firm. 支付结算 */
  | 'PAYS_BY'
  /** A person serves an enterprise. 任职 */
  | 'SERVES'
  /** A merchant ships with a carrier. 物流承运 */
  | 'SHIPS_WITH'
  /** An enterprise stands in the place of another. 承继 */
  | 'SUCCEEDS'
  /** A merchant sells on a platform. 平台交易 */
  | 'TRADES_ON'
  /** An enterprise uses a phone, an address, an account. 使用标识 */
  | 'USES';

/** Which way a link goes, seen from one of its ends. 方向 */
export type TieWay =
  /** It ends there. 指向此处 */
  | 'IN'
  /** It begins there. 由此出发 */
  | 'OUT';

/** What an officer does with an alert. 预警处置 */
export type TriageAlertInput = {
  /** What. 动作 */
  readonly act: AlertAct;
  /** Which alert. 预警 */
  readonly alert: string | number;
  /** How many steps of it you have seen. 已见步骤数 */
  readonly count: number;
  /** Of a snooze: until when, at most half a year. 暂缓至 */
  readonly until?: string | null | undefined;
  /** Why; needed for all but taking. 说明 */
  readonly words?: string | null | undefined;
};

/** Why something is not there. 未显示原因 */
export type TruncationCode =
  /** The picture holds as many nodes as one may. 图中节点已达上限 */
  | 'FULL'
  /** So many are linked there that it was not walked through. 枢纽节点未穿越 */
  | 'HUB'
  /** Of a kind of links only the heaviest are shown. 仅显示权重最高的关联 */
  | 'REMAINDER';

/** What a person says of two records. 同一性认定 */
export type Verdict =
  /** They are not, and are not to be merged by way of others. 不同企业 */
  | 'APART'
  /** It is open, or open again. 待定 */
  | 'OPEN'
  /** They are of one enterprise. 同一企业 */
  | 'SAME';

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

/** That a consent was withdrawn. 撤回同意 */
export type WithdrawConsentInput = {
  /** Id of the consent. 编号 */
  readonly id: string;
  /** From when on it counts no more; today when left out. 撤回日 */
  readonly on?: string | null | undefined;
};

export type AgreeDecisionMutationVariables = Exact<{
  input: AgreeDecisionInput;
}>;


export type AgreeDecisionMutation = { readonly agreeDecision: { readonly decision: { readonly no: string, readonly state: DecisionState, readonly grade: GradeCode, readonly effectiveOn: string | null, readonly proposedBy: string, readonly agreedBy: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type AlertQueryVariables = Exact<{
  id: string | number;
}>;


export type AlertQuery = { readonly alert: { readonly id: string, readonly code: string, readonly nameZh: string, readonly severity: AlertSeverity, readonly state: AlertState, readonly hitCount: number, readonly takenBy: string | null, readonly snoozedUntil: string | null, readonly count: number, readonly hits: { readonly nodes: ReadonlyArray<{ readonly foundAt: string, readonly weight: number, readonly cause: { readonly seq: number, readonly kind: string | null, readonly at: string | null, readonly fact: { readonly key: string | null, readonly source: string | null, readonly authority: string | null, readonly validFrom: string | null } | null }, readonly path: ReadonlyArray<{ readonly link: string | null, readonly forward: boolean, readonly kind: string, readonly key: string | null, readonly name: string | null, readonly hidden: boolean }>, readonly enterprise: { readonly uscc: string | null, readonly name: string | null, readonly district: string | null } | null }> } | null, readonly steps: { readonly nodes: ReadonlyArray<{ readonly act: AlertAct, readonly by: string, readonly at: string, readonly words: string | null, readonly until: string | null }> } | null, readonly earlier: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: AlertState, readonly openedAt: string }> } | null } | null };

export type AlertsQueryVariables = Exact<{
  queue?: AlertQueue;
  code?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type AlertsQuery = { readonly alerts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly nameZh: string, readonly nameEn: string, readonly severity: AlertSeverity, readonly state: AlertState, readonly openedAt: string, readonly lastAt: string, readonly hitCount: number, readonly takenBy: string | null, readonly snoozedUntil: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CarriedRiskQueryVariables = Exact<{
  uscc: string;
  asOf?: string | null | undefined;
}>;


export type CarriedRiskQuery = { readonly carriedRisk: { readonly asOf: string, readonly grade: GradeCode, readonly carriedBp: number, readonly attention: Attention, readonly status: SourceStatus, readonly truncated: boolean, readonly paths: ReadonlyArray<{ readonly sourceKind: RiskSourceKind, readonly what: string, readonly since: string, readonly sourceBp: number, readonly shareBp: number, readonly decayBp: number, readonly carriedBp: number, readonly counts: boolean, readonly path: ReadonlyArray<{ readonly link: string | null, readonly forward: boolean, readonly kind: string, readonly key: string | null, readonly name: string | null }> }> } | null };

export type CaseQueryVariables = Exact<{
  id: string | number;
  steps?: number;
  decisions?: number;
}>;


export type CaseQuery = { readonly case: { readonly id: string, readonly kind: CaseKind, readonly state: CaseState, readonly openedOn: string, readonly openedBy: string, readonly ground: ReadonlyArray<string>, readonly words: string | null, readonly against: string | null, readonly appliedOn: string | null, readonly noticeServedOn: string | null, readonly defenceReceivedOn: string | null, readonly verifiedOn: string | null, readonly suspends: Suspends | null, readonly closedOn: string | null, readonly outcome: CaseOutcome | null, readonly dueOn: string | null, readonly overdue: boolean, readonly notice: { readonly reason: string, readonly basis: ReadonlyArray<string>, readonly rightZh: string, readonly rightEn: string, readonly defenceUntil: string, readonly hearing: boolean, readonly measures: string | null, readonly removal: string | null, readonly remedies: string | null } | null, readonly tasks: ReadonlyArray<{ readonly code: string, readonly zh: string, readonly en: string, readonly byEnterprise: boolean, readonly due: string | null, readonly overdue: boolean }>, readonly enterprise: { readonly uscc: string | null, readonly name: string | null, readonly grade: { readonly code: GradeCode, readonly validFrom: string | null, readonly decisionNo: string | null }, readonly investigations: { readonly nodes: ReadonlyArray<{ readonly authority: string, readonly number: string, readonly kind: InvestigationKind, readonly openedOn: string, readonly closedOn: string | null, readonly selfDisclosed: boolean }> } } | null, readonly assessment: { readonly asOf: string, readonly computedGrade: GradeCode, readonly signals: ReadonlyArray<{ readonly ruleId: string, readonly article: string, readonly zh: string, readonly en: string, readonly evidence: ReadonlyArray<string> }> } | null, readonly steps: { readonly nodes: ReadonlyArray<{ readonly kind: StepKind, readonly on: string, readonly by: string, readonly at: string, readonly words: string | null, readonly adopted: boolean | null }> } | null, readonly decisions: { readonly nodes: ReadonlyArray<{ readonly no: string, readonly state: DecisionState, readonly kind: DecisionKind, readonly grade: GradeCode, readonly of: string | null, readonly effectiveOn: string | null, readonly servedOn: string | null, readonly proposedBy: string, readonly agreedBy: string | null }> } | null } | null };

export type CasesQueryVariables = Exact<{
  kind?: CaseKind | null | undefined;
  state?: CaseState | null | undefined;
  dueBy?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type CasesQuery = { readonly cases: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: CaseKind, readonly state: CaseState, readonly openedOn: string, readonly dueOn: string | null, readonly overdue: boolean, readonly tasks: ReadonlyArray<{ readonly code: string, readonly zh: string, readonly en: string, readonly due: string | null, readonly overdue: boolean }>, readonly enterprise: { readonly uscc: string | null, readonly name: string | null, readonly district: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CommonGroundQueryVariables = Exact<{
  usccs: ReadonlyArray<string> | string;
  hops?: number;
  kinds?: ReadonlyArray<TieKind> | TieKind | null | undefined;
  asOf?: string | null | undefined;
}>;


export type CommonGroundQuery = { readonly commonGround: { readonly asOf: string, readonly grounds: ReadonlyArray<{ readonly of: ReadonlyArray<string>, readonly node: { readonly id: string, readonly kind: NodeKind, readonly name: string | null }, readonly paths: ReadonlyArray<{ readonly length: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: NodeKind, readonly name: string | null, readonly uscc: string | null, readonly grade: GradeCode | null }>, readonly ties: ReadonlyArray<{ readonly kind: TieKind, readonly from: string, readonly to: string, readonly role: PersonRole | null, readonly shareBp: number | null, readonly validFrom: string | null, readonly validTo: string | null }> }> }>, readonly truncated: ReadonlyArray<{ readonly code: TruncationCode, readonly at: ReadonlyArray<string>, readonly message: string, readonly messageZh: string }> } | null };

export type CompareAssessmentsQueryVariables = Exact<{
  input: CompareAssessmentsInput;
}>;


export type CompareAssessmentsQuery = { readonly compareAssessments: { readonly comparison: { readonly left: { readonly assessment: string, readonly asOf: string, readonly pack: string, readonly whatIf: boolean, readonly computedGrade: GradeCode, readonly score: number, readonly band: string }, readonly right: { readonly assessment: string, readonly asOf: string, readonly pack: string, readonly whatIf: boolean, readonly computedGrade: GradeCode, readonly score: number, readonly band: string }, readonly facts: ReadonlyArray<{ readonly name: string, readonly left: string | null, readonly right: string | null }>, readonly violations: ReadonlyArray<{ readonly key: string, readonly on: ComparedSide, readonly differences: ReadonlyArray<{ readonly name: string, readonly left: string | null, readonly right: string | null }> }>, readonly rules: ReadonlyArray<{ readonly ruleId: string, readonly left: RuleResult | null, readonly right: RuleResult | null, readonly evidenceLeft: ReadonlyArray<string>, readonly evidenceRight: ReadonlyArray<string>, readonly differences: ReadonlyArray<{ readonly name: string, readonly left: string | null, readonly right: string | null }> }>, readonly contributions: ReadonlyArray<{ readonly factor: string, readonly left: number, readonly right: number }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type SideFragment = { readonly assessment: string, readonly asOf: string, readonly pack: string, readonly whatIf: boolean, readonly computedGrade: GradeCode, readonly score: number, readonly band: string };

export type ValuesFragment = { readonly name: string, readonly left: string | null, readonly right: string | null };

export type ComponentQueryVariables = Exact<{
  uscc: string;
}>;


export type ComponentQuery = { readonly component: { readonly id: string | null, readonly upTo: number, readonly more: boolean, readonly members: ReadonlyArray<{ readonly community: string, readonly ring: string | null, readonly enterprise: { readonly id: string, readonly uscc: string | null, readonly name: string | null }, readonly head: { readonly uscc: string | null, readonly name: string | null } | null }> } | null };

export type ConsentsQueryVariables = Exact<{
  of: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type ConsentsQuery = { readonly consents: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly of: string, readonly purpose: ConsentPurpose, readonly principal: string, readonly document: string, readonly validFrom: string, readonly validTo: string | null, readonly withdrawnOn: string | null, readonly recordedBy: string, readonly recordedAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ControlQueryVariables = Exact<{
  uscc: string;
  asOf?: string | null | undefined;
  thresholdBp?: number;
}>;


export type ControlQuery = { readonly control: { readonly asOf: string, readonly thresholdBp: number, readonly stakesLeftOut: number, readonly withheldPercent: string | null, readonly unknownPercent: string | null, readonly selfPercent: string | null, readonly enterprise: { readonly id: string, readonly kind: PartyKind, readonly uscc: string | null, readonly name: string | null }, readonly stakes: ReadonlyArray<{ readonly percent: string | null, readonly directBp: number, readonly ultimate: boolean, readonly restPercent: string | null, readonly party: { readonly id: string, readonly kind: PartyKind, readonly uscc: string | null, readonly name: string | null }, readonly paths: ReadonlyArray<{ readonly sharesBp: ReadonlyArray<number>, readonly percent: string, readonly parties: ReadonlyArray<{ readonly id: string, readonly kind: PartyKind, readonly uscc: string | null, readonly name: string | null }> }> }>, readonly controllers: ReadonlyArray<{ readonly ultimate: boolean, readonly votesBp: number, readonly party: { readonly id: string, readonly kind: PartyKind, readonly uscc: string | null, readonly name: string | null }, readonly steps: ReadonlyArray<{ readonly votesBp: number, readonly registered: boolean, readonly held: { readonly id: string, readonly kind: PartyKind, readonly uscc: string | null, readonly name: string | null }, readonly through: ReadonlyArray<{ readonly votesBp: number, readonly party: { readonly id: string, readonly kind: PartyKind, readonly uscc: string | null, readonly name: string | null } }> }> }>, readonly beneficialOwners: ReadonlyArray<{ readonly basis: ReadonlyArray<OwnerBasis>, readonly percent: string | null, readonly votesBp: number, readonly party: { readonly id: string, readonly kind: PartyKind, readonly uscc: string | null, readonly name: string | null } }>, readonly flags: ReadonlyArray<{ readonly code: ControlFlagCode, readonly sumBp: number | null, readonly parties: ReadonlyArray<{ readonly id: string, readonly kind: PartyKind, readonly uscc: string | null, readonly name: string | null }> }> } | null };

export type PartyFragment = { readonly id: string, readonly kind: PartyKind, readonly uscc: string | null, readonly name: string | null };

export type DeclarationQueryVariables = Exact<{
  number: string;
  items?: number;
}>;


export type DeclarationQuery = { readonly declaration: { readonly id: string, readonly number: string, readonly version: number, readonly direction: Direction, readonly port: string, readonly tradeMode: string, readonly declaredOn: string, readonly totalFen: number, readonly currency: string, readonly owner: { readonly uscc: string | null, readonly name: string | null } | null, readonly declarant: { readonly uscc: string | null, readonly name: string | null } | null, readonly clearance: { readonly lane: Lane, readonly grade: GradeCode, readonly draw: number, readonly measures: ReadonlyArray<string>, readonly pack: string, readonly decidedAt: string, readonly reasons: ReadonlyArray<{ readonly code: string, readonly article: string | null, readonly zh: string, readonly en: string }> } | null, readonly items: { readonly nodes: ReadonlyArray<{ readonly line: number, readonly hsCode: string, readonly name: string, readonly quantity: string, readonly unit: string, readonly totalFen: number, readonly origin: string }> } } | null };

export type DraftPatternMutationVariables = Exact<{
  input: DraftPatternInput;
}>;


export type DraftPatternMutation = { readonly draftPattern: { readonly pattern: { readonly id: string, readonly code: string, readonly state: PatternState, readonly hash: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type DropDecisionMutationVariables = Exact<{
  input: DropDecisionInput;
}>;


export type DropDecisionMutation = { readonly dropDecision: { readonly decision: { readonly no: string, readonly state: DecisionState, readonly effectiveOn: string | null, readonly servedOn: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type EnablePatternMutationVariables = Exact<{
  id: string;
}>;


export type EnablePatternMutation = { readonly enablePattern: { readonly pattern: { readonly id: string, readonly code: string, readonly state: PatternState, readonly hash: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type EnterpriseQueryVariables = Exact<{
  uscc: string;
  violations?: number;
  declarations?: number;
  items?: number;
}>;


export type EnterpriseQuery = { readonly enterprise: { readonly id: string, readonly uscc: string | null, readonly registrationCode: string | null, readonly name: string | null, readonly nameEn: string | null, readonly kind: EnterpriseKind, readonly registration: Registration, readonly district: string | null, readonly registeredOn: string | null, readonly flags: ReadonlyArray<string>, readonly grade: { readonly code: GradeCode, readonly byDefault: boolean, readonly validFrom: string | null, readonly validTo: string | null, readonly pack: string | null, readonly decisionNo: string | null }, readonly assessment: { readonly id: string, readonly asOf: string, readonly pack: string, readonly computedGrade: GradeCode, readonly score: number | null, readonly band: string | null, readonly reasons: ReadonlyArray<{ readonly code: string, readonly lost: number, readonly headline: boolean, readonly zh: string, readonly en: string }> | null, readonly signals: ReadonlyArray<{ readonly ruleId: string, readonly article: string, readonly signal: string, readonly zh: string, readonly en: string, readonly evidence: ReadonlyArray<string>, readonly inputs: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }>, readonly indications: ReadonlyArray<{ readonly ruleId: string, readonly article: string, readonly signal: string, readonly zh: string, readonly en: string, readonly evidence: ReadonlyArray<string>, readonly inputs: ReadonlyArray<{ readonly name: string, readonly value: string | null }> }> } | null, readonly violations: { readonly totalCount: number | null, readonly totalIsExact: boolean | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly authority: string, readonly kind: ViolationKind, readonly state: ViolationState, readonly decidedOn: string, readonly fineFen: number, readonly owedFen: number }> }, readonly declarations: { readonly totalCount: number | null, readonly totalIsExact: boolean | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly direction: Direction, readonly port: string, readonly declaredOn: string, readonly totalFen: number, readonly currency: string, readonly declarant: { readonly uscc: string | null, readonly name: string | null } | null, readonly clearance: { readonly lane: Lane, readonly grade: GradeCode } | null, readonly items: { readonly nodes: ReadonlyArray<{ readonly line: number, readonly hsCode: string, readonly name: string, readonly totalFen: number }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type SignalTextFragment = { readonly ruleId: string, readonly article: string, readonly signal: string, readonly zh: string, readonly en: string, readonly evidence: ReadonlyArray<string>, readonly inputs: ReadonlyArray<{ readonly name: string, readonly value: string | null }> };

export type ExpandQueryVariables = Exact<{
  at: string;
  limit?: number;
  kinds?: ReadonlyArray<TieKind> | TieKind | null | undefined;
}>;


export type ExpandQuery = { readonly expand: { readonly asOf: string, readonly known: AsKnown, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: NodeKind, readonly name: string | null, readonly hops: number, readonly uscc: string | null, readonly enterpriseKind: EnterpriseKind | null, readonly registration: Registration | null, readonly district: string | null, readonly grade: GradeCode | null, readonly violations: number | null, readonly identifierKind: IdentifierKind | null, readonly expand: string }>, readonly ties: ReadonlyArray<{ readonly id: string, readonly kind: TieKind, readonly from: string, readonly to: string, readonly role: PersonRole | null, readonly shareBp: number | null, readonly votesBp: number | null, readonly validFrom: string | null, readonly validTo: string | null, readonly first: string | null, readonly last: string | null, readonly count: number | null, readonly fen: number | null }>, readonly groups: ReadonlyArray<{ readonly of: string, readonly kind: TieKind, readonly way: TieWay, readonly count: number, readonly countIsExact: boolean, readonly expand: string }>, readonly truncated: ReadonlyArray<{ readonly code: TruncationCode, readonly at: ReadonlyArray<string>, readonly message: string, readonly messageZh: string }> } };

export type ExplanationQueryVariables = Exact<{
  uscc: string;
  on?: string | null | undefined;
}>;


export type ExplanationQuery = { readonly explanation: { readonly asOf: string, readonly assessment: string | null, readonly pack: string, readonly packHash: string, readonly whatIf: boolean, readonly gradeInForce: GradeCode, readonly computedGrade: GradeCode, readonly score: { readonly scorecard: string, readonly scorecardHash: string, readonly points: number, readonly band: string, readonly bandEn: string, readonly bandZh: string, readonly noteEn: string, readonly noteZh: string, readonly contributions: ReadonlyArray<{ readonly factor: string, readonly weight: number, readonly won: number, readonly lost: number, readonly value: string | null, readonly status: SourceStatus, readonly evidence: ReadonlyArray<string> }>, readonly reasons: ReadonlyArray<{ readonly code: string, readonly lost: number, readonly headline: boolean, readonly en: string, readonly zh: string, readonly actEn: string, readonly actZh: string }> }, readonly trace: ReadonlyArray<{ readonly ruleId: string, readonly article: string, readonly signal: string, readonly en: string, readonly zh: string, readonly result: RuleResult, readonly missing: ReadonlyArray<string>, readonly status: SourceStatus, readonly windowFrom: string | null, readonly windowTo: string | null, readonly evidence: ReadonlyArray<string>, readonly inputs: ReadonlyArray<{ readonly name: string, readonly value: string | null }>, readonly parameters: ReadonlyArray<{ readonly name: string, readonly value: string | null }>, readonly comparisons: ReadonlyArray<{ readonly op: string, readonly left: string, readonly leftValue: string | null, readonly right: string | null, readonly rightValue: string | null, readonly holds: boolean }>, readonly reliefs: ReadonlyArray<{ readonly id: string, readonly status: SourceStatus, readonly applied: boolean, readonly evidence: ReadonlyArray<string> }> }>, readonly liftPlan: { readonly followsParent: boolean, readonly options: ReadonlyArray<{ readonly road: LiftRoad, readonly grade: GradeCode, readonly eligibleOn: string, readonly fewest: boolean, readonly contingent: boolean, readonly whatIf: boolean, readonly rules: ReadonlyArray<string>, readonly status: SourceStatus, readonly outstanding: ReadonlyArray<string>, readonly en: string, readonly zh: string, readonly acts: ReadonlyArray<{ readonly code: LiftActCode, readonly key: string | null, readonly owedFen: number | null, readonly en: string, readonly zh: string }>, readonly steps: ReadonlyArray<{ readonly code: LiftStepCode, readonly by: StepBy, readonly within: number | null, readonly unit: string | null, readonly until: string | null, readonly status: SourceStatus | null, readonly en: string, readonly zh: string }> }> }, readonly falls: ReadonlyArray<{ readonly cause: FallCause, readonly ruleId: string, readonly article: string, readonly kinds: ReadonlyArray<ViolationKind>, readonly penalties: number, readonly fen: number, readonly on: string | null, readonly evidence: ReadonlyArray<string>, readonly en: string, readonly zh: string }>, readonly contradictions: ReadonlyArray<{ readonly code: string, readonly en: string, readonly zh: string, readonly facts: ReadonlyArray<string>, readonly evidence: ReadonlyArray<string> }> } | null };

export type OptionFragment = { readonly road: LiftRoad, readonly grade: GradeCode, readonly eligibleOn: string, readonly fewest: boolean, readonly contingent: boolean, readonly whatIf: boolean, readonly rules: ReadonlyArray<string>, readonly status: SourceStatus, readonly outstanding: ReadonlyArray<string>, readonly en: string, readonly zh: string, readonly acts: ReadonlyArray<{ readonly code: LiftActCode, readonly key: string | null, readonly owedFen: number | null, readonly en: string, readonly zh: string }>, readonly steps: ReadonlyArray<{ readonly code: LiftStepCode, readonly by: StepBy, readonly within: number | null, readonly unit: string | null, readonly until: string | null, readonly status: SourceStatus | null, readonly en: string, readonly zh: string }> };

export type FindQueryVariables = Exact<{
  text: string;
  first?: number;
  after?: string | null | undefined;
  kind?: EnterpriseKind | null | undefined;
  district?: string | null | undefined;
  registration?: Registration | null | undefined;
}>;


export type FindQuery = { readonly find: { readonly totalCount: number | null, readonly isCut: boolean, readonly facets: ReadonlyArray<{ readonly by: FacetKind, readonly value: string, readonly count: number }>, readonly nodes: ReadonlyArray<{ readonly matches: ReadonlyArray<{ readonly on: MatchKind, readonly value: string, readonly strength: MatchStrength }>, readonly enterprise: { readonly id: string, readonly uscc: string | null, readonly name: string | null, readonly kind: EnterpriseKind, readonly registration: Registration, readonly district: string | null, readonly grade: { readonly code: GradeCode } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type HoldingsQueryVariables = Exact<{
  uscc: string;
  asOf?: string | null | undefined;
}>;


export type HoldingsQuery = { readonly holdings: { readonly asOf: string, readonly more: boolean, readonly enterprise: { readonly uscc: string | null, readonly name: string | null }, readonly held: ReadonlyArray<{ readonly percent: string | null, readonly directBp: number, readonly votesBp: number, readonly controlled: boolean, readonly party: { readonly id: string, readonly uscc: string | null, readonly name: string | null }, readonly steps: ReadonlyArray<{ readonly votesBp: number, readonly held: { readonly uscc: string | null, readonly name: string | null }, readonly through: ReadonlyArray<{ readonly votesBp: number, readonly party: { readonly uscc: string | null, readonly name: string | null } }> }> }> } | null };

export type IdentityQueryVariables = Exact<{
  uscc: string;
}>;


export type IdentityQuery = { readonly identity: { readonly canonical: { readonly uscc: string | null, readonly name: string | null } | null, readonly members: ReadonlyArray<{ readonly uscc: string | null, readonly name: string | null }>, readonly judgements: ReadonlyArray<{ readonly verdict: Verdict, readonly keepsThis: boolean, readonly words: string, readonly by: string, readonly at: string, readonly stands: boolean, readonly other: { readonly uscc: string | null, readonly name: string | null } }> } | null };

export type InquiriesQueryVariables = Exact<{
  orderNo: string;
  platformUscc: string;
}>;


export type InquiriesQuery = { readonly inquiries: ReadonlyArray<{ readonly sessionId: string, readonly state: InquiryState, readonly openedAt: string, readonly openedBy: string, readonly askedAt: string | null, readonly answeredAt: string | null, readonly failures: number, readonly reason: string | null, readonly answer: { readonly paymentFirm: string, readonly transactionNo: string, readonly totalFen: number, readonly currency: string, readonly tradedAt: string, readonly requestDigest: string, readonly responseDigest: string, readonly orders: ReadonlyArray<{ readonly orderNo: string, readonly payeeCode: string | null, readonly goods: ReadonlyArray<{ readonly name: string, readonly link: string }> }> } | null, readonly findings: ReadonlyArray<{ readonly rule: string, readonly answered: string | null, readonly known: string | null, readonly zh: string, readonly en: string }> }> };

export type JudgeIdentityMutationVariables = Exact<{
  input: JudgeIdentityInput;
}>;


export type JudgeIdentityMutation = { readonly judgeIdentity: { readonly identity: { readonly canonical: { readonly uscc: string | null } | null, readonly members: ReadonlyArray<{ readonly uscc: string | null }> } | null, readonly clashes: ReadonlyArray<{ readonly left: { readonly uscc: string | null }, readonly right: { readonly uscc: string | null } }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type LikenessesQueryVariables = Exact<{
  uscc: string;
}>;


export type LikenessesQuery = { readonly likenesses: ReadonlyArray<{ readonly score: number, readonly verdict: Verdict, readonly other: { readonly id: string, readonly uscc: string | null, readonly name: string | null }, readonly reasons: ReadonlyArray<{ readonly code: LikenessCode, readonly value: string | null, readonly sharers: number | null, readonly points: number }> }> | null };

export type NetworkQueryVariables = Exact<{
  around: string;
  hops?: number;
  limit?: number;
  kinds?: ReadonlyArray<TieKind> | TieKind | null | undefined;
  asOf?: string | null | undefined;
  known?: AsKnown;
}>;


export type NetworkQuery = { readonly network: { readonly asOf: string, readonly known: AsKnown, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: NodeKind, readonly name: string | null, readonly hops: number, readonly uscc: string | null, readonly enterpriseKind: EnterpriseKind | null, readonly registration: Registration | null, readonly district: string | null, readonly grade: GradeCode | null, readonly violations: number | null, readonly identifierKind: IdentifierKind | null, readonly expand: string }>, readonly ties: ReadonlyArray<{ readonly id: string, readonly kind: TieKind, readonly from: string, readonly to: string, readonly role: PersonRole | null, readonly shareBp: number | null, readonly votesBp: number | null, readonly validFrom: string | null, readonly validTo: string | null, readonly first: string | null, readonly last: string | null, readonly count: number | null, readonly fen: number | null }>, readonly groups: ReadonlyArray<{ readonly of: string, readonly kind: TieKind, readonly way: TieWay, readonly count: number, readonly countIsExact: boolean, readonly expand: string }>, readonly truncated: ReadonlyArray<{ readonly code: TruncationCode, readonly at: ReadonlyArray<string>, readonly message: string, readonly messageZh: string }> } | null };

export type NewsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  first?: number;
}>;


export type NewsSubscription = { readonly news: { readonly next: string, readonly news: ReadonlyArray<{ readonly kind: NewsKind, readonly at: string, readonly uscc: string | null, readonly name: string | null, readonly grade: GradeCode | null, readonly decisionNo: string | null, readonly effectiveOn: string | null, readonly alert: string | null, readonly pattern: string | null }> } };

export type OpenCaseMutationVariables = Exact<{
  input: OpenCaseInput;
}>;


export type OpenCaseMutation = { readonly openCase: { readonly case: { readonly id: string, readonly kind: CaseKind, readonly state: CaseState, readonly tasks: ReadonlyArray<{ readonly code: string, readonly due: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type OpenInquiryMutationVariables = Exact<{
  input: OpenInquiryInput;
}>;


export type OpenInquiryMutation = { readonly openInquiry: { readonly inquiry: { readonly sessionId: string, readonly state: InquiryState, readonly openedAt: string, readonly openedBy: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type PathsQueryVariables = Exact<{
  from: string;
  to: string;
  most?: number;
  longest?: number;
  kinds?: ReadonlyArray<TieKind> | TieKind | null | undefined;
  asOf?: string | null | undefined;
}>;


export type PathsQuery = { readonly paths: { readonly asOf: string, readonly paths: ReadonlyArray<{ readonly length: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: NodeKind, readonly name: string | null, readonly uscc: string | null, readonly grade: GradeCode | null }>, readonly ties: ReadonlyArray<{ readonly kind: TieKind, readonly from: string, readonly to: string, readonly role: PersonRole | null, readonly shareBp: number | null, readonly validFrom: string | null, readonly validTo: string | null }> }>, readonly truncated: ReadonlyArray<{ readonly code: TruncationCode, readonly at: ReadonlyArray<string>, readonly message: string, readonly messageZh: string }> } | null };

export type PatternQueryVariables = Exact<{
  id: string;
}>;


export type PatternQuery = { readonly pattern: { readonly id: string, readonly code: string, readonly nameZh: string, readonly nameEn: string, readonly severity: AlertSeverity, readonly news: ReadonlyArray<PatternNews>, readonly state: PatternState, readonly hash: string, readonly text: string, readonly proposedBy: string, readonly reviewedBy: string | null, readonly reviewWords: string | null, readonly fault: string | null, readonly parameters: ReadonlyArray<{ readonly name: string, readonly value: number, readonly meaning: string, readonly source: string, readonly status: SourceStatus }>, readonly preview: { readonly done: boolean, readonly looked: number, readonly hits: number, readonly enterprises: number, readonly unasked: number, readonly finishedAt: string | null, readonly examples: ReadonlyArray<{ readonly enterprise: string, readonly weight: number, readonly path: ReadonlyArray<{ readonly link: string | null, readonly forward: boolean, readonly kind: string, readonly key: string | null, readonly name: string | null }> }> } | null } | null };

export type PatternsQueryVariables = Exact<{
  state?: PatternState | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type PatternsQuery = { readonly patterns: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly nameZh: string, readonly nameEn: string, readonly severity: AlertSeverity, readonly news: ReadonlyArray<PatternNews>, readonly state: PatternState, readonly proposedBy: string, readonly reviewedBy: string | null, readonly enabledBy: string | null, readonly fault: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PhoenixesQueryVariables = Exact<{
  uscc: string;
}>;


export type PhoenixesQuery = { readonly phoenixes: ReadonlyArray<{ readonly score: number, readonly fallKind: FallKind, readonly fallOn: string, readonly evidence: string | null, readonly days: number, readonly old: { readonly id: string, readonly uscc: string | null, readonly name: string | null }, readonly young: { readonly id: string, readonly uscc: string | null, readonly name: string | null }, readonly reasons: ReadonlyArray<{ readonly code: PhoenixCode, readonly value: string | null, readonly points: number }> }> | null };

export type PreviewPatternMutationVariables = Exact<{
  id: string;
}>;


export type PreviewPatternMutation = { readonly previewPattern: { readonly pattern: { readonly id: string, readonly code: string, readonly state: PatternState, readonly hash: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type ProposeDecisionMutationVariables = Exact<{
  input: ProposeDecisionInput;
}>;


export type ProposeDecisionMutation = { readonly proposeDecision: { readonly decision: { readonly no: string, readonly state: DecisionState, readonly kind: DecisionKind, readonly grade: GradeCode, readonly effectiveOn: string | null, readonly proposedBy: string, readonly agreedBy: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type ReceiptQueryVariables = Exact<{
  receiptNo: string;
}>;


export type ReceiptQuery = { readonly receipt: { readonly receiptNo: string, readonly batchKey: string | null, readonly acceptedAt: string, readonly acceptedCount: number, readonly applied: boolean, readonly documents: ReadonlyArray<{ readonly key: string, readonly state: DocumentState, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> }> } | null };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { readonly recordConsent: { readonly consent: { readonly id: string, readonly of: string, readonly principal: string, readonly document: string, readonly validFrom: string, readonly validTo: string | null, readonly withdrawnOn: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type RecordFactsMutationVariables = Exact<{
  input: RecordFactsInput;
}>;


export type RecordFactsMutation = { readonly recordFacts: { readonly receipt: { readonly receiptNo: string, readonly acceptedAt: string, readonly acceptedCount: number, readonly applied: boolean } | null, readonly documents: ReadonlyArray<{ readonly key: string, readonly state: DocumentState, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type RecordReturnCheckMutationVariables = Exact<{
  input: RecordFactsInput;
}>;


export type RecordReturnCheckMutation = { readonly recordFacts: { readonly receipt: { readonly receiptNo: string } | null, readonly documents: ReadonlyArray<{ readonly key: string, readonly state: DocumentState, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type ReviewPatternMutationVariables = Exact<{
  id: string;
  words: string;
}>;


export type ReviewPatternMutation = { readonly reviewPattern: { readonly pattern: { readonly id: string, readonly code: string, readonly state: PatternState, readonly hash: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type ServeDecisionMutationVariables = Exact<{
  input: ServeDecisionInput;
}>;


export type ServeDecisionMutation = { readonly serveDecision: { readonly decision: { readonly no: string, readonly state: DecisionState, readonly effectiveOn: string | null, readonly servedOn: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type TakeStepMutationVariables = Exact<{
  input: TakeStepInput;
}>;


export type TakeStepMutation = { readonly takeStep: { readonly case: { readonly id: string, readonly state: CaseState, readonly dueOn: string | null, readonly tasks: ReadonlyArray<{ readonly code: string, readonly zh: string, readonly en: string, readonly due: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type TiesQueryVariables = Exact<{
  uscc: string;
  asOf?: string | null | undefined;
  known?: AsKnown;
  by?: DeclarationGrouping;
}>;


export type TiesQuery = { readonly enterprise: { readonly uscc: string | null, readonly name: string | null, readonly formerNames: { readonly nodes: ReadonlyArray<{ readonly kind: FormerNameKind, readonly value: string, readonly validFrom: string | null, readonly validTo: string | null }> }, readonly positions: { readonly nodes: ReadonlyArray<{ readonly name: string | null, readonly role: PersonRole, readonly validFrom: string | null, readonly validTo: string | null }> }, readonly holders: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly shareBp: number, readonly votesBp: number | null, readonly person: string | null, readonly validFrom: string | null, readonly validTo: string | null, readonly holder: { readonly uscc: string | null, readonly name: string | null } | null }> }, readonly holdings: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly shareBp: number, readonly votesBp: number | null, readonly validFrom: string | null, readonly validTo: string | null, readonly enterprise: { readonly uscc: string | null, readonly name: string | null } | null }> }, readonly headOffice: { readonly uscc: string | null, readonly name: string | null } | null, readonly branches: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly uscc: string | null, readonly name: string | null }> }, readonly identifiers: { readonly nodes: ReadonlyArray<{ readonly kind: IdentifierKind, readonly value: string, readonly validFrom: string | null, readonly validTo: string | null }> }, readonly declarationGroups: { readonly counted: number, readonly isExact: boolean, readonly groups: ReadonlyArray<{ readonly value: string | null, readonly count: number, readonly totalFen: number }> } } | null };

export type TriageAlertMutationVariables = Exact<{
  input: TriageAlertInput;
}>;


export type TriageAlertMutation = { readonly triageAlert: { readonly alert: { readonly id: string, readonly state: AlertState, readonly takenBy: string | null, readonly snoozedUntil: string | null, readonly count: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type WithdrawConsentMutation = { readonly withdrawConsent: { readonly consent: { readonly id: string, readonly of: string, readonly withdrawnOn: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type WithdrawPatternMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawPatternMutation = { readonly withdrawPattern: { readonly pattern: { readonly id: string, readonly code: string, readonly state: PatternState, readonly hash: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export const SideFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Side"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ComparedAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assessment"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"pack"}},{"kind":"Field","name":{"kind":"Name","value":"whatIf"}},{"kind":"Field","name":{"kind":"Name","value":"computedGrade"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}}]}}]} as unknown as DocumentNode<SideFragment, unknown>;
export const ValuesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Values"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Difference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"right"}}]}}]} as unknown as DocumentNode<ValuesFragment, unknown>;
export const PartyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"party"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<PartyFragment, unknown>;
export const SignalTextFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignalText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Signal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]} as unknown as DocumentNode<SignalTextFragment, unknown>;
export const OptionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Option"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LiftOption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"road"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"eligibleOn"}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"owedFen"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fewest"}},{"kind":"Field","name":{"kind":"Name","value":"contingent"}},{"kind":"Field","name":{"kind":"Name","value":"whatIf"}},{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"within"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}}]}}]} as unknown as DocumentNode<OptionFragment, unknown>;
export const AgreeDecisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AgreeDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AgreeDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreeDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"agreedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<AgreeDecisionMutation, AgreeDecisionMutationVariables>;
export const AlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Alert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"hitCount"}},{"kind":"Field","name":{"kind":"Name","value":"takenBy"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"hits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"foundAt"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"cause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"forward"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"district"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"earlier"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AlertQuery, AlertQueryVariables>;
export const AlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Alerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"queue"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AlertQueue"}}},"defaultValue":{"kind":"EnumValue","value":"WAITING"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"queue"},"value":{"kind":"Variable","name":{"kind":"Name","value":"queue"}}},{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}},{"kind":"Field","name":{"kind":"Name","value":"hitCount"}},{"kind":"Field","name":{"kind":"Name","value":"takenBy"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AlertsQuery, AlertsQueryVariables>;
export const CarriedRiskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CarriedRisk"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carriedRisk"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"uscc"},"value":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"carriedBp"}},{"kind":"Field","name":{"kind":"Name","value":"attention"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"paths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sourceKind"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"sourceBp"}},{"kind":"Field","name":{"kind":"Name","value":"shareBp"}},{"kind":"Field","name":{"kind":"Name","value":"decayBp"}},{"kind":"Field","name":{"kind":"Name","value":"carriedBp"}},{"kind":"Field","name":{"kind":"Name","value":"counts"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"forward"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CarriedRiskQuery, CarriedRiskQueryVariables>;
export const CaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Case"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"steps"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"decisions"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"against"}},{"kind":"Field","name":{"kind":"Name","value":"appliedOn"}},{"kind":"Field","name":{"kind":"Name","value":"noticeServedOn"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"rightZh"}},{"kind":"Field","name":{"kind":"Name","value":"rightEn"}},{"kind":"Field","name":{"kind":"Name","value":"defenceUntil"}},{"kind":"Field","name":{"kind":"Name","value":"hearing"}},{"kind":"Field","name":{"kind":"Name","value":"measures"}},{"kind":"Field","name":{"kind":"Name","value":"removal"}},{"kind":"Field","name":{"kind":"Name","value":"remedies"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defenceReceivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedOn"}},{"kind":"Field","name":{"kind":"Name","value":"suspends"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"byEnterprise"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"investigations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"selfDisclosed"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"computedGrade"}},{"kind":"Field","name":{"kind":"Name","value":"signals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"steps"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"adopted"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"decisions"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"servedOn"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"agreedBy"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CaseQuery, CaseQueryVariables>;
export const CasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Cases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseKind"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dueBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Day"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"dueBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dueBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"district"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<CasesQuery, CasesQueryVariables>;
export const CommonGroundDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommonGround"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"usccs"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hops"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"2"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TieKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commonGround"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"usccs"},"value":{"kind":"Variable","name":{"kind":"Name","value":"usccs"}}},{"kind":"Argument","name":{"kind":"Name","value":"hops"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hops"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"grounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"paths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"shareBp"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<CommonGroundQuery, CommonGroundQueryVariables>;
export const CompareAssessmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompareAssessments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompareAssessmentsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"compareAssessments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Side"}}]}},{"kind":"Field","name":{"kind":"Name","value":"right"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Side"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Values"}}]}},{"kind":"Field","name":{"kind":"Name","value":"violations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Values"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"right"}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Values"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidenceLeft"}},{"kind":"Field","name":{"kind":"Name","value":"evidenceRight"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factor"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"right"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Side"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ComparedAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assessment"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"pack"}},{"kind":"Field","name":{"kind":"Name","value":"whatIf"}},{"kind":"Field","name":{"kind":"Name","value":"computedGrade"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Values"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Difference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"right"}}]}}]} as unknown as DocumentNode<CompareAssessmentsQuery, CompareAssessmentsQueryVariables>;
export const ComponentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Component"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"component"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"uscc"},"value":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"upTo"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"community"}},{"kind":"Field","name":{"kind":"Name","value":"ring"}},{"kind":"Field","name":{"kind":"Name","value":"head"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"more"}}]}}]}}]} as unknown as DocumentNode<ComponentQuery, ComponentQueryVariables>;
export const ConsentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Consents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"principal"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ConsentsQuery, ConsentsQueryVariables>;
export const ControlDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Control"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Day"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"thresholdBp"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"2500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"control"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"uscc"},"value":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"thresholdBp"},"value":{"kind":"Variable","name":{"kind":"Name","value":"thresholdBp"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"thresholdBp"}},{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"party"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stakes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"party"}}]}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"directBp"}},{"kind":"Field","name":{"kind":"Name","value":"ultimate"}},{"kind":"Field","name":{"kind":"Name","value":"paths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"party"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sharesBp"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"restPercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stakesLeftOut"}},{"kind":"Field","name":{"kind":"Name","value":"controllers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"party"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ultimate"}},{"kind":"Field","name":{"kind":"Name","value":"votesBp"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"held"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"party"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votesBp"}},{"kind":"Field","name":{"kind":"Name","value":"through"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"party"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votesBp"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"beneficialOwners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"party"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"votesBp"}}]}},{"kind":"Field","name":{"kind":"Name","value":"flags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"party"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sumBp"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheldPercent"}},{"kind":"Field","name":{"kind":"Name","value":"unknownPercent"}},{"kind":"Field","name":{"kind":"Name","value":"selfPercent"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"party"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<ControlQuery, ControlQueryVariables>;
export const DeclarationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Declaration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"items"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declaration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"port"}},{"kind":"Field","name":{"kind":"Name","value":"tradeMode"}},{"kind":"Field","name":{"kind":"Name","value":"declaredOn"}},{"kind":"Field","name":{"kind":"Name","value":"totalFen"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"declarant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clearance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lane"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"draw"}},{"kind":"Field","name":{"kind":"Name","value":"measures"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pack"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"items"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"hsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"totalFen"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeclarationQuery, DeclarationQueryVariables>;
export const DraftPatternDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DraftPattern"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DraftPatternInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draftPattern"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pattern"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<DraftPatternMutation, DraftPatternMutationVariables>;
export const DropDecisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DropDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DropDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dropDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"servedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<DropDecisionMutation, DropDecisionMutationVariables>;
export const EnablePatternDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnablePattern"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enablePattern"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pattern"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<EnablePatternMutation, EnablePatternMutationVariables>;
export const EnterpriseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Enterprise"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"violations"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"declarations"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"items"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"uscc"},"value":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"registrationCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"registeredOn"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"byDefault"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"pack"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assessment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"pack"}},{"kind":"Field","name":{"kind":"Name","value":"computedGrade"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignalText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignalText"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"violations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"violations"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalIsExact"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decidedOn"}},{"kind":"Field","name":{"kind":"Name","value":"fineFen"}},{"kind":"Field","name":{"kind":"Name","value":"owedFen"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"declarations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"declarations"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalIsExact"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"port"}},{"kind":"Field","name":{"kind":"Name","value":"declaredOn"}},{"kind":"Field","name":{"kind":"Name","value":"totalFen"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"declarant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clearance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lane"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"items"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"hsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"totalFen"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignalText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Signal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]} as unknown as DocumentNode<EnterpriseQuery, EnterpriseQueryVariables>;
export const ExpandDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Expand"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TieKind"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expand"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hops"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"enterpriseKind"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"violations"}},{"kind":"Field","name":{"kind":"Name","value":"identifierKind"}},{"kind":"Field","name":{"kind":"Name","value":"expand"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"shareBp"}},{"kind":"Field","name":{"kind":"Name","value":"votesBp"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"fen"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"countIsExact"}},{"kind":"Field","name":{"kind":"Name","value":"expand"}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<ExpandQuery, ExpandQueryVariables>;
export const ExplanationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Explanation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"uscc"},"value":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"assessment"}},{"kind":"Field","name":{"kind":"Name","value":"pack"}},{"kind":"Field","name":{"kind":"Name","value":"packHash"}},{"kind":"Field","name":{"kind":"Name","value":"whatIf"}},{"kind":"Field","name":{"kind":"Name","value":"gradeInForce"}},{"kind":"Field","name":{"kind":"Name","value":"computedGrade"}},{"kind":"Field","name":{"kind":"Name","value":"score"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scorecard"}},{"kind":"Field","name":{"kind":"Name","value":"scorecardHash"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"bandEn"}},{"kind":"Field","name":{"kind":"Name","value":"bandZh"}},{"kind":"Field","name":{"kind":"Name","value":"noteEn"}},{"kind":"Field","name":{"kind":"Name","value":"noteZh"}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factor"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"won"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"actEn"}},{"kind":"Field","name":{"kind":"Name","value":"actZh"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"trace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"windowFrom"}},{"kind":"Field","name":{"kind":"Name","value":"windowTo"}},{"kind":"Field","name":{"kind":"Name","value":"comparisons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"op"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"leftValue"}},{"kind":"Field","name":{"kind":"Name","value":"right"}},{"kind":"Field","name":{"kind":"Name","value":"rightValue"}},{"kind":"Field","name":{"kind":"Name","value":"holds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"reliefs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"liftPlan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"followsParent"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Option"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"falls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"ruleId"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"penalties"}},{"kind":"Field","name":{"kind":"Name","value":"fen"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contradictions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"facts"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Option"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LiftOption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"road"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"eligibleOn"}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"owedFen"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fewest"}},{"kind":"Field","name":{"kind":"Name","value":"contingent"}},{"kind":"Field","name":{"kind":"Name","value":"whatIf"}},{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"within"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}}]}}]} as unknown as DocumentNode<ExplanationQuery, ExplanationQueryVariables>;
export const FindDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Find"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EnterpriseKind"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"district"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"registration"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"find"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"district"},"value":{"kind":"Variable","name":{"kind":"Name","value":"district"}}},{"kind":"Argument","name":{"kind":"Name","value":"registration"},"value":{"kind":"Variable","name":{"kind":"Name","value":"registration"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"isCut"}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<FindQuery, FindQueryVariables>;
export const HoldingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Holdings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holdings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"uscc"},"value":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"held"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"directBp"}},{"kind":"Field","name":{"kind":"Name","value":"votesBp"}},{"kind":"Field","name":{"kind":"Name","value":"controlled"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"held"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votesBp"}},{"kind":"Field","name":{"kind":"Name","value":"through"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votesBp"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"more"}}]}}]}}]} as unknown as DocumentNode<HoldingsQuery, HoldingsQueryVariables>;
export const IdentityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Identity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"uscc"},"value":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"canonical"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"judgements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"keepsThis"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"stands"}}]}}]}}]}}]} as unknown as DocumentNode<IdentityQuery, IdentityQueryVariables>;
export const InquiriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Inquiries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderNo"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"platformUscc"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inquiries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderNo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderNo"}}},{"kind":"Argument","name":{"kind":"Name","value":"platformUscc"},"value":{"kind":"Variable","name":{"kind":"Name","value":"platformUscc"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"failures"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentFirm"}},{"kind":"Field","name":{"kind":"Name","value":"transactionNo"}},{"kind":"Field","name":{"kind":"Name","value":"totalFen"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"tradedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestDigest"}},{"kind":"Field","name":{"kind":"Name","value":"responseDigest"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderNo"}},{"kind":"Field","name":{"kind":"Name","value":"payeeCode"}},{"kind":"Field","name":{"kind":"Name","value":"goods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"link"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<InquiriesQuery, InquiriesQueryVariables>;
export const JudgeIdentityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"JudgeIdentity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JudgeIdentityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"judgeIdentity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"canonical"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clashes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}}]}},{"kind":"Field","name":{"kind":"Name","value":"right"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<JudgeIdentityMutation, JudgeIdentityMutationVariables>;
export const LikenessesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Likenesses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"likenesses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"uscc"},"value":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"sharers"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}}]}}]}}]} as unknown as DocumentNode<LikenessesQuery, LikenessesQueryVariables>;
export const NetworkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Network"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"around"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hops"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"1"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TieKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Day"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"known"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AsKnown"}}},"defaultValue":{"kind":"EnumValue","value":"NOW"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"network"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"around"},"value":{"kind":"Variable","name":{"kind":"Name","value":"around"}}},{"kind":"Argument","name":{"kind":"Name","value":"hops"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hops"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"known"},"value":{"kind":"Variable","name":{"kind":"Name","value":"known"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hops"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"enterpriseKind"}},{"kind":"Field","name":{"kind":"Name","value":"registration"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"violations"}},{"kind":"Field","name":{"kind":"Name","value":"identifierKind"}},{"kind":"Field","name":{"kind":"Name","value":"expand"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"shareBp"}},{"kind":"Field","name":{"kind":"Name","value":"votesBp"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"fen"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"countIsExact"}},{"kind":"Field","name":{"kind":"Name","value":"expand"}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<NetworkQuery, NetworkQueryVariables>;
export const NewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"News"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"news"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"news"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNo"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"alert"}},{"kind":"Field","name":{"kind":"Name","value":"pattern"}}]}}]}}]}}]} as unknown as DocumentNode<NewsSubscription, NewsSubscriptionVariables>;
export const OpenCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"due"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<OpenCaseMutation, OpenCaseMutationVariables>;
export const OpenInquiryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenInquiry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenInquiryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openInquiry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inquiry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<OpenInquiryMutation, OpenInquiryMutationVariables>;
export const PathsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Paths"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"most"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"3"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"longest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"4"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TieKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"most"},"value":{"kind":"Variable","name":{"kind":"Name","value":"most"}}},{"kind":"Argument","name":{"kind":"Name","value":"longest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"longest"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"paths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"shareBp"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<PathsQuery, PathsQueryVariables>;
export const PatternDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Pattern"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pattern"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"news"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reviewWords"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"preview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"looked"}},{"kind":"Field","name":{"kind":"Name","value":"hits"}},{"kind":"Field","name":{"kind":"Name","value":"enterprises"}},{"kind":"Field","name":{"kind":"Name","value":"unasked"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"examples"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprise"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"forward"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PatternQuery, PatternQueryVariables>;
export const PatternsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Patterns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PatternState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patterns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"news"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedBy"}},{"kind":"Field","name":{"kind":"Name","value":"enabledBy"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PatternsQuery, PatternsQueryVariables>;
export const PhoenixesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Phoenixes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phoenixes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"uscc"},"value":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"old"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"young"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"fallKind"}},{"kind":"Field","name":{"kind":"Name","value":"fallOn"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}}]}}]}}]} as unknown as DocumentNode<PhoenixesQuery, PhoenixesQueryVariables>;
export const PreviewPatternDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PreviewPattern"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewPattern"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pattern"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<PreviewPatternMutation, PreviewPatternMutationVariables>;
export const ProposeDecisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"}},{"kind":"Field","name":{"kind":"Name","value":"agreedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<ProposeDecisionMutation, ProposeDecisionMutationVariables>;
export const ReceiptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Receipt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"receiptNo"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receipt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"receiptNo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"receiptNo"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNo"}},{"kind":"Field","name":{"kind":"Name","value":"batchKey"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedCount"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReceiptQuery, ReceiptQueryVariables>;
export const RecordConsentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"principal"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<RecordConsentMutation, RecordConsentMutationVariables>;
export const RecordFactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordFacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordFactsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordFacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNo"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedCount"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<RecordFactsMutation, RecordFactsMutationVariables>;
export const RecordReturnCheckDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordReturnCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordFactsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordFacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<RecordReturnCheckMutation, RecordReturnCheckMutationVariables>;
export const ReviewPatternDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviewPattern"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"words"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewPattern"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"words"},"value":{"kind":"Variable","name":{"kind":"Name","value":"words"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pattern"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<ReviewPatternMutation, ReviewPatternMutationVariables>;
export const ServeDecisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ServeDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ServeDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serveDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"no"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveOn"}},{"kind":"Field","name":{"kind":"Name","value":"servedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<ServeDecisionMutation, ServeDecisionMutationVariables>;
export const TakeStepDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TakeStep"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"takeStep"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"due"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<TakeStepMutation, TakeStepMutationVariables>;
export const TiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Ties"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Day"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"known"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AsKnown"}}},"defaultValue":{"kind":"EnumValue","value":"NOW"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclarationGrouping"}}},"defaultValue":{"kind":"EnumValue","value":"MONTH"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"uscc"},"value":{"kind":"Variable","name":{"kind":"Name","value":"uscc"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"known"},"value":{"kind":"Variable","name":{"kind":"Name","value":"known"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"formerNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"positions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"holders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shareBp"}},{"kind":"Field","name":{"kind":"Name","value":"votesBp"}},{"kind":"Field","name":{"kind":"Name","value":"person"}},{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"holdings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shareBp"}},{"kind":"Field","name":{"kind":"Name","value":"votesBp"}},{"kind":"Field","name":{"kind":"Name","value":"enterprise"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"headOffice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"branches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"identifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"declarationGroups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"totalFen"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"isExact"}}]}}]}}]}}]} as unknown as DocumentNode<TiesQuery, TiesQueryVariables>;
export const TriageAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TriageAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TriageAlertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triageAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"takenBy"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<TriageAlertMutation, TriageAlertMutationVariables>;
export const WithdrawConsentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const WithdrawPatternDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawPattern"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawPattern"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pattern"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawPatternMutation, WithdrawPatternMutationVariables>;