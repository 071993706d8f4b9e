import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { Forecast } from '@/lib/scoring/cost/forecast'
import { MissingInputs } from '../layout/missing-inputs'
import { wholeMoney } from '../layout/short-money'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Reading } from '../ui/reading'
import { monthName } from './month-name'

export type ForecastPlateProps = { forecast: Forecast }

/** What the month comes to, when the budget is reached, and how well the same rule told the months before. */
export function ForecastPlate({ forecast }: ForecastPlateProps) {
  const { zone, currency } = usePageContext()
  const t = useTranslations('cost.forecast')
  const money = (amount: string | null) => (amount === null ? '–' : wholeMoney(amount, currency))
  const { budget, marks, mean, growthPct, months, soFar, test, value } = forecast
  return (
    <Plate aria-labelledby="forecast">
      <PlateHeader id="forecast" title={t('title', { month: monthName(forecast.month) })} />
      <PlateBody className="grid gap-4">
        <div className="grid grid-cols-[1fr_1fr] gap-x-6 gap-y-4 narrow:grid-cols-1">
          <div className="grid content-start gap-1">
            <Reading
              value={value.known ? money(value.value) : t('notKnown')}
              unit={budget === null ? t('noBudget') : t('of', { budget: money(budget) })}
              threshold={
                value.known
                  ? t('rule', { mean: money(mean), growth: growthPct ?? 0, months: months.length })
                  : undefined
              }
            />
            {value.known ? null : <MissingInputs missing={value.missing} />}
            <p className="t-meta">{soFar === null ? t('nothingYet') : t('soFar', { amount: money(soFar) })}</p>
          </div>
          <div className="grid content-start gap-1">
            <h3 className="t-meta">{t('marks')}</h3>
            {marks.length === 0 ? (
              <p className="t-sm text-ink-2">
                {t('noMarks', { missing: value.known ? 'budget' : budget === null ? 'both' : 'forecast' })}
              </p>
            ) : null}
            <ul className="t-sm grid gap-0.5">
              {marks.map(({ mark, on, reached }) => (
                <li key={mark} className="tabular-nums">
                  {reached
                    ? t('reached', { mark })
                    : on === null
                      ? t('never', { mark })
                      : t('reachedOn', { mark, day: dayLabel(on, zone) })}
                </li>
              ))}
            </ul>
            {marks.length > 0 ? <p className="t-meta">{t('spread')}</p> : null}
          </div>
        </div>
        <section aria-labelledby="forecast-test" className="grid gap-2">
          <h3 id="forecast-test" className="t-label">
            {t('test')}
          </h3>
          <p className="t-sm">
            {test.meanErrorPct === null ? t('noTest') : t('error', { pct: test.meanErrorPct, count: test.counted })}
          </p>
          <DataTable
            caption={t('test')}
            head={
              <>
                <ColumnHead>{t('month')}</ColumnHead>
                <ColumnHead numeric>{t('said')}</ColumnHead>
                <ColumnHead numeric>{t('came')}</ColumnHead>
              </>
            }
          >
            {test.months.map((one) => (
              <tr key={one.month}>
                <RowHead>{monthName(one.month)}</RowHead>
                <Cell numeric>{money(one.said)}</Cell>
                <Cell numeric>{money(one.actual)}</Cell>
              </tr>
            ))}
          </DataTable>
        </section>
      </PlateBody>
    </Plate>
  )
}
