import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { SectionTabs } from '@/components/layout/section-tabs'
import { DocumentLink } from '@/components/reports/document-link'
import { HorizonPlate } from '@/components/roadmap/horizon-plate'
import { ProjectionPlate } from '@/components/roadmap/projection-plate'
import { WavesPlate } from '@/components/roadmap/waves-plate'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterChip } from '@/components/ui/filter-chip'
import { Signpost } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { earlier, periodOf, windowOf } from '@/lib/calendar/periods'
import { textParams } from '@/lib/client/search-params'
import { getRoadmap } from '@/lib/features/roadmap/queries'
import { pageContext } from '@/lib/page-context/on-server'
import type { Horizon } from '@/lib/scoring/roadmap/horizons'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roadmap'))('title') }
}

export default async function RoadmapPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { initiative } = textParams(await searchParams)
  const [t, phases] = await Promise.all([getTranslations('roadmap'), getTranslations('phases')])
  const roadmap = await getRoadmap(actor, initiative)
  const { base } = pageContext()
  const path = `${base}/roadmap`
  const quarter = periodOf(actor.today, 'quarter')
  const until: Record<Horizon, string | null> = {
    now: windowOf(quarter).to,
    next: windowOf(earlier(quarter, -1)).to,
    later: null,
  }
  const count = roadmap.horizons.reduce((sum, { items }) => sum + items.length, 0)
  const waves = roadmap.initiatives.filter(
    (one) => one.waves.length > 0 && (initiative === undefined || one.name === initiative),
  )
  return (
    <IslandMessages namespaces={['roadmap']}>
      <Page
        trail={[{ label: phases('nav'), href: `${base}/phases` }, { label: t('title') }]}
        title={t('title')}
        meta={t('meta', { count, late: roadmap.late })}
      >
        <SectionTabs of="phases" current="roadmap" />
        {roadmap.initiatives.length > 0 ? (
          <FilterBar label={t('filter.label')}>
            {roadmap.initiatives.map(({ name }) =>
              name === initiative ? (
                <FilterChip key={name} href={path} label={name} value="" clearLabel={t('filter.clear')} />
              ) : (
                <FilterChip key={name} href={`${path}?initiative=${encodeURIComponent(name)}`} label={name} />
              ),
            )}
          </FilterBar>
        ) : null}
        {count === 0 && waves.length === 0 ? (
          <EmptyState
            icon={<Signpost />}
            title={t('empty.title')}
            link={<Link href={`${base}/work`}>{t('empty.add')}</Link>}
          >
            {t('empty.text')}
          </EmptyState>
        ) : (
          <div className="grid gap-4">
            <div className="grid grid-cols-3 items-start gap-4 wide:grid-cols-3 narrow:grid-cols-1">
              {roadmap.horizons.map((horizon) => (
                <HorizonPlate
                  key={horizon.horizon}
                  roadmap={roadmap}
                  horizon={horizon}
                  until={until[horizon.horizon]}
                />
              ))}
            </div>
            {waves.map((one) => (
              <WavesPlate key={one.name} initiative={one}>
                <DocumentLink document="plan" of={one.name} />
              </WavesPlate>
            ))}
            <ProjectionPlate projections={roadmap.projections} />
          </div>
        )}
      </Page>
    </IslandMessages>
  )
}
