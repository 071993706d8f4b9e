import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DecisionStatus } from '@/components/decisions/decision-status'
import { LinkedRows } from '@/components/layout/linked-rows'
import { PartSignals } from '@/components/parts/share-plate'
import { ExitPlate } from '@/components/providers/exit-plate'
import { RecordPage } from '@/components/registers/record-page'
import { Plate, PlateHeader } from '@/components/ui/plate'
import { dayLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import { getPartLinks } from '@/lib/features/parts/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'components')

export default async function ComponentPage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const found = await findRecord(slug, 'components', id)
  if (!found) return missing()
  const { record } = found
  const { adrs, entry, exit, signals } = await getPartLinks(actor, id)
  const t = await getTranslations('parts')
  const portal = await getTranslations('portal.entries')
  const { base } = pageContext()
  const serving = record.kind === 'custom' && String(record.category ?? '').toLowerCase() === 'serving'
  const standing =
    entry?.ring && entry.since
      ? t('page.ring', {
          ring: label('ring', entry.ring),
          date: dayLabel(entry.since, actor),
        })
      : t('page.noRing')
  return (
    <RecordPage
      trail={[
        { label: portal('platform'), href: `${base}/platform` },
        { label: t('title'), href: `${base}/platform/components` },
      ]}
      found={found}
      aside={
        <>
          {signals.length > 0 ? <PartSignals signals={signals} title={t('page.signals')} /> : null}
          {exit ? <ExitPlate exit={exit} href={`${base}/platform/components?view=providers`} /> : null}
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
        </>
      }
    />
  )
}
