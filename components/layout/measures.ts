import { useTranslations } from 'next-intl'
import type { Observed, Threshold } from '@/lib/scoring/types'

const comparisons = { '<': 'lt', '<=': 'lte', '>': 'gt', '>=': 'gte', '=': 'eq' } as const

/** Words for what was observed and what it is compared with: value, unit, "below 20%", "6 months or more". */
export function useMeasures() {
  const t = useTranslations('measures')
  const unit = (name: string, value: number | string) => {
    if (name === '%' || name === 'of' || name === '') return ''
    return t.has(`units.${name}` as never) ? t(`units.${name}` as never, { value: Number(value) } as never) : name
  }
  const value = (observed: Observed) => {
    if (observed.of === 0) return t('noneYet')
    if (observed.of !== undefined) return t('ofAll', { done: observed.value, all: observed.of })
    return observed.unit === '%' ? `${observed.value}%` : String(observed.value)
  }
  return {
    value,
    unit: (observed: Observed) => unit(observed.unit, observed.value),
    observed: (observed: Observed) => [value(observed), unit(observed.unit, observed.value)].filter(Boolean).join(' '),
    limit: (threshold: Threshold) => {
      if (threshold.share !== undefined) return t('comparison.gte', { value: `${threshold.share}%` })
      if (threshold.unit === 'of') return t('comparison.all', { value: threshold.value })
      const amount =
        threshold.unit === '%' ? `${threshold.value}%` : `${threshold.value} ${unit(threshold.unit, threshold.value)}`
      return t(`comparison.${comparisons[threshold.comparator]}`, { value: amount.trim() })
    },
  }
}
