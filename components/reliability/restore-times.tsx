import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { momentLabel } from '@/lib/calendar/words'
import type { IncidentTimes } from '@/lib/features/incidents/queries'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Reading } from '../ui/reading'
import { ScrollRegion } from '../ui/scroll-region.client'
import { Status } from '../ui/status'

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const nameOf = (month: string) => monthName.format(new Date(`${month}-01T00:00:00Z`))
/** Hours to one decimal, cut off. */
const hours = (minutes: number) => String(Math.floor(minutes / 6) / 10)

/** Mean time to restore by month, what is not restored yet, and the newest incidents with how long they took. */
export function RestoreTimes({ times }: { times: IncidentTimes }) {
  const { zone } = usePageContext()
  const t = useTranslations('incidents')
  const [present] = times.months
  const ai = present?.ai
  const mean = (of: { count: number; meanMinutes: number | null }) =>
    of.meanMinutes === null
      ? '–'
      : of.count < times.few
        ? `${t('value', { hours: hours(of.meanMinutes) })} (${t('fewWord')})`
        : t('value', { hours: hours(of.meanMinutes) })
  return (
    <div className="mb-4 grid grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)] items-start gap-4 narrow:grid-cols-1">
      <Plate aria-labelledby="mttr">
        <PlateHeader id="mttr" title={t('mttr')} />
        <PlateBody className="grid gap-3">
          <Reading
            value={ai?.meanMinutes === null || !ai ? '–' : t('value', { hours: hours(ai.meanMinutes) })}
            unit={nameOf(present?.month ?? '')}
            threshold={
              !ai || ai.count === 0
                ? t('none')
                : ai.count < times.few
                  ? t('few', { count: ai.count, few: times.few })
                  : t('from', { count: ai.count })
            }
          />
          <ScrollRegion label={t('tableCaption')} className="max-w-full overflow-x-auto">
            <table className="dt [&_thead_th]:static">
              <caption className="sr-only">{t('tableCaption')}</caption>
              <thead>
                <tr>
                  {(['month', 'ai', 'aiMean', 'other', 'otherMean'] as const).map((column, index) => (
                    <th
                      key={column}
                      scope="col"
                      className={`${index > 0 ? 'text-right' : ''} ${index > 2 ? 'phone:hidden' : ''}`}
                    >
                      {t(`columns.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {times.months.map((one) => (
                  <tr key={one.month}>
                    <th scope="row" className="font-medium">
                      {nameOf(one.month)}
                    </th>
                    <td className="text-right">{one.ai.count}</td>
                    <td className="text-right phone:whitespace-normal">{mean(one.ai)}</td>
                    <td className="text-right phone:hidden">{one.other.count}</td>
                    <td className="text-right phone:hidden">{mean(one.other)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <p className="t-meta">{t('rule', { few: times.few })}</p>
        </PlateBody>
      </Plate>
      <div className="grid gap-4">
        <Plate aria-labelledby="unrestored">
          <PlateHeader id="unrestored" title={t('open')} />
          <PlateBody className="pt-1.5">
            {times.open.length === 0 ? <Status kind="clear">{t('noneOpen')}</Status> : null}
            <ul className="t-sm grid gap-1.5">
              {times.open.map((row) => (
                <li key={row.id}>
                  <Status kind="at-risk">{row.title}</Status>{' '}
                  <span className="t-meta">{t('since', { time: momentLabel(row.startedAt, zone) })}</span>
                </li>
              ))}
            </ul>
          </PlateBody>
        </Plate>
        {times.newest.length > 0 ? (
          <Plate aria-labelledby="newest">
            <PlateHeader id="newest" title={t('newest')} />
            <PlateBody className="pt-1.5">
              <ul className="t-sm grid gap-1">
                {times.newest.map((row) => (
                  <li key={row.id} className="flex items-baseline justify-between gap-3">
                    <span className="min-w-0 wrap-anywhere">{row.title}</span>
                    <Duration minutes={row.minutes ?? 0} />
                  </li>
                ))}
              </ul>
            </PlateBody>
          </Plate>
        ) : null}
      </div>
    </div>
  )
}

function Duration({ minutes }: { minutes: number }) {
  const t = useTranslations('incidents')
  const whole = Math.floor(minutes)
  const parts = { days: Math.floor(whole / 1440), hours: Math.floor((whole % 1440) / 60), minutes: whole % 60 }
  return (
    <span className="font-medium whitespace-nowrap tabular-nums">
      {whole === 0 ? t('instant') : t('duration', parts).trim()}
    </span>
  )
}
