import { getTranslations } from 'next-intl/server'
import { ExampleLink } from '@/components/layout/example-link.client'
import { AddRow } from '@/components/registers/add-row.client'
import { RecoveryTable } from '@/components/reliability/recovery-table'
import { EmptyState } from '@/components/ui/empty-state'
import { ChartLine } from '@/components/ui/icons'
import { Notice } from '@/components/ui/notice'
import { getRegisterView } from '@/lib/features/registers/queries'
import { getRecovery } from '@/lib/features/reliability/recovery/queries'
import type { Actor } from '@/lib/server/actor'
import { DrillActions } from './drill-actions'

/** The tab Recovery: every production endpoint against its promise, and what needs somebody first. */
export async function RecoveryView({ actor, path }: { actor: Actor; path: string }) {
  const [{ days, endpoints, runbookId }, runbook, t] = await Promise.all([
    getRecovery(actor),
    getRegisterView(actor, 'runbooks'),
    getTranslations('reliability.recovery'),
  ])
  if (endpoints.length === 0) {
    return (
      <EmptyState icon={<ChartLine />} title={t('emptyTitle')} link={<ExampleLink />}>
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
      {runbookId === null && runbook.mayCreate ? (
        <Notice>
          {t('runbookFirst')}{' '}
          <AddRow view={runbook.view} presets={{ kind: 'recovery' }} label={t('runbook')} variant="default" size="sm" />
        </Notice>
      ) : null}
      <RecoveryTable
        endpoints={endpoints}
        path={path}
        actions={(view) => <DrillActions actor={actor} view={view} runbookId={runbookId} />}
      />
      <p className="t-meta">{t('rule', { days })}</p>
    </div>
  )
}
