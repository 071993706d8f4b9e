import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { BreakEvenPlates } from '@/components/cost/break-even'
import { ForecastPlate } from '@/components/cost/forecast-plate'
import { IdlePlate } from '@/components/cost/idle-plate'
import { PracticePlate } from '@/components/cost/practice-plate'
import { SavingsPlate } from '@/components/cost/savings-plate'
import { SpendView } from '@/components/cost/spend-view'
import { UnitCostPlate } from '@/components/cost/unit-cost-plate'
import { RegisterPage } from '@/components/registers/register-page'
import { TabLinks } from '@/components/ui/tabs'
import { textParams } from '@/lib/client/search-params'
import { getOutlook, getPractice } from '@/lib/features/cost/practice/queries'
import { getSpending } from '@/lib/features/cost/queries'
import { getSavings } from '@/lib/features/cost/sprints/queries'
import { getRegister, getRegisterView } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cost'))('title') }
}

const views = ['teams', 'entries', 'budgets', 'savings', 'forecast'] as const
const registers = {
  teams: 'cost-entries',
  entries: 'cost-entries',
  budgets: 'budgets',
  savings: 'savings',
  forecast: 'cost-entries',
} as const

export default async function CostPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { view: asked, ...search } = textParams(await searchParams)
  const view = views.find((one) => one === asked) ?? 'teams'
  const listed = view === 'entries' || view === 'budgets' || view === 'savings'
  const [state, register, savings] = await Promise.all([
    getSpending(actor, view === 'teams' ? search.month : undefined),
    getRegister(actor, registers[view], listed ? search : {}),
    getSavings(actor),
  ])
  const t = await getTranslations('cost')
  const portal = await getTranslations('portal.entries')
  const { base } = pageContext()
  const path = `${base}/platform/cost`
  const counts = {
    teams: state.teams.length,
    entries: state.costs,
    budgets: state.budgets,
    savings: savings.rows,
    forecast: undefined,
  }
  const tabs = views.map((name) => ({
    href: name === 'teams' ? path : `${path}?view=${name}`,
    label: t(`tabs.${name}`),
    current: view === name,
    count: counts[name],
  }))
  return (
    <RegisterPage
      trail={[{ label: portal('platform'), href: `${base}/platform` }, { label: t('title') }]}
      title={t('title')}
      meta={t('meta')}
      address={{ path, search: view === 'teams' ? search : { ...search, view } }}
      register={register}
      above={
        <>
          <TabLinks label={t('tabs.label')} className="mb-4" tabs={tabs} />
          {view === 'savings' && savings.all.count > 0 ? <SavingsPlate savings={savings} /> : null}
        </>
      }
      instead={await instead()}
    />
  )

  async function instead(): Promise<ReactNode> {
    if (view === 'forecast') {
      const [outlook, adrs] = await Promise.all([getOutlook(actor), getRegisterView(actor, 'adrs')])
      return (
        <div className="grid gap-4">
          <ForecastPlate forecast={outlook.forecast} />
          <UnitCostPlate tokens={outlook.tokens} useCases={outlook.useCases} />
          <BreakEvenPlates
            path={path}
            asked={search}
            present={outlook.today}
            adrs={adrs.mayCreate ? adrs.view : null}
          />
        </div>
      )
    }
    if (view !== 'teams' || state.budgets + state.costs === 0) return undefined
    const { finops, idle, teams } = await getPractice(actor)
    return (
      <div className="grid gap-4">
        <SpendView path={path} state={state} />
        <IdlePlate idle={idle} teams={teams} />
        <PracticePlate finops={finops} />
      </div>
    )
  }
}
