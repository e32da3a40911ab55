import { describe, expect, test } from '@jest/globals'
import { decideClearance } from '../rules/clearance.ts'
import type { Clearance, ClearanceRequest } from '../rules/clearance.ts'
import { packInForce } from '../rules/law-pack.ts'
import type { Pack } from '../rules/law-pack.ts'

const pack = packInForce('2026-03-02') as Pack
const declaration = { number: '530120261000000042', direction: 'IMPORT', declaredOn: '2026-03-02' } as const

function clear(changes: Partial<ClearanceRequest> = {}): Clearance {
  return decideClearance({
    gradeOwner: 'REGULAR',
    gradeDeclarant: 'REGULAR',
    suspendsOwner: [],
    suspendsDeclarant: [],
    declaration,
    pack,
    draw: 5000,
    ...changes,
  })
}

function inspected(grade: ClearanceRequest['gradeOwner']): number {
  let count = 0
  for (let draw = 0; draw < 10_000; draw++) {
    if (clear({ gradeOwner: grade, gradeDeclarant: grade, draw }).lane === 'INSPECTION') count++
  }
  return count
}

describe('the share that is inspected', () => {
  test('is the pack’s share of each grade, exactly', () => {
    expect(inspected('ADVANCED_CERTIFIED')).toBe(32)
    expect(inspected('REGULAR')).toBe(165)
    expect(inspected('DISHONEST')).toBe(8476)
  })

  test('ends where the draw reaches it', () => {
    expect(clear({ draw: 164 })).toMatchObject({ lane: 'INSPECTION', inspect: true, inspectionShare: 165 })
    expect(clear({ draw: 165 })).toMatchObject({ lane: 'RELEASE', inspect: false })
  })

  test.each([-1, 10_000, 0.5, NaN])('%p is no draw', (draw) => {
    expect(() => clear({ draw })).toThrow(RangeError)
  })
})

describe('the lower grade of the parties decides', () => {
  test.each([
    ['ADVANCED_CERTIFIED', 'DISHONEST', 'DISHONEST'],
    ['DISHONEST', 'ADVANCED_CERTIFIED', 'DISHONEST'],
    ['ADVANCED_CERTIFIED', 'REGULAR', 'REGULAR'],
    ['ADVANCED_CERTIFIED', 'ADVANCED_CERTIFIED', 'ADVANCED_CERTIFIED'],
  ] as const)('owner %s, declarant %s: %s', (gradeOwner, gradeDeclarant, grade) => {
    expect(clear({ gradeOwner, gradeDeclarant }).grade).toBe(grade)
  })

  test('and says so, with the article and that it is assumed', () => {
    const reasons = clear({ gradeOwner: 'ADVANCED_CERTIFIED', gradeDeclarant: 'DISHONEST' }).reasons
    expect(reasons[0]).toMatchObject({ code: 'LOWER_GRADE_DECIDES', article: '32', status: 'ASSUMED' })
    expect(clear().reasons.map((reason) => reason.code)).toEqual(['GRADE_SHARE', 'NOT_DRAWN'])
  })

  test('brings its measures and no other', () => {
    const codes = clear({ gradeOwner: 'ADVANCED_CERTIFIED', gradeDeclarant: 'DISHONEST' }).measures.map(
      (each) => each.code,
    )
    expect(codes).toContain('INSPECTION_FROM_80_PERCENT')
    expect(codes).not.toContain('GUARANTEE_EXEMPTION')
  })

  test('a grade of another regime is not taken for one of this', () => {
    expect(() => clear({ gradeOwner: 'SERIOUSLY_DISHONEST' })).toThrow(RangeError)
  })
})

describe('a number that contradicts its declaration', () => {
  const wrong = { ...declaration, direction: 'EXPORT' } as const

  test('is looked at on paper', () => {
    const { lane, inspect, reasons } = clear({ declaration: wrong })
    expect({ lane, inspect }).toEqual({ lane: 'DOCUMENTS', inspect: false })
    expect(reasons.at(-1)).toMatchObject({ code: 'NUMBER_DISAGREES', status: null })
  })

  test('never spares the goods from a drawn inspection', () => {
    expect(clear({ declaration: wrong, draw: 0 }).lane).toBe('INSPECTION')
  })
})

test('the share is written out as a percentage', () => {
  expect(clear().reasons[0]?.text).toEqual({
    zh: '常规企业查验比例1.65%',
    en: 'Regular enterprise: 1.65 % are inspected.',
  })
})
