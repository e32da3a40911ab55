/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a document does to the one sent before under its key. 报送类型 */
export type AppType =
  /** It takes the place of the former one. 变更 */
  | 'CHANGE'
  /** It takes the former one away. 删除 */
  | 'DELETE'
  /** It is the first. 新增 */
  | 'NEW';

/** That parcels of export came to a supervised site (CEB507). 运抵单 */
export type ArrivalInput = {
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** What it does to the version before. 报送类型 */
  readonly appType?: AppType;
  /** Number of the master bill. 提运单号 */
  readonly billNo?: string | null | undefined;
  /** Credit code of the carrier (logisticsCode). 物流企业代码 */
  readonly carrierUscc: string;
  /** Number that its sender gives it (copNo, coElNo). 企业内部编号 */
  readonly copNo: string;
  /** Customs district where it is declared, four digits (customsCode). 申报海关 */
  readonly district: string;
  /** The parcels, by their waybills; 5,000 at most. 运抵明细 */
  readonly lines?: ReadonlyArray<ArrivalLineInput> | null | undefined;
  /** Credit code of who runs the supervised site (operatorCode). 监管场所经营人代码 */
  readonly operatorUscc: string;
  /** Which of them this is, from 1 (msgSeqNo). 报文序号 */
  readonly part?: number;
  /** In how many messages it comes (msgCount). 报文总数 */
  readonly parts?: number;
  /** Code of the supervised site, where a district has several (loctNo). 监管场所代码 */
  readonly site?: string | null | undefined;
  /** Code of the mode of transport (trafMode). 运输方式 */
  readonly trafficMode: string;
  /** Number of what brings the goods to the site, like a plate (domesticTrafNo). 境内运输工具编号 */
  readonly vehicle: string;
};

/** A parcel that came to the site. 运抵运单 */
export type ArrivalLineInput = {
  /** Number of the line, from 1 (gnum). 序号 */
  readonly line: number;
  /** Number of the bag or pallet that holds it (totalPackageNo). 总包号 */
  readonly packageNo?: string | null | undefined;
  /** Number of a waybill at that carrier. 物流运单编号 */
  readonly waybillNo: string;
};

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

/** Which parcels of export travel under a master bill (CEB607). 清单总分单 */
export type ConsolidationInput = {
  /** Credit code of who declares (agentCode). 申报企业代码 */
  readonly agentUscc: string;
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** What it does to the version before. 报送类型 */
  readonly appType?: AppType;
  /** Number of the master bill. 提运单号 */
  readonly billNo: string;
  /** Credit code of the carrier (logisticsCode). 物流企业代码 */
  readonly carrierUscc: string;
  /** Name or number of what carries the goods (trafName, trafNo). 运输工具 */
  readonly conveyance: string;
  /** Number that its sender gives it (copNo, coElNo). 企业内部编号 */
  readonly copNo: string;
  /** Customs district where it is declared, four digits (customsCode). 申报海关 */
  readonly district: string;
  /** Gross weight in kilograms, up to five decimals. 毛重 */
  readonly grossWeight: string;
  /** The parcels under the bill; 5,000 at most, left out only by a deletion. 分单明细 */
  readonly lines?: ReadonlyArray<ConsolidationLineInput> | null | undefined;
  /** Which of them this is, from 1 (msgSeqNo). 报文序号 */
  readonly part?: number;
  /** In how many messages it comes (msgCount). 报文总数 */
  readonly parts?: number;
  /** Code of the supervised site, where a district has several (loctNo). 监管场所代码 */
  readonly site?: string | null | undefined;
  /** Code of the mode of transport (trafMode). 运输方式 */
  readonly trafficMode: string;
  /** Number of what brings the goods to the site, like a plate (domesticTrafNo). 境内运输工具编号 */
  readonly vehicle?: string | null | undefined;
  /** Number of its voyage or flight. 航班航次号 */
  readonly voyageNo: string;
};

/** A parcel under a master bill. 清单分单 */
export type ConsolidationLineInput = {
  /** Number that customs gave the list. 清单编号 */
  readonly invtNo?: string | null | undefined;
  /** Number of the line, from 1 (gnum). 序号 */
  readonly line: number;
  /** Number of the bag or pallet that holds it (totalPackageNo). 总包号 */
  readonly packageNo?: string | null | undefined;
  /** Number of a waybill at that carrier. 物流运单编号 */
  readonly waybillNo: string;
};

/** That parcels of import were counted in at a supervised site (CEB711). 入库明细单 */
export type DeliveryInput = {
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** What it does to the version before. 报送类型 */
  readonly appType?: AppType;
  /** Number of the master bill. 提运单号 */
  readonly billNo: string;
  /** Credit code of the carrier (logisticsCode). 物流企业代码 */
  readonly carrierUscc: string;
  /** Name or number of what carries the goods (trafName, trafNo). 运输工具 */
  readonly conveyance: string;
  /** Number that its sender gives it (copNo, coElNo). 企业内部编号 */
  readonly copNo: string;
  /** Number that customs gave it (rkdNo). 入库单编号 */
  readonly deliveryNo?: string | null | undefined;
  /** Customs district where it is declared, four digits (customsCode). 申报海关 */
  readonly district: string;
  /** The parcels, by their waybills; 5,000 at most. 入库明细 */
  readonly lines: ReadonlyArray<DeliveryLineInput>;
  /** Where the goods were unloaded (unloadLocation). 卸货库位 */
  readonly location?: string | null | undefined;
  /** Credit code of who runs the supervised site (operatorCode). 监管场所经营人代码 */
  readonly operatorUscc: string;
  /** Code of the mode of transport (trafMode). 运输方式 */
  readonly trafficMode: string;
  /** Number of its voyage or flight. 航班航次号 */
  readonly voyageNo: string;
};

/** A parcel that was counted in. 入库运单 */
export type DeliveryLineInput = {
  /** Number of the line, from 1 (gnum). 序号 */
  readonly line: number;
  /** Number of a waybill at that carrier. 物流运单编号 */
  readonly waybillNo: string;
};

/** That parcels of export left the country (CEB509). 离境单 */
export type DepartureInput = {
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** What it does to the version before. 报送类型 */
  readonly appType?: AppType;
  /** Number of the master bill. 提运单号 */
  readonly billNo?: string | null | undefined;
  /** Credit code of the carrier (logisticsCode). 物流企业代码 */
  readonly carrierUscc: string;
  /** Name or number of what carries the goods (trafName, trafNo). 运输工具 */
  readonly conveyance?: string | null | undefined;
  /** Number that its sender gives it (copNo, coElNo). 企业内部编号 */
  readonly copNo: string;
  /** Customs district where it is declared, four digits (customsCode). 申报海关 */
  readonly district: string;
  /** When they left, ISO 8601 with offset. 离境时间 */
  readonly leftAt: string;
  /** The parcels, by their waybills; 5,000 at most. 离境明细 */
  readonly lines: ReadonlyArray<DepartureLineInput>;
  /** Which of them this is, from 1 (msgSeqNo). 报文序号 */
  readonly part?: number;
  /** In how many messages it comes (msgCount). 报文总数 */
  readonly parts?: number;
  /** Code of the mode of transport (trafMode). 运输方式 */
  readonly trafficMode: string;
  /** Number of its voyage or flight. 航班航次号 */
  readonly voyageNo?: string | null | undefined;
};

/** A parcel that left the country. 离境运单 */
export type DepartureLineInput = {
  /** Number of the line, from 1 (gnum). 序号 */
  readonly line: number;
  /** Number of the bag or pallet that holds it (totalPackageNo). 总包号 */
  readonly packageNo?: string | null | undefined;
  /** Number of a waybill at that carrier. 物流运单编号 */
  readonly waybillNo: string;
};

/** One document under the name of its kind; exactly one field is set. 单证 */
export type DocumentInput = {
  /** That parcels of export came to a supervised site (CEB507). 运抵单 */
  readonly arrival?: ArrivalInput | null | undefined;
  /** A request to cancel a list (CEB623). 撤销申请单 */
  readonly cancel?: CancellationInput | null | undefined;
  /** Which parcels of export travel under a master bill (CEB607). 清单总分单 */
  readonly consolidation?: ConsolidationInput | null | undefined;
  /** That parcels of import were counted in at a supervised site (CEB711). 入库明细单 */
  readonly delivery?: DeliveryInput | null | undefined;
  /** That parcels of export left the country (CEB509). 离境单 */
  readonly departure?: DepartureInput | null | undefined;
  /** A request to cancel an export list (CEB605). 出口撤销申请单 */
  readonly exportCancellation?: ExportCancellationInput | null | undefined;
  /** An export list (CEB603). 出口清单 */
  readonly exportInventory?: ExportInventoryInput | null | undefined;
  /** An export order (CEB303). 出口订单 */
  readonly exportOrder?: ExportOrderInput | null | undefined;
  /** A request to bring back what was exported (CEB213). 出口退货申请单 */
  readonly exportReturn?: ExportReturnInput | null | undefined;
  /** An export waybill (CEB505). 出口运单 */
  readonly exportWaybill?: ExportWaybillInput | null | undefined;
  /** An inventory list (CEB621). 清单 */
  readonly inventory?: InventoryInput | null | undefined;
  /** An order (CEB311). 订单 */
  readonly order?: OrderInput | null | undefined;
  /** A payment voucher (CEB411). 支付单 */
  readonly payment?: PaymentInput | null | undefined;
  /** Money received for an export order (CEB403). 收款单 */
  readonly proceeds?: ProceedsInput | null | undefined;
  /** A request to return goods (CEB625). 退货申请单 */
  readonly return?: ReturnInput | null | undefined;
  /** That a returned parcel came to a supervised site (CEB215). 退货理货明细单 */
  readonly returnTally?: ReturnTallyInput | null | undefined;
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

/** A request to cancel an export list (CEB605). 出口撤销申请单 */
export type ExportCancellationInput = {
  /** Credit code of who declares (agentCode). 申报企业代码 */
  readonly agentUscc: string;
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** What it does to the version before. 报送类型 */
  readonly appType?: AppType;
  /** Number that its sender gives it (copNo, coElNo). 企业内部编号 */
  readonly copNo: string;
  /** Customs district where it is declared, four digits (customsCode). 申报海关 */
  readonly district: string;
  /** Number that customs gave the list. 清单编号 */
  readonly invtNo: string;
  /** Credit code of the e-commerce firm that sells (ebcCode). 电商企业代码 */
  readonly merchantUscc: string;
  /** Why. 撤单原因 */
  readonly reason: string;
};

/** An export list (CEB603). 出口清单 */
export type ExportInventoryInput = {
  /** Credit code of who declares (agentCode). 申报企业代码 */
  readonly agentUscc: string;
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** What it does to the version before. 报送类型 */
  readonly appType?: AppType;
  /** Number of the master bill. 提运单号 */
  readonly billNo?: string | null | undefined;
  /** Credit code of the carrier (logisticsCode). 物流企业代码 */
  readonly carrierUscc: string;
  /** Name or number of what carries the goods (trafName, trafNo). 运输工具 */
  readonly conveyance?: string | null | undefined;
  /** Number that its sender gives it (copNo, coElNo). 企业内部编号 */
  readonly copNo: string;
  /** Code of the country. 国别 */
  readonly country: string;
  /** Code of the port of destination (POD). 指运港 */
  readonly destination: string;
  /** Customs district where it is declared, four digits (customsCode). 申报海关 */
  readonly district: string;
  /** Day of the export (ieDate). 出口日期 */
  readonly exportedOn: string;
  /** Freight as its flag says, up to five decimals. 运费 */
  readonly freight: string;
  /** Code of the currency. 币制 */
  readonly freightCurrency: string;
  /** 1 a rate, 2 for each unit, 3 in all. 标志 */
  readonly freightFlag: string;
  /** Gross weight in kilograms, up to five decimals. 毛重 */
  readonly grossWeight: string;
  /** Insurance as its flag says, up to five decimals. 保费 */
  readonly insured: string;
  /** Code of the currency. 币制 */
  readonly insuredCurrency: string;
  /** 1 a rate, 2 for each unit, 3 in all. 标志 */
  readonly insuredFlag: string;
  /** Number that customs gave the list. 清单编号 */
  readonly invtNo?: string | null | undefined;
  /** Number of its ledger (emsNo); for 1210 and 1239. 账册编号 */
  readonly ledgerNo?: string | null | undefined;
  /** Number of a licence. 许可证号 */
  readonly licenceNo?: string | null | undefined;
  /** One to 100 lines, numbered as on the order. 商品明细 */
  readonly lines: ReadonlyArray<ExportInventoryLineInput>;
  /** Credit code of the e-commerce firm that sells (ebcCode). 电商企业代码 */
  readonly merchantUscc: string;
  /** Net weight in kilograms, up to five decimals. 净重 */
  readonly netWeight: string;
  /** Number of the order, or of the booking of an overseas warehouse. 订单编号 */
  readonly orderNo: string;
  /** Credit code of who made or sold the goods (ownerCode); left out where it has none. 生产销售单位代码 */
  readonly ownerUscc?: string | null | undefined;
  /** Packages. 件数 */
  readonly packNo?: number;
  /** Number of the bag or pallet that holds it (totalPackageNo). 总包号 */
  readonly packageNo?: string | null | undefined;
  /** Credit code of the platform (ebpCode); left out where a platform abroad has none. 电商平台代码 */
  readonly platformUscc?: string | null | undefined;
  /** Customs district of the port, four digits. 口岸海关 */
  readonly port: string;
  /** Code of the supervised site, where a district has several (loctNo). 监管场所代码 */
  readonly site?: string | null | undefined;
  /** A simplified, B summarised later (statisticsFlag). 申报业务类型 */
  readonly statistics: string;
  /** 9610 retail, 1210 and 1239 from a special zone, 9710 to firms, 9810 to overseas warehouses. 贸易方式 */
  readonly tradeMode: string;
  /** Code of the mode of transport (trafMode). 运输方式 */
  readonly trafficMode: string;
  /** Number of its voyage or flight. 航班航次号 */
  readonly voyageNo?: string | null | undefined;
  /** Number of the waybill at that carrier. 物流运单编号 */
  readonly waybillNo: string;
  /** Code of the packing. 包装种类 */
  readonly wrapType: string;
  /** Credit code of the firm in the special zone (iacCode); for 1210 and 1239. 区内企业代码 */
  readonly zoneFirmUscc?: string | null | undefined;
};

/** A line of an export list. 出口清单商品 */
export type ExportInventoryLineInput = {
  /** Code of the country. 国别 */
  readonly country: string;
  /** Code of the currency. 币制 */
  readonly currency: string;
  /** Tariff code; of a simplified declaration at least its first four digits (gcode). 商品编码 */
  readonly hsCode: string;
  /** Number by which the seller knows the item. 货号 */
  readonly itemNo: string;
  /** Number of the order’s line (gnum). 商品序号 */
  readonly line: number;
  /** Size and model. 规格型号 */
  readonly model: string;
  /** Name of the goods (gname). 商品名称 */
  readonly name: string;
  /** Price of one, FOB, in its currency, up to five decimals. 单价 */
  readonly price: string;
  /** Quantity, up to five decimals. 数量 */
  readonly quantity: string;
  /** Quantity in the statutory unit. 法定数量 */
  readonly quantity1: string;
  /** Quantity in the second statutory unit; with unit2 or not at all. 第二数量 */
  readonly quantity2?: string | null | undefined;
  /** Number of the item in the ledger of a special zone (itemRecordNo). 账册备案料号 */
  readonly recordNo?: string | null | undefined;
  /** Quantity × price. 总价 */
  readonly total: string;
  /** Code of its unit, three digits. 计量单位 */
  readonly unit: string;
  /** Code of the statutory unit. 法定计量单位 */
  readonly unit1: string;
  /** Code of the second statutory unit. 第二计量单位 */
  readonly unit2?: string | null | undefined;
};

/** An export order (CEB303). 出口订单 */
export type ExportOrderInput = {
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** What it does to the version before. 报送类型 */
  readonly appType?: AppType;
  /** Code of the currency. 币制 */
  readonly currency: string;
  /** Freight in the currency of the order. 运杂费 */
  readonly freight?: string;
  /** Price of the goods, FOB, in the currency of the order. 商品金额 */
  readonly goodsValue: string;
  /** One to 100 lines. 商品明细 */
  readonly lines: ReadonlyArray<ExportOrderLineInput>;
  /** Credit code of the e-commerce firm that sells (ebcCode). 电商企业代码 */
  readonly merchantUscc: string;
  /** Number of the order, or of the booking of an overseas warehouse. 订单编号 */
  readonly orderNo: string;
  /** E to persons, B to firms, W booking of an overseas warehouse. 订单类型 */
  readonly orderType: string;
  /** Credit code of the platform (ebpCode); left out where a platform abroad has none. 电商平台代码 */
  readonly platformUscc?: string | null | undefined;
};

/** A line of an export order. 出口订单商品 */
export type ExportOrderLineInput = {
  /** Code of the currency. 币制 */
  readonly currency: string;
  /** Number by which the seller knows the item. 货号 */
  readonly itemNo: string;
  /** Number of the line, from 1 (gnum). 商品序号 */
  readonly line: number;
  /** Name of the goods. 商品名称 */
  readonly name: string;
  /** Price of one in its currency, up to five decimals. 单价 */
  readonly price: string;
  /** Quantity, up to five decimals. 数量 */
  readonly quantity: string;
  /** Total of the line in its currency, up to five decimals. 总价 */
  readonly total: string;
  /** Code of the unit, three digits. 计量单位 */
  readonly unit: string;
};

/** A request to bring back what was exported (CEB213). 出口退货申请单 */
export type ExportReturnInput = {
  /** Credit code of who declares (agentCode). 申报企业代码 */
  readonly agentUscc: string;
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** What it does to the version before. 报送类型 */
  readonly appType?: AppType;
  /** Number of the master bill. 提运单号 */
  readonly billNo: string;
  /** Credit code of the carrier (logisticsCode). 物流企业代码 */
  readonly carrierUscc: string;
  /** Name or number of what carries the goods (trafName, trafNo). 运输工具 */
  readonly conveyance: string;
  /** Number that its sender gives it (copNo, coElNo). 企业内部编号 */
  readonly copNo: string;
  /** Code of the country. 国别 */
  readonly country: string;
  /** Customs district where it is declared, four digits (customsCode). 申报海关 */
  readonly district: string;
  /** Number that customs gave the list. 清单编号 */
  readonly invtNo: string;
  /** One to 100 lines of the list. 退货明细 */
  readonly lines: ReadonlyArray<ExportReturnLineInput>;
  /** Credit code of the e-commerce firm that sells (ebcCode). 电商企业代码 */
  readonly merchantUscc: string;
  /** Credit code of the platform (ebpCode); left out where a platform abroad has none. 电商平台代码 */
  readonly platformUscc?: string | null | undefined;
  /** Customs district of the port, four digits. 口岸海关 */
  readonly port: string;
  /** Why. 退货原因 */
  readonly reason: string;
  /** Code of the supervised site, where a district has several (loctNo). 监管场所代码 */
  readonly site?: string | null | undefined;
  /** 9661 ordinary, 1261 into a special zone. 退货监管方式 */
  readonly tradeMode?: string | null | undefined;
  /** Code of the mode of transport (trafMode). 运输方式 */
  readonly trafficMode: string;
  /** Number of its voyage or flight. 航班航次号 */
  readonly voyageNo: string;
  /** Number of the waybill out, or of the one back, at that carrier. 物流运单编号 */
  readonly waybillNo: string;
};

/** A line that comes back from abroad. 出口退货商品 */
export type ExportReturnLineInput = {
  /** Tariff code; of a simplified declaration at least its first four digits (gcode). 商品编码 */
  readonly hsCode: string;
  /** Number of the list’s line (gnum). 商品项号 */
  readonly line: number;
  /** Size and model, as on the list. 规格型号 */
  readonly model: string;
  /** Name of the goods, as on the list (gname). 商品名称 */
  readonly name: string;
  /** Quantity, up to five decimals. 数量 */
  readonly quantity: string;
  /** Quantity in the statutory unit. 法定数量 */
  readonly quantity1: string;
  /** Quantity in the second statutory unit; with unit2 or not at all. 第二数量 */
  readonly quantity2?: string | null | undefined;
  /** Code of its unit, three digits. 计量单位 */
  readonly unit: string;
  /** Code of the statutory unit. 法定计量单位 */
  readonly unit1: string;
  /** Code of the second statutory unit. 第二计量单位 */
  readonly unit2?: string | null | undefined;
};

/** An export waybill (CEB505). 出口运单 */
export type ExportWaybillInput = {
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** What it does to the version before. 报送类型 */
  readonly appType?: AppType;
  /** Code of the currency. 币制 */
  readonly currency: string;
  /** Credit code of the carrier (logisticsCode). 物流企业代码 */
  readonly firmUscc: string;
  /** Freight, up to five decimals. 运费 */
  readonly freight?: string;
  /** Gross weight in kilograms, up to five decimals. 毛重 */
  readonly grossWeight: string;
  /** Insurance, up to five decimals. 保价费 */
  readonly insured?: string;
  /** Credit code of who sends the goods (ebcCode). 收发货人代码 */
  readonly merchantUscc?: string | null | undefined;
  /** Packages. 件数 */
  readonly packNo?: number;
  /** Number, unique within the carrier. 运单编号 */
  readonly waybillNo: string;
};

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

/** One of the documents of a parcel, or what follows its list. 单证类别 */
export type ParcelDocumentKind =
  /** Request to cancel the list. 撤销申请单 */
  | 'CANCEL'
  /** Request to cancel an export list. 出口撤销申请单 */
  | 'EXPORT_CANCELLATION'
  /** Export list. 出口清单 */
  | 'EXPORT_INVENTORY'
  /** Export order. 出口订单 */
  | 'EXPORT_ORDER'
  /** Request to bring back what was exported. 出口退货申请单 */
  | 'EXPORT_RETURN'
  /** Export waybill. 出口运单 */
  | 'EXPORT_WAYBILL'
  /** Inventory list. 清单 */
  | 'INVENTORY'
  /** Order. 订单 */
  | 'ORDER'
  /** Payment voucher. 支付单 */
  | 'PAYMENT'
  /** Money received for an export order. 收款单 */
  | 'PROCEEDS'
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

/** What was seen of a parcel on its way. 物流节点 */
export type PassageKind =
  /** Came to the site of export (CEB507). 运抵 */
  | 'ARRIVED'
  /** Put under a master bill (CEB607). 总分单 */
  | 'CONSOLIDATED'
  /** Left the country (CEB509). 离境 */
  | 'DEPARTED'
  /** Came back to a site (CEB215). 退货理货 */
  | 'RETURNED'
  /** Counted in at the site of import (CEB711). 入库 */
  | 'TALLIED';

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

/** Money received for an export order (CEB403). 收款单 */
export type ProceedsInput = {
  /** When it was received, ISO 8601 with offset. 到账时间 */
  readonly accountedAt: string;
  /** What was received, up to five decimals (charge). 收款金额 */
  readonly amount: string;
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** What it does to the version before. 报送类型 */
  readonly appType?: AppType;
  /** Code of the currency. 币制 */
  readonly currency: string;
  /** Credit code of the firm that took the money (payCode); left out for cash. 支付企业代码 */
  readonly firmUscc?: string | null | undefined;
  /** Credit code of the e-commerce firm that sells (ebcCode). 电商企业代码 */
  readonly merchantUscc: string;
  /** Number of the order, or of the booking of an overseas warehouse. 订单编号 */
  readonly orderNo: string;
  /** Credit code of the platform (ebpCode); left out where a platform abroad has none. 电商平台代码 */
  readonly platformUscc?: string | null | undefined;
  /** Number of the payment at that firm (payNo). 支付交易编号 */
  readonly transactionNo?: string | null | undefined;
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

/** Where a platform is asked for payment data. 查询接收地址登记 */
export type RegisterRespondentInput = {
  /** Address that takes `openReq` (platDataOpen), https. 接收地址 */
  readonly url: string;
};

/** What is asked for after a list was declared. 申请类别 */
export type RequestKind =
  /** To cancel the list (CEB623). 撤销申请单 */
  | 'CANCEL'
  /** To return its goods, all or a part (CEB625). 退货申请单 */
  | 'RETURN';

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

/** That a returned parcel came to a supervised site (CEB215). 退货理货明细单 */
export type ReturnTallyInput = {
  /** When this version was made, ISO 8601 with offset; the newest wins. 报送时间 */
  readonly appTime: string;
  /** What it does to the version before. 报送类型 */
  readonly appType?: AppType;
  /** Number of the master bill. 提运单号 */
  readonly billNo: string;
  /** Credit code of the carrier (logisticsCode). 物流企业代码 */
  readonly carrierUscc: string;
  /** Name or number of what carries the goods (trafName, trafNo). 运输工具 */
  readonly conveyance: string;
  /** Number that its sender gives it (copNo, coElNo). 企业内部编号 */
  readonly copNo: string;
  /** Customs district where it is declared, four digits (customsCode). 申报海关 */
  readonly district: string;
  /** Number that customs gave the list. 清单编号 */
  readonly invtNo?: string | null | undefined;
  /** Where in the site it lies. 仓储位置 */
  readonly location?: string | null | undefined;
  /** Credit code of who runs the supervised site (operatorCode). 监管场所经营人代码 */
  readonly operatorUscc: string;
  /** Code of the mode of transport (trafMode). 运输方式 */
  readonly trafficMode: string;
  /** Number of its voyage or flight. 航班航次号 */
  readonly voyageNo: string;
  /** Number of the waybill at that carrier. 物流运单编号 */
  readonly waybillNo: string;
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

export type ExportParcelQueryVariables = Exact<{
  orderNo: string;
  merchantUscc?: string | null | undefined;
  platformUscc?: string | null | undefined;
}>;


export type ExportParcelQuery = { readonly exportParcel: { readonly key: string, readonly state: ParcelState, readonly code: string | null, readonly missing: ReadonlyArray<ParcelDocumentKind>, readonly documents: ReadonlyArray<{ readonly kind: ParcelDocumentKind, readonly key: string | null, readonly appTime: string | null, readonly receivedAt: string | null }>, readonly findings: ReadonlyArray<{ readonly rule: string, readonly yours: string | null, readonly fixer: string, readonly zh: string, readonly en: string }>, readonly passages: ReadonlyArray<{ readonly kind: PassageKind, readonly at: string, readonly district: string, readonly billNo: string | null }> } | null };

export type FollowReceiptsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type FollowReceiptsSubscription = { readonly receipts: { readonly next: string | null, readonly receipts: ReadonlyArray<{ readonly receiptNo: string, readonly batchKey: string | null, readonly acceptedAt: string, readonly acceptedCount: number, readonly documents: ReadonlyArray<{ readonly key: string, readonly state: DocumentState, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }>, readonly news: { readonly kind: ParcelDocumentKind, readonly code: string, readonly findings: ReadonlyArray<string>, readonly list: string } | null }> }> } };

export type InquiriesQueryVariables = Exact<{
  orderNo: string;
}>;


export type InquiriesQuery = { readonly inquiries: ReadonlyArray<{ readonly sessionId: string, readonly state: InquiryState, readonly askedAt: string | null, readonly answeredAt: string | null, readonly findings: ReadonlyArray<{ readonly rule: string, readonly answered: string | null, readonly known: string | null, readonly zh: string, readonly en: string }> }> };

export type OrderQueryVariables = Exact<{
  orderNo: string;
}>;


export type OrderQuery = { readonly order: { readonly id: string, readonly orderNo: string, readonly orderedOn: string, readonly appTime: string | null, readonly goodsFen: number, readonly freightFen: number, readonly taxFen: number, readonly discountFen: number, readonly paidFen: number, readonly merchant: { readonly uscc: string | null, readonly name: string | null } | null } | null };

export type ParcelQueryVariables = Exact<{
  orderNo: string;
  platformUscc?: string | null | undefined;
}>;


export type ParcelQuery = { readonly parcel: { readonly key: string, readonly state: ParcelState, readonly code: string | null, readonly en: string, readonly zh: string, readonly missing: ReadonlyArray<ParcelDocumentKind>, readonly dutiableFen: number | null, readonly taxFen: number | null, readonly stateNo: number | null, readonly releasedAt: string | null, readonly documents: ReadonlyArray<{ readonly kind: ParcelDocumentKind, readonly key: string | null, readonly appTime: string | null, readonly receivedAt: string | null }>, readonly findings: ReadonlyArray<{ readonly rule: string, readonly customsCode: string | null, readonly yours: string | null, readonly cause: string, readonly fixer: string, readonly zh: string, readonly en: string }>, readonly passages: ReadonlyArray<{ readonly kind: PassageKind, readonly at: string, readonly district: string, readonly billNo: string | null }>, readonly windows: { readonly cancelBy: string | null, readonly returnBy: string | null, readonly arriveBy: string | null } | null, readonly requests: ReadonlyArray<{ readonly kind: RequestKind, readonly key: string, readonly appTime: string, readonly code: string | null, readonly findings: ReadonlyArray<{ readonly rule: string, readonly customsCode: string | null, readonly zh: string, readonly en: string }> }>, readonly returned: ReadonlyArray<{ readonly line: number, readonly quantity: string, readonly dutiableFen: number, readonly taxFen: number }> } | null };

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


export type ReceiptsQuery = { readonly receipts: { readonly next: string | null, readonly receipts: ReadonlyArray<{ readonly receiptNo: string, readonly batchKey: string | null, readonly acceptedAt: string, readonly acceptedCount: number, readonly applied: boolean, readonly documents: ReadonlyArray<{ readonly key: string, readonly state: DocumentState, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }>, readonly news: { readonly kind: ParcelDocumentKind, readonly code: string, readonly findings: ReadonlyArray<string>, readonly list: string, readonly no: number | null } | null }> }> } };

export type RegisterCertificateMutationVariables = Exact<{
  pem: string;
}>;


export type RegisterCertificateMutation = { readonly registerCertificate: { readonly certificate: { readonly fingerprint: string, readonly algorithm: string, readonly validFrom: string, readonly validTo: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export type RegisterRespondentMutationVariables = Exact<{
  input: RegisterRespondentInput;
}>;


export type RegisterRespondentMutation = { readonly registerRespondent: { readonly url: string | null, readonly secret: string | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly message: string, readonly messageZh: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const CodeCatalogueDocument = new TypedDocumentString(`
    query CodeCatalogue {
  codeCatalogue {
    version
    codes {
      code
      kind
      zh
      en
    }
  }
}
    `) as unknown as TypedDocumentString<CodeCatalogueQuery, CodeCatalogueQueryVariables>;
export const ExportParcelDocument = new TypedDocumentString(`
    query ExportParcel($orderNo: String!, $merchantUscc: String, $platformUscc: String) {
  exportParcel(
    orderNo: $orderNo
    merchantUscc: $merchantUscc
    platformUscc: $platformUscc
  ) {
    key
    state
    code
    missing
    documents {
      kind
      key
      appTime
      receivedAt
    }
    findings {
      rule
      yours
      fixer
      zh
      en
    }
    passages {
      kind
      at
      district
      billNo
    }
  }
}
    `) as unknown as TypedDocumentString<ExportParcelQuery, ExportParcelQueryVariables>;
export const FollowReceiptsDocument = new TypedDocumentString(`
    subscription FollowReceipts($after: String, $first: Int = 20) {
  receipts(after: $after, first: $first) {
    next
    receipts {
      receiptNo
      batchKey
      acceptedAt
      acceptedCount
      documents {
        key
        state
        userErrors {
          code
          field
          message
          messageZh
        }
        news {
          kind
          code
          findings
          list
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FollowReceiptsSubscription, FollowReceiptsSubscriptionVariables>;
export const InquiriesDocument = new TypedDocumentString(`
    query Inquiries($orderNo: String!) {
  inquiries(orderNo: $orderNo) {
    sessionId
    state
    askedAt
    answeredAt
    findings {
      rule
      answered
      known
      zh
      en
    }
  }
}
    `) as unknown as TypedDocumentString<InquiriesQuery, InquiriesQueryVariables>;
export const OrderDocument = new TypedDocumentString(`
    query Order($orderNo: String!) {
  order(orderNo: $orderNo) {
    id
    orderNo
    orderedOn
    appTime
    goodsFen
    freightFen
    taxFen
    discountFen
    paidFen
    merchant {
      uscc
      name
    }
  }
}
    `) as unknown as TypedDocumentString<OrderQuery, OrderQueryVariables>;
export const ParcelDocument = new TypedDocumentString(`
    query Parcel($orderNo: String!, $platformUscc: String) {
  parcel(orderNo: $orderNo, platformUscc: $platformUscc) {
    key
    state
    code
    en
    zh
    missing
    documents {
      kind
      key
      appTime
      receivedAt
    }
    findings {
      rule
      customsCode
      yours
      cause
      fixer
      zh
      en
    }
    passages {
      kind
      at
      district
      billNo
    }
    dutiableFen
    taxFen
    stateNo
    releasedAt
    windows {
      cancelBy
      returnBy
      arriveBy
    }
    requests {
      kind
      key
      appTime
      code
      findings {
        rule
        customsCode
        zh
        en
      }
    }
    returned {
      line
      quantity
      dutiableFen
      taxFen
    }
  }
}
    `) as unknown as TypedDocumentString<ParcelQuery, ParcelQueryVariables>;
export const PushDocumentsDocument = new TypedDocumentString(`
    mutation PushDocuments($input: PushDocumentsInput!) {
  pushDocuments(input: $input) {
    receipt {
      receiptNo
      acceptedAt
      acceptedCount
      applied
    }
    documents {
      key
      state
      userErrors {
        code
        field
        message
        messageZh
      }
    }
    userErrors {
      code
      field
      message
      messageZh
    }
  }
}
    `) as unknown as TypedDocumentString<PushDocumentsMutation, PushDocumentsMutationVariables>;
export const ReceiptDocument = new TypedDocumentString(`
    query Receipt($receiptNo: String!) {
  receipt(receiptNo: $receiptNo) {
    receiptNo
    batchKey
    acceptedAt
    acceptedCount
    applied
    documents {
      key
      state
      userErrors {
        code
        field
        message
        messageZh
      }
      news {
        kind
        code
        findings
        list
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReceiptQuery, ReceiptQueryVariables>;
export const ReceiptsDocument = new TypedDocumentString(`
    query Receipts($after: String, $first: Int = 20) {
  receipts(after: $after, first: $first) {
    next
    receipts {
      receiptNo
      batchKey
      acceptedAt
      acceptedCount
      applied
      documents {
        key
        state
        userErrors {
          code
          field
          message
          messageZh
        }
        news {
          kind
          code
          findings
          list
          no
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReceiptsQuery, ReceiptsQueryVariables>;
export const RegisterCertificateDocument = new TypedDocumentString(`
    mutation RegisterCertificate($pem: String!) {
  registerCertificate(pem: $pem) {
    certificate {
      fingerprint
      algorithm
      validFrom
      validTo
    }
    userErrors {
      code
      field
      message
      messageZh
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterCertificateMutation, RegisterCertificateMutationVariables>;
export const RegisterRespondentDocument = new TypedDocumentString(`
    mutation RegisterRespondent($input: RegisterRespondentInput!) {
  registerRespondent(input: $input) {
    url
    secret
    userErrors {
      code
      field
      message
      messageZh
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterRespondentMutation, RegisterRespondentMutationVariables>;