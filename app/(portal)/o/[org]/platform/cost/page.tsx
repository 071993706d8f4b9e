import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SpendView } from '@/components/cost/spend-view'
import { RegisterPage } from '@/components/registers/register-page'
import { TabLinks } from '@/components/ui/tabs'
import { textParams } from '@/lib/client/search-params'
import { getSpending } from '@/lib/features/cost/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cost'))('title') }
}

const views = ['teams', 'entries', 'budgets'] as const

export default async function CostPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).org)
  const { view: asked, ...search } = textParams(await searchParams)
  const view = views.find((one) => one === asked) ?? 'teams'
  const [state, register] = await Promise.all([
    getSpending(actor, view === 'teams' ? search.month : undefined),
    getRegister(actor, view === 'budgets' ? 'budgets' : 'cost-entries', view === 'teams' ? {} : search),
  ])
  const t = await getTranslations('cost')
  const portal = await getTranslations('portal.entries')
  const base = `/o/${actor.slug}`
  const path = `${base}/platform/cost`
  const counts = { teams: state.teams.length, entries: state.costs, budgets: state.budgets }
  const tabs = views.map((name) => ({
    href: name === 'teams' ? path : `${path}?view=${name}`,
    label: t(`tabs.${name}`),
    current: view === name,
    count: counts[name],
  }))
  return (
    <RegisterPage
      org={actor.slug}
      trail={[{ label: portal('platform'), href: `${base}/platform` }, { label: t('title') }]}
      title={t('title')}
      meta={t('meta')}
      address={{ path, search: view === 'teams' ? search : { ...search, view } }}
      register={register}
      above={<TabLinks label={t('tabs.label')} className="mb-4" tabs={tabs} />}
      instead={
        view === 'teams' && state.budgets + state.costs > 0 ? (
          <SpendView path={path} state={state} currency={actor.currency} today={actor.today} />
        ) : undefined
      }
    />
  )
}
