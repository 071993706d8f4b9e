import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PortfolioTabs, portfolioTrail } from '@/components/portfolio/tabs'
import { Timeline } from '@/components/portfolio/timeline'
import { RegisterPage } from '@/components/registers/register-page'
import { SegmentLinks } from '@/components/ui/segmented'
import { framework } from '@/lib/content'
import { listExperiments } from '@/lib/features/portfolio/experiments/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('portfolio-page')
  return { title: t('experiments.title') }
}

export default async function ExperimentsPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const given = Object.entries(await searchParams).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value]] : [],
  )
  const { view: asked, ...search }: Record<string, string> = Object.fromEntries(given)
  const view = asked === 'list' ? 'list' : 'timeline'
  const [register, views, t, portal] = await Promise.all([
    getRegister(actor, 'experiments', view === 'list' ? search : {}),
    listExperiments(actor),
    getTranslations('portfolio-page'),
    getTranslations('portal'),
  ])
  const { base } = pageContext()
  const path = `${base}/portfolio/experiments`
  const segment = (key: 'timeline' | 'list') => ({
    href: key === 'timeline' ? path : `${path}?view=list`,
    label: t(`views.${key}`),
    current: view === key,
  })
  return (
    <RegisterPage
      trail={portfolioTrail(base, portal('entries.portfolio'), { label: register.view.words.name })}
      address={{ path, search: view === 'list' ? { ...search, view } : search }}
      register={register}
      meta={t('experiments.meta', {
        running: views.filter(({ row }) => row.state === 'running' || row.state === 'capped').length,
        overdue: views.filter(({ timeBox }) => timeBox.state === 'overdue').length,
      })}
      rowHref={path}
      namespaces={['portfolio']}
      above={
        <>
          <PortfolioTabs current="experiments" />
          <div className="mb-4">
            <SegmentLinks label={t('views.label')} segments={[segment('timeline'), segment('list')]} />
          </div>
        </>
      }
      instead={
        view === 'timeline' && views.length > 0 ? (
          <Timeline views={views} path={path} names={framework.labels.experimentState ?? {}} />
        ) : undefined
      }
    />
  )
}
