import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import type { RecoveryView } from '@/lib/features/reliability/recovery/queries'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Link } from '../ui/link'
import { PromiseSentence, RecoveryState } from './recovery-state'

export type RecoveryTableProps = {
  endpoints: RecoveryView[]
  path: string
  /** Record a drill, open a finding: empty for readers. */
  actions: (view: RecoveryView) => ReactNode
}

/** Every production endpoint: what it promises, how it recovers, what the last drill measured, and what that shows. */
export function RecoveryTable({ endpoints, path, actions }: RecoveryTableProps) {
  const t = useTranslations('reliability.recovery')
  const columns = ['endpoint', 'promise', 'strategy', 'drill', 'state'] as const
  return (
    <DataTable
      caption={t('caption')}
      cards
      head={columns.map((column) => <ColumnHead key={column}>{t(`columns.${column}`)}</ColumnHead>)}
    >
      {endpoints.map((view) => (
        <tr key={view.endpointId} className="align-top">
          <RowHead className="py-2">
            <Link href={`${path}/${view.endpointId}`} className="wrap-anywhere">
              {view.name}
            </Link>
            <p className="t-meta font-normal">{view.tier === null ? t('noTier') : label('serviceTier', view.tier)}</p>
          </RowHead>
          <Cell wrap data-label={t('columns.promise')}>
            <Promised view={view} />
            <PromiseSentence check={view.check} />
          </Cell>
          <Cell wrap data-label={t('columns.strategy')}>
            <Strategy view={view} />
          </Cell>
          <Cell wrap data-label={t('columns.drill')}>
            <LastDrill view={view} />
          </Cell>
          <Cell wrap data-label={t('columns.state')}>
            <RecoveryState view={view} />
            <div className="mt-1 flex flex-wrap gap-2">{actions(view)}</div>
          </Cell>
        </tr>
      ))}
    </DataTable>
  )
}

type Part = { view: RecoveryView }

/** RTO and RPO, and who says so. */
export function Promised({ view: { targets } }: Part) {
  const t = useTranslations('reliability.recovery')
  const said = (target: { value: number } | null) => (target === null ? t('notSaid') : target.value)
  const own = targets.rto?.by === 'endpoint' || targets.rpo?.by === 'endpoint'
  return (
    <p className="t-sm">
      {t('promise', { rto: said(targets.rto), rpo: said(targets.rpo) })}
      {targets.rto || targets.rpo ? <span className="t-meta block">{own ? t('byEndpoint') : t('byTier')}</span> : null}
    </p>
  )
}

const MINUTES = { minutes: 1, hours: 60, days: 1440 } as const
/** The unit in which an age is read at a glance: below two of one, the smaller one. */
const unitOf = (minutes: number): keyof typeof MINUTES =>
  minutes < 120 ? 'minutes' : minutes < 2880 ? 'hours' : 'days'

export function Strategy({ view }: Part) {
  const t = useTranslations('reliability.recovery')
  return (
    <p className="t-sm">
      {view.strategy === null ? t('noStrategy') : label('recoveryStrategy', view.strategy)}
      <span className="t-meta block">
        {view.zoneCount === null ? t('noZones') : t('zones', { zones: view.zoneCount })}
      </span>
      {view.backupAge === null ? null : (
        <span className="t-meta block">
          {t('backup', {
            age: t(`age.${unitOf(view.backupAge)}`, {
              count: Math.floor(view.backupAge / MINUTES[unitOf(view.backupAge)]),
            }),
          })}
        </span>
      )}
    </p>
  )
}

export function LastDrill({ view: { drill } }: Part) {
  const { zone } = usePageContext()
  const t = useTranslations('reliability.recovery')
  const said = (minutes: number | null) => minutes ?? t('notMeasured')
  return (
    <p className="t-sm">
      {drill === null
        ? t('noDrill')
        : t('drill', { date: dayLabel(drill.at, zone), rto: said(drill.rto), rpo: said(drill.rpo) })}
    </p>
  )
}
