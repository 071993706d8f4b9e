import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import type { BusinessCase } from '@/lib/scoring/business-case/case'
import { Status } from '../ui/status'
import { roundMoney } from './money'

type Props = { made: BusinessCase; act?: ReactNode }

/** Plan against actual from the final months, and an action where it falls short. */
export function CaseActual({ made, act }: Props) {
  const { currency } = usePageContext()
  const t = useTranslations('business-case.actual')
  const { finalMonths, forecast, shown } = made.actual
  const negative = forecast.known && forecast.value.startsWith('-')
  const short = shown?.short === true
  if (finalMonths === 0 && !negative) return null
  const money = (amount: string) => roundMoney(amount, currency)
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <h3 className="t-label">{t('title')}</h3>
      {finalMonths > 0 && forecast.known && made.npv.known ? (
        <p className="t-sm">
          {t('forecast', { count: finalMonths, amount: money(forecast.value) })}{' '}
          <span className="text-ink-3">({t('planned', { amount: money(made.npv.value) })})</span>
        </p>
      ) : null}
      {finalMonths === 0 ? null : shown === null ? (
        <p className="t-sm text-ink-2">{t('none')}</p>
      ) : (
        <p className="t-sm">
          {shown.pct === null
            ? t('shownPlain', { benefit: money(shown.benefit), months: shown.months })
            : t('shown', {
                benefit: money(shown.benefit),
                planned: money(shown.planned),
                pct: shown.pct,
                months: shown.months,
              })}
        </p>
      )}
      {negative || short ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Status kind="at-risk" className="whitespace-normal">
            {t(negative ? 'negative' : 'short')}
          </Status>
          {act}
        </div>
      ) : null}
    </div>
  )
}
