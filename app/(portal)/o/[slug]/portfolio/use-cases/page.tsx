import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExampleLink } from '@/components/layout/example-link.client'
import { Board } from '@/components/portfolio/board-part.client'
import { Catalogue } from '@/components/portfolio/catalogue'
import { ReviewState } from '@/components/portfolio/review-state'
import { PortfolioTabs, portfolioTrail } from '@/components/portfolio/tabs'
import { AddRow } from '@/components/registers/add-row.client'
import { RegisterPage } from '@/components/registers/register-page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Layers } from '@/components/ui/icons'
import { SegmentLinks } from '@/components/ui/segmented'
import { framework } from '@/lib/content'
import { getBoard, getCatalogue, getCostReviewState } from '@/lib/features/portfolio/use-cases/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const views = ['board', 'list', 'catalogue', 'costs', 'reviews'] as const
type View = (typeof views)[number]

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('portfolio-page')
  const { view } = await searchParams
  return { title: view === 'costs' || view === 'reviews' ? t(`tabs.${view}`) : t('useCases.title') }
}

export default async function UseCasesPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const given = Object.entries(await searchParams).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value]] : [],
  )
  const { view: asked, ...search }: Record<string, string> = Object.fromEntries(given)
  const view: View = views.find((one) => one === asked) ?? 'board'
  const name = view === 'costs' ? 'use-case-costs' : view === 'reviews' ? 'cost-reviews' : 'use-cases'
  const listed = view !== 'board' && view !== 'catalogue'
  const [register, board, catalogue, reviews, t, portal] = await Promise.all([
    getRegister(actor, name, listed ? search : {}),
    listed ? null : getBoard(actor),
    view === 'catalogue' ? getCatalogue(actor) : null,
    view === 'reviews' ? getCostReviewState(actor) : null,
    getTranslations('portfolio-page'),
    getTranslations('portal'),
  ])
  const { base } = pageContext()
  const path = `${base}/portfolio/use-cases`
  const names = framework.labels.useCaseStatus ?? {}
  const module = view === 'costs' || view === 'reviews' ? view : 'use-cases'
  const segment = (key: 'board' | 'list' | 'catalogue') => ({
    href: key === 'board' ? path : `${path}?view=${key}`,
    label: t(`views.${key}`),
    current: view === key,
  })
  const cards = board ?? []
  const validated = cards.filter(({ status }) => status === 'validated' || status === 'production').length
  const empty = (
    <EmptyState
      icon={<Layers />}
      title={t('useCases.emptyTitle')}
      action={
        <ButtonLink variant="primary" href={`${path}?view=catalogue`}>
          {t('useCases.emptyAction')}
        </ButtonLink>
      }
      link={
        <>
          {register.mayCreate ? <AddRow view={register.view} variant="default" label={t('useCases.own')} /> : null}
          <ExampleLink />
        </>
      }
    >
      {t('useCases.emptyText')}
    </EmptyState>
  )
  return (
    <RegisterPage
      trail={portfolioTrail(base, portal('entries.portfolio'), { label: t(`tabs.${module}`) })}
      address={{ path, search: view === 'board' ? search : { ...search, view } }}
      // A review is recorded with the button of its plate, which knows what waits for one.
      register={reviews ? { ...register, mayCreate: false } : register}
      add={reviews && register.mayCreate ? null : undefined}
      meta={
        view === 'board'
          ? t('useCases.meta', { count: cards.length, validated })
          : view === 'catalogue'
            ? t('useCases.catalogueMeta')
            : undefined
      }
      namespaces={['portfolio']}
      rowHref={view === 'list' ? path : undefined}
      above={
        <>
          <PortfolioTabs current={module} />
          {module === 'use-cases' ? (
            <div className="mb-4">
              <SegmentLinks
                label={t('views.label')}
                segments={[segment('board'), segment('list'), segment('catalogue')]}
              />
            </div>
          ) : null}
          {reviews ? <ReviewState path={path} state={reviews} names={names} /> : null}
        </>
      }
      empty={module === 'use-cases' ? empty : undefined}
      instead={
        view === 'board' && cards.length > 0 ? (
          <Board cards={cards} names={names} path={path} />
        ) : catalogue ? (
          <Catalogue
            path={path}
            entries={catalogue.entries}
            mayCreate={catalogue.mayCreate}
            filters={{ outcome: search.outcome, kind: search.kind, pilot: search.pilot }}
          />
        ) : undefined
      }
    />
  )
}
