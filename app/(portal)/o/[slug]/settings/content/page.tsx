import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { OriginLegend } from '@/components/layout/origin-legend'
import { SettingsPage } from '@/components/settings/settings-page'
import { FixedNumbers } from '@/components/thresholds/fixed-numbers'
import { ThresholdForm } from '@/components/thresholds/threshold-form.client'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Plate, PlateBody, PlateHeader } from '@/components/ui/plate'
import { can } from '@/lib/access/permissions'
import { dayLabel } from '@/lib/calendar/words'
import { framework, itemById, items, questions, signals } from '@/lib/content'
import { listAdministrators } from '@/lib/features/organizations/queries'
import { listThresholds } from '@/lib/features/thresholds/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('thresholds'))('title') }
}

/** Which plate a key stands in, by what stands before its dot. */
const groups = {
  bb: ['bb'],
  sa: ['sa'],
  gh: ['gh'],
  be: ['be'],
  gate: ['gate', 'scorecard'],
  metric: ['metric', 'tags'],
} as const

/** Names by what a threshold is used in, in the words of the organization's provider. */
const namesNow = () =>
  Object.fromEntries([
    ...framework.antiPatterns.map(({ id, name }) => [`pattern:${id}`, name]),
    ...signals.map(({ id, short }) => [`signal:${id}`, `${id} ${short}`]),
    ...framework.metrics.map(({ id, name }) => [`metric:${id}`, name]),
    ...framework.gates.map(({ id, from, to }) => [`gate:${id}`, `Gate ${from}→${to}`]),
    ...items.flatMap(({ id }) => {
      const name = `${id} ${itemById(id)?.text ?? ''}`
      return [
        [`line:${id}`, name],
        [`item:${id}`, name],
      ]
    }),
  ])

export default async function ContentPage({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await pageActor((await params).slug)
  const { base } = pageContext()
  const [{ adjustable, fixed }, t] = await Promise.all([listThresholds(actor), getTranslations('thresholds')])
  const names = namesNow()
  const canEdit = can(actor, 'organization:administer')
  const { zone } = pageContext()
  const user = (id: string) => {
    const gate = framework.gates.find(({ lines }) => lines.some((line) => line.id === id))
    if (!gate) return names[`signal:${id}`] ?? id
    const name = `${gate.from}→${gate.to}`
    return id === 'FOCUS-GATE' ? t('usedFocus', { gate: name }) : t('usedLine', { id, gate: name })
  }
  const used = (key: string, ids: readonly string[]) => {
    if (ids.length > 0) return t('usedIn', { ids: ids.map(user).join(', ') })
    return key.startsWith('gate.') ? t('usedGates') : t('usedMetrics')
  }
  const rowsOf = (heads: readonly string[]) =>
    adjustable
      .filter(({ key }) => heads.includes(key.slice(0, key.indexOf('.'))))
      .map(({ key, about, unit, value, default: standard, min, max, usedIn, override }) => ({
        key,
        about,
        unit,
        value,
        standard,
        min,
        max,
        used: used(key, usedIn),
        override: override && {
          by: override.by,
          at: override.at ? dayLabel(override.at, zone) : '',
          reason: override.reason,
          revision: override.revision,
        },
      }))
  return (
    <SettingsPage tab="content" title={t('title')} meta={t('meta')}>
      {canEdit ? null : (
        <Notice className="mb-4 max-w-3xl">
          {t('readOnly', { names: (await listAdministrators(actor)).join(', ') })}
        </Notice>
      )}
      <div className="max-w-4xl">
        <Plate aria-labelledby="framework" className="mb-4">
          <PlateHeader
            id="framework"
            title={t('content.title')}
            more={<Link href={`${base}/assess`}>{t('content.questions')}</Link>}
          />
          <PlateBody className="t-sm text-ink-2">
            {t('content.text', {
              version: framework.version,
              questions: questions.length,
              areas: framework.areas.length,
              items: items.length,
              gates: framework.gates.length,
              signals: signals.length,
              metrics: framework.metrics.length,
            })}
          </PlateBody>
        </Plate>
        <IslandMessages namespaces={['thresholds']}>
          <ThresholdForm
            groups={Object.entries(groups).map(([id, heads]) => ({
              id,
              name: t(`group.${id as keyof typeof groups}`),
              rows: rowsOf(heads),
            }))}
            canEdit={canEdit}
            names={names}
          />
        </IslandMessages>
        <FixedNumbers rows={fixed} />
        <OriginLegend of={['framework', 'default']} />
      </div>
    </SettingsPage>
  )
}
