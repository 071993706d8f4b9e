import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChildRows } from '@/components/registers/child-rows'
import { RecordPage } from '@/components/registers/record-page'
import { CapacityPlate } from '@/components/reliability/capacity-table'
import { DayLegend } from '@/components/reliability/day-strip'
import { EndpointActions } from '@/components/reliability/endpoint-actions'
import { EndpointCard } from '@/components/reliability/endpoint-card'
import { LinkedRecords } from '@/components/reliability/linked-records'
import { ObjectiveGrid } from '@/components/reliability/objective-grid'
import { RecoveryPlate } from '@/components/reliability/recovery-plate'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { framework, label } from '@/lib/content'
import { getRegister } from '@/lib/features/registers/queries'
import { findCapacity } from '@/lib/features/reliability/capacity/queries'
import { findEndpointState } from '@/lib/features/reliability/queries'
import { findRecovery } from '@/lib/features/reliability/recovery/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { placeOf } from '@/lib/site/places'
import { findRecord, type RecordParams, recordTitle } from '../../../record'
import { CapacityAction } from '../capacity-action'
import { DrillActions, RunbookFirst } from '../drill-actions'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'endpoints')

const kinds = framework.labels.sloKind ?? {}

export default async function EndpointPage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const [found, endpoint] = await Promise.all([findRecord(slug, 'endpoints', id), findEndpointState(actor, id)])
  if (!found) return missing()
  const [recovery, capacity, objectives, budgets, t, portal] = await Promise.all([
    findRecovery(actor, id),
    findCapacity(actor, id),
    getRegister(actor, 'slo-objectives', {}, { field: 'endpointId', value: id }),
    getRegister(actor, 'slo-budgets', {}, { field: 'endpointId', value: id }),
    getTranslations('reliability'),
    getTranslations('portal'),
  ])
  const { base } = pageContext()
  const path = `${base}/platform/reliability`
  const ids = endpoint?.state.objectives.flatMap((one) => one.id ?? []) ?? []
  return (
    <RecordPage
      trail={[
        { label: portal('entries.platform'), href: `${base}/platform` },
        { label: t('page.title'), href: path },
      ]}
      found={found}
      namespaces={['reliability', 'layout', 'work']}
      above={
        endpoint ? (
          <section className="mb-4 grid gap-2">
            {endpoint.production ? null : <Notice>{t('endpoint.notProduction')}</Notice>}
            <EndpointCard
              state={endpoint.state}
              limit={endpoint.limit}
              kinds={kinds}
              counts={endpoint.production}
              days={<ObjectiveGrid state={endpoint.state} kinds={kinds} />}
              actions={
                objectives.mayCreate ? (
                  <EndpointActions state={endpoint.state} yesterday={endpoint.yesterday} kinds={kinds} />
                ) : undefined
              }
            />
            <div className="flex flex-wrap items-center justify-between gap-x-4">
              <DayLegend />
              {ids.length > 0 ? (
                <Link
                  href={`${path}?view=days&objectiveId=${ids.join(',')}`}
                  className="t-sm inline-flex min-h-6 items-center"
                >
                  {t('endpoint.allResults')}
                </Link>
              ) : null}
            </div>
          </section>
        ) : null
      }
      lead={
        found.record.archivedAt !== null ? null : (
          <>
            <ChildRows
              register={objectives}
              field="endpointId"
              value={id}
              title={t('endpoint.objectives')}
              allHref={`${path}?view=objectives&endpointId=${id}`}
            />
            <ChildRows
              register={budgets}
              field="endpointId"
              value={id}
              title={t('endpoint.budgets')}
              allHref={`${path}?view=budgets&endpointId=${id}`}
            />
          </>
        )
      }
      aside={
        endpoint ? (
          <>
            {recovery ? (
              <RecoveryPlate
                view={recovery.view}
                days={recovery.days}
                actions={
                  <>
                    <RunbookFirst actor={actor} runbookId={recovery.runbookId} />
                    <DrillActions actor={actor} view={recovery.view} runbookId={recovery.runbookId} />
                  </>
                }
              />
            ) : null}
            {capacity ? (
              <CapacityPlate view={capacity} actions={<CapacityAction actor={actor} view={capacity} />} />
            ) : null}
            <LinkedRecords
              id="models"
              title={t('endpoint.models')}
              none={t('endpoint.noModels')}
              records={endpoint.models.map((model) => ({
                id: model.id,
                label: model.name,
                href: placeOf(base, 'models', model.id) ?? base,
                note: label('modelStatus', model.status),
                more: model.useCase
                  ? { label: model.useCase.title, href: placeOf(base, 'useCases', model.useCase.id) ?? base }
                  : undefined,
              }))}
            />
            <LinkedRecords
              id="quotas"
              title={t('endpoint.quotas')}
              none={t('endpoint.noQuotas')}
              records={endpoint.quotas.map((quota) => ({
                id: quota.id,
                label: quota.name,
                href: placeOf(base, 'gpuQuotas', quota.id) ?? base,
              }))}
            />
          </>
        ) : null
      }
    />
  )
}
