import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DevicePlate } from '@/components/gpu/device-plate'
import { LinksPlate } from '@/components/gpu/links-plate'
import { ReclaimPlate } from '@/components/gpu/reclaim-plate'
import { StandingPlate } from '@/components/gpu/standing-plate'
import { UsePlate } from '@/components/gpu/use-plate'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { AddRow, EditRow } from '@/components/registers/add-row.client'
import { RowFacts, RowHistory } from '@/components/registers/row-history'
import { Plate, PlateHeader } from '@/components/ui/plate'
import { can } from '@/lib/access/permissions'
import { findAllocation } from '@/lib/features/gpu/queries'
import { findRegisterRow, getRegisterView } from '@/lib/features/registers/queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ org: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('gpu.page'))('one') }
}

export default async function AllocationPage({ params }: Props) {
  const { org, id } = await params
  const actor = await pageActor(org)
  const found = await findRegisterRow(actor, 'gpu-quotas', id)
  if (!found) notFound()
  const { view, record, editable, versions } = found
  const [state, samples] = await Promise.all([
    findAllocation(actor, id),
    getRegisterView(actor, 'gpu-utilization-samples'),
  ])
  const t = await getTranslations('gpu')
  const registers = await getTranslations('registers')
  const portal = await getTranslations('portal.entries')
  const base = `/o/${actor.slug}`
  const path = `${base}/platform/gpu`
  const zone = { timezone: actor.timezone, today: actor.today }
  const title = [record.subscription, record.region, record.family].join(' · ')
  const mine = record.owner === actor.personId || record.createdBy === actor.personId
  const newest = state?.cases[0]
  const may = {
    propose: can(actor, 'register:create'),
    decide: can(actor, 'register:edit'),
    release: can(actor, 'register:edit', { own: mine }),
    tell: can(actor, 'register:edit', { own: newest?.createdBy === actor.personId }),
  }
  const limits = state?.limits
  return (
    <IslandMessages namespaces={['registers', 'gpu']}>
      <Page
        trail={[
          { label: portal('platform'), href: `${base}/platform` },
          { label: t('page.title'), href: path },
          { label: title },
        ]}
        title={title}
        meta={record.archivedAt === null ? undefined : registers('history.archived')}
        actions={
          editable && record.archivedAt === null ? (
            <EditRow org={actor.slug} view={view} row={record} title={title} />
          ) : null
        }
      >
        <div className="grid grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)] items-start gap-4 narrow:grid-cols-1">
          <div className="grid min-w-0 gap-4">
            {state && limits ? (
              <UsePlate
                state={state}
                zone={zone}
                samplesHref={`${path}?view=samples&quotaId=${id}`}
                add={
                  samples.mayCreate && state.allocation.rules['GH-1'] !== undefined ? (
                    <AddRow
                      org={actor.slug}
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
            {state ? <DevicePlate state={state} zone={zone} /> : null}
            <Plate aria-labelledby="details">
              <PlateHeader id="details" title={t('allocation.details')} />
              <RowFacts view={view} row={record} />
            </Plate>
            <RowHistory view={view} versions={versions} />
          </div>
          {state && limits ? (
            <div className="grid min-w-0 gap-4 narrow:order-first">
              <StandingPlate one={state.allocation} limits={limits} zone={zone} />
              <LinksPlate
                org={actor.slug}
                one={state.allocation}
                targets={state.targets}
                limits={limits}
                editable={editable}
              />
              <ReclaimPlate
                org={actor.slug}
                one={state.allocation}
                cases={state.cases}
                limits={limits}
                zone={zone}
                required={record.requiredForPhase3 === true}
                may={may}
              />
            </div>
          ) : null}
        </div>
      </Page>
    </IslandMessages>
  )
}
