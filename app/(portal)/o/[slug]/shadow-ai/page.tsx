import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Denied } from '@/components/layout/blocks'
import { ExampleLink } from '@/components/layout/example-link.client'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { AddRow } from '@/components/registers/add-row.client'
import { RegisterList } from '@/components/registers/register-list'
import { SheetDialog } from '@/components/registers/sheet-dialog.client'
import { InventoryBox } from '@/components/shadow-ai/inventory-box'
import { InventoryEmpty } from '@/components/shadow-ai/inventory-empty'
import { ReportAiUse } from '@/components/shadow-ai/report-ai-use.client'
import { SourceTiles } from '@/components/shadow-ai/source-tiles'
import { Triage } from '@/components/shadow-ai/triage-part.client'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Download, Radar } from '@/components/ui/icons'
import { TabLinks } from '@/components/ui/tabs'
import { can } from '@/lib/access/permissions'
import { textParams } from '@/lib/client/search-params'
import { fixedThreshold, framework } from '@/lib/content'
import { listAdministrators } from '@/lib/features/organizations/queries'
import { getRegister, getRegisterView } from '@/lib/features/registers/queries'
import { getInventory } from '@/lib/features/shadow-ai/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata: Metadata = { title: 'Shadow AI' }

export default async function ShadowAiPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { base } = pageContext()
  const { view: asked, ...search } = textParams(await searchParams)
  const view = asked === 'triage' || asked === 'runs' ? asked : 'items'
  const waiting = view === 'triage' ? { status: 'discovered,triaged' } : null
  const [inventory, register, runs] = await Promise.all([
    getInventory(actor),
    getRegister(actor, view === 'runs' ? 'discovery-runs' : 'shadow-ai-items', waiting ?? search),
    getRegisterView(actor, 'discovery-runs'),
  ])
  const items = view === 'runs' ? (await getRegisterView(actor, 'shadow-ai-items')).view : register.view
  const t = await getTranslations('registers')
  const path = `${base}/shadow-ai`
  const address = { path, search: view === 'items' ? search : { ...search, view } }
  const sources = framework.discoverySources.flatMap((source) => {
    const state = inventory.sources.find((one) => one.id === source.id)
    return state ? [{ ...state, name: source.name, hint: source.hint, howToSearch: source.howToSearch }] : []
  })
  const missing = sources.filter((source) => source.lastAt === null).map((source) => source.name)
  const tab = (name: 'items' | 'triage' | 'runs', count: number) => ({
    href: name === 'items' ? path : `${path}?view=${name}`,
    label: t(`inventory.tabs.${name}`),
    current: view === name,
    count,
  })
  const csv = `/api/v1/organizations/${actor.slug}/registers/${register.view.name}/export`
  const triaged = register.rows.filter((row) => row.editable).map((row) => row.record)
  return (
    <IslandMessages namespaces={['registers']}>
      <Page
        trail={[{ label: t('governance.title'), href: `${base}/governance` }, { label: items.words.name }]}
        title={items.words.name}
        meta={t('inventory.meta', { items: inventory.items, open: inventory.open, ids: 'P1-C1, P1-C2' })}
        actions={
          <>
            {register.mayCreate && view === 'items' ? <SheetDialog view={register.view} /> : null}
            {view === 'triage' ? null : (
              <a className={buttonClass({ className: 'phone:hidden' })} href={csv} download aria-label={t('csvLabel')}>
                <Download className="size-[15px]" />
                {t('csv')}
              </a>
            )}
            {can(actor, 'shadow-ai:report') ? (
              <ReportAiUse view={items} variant={register.mayCreate ? 'default' : 'primary'} />
            ) : null}
            {register.mayCreate && view !== 'triage' ? <AddRow view={register.view} /> : null}
          </>
        }
      >
        <TabLinks
          label={t('inventory.tabs.label')}
          className="mb-4"
          tabs={[
            tab('items', inventory.items),
            tab('triage', inventory.undecided),
            tab(
              'runs',
              sources.reduce((sum, source) => sum + source.runs, 0),
            ),
          ]}
        />
        {view === 'items' ? (
          <>
            <SourceTiles
              sources={sources}
              freshDays={fixedThreshold('window.days')}
              runs={runs.mayCreate ? runs.view : null}
            />
            <InventoryBox inventory={inventory} missing={missing} mayConfirm={can(actor, 'inventory:confirm')} />
          </>
        ) : null}
        {view === 'triage' ? (
          triaged.length > 0 ? (
            <Triage view={register.view} rows={triaged} rowHref={path} shortcutsOff={actor.shortcutsOff} />
          ) : register.rows.length > 0 ? (
            <Denied
              needs={t('triage.denied.needs')}
              purpose={t('triage.denied.purpose')}
              grantors={await listAdministrators(actor)}
            />
          ) : (
            <EmptyState icon={<Radar />} title={t('triage.empty.title')}>
              {t('triage.empty.text')}
            </EmptyState>
          )
        ) : (
          <RegisterList
            address={address}
            register={register}
            rowHref={view === 'items' ? path : `${path}/runs`}
            empty={
              view === 'runs' ? (
                <EmptyState
                  icon={<Radar />}
                  title={t('inventory.runsEmpty.title')}
                  action={runs.mayCreate ? <AddRow view={runs.view} /> : undefined}
                  link={<ExampleLink />}
                >
                  {t('inventory.runsEmpty.text')}
                </EmptyState>
              ) : (
                <InventoryEmpty sources={sources} runs={runs.mayCreate ? runs.view : null} />
              )
            }
          />
        )}
      </Page>
    </IslandMessages>
  )
}
