import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IdleCell } from '@/components/cost/idle-cell'
import { DevicePlate } from '@/components/gpu/device-plate'
import { LinksPlate } from '@/components/gpu/links-plate'
import { ReclaimPlate } from '@/components/gpu/reclaim-plate'
import { StandingPlate } from '@/components/gpu/standing-plate'
import { UsePlate } from '@/components/gpu/use-plate'
import { wholeMoney } from '@/components/layout/short-money'
import { AddRow } from '@/components/registers/add-row.client'
import { RecordPage } from '@/components/registers/record-page'
import { can } from '@/lib/access/permissions'
import { getPractice } from '@/lib/features/cost/practice/queries'
import { findAllocation } from '@/lib/features/gpu/queries'
import { getRegisterView } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'gpu-quotas')

export default async function AllocationPage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const found = await findRecord(slug, 'gpu-quotas', id)
  if (!found) return missing()
  const { record, editable } = found
  const [state, { idle }, samples] = await Promise.all([
    findAllocation(actor, id),
    getPractice(actor),
    getRegisterView(actor, 'gpu-utilization-samples'),
  ])
  const t = await getTranslations('gpu')
  const portal = await getTranslations('portal.entries')
  const { base } = pageContext()
  const path = `${base}/platform/gpu`
  const mine = record.owner === actor.personId || record.createdBy === actor.personId
  const newest = state?.cases[0]
  const may = {
    propose: can(actor, 'register:create'),
    decide: can(actor, 'register:edit'),
    release: can(actor, 'register:edit', { own: mine }),
    tell: can(actor, 'register:edit', { own: newest?.createdBy === actor.personId }),
  }
  const limits = state?.limits
  const cost = idle.allocations.find(({ quotaId }) => quotaId === id)
  const streak = cost?.streak?.cost
  return (
    <RecordPage
      trail={[
        { label: portal('platform'), href: `${base}/platform` },
        { label: t('page.title'), href: path },
      ]}
      found={found}
      namespaces={['gpu']}
      asideFirst
      lead={
        <>
          {state && limits ? (
            <UsePlate
              state={state}
              samplesHref={`${path}?view=samples&quotaId=${id}`}
              add={
                samples.mayCreate && state.allocation.rules['GH-1'] !== undefined ? (
                  <AddRow
                    view={samples.view}
                    presets={{ quotaId: id }}
                    label={t('allocation.add')}
                    variant="default"
                    size="sm"
                  />
                ) : null
              }
            />
          ) : null}
          {state ? <DevicePlate state={state} /> : null}
        </>
      }
      aside={
        state && limits ? (
          <>
            <StandingPlate
              one={state.allocation}
              idle={cost ? <IdleCell one={cost} /> : null}
              streakCost={streak?.known ? wholeMoney(streak.value, actor.currency) : null}
              limits={limits}
            />
            <LinksPlate one={state.allocation} targets={state.targets} limits={limits} editable={editable} />
            <ReclaimPlate
              one={state.allocation}
              cases={state.cases}
              limits={limits}
              required={record.requiredForPhase3 === true}
              may={may}
            />
          </>
        ) : null
      }
    />
  )
}
