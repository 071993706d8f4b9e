import { useTranslations } from 'next-intl'
import type { BusinessCase } from '@/lib/scoring/business-case/case'
import { monthAt } from '@/lib/scoring/business-case/period'
import { paybackText } from '../layout/payback'
import { monthText, rateText } from './case-words'
import { moneyText } from './money'

/** A complete case in one sentence, as the economic validation keeps it; null while it is not complete. */
export function useCaseText(
  { guessPct, npv, payback, period, rateBp, roi }: BusinessCase,
  currency: string,
): string | null {
  const t = useTranslations('business-case')
  if (!npv.known || !payback.known || !roi.known || period === null || rateBp === null) return null
  return t('sentence', {
    npv: moneyText(npv.value, currency),
    months: period.months,
    from: monthText(period.start),
    to: monthText(monthAt(period, period.months - 1)),
    rate: rateText(rateBp),
    payback: paybackText(t, payback.value),
    roi: roi.value ?? 0,
    guess: guessPct ?? 0,
  })
}
