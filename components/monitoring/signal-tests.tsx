import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { SignalState } from '@/lib/features/monitoring/rules'
import { Plate, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'

const shapes: Record<SignalState, StatusKind> = {
  reached: 'ready',
  'not-required': 'clear',
  failed: 'blocked',
  outdated: 'at-risk',
  never: 'waiting',
  undated: 'unknown',
  nobody: 'at-risk',
}

export type TestedSignal = {
  id: string
  name: string
  why: string | null
  state: SignalState
  lastTestAt: string | null
  changedAt: string | null
  reached: string | null
  /** Days without a test since it became required or changed; null while none is due. */
  waiting: number | null
  reason: string | null
  action?: ReactNode
}

export type SignalTestsProps = {
  signals: TestedSignal[]
  /** Not required, each with a reason. */
  off: TestedSignal[]
  /** Days a required signal may stay without a test. */
  limit: number
  /** Whether gate 3→4 is approved, so that the limit runs. */
  counting: boolean
}

/** The required signals one below the other: did a test alert reach a person, and how long has it been waiting for one. */
export function SignalTests({ signals, off, limit, counting }: SignalTestsProps) {
  const { zone } = usePageContext()
  const t = useTranslations('monitoring')
  function detail({ state, lastTestAt, reached, why }: TestedSignal): string | null {
    if (lastTestAt === null) return why
    const date = dayLabel(lastTestAt, zone)
    if (state === 'failed') return t('testFailed', { date })
    return reached === null ? t('testNobody', { date }) : t('test', { date, name: reached })
  }
  return (
    <Plate clip aria-labelledby="required-signals" className="mb-4">
      <PlateHeader id="required-signals" title={t('list')} />
      <p className="t-meta max-w-[90ch] px-4 pb-2.5">{t('rule', { limit })}</p>
      <ul>
        {signals.map((signal) => (
          <li
            key={signal.id}
            className="grid grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2 phone:grid-cols-1"
          >
            <div className="min-w-0">
              <p className="t-sm font-medium">{signal.name}</p>
              <p className="t-meta">{detail(signal)}</p>
            </div>
            <div>
              <Status kind={shapes[signal.state]} className="whitespace-normal">
                {t(`state.${signal.state}`)}
              </Status>
              <Waiting days={signal.waiting} limit={counting ? limit : null} />
              {signal.state === 'outdated' && signal.changedAt ? (
                <p className="t-meta">{t('changed', { date: dayLabel(signal.changedAt, zone) })}</p>
              ) : null}
            </div>
            <div>{signal.action}</div>
          </li>
        ))}
      </ul>
      {off.length > 0 ? (
        <p className="t-sm border-t border-line px-4 py-2.5 text-ink-2">
          {t('notRequired', {
            names: off.map((signal) => (signal.reason ? `${signal.name} (${signal.reason})` : signal.name)).join('; '),
          })}
        </p>
      ) : null}
    </Plate>
  )
}

/** From the limit on, the wait is named as too long; before that it says what is left. Null: no limit runs yet. */
function Waiting({ days, limit }: { days: number | null; limit: number | null }) {
  const t = useTranslations('monitoring')
  if (days === null) return null
  if (limit === null) return <p className="t-meta">{t('waiting', { days })}</p>
  if (days >= limit) return <p className="t-meta font-medium text-at-risk">{t('overdue', { days, limit })}</p>
  return (
    <p className="t-meta">
      {t('waiting', { days })}, {t('left', { left: limit - days })}
    </p>
  )
}
