import { describe, expect, test } from 'vitest'
import { and, FALSE, NOT_APPLICABLE, not, or, TRUE, unknown } from '@/lib/scoring/truth'

const missing = { section: 'teams', sentence: { code: 'scoring.missing.phase', params: {} } } as const
const UNKNOWN = unknown(missing)

describe('THREE-VALUED', () => {
  test('or is true if any part is true, false only if all are, else unknown with what is missing', () => {
    expect(or(FALSE, UNKNOWN, TRUE).value).toBe('true')
    expect(or(FALSE, FALSE).value).toBe('false')
    expect(or(FALSE, UNKNOWN)).toEqual({ value: 'unknown', missing: [missing] })
  })

  test('and is false if any part is false, true only if all are, else unknown', () => {
    expect(and(TRUE, UNKNOWN, FALSE).value).toBe('false')
    expect(and(TRUE, TRUE).value).toBe('true')
    expect(and(TRUE, UNKNOWN)).toEqual({ value: 'unknown', missing: [missing] })
  })

  test('a part that does not apply is left out, and nothing applicable does not apply', () => {
    expect(or(NOT_APPLICABLE, FALSE).value).toBe('false')
    expect(and(NOT_APPLICABLE, TRUE).value).toBe('true')
    expect(or(NOT_APPLICABLE, NOT_APPLICABLE).value).toBe('not-applicable')
  })

  test('not swaps true and false and keeps the rest', () => {
    expect([TRUE, FALSE, UNKNOWN, NOT_APPLICABLE].map((part) => not(part).value)).toEqual([
      'false',
      'true',
      'unknown',
      'not-applicable',
    ])
  })
})
