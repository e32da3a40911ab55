/** The road from what spoke to what is decided, as officers and an enterprise walk it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { applyJob } from '../jobs/apply.ts'
import { clear } from '../jobs/clear.ts'
import { type CaseDesk, casesAt, firm, officer } from './cases.ts'
import { newBatchKey } from './parcels.ts'

const FIRST = officer('first')
const SECOND = officer('second')
const ELSEWHERE = officer('third', '9903')
const NOTICE = { reason: '因走私行为受到行政处罚，拟认定为失信企业', basis: ['CR-251-22-2'] }

let desk: CaseDesk

beforeAll(async () => {
  desk = await casesAt('2026-03-02')
})
afterAll(() => desk?.close())

const codesOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code)

const OWN = `{ cases(first: 20) { nodes { id kind state notice { reason basis defenceUntil rightZh } tasks { code due }
  steps(first: 20) { nodes { kind on words adopted } } decisions(first: 5) { nodes { no state kind effectiveOn } } } } }`

const ownCases = async (uscc: string) => (await desk.door.ask(firm(uscc), OWN)).data.cases.nodes

const CASE = `query($id: ID!) { case(id: $id) { state overdue dueOn tasks { code due overdue } steps(first: 30) { nodes { kind by on } }
  enterprise { uscc } assessment { computedGrade signals { ruleId evidence } } decisions(first: 5) { nodes { no state } } } }`

const look = async (id: string, by: object = FIRST) => (await desk.door.ask(by as typeof FIRST, CASE, { id })).data.case

async function spokenCase(uscc: string): Promise<string> {
  await desk.punish(uscc)
  const [id] = await desk.openCases(uscc, 'FINDING')
  return id!
}

describe('the machine', () => {
  test('opens a case for what spoke, says which rule, and stops', async () => {
    const uscc = await desk.newFirm('2026-03-02')
    const record = await desk.punish(uscc)
    const [id] = await desk.openCases(uscc)
    expect(await look(id!)).toMatchObject({
      state: 'OPENED',
      dueOn: null,
      tasks: [{ code: 'SERVE_NOTICE', due: null, overdue: false }],
      steps: { nodes: [] },
      enterprise: { uscc },
      assessment: { computedGrade: 'DISHONEST', signals: [{ ruleId: 'CR-251-22-2', evidence: [`${record}|1`] }] },
    })
    expect(await desk.gradeOf(uscc)).toBe('REGULAR')
  })

  test('opens none for what is only indicative', async () => {
    const uscc = await desk.newFirm('2026-03-02')
    await desk.punish(uscc, 'BRIBERY')
    expect(await desk.openCases(uscc)).toEqual([])
  })

  test('takes further grounds into the case until its notice is served, and into none that was closed over them', async () => {
    const uscc = await desk.newFirm('2026-03-02')
    const id = await spokenCase(uscc)
    await desk.punish(uscc, 'OBSTRUCTION')
    expect(await desk.openCases(uscc)).toEqual([id])
    const closed = await desk.step(id, 'CLOSED', { outcome: 'NO_GROUND', words: '处罚决定书文号有误' })
    expect(closed.case).toMatchObject({ state: 'CLOSED', ground: ['CR-251-22-2', 'CR-251-22-6'], outcome: 'NO_GROUND' })
    await desk.door.draw(
      `MATCH (s:Standing) WHERE s.key IN COLLECT { MATCH (e:Enterprise {uscc: $uscc}) RETURN e.id } SET s.stale = 1, s.outcome = null`,
      { uscc },
    )
    await desk.settle()
    expect(await desk.openCases(uscc)).toEqual([])
    await desk.punish(uscc)
    expect(await desk.openCases(uscc)).toHaveLength(1)
  })
})

describe('a finding', () => {
  test('goes from notice to service, with the enterprise heard on the way', async () => {
    const uscc = await desk.newFirm('2026-03-02')
    const id = await spokenCase(uscc)
    expect(await ownCases(uscc)).toEqual([])

    const served = await desk.step(id, 'NOTICE_SERVED', { notice: NOTICE })
    expect(served.case).toMatchObject({ state: 'NOTICED', dueOn: '2026-03-09' })
    const [told] = await ownCases(uscc)
    expect(told).toMatchObject({
      id,
      state: 'NOTICED',
      notice: { ...NOTICE, defenceUntil: '2026-03-09' },
      tasks: [{ code: 'STATE_DEFENCE', due: '2026-03-09' }],
    })
    expect(told.notice.rightZh).toContain('2026-03-09')

    desk.set('2026-03-09')
    const input = { caseId: id, words: '所涉货物已如实申报，\n请予复核。' }
    const defence = await desk.send(
      firm(uscc),
      'stateDefence',
      'StateDefenceInput',
      input,
      'case { state tasks { code } }',
    )
    expect(defence).toMatchObject({ case: { state: 'DEFENDED', tasks: [] }, userErrors: [] })
    expect((await look(id)).tasks).toEqual([{ code: 'VERIFY_DEFENCE', due: '2026-03-29', overdue: false }])

    // Days that pass make the task overdue, and move nothing.
    desk.set('2026-03-30')
    expect(await look(id)).toMatchObject({ state: 'DEFENDED', overdue: true, tasks: [{ overdue: true }] })
    await desk.settle()
    expect(await desk.gradeOf(uscc)).toBe('REGULAR')

    expect(codesOf(await desk.step(id, 'VERIFIED', { adopted: false }))).toEqual(['VERDICT_MISSING'])
    await desk.step(id, 'VERIFIED', { adopted: false, words: '处罚决定已生效，申辩理由不成立' })
    const ground = { ground: ['CR-251-22-2'], effectiveOn: '2026-03-31' }
    const proposed = await desk.propose(id, 'FINDING', ground)
    expect(proposed).toMatchObject({ decision: { state: 'PROPOSED', grade: 'DISHONEST' }, userErrors: [] })
    const { no } = proposed.decision
    const [pending] = await ownCases(uscc)
    expect(pending.decisions.nodes).toEqual([])
    expect(pending.steps.nodes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'VERIFIED',
      'DEFENCE_RECEIVED',
      'NOTICE_SERVED',
    ])
    expect(
      (await desk.door.ask(firm(uscc), `query($no: String!) { decision(no: $no) { no } }`, { no })).data.decision,
    ).toBeNull()

    expect(codesOf(await desk.agree(no, FIRST))).toEqual(['SAME_OFFICER'])
    expect((await desk.agree(no)).decision).toMatchObject({ state: 'ISSUED', agreedBy: 'second' })
    expect([await desk.gradeOf(uscc), await desk.gradeOf(uscc, '2026-03-31')]).toEqual(['REGULAR', 'DISHONEST'])
    expect((await desk.serve(no)).decision).toMatchObject({ servedOn: '2026-03-30' })
    const done = await look(id)
    expect(done).toMatchObject({ state: 'SERVED', tasks: [], decisions: { nodes: [{ no, state: 'ISSUED' }] } })
    expect(done.steps.nodes.map(({ kind, by }: { kind: string; by: string }) => [kind, by])).toEqual([
      ['DECISION_SERVED', 'first'],
      ['AGREED', 'second'],
      ['PROPOSED', 'first'],
      ['VERIFIED', 'first'],
      ['DEFENCE_RECEIVED', expect.stringMatching(/./)],
      ['NOTICE_SERVED', 'first'],
    ])
  })

  test.each<[string, (id: string) => Promise<any>, string[]]>([
    ['a defence before the notice', (id) => desk.step(id, 'DEFENCE_RECEIVED'), ['NOTICE_NOT_SERVED']],
    ['a waiver before the notice', (id) => desk.step(id, 'DEFENCE_WAIVED'), ['NOTICE_NOT_SERVED']],
    ['a verification of nothing', (id) => desk.step(id, 'VERIFIED', { adopted: true, words: 'x' }), ['NO_DEFENCE']],
    ['a notice that says nothing', (id) => desk.step(id, 'NOTICE_SERVED'), ['NOTICE_INCOMPLETE']],
    [
      'a notice of tomorrow',
      (id) => desk.step(id, 'NOTICE_SERVED', { notice: NOTICE, on: '2026-03-03' }),
      ['NOT_YET_TAKEN'],
    ],
    ['a hearing that nobody offered', (id) => desk.step(id, 'HEARING_HELD'), ['HEARING_NOT_OFFERED']],
    ['an end without a reason', (id) => desk.step(id, 'CLOSED', { outcome: 'NO_GROUND' }), ['OUTCOME_MISSING']],
    [
      'an end of another kind',
      (id) => desk.step(id, 'CLOSED', { outcome: 'DISMISSED', words: 'x' }),
      ['OUTCOME_MISSING'],
    ],
    ['an application', (id) => desk.step(id, 'APPLIED'), ['NOT_THIS_CASE']],
    ['a suspension', (id) => desk.step(id, 'SUSPENDED', { suspends: 'MEASURES', words: 'x' }), ['NOT_THIS_CASE']],
    ['a step that is a decision’s', (id) => desk.step(id, 'AGREED'), ['STEP_ELSEWHERE']],
    [
      'a decision of another kind',
      (id) => desk.propose(id, 'REPAIR', { effectiveOn: '2026-03-02' }),
      ['NOT_THIS_CASE'],
    ],
    [
      'a finding without notice',
      (id) => desk.propose(id, 'FINDING', { ground: ['CR-251-22-2'], effectiveOn: '2026-03-02' }),
      ['NOTICE_NOT_SERVED'],
    ],
    [
      'a statement that is none',
      (id) => desk.step(id, 'CLOSED', { outcome: 'NO_GROUND', words: 'a\u0000' }),
      ['FORMAT'],
    ],
  ])('%s is refused by its name', async (_name, take, expected) => {
    const id = await spokenCase(await desk.newFirm('2026-03-02'))
    const answer = await take(id)
    expect(codesOf(answer)).toEqual(expected)
    for (const { message, messageZh } of answer.userErrors)
      expect(message.length * messageZh.length).toBeGreaterThan(50)
    expect(await look(id)).toMatchObject({ state: 'OPENED', steps: { nodes: [] } })
  })

  test('a hearing that was offered and asked for is held before anything is decided, and is announced in time', async () => {
    const id = await spokenCase(await desk.newFirm('2026-03-02'))
    await desk.step(id, 'NOTICE_SERVED', { notice: { ...NOTICE, hearing: true } })
    await desk.step(id, 'HEARING_REQUESTED')
    await desk.step(id, 'DEFENCE_WAIVED')
    desk.set('2026-03-11')
    const ground = { ground: ['CR-251-22-2'], effectiveOn: '2026-03-11' }
    expect(codesOf(await desk.propose(id, 'FINDING', ground))).toEqual(['HEARING_NOT_HELD'])
    // Seven working days after the second of March.
    expect(codesOf(await desk.step(id, 'HEARING_HELD', { on: '2026-03-10' }))).toEqual(['HEARING_TOO_SOON'])
    await desk.step(id, 'HEARING_HELD')
    expect(codesOf(await desk.propose(id, 'FINDING', ground))).toEqual([])
  })

  test('a defence that is right ends in no decision; what is left of the ground is told anew', async () => {
    const uscc = await desk.newFirm('2026-03-02')
    const id = await spokenCase(uscc)
    await desk.step(id, 'NOTICE_SERVED', { notice: NOTICE })
    await desk.step(id, 'DEFENCE_RECEIVED', { words: '并非本企业所为' })
    const adopted = await desk.step(id, 'VERIFIED', { adopted: true, words: '采纳' })
    expect(adopted.case.tasks).toMatchObject([{ code: 'CLOSE_OR_NOTICE_ANEW' }])
    const ground = { ground: ['CR-251-22-2'], effectiveOn: '2026-03-02' }
    expect(codesOf(await desk.propose(id, 'FINDING', ground))).toEqual(['DEFENCE_ADOPTED'])
    await desk.step(id, 'NOTICE_SERVED', { notice: NOTICE })
    expect(codesOf(await desk.propose(id, 'FINDING', ground))).toEqual(['DEFENCE_PERIOD_RUNNING'])
    const ended = await desk.step(id, 'CLOSED', { outcome: 'DEFENCE_ADOPTED', words: '采纳申辩，不予认定' })
    expect(ended.case).toMatchObject({ state: 'CLOSED', outcome: 'DEFENCE_ADOPTED', tasks: [] })
    expect(codesOf(await desk.step(id, 'NOTICE_SERVED', { notice: NOTICE }))).toEqual(['CASE_CLOSED'])
    expect(await desk.gradeOf(uscc)).toBe('REGULAR')
  })

  test('a defence that comes too late is handed in, and an officer may still take it', async () => {
    const uscc = await desk.newFirm('2026-03-02')
    const id = await spokenCase(uscc)
    await desk.step(id, 'NOTICE_SERVED', { notice: NOTICE })
    desk.set('2026-03-10')
    const input = { caseId: id, words: '迟到的申辩' }
    const late = await desk.send(firm(uscc), 'stateDefence', 'StateDefenceInput', input, 'case { state }')
    expect(codesOf(late)).toEqual(['DEFENCE_PERIOD_OVER'])
    expect((await desk.step(id, 'DEFENCE_RECEIVED', { words: '书面补交' })).case.state).toBe('DEFENDED')
  })

  test('the grade of a dishonest predecessor goes over to who succeeds it, on record and in words', async () => {
    const old = await desk.newFirm('2026-03-02')
    await desk.find(old)
    const uscc = await desk.newFirm('2026-03-02')
    const opened = await desk.open({ uscc, kind: 'FINDING', words: '第三十三条：承继失信企业主要权利义务' })
    const { id } = opened.case
    await desk.step(id, 'NOTICE_SERVED', { notice: { reason: '承继', basis: ['Art. 33'] } })
    await desk.step(id, 'DEFENCE_WAIVED')
    const more = { groundText: '承继主要权利义务', successorTo: old, effectiveOn: '2026-03-02' }
    expect(codesOf(await desk.propose(id, 'FINDING', more))).toEqual(['NOT_A_SUCCESSOR'])
    await desk.door.draw(
      `MATCH (a:Enterprise {uscc: $uscc}), (b:Enterprise {uscc: $old}) CREATE (a)-[:SUCCEEDS {validFrom: '2026-03-01', seq: 1}]->(b)`,
      { uscc, old },
    )
    const proposed = await desk.propose(id, 'FINDING', more)
    expect(codesOf(await desk.agree(proposed.decision.no))).toEqual([])
    expect(await desk.gradeOf(uscc)).toBe('DISHONEST')
  })
})

describe('when two act at once', () => {
  async function proposal(): Promise<{ uscc: string; id: string; no: string }> {
    const uscc = await desk.newFirm('2026-03-02')
    const id = await spokenCase(uscc)
    await desk.step(id, 'NOTICE_SERVED', { notice: NOTICE })
    await desk.step(id, 'DEFENCE_WAIVED')
    const { decision } = await desk.propose(id, 'FINDING', { ground: ['CR-251-22-2'], effectiveOn: '2026-03-02' })
    return { uscc, id, no: decision.no }
  }

  test('of two officers who agree, one does; the other is told', async () => {
    const { uscc, no } = await proposal()
    const said = await Promise.all([desk.agree(no), desk.agree(no, officer('fourth'))])
    const codes = said.flatMap(codesOf)
    expect(codes).toHaveLength(1)
    expect(['CASE_MOVED', 'ALREADY_DECIDED']).toContain(codes[0])
    expect(await desk.issued(uscc)).toHaveLength(1)
    expect(codesOf(await desk.agree(no))).toEqual(['ALREADY_DECIDED'])
  })

  test('of two who propose, one does; another is made when the first is dropped', async () => {
    const { id, no } = await proposal()
    await desk.drop(no)
    const ground = { ground: ['CR-251-22-2'], effectiveOn: '2026-03-02' }
    const said = await Promise.all([desk.propose(id, 'FINDING', ground), desk.propose(id, 'FINDING', ground, SECOND)])
    const codes = said.flatMap(codesOf)
    expect(codes).toHaveLength(1)
    expect(['CASE_MOVED', 'PROPOSAL_PENDING']).toContain(codes[0])
    expect(codesOf(await desk.propose(id, 'FINDING', ground))).toEqual(['PROPOSAL_PENDING'])
    expect(codesOf(await desk.agree(no))).toEqual(['ALREADY_DECIDED'])
    expect(codesOf(await desk.step(id, 'CLOSED', { outcome: 'NO_GROUND', words: 'x' }))).toEqual(['PROPOSAL_PENDING'])
  })

  test('a defence and its waiver cannot both be taken for the first', async () => {
    const id = await spokenCase(await desk.newFirm('2026-03-02'))
    await desk.step(id, 'NOTICE_SERVED', { notice: NOTICE })
    const said = await Promise.all([desk.step(id, 'DEFENCE_RECEIVED', { words: 'x' }), desk.step(id, 'DEFENCE_WAIVED')])
    const { steps } = await look(id)
    expect(steps.nodes).toHaveLength(1 + said.filter(({ userErrors }) => userErrors.length === 0).length)
    for (const code of said.flatMap(codesOf)) expect(['CASE_MOVED', 'DEFENCE_NOT_HEARD']).toContain(code)
  })

  test('one case of a kind is open about an enterprise', async () => {
    const uscc = await desk.newFirm('2026-03-02')
    const review = { uscc, kind: 'REVIEW', words: 'looked at again' }
    const said = await Promise.all([desk.open(review), desk.open(review, SECOND)])
    expect(said.flatMap(codesOf)).toEqual(['CASE_OPEN'])
  })

  test('a number is one decision’s', async () => {
    const { no } = await proposal()
    const other = await spokenCase(await desk.newFirm('2026-03-02'))
    await desk.step(other, 'NOTICE_SERVED', { notice: NOTICE })
    await desk.step(other, 'DEFENCE_WAIVED')
    const taken = await desk.propose(other, 'FINDING', { no, ground: ['CR-251-22-2'], effectiveOn: '2026-03-02' })
    expect(codesOf(taken)).toEqual(['ALREADY_DECIDED'])
    expect((await look(other)).state).toBe('HEARD')
  })
})

describe('repair', () => {
  const APPLY = (uscc: string) =>
    desk.send(firm(uscc), 'applyForRepair', 'ApplicationInput', { words: '罚款已缴清，已整改' }, 'case { id state }')

  test('waits a year after a smuggling act, is applied for, verified and decided; its records found nothing again', async () => {
    const uscc = await desk.newFirm('2024-03-04')
    await desk.find(uscc)
    expect(await desk.gradeOf(uscc)).toBe('DISHONEST')
    desk.set('2025-03-03')
    const early = await APPLY(uscc)
    expect(early.userErrors).toMatchObject([
      { code: 'REPAIR_TOO_EARLY', message: expect.stringContaining('2025-03-03') },
    ])
    desk.set('2025-03-04')
    const { case: applied } = await APPLY(uscc)
    expect(await look(applied.id)).toMatchObject({
      dueOn: '2025-03-24',
      tasks: [{ code: 'VERIFY_DUTIES', due: '2025-03-24', overdue: false }],
    })
    const repair = { groundText: '第二十六条', effectiveOn: '2025-03-04' }
    expect(codesOf(await desk.propose(applied.id, 'REPAIR', repair))).toEqual(['NOT_VERIFIED'])
    await desk.step(applied.id, 'VERIFIED', { adopted: true, words: '罚没款已缴清，危害已消除' })
    const { decision } = await desk.propose(applied.id, 'REPAIR', repair)
    expect(codesOf(await desk.agree(decision.no))).toEqual([])
    expect(await desk.gradeOf(uscc)).toBe('REGULAR')

    await desk.settle()
    expect(await desk.openCases(uscc)).toEqual([])
    const used = `MATCH (:Enterprise {uscc: $uscc})<-[:COMMITTED_BY]-(v:Violation) RETURN v.usedByRepaired, v.usedFrom`
    expect(await desk.door.draw(used, { uscc })).toEqual([[true, '2025-03-04']])
    const assessed = await desk.door.ask(
      FIRST,
      `query($uscc: String!) { enterprise(uscc: $uscc) { assessment { computedGrade } } }`,
      { uscc },
    )
    expect(assessed.data.enterprise.assessment.computedGrade).toBe('REGULAR')

    // Lifted out of dishonesty, it may not apply for a certificate for a year.
    const certify = (on: string) => {
      desk.set(on)
      return desk.send(firm(uscc), 'applyForCertification', 'ApplicationInput', { words: '申请' }, 'case { id }')
    }
    expect(codesOf(await certify('2026-03-03'))).toEqual(['CERTIFICATION_BARRED'])
    expect(codesOf(await certify('2026-03-04'))).toEqual([])

    // The repair is annulled: the finding stands again, and its records are free to found it.
    const review = await desk.open({ uscc, kind: 'REVIEW', words: '材料虚假', against: `Decision:${decision.no}` })
    const undo = { groundText: '申请材料虚假', of: decision.no }
    expect(codesOf(await desk.propose(review.case.id, 'ANNULMENT', undo))).toEqual(['NOTICE_NOT_SERVED'])
    await desk.step(review.case.id, 'NOTICE_SERVED', { notice: { reason: '材料虚假', basis: ['Art. 26'] } })
    await desk.step(review.case.id, 'DEFENCE_WAIVED')
    const annulment = await desk.propose(review.case.id, 'ANNULMENT', undo)
    expect(codesOf(await desk.agree(annulment.decision.no))).toEqual([])
    expect([await desk.gradeOf(uscc), await desk.gradeOf(uscc, '2025-06-01')]).toEqual(['DISHONEST', 'DISHONEST'])
    expect(await desk.door.draw(used, { uscc })).toEqual([[null, null]])
  })

  test('is refused to who is not dishonest, and with the reason', async () => {
    const uscc = await desk.newFirm('2026-03-02')
    expect(codesOf(await APPLY(uscc))).toEqual(['NOT_DISHONEST'])
  })

  test('is done by customs itself after two years without another ground', async () => {
    const uscc = await desk.newFirm('2023-03-01')
    await desk.find(uscc)
    const repair = async (on: string) => {
      desk.set(on)
      await desk.open({ uscc, kind: 'REPAIR', words: '第二十八条：连续两年未再发生' })
      const [id] = await desk.openCases(uscc, 'REPAIR')
      return desk.propose(id!, 'REPAIR', { groundText: '第二十八条', effectiveOn: on })
    }
    expect(codesOf(await repair('2025-02-28'))).toEqual(['REPAIR_TOO_EARLY'])
    await desk.punish(uscc, 'OBSTRUCTION', '2025-02-28')
    expect(codesOf(await repair('2026-03-02'))).toEqual(['GROUND_STANDS'])
    const other = await desk.newFirm('2024-02-29')
    await desk.find(other)
    desk.set('2026-03-02')
    const { case: opened } = await desk.open({ uscc: other, kind: 'REPAIR', words: '第二十八条' })
    const { decision } = await desk.propose(opened.id, 'REPAIR', {
      groundText: '第二十八条',
      effectiveOn: '2026-03-02',
    })
    expect(codesOf(await desk.agree(decision.no))).toEqual([])
    expect(await desk.gradeOf(other)).toBe('REGULAR')
  })
})

describe('a certificate', () => {
  const apply = (uscc: string) =>
    desk.send(firm(uscc), 'applyForCertification', 'ApplicationInput', { words: '申请高级认证' }, 'case { id }')

  test('is decided within ninety days and thirty more, and is in force from its service', async () => {
    const uscc = await desk.newFirm('2025-10-09')
    const { id } = (await apply(uscc)).case
    expect(await look(id)).toMatchObject({ dueOn: '2026-01-07', tasks: [{ code: 'VERIFY_STANDARD' }] })
    expect(codesOf(await desk.step(id, 'EXTENDED'))).toEqual(['WORDS_MISSING'])
    expect((await desk.step(id, 'EXTENDED', { words: '需复查' })).case.dueOn).toBe('2026-02-06')
    expect(codesOf(await desk.step(id, 'EXTENDED', { words: '再延' }))).toEqual(['ALREADY_TAKEN'])
    desk.set('2026-02-10')
    expect(await look(id)).toMatchObject({ overdue: true })
    await desk.step(id, 'VERIFIED', { adopted: true, words: '实地认证达标' })
    const { decision } = await desk.propose(id, 'CERTIFICATION', { groundText: '通过通用标准和单项标准' })
    expect((await desk.agree(decision.no)).decision).toMatchObject({ state: 'AGREED', effectiveOn: null })
    expect(await desk.gradeOf(uscc)).toBe('REGULAR')
    expect((await look(id)).tasks).toMatchObject([{ code: 'SERVE_DECISION' }])
    desk.set('2026-02-12')
    expect(codesOf(await desk.serve(decision.no, '2026-02-09'))).toEqual(['STEP_OUT_OF_ORDER'])
    const served = await desk.serve(decision.no)
    expect(served.decision).toMatchObject({ state: 'ISSUED', effectiveOn: '2026-02-12', grade: 'ADVANCED_CERTIFIED' })
    expect([await desk.gradeOf(uscc), await desk.gradeOf(uscc, '2026-02-11')]).toEqual([
      'ADVANCED_CERTIFIED',
      'REGULAR',
    ])

    // A review passed moves nothing; one that is failed is heard, and takes the certificate.
    const review = await desk.open({ uscc, kind: 'REVIEW', words: '第十九条复核' })
    const passed = await desk.propose(review.case.id, 'REVIEW_PASSED', {
      groundText: '通过',
      effectiveOn: '2026-02-12',
    })
    expect(codesOf(await desk.agree(passed.decision.no))).toEqual([])
    expect(await desk.gradeOf(uscc)).toBe('ADVANCED_CERTIFIED')
    const again = await desk.open({ uscc, kind: 'REVIEW', words: '信用异常' })
    const loss = { groundText: '复核未通过', effectiveOn: '2026-02-12' }
    expect(codesOf(await desk.propose(again.case.id, 'WITHDRAWAL', loss))).toEqual(['NOTICE_NOT_SERVED'])
    await desk.step(again.case.id, 'APPLIED', { words: '企业主动放弃' })
    const given = await desk.propose(again.case.id, 'WITHDRAWAL', loss)
    expect(codesOf(await desk.agree(given.decision.no))).toEqual([])
    expect(await desk.gradeOf(uscc)).toBe('REGULAR')
    expect(codesOf(await apply(uscc))).toEqual(['CERTIFICATION_BARRED'])
  })

  test('that was refused may be applied for again after a year', async () => {
    const uscc = await desk.newFirm('2025-03-03')
    const { id } = (await apply(uscc)).case
    await desk.step(id, 'VERIFIED', { adopted: false, words: '内部控制未达标' })
    expect(codesOf(await desk.propose(id, 'CERTIFICATION', { groundText: 'x' }))).toEqual(['NOT_MET'])
    await desk.step(id, 'CLOSED', { outcome: 'REFUSED', words: '不予认证' })
    desk.set('2026-03-02')
    const early = await apply(uscc)
    expect(early.userErrors).toMatchObject([
      { code: 'CERTIFICATION_BARRED', messageZh: expect.stringContaining('2026-03-02') },
    ])
    desk.set('2026-03-03')
    expect(codesOf(await apply(uscc))).toEqual([])
  })
})

describe('an objection', () => {
  const object = (uscc: string, against: string) =>
    desk.send(firm(uscc), 'objectTo', 'ObjectionInput', { against, words: '文书所载主体有误' }, 'case { id state }')
  const DISPUTED = `{ me { violations(first: 5) { nodes { id disputed } } } }`
  const disputed = async (uscc: string) =>
    (await desk.door.ask(firm(uscc), DISPUTED)).data.me.violations.nodes.map(
      (each: { disputed: boolean }) => each.disputed,
    )

  test('marks the record as disputed while it is open, and is answered within twenty days', async () => {
    const uscc = await desk.newFirm('2026-03-02')
    const record = await desk.punish(uscc)
    expect(await disputed(uscc)).toEqual([false])
    const { id } = (await object(uscc, `Violation:${record}|1`)).case
    expect(await disputed(uscc)).toEqual([true])
    expect(await look(id)).toMatchObject({ dueOn: '2026-03-22', tasks: [{ code: 'ANSWER_OBJECTION' }] })
    expect(codesOf(await object(uscc, `Violation:${record}|1`))).toEqual(['CASE_OPEN'])
    await desk.step(id, 'VERIFIED', { adopted: false, words: '经核实无误' })
    await desk.step(id, 'CLOSED', { outcome: 'DISMISSED', words: '异议不成立' })
    expect(await disputed(uscc)).toEqual([false])
    const [answered] = (await ownCases(uscc)).filter((each: { id: string }) => each.id === id)
    expect(answered.steps.nodes[0]).toMatchObject({ kind: 'CLOSED', words: '异议不成立' })
  })

  test('to a finding that was wrong ends in its annulment: the certificate stands as if nothing had been', async () => {
    const uscc = await desk.newFirm('2024-03-04')
    const certified = await desk.open({ uscc, kind: 'CERTIFICATION', words: 'on paper', appliedOn: '2024-03-04' })
    await desk.step(certified.case.id, 'VERIFIED', { adopted: true, words: '达标' })
    const granted = await desk.propose(certified.case.id, 'CERTIFICATION', { groundText: '达标' })
    await desk.agree(granted.decision.no)
    await desk.serve(granted.decision.no)
    desk.set('2025-03-04')
    await desk.find(uscc)
    const found = (await desk.issued(uscc)).at(-1)![0] as string
    desk.set('2026-03-02')
    const { id } = (await object(uscc, `Decision:${found}`)).case
    const annul = { groundText: '处罚决定已被撤销', of: found }
    expect(codesOf(await desk.propose(id, 'ANNULMENT', annul))).toEqual(['NOT_VERIFIED'])
    await desk.step(id, 'VERIFIED', { adopted: true, words: '异议成立' })
    expect(codesOf(await desk.propose(id, 'ANNULMENT', { ...annul, of: 'D-nobody' }))).toEqual([
      'EARLIER_DECISION_MISSING',
    ])
    const { decision } = await desk.propose(id, 'ANNULMENT', annul)
    expect(codesOf(await desk.agree(decision.no))).toEqual([])
    expect([await desk.gradeOf(uscc), await desk.gradeOf(uscc, '2025-06-01')]).toEqual([
      'ADVANCED_CERTIFIED',
      'ADVANCED_CERTIFIED',
    ])
    // What was known before is closed, not overwritten.
    const versions = await desk.door.draw(
      `MATCH (:Enterprise {uscc: $uscc})<-[:OF]-(g:Grade) RETURN g.code, g.until IS NULL, g.seq < coalesce(g.until, g.seq + 1) ORDER BY g.seq`,
      { uscc },
    )
    expect(versions.filter(([, stands]) => stands)).toHaveLength(1)
    expect(versions.length).toBeGreaterThan(2)
    expect(versions.every(([, , ordered]) => ordered)).toBe(true)
  })

  test('is made to what is one’s own', async () => {
    const [uscc, other] = [await desk.newFirm('2026-03-02'), await desk.newFirm('2026-03-02')]
    const record = await desk.punish(other)
    for (const against of [`Violation:${record}|1`, 'Violation:9901|none|1', 'Enterprise:x', ''])
      expect(codesOf(await object(uscc, against))).toEqual(['NOT_FOUND'])
  })
})

describe('the list of the seriously dishonest', () => {
  test('is a flag of the dishonest grade: put on by a notice that says how one is removed, taken off by the repair', async () => {
    const uscc = await desk.newFirm('2024-02-29')
    await desk.find(uscc)
    await desk.settle()
    await desk.punish(uscc, 'FOOD_OR_COSMETICS_CRIME')
    const [id] = await desk.openCases(uscc, 'FINDING')
    expect((await look(id!)).assessment.signals.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain(
      'CR-251-23-1',
    )
    const notice = { reason: '被追究刑事责任', basis: ['CR-251-23-1'] }
    await desk.step(id!, 'NOTICE_SERVED', { notice })
    await desk.step(id!, 'DEFENCE_WAIVED')
    const listing = { ground: ['CR-251-23-1'], effectiveOn: '2024-02-29' }
    expect(codesOf(await desk.propose(id!, 'SERIOUS_LISTING', listing))).toEqual(['NOTICE_INCOMPLETE'])
    await desk.step(id!, 'NOTICE_SERVED', {
      notice: { ...notice, measures: '联合惩戒', removal: '第二十八条', remedies: '复议' },
    })
    await desk.step(id!, 'DEFENCE_WAIVED')
    const { decision } = await desk.propose(id!, 'SERIOUS_LISTING', listing)
    expect(codesOf(await desk.agree(decision.no))).toEqual([])
    expect(await desk.gradeOf(uscc)).toBe('DISHONEST')
    desk.set('2026-03-02')
    const applied = await desk.send(firm(uscc), 'applyForRepair', 'ApplicationInput', { words: 'x' }, 'case { id }')
    expect(codesOf(applied)).toEqual(['REPAIR_EXCLUDED'])
  })
})

describe('an investigation', () => {
  const RECORD = `mutation R($input: RecordFactsInput!) { recordFacts(input: $input) {
    receipt { receiptNo } documents { state userErrors { code field } } userErrors { code } } }`

  async function record(investigation: object, by: object = FIRST) {
    const input = { batchKey: newBatchKey(), facts: [{ investigation }] }
    const { data } = await desk.door.ask(by as typeof FIRST, RECORD, { input })
    const [document] = data.recordFacts.documents
    if (document.state === 'ACCEPTED') await applyJob(desk.door.workshop)(data.recordFacts.receipt.receiptNo)
    return document
  }

  async function certify(uscc: string): Promise<void> {
    const { case: opened } = await desk.open({
      uscc,
      kind: 'CERTIFICATION',
      words: 'on paper',
      appliedOn: '2026-03-02',
    })
    await desk.step(opened.id, 'VERIFIED', { adopted: true, words: '达标' })
    const { decision } = await desk.propose(opened.id, 'CERTIFICATION', { groundText: '达标' })
    await desk.agree(decision.no)
    await desk.serve(decision.no)
  }

  test('is recorded by its authority, shown to officers only, and founds a suspension and no finding', async () => {
    const uscc = await desk.newFirm('2026-03-02')
    await certify(uscc)
    const filed = { uscc, authority: '9901', number: `I-${uscc}`, kind: 'BREACH', openedOn: '2026-03-02' }
    expect(await record(filed, ELSEWHERE)).toMatchObject({
      state: 'REJECTED',
      userErrors: [{ code: 'NOT_THE_SENDER' }],
    })
    expect(await record({ ...filed, closedOn: '2026-03-01' })).toMatchObject({ userErrors: [{ code: 'PERIOD' }] })
    expect(await record({ ...filed, openedOn: '2026-03-03' })).toMatchObject({ userErrors: [{ code: 'NOT_YET' }] })
    expect((await record({ ...filed, selfDisclosed: true })).state).toBe('ACCEPTED')

    const { id } = (await desk.open({ uscc, kind: 'SUSPENSION', words: '涉嫌违规' })).case
    const suspend = (suspends: string) => desk.step(id, 'SUSPENDED', { suspends, words: '暂停适用' })
    // Who disclosed the matter itself is not suspended for it; and it is no sign that it may not pay.
    expect(codesOf(await suspend('MEASURES'))).toEqual(['NO_INVESTIGATION'])
    await record({ ...filed, recordedOn: '2026-03-02', number: `J-${uscc}` })
    expect(codesOf(await suspend('GUARANTEE_EXEMPTION'))).toEqual(['NO_INVESTIGATION'])
    expect((await suspend('MEASURES')).case).toMatchObject({ state: 'SUSPENDED', tasks: [{ code: 'RESUME_MEASURES' }] })
    await desk.settle()
    expect(await desk.gradeOf(uscc)).toBe('ADVANCED_CERTIFIED')
    expect(await desk.openCases(uscc, 'FINDING')).toEqual([])

    const seen = await desk.door.ask(
      FIRST,
      `query($uscc: String!) { enterprise(uscc: $uscc) { investigations(first: 5) { nodes { number selfDisclosed } } } }`,
      { uscc },
    )
    expect(seen.data.enterprise.investigations.nodes).toHaveLength(2)
    expect((await ownCases(uscc)).map(({ kind }: { kind: string }) => kind)).toEqual(['CERTIFICATION'])
    expect((await desk.door.ask(firm(uscc), CASE.replaceAll(/overdue|by /g, ''), { id })).data.case).toBeNull()
    const asked = await desk.door.ask(firm(uscc), `{ me { investigations(first: 1) { nodes { number } } } }`)
    expect(asked.errors![0]!.message).toContain('investigations')

    const clearance = async (serial: string) => {
      const number = `990120261${uscc.slice(8, 16)}${serial}`
      await desk.door.draw(
        `MATCH (e:Enterprise {uscc: $uscc}) CREATE (d:Declaration {key: $number, current: $number, number: $number, uncleared: $number,
           direction: 'IMPORT', port: '9901', declaredOn: '2026-03-02'})-[:FOR]->(e), (d)-[:DECLARED_BY]->(e)`,
        { uscc, number },
      )
      await clear(desk.door.workshop)
      const rows = await desk.door.draw(
        `MATCH (c:ClearanceDecision)-[:CLEARS]->(:Declaration {key: $number}) RETURN c.grade, c.reasons, c.measures`,
        { number },
      )
      const [grade, reasons, measures] = rows[0] as [string, string, string[]]
      return { grade, reasons: (JSON.parse(reasons) as { code: string }[]).map(({ code }) => code), measures }
    }
    const suspended = await clearance('0')
    expect(suspended).toMatchObject({ grade: 'REGULAR', measures: ['INCLUSIVE_MEASURES'] })
    expect(suspended.reasons).toContain('MEASURES_SUSPENDED')
    expect((await desk.step(id, 'RESUMED', { words: '调查终结' })).case).toMatchObject({
      state: 'CLOSED',
      outcome: 'RESUMED',
    })
    const resumed = await clearance('1')
    expect(resumed.grade).toBe('ADVANCED_CERTIFIED')
    expect(resumed.reasons).not.toContain('MEASURES_SUSPENDED')
  })

  test('is not betrayed to the enterprise by an assessment that is new only for it', async () => {
    const uscc = await desk.newFirm('2026-03-02')
    await certify(uscc)
    await desk.settle()
    const own = { audience: 'enterprise', party: uscc } as const
    const seenBy = async (caller: Parameters<typeof desk.door.ask>[0], of: string) => {
      const { data, errors } = await desk.door.ask(caller, `{ ${of} { assessments { totalCount nodes { id } } } }`)
      expect(errors).toBeUndefined()
      return Object.values<any>(data)[0].assessments.nodes.length as number
    }
    const of = `enterprise(uscc: "${uscc}")`
    const before = await seenBy(own, 'me')
    expect(await seenBy(FIRST, of)).toBe(before)
    await record({ uscc, authority: '9901', number: `I-${uscc}`, kind: 'CRIMINAL', openedOn: '2026-03-02' })
    await desk.settle()
    expect(await seenBy(own, 'me')).toBe(before)
    expect(await seenBy(FIRST, of)).toBe(before + 1)
  })

  test('of a regular enterprise suspends nothing', async () => {
    const uscc = await desk.newFirm('2026-03-02')
    await record({ uscc, authority: '9901', number: `I-${uscc}`, kind: 'CRIMINAL', openedOn: '2026-03-02' })
    const { id } = (await desk.open({ uscc, kind: 'SUSPENSION', words: '立案' })).case
    const said = await desk.step(id, 'SUSPENDED', { suspends: 'MEASURES', words: '暂停' })
    expect(codesOf(said)).toEqual(['NOT_CERTIFIED'])
  })
})

describe('a docket', () => {
  const DOCKET = `query($first: Int!, $after: String, $kind: CaseKind, $dueBy: Day) {
    cases(first: $first, after: $after, kind: $kind, dueBy: $dueBy) { nodes { id dueOn } pageInfo { hasNextPage endCursor } } }`

  test('is the district’s own: what is due first, then what is closed, in pages without a gap', async () => {
    const district = '9987'
    const own = officer('of-the-district', district)
    const ids: Record<string, string> = {}
    for (const [name, on] of Object.entries({ late: '2026-02-20', soon: '2026-02-03', closed: '2026-02-01' })) {
      const uscc = await desk.newFirm(on, district)
      const opened = await desk.open({ uscc, kind: 'REPAIR', words: name, appliedOn: on }, own)
      ids[name] = opened.case.id
      if (name === 'closed') await desk.step(opened.case.id, 'CLOSED', { outcome: 'WITHDRAWN', words: '撤回' }, own)
    }
    const never = await desk.open({ uscc: await desk.newFirm('2026-02-20', district), kind: 'REVIEW', words: 'x' }, own)
    desk.set('2026-03-02')
    const listed: string[] = []
    let after: string | null = null
    do {
      const { data }: { data: any } = await desk.door.ask(own, DOCKET, { first: 1, after })
      listed.push(...data.cases.nodes.map(({ id }: { id: string }) => id))
      after = data.cases.pageInfo.hasNextPage ? data.cases.pageInfo.endCursor : null
    } while (after)
    expect(listed).toEqual([ids.soon, ids.late, never.case.id, ids.closed])
    const some = async (more: object) =>
      (await desk.door.ask(own, DOCKET, { first: 10, ...more })).data.cases.nodes.map(({ id }: { id: string }) => id)
    expect(await some({ kind: 'REVIEW' })).toEqual([never.case.id])
    expect(await some({ dueBy: '2026-02-28' })).toEqual([ids.soon])

    for (const id of listed) {
      expect(await look(id, ELSEWHERE)).toBeNull()
      expect(codesOf(await desk.step(id, 'CLOSED', { outcome: 'WITHDRAWN', words: 'x' }, ELSEWHERE))).toEqual([
        'NOT_FOUND',
      ])
    }
    const elsewhere = await desk.door.ask(ELSEWHERE, DOCKET, { first: 100 })
    const strangers = elsewhere.data.cases.nodes.filter(({ id }: { id: string }) => listed.includes(id))
    expect(strangers).toEqual([])
  })

  test('of a firm has no word for its officers', async () => {
    const uscc = await desk.newFirm('2026-03-02')
    for (const field of ['openedBy', 'words', 'overdue', 'suspends', 'steps(first: 1) { nodes { by } }']) {
      const { errors } = await desk.door.ask(firm(uscc), `{ cases(first: 1) { nodes { ${field} } } }`)
      expect([field, errors?.length]).toEqual([field, 1])
    }
  })
})
