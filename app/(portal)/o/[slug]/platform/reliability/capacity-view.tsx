import { getTranslations } from 'next-intl/server'
import { ExampleLink } from '@/components/layout/example-link.client'
import { CapacityTable } from '@/components/reliability/capacity-table'
import { EmptyState } from '@/components/ui/empty-state'
import { ChartLine } from '@/components/ui/icons'
import { getCapacity } from '@/lib/features/reliability/capacity/queries'
import { CapacityAction } from './capacity-action'
import type { JudgementProps } from './judgement'

/** The tab Capacity: the scaling worksheet, the shortest first. */
export async function CapacityView({ actor, path, add }: JudgementProps) {
  const [{ endpoints, targetPct }, t] = await Promise.all([getCapacity(actor), getTranslations('reliability.capacity')])
  if (endpoints.length === 0) {
    return (
      <EmptyState icon={<ChartLine />} title={t('emptyTitle')} action={add} link={<ExampleLink />}>
        {t('emptyText')}
      </EmptyState>
    )
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p className="t-body">{t('about')}</p>
      <CapacityTable
        endpoints={endpoints}
        path={path}
        actions={(view) => <CapacityAction actor={actor} view={view} />}
      />
      <p className="t-meta">{t('rule', { pct: targetPct })}</p>
    </div>
  )
}
