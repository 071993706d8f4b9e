import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OriginLegend } from '@/components/layout/origin-legend'
import { Page } from '@/components/layout/page'
import { SectionTabs } from '@/components/layout/section-tabs'
import { MetricTable } from '@/components/metrics/metric-table'
import { RegisterPage } from '@/components/registers/register-page'
import { sourceOfMetric } from '@/components/sources/lookups'
import { SegmentLinks } from '@/components/ui/segmented'
import { textParams } from '@/lib/client/search-params'
import { framework, label } from '@/lib/content'
import { getMetrics } from '@/lib/features/metrics/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const registers = { values: 'metric-values', targets: 'metric-targets' } as const
const sourced = framework.metrics.flatMap(({ id }) => (sourceOfMetric(id) ? [id] : []))
const dimensions = ['infrastructure', 'business', 'team'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('metrics'))('title') }
}

export default async function MetricsPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { view, ...search } = textParams(await searchParams)
  const [t, entries] = await Promise.all([getTranslations('metrics'), getTranslations('portal.entries')])
  const { base } = pageContext()
  const path = `${base}/metrics`
  const trail = [{ label: entries('progress'), href: `${base}/progress` }, { label: t('crumb') }]
  const tabs = (
    <>
      <SectionTabs of="progress" current="metrics" />
      <div className="mb-5">
        <SegmentLinks
          label={t('tabs.label')}
          segments={[
            { href: path, label: t('tabs.all'), current: view !== 'values' && view !== 'targets' },
            { href: `${path}?view=values`, label: t('tabs.values'), current: view === 'values' },
            { href: `${path}?view=targets`, label: t('tabs.targets'), current: view === 'targets' },
          ]}
        />
      </div>
    </>
  )
  if (view === 'values' || view === 'targets') {
    return (
      <RegisterPage
        trail={trail}
        address={{ path, search: { ...search, view } }}
        register={await getRegister(actor, registers[view], search)}
        above={tabs}
      />
    )
  }
  const metrics = await getMetrics(actor)
  const count = (state: string) => metrics.filter(({ result }) => result.state === state).length
  return (
    <Page
      trail={trail}
      title={t('title')}
      meta={t('meta', {
        on: count('on-target'),
        off: count('off-target'),
        none: count('no-data'),
        count: metrics.length,
      })}
    >
      {tabs}
      {dimensions.map((dimension) => (
        <MetricTable
          key={dimension}
          id={dimension}
          title={label('metricDimension', dimension)}
          metrics={metrics.filter(({ metric }) => metric.dimension === dimension)}
          sourced={sourced}
        />
      ))}
      <OriginLegend of={['framework', 'default', 'own']} />
    </Page>
  )
}
