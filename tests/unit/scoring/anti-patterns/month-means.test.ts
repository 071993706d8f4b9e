import { describe, expect, test } from 'vitest'
import { evaluated, type Parts, quota, repeat, samplesEndingYesterday, signal, TODAY } from '../documents'

const [sample] = samplesEndingYesterday([0])
const month = (date: string, pct: number | null, more = {}) => ({
  ...sample!,
  id: `m${date}`,
  date,
  period: 'month' as const,
  pct,
  ...more,
})
const parts = (...gpuUtilizationSamples: NonNullable<Parts['gpuUtilizationSamples']>): Parts => ({
  gpuQuotas: [quota({ reserved: true })],
  gpuUtilizationSamples,
})
const value = (rule: string, of: Parts) => signal(rule, of).value

describe('the mean of a month', () => {
  test('stands for its days in means, and says nothing about a streak', () => {
    expect(TODAY).toBe('2026-11-20')
    // The last 30 complete days are 21 October to 19 November: eleven of them in October.
    const october = parts(month('2026-10-31', 5))
    expect(value('GH-1', october)).toBe('unknown')
    expect(value('GH-5', october)).toBe('unknown')
    const both = parts(month('2026-10-31', 5), ...samplesEndingYesterday(repeat(5, 19)))
    expect(value('GH-3', both)).toBe('true')
    expect(value('GH-5', both)).toBe('true')
    expect(value('GH-1', both)).toBe('unknown')
  })

  test('gives way to the sample of a day, and waits until its month is over', () => {
    const high = parts(month('2026-10-31', 5), ...samplesEndingYesterday(repeat(90, 30)))
    expect(value('GH-5', high)).toBe('false')
    const running = parts(month('2026-11-30', 5), ...samplesEndingYesterday(repeat(90, 10)))
    expect(value('GH-5', running)).toBe('unknown')
  })

  test('of a provider that tells no share is missing, not zero', () => {
    const unread = parts(month('2026-10-31', null), ...samplesEndingYesterday(repeat(5, 19)))
    expect(value('GH-3', unread)).toBe('unknown')
    expect(evaluated(unread).patterns).toEqual(evaluated(parts(...samplesEndingYesterday(repeat(5, 19)))).patterns)
  })
})
