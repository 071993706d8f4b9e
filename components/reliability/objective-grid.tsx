import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { EndpointView } from '@/lib/features/reliability/queries'
import { ScrollRegion } from '../ui/scroll-region.client'
import { DayMark, lookOf } from './day-strip'

export type ObjectiveGridProps = {
  state: EndpointView
  kinds: Record<string, string>
}

/** Objective × day: which of the four made a day what it was. A real table, read row by row. */
export function ObjectiveGrid({ state, kinds }: ObjectiveGridProps) {
  const { zone } = usePageContext()
  const t = useTranslations('reliability.days')
  const { strip, objectives } = state
  const [first, last] = [strip[0]?.date, strip.at(-1)?.date]
  return (
    <ScrollRegion label={t('grid', { name: state.name })} className="max-w-full overflow-x-auto">
      <table className="w-full min-w-[300px] table-fixed border-separate border-spacing-x-[2px] border-spacing-y-1 phone:border-spacing-x-px">
        <caption className="sr-only">{t('grid', { name: state.name })}</caption>
        {/* The head is out of the flow, so the width of the names stands here. */}
        <colgroup>
          <col className="w-28 phone:w-[92px]" />
        </colgroup>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('objective')}</th>
            {strip.map((day) => (
              <th key={day.date} scope="col">
                {dayLabel(day.date, zone)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {objectives.map(({ kind, id }) => (
            <tr key={kind}>
              <th scope="row" className="t-meta truncate pr-2 text-left font-normal">
                {kinds[kind]}
              </th>
              {strip.map((day) => {
                const result =
                  id === null || day.open.includes(kind) ? 'missing' : day.missed.includes(kind) ? 'breached' : 'good'
                return (
                  <td key={day.date} className="p-0">
                    <DayMark state={result === 'missing' ? lookOf(day, state.productionAt) : result} className="h-4" />
                    <span className="sr-only">
                      {t(result === 'good' ? 'met' : result === 'breached' ? 'notMet' : 'noResult')}
                    </span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {first && last ? (
        <p className="t-meta flex justify-between pl-28 phone:pl-[92px]">
          <span>{dayLabel(first, zone)}</span>
          <span>{dayLabel(last, zone)}</span>
        </p>
      ) : null}
    </ScrollRegion>
  )
}
