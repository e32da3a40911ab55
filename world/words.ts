import type { Draw } from './draw.ts'
import type { District } from './code.ts'

/**
 * Names are built from places that are on no map (their first characters mean "model", "sample", "mirror" …) and from
 * words that no register would take for a firm's. A firm cannot be called so, because the place is not there.
 */
export const PLACES: Record<District, { zh: string; en: string }> = {
  '9901': { zh: '拟海', en: 'Nihai' },
  '9902': { zh: '样川', en: 'Yangchuan' },
  '9903': { zh: '镜澜', en: 'Jinglan' },
  '9904': { zh: '例安', en: "Li'an" },
  '9905': { zh: '设浦', en: 'Shepu' },
  '9906': { zh: '幻宁', en: 'Huanning' },
  '9907': { zh: '虚汀', en: 'Xuting' },
  '9908': { zh: '喻岚', en: 'Yulan' },
}

const BRANDS: readonly (readonly [string, string])[] = [
  ['砚', 'Yan'],
  ['蓼', 'Liao'],
  ['槿', 'Jin'],
  ['漪', 'Yi'],
  ['筠', 'Yun'],
  ['霁', 'Ji'],
  ['珩', 'Heng'],
  ['蘅', 'Heng'],
  ['棹', 'Zhao'],
  ['翎', 'Ling'],
  ['澹', 'Dan'],
  ['岫', 'Xiu'],
  ['舫', 'Fang'],
  ['穗', 'Sui'],
  ['橡', 'Xiang'],
  ['鹭', 'Lu'],
  ['堇', 'Jin'],
  ['溯', 'Su'],
  ['桴', 'Fu'],
  ['篆', 'Zhuan'],
  ['芷', 'Zhi'],
  ['榆', 'Yu'],
  ['笙', 'Sheng'],
  ['芩', 'Qin'],
  ['簪', 'Zan'],
  ['葭', 'Jia'],
  ['藜', 'Li'],
  ['墉', 'Yong'],
  ['缃', 'Xiang'],
  ['菀', 'Wan'],
  ['樾', 'Yue'],
  ['犀', 'Xi'],
]

/** Three of the brand characters: 32,768 brands in eight places. */
export function brandOf(draw: Draw): { zh: string; en: string } {
  const [a, b, c] = [draw.pick(BRANDS), draw.pick(BRANDS), draw.pick(BRANDS)]
  return { zh: a[0] + b[0] + c[0], en: a[1] + b[1].toLowerCase() + c[1].toLowerCase() }
}

/** The ten stems stand where a surname would, so that nobody is meant. */
const STEMS = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'] as const

export function personNameOf(draw: Draw): string {
  return draw.pick(STEMS) + draw.pick(BRANDS)[0] + (draw.perMille(700) ? draw.pick(BRANDS)[0] : '')
}

export const STREETS = ['样本路', '模型街', '演示大道', '例题巷', '草图路', '镜像街', '沙盘路', '虚线街'] as const

interface Goods {
  hsCode: string
  zh: string
  unit: string
  priceFen: number
}

/** Six digits of the Harmonized System and zeros: national tariff lines are not open data. */
export const GOODS: readonly Goods[] = [
  { hsCode: '3304990000', zh: '护肤品', unit: '035', priceFen: 12_800 },
  { hsCode: '1901100000', zh: '婴幼儿配方食品', unit: '035', priceFen: 21_500 },
  { hsCode: '2106900000', zh: '膳食补充食品', unit: '035', priceFen: 16_900 },
  { hsCode: '6403990000', zh: '皮面鞋', unit: '025', priceFen: 42_000 },
  { hsCode: '6110300000', zh: '化纤针织衫', unit: '011', priceFen: 9_900 },
  { hsCode: '8516790000', zh: '小家电', unit: '001', priceFen: 31_000 },
  { hsCode: '9503000000', zh: '玩具', unit: '035', priceFen: 7_600 },
  { hsCode: '0901210000', zh: '焙炒咖啡', unit: '035', priceFen: 8_800 },
  { hsCode: '8471600000', zh: '键盘', unit: '001', priceFen: 18_000 },
  { hsCode: '3926900000', zh: '塑料制品', unit: '035', priceFen: 3_200 },
  { hsCode: '7318150000', zh: '螺钉', unit: '035', priceFen: 2_100 },
  { hsCode: '8536690000', zh: '插头插座', unit: '035', priceFen: 5_400 },
]

export const ORIGINS = ['JPN', 'KOR', 'DEU', 'FRA', 'USA', 'AUS', 'NZL', 'ITA', 'THA', 'VNM'] as const
