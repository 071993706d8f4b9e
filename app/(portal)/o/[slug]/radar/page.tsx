import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExampleLink } from '@/components/layout/example-link.client'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { QUADRANTS, type Quadrant } from '@/components/radar/places'
import { AddEntry, MoveEntry } from '@/components/radar/radar-actions.client'
import { RadarList } from '@/components/radar/radar-list'
import { RadarPicture } from '@/components/radar/radar-picture'
import { RadarSearch } from '@/components/radar/radar-search'
import { RadarStarters } from '@/components/radar/starters.client'
import { RegisterPage } from '@/components/registers/register-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Radar } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { TabLinks } from '@/components/ui/tabs'
import { textParams } from '@/lib/client/search-params'
import { label } from '@/lib/content'
import { getRadar } from '@/lib/features/radar/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('radar'))('title') }
}

const views = ['radar', 'entries', 'moves'] as const
const rings = ['adopt', 'trial', 'assess', 'hold'] as const
const names = Object.fromEntries(QUADRANTS.map((id) => [id, label('radarQuadrant', id)])) as Record<Quadrant, string>
const quadrants = QUADRANTS.map((id) => ({ id, name: names[id] }))

export default async function RadarPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { view: asked, ...search } = textParams(await searchParams)
  const view = views.find((one) => one === asked) ?? 'radar'
  const q = view === 'radar' ? (search.q ?? '').trim().slice(0, 200) : ''
  const ring = rings.find((one) => one === search.ring && view === 'radar') ?? null
  const [radar, register] = await Promise.all([
    getRadar(actor, { q, ring }),
    getRegister(actor, view === 'moves' ? 'radar-events' : 'radar-entries', view === 'radar' ? {} : search),
  ])
  const t = await getTranslations('radar')
  const portal = await getTranslations('portal.entries')
  const { base } = pageContext()
  const path = `${base}/radar`
  const trail = [{ label: portal('governance'), href: `${base}/governance` }, { label: t('title') }]
  const counts = { radar: radar.all.length, entries: radar.all.length, moves: radar.moves }
  const tabs = (
    <TabLinks
      label={t('tabs.label')}
      className="mb-4"
      tabs={views.map((name) => ({
        href: name === 'radar' ? path : `${path}?view=${name}`,
        label: t(`tabs.${name}`),
        current: view === name,
        count: counts[name],
      }))}
    />
  )
  if (view !== 'radar') {
    return (
      <RegisterPage
        trail={trail}
        title={t('title')}
        address={{ path, search: { ...search, view } }}
        register={register}
        rowHref={view === 'entries' ? path : undefined}
        above={tabs}
      />
    )
  }
  const found = new Set(radar.found.map(({ id }) => id))
  const numbered = radar.all.map((item, index) => ({
    ...item,
    number: index + 1,
    drawn: item.ring !== null && item.quadrant !== null,
  }))
  const items = numbered
    .filter(({ id }) => found.has(id))
    .map((item) => ({
      ...item,
      action: item.movable ? <MoveEntry entry={item} small /> : null,
    }))
  const marks = numbered.flatMap(({ id, number, name, ring: at, quadrant, change }) =>
    at === null || quadrant === null ? [] : [{ number, name, ring: at, quadrant, change, found: found.has(id) }],
  )
  // Who asks for one technology reads the answer first; who looks at all of them sees the picture first.
  const asking = q !== '' || ring !== null
  const picture = (
    <RadarPicture key="picture" marks={marks} names={names} outside={numbered.filter(({ drawn }) => !drawn)} />
  )
  const list = (
    <section key="list" id="radar-list" aria-label={t('list')} className="min-w-0 scroll-mt-16">
      {items.length > 0 ? (
        <RadarList items={items} path={path} />
      ) : (
        <EmptyState
          title={q === '' ? t('notFoundRing.title') : t('notFound.title', { q })}
          link={<Link href={path}>{t('search.clear')}</Link>}
        >
          {q === '' ? t('notFoundRing.text') : t('notFound.text')}
        </EmptyState>
      )}
      <p className="t-meta mt-3">
        {radar.reviewAge === null ? t('neverReviewed') : t('reviewed', { age: radar.reviewAge })}
      </p>
    </section>
  )
  const overdue = radar.all.filter((item) => item.trial === 'over' || item.trial === 'open-ended')
  const groups = quadrants.map(({ id, name }) => ({
    title: name,
    entries: radar.starters.filter((starter) => starter.quadrant === id),
  }))
  const offersStarters = register.mayCreate && radar.starters.length > 0
  return (
    <IslandMessages namespaces={['radar']}>
      <Page
        trail={trail}
        title={t('title')}
        meta={t('meta')}
        actions={
          register.mayCreate ? (
            <>
              {offersStarters && radar.all.length > 0 ? <RadarStarters groups={groups} /> : null}
              <AddEntry
                people={register.view.people}
                decisions={register.view.columns.find((column) => column.field === 'adrId')?.choices ?? []}
                quadrants={quadrants.map(({ id, name }) => ({ value: id, label: name }))}
                me={actor.personId}
                variant={offersStarters && radar.all.length === 0 ? 'default' : 'primary'}
              />
            </>
          ) : null
        }
      >
        {tabs}
        {radar.all.length === 0 ? (
          <EmptyState
            icon={<Radar />}
            title={t('empty.title')}
            action={offersStarters ? <RadarStarters groups={groups} variant="primary" /> : undefined}
            link={<ExampleLink />}
          >
            {t(offersStarters ? 'empty.text' : 'empty.textRead')}
          </EmptyState>
        ) : (
          <>
            {overdue.length > 0 ? (
              <Notice kind="warning" className="mb-4">
                {t('overdue', { count: overdue.length, names: overdue.map((item) => item.name).join(', ') })}
              </Notice>
            ) : null}
            <RadarSearch
              path={path}
              q={q}
              ring={ring}
              rings={rings.map((one) => ({ ring: one, count: radar.all.filter((item) => item.ring === one).length }))}
            />
            <div className="grid grid-cols-[minmax(0,1fr)] gap-4">{asking ? [list, picture] : [picture, list]}</div>
          </>
        )}
      </Page>
    </IslandMessages>
  )
}
