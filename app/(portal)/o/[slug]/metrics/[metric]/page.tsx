import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { OriginLegend } from '@/components/layout/origin-legend'
import { Page } from '@/components/layout/page'
import { MetricDetail } from '@/components/metrics/metric-detail'
import { ChildRows } from '@/components/registers/child-rows'
import { curlOf, sourceOfMetric } from '@/components/sources/lookups'
import { SourceGuide } from '@/components/sources/source-guide'
import { can } from '@/lib/access/permissions'
import { fixedThreshold, metricById, withThresholds } from '@/lib/content'
import { exampleAllocation } from '@/lib/features/gpu/queries'
import { getMetric } from '@/lib/features/metrics/queries'
import { getOrganization, listAdministrators } from '@/lib/features/organizations/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { registerWord } from '@/lib/features/registers/search/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { env } from '@/lib/server/env'
import { missing, pageActor } from '@/lib/server/page'
import { pathOf, placeOf } from '@/lib/site/places'

type Props = { params: Promise<{ slug: string; metric: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: metricById((await params).metric)?.name ?? (await getTranslations('metrics'))('title') }
}

const kebab = (section: string) => section.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

export default async function MetricPage({ params }: Props) {
  const { slug, metric: id } = await params
  const actor = await pageActor(slug)
  const found = await getMetric(actor, id)
  if (!found) return missing()
  const { metric, result, staleDays, percentiles } = found
  const fixed = { field: 'metricId', value: id }
  const [t, entries, targets, values, administrators] = await Promise.all([
    getTranslations('metrics'),
    getTranslations('portal.entries'),
    getRegister(actor, 'metric-targets', {}, fixed),
    metric.computed ? null : getRegister(actor, 'metric-values', {}, fixed),
    can(actor, 'organization:administer') ? [] : listAdministrators(actor),
  ])
  const { base } = pageContext()
  const organization = await getOrganization(actor)
  const source = sourceOfMetric(metric.id)
  const sourceName = source === 'gpu-utilization-samples' ? await exampleAllocation(actor) : metric.name
  const owner = values?.view.people.find(({ value }) => value === result.owner)?.label ?? null
  return (
    <IslandMessages namespaces={['registers']}>
      <Page
        trail={[
          { label: entries('progress'), href: `${base}/progress` },
          { label: t('crumb'), href: `${base}/metrics` },
          { label: metric.name },
        ]}
        title={metric.name}
        meta={[t(`one.direction.${metric.direction}`), owner === null ? '' : t('one.owner', { name: owner })]
          .filter(Boolean)
          .join(' · ')}
      >
        <MetricDetail
          metric={metric}
          result={result}
          reading={withThresholds(metric.reading, () => staleDays)}
          percentiles={percentiles}
          few={fixedThreshold('metric.minRecords')}
          reads={metric.reads.map((section) => ({
            label: section === 'organization' ? t('organization') : registerWord(kebab(section)),
            href: placeOf(base, section) ?? base,
          }))}
        />
        <OriginLegend of={['framework', 'default', 'own']} className="mt-3" />
        {source ? (
          <div id="source" className="mt-4 scroll-mt-16">
            <SourceGuide
              id={source}
              provider={organization.provider}
              name={sourceName}
              curl={curlOf(env.url(), actor.slug, source, sourceName)}
              tokens={`${base}${pathOf('tokens')}`}
            />
          </div>
        ) : null}
        <div className="mt-6 grid gap-6">
          {values ? <ChildRows register={values} {...fixed} title={t('one.values')} /> : null}
          <div>
            <ChildRows register={targets} {...fixed} title={t('tabs.targets')} />
            {administrators.length > 0 ? (
              <p className="t-meta mt-2">{t('one.denied', { names: administrators.join(', ') })}</p>
            ) : null}
          </div>
        </div>
      </Page>
    </IslandMessages>
  )
}
