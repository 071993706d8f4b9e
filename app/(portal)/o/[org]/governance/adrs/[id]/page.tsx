import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { LinkedRows } from '@/components/platform-parts/linked-rows'
import { EditRow } from '@/components/registers/add-row.client'
import { RowFacts, RowHistory } from '@/components/registers/row-history'
import { Plate, PlateHeader } from '@/components/ui/plate'
import { getDecisionLinks } from '@/lib/features/platform-parts/queries'
import { findRegisterRow } from '@/lib/features/registers/queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ org: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('platform-parts.decisions'))('one') }
}

export default async function DecisionPage({ params }: Props) {
  const { org, id } = await params
  const actor = await pageActor(org)
  const found = await findRegisterRow(actor, 'adrs', id)
  if (!found) notFound()
  const { view, record, editable, versions } = found
  const links = await getDecisionLinks(actor, id)
  const t = await getTranslations('platform-parts.decisions')
  const registers = await getTranslations('registers')
  const portal = await getTranslations('portal.entries')
  const base = `/o/${actor.slug}`
  const title = String(record.title)
  const decision = (one: { id: string; title: string }) => ({
    key: one.id,
    title: one.title,
    href: `${base}/governance/adrs/${one.id}`,
  })
  const chain = [
    { id: 'replaced-by', title: t('page.replacedBy'), rows: links.replacedBy ? [decision(links.replacedBy)] : [] },
    { id: 'replaces', title: t('page.replaces'), rows: links.replaces.map(decision) },
    {
      id: 'entries',
      title: t('page.entries'),
      rows: links.entries.map((one) => ({ key: one.id, title: one.name, href: `${base}/radar/${one.id}` })),
    },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <IslandMessages namespaces={['registers']}>
      <Page
        trail={[
          { label: portal('governance'), href: `${base}/governance` },
          { label: t('title'), href: `${base}/governance/adrs` },
          { label: title },
        ]}
        title={title}
        meta={record.archivedAt === null ? t('page.counts') : registers('history.archived')}
        actions={editable && record.archivedAt === null ? <EditRow org={actor.slug} view={view} row={record} /> : null}
      >
        <div className="grid grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)] items-start gap-4 narrow:grid-cols-1">
          <div className="grid gap-4">
            <Plate aria-labelledby="details">
              <PlateHeader id="details" title={t('page.details')} />
              <RowFacts view={view} row={record} />
            </Plate>
            <RowHistory view={view} versions={versions} />
          </div>
          <div className="grid gap-4">
            <Plate clip aria-labelledby="parts">
              <PlateHeader id="parts" title={t('page.components')} className="pb-2" />
              <LinkedRows
                empty={t('page.noComponents')}
                rows={links.components.map((one) => ({
                  key: one.id,
                  title: one.name,
                  href: `${base}/platform/components/${one.id}`,
                  note: t(`page.${one.kind}`),
                }))}
              />
            </Plate>
            {chain.map((group) => (
              <Plate key={group.id} clip aria-labelledby={group.id}>
                <PlateHeader id={group.id} title={group.title} className="pb-2" />
                <LinkedRows rows={group.rows} />
              </Plate>
            ))}
          </div>
        </div>
      </Page>
    </IslandMessages>
  )
}
