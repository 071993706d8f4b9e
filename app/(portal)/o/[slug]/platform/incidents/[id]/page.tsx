import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IncidentAction } from '@/components/incidents/incident-action.client'
import { LinkedRows } from '@/components/layout/linked-rows'
import { RecordPage } from '@/components/registers/record-page'
import { Plate, PlateHeader } from '@/components/ui/plate'
import { Status } from '@/components/ui/status'
import { dayLabel } from '@/lib/calendar/words'
import { getIncidentWork } from '@/lib/features/incidents/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'incidents')

/** One incident: what happened, what was learned, and what follows from it. */
export default async function IncidentPage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const found = await findRecord(slug, 'incidents', id)
  if (!found) return missing()
  const [work, t, portal] = await Promise.all([
    getIncidentWork(actor, id),
    getTranslations('incidents'),
    getTranslations('portal.entries'),
  ])
  const { base } = pageContext()
  return (
    <RecordPage
      trail={[
        { label: portal('platform'), href: `${base}/platform` },
        { label: t('title'), href: `${base}/platform/incidents` },
      ]}
      found={found}
      namespaces={['incidents']}
      actions={<IncidentAction incident={{ id, title: found.title }} people={found.view.people} />}
      aside={
        <Plate clip aria-labelledby="work">
          <PlateHeader id="work" title={t('work.title')} className="pb-2" />
          <LinkedRows
            empty={t('work.none')}
            rows={work.map((one) => ({
              key: one.id,
              title: one.text,
              href: `${base}/work#${one.id}`,
              note: [one.owner ?? t('work.noOwner'), one.dueAt === null ? '' : dayLabel(one.dueAt, actor)]
                .filter(Boolean)
                .join(' · '),
              status: one.closed ? <Status kind="ready">{t('work.closed')}</Status> : undefined,
            }))}
          />
        </Plate>
      }
    />
  )
}
