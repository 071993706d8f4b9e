import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { Savings } from '@/lib/features/cost/sprints/queries'
import type { SavingsSum } from '@/lib/scoring/cost/savings'
import { wholeMoney } from '../layout/short-money'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Reading } from '../ui/reading'

export type SavingsPlateProps = {
  savings: Savings
}

/** What measures realized against what was expected: in all, in the newest quarter, and sprint by sprint. */
export function SavingsPlate({ savings }: SavingsPlateProps) {
  const { base, zone, currency } = usePageContext()
  const t = useTranslations('cost.savings')
  const money = (amount: string) => wholeMoney(amount, currency)
  const { all, quarter, sprints } = savings
  return (
    <Plate className="mb-4" aria-labelledby="savings">
      <PlateHeader id="savings" title={t('title')} />
      <PlateBody className="grid grid-cols-3 gap-x-6 gap-y-4 narrow:grid-cols-1">
        <section aria-labelledby="savings-all" className="grid content-start gap-1">
          <h3 id="savings-all" className="t-meta">
            {t('all')}
          </h3>
          <Reading value={money(all.realized)} unit={t('month')} threshold={sum(all)} />
        </section>
        <section aria-labelledby="savings-quarter" className="grid content-start gap-1">
          <h3 id="savings-quarter" className="t-meta">
            {t('quarter')} <span className="id">P6-C2</span>
          </h3>
          <Reading
            value={quarter === null ? t('notKnown') : `${quarter.pct}%`}
            threshold={
              quarter === null
                ? t('noQuarter')
                : t('quarterOf', {
                    quarter: quarter.quarter.replace('-', ' '),
                    realized: money(quarter.realized),
                    spend: money(quarter.spend),
                  })
            }
          />
          <p className="t-meta">{t('reference')}</p>
        </section>
        <section aria-labelledby="savings-sprints" className="grid content-start gap-1">
          <h3 id="savings-sprints" className="t-meta">
            {t('sprints')} <span className="id">P6-C1</span>
          </h3>
          {sprints.length === 0 ? <p className="t-sm text-ink-2">{t('noSprints')}</p> : null}
          <ul className="grid gap-1">
            {sprints.slice(0, 4).map((one) => (
              <li key={one.sprintId} className="t-sm">
                <Link href={`${base}/reviews/${one.sprintId}`}>{dayLabel(one.at, zone)}</Link>{' '}
                <span className="text-ink-2">
                  {one.pct.known
                    ? t('sprint', {
                        realized: money(one.realized),
                        pct: one.pct.value,
                        done: one.done,
                        count: one.count,
                      })
                    : t('sprintOpen', { expected: money(one.expected), count: one.count })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </PlateBody>
    </Plate>
  )

  function sum({ count, done, expected, pct }: SavingsSum) {
    const told = t('sum', { done, count, expected: money(expected) })
    return pct.known ? `${told} ${t('share', { pct: pct.value })}` : told
  }
}
