import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkedRows } from '@/components/layout/linked-rows'
import { RecordPage } from '@/components/registers/record-page'
import { Plate, PlateHeader } from '@/components/ui/plate'
import { getDecisionLinks } from '@/lib/features/decisions/queries'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'adrs')

export default async function DecisionPage({ params }: RecordParams) {
  const { org, id } = await params
  const actor = await pageActor(org)
  const found = await findRecord(org, 'adrs', id)
  if (!found) return missing()
  const links = await getDecisionLinks(actor, id)
  const t = await getTranslations('decisions')
  const portal = await getTranslations('portal.entries')
  const base = `/o/${actor.slug}`
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
    <RecordPage
      org={actor.slug}
      trail={[
        { label: portal('governance'), href: `${base}/governance` },
        { label: t('title'), href: `${base}/governance/adrs` },
      ]}
      found={found}
      meta={t('page.counts')}
      aside={
        <>
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
        </>
      }
    />
  )
}
