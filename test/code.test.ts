import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  declarationNumberFlags,
  declarationNumberOf,
  organisationCheck,
  readDeclarationNumber,
  readRegistrationCode,
  readUscc,
  usccOf,
} from '../rules/code.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

// Published codes; here they are vectors of the format and nothing else.
const PUBLISHED = [
  '9144030071526726XG',
  '914403001922038216',
  '91110000802100433B',
  '91110108551385082Q',
  '91440300192317458F',
  '91330100799655058B',
  '91110000710925462X',
  '91340111MA2RAD3M4R',
]

describe('unified social credit code', () => {
  test.each(PUBLISHED)('%s passes both checks', (code) => {
    expect(readUscc(code).flags).toEqual([])
    expect(usccOf(code.slice(0, 8), code.slice(8, 16))).toBe(code)
  })

  test('any single changed character is noticed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PUBLISHED), fc.nat(17), fc.constantFrom(...ALPHABET), (code, place, character) => {
        fc.pre(code[place] !== character)
        const flags = readUscc(code.slice(0, place) + character + code.slice(place + 1)).flags
        expect(flags.length).toBeGreaterThan(0)
      }),
    )
  })

  test.each(['91350100M0001TGQXM', '91350211M0000XUF46'])('the early pilot code %s is kept, with a flag', (code) => {
    const read = readUscc(code)
    expect(read.value).toBe(code)
    expect(read.flags).toContain('CHECK')
    expect(read.division).toBe('350' + code.slice(5, 8))
  })

  test('what is typed with blanks, hyphens, small or wide letters is one code', () => {
    expect(readUscc(' 91340111-ma2rad3m4r ').value).toBe('91340111MA2RAD3M4R')
    expect(readUscc('９１３４０１１１ＭＡ２ＲＡＤ３Ｍ４Ｒ').value).toBe('91340111MA2RAD3M4R')
  })

  test.each(['', '123', '91340111MA2RAD3M4', '9134011IMA2RAD3M4R', '不是代码'])('%j has not the form', (text) => {
    expect(readUscc(text)).toMatchObject({ flags: ['FORM'], division: null, organisation: null })
  })

  test('codes that are made pass', () => {
    const digits = fc.stringMatching(/^[0-9]{8}$/)
    fc.assert(
      fc.property(digits, (organisation) => expect(readUscc(usccOf('91990100', organisation)).flags).toEqual([])),
    )
    expect(() => usccOf('91', '00000000')).toThrow(RangeError)
    expect(() => usccOf('91990100', 'SSSSSSSS')).toThrow(RangeError)
  })

  test('the inner check can be 0 and X', () => {
    const checks = new Set(Array.from({ length: 200 }, (_, n) => organisationCheck(String(n).padStart(8, '0'))))
    expect([...checks].sort().join('')).toBe('0123456789X')
  })
})

describe('customs registration code', () => {
  test('ten characters give place, zone and type', () => {
    expect(readRegistrationCode('4403160ABC')).toMatchObject({ flags: [], place: '4403', zone: '1', type: '6' })
  })

  test.each(['440316012', 'A403160123', '44031601234'])('%s has not the form', (text) => {
    expect(readRegistrationCode(text).flags).toEqual(['FORM'])
  })
})

describe('declaration number', () => {
  test('eighteen digits are district, year, direction and serial', () => {
    const number = declarationNumberOf('5301', 2026, 'IMPORT', 42)
    expect(number).toBe('530120261000000042')
    expect(readDeclarationNumber(number)).toEqual({
      value: number,
      flags: [],
      district: '5301',
      year: 2026,
      direction: 'IMPORT',
      serial: '000000042',
    })
    expect(readDeclarationNumber('530120260000000042').direction).toBe('EXPORT')
  })

  test('another flag, year or direction is noticed, not refused', () => {
    expect(readDeclarationNumber('530120267000000042').flags).toEqual(['DIRECTION'])
    expect(readDeclarationNumber('5301').flags).toEqual(['FORM'])
    expect(declarationNumberFlags('530120251000000042', '2026-03-02', 'IMPORT')).toEqual(['YEAR'])
    expect(declarationNumberFlags('530120260000000042', '2026-03-02', 'IMPORT')).toEqual(['DIRECTION'])
    expect(declarationNumberFlags('530120261000000042', '2026-03-02', 'IMPORT')).toEqual([])
    expect(() => declarationNumberOf('53', 2026, 'IMPORT', 42)).toThrow(RangeError)
  })
})
