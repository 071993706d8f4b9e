import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { EditRow } from '@/components/registers/add-row.client'
import { ReviewPlate } from '@/components/registers/review-plate'
import { RowFacts, RowHistory } from '@/components/registers/row-history'
import { Plate, PlateHeader } from '@/components/ui/plate'
import { can } from '@/lib/access/permissions'
import { getInventory } from '@/lib/features/registers/inventory-queries'
import { findRegisterRow } from '@/lib/features/registers/queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ org: string; id: string }> }

export const metadata: Metadata = { title: 'Shadow AI item' }

export default async function ShadowAiItemPage({ params }: Props) {
  const { org, id } = await params
  const actor = await pageActor(org)
  const found = await findRegisterRow(actor, 'shadow-ai-items', id)
  if (!found) notFound()
  const { view, record, editable, versions } = found
  const { leads } = await getInventory(actor)
  const t = await getTranslations('registers')
  const path = `/o/${actor.slug}/shadow-ai`
  const title = String(record.title)
  return (
    <IslandMessages namespaces={['registers']}>
      <Page
        trail={[{ label: found.view.words.name, href: path }, { label: title }]}
        title={title}
        meta={record.archivedAt === null ? undefined : t('history.archived')}
        actions={editable && record.archivedAt === null ? <EditRow org={actor.slug} view={view} row={record} /> : null}
      >
        <div className="grid grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)] items-start gap-4 narrow:grid-cols-1">
          <div className="grid gap-4">
            <Plate aria-labelledby="details">
              <PlateHeader id="details" title={t('item.details')} />
              <RowFacts view={view} row={record} />
            </Plate>
            <RowHistory view={view} versions={versions} />
          </div>
          <ReviewPlate
            org={actor.slug}
            view={view}
            row={record}
            leads={leads.map((lead) => lead.name)}
            mayReview={can(actor, 'security:review')}
          />
        </div>
      </Page>
    </IslandMessages>
  )
}
