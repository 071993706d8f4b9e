import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { CadenceHealth, CadenceState } from '@/lib/scoring/cadence'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'

export type CadencePlateProps = {
  health: CadenceHealth
  /** What the four rhythms are called. */
  names: Record<string, string>
}

const kinds: Record<CadenceState, StatusKind> = { 'not-started': 'unknown', kept: 'ready', overdue: 'at-risk' }

/** The four rhythms with their last event, their limit and the date of the next one. */
export function CadencePlate({ health, names }: CadencePlateProps) {
  const { base, zone } = usePageContext()
  const t = useTranslations('cadence.health')
  return (
    <Plate clip aria-labelledby="cadence" className="mb-5">
      <PlateHeader
        id="cadence"
        title={t('title')}
        more={<Status kind={kinds[health.state]}>{t(`state.${health.state}`)}</Status>}
      />
      <p className="t-sm px-4 pb-3 text-ink-2">{t('why')}</p>
      <ul className="grid grid-cols-4 narrow:grid-cols-2 phone:grid-cols-1">
        {health.lines.map(({ kind, itemId, state, last, days, threshold, dueAt }) => (
          <li
            key={kind}
            className="grid gap-0.5 border-t border-line px-4 py-3 not-first:border-l narrow:odd:border-l-0 phone:not-first:border-l-0"
          >
            <span className="t-sm font-medium">{names[kind] ?? kind}</span>
            <span className="t-q tabular-nums">{days === null ? t('never') : t('last', { days })}</span>
            <span className="t-meta">
              {t('limit', { days: threshold.value })} ·{' '}
              <Link href={`${base}/phases/6#${itemId}`} className="id">
                {itemId}
              </Link>
            </span>
            <span className="flex flex-wrap items-center gap-x-2">
              <Status kind={kinds[state]}>{t(`state.${state}`)}</Status>
              {last === null || dueAt === null ? null : (
                <span className="t-meta">
                  {t(state === 'overdue' ? 'was' : 'due', { date: dayLabel(dueAt, zone) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Plate>
  )
}
