/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What a document does to the one sent before under its key. 报送类型 */
export type AppType =
  /** It takes the place of the former one. 变更 */
  | 'CHANGE'
  /** It takes the former one away. 删除 */
  | 'DELETE'
  /** It is the first. 新增 */
  | 'NEW';

/** A request to cancel an import list (CEB623). 撤销申请单 */
export type CancellationInput = {
  /** Credit code of who declared the list (agentCode). 申报企业代码 */
  readonly agentUscc: string;
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** Number that the declarant gives the request. 企业内部编号 */
  readonly copNo?: string | null | undefined;
  /** Number that customs gave the list. 清单编号 */
  readonly invtNo?: string | null | undefined;
  /** Number, unique within the platform. 订单编号 */
  readonly orderNo: string;
  /** Credit code of the platform (ebpCode). 电商平台代码 */
  readonly platformUscc: string;
  /** Why. 申请原因 */
  readonly reason: string;
};

/** Where a code is met. 代码类别 */
export type CodeKind =
  /** In findings: what most likely is behind it. 可能原因 */
  | 'CAUSE'
  /** In findings of an inquiry about original payment data. 支付数据核查规则 */
  | 'INQUIRY'
  /** In receipts: a code of the message family. 回执代码 */
  | 'RECEIPT'
  /** In userErrors, errors and problems: why something was refused. 拒绝原因 */
  | 'REFUSAL'
  /** In findings of a request to cancel or to return. 撤销退货审核规则 */
  | 'REQUEST'
  /** In findings: a rule of the match that does not hold. 比对规则 */
  | 'RULE'
  /** In userErrors of decisions: a step that the law asks for. 程序步骤 */
  | 'STEP';

/** One document under the name of its kind; exactly one field is set. 单证 */
export type DocumentInput = {
  /** A request to cancel a list (CEB623). 撤销申请单 */
  readonly cancel?: CancellationInput | null | undefined;
  /** An inventory list (CEB621). 清单 */
  readonly inventory?: InventoryInput | null | undefined;
  /** An order (CEB311). 订单 */
  readonly order?: OrderInput | null | undefined;
  /** A payment voucher (CEB411). 支付单 */
  readonly payment?: PaymentInput | null | undefined;
  /** A request to return goods (CEB625). 退货申请单 */
  readonly return?: ReturnInput | null | undefined;
  /** A waybill (CEB511). 运单 */
  readonly waybill?: WaybillInput | null | undefined;
  /** That a waybill was signed for (CEB513). 运单状态 */
  readonly waybillStatus?: WaybillStatusInput | null | undefined;
};

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

/** An import list (CEB621). Personal values are replaced by keyed hashes before anything is stored. 进口清单 */
export type InventoryInput = {
  /** Credit code of who declares (agentCode). 申报企业代码 */
  readonly agentUscc: string;
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** What it does to the version before. 报送类型 */
  readonly appType?: AppType;
  /** Resident identity number of the buyer; only its keyed hash is kept. 订购人证件号码 */
  readonly buyerIdNumber: string;
  /** Name of the buyer; only its keyed hash is kept. 订购人姓名 */
  readonly buyerName: string;
  /** Telephone of the buyer; only its keyed hash is kept. 订购人电话 */
  readonly buyerPhone: string;
  /** Credit code of the carrier (logisticsCode). 物流企业代码 */
  readonly carrierUscc: string;
  /** Address of the consignee; only its keyed hash is kept. 收货地址 */
  readonly consigneeAddress: string;
  /** Number that the declarant gives it. 企业内部编号 */
  readonly copNo: string;
  /** Code of the country of departure. 起运国 */
  readonly country?: string | null | undefined;
  /** Always 142, the yuan. 币制 */
  readonly currency?: string;
  /** Day of the declaration. 申报日期 */
  readonly declaredOn: string;
  /** Customs district where it is declared, four digits (customsCode). 申报海关 */
  readonly district: string;
  /** Freight. 运费 */
  readonly freightFen?: number;
  /** Gross weight in kilograms, up to five decimals. 毛重 */
  readonly grossWeight: string;
  /** Credit code of who guarantees the tax (assureCode). 担保企业代码 */
  readonly guarantorUscc?: string | null | undefined;
  /** Insurance. 保费 */
  readonly insuredFen?: number;
  /** Number that customs gave it. 清单编号 */
  readonly invtNo?: string | null | undefined;
  /** One to 99 lines, numbered as on the order. 商品明细 */
  readonly lines: ReadonlyArray<InventoryLineInput>;
  /** Credit code of the e-commerce firm that sells (ebcCode). 电商企业代码 */
  readonly merchantUscc: string;
  /** Net weight in kilograms, up to five decimals. 净重 */
  readonly netWeight: string;
  /** Number, unique within the platform. 订单编号 */
  readonly orderNo: string;
  /** Packages; always 1. 件数 */
  readonly packNo?: number;
  /** Credit code of the platform (ebpCode). 电商平台代码 */
  readonly platformUscc: string;
  /** Customs district of the port, four digits. 口岸海关 */
  readonly port: string;
  /** 9610 direct purchase, 1210 bonded. 贸易方式 */
  readonly tradeMode: string;
  /** Code of the mode of transport. 运输方式 */
  readonly trafficMode?: string | null | undefined;
  /** Number of the waybill at that carrier. 物流运单编号 */
  readonly waybillNo: string;
};

/** A line of an import list. 清单商品 */
export type InventoryLineInput = {
  /** Tariff code, ten digits (gcode). 商品编码 */
  readonly hsCode: string;
  /** Number by which the seller knows the item. 货号 */
  readonly itemNo?: string | null | undefined;
  /** Number of the order’s line (gnum). 序号 */
  readonly line: number;
  /** Size and model. 规格型号 */
  readonly model?: string | null | undefined;
  /** Name of the goods, as on the order. 商品名称 */
  readonly name: string;
  /** Code of the country of origin. 原产国 */
  readonly origin?: string | null | undefined;
  /** Price of one in yuan, up to five decimals; gifts have 0. 单价 */
  readonly price: string;
  /** Quantity, up to five decimals. 数量 */
  readonly quantity: string;
  /** Quantity in the statutory unit. 法定数量 */
  readonly quantity1: string;
  /** Quantity in the second statutory unit; with unit2 or not at all. 第二数量 */
  readonly quantity2?: string | null | undefined;
  /** Quantity × price. 总价 */
  readonly totalFen: number;
  /** Code of its unit, three digits. 计量单位 */
  readonly unit: string;
  /** Code of the statutory unit. 法定计量单位 */
  readonly unit1: string;
  /** Code of the second statutory unit. 第二计量单位 */
  readonly unit2?: string | null | undefined;
};

/** An order (CEB311). Personal values are replaced by keyed hashes before anything is stored. 订单 */
export type OrderInput = {
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** What it does to the version before. 报送类型 */
  readonly appType?: AppType;
  /** Resident identity number of the buyer; only its keyed hash is kept. 订购人证件号码 */
  readonly buyerIdNumber: string;
  /** Name of the buyer; only its keyed hash is kept. 订购人姓名 */
  readonly buyerName: string;
  /** Telephone of the buyer; only its keyed hash is kept. 订购人电话 */
  readonly buyerPhone: string;
  /** Name of the consignee; only its keyed hash is kept. 收货人姓名 */
  readonly consignee: string;
  /** Address of the consignee; only its keyed hash is kept. 收货地址 */
  readonly consigneeAddress: string;
  /** Telephone of the consignee; only its keyed hash is kept. 收货人电话 */
  readonly consigneePhone: string;
  /** Always 142, the yuan. 币制 */
  readonly currency?: string;
  /** Points and vouchers. 非现金抵扣金额 */
  readonly discountFen?: number;
  /** Freight. 运杂费 */
  readonly freightFen?: number;
  /** Price of the goods before discount: the sum of the lines. 商品价格 */
  readonly goodsFen: number;
  /** One to 99 lines. 商品明细 */
  readonly lines: ReadonlyArray<OrderLineInput>;
  /** Credit code of the e-commerce firm that sells (ebcCode). 电商企业代码 */
  readonly merchantUscc: string;
  /** Number, unique within the platform. 订单编号 */
  readonly orderNo: string;
  /** What the buyer paid: goods + freight + tax − discount. 实际支付金额 */
  readonly paidFen: number;
  /** Number of the order of which this is a part. 原订单编号 */
  readonly parentOrderNo?: string | null | undefined;
  /** Credit code of the firm that took the payment (payCode). 支付企业代码 */
  readonly paymentFirmUscc?: string | null | undefined;
  /** Credit code of the platform (ebpCode). 电商平台代码 */
  readonly platformUscc: string;
  /** Tax withheld. 代扣税款 */
  readonly taxFen?: number;
  /** Number of the payment at that firm (payTransactionId). 支付交易编号 */
  readonly transactionNo?: string | null | undefined;
};

/** A line of an order. 订单商品 */
export type OrderLineInput = {
  /** Number by which the seller knows the item. 货号 */
  readonly itemNo?: string | null | undefined;
  /** Number of the line, from 1 (gnum). 商品序号 */
  readonly line: number;
  /** Size and model. 规格型号 */
  readonly model?: string | null | undefined;
  /** Name of the goods. 商品名称 */
  readonly name: string;
  /** Price of one in yuan, up to five decimals; gifts have 0. 单价 */
  readonly price: string;
  /** Quantity, up to five decimals. 数量 */
  readonly quantity: string;
  /** Quantity × price. 总价 */
  readonly totalFen: number;
  /** Code of the unit, three digits. 计量单位 */
  readonly unit: string;
};

/** One of the four documents of a parcel, or a request that follows its list. 单证类别 */
export type ParcelDocumentKind =
  /** Request to cancel the list. 撤销申请单 */
  | 'CANCEL'
  /** Inventory list. 清单 */
  | 'INVENTORY'
  /** Order. 订单 */
  | 'ORDER'
  /** Payment voucher. 支付单 */
  | 'PAYMENT'
  /** Request to return goods of the list. 退货申请单 */
  | 'RETURN'
  /** Waybill. 运单 */
  | 'WAYBILL';

/** How far a parcel has come. 包裹状态 */
export type ParcelState =
  /** Cancelled on request. 已撤销 */
  | 'CANCELLED'
  /** The documents do not agree, or a limit is exceeded. 比对不符 */
  | 'DISAGREES'
  /** No inventory list has come yet; there is nothing to compare. 清单未到 */
  | 'NO_LIST'
  /** All agree; released. 已放行 */
  | 'RELEASED'
  /** Released, and all of the goods came back. 全部退货 */
  | 'RETURNED'
  /** Released, and a part of the goods came back. 部分退货 */
  | 'RETURNED_IN_PART'
  /** The list is here, and a document is missing. 单证未齐 */
  | 'WAITING';

/** A payment (CEB411). Personal values are replaced by keyed hashes before anything is stored. 支付单 */
export type PaymentInput = {
  /** What was paid. 支付金额 */
  readonly amountFen: number;
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** What it does to the version before. 报送类型 */
  readonly appType?: AppType;
  /** Always 142, the yuan. 币制 */
  readonly currency?: string;
  /** Credit code of the firm that took it (payCode). 支付企业代码 */
  readonly firmUscc: string;
  /** Number, unique within the platform. 订单编号 */
  readonly orderNo: string;
  /** When it was paid, ISO 8601 with offset. 支付时间 */
  readonly paidAt: string;
  /** Resident identity number of the payer; only its keyed hash is kept. 支付人证件号码 */
  readonly payerIdNumber: string;
  /** Name of the payer; only its keyed hash is kept. 支付人姓名 */
  readonly payerName: string;
  /** Telephone of the payer; only its keyed hash is kept. 支付人电话 */
  readonly payerPhone?: string | null | undefined;
  /** Credit code of the platform (ebpCode). 电商平台代码 */
  readonly platformUscc: string;
  /** Number, unique within the firm (payTransactionId). 支付交易编号 */
  readonly transactionNo: string;
};

/** A batch of documents of any kinds. 单证批次 */
export type PushDocumentsInput = {
  /** Idempotency key: the same key and content get the same answer. 批次号 */
  readonly batchKey: string;
  /** One to 500, in any mix and order. 单证 */
  readonly documents: ReadonlyArray<DocumentInput>;
  /** Same checks, same answer, nothing stored. 仅校验 */
  readonly dryRun?: boolean;
};

/** A request to return what an import list released (CEB625). 退货申请单 */
export type ReturnInput = {
  /** Credit code of who declared the list (agentCode). 申报企业代码 */
  readonly agentUscc: string;
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** Number that the declarant gives the request. 企业内部编号 */
  readonly copNo?: string | null | undefined;
  /** Number that customs gave the list. 清单编号 */
  readonly invtNo?: string | null | undefined;
  /** One to 99 lines of the list. 退货明细 */
  readonly lines: ReadonlyArray<ReturnLineInput>;
  /** Number, unique within the platform. 订单编号 */
  readonly orderNo: string;
  /** Credit code of the platform (ebpCode). 电商平台代码 */
  readonly platformUscc: string;
  /** Why. 申请原因 */
  readonly reason: string;
};

/** A line that comes back. 退货商品 */
export type ReturnLineInput = {
  /** Tariff code of that line (gcode). 商品编码 */
  readonly hsCode: string;
  /** Number of the list’s line (gnum). 序号 */
  readonly line: number;
  /** How much comes back, up to five decimals. 数量 */
  readonly quantity: string;
};

/** A waybill (CEB511). Personal values are replaced by keyed hashes before anything is stored. 运单 */
export type WaybillInput = {
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** What it does to the version before. 报送类型 */
  readonly appType?: AppType;
  /** Bill of lading, of direct purchase only. 提运单号 */
  readonly billNo?: string | null | undefined;
  /** Name of the consignee; only its keyed hash is kept. 收货人姓名 */
  readonly consignee: string;
  /** Address of the consignee; only its keyed hash is kept. 收货地址 */
  readonly consigneeAddress: string;
  /** Telephone of the consignee; only its keyed hash is kept. 收货人电话 */
  readonly consigneePhone: string;
  /** Always 142, the yuan. 币制 */
  readonly currency?: string;
  /** Credit code of the carrier (logisticsCode). 物流企业代码 */
  readonly firmUscc: string;
  /** Freight. 运费 */
  readonly freightFen?: number;
  /** Insurance. 保价费 */
  readonly insuredFen?: number;
  /** Number, unique within the platform. 订单编号 */
  readonly orderNo: string;
  /** Packages; always 1. 件数 */
  readonly packNo?: number;
  /** Number, unique within the carrier. 运单编号 */
  readonly waybillNo: string;
  /** Gross weight in kilograms, up to five decimals. 毛重 */
  readonly weight: string;
};

/** What became of a parcel. 运单状态 */
export type WaybillState =
  /** Signed for. 签收 */
  | 'SIGNED';

/** That a parcel was signed for (CEB513). 运单状态 */
export type WaybillStatusInput = {
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** When, ISO 8601 with offset. 状态时间 */
  readonly at: string;
  /** Credit code of the carrier (logisticsCode). 物流企业代码 */
  readonly firmUscc: string;
  /** What became of the parcel. 物流状态 */
  readonly status: WaybillState;
  /** Number, unique within the carrier. 运单编号 */
  readonly waybillNo: string;
};

export type CodeCatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type CodeCatalogueQuery = { readonly codeCatalogue: { readonly version: string, readonly codes: ReadonlyArray<{ readonly code: string, readonly kind: CodeKind, readonly zh: string, readonly en: string }> } };

export type OrderQueryVariables = Exact<{
  orderNo: string;
}>;


export type OrderQuery = { readonly order: { readonly id: string, readonly orderNo: string, readonly orderedOn: string, readonly appTime: string | null, readonly goodsFen: number, readonly freightFen: number, readonly taxFen: number, readonly discountFen: number, readonly paidFen: number, readonly merchant: { readonly uscc: string | null, readonly name: string | null } | null } | null };

export type ParcelQueryVariables = Exact<{
  orderNo: string;
  platformUscc?: string | null | undefined;
}>;


export type ParcelQuery = { readonly parcel: { readonly key: string, readonly state: ParcelState, readonly code: string | null, readonly en: string, readonly zh: string, readonly missing: ReadonlyArray<ParcelDocumentKind>, readonly dutiableFen: number | null, readonly taxFen: number | null, readonly documents: ReadonlyArray<{ readonly kind: ParcelDocumentKind, readonly key: string | null, readonly appTime: string | null, readonly receivedAt: string | null }>, readonly findings: ReadonlyArray<{ readonly rule: string, readonly customsCode: string | null, readonly yours: string | null, readonly cause: string, readonly fixer: string, readonly zh: string, readonly en: string }> } | null };

export type PushDocumentsMutationVariables = Exact<{
  input: PushDocumentsInput;
}>;


export type PushDocumentsMutation = { readonly pushDocuments: { readonly receipt: { readonly receiptNo: string, readonly acceptedAt: string, readonly acceptedCount: number, readonly applied: boolean } | null, readonly documents: ReadonlyArray<{ readonly key: string, readonly state: DocumentState, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type ReceiptQueryVariables = Exact<{
  receiptNo: string;
}>;


export type ReceiptQuery = { readonly receipt: { readonly receiptNo: string, readonly batchKey: string | null, readonly acceptedAt: string, readonly acceptedCount: number, readonly applied: boolean, readonly documents: ReadonlyArray<{ readonly key: string, readonly state: DocumentState, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }>, readonly news: { readonly kind: ParcelDocumentKind, readonly code: string, readonly findings: ReadonlyArray<string>, readonly list: string } | null }> } | null };

export type ReceiptsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type ReceiptsQuery = { readonly receipts: { readonly next: string | null, readonly receipts: ReadonlyArray<{ readonly receiptNo: string, readonly batchKey: string | null, readonly acceptedAt: string, readonly acceptedCount: number, readonly applied: boolean, readonly documents: ReadonlyArray<{ readonly key: string, readonly state: DocumentState, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }>, readonly news: { readonly kind: ParcelDocumentKind, readonly code: string, readonly findings: ReadonlyArray<string>, readonly list: string } | null }> }> } };


export const CodeCatalogueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CodeCatalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"codeCatalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"codes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<CodeCatalogueQuery, CodeCatalogueQueryVariables>;
export const OrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Order"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderNo"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderNo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderNo"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"orderNo"}},{"kind":"Field","name":{"kind":"Name","value":"orderedOn"}},{"kind":"Field","name":{"kind":"Name","value":"appTime"}},{"kind":"Field","name":{"kind":"Name","value":"goodsFen"}},{"kind":"Field","name":{"kind":"Name","value":"freightFen"}},{"kind":"Field","name":{"kind":"Name","value":"taxFen"}},{"kind":"Field","name":{"kind":"Name","value":"discountFen"}},{"kind":"Field","name":{"kind":"Name","value":"paidFen"}},{"kind":"Field","name":{"kind":"Name","value":"merchant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<OrderQuery, OrderQueryVariables>;
export const ParcelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Parcel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderNo"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"platformUscc"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parcel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderNo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderNo"}}},{"kind":"Argument","name":{"kind":"Name","value":"platformUscc"},"value":{"kind":"Variable","name":{"kind":"Name","value":"platformUscc"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"en"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"appTime"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"customsCode"}},{"kind":"Field","name":{"kind":"Name","value":"yours"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"fixer"}},{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dutiableFen"}},{"kind":"Field","name":{"kind":"Name","value":"taxFen"}}]}}]}}]} as unknown as DocumentNode<ParcelQuery, ParcelQueryVariables>;
export const PushDocumentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PushDocuments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PushDocumentsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pushDocuments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNo"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedCount"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}}]}}]}}]} as unknown as DocumentNode<PushDocumentsMutation, PushDocumentsMutationVariables>;
export const ReceiptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Receipt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"receiptNo"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receipt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"receiptNo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"receiptNo"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNo"}},{"kind":"Field","name":{"kind":"Name","value":"batchKey"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedCount"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"news"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"list"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReceiptQuery, ReceiptQueryVariables>;
export const ReceiptsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Receipts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receipts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"receipts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptNo"}},{"kind":"Field","name":{"kind":"Name","value":"batchKey"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedCount"}},{"kind":"Field","name":{"kind":"Name","value":"applied"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"messageZh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"news"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"list"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReceiptsQuery, ReceiptsQueryVariables>;