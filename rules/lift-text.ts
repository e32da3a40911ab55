/** The words of a lift plan: acts, what follows them, and what would bring a grade down. */
import { addDays, addMonths, addWorkdays } from './day.ts'
import type { Day } from './day.ts'
import type { EnterpriseFacts } from './facts.ts'
import type { Fall } from './fall.ts'
import type { KnownParameter, Pack, Status, Text } from './law-pack.ts'
import type { Act } from './act.ts'
import type { LiftOption } from './lift.ts'
import type { Road } from './road.ts'
import { yuan } from './quota.ts'

export type StepCode =
  'APPLY_FOR_REPAIR' | 'REPAIR_DECIDED' | 'REPAIRED_UNASKED' | 'APPLY_FOR_CERTIFICATION' | 'CERTIFIED_ON_SITE'

/** What follows a plan. `within` null: the law names no time. */
export interface LiftStep {
  code: StepCode
  by: 'ENTERPRISE' | 'CUSTOMS'
  within: { value: number; unit: KnownParameter['unit'] } | null
  /** last day, if the step before it is taken on the first day it may be */
  until: Day | null
  /** of the clock; null where there is none */
  status: Status | null
  zh: string
  en: string
}

const STEP_TEXTS: Readonly<Record<StepCode, Text & { by: LiftStep['by'] }>> = {
  APPLY_FOR_REPAIR: {
    by: 'ENTERPRISE',
    zh: '书面提出信用修复申请，并提交已纠正违法行为、履行义务的证明',
    en: 'Apply for repair in writing, with proof that the breach is corrected and all duties are done',
  },
  REPAIR_DECIDED: {
    by: 'CUSTOMS',
    zh: '海关自收到申请之日起在期限内作出是否修复的决定',
    en: 'Customs decide on the application within the period that begins with its receipt',
  },
  REPAIRED_UNASKED: {
    by: 'CUSTOMS',
    zh: '无需申请，由海关依职权修复；等级自决定起变更',
    en: 'Nothing need be applied for: customs repair on their own; the grade moves with their decision',
  },
  APPLY_FOR_CERTIFICATION: {
    by: 'ENTERPRISE',
    zh: '自评达标后提出认证申请',
    en: 'Apply for certification, once your own assessment finds the standard met',
  },
  CERTIFIED_ON_SITE: {
    by: 'CUSTOMS',
    zh: '由海关实地认证并作出决定；系统不能代为认证',
    en: 'Customs certify on site and decide; no computation takes the place of that',
  },
}

type Steps = (day: Day, facts: EnterpriseFacts, pack: Pack) => LiftStep[]

/** What follows once a road is open on the day. An application that lies there already begins its own clock. */
export const LIFT_STEPS: Readonly<Record<Road, Steps>> = {
  GROUND_GONE: () => [],
  REPAIR_BY_APPLICATION: (day, { repairAppliedOn }, pack) =>
    repairAppliedOn === null
      ? [step('APPLY_FOR_REPAIR'), step('REPAIR_DECIDED', day, pack.clocks.repair)]
      : [step('REPAIR_DECIDED', repairAppliedOn, pack.clocks.repair)],
  REPAIR_BY_TIME: () => [step('REPAIRED_UNASKED')],
  CERTIFICATION: (day, { aeoAppliedOn }, pack) =>
    aeoAppliedOn === null
      ? [step('APPLY_FOR_CERTIFICATION'), step('CERTIFIED_ON_SITE', day, pack.clocks.certification)]
      : [step('CERTIFIED_ON_SITE', aeoAppliedOn, pack.clocks.certification)],
}

function step(code: StepCode, from: Day | null = null, clock?: KnownParameter): LiftStep {
  const { by, zh, en } = STEP_TEXTS[code]
  const within = clock ? { value: clock.value, unit: clock.unit } : null
  return { code, by, within, until: from && clock ? endOf(from, clock) : null, status: clock?.status ?? null, zh, en }
}

function endOf(from: Day, { value, unit }: KnownParameter): Day {
  return unit === 'WORKING_DAYS'
    ? addWorkdays(from, value)
    : unit === 'MONTHS'
      ? addMonths(from, value)
      : addDays(from, value)
}

export function actText(act: Act): Text {
  switch (act.code) {
    case 'PERFORM_DUTIES':
      return {
        zh: '纠正违法行为，履行处罚决定等确定的全部义务，并请海关核实记录',
        en: 'Correct the breach, perform every duty of its documents, and have customs verify and record it',
      }
    case 'FILE_ANNUAL_REPORT':
      return { zh: '报送年度报告', en: 'File the annual report' }
    case 'PAY':
      return {
        zh: `缴清文书 ${act.key} 项下欠款 ${yuan(act.fen)} 元`,
        en: `Pay the RMB ${yuan(act.fen)} owed under ${act.key}`,
      }
    case 'HAVE_ANNULLED':
      return {
        zh: `对文书 ${act.key} 的异议成立，该文书被撤销或变更`,
        en: `The objection to ${act.key} succeeds, and it is annulled`,
      }
  }
}

const ROAD_TEXTS: Readonly<Record<Road, Text>> = {
  GROUND_GONE: {
    zh: '认定依据消失，现行等级可以保持',
    en: 'nothing founds a finding any longer, and the grade in force stays',
  },
  REPAIR_BY_APPLICATION: { zh: '可以申请信用修复', en: 'repair may be applied for' },
  REPAIR_BY_TIME: { zh: '海关应当依职权修复', en: 'customs have to repair on their own' },
  CERTIFICATION: { zh: '可以申请认证', en: 'certification may be applied for' },
}

/** One sentence: from which day, by what, and what is not certain of it. */
export function optionText(option: Omit<LiftOption, 'zh' | 'en'>): Text {
  const { road, eligibleOn, acts, status, whatIf, outstanding } = option
  const { zh, en } = ROAD_TEXTS[road]
  const assumed = status === 'ASSUMED'
  return {
    zh:
      `${acts.length > 0 ? '完成所列事项后，' : ''}自 ${eligibleOn} 起，${zh}。` +
      (outstanding.length > 0 ? `但${outstanding.join('、')}所指情形仍可导致新的认定。` : '') +
      (assumed ? '所依据的期限或条件尚未核实。' : '') +
      (whatIf ? '届时本规则包已不在施行期内，以新规定为准。' : ''),
    en:
      `From ${eligibleOn}${acts.length > 0 ? ', once the acts named are done' : ''}, ${en}.` +
      (outstanding.length > 0 ? ` What ${outstanding.join(', ')} rests on could still found another finding.` : '') +
      (assumed ? ' A number or wording that this rests on has not been confirmed.' : '') +
      (whatIf ? ' This law will have ended by then; what follows it decides.' : ''),
  }
}

/** One sentence: what would bring the grade down, and how far off it is. */
export function fallText({ cause, penalties, fen, on }: Omit<Fall, 'zh' | 'en'>): Text {
  if (cause === 'TIME') {
    return {
      zh: `如不处理，自 ${on} 起将构成认定依据`,
      en: `If nothing is done, this founds a finding from ${on}`,
    }
  }
  const money = fen > 0
  return {
    zh: `再有 ${penalties} 次${money ? `、罚款合计 ${yuan(fen)} 元以上的` : ''}处罚或判决即构成认定依据`,
    en: `${penalties} more such document${penalties === 1 ? '' : 's'}${money ? `, with fines of RMB ${yuan(fen)} or more together,` : ''} would found a finding`,
  }
}
