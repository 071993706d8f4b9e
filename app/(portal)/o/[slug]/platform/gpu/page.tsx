import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { IdleCell } from '@/components/cost/idle-cell'
import { BelowCell, byGravity, StateCell, UseCell } from '@/components/gpu/allocation-cells'
import { PortfolioPlate } from '@/components/gpu/portfolio-plate'
import { ProposeReclaim } from '@/components/gpu/reclaim.client'
import { RegisterPage } from '@/components/registers/register-page'
import { curlOf } from '@/components/sources/lookups'
import { SourceGuide } from '@/components/sources/source-guide'
import { TabLinks } from '@/components/ui/tabs'
import { can } from '@/lib/access/permissions'
import { textParams } from '@/lib/client/search-params'
import { getPractice } from '@/lib/features/cost/practice/queries'
import { exampleAllocation, getAllocations } from '@/lib/features/gpu/queries'
import { getOrganization } from '@/lib/features/organizations/queries'
import { countRegisters, getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { env } from '@/lib/server/env'
import { pageActor } from '@/lib/server/page'
import { pathOf } from '@/lib/site/places'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('gpu.page'))('title') }
}

const views = ['allocations', 'samples', 'reclaim'] as const
const registers = { allocations: 'gpu-quotas', samples: 'gpu-utilization-samples', reclaim: 'reclaim-cases' } as const

export default async function GpuPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { view: asked, ...search } = textParams(await searchParams)
  const view = views.find((one) => one === asked) ?? 'allocations'
  const [t, portal, counted] = await Promise.all([
    getTranslations('gpu'),
    getTranslations('portal.entries'),
    countRegisters(actor, Object.values(registers)),
  ])
  const { base } = pageContext()
  const path = `${base}/platform/gpu`
  const tabs = views.map((name) => ({
    href: name === 'allocations' ? path : `${path}?view=${name}`,
    label: t(`page.tabs.${name}`),
    current: view === name,
    count: counted.find((one) => one.name === registers[name])?.count ?? 0,
  }))
  const shared = {
    slug: actor.slug,
    trail: [{ label: portal('platform'), href: `${base}/platform` }, { label: t('page.title') }],
    title: t('page.title'),
    meta: t('page.meta', { count: tabs[0]?.count ?? 0, ids: 'P2-C2, GH-1…5' }),
    namespaces: ['gpu'],
  }
  const organization = await getOrganization(actor)
  const source = view === 'samples' ? 'gpu-utilization-samples' : 'gpu-quotas'
  const guide = (name: string) => (
    <div className="mb-4">
      <SourceGuide
        id={source}
        provider={organization.provider}
        name={name}
        curl={curlOf(env.url(), actor.slug, source, name)}
        tokens={`${base}${pathOf('tokens')}`}
      />
    </div>
  )
  const tabLinks = <TabLinks label={t('page.tabs.label')} className="mb-4" tabs={tabs} />
  const register = await getRegister(actor, registers[view], search)
  // Samples and cases are lists: two years of days need not be judged to show fifty of them.
  if (view !== 'allocations') {
    const above = (
      <>
        {tabLinks}
        {view === 'samples' ? <p className="t-meta mb-3 max-w-prose">{t('page.figures')}</p> : null}
        {view === 'samples' ? guide(await exampleAllocation(actor)) : null}
      </>
    )
    return (
      <RegisterPage {...shared} address={{ path, search: { ...search, view } }} register={register} above={above} />
    )
  }
  const [state, { idle }] = await Promise.all([getAllocations(actor), getPractice(actor)])
  const due = state.rows.filter((row) => row.states.includes('reclaim') && row.openCase === null)
  const { limits } = state
  // Use and streak are computed, so the database cannot sort by them; one page of rows is put in order here.
  const order = [...state.rows].sort(byGravity).map(({ id }) => id)
  const whole = search.sort === undefined && search.cursor === undefined && register.nextCursor === null
  const shown = whole
    ? {
        ...register,
        view: { ...register.view, sort: '' },
        rows: [...register.rows].sort((a, b) => order.indexOf(a.record.id) - order.indexOf(b.record.id)),
      }
    : register
  const cells = (draw: (row: (typeof state.rows)[number]) => ReactNode) =>
    Object.fromEntries(state.rows.map((row) => [row.id, draw(row)]))
  const figures = [
    { word: t('columns.use'), numeric: true, cells: cells((one) => <UseCell one={one} limits={limits} />) },
    {
      word: t('columns.below', { pct: limits.idlePct }),
      numeric: true,
      cells: cells((one) => <BelowCell one={one} limits={limits} />),
    },
    {
      word: t('columns.idle', { days: limits.meanDays }),
      numeric: true,
      wide: true,
      cells: Object.fromEntries(idle.allocations.map((one) => [one.quotaId, <IdleCell key={one.quotaId} one={one} />])),
    },
    { word: t('columns.state'), cells: cells((one) => <StateCell one={one} />) },
  ]
  return (
    <RegisterPage
      {...shared}
      address={{ path, search }}
      register={shown}
      rowHref={path}
      figures={figures}
      actions={
        due.length > 0 && can(actor, 'register:create') ? (
          <ProposeReclaim
            label={t('reclaim.proposeDue', { count: due.length })}
            allocations={due.map(({ id, name }) => ({ id, name }))}
            reason={t('reclaim.reasonPreset', { pct: limits.idlePct, days: limits.idleDays })}
          />
        ) : null
      }
      above={
        <>
          {tabLinks}
          <PortfolioPlate state={state} />
          {guide('')}
        </>
      }
    />
  )
}
