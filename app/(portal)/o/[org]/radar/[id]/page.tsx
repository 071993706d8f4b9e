import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { DecisionStatus } from '@/components/platform-parts/decision-status'
import { LinkedRows } from '@/components/platform-parts/linked-rows'
import { MoveEntry } from '@/components/radar/radar-actions.client'
import { RingStatus } from '@/components/radar/ring-status'
import { StandingAnswer } from '@/components/radar/standing-answer'
import { EditRow } from '@/components/registers/add-row.client'
import { RowFacts, RowHistory } from '@/components/registers/row-history'
import { Plate, PlateHeader } from '@/components/ui/plate'
import { dayLabel } from '@/lib/client/dates'
import { getRadarEntry } from '@/lib/features/radar/queries'
import { findRegisterRow } from '@/lib/features/registers/queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ org: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('radar'))('one') }
}

export default async function RadarEntryPage({ params }: Props) {
  const { org, id } = await params
  const actor = await pageActor(org)
  const found = await findRegisterRow(actor, 'radar-entries', id)
  if (!found) notFound()
  const { view, record, editable, versions } = found
  const state = await getRadarEntry(actor, id)
  const t = await getTranslations('radar')
  const registers = await getTranslations('registers')
  const portal = await getTranslations('portal.entries')
  const base = `/o/${actor.slug}`
  const zone = { timezone: actor.timezone, today: actor.today }
  const title = String(record.name)
  const live = editable && record.archivedAt === null
  return (
    <IslandMessages namespaces={['registers', 'radar']}>
      <Page
        trail={[
          { label: portal('governance'), href: `${base}/governance` },
          { label: t('title'), href: `${base}/radar` },
          { label: title },
        ]}
        title={title}
        meta={record.archivedAt === null ? undefined : registers('history.archived')}
        actions={
          live ? (
            <>
              {state ? <MoveEntry org={actor.slug} entry={state.item} today={actor.today} /> : null}
              <EditRow org={actor.slug} view={view} row={record} />
            </>
          ) : null
        }
      >
        <div className="grid grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)] items-start gap-4 narrow:grid-cols-1">
          <div className="grid gap-4">
            {state ? <StandingAnswer item={state.item} zone={zone} /> : null}
            <Plate aria-labelledby="details">
              <PlateHeader id="details" title={t('page.details')} />
              <RowFacts view={view} row={record} />
            </Plate>
            <RowHistory view={view} versions={versions} />
          </div>
          <div className="grid gap-4">
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
          </div>
        </div>
      </Page>
    </IslandMessages>
  )
}
