import type { useTranslations } from 'next-intl'

type Words = ReturnType<typeof useTranslations<'business-case'>>

/** "8 months", "1 year 2 months": a month that has begun counts. Null where the money is not back within the horizon. */
export function paybackText(t: Words, payback: number | null): string {
  if (payback === null) return t('paybackNever')
  const whole = Math.ceil(payback)
  if (whole < 12) return t('payback', { months: whole })
  return t('paybackYears', { years: Math.floor(whole / 12), months: whole % 12 })
}
