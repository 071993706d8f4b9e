import type { useTranslations } from 'next-intl'
import type { Metric } from '@/lib/content'
import type { MetricResult } from '@/lib/scoring/metrics/metric-results'

/** The messages of the module `metrics`. */
type Translate = ReturnType<typeof useTranslations<'metrics'>>

const written = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const money = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  trailingZeroDisplay: 'stripIfInteger',
})
/** Cut, not rounded: 99.996 must not read as 100. */
const cut = (value: number) => Math.trunc(value * 100) / 100
const amountOf = (value: number, unit: string) => (unit === 'currency' ? money : written).format(cut(value))
const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** 2026-11 as "Nov 2026", 2026-Q4 as "Q4 2026". */
export const periodLabel = (period: string): string =>
  period.includes('Q')
    ? `${period.slice(5)} ${period.slice(0, 4)}`
    : monthName.format(new Date(`${period}-01T00:00:00Z`))

const comparisons = { '<': 'below', '<=': 'atMost', '>': 'above', '>=': 'atLeast' } as const
const unitKeys: Readonly<Record<string, 'days' | 'hours' | 'weeks' | 'businessDays'>> = {
  days: 'days',
  hours: 'hours',
  weeks: 'weeks',
  'business days': 'businessDays',
}

/** The words of a metric, in whatever language `t` speaks: its value with unit, its target, and what stands behind it. */
export function metricWords(t: Translate, currency: string) {
  const measured = (amount: number, written: string, unit: string): string => {
    if (unit === '%') return t('value.percent', { value: written })
    if (unit === 'count') return written
    const name = unit === 'currency' ? currency : t(`units.${unitKeys[unit] ?? 'other'}`, { value: amount, unit })
    return t('value.with', { value: written, unit: name })
  }
  const value = (amount: number | null, unit: string): string =>
    amount === null ? t('value.none') : measured(amount, amountOf(amount, unit), unit)
  return {
    value,
    target: (goal: MetricResult['goal'] | Metric['goal'], unit: string): string => {
      if (goal.kind !== 'compare' || goal.comparator === null || goal.value === null) {
        return t(goal.kind === 'trend' ? 'target.trend' : 'target.none')
      }
      return t(`target.${comparisons[goal.comparator]}`, { value: measured(goal.value, String(goal.value), unit) })
    },
    /** Period, sample and the further numbers, in reading order. */
    behind: (result: MetricResult): string[] => {
      const { period, running, of, sample, parts, source, ageDays } = result
      const facts: string[] = []
      if (period !== null) {
        facts.push(running ? t('value.running', { period: periodLabel(period) }) : periodLabel(period))
      }
      if (of) facts.push(t('value.of', of))
      else if (sample !== null) facts.push(t('value.sample', { count: sample }))
      if (parts.started !== undefined && parts.completed !== undefined) {
        facts.push(t('value.velocity', { started: parts.started, completed: parts.completed }))
      }
      if (parts.without) facts.push(t('value.without', { count: parts.without }))
      if (parts.spend !== undefined && parts.budget !== undefined) {
        facts.push(
          t('value.spend', {
            spend: amountOf(parts.spend, 'currency'),
            budget: amountOf(parts.budget, 'currency'),
            currency,
          }),
        )
      }
      if (parts.present !== undefined && parts.all !== undefined) {
        facts.push(t('value.coverage', { present: parts.present, all: parts.all }))
      }
      if (parts.baseline !== undefined && parts.count !== undefined) {
        facts.push(t('value.incidents', { count: parts.count, baseline: parts.baseline }))
      }
      if (source !== null && source !== 'computed' && ageDays !== null && ageDays > 0) {
        facts.push(t('value.age', { days: ageDays }))
      }
      return facts
    },
    /** The trend as a sentence: every period with its value. */
    trend: (name: string, unit: string, points: MetricResult['points']): string => {
      const known = points.flatMap((point) =>
        point.value === null ? [] : [`${periodLabel(point.period)} ${value(point.value, unit)}`],
      )
      return t('trend', { name, values: known.join(', ') || t('trendEmpty') })
    },
  }
}
