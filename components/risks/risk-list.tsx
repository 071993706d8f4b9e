import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import type { RiskView } from '@/lib/features/risks/queries'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Status, type StatusKind } from '../ui/status'

export const gradeShapes: Record<'high' | 'medium' | 'low', StatusKind> = {
  high: 'blocked',
  medium: 'at-risk',
  low: 'ready',
}

export type RiskListProps = {
  risks: readonly RiskView[]
  /** Move it in the matrix, plan work on it: empty for readers. */
  actions: (risk: RiskView) => ReactNode
}

/** The same as the matrix, as a list: each risk under its number, with what is expected to be left of it. */
export function RiskList({ risks, actions }: RiskListProps) {
  const t = useTranslations('risks.list')
  const columns = ['risk', 'now', 'left', 'treatment', 'review'] as const
  return (
    <DataTable
      caption={t('caption')}
      cards
      head={columns.map((column) => <ColumnHead key={column}>{t(`columns.${column}`)}</ColumnHead>)}
    >
      {risks.map((risk) => (
        <tr key={risk.id} id={`risk-${risk.number}`} className="align-top scroll-mt-24 target:bg-index-soft">
          <RowHead className="min-w-48 py-2 whitespace-normal">
            <span className="flex gap-2">
              <span className="grid size-6 flex-none place-items-center rounded-full bg-ink text-[12px] font-semibold text-surface tabular-nums">
                {risk.number}
              </span>
              <span className="min-w-0 wrap-anywhere">{risk.title}</span>
            </span>
            <span className="t-meta block pl-8 font-normal">
              {[risk.category && label('riskCategory', risk.category), risk.owner ?? t('nobody')]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </RowHead>
          <Cell data-label={t('columns.now')} className="py-2">
            <Now risk={risk} />
            <div className="mt-1 flex flex-wrap items-center gap-2 no-print">{actions(risk)}</div>
          </Cell>
          <Cell data-label={t('columns.left')} className="py-2 whitespace-normal">
            <Left risk={risk} />
          </Cell>
          <Cell data-label={t('columns.treatment')} className="min-w-48 py-2 whitespace-normal phone:min-w-0">
            {risk.treatment === null ? t('noTreatment') : label('riskTreatment', risk.treatment)}
            {risk.mitigation === null ? null : <span className="t-meta block wrap-anywhere">{risk.mitigation}</span>}
          </Cell>
          <Cell data-label={t('columns.review')} className="py-2 phone:whitespace-normal">
            <Review risk={risk} />
          </Cell>
        </tr>
      ))}
    </DataTable>
  )
}

export function Now({ risk: { now } }: { risk: RiskView }) {
  const t = useTranslations('risks')
  if (now === null) return <Status kind="unknown">{t('list.unrated')}</Status>
  return (
    <>
      <Status kind={gradeShapes[now.grade]}>{t(`matrix.grade.${now.grade}`)}</Status>
      <span className="t-meta block tabular-nums">{t('list.now', now)}</span>
    </>
  )
}

/** "Reduced from 16 to 6", or that nobody said what is left. */
export function Left({ risk: { left, now } }: { risk: RiskView }) {
  const t = useTranslations('risks.list')
  if (left === null) return <span className="text-ink-2">{t('notLeft')}</span>
  if (now === null) return <span className="tabular-nums">{t('now', left)}</span>
  return (
    <span className="tabular-nums">
      {now.weight === left.weight
        ? t('same', { now: now.weight })
        : t('reduced', { now: now.weight, left: left.weight })}
    </span>
  )
}

export function Review({ risk: { reviewAt, reviewDue } }: { risk: RiskView }) {
  const { zone } = usePageContext()
  const t = useTranslations('risks.list')
  if (reviewAt === null) return <span className="text-ink-2">{t('noReview')}</span>
  return (
    <>
      {reviewDue ? <Status kind="at-risk">{t('due')}</Status> : null}
      <span className={reviewDue ? 't-meta block' : ''}>{dayLabel(reviewAt, zone)}</span>
    </>
  )
}
