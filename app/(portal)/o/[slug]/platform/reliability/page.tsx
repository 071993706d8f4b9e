import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { ExampleLink } from '@/components/layout/example-link.client'
import { IslandMessages } from '@/components/layout/island-messages'
import { LinePlate } from '@/components/layout/line-plate'
import { Page } from '@/components/layout/page'
import { AddRow } from '@/components/registers/add-row.client'
import { RegisterPage } from '@/components/registers/register-page'
import { DayLegend } from '@/components/reliability/day-strip'
import { EndpointActions } from '@/components/reliability/endpoint-actions'
import { EndpointCard } from '@/components/reliability/endpoint-card'
import { EmptyState } from '@/components/ui/empty-state'
import { ChartLine } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { TabLinks } from '@/components/ui/tabs'
import { textParams } from '@/lib/client/search-params'
import { framework, lineById, withThresholds } from '@/lib/content'
import { stageById } from '@/lib/content/stages'
import { getOrganization } from '@/lib/features/organizations/queries'
import { getRegister, getRegisterView } from '@/lib/features/registers/queries'
import { getReliability, type Reliability } from '@/lib/features/reliability/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'
import { CapacityView } from './capacity-view'
import { RecoveryView } from './recovery-view'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reliability.page'))('title') }
}

const registers = {
  endpoints: 'endpoints',
  objectives: 'slo-objectives',
  days: 'slo-days',
  budgets: 'slo-budgets',
} as const
type View = keyof typeof registers
const views = Object.keys(registers) as View[]
const judgements = { recovery: RecoveryView, capacity: CapacityView } as const
type Judgement = keyof typeof judgements
const isJudgement = (view: string | undefined): view is Judgement =>
  view !== undefined && Object.hasOwn(judgements, view)

export default async function ReliabilityPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { view: asked, ...search } = textParams(await searchParams)
  const view = views.find((one) => one === asked)
  const t = await getTranslations('reliability.page')
  const portal = await getTranslations('portal')
  const { base } = pageContext()
  const path = `${base}/platform/reliability`
  const trail = [{ label: portal('entries.platform'), href: `${base}/platform` }, { label: t('title') }]
  const tabs = (
    <TabLinks
      label={t('tabs.label')}
      className="mb-4"
      tabs={[
        { href: path, label: t('tabs.production'), current: view === undefined && !isJudgement(asked) },
        ...(Object.keys(judgements) as Judgement[]).map((one) => ({
          href: `${path}?view=${one}`,
          label: t(`tabs.${one}`),
          current: asked === one,
        })),
        ...views.map((one) => ({ href: `${path}?view=${one}`, label: t(`tabs.${one}`), current: view === one })),
      ]}
    />
  )
  const [{ view: form, mayCreate }, { companyStage }] = await Promise.all([
    getRegisterView(actor, 'endpoints'),
    getOrganization(actor),
  ])
  const tier = stageById(companyStage)?.tier
  const presets = { environment: 'production', ...(tier ? { tier } : {}) }
  const add = mayCreate ? <AddRow view={form} presets={presets} /> : null
  if (isJudgement(asked)) {
    const Judged = judgements[asked]
    return (
      <IslandMessages namespaces={['registers', 'reliability', 'layout', 'work']}>
        <Page trail={trail} title={t('title')} meta={t('meta')}>
          {tabs}
          <Judged actor={actor} path={path} add={add} />
        </Page>
      </IslandMessages>
    )
  }
  if (view) {
    const register = await getRegister(actor, registers[view], search)
    return (
      <RegisterPage
        trail={trail}
        address={{ path, search: { ...search, view } }}
        register={register}
        title={t('title')}
        above={tabs}
        rowHref={view === 'endpoints' ? path : undefined}
      />
    )
  }
  const reliability = await getReliability(actor)
  return (
    <IslandMessages namespaces={['registers', 'reliability', 'layout', 'work']}>
      <Page trail={trail} title={t('title')} meta={t('meta')} actions={reliability.endpoints.length > 0 ? add : null}>
        {tabs}
        <Line reliability={reliability} />
        {reliability.endpoints.length === 0 ? (
          <EmptyState icon={<ChartLine />} title={t('empty.title')} action={add ?? undefined} link={<ExampleLink />}>
            {t('empty.text')}
          </EmptyState>
        ) : (
          <>
            <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <h2 className="t-meta">{t('legend', { limit: reliability.limit })}</h2>
              <DayLegend />
            </div>
            <div className="grid gap-4">
              {reliability.endpoints.map((state) => (
                <EndpointCard
                  key={state.id}
                  state={state}
                  limit={reliability.limit}
                  kinds={framework.labels.sloKind ?? {}}
                  href={`${path}/${state.id}`}
                  actions={
                    mayCreate ? (
                      <EndpointActions
                        state={state}
                        yesterday={reliability.yesterday}
                        kinds={framework.labels.sloKind ?? {}}
                      />
                    ) : undefined
                  }
                />
              ))}
            </div>
          </>
        )}
        {reliability.others > 0 ? (
          <p className="t-meta mt-3">
            <Link href={`${path}?view=endpoints`} className="inline-flex min-h-6 items-center">
              {t('others', { count: reliability.others })}
            </Link>
          </p>
        ) : null}
      </Page>
    </IslandMessages>
  )
}

function Line({ reliability }: { reliability: Reliability }) {
  const { base } = pageContext()
  const t = useTranslations('reliability.page')
  const { line, limit, endpoints } = reliability
  const words = lineById('P5-B3')
  const counting = endpoints.filter(({ verdict }) => verdict !== 'young')
  return (
    <LinePlate
      line={line}
      title={words?.text ?? ''}
      reading={withThresholds(words?.reading ?? '', () => limit)}
      gate={{ name: '5→6', href: `${base}/gates/5-6` }}
    >
      {endpoints.length > 0 ? (
        <p className="text-ink-2">{t('counted', { counted: counting.length, all: endpoints.length })}</p>
      ) : null}
    </LinePlate>
  )
}
