import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { DecisionStatus } from '@/components/platform-parts/decision-status'
import { LinkedRows } from '@/components/platform-parts/linked-rows'
import { PartSignals } from '@/components/platform-parts/share-plate'
import { EditRow } from '@/components/registers/add-row.client'
import { RowFacts, RowHistory } from '@/components/registers/row-history'
import { Plate, PlateHeader } from '@/components/ui/plate'
import { dayLabel } from '@/lib/client/dates'
import { label } from '@/lib/content'
import { getPartLinks } from '@/lib/features/platform-parts/queries'
import { findRegisterRow } from '@/lib/features/registers/queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ org: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('platform-parts.parts'))('one') }
}

export default async function ComponentPage({ params }: Props) {
  const { org, id } = await params
  const actor = await pageActor(org)
  const found = await findRegisterRow(actor, 'components', id)
  if (!found) notFound()
  const { view, record, editable, versions } = found
  const { adrs, entry, signals } = await getPartLinks(actor, id)
  const t = await getTranslations('platform-parts.parts')
  const registers = await getTranslations('registers')
  const portal = await getTranslations('portal.entries')
  const base = `/o/${actor.slug}`
  const title = String(record.name)
  const serving = record.kind === 'custom' && String(record.category ?? '').toLowerCase() === 'serving'
  const standing =
    entry?.ring && entry.since
      ? t('page.ring', {
          ring: label('ring', entry.ring),
          date: dayLabel(entry.since, { timezone: actor.timezone, today: actor.today }),
        })
      : t('page.noRing')
  return (
    <IslandMessages namespaces={['registers']}>
      <Page
        trail={[
          { label: portal('platform'), href: `${base}/platform` },
          { label: t('title'), href: `${base}/platform/components` },
          { label: title },
        ]}
        title={title}
        meta={record.archivedAt === null ? undefined : registers('history.archived')}
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
            {signals.length > 0 ? <PartSignals base={base} signals={signals} title={t('page.signals')} /> : null}
            <Plate clip aria-labelledby="decision">
              <PlateHeader id="decision" title={t('page.decision')} className="pb-2" />
              {serving ? <p className="t-meta px-4 pb-2.5">{t('page.serving')}</p> : null}
              <LinkedRows
                empty={t('page.noDecision')}
                rows={adrs.map((adr) => ({
                  key: adr.id,
                  title: adr.title,
                  href: `${base}/governance/adrs/${adr.id}`,
                  status: <DecisionStatus status={adr.status} />,
                }))}
              />
            </Plate>
            <Plate clip aria-labelledby="alternative">
              <PlateHeader id="alternative" title={t('page.radar')} className="pb-2" />
              <LinkedRows
                empty={t('page.noRadar')}
                rows={
                  entry ? [{ key: entry.id, title: entry.name, href: `${base}/radar/${entry.id}`, note: standing }] : []
                }
              />
            </Plate>
          </div>
        </div>
      </Page>
    </IslandMessages>
  )
}
