import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExampleLink } from '@/components/layout/example-link.client'
import { IslandMessages } from '@/components/layout/island-messages'
import { ListPages, pagesAsked } from '@/components/layout/list-pages'
import { Page } from '@/components/layout/page'
import { SectionTabs } from '@/components/layout/section-tabs'
import { EmptyState } from '@/components/ui/empty-state'
import { ListChecks } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { AddWork } from '@/components/work/add-work.client'
import { WorkFilters, type WorkSearch, workHref } from '@/components/work/work-filters'
import { WorkList } from '@/components/work/work-list'
import { framework, label } from '@/lib/content'
import { getWork } from '@/lib/features/work/queries'
import { addedKinds, workQuery } from '@/lib/features/work/schema'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('work'))('title') }
}

/** What the address asks for; a value nobody offers is as if it were not there. */
function searchOf(given: Record<string, string | string[] | undefined>, mayBeMine: boolean): WorkSearch {
  const { kind, cursor } = workQuery.shape
  const wanted = kind.safeParse(given.kind)
  const number = cursor.safeParse(given.page ?? 1)
  return {
    state: given.state === 'closed' ? 'closed' : 'open',
    who: given.who === 'mine' && mayBeMine ? 'mine' : 'all',
    ...(wanted.success && wanted.data ? { kind: wanted.data } : {}),
    page: number.success ? number.data : 1,
  }
}

/** What an action of a kind can come from. */
const sources = {
  flag: framework.antiPatterns.flatMap(({ id, name, signals }) => [
    { value: id as string, label: name },
    ...signals.map((signal) => ({ value: signal.id as string, label: `${signal.id} ${name}` })),
  ]),
  improvement: [],
  finding: [],
  review: [],
}

export default async function WorkPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const t = await getTranslations('work')
  const phases = await getTranslations('phases')
  const mayBeMine = actor.personId !== null
  const given = await searchParams
  const search = searchOf(given, mayBeMine)
  const { page = 1, ...asked } = search
  const { whole, ...part } = pagesAsked(given.rows, page)
  const work = await getWork(actor, { ...asked, ...part })
  const { base } = pageContext()
  const path = `${base}/work`
  const usual = search.state === 'open' && search.who === 'all' && !search.kind
  return (
    <IslandMessages namespaces={['work']}>
      <Page
        trail={[{ label: phases('nav'), href: `${base}/phases` }, { label: t('title') }]}
        title={t('title')}
        meta={`${t(search.state === 'closed' ? 'aboutClosed' : 'about')} ${t('count', { count: work.total, late: work.late })}`}
        actions={
          work.mayAdd ? (
            <AddWork
              people={work.people.map(({ id, name }) => ({ value: id, label: name }))}
              kinds={addedKinds.map((kind) => ({
                value: kind,
                label: label('workItemKind', kind),
                sources: sources[kind],
              }))}
            />
          ) : undefined
        }
      >
        <SectionTabs of="phases" current="work" />
        <WorkFilters path={path} search={search} counts={work.counts} mayBeMine={mayBeMine} />
        {work.items.length > 0 ? (
          <WorkList work={work} />
        ) : (
          <EmptyState
            icon={<ListChecks />}
            title={t(usual ? 'empty.title' : 'empty.filtered')}
            link={usual ? <ExampleLink /> : <Link href={path}>{t('empty.show')}</Link>}
          >
            {usual ? t('empty.text') : null}
          </EmptyState>
        )}
        <ListPages
          page={page}
          shown={work.items.length}
          total={work.total}
          whole={whole}
          href={workHref(path, { ...search, page: 1 })}
          before={page > 1 ? { href: workHref(path, { ...search, page: page - 1 }), label: t('previous') } : undefined}
          after={
            work.nextCursor ? { href: workHref(path, { ...search, page: page + 1 }), label: t('next') } : undefined
          }
        />
      </Page>
    </IslandMessages>
  )
}
