import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { Zone } from '@/lib/calendar/zones'
import { Status, type StatusKind } from '../ui/status'

export type { Zone }

export type RunbookTestState = {
  last: { at: string; outcome: 'passed' | 'failed' } | null
  lastPassed: string | null
  tested: boolean
  daysLeft: number | null
}

const kinds = { tested: 'ready', failed: 'at-risk', expired: 'watch', untested: 'unknown' } as const satisfies Record<
  string,
  StatusKind
>

const stateOf = ({ last, tested }: RunbookTestState): keyof typeof kinds => {
  if (!last) return 'untested'
  if (tested) return 'tested'
  return last.outcome === 'failed' ? 'failed' : 'expired'
}

/** Whether a runbook counts, and for how long: the newest test decides, a later failed one too. */
export function RunbookState({ state, limit }: { state: RunbookTestState; limit: number }) {
  const { zone } = usePageContext()
  const t = useTranslations('runbooks')
  const name = stateOf(state)
  const { last, lastPassed, daysLeft } = state
  const left =
    daysLeft === null
      ? null
      : daysLeft < 0
        ? t('over', { days: -daysLeft, limit })
        : t('daysLeft', { days: daysLeft, limit })
  return (
    <>
      <Status kind={kinds[name]}>{t(name)}</Status>
      <p className="t-sm text-ink-2">
        {lastPassed ? t('lastPassed', { date: dayLabel(lastPassed, zone) }) : t('neverPassed')}
      </p>
      {left ? <p className="t-meta">{left}</p> : null}
      {name === 'failed' && last ? <p className="t-meta">{t('failedOn', { date: dayLabel(last.at, zone) })}</p> : null}
    </>
  )
}
