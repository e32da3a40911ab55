/** The desk of two officers and the firm that they decide about, at the doors of a service whose day the test chooses. */
import { clockOf } from '../clock.ts'
import { enterpriseIdOf } from '../graph/enterprise.ts'
import { fold } from '../jobs/fold.ts'
import { regrade } from '../jobs/regrade.ts'
import { type Door, openDoor } from './door.ts'
import { newUscc } from './service.ts'

const REASONS = 'userErrors { code field message messageZh }'
const CASE = `id kind state ground appliedOn noticeServedOn defenceReceivedOn verifiedOn closedOn outcome dueOn overdue
  notice { reason basis rightZh rightEn defenceUntil } tasks { code due overdue byEnterprise }`
const DECISION = 'no kind state grade of ground effectiveOn servedOn proposedBy agreedBy'

/** `overdue` is customs' own to know. */
const forFirm = (fields: string) => fields.replace('dueOn overdue', 'dueOn')

export const officer = (subject: string, district = '9901') =>
  ({ audience: 'officer', subject, districts: [district] }) as const
export const firm = (party: string) => ({ audience: 'enterprise', party }) as const

const FIRST = officer('first')
const SECOND = officer('second')

type Caller = Parameters<Door['ask']>[0]

const KINDS = ['FINDING', 'REPAIR', 'CERTIFICATION', 'REVIEW', 'OBJECTION', 'SUSPENSION']
const DECISIONS = [
  ...['FINDING', 'REPAIR', 'CERTIFICATION', 'REVIEW_PASSED', 'WITHDRAWAL', 'SERIOUS_LISTING', 'DELISTING'],
  ...['REVERSAL', 'ANNULMENT'],
]
const STEPS: [step: string, more: object][] = [
  ['NOTICE_SERVED', { notice: { reason: 'r', basis: ['CR-251-22-2'] } }],
  ['DEFENCE_RECEIVED', {}],
  ['DEFENCE_WAIVED', {}],
  ['VERIFIED', { adopted: true }],
  ['VERIFIED', { adopted: false }],
  ['CLOSED', { outcome: 'NO_GROUND' }],
  ['CLOSED', { outcome: 'WITHDRAWN' }],
  ['HEARING_REQUESTED', {}],
  ['EXTENDED', {}],
]

/** What may happen in a random sequence; most of it is refused, and nothing of it may move a grade by itself. */
export interface Act {
  act:
    | 'wait'
    | 'fact'
    | 'find'
    | 'repair'
    | 'certify'
    | 'reverse'
    | 'annul'
    | 'step'
    | 'propose'
    | 'agree'
    | 'serve'
    | 'drop'
  days?: number
  pick?: number
  kind?: number
  step?: number
}

let numbers = 0
const newNo = () => `D-${process.pid}-${Date.now()}-${(numbers += 1)}`

export async function casesAt(day: string) {
  const door = await openDoor()
  const proposals = new Map<string, string>()

  const set = (to: string) => {
    door.house.clock = clockOf(to)
    door.workshop.clock = door.house.clock
  }
  set(day)
  const today = () => door.house.clock.today()
  const later = (days: number, from = today()) =>
    new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)

  async function send(caller: Caller, name: string, type: string, input: object, answer: string) {
    const fields = caller.audience === 'enterprise' ? forFirm(answer) : answer
    const text = `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} ${REASONS} } }`
    const { data, errors } = await door.ask(caller, text, { input })
    if (errors) throw new Error(JSON.stringify(errors))
    return data[name]
  }

  const open = (input: object, by: Caller = FIRST) => send(by, 'openCase', 'OpenCaseInput', input, `case { ${CASE} }`)
  const step = (caseId: string, kind: string, more: object = {}, by: Caller = FIRST) =>
    send(by, 'takeStep', 'TakeStepInput', { caseId, step: kind, on: today(), ...more }, `case { ${CASE} }`)
  const propose = (caseId: string, kind: string, more: object = {}, by: Caller = FIRST) =>
    send(
      by,
      'proposeDecision',
      'ProposeDecisionInput',
      { no: newNo(), caseId, kind, ...more },
      `decision { ${DECISION} }`,
    )
  const agree = (no: string, by: Caller = SECOND) =>
    send(by, 'agreeDecision', 'AgreeDecisionInput', { no }, `decision { ${DECISION} }`)
  const serve = (no: string, on = today(), by: Caller = FIRST) =>
    send(by, 'serveDecision', 'ServeDecisionInput', { no, on }, `decision { ${DECISION} }`)
  const drop = (no: string, words = 'not so', by: Caller = SECOND) =>
    send(by, 'dropDecision', 'DropDecisionInput', { no, words }, `decision { ${DECISION} }`)

  async function newFirm(on: string, district = '9901', more: object = {}): Promise<string> {
    set(on)
    const uscc = newUscc(district)
    await door.draw(
      `CREATE (e:Enterprise {id: $id, uscc: $uscc, canonical: $id, kind: 'TRADER', registration: 'FILED', district: $district, name: $uscc})
       SET e += $more`,
      { id: enterpriseIdOf(uscc), uscc, district, more },
    )
    return uscc
  }

  let records = 0
  /** An effective document comes, and whoever it concerns is assessed. */
  async function punish(uscc: string, kind = 'SMUGGLING_ACT', decidedOn = today()): Promise<string> {
    const number = `P-${process.pid}-${(records += 1)}-${uscc.slice(8, 16)}`
    await door.draw(
      `MATCH (e:Enterprise {uscc: $uscc})
       CREATE (e)<-[:COMMITTED_BY]-(:Violation {key: '9901|' + $number + '|1', current: '9901|' + $number, number: $number,
         authority: '9901', kind: $kind, state: 'EFFECTIVE', decidedOn: $decidedOn, fineFen: 100, validFrom: $decidedOn, seq: 1})
       MERGE (s:Standing {key: e.id}) SET s.stale = 1`,
      { uscc, number, kind, decidedOn },
    )
    await regrade(door.workshop)
    return `9901|${number}`
  }

  /** What happened is folded, and assessed anew where it has to be. */
  async function settle(): Promise<void> {
    await fold(door.workshop)
    await regrade(door.workshop)
  }

  /** Ids of its open cases, of a kind where one is named. */
  async function openCases(uscc: string, kind: string | null = null): Promise<string[]> {
    const rows = await door.draw(
      `MATCH (:Enterprise {uscc: $uscc})<-[:ABOUT]-(c:Case) WHERE c.closedOn IS NULL AND ($kind IS NULL OR c.kind = $kind)
       RETURN c.id ORDER BY c.id`,
      { uscc, kind },
    )
    return rows.map(([id]) => `Case:${id as string}`)
  }

  /** No, kind, grade, effective day and earlier decision of each that was issued, in their order. */
  const issued = (uscc: string): Promise<unknown[][]> =>
    door.draw(
      `MATCH (:Enterprise {uscc: $uscc})<-[:ABOUT]-(d:Decision {state: 'ISSUED'})
       RETURN d.no, d.kind, d.grade, d.effectiveOn, d.of ORDER BY d.seq`,
      { uscc },
    )

  /** What the enterprise is told today; on another day, what stands in the graph. */
  async function gradeOf(uscc: string, on = today()): Promise<string> {
    if (on === today()) {
      const { data } = await door.ask(FIRST, `query($uscc: String!) { enterprise(uscc: $uscc) { grade { code } } }`, {
        uscc,
      })
      return data.enterprise.grade.code
    }
    const rows = await door.draw(
      `MATCH (:Enterprise {uscc: $uscc})<-[:OF]-(g:Grade) WHERE g.until IS NULL AND g.validFrom <= $on
         AND (g.validTo IS NULL OR g.validTo > $on) RETURN g.code`,
      { uscc, on },
    )
    if (rows.length > 1) throw new Error(`Two grades stand on ${on}: ${rows.join()}.`)
    return (rows[0]?.[0] as string | undefined) ?? 'REGULAR'
  }

  const proposed = (uscc: string, answer: { decision: { no: string } | null }) => {
    if (answer.decision) proposals.set(uscc, answer.decision.no)
    return answer
  }

  /** The whole road to a finding of what spoke. */
  async function find(uscc: string): Promise<void> {
    await punish(uscc)
    const [id] = await openCases(uscc, 'FINDING')
    if (!id) return
    await step(id, 'NOTICE_SERVED', { notice: { reason: 'A smuggling act was punished.', basis: ['CR-251-22-2'] } })
    await step(id, 'DEFENCE_WAIVED')
    proposed(uscc, await propose(id, 'FINDING', { ground: ['CR-251-22-2'], effectiveOn: today() }))
    await agree(proposals.get(uscc) ?? '')
  }

  async function apply(uscc: string, kind: 'REPAIR' | 'CERTIFICATION', more: object): Promise<void> {
    await open({ uscc, kind, words: 'on paper', appliedOn: today() })
    const [id] = await openCases(uscc, kind)
    if (!id) return
    await step(id, 'VERIFIED', { adopted: true, words: 'seen' })
    proposed(uscc, await propose(id, kind, { groundText: 'verified', ...more }))
    await agree(proposals.get(uscc) ?? '')
    await serve(proposals.get(uscc) ?? '')
  }

  async function undo(uscc: string, kind: 'REVERSAL' | 'ANNULMENT', pick: number): Promise<void> {
    const all = await issued(uscc)
    if (all.length === 0) return
    const of = all[pick % all.length]![0] as string
    await open({ uscc, kind: 'REVIEW', words: 'looked at again', against: `Decision:${of}` })
    const [id] = await openCases(uscc, 'REVIEW')
    if (!id) return
    await step(id, 'NOTICE_SERVED', { notice: { reason: 'It is undone.', basis: ['Art. 48'] } })
    await step(id, 'DEFENCE_WAIVED')
    const effect = kind === 'REVERSAL' ? { effectiveOn: today() } : {}
    proposed(uscc, await propose(id, kind, { groundText: 'It was wrong.', of, ...effect }))
    await agree(proposals.get(uscc) ?? '')
  }

  async function act(uscc: string, { act, days = 0, pick = 0, kind = 0, step: nth = 0 }: Act): Promise<void> {
    const at = later(days)
    const cases = act === 'step' || act === 'propose' ? await openCases(uscc) : []
    const id = cases[pick % (cases.length || 1)]
    switch (act) {
      case 'wait':
        // Order 251 ends with March 2026; nothing is decided under it afterwards.
        return set(at > '2026-03-20' ? '2026-03-20' : at)
      case 'fact':
        return void (await punish(uscc, pick % 2 ? 'OBSTRUCTION' : 'SMUGGLING_ACT'))
      case 'find':
        return find(uscc)
      case 'repair':
        return apply(uscc, 'REPAIR', { effectiveOn: today() })
      case 'certify':
        return apply(uscc, 'CERTIFICATION', {})
      case 'reverse':
        return undo(uscc, 'REVERSAL', pick)
      case 'annul':
        return undo(uscc, 'ANNULMENT', pick)
      case 'step': {
        const [name, more] = STEPS[nth % STEPS.length]!
        if (id) await step(id, name, { on: later(-days), words: 'so it was', ...more })
        else await open({ uscc, kind: KINDS[nth % KINDS.length], words: 'why not', appliedOn: today() })
        return
      }
      case 'propose': {
        const more = { ground: ['CR-251-22-2'], groundText: 'so it is', effectiveOn: at }
        if (id) proposed(uscc, await propose(id, DECISIONS[kind % DECISIONS.length]!, more))
        return
      }
      case 'agree':
        return void (await agree(proposals.get(uscc) ?? ''))
      case 'serve':
        return void (await serve(proposals.get(uscc) ?? ''))
      case 'drop':
        return void (await drop(proposals.get(uscc) ?? ''))
    }
  }

  return {
    ...{ door, set, today, later, send, open, step, propose, agree, serve, drop, newFirm, punish, settle },
    ...{ openCases, issued, gradeOf, find, act, close: () => door.close() },
  }
}

export type CaseDesk = Awaited<ReturnType<typeof casesAt>>
