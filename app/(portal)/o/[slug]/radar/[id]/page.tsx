import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DecisionStatus } from '@/components/decisions/decision-status'
import { LinkedRows } from '@/components/layout/linked-rows'
import { MoveEntry } from '@/components/radar/radar-actions.client'
import { RingStatus } from '@/components/radar/ring-status'
import { StandingAnswer } from '@/components/radar/standing-answer'
import { RecordPage } from '@/components/registers/record-page'
import { Plate, PlateHeader } from '@/components/ui/plate'
import { dayLabel } from '@/lib/calendar/words'
import { getRadarEntry } from '@/lib/features/radar/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'radar-entries')

export default async function RadarEntryPage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const found = await findRecord(slug, 'radar-entries', id)
  if (!found) return missing()
  const state = await getRadarEntry(actor, id)
  const t = await getTranslations('radar')
  const portal = await getTranslations('portal.entries')
  const { base, zone } = pageContext()
  return (
    <RecordPage
      trail={[
        { label: portal('governance'), href: `${base}/governance` },
        { label: t('title'), href: `${base}/radar` },
      ]}
      found={found}
      namespaces={['radar']}
      actions={state ? <MoveEntry entry={state.item} /> : null}
      lead={state ? <StandingAnswer item={state.item} /> : null}
      aside={
        <>
          <Plate clip aria-labelledby="moves">
            <PlateHeader id="moves" title={t('page.moves')} className="pb-2" />
            <LinkedRows
              empty={t('page.noMoves')}
              rows={(state?.moves ?? []).map((move) => ({
                key: move.id,
                title: dayLabel(move.at, zone),
                note: move.reason,
                status: <RingStatus ring={move.ring} />,
              }))}
            />
          </Plate>
          {state?.item.adr ? (
            <Plate clip aria-labelledby="decision">
              <PlateHeader id="decision" title={t('page.decision')} className="pb-2" />
              <LinkedRows
                rows={[
                  {
                    key: state.item.adr.id,
                    title: state.item.adr.title,
                    href: `${base}/governance/adrs/${state.item.adr.id}`,
                    status: <DecisionStatus status={state.item.adr.status} />,
                  },
                ]}
              />
            </Plate>
          ) : null}
          <Plate clip aria-labelledby="components">
            <PlateHeader id="components" title={t('page.components')} className="pb-2" />
            <LinkedRows
              empty={t('page.noComponents')}
              rows={(state?.components ?? []).map((one) => ({
                key: one.id,
                title: one.name,
                href: `${base}/platform/components/${one.id}`,
                note: t(`page.${one.kind}`),
              }))}
            />
          </Plate>
        </>
      }
    />
  )
}
