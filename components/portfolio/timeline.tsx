import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { ExperimentView } from '@/lib/features/portfolio/view'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'
import { moneyText } from './money'
import { monthMarks } from './month-marks'

type Props = {
  views: ExperimentView[]
  path: string
  names: Readonly<Record<string, string>>
}

const DAY = 86_400_000
const at = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY

export const stateKinds: Record<string, StatusKind> = {
  draft: 'unknown',
  running: 'ready',
  capped: 'at-risk',
  finished: 'clear',
  decommissioned: 'clear',
}

/**
 * Experiments as bars from start to end with a line for today. A list: each row says in words what its bar shows, so it
 * reads the same without the picture.
 */
export function Timeline({ views, path, names }: Props) {
  const { zone, currency } = usePageContext()
  const t = useTranslations('portfolio-page.timeline')
  const today = at(zone.today)
  const dated = views.filter(({ row }) => row.start !== null && row.end !== null)
  const first = Math.min(today - 14, ...dated.map(({ row }) => at(row.start ?? zone.today)))
  const end = Math.max(today + 28, ...dated.map(({ row }) => at(row.end ?? zone.today)))
  const margin = Math.max(3, Math.round((end - first) * 0.02))
  const [from, to] = [first - margin, end + margin]
  const share = (day: number) => `${(((day - from) / (to - from)) * 100).toFixed(2)}%`
  const marks = monthMarks(from, to)
  return (
    <Plate as="div" clip>
      <div className="grid grid-cols-[minmax(0,19rem)_minmax(0,1fr)] border-b border-line phone:hidden">
        <span className="t-meta px-4 py-2">{t('experiment')}</span>
        <span className="relative h-9" aria-hidden="true">
          {marks
            .filter(({ name }) => name !== '')
            .map((mark) => (
              <span
                key={mark.at}
                className="t-meta absolute top-2 border-l border-line pl-1.5 whitespace-nowrap"
                style={{ left: share(mark.at) }}
              >
                {mark.name}
              </span>
            ))}
          <span
            className="absolute top-2 -translate-x-1/2 bg-surface px-1 text-xs font-semibold text-index"
            style={{ left: share(today) }}
          >
            {t('today')}
          </span>
        </span>
      </div>
      <ul>
        {views.map((view) => {
          const { row, spend } = view
          return (
            <li
              key={row.id}
              className="grid grid-cols-[minmax(0,19rem)_minmax(0,1fr)] items-stretch border-t border-line first:border-t-0 phone:grid-cols-1"
            >
              <div className="grid gap-0.5 px-4 py-2.5">
                <Link
                  href={`${path}/${row.id}`}
                  className="inline-flex min-h-6 items-center text-sm font-medium wrap-anywhere text-ink no-underline hover:underline"
                >
                  {row.name}
                </Link>
                <span className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5">
                  <Status kind={stateKinds[row.state] ?? 'unknown'}>{names[row.state]}</Status>
                  {view.timeBox.state === 'overdue' ? <Status kind="at-risk">{t('overdue')}</Status> : null}
                  <span className="t-meta">{words(view)}</span>
                </span>
                <span className="t-meta">
                  {[
                    view.useCase?.title ?? t('noUseCase'),
                    spend.cap === null
                      ? t('noCap')
                      : spend.pct === null
                        ? t('cap', { cap: moneyText(spend.cap, currency) })
                        : t('spent', { pct: spend.pct, cap: moneyText(spend.cap, currency) }),
                  ].join(' · ')}
                </span>
              </div>
              <div className="relative min-h-12 phone:mx-4 phone:mb-3 phone:min-h-6" aria-hidden="true">
                {marks.map((mark) => (
                  <span
                    key={mark.at}
                    className="absolute inset-y-0 w-px bg-line phone:hidden"
                    style={{ left: share(mark.at) }}
                  />
                ))}
                {row.start && row.end ? (
                  <Bar view={view} left={share(at(row.start))} right={share(at(row.end) + 1)} />
                ) : (
                  <span className="t-meta absolute top-1/2 left-3 -translate-y-1/2 bg-surface px-1 phone:left-0">
                    {t('notStarted')}
                  </span>
                )}
                <span className="absolute inset-y-0 w-0.5 bg-index" style={{ left: share(today) }} />
              </div>
            </li>
          )
        })}
      </ul>
    </Plate>
  )

  function words({ row, timeBox, clock }: ExperimentView): string {
    if (row.start === null || row.end === null) return t('noDates')
    const dates = t('dates', { start: dayLabel(row.start, zone), end: dayLabel(row.end, zone) })
    const idle =
      clock !== null && clock.state !== 'active' && (row.state === 'running' || row.state === 'capped')
        ? t('idle', { count: clock.idle })
        : null
    const left = timeBox.state === 'open' ? t('left', { count: timeBox.daysLeft ?? 0 }) : null
    return [dates, left, idle].filter(Boolean).join(' · ')
  }
}

function Bar({ view, left, right }: { view: ExperimentView; left: string; right: string }) {
  const { state } = view.row
  const look =
    view.timeBox.state === 'overdue' || state === 'capped'
      ? 'bg-at-risk'
      : state === 'running'
        ? 'bg-chart-1'
        : 'border border-control bg-surface-3'
  return (
    <span
      className={`absolute top-1/2 h-3.5 -translate-y-1/2 rounded-sm ${look}`}
      style={{ left, width: `calc(${right} - ${left})` }}
    />
  )
}
