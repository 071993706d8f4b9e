import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { BusinessCase } from '@/lib/scoring/business-case/case'
import { monthAt } from '@/lib/scoring/business-case/period'
import { CashFigure } from '../charts/cash-figure'
import { ChartTable } from '../charts/chart-table.client'
import { paybackText } from '../layout/payback'
import { monthText } from './case-words'
import { roundMoney } from './money'

type Props = { made: BusinessCase; fileName: string }

/** Cumulative cash with the mark of the payback, and the same as a table. */
export function CaseCash({ made, fileName }: Props) {
  const { currency } = usePageContext()
  const t = useTranslations('business-case')
  const { cumulative, payback, period } = made
  if (!cumulative.known || !payback.known || period === null) return null
  const amounts = cumulative.value
  const values = amounts.map(Number)
  const money = (value: number) => roundMoney(String(value), currency)
  const [from, to] = [monthText(period.start), monthText(monthAt(period, period.months - 1))]
  const [low, high] = [money(Math.min(0, ...values)), money(Math.max(0, ...values))]
  const back = paybackText(t, payback.value)
  return (
    <div className="grid grid-cols-1 gap-2">
      <CashFigure
        values={values}
        payback={payback.value}
        paybackLabel={`${t('figures.payback')}: ${back}`}
        from={from}
        to={to}
        low={low}
        high={high}
        zero={t('zero')}
        label={t('chart', { from, to, low, end: money(values.at(-1) ?? 0), payback: back })}
      />
      <ChartTable
        caption={t('table.caption')}
        columns={[t('table.month'), t('table.cash')]}
        rows={values.map((value, place) => [place === 0 ? t('table.start') : monthAt(period, place - 1), value])}
        labels={{ show: t('showTable'), download: t('download') }}
        fileName={fileName}
      />
    </div>
  )
}
