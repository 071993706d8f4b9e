import { getTranslations } from 'next-intl/server'
import { ExampleLink } from '@/components/layout/example-link.client'
import { RecoveryTable } from '@/components/reliability/recovery-table'
import { EmptyState } from '@/components/ui/empty-state'
import { ChartLine } from '@/components/ui/icons'
import { getRecovery } from '@/lib/features/reliability/recovery/queries'
import { DrillActions, RunbookFirst } from './drill-actions'
import type { JudgementProps } from './judgement'

/** The tab Recovery: every production endpoint against its promise, and what needs somebody first. */
export async function RecoveryView({ actor, path, add }: JudgementProps) {
  const [{ days, endpoints, runbookId }, t] = await Promise.all([
    getRecovery(actor),
    getTranslations('reliability.recovery'),
  ])
  if (endpoints.length === 0) {
    return (
      <EmptyState icon={<ChartLine />} title={t('emptyTitle')} action={add} link={<ExampleLink />}>
        {t('emptyText')}
      </EmptyState>
    )
  }
  const shown = endpoints.filter(({ state }) => state === 'shown').length
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p className="t-body">
        {t('about')} {t('summary', { shown, all: endpoints.length })}
        {endpoints.every(({ drill }) => drill === null) ? ` ${t('kind')}` : null}
      </p>
      <RunbookFirst actor={actor} runbookId={runbookId} />
      <RecoveryTable
        endpoints={endpoints}
        path={path}
        actions={(view) => <DrillActions actor={actor} view={view} runbookId={runbookId} />}
      />
      <p className="t-meta">{t('rule', { days })}</p>
    </div>
  )
}
