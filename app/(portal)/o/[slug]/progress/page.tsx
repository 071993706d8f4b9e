import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AsOfBanner, AsOfPicker } from '@/components/layout/as-of'
import { CopyButton } from '@/components/layout/copy-button.client'
import { ExampleLink } from '@/components/layout/example-link.client'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { SectionTabs } from '@/components/layout/section-tabs'
import { ProgressView } from '@/components/progress/progress-view'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ChartLine } from '@/components/ui/icons'
import type { Level } from '@/components/ui/level-swatch'
import { Notice } from '@/components/ui/notice'
import { SegmentLinks } from '@/components/ui/segmented'
import { earlierDay, withDay } from '@/lib/client/as-of'
import { framework } from '@/lib/content'
import { getProgress, type Range, ranges } from '@/lib/features/progress/queries'
import { listRecordedNow } from '@/lib/features/registers/recorded-now/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ range?: string; view?: string; asOf?: string }>
}

export const metadata: Metadata = { title: 'Progress' }

const isRange = (value: string | undefined): value is Range => ranges.some((range) => range === value)
const words = framework.scale.map(({ rating, label }) => ({ level: rating as Level, word: label }))

export default async function ProgressPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const search = await searchParams
  const range = isRange(search.range) ? search.range : '5'
  const asTable = search.view === 'table'
  const asOf = earlierDay(search.asOf, actor.today)
  const progress = await getProgress(actor, range, asOf)
  const t = await getTranslations('progress-page')
  const common = await getTranslations('common')
  const portal = await getTranslations('portal.entries')
  const { base } = pageContext()
  const page = (next: Range, table: boolean) =>
    withDay(`${base}/progress?range=${next}${table ? '&view=table' : ''}`, asOf)
  const finals = progress.evaluation.scorecard.latest?.areas ?? []
  const named = (ids: string[]) =>
    framework.areas
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ') || 'none'
  const below = finals.filter(({ final }) => final !== null && final < 3).map(({ areaId }) => areaId)
  const fell = (progress.evaluation.scorecard.delta ?? [])
    .filter(({ change }) => change < 0)
    .map(({ areaId }) => areaId)
  const title =
    progress.all === 0
      ? t('title.none')
      : below.length === 0
        ? t('title.all')
        : t('title.some', { count: finals.length - below.length })
  return (
    <Page
      trail={[{ label: actor.organizationName, href: base }, { label: portal('progress') }]}
      title={title}
      meta={progress.all === 0 ? undefined : t('meta', { below: named(below), fell: named(fell) })}
      actions={
        progress.all === 0 ? (
          <AsOfPicker path={`${base}/progress`} asOf={asOf} />
        ) : (
          <>
            <AsOfPicker path={`${base}/progress`} keep={{ range }} asOf={asOf} />
            <SegmentLinks
              label={t('range.label')}
              segments={ranges.map((one) => ({
                href: page(one, asTable),
                label: t(`range.${one}`),
                current: one === range,
              }))}
            />
            <ButtonLink href={page(range, !asTable)}>{asTable ? t('picture') : t('table')}</ButtonLink>
            <CopyButton icon label={common('copyLink')} copiedLabel={common('linkCopied')} square />
          </>
        )
      }
    >
      <SectionTabs of="progress" current="progress" keep={(href) => withDay(href, asOf)} />
      {asOf ? (
        <AsOfBanner path={`${base}/progress`} asOf={asOf} recordedNow={listRecordedNow(progress.evaluation)} />
      ) : null}
      {progress.all === 0 ? (
        <EmptyState
          icon={<ChartLine />}
          title={t('empty.title')}
          action={
            <ButtonLink variant="primary" href={`${base}/assess`}>
              {t('empty.action')}
            </ButtonLink>
          }
          link={<ExampleLink />}
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <IslandMessages namespaces={['progress']}>
          {progress.all === 1 ? (
            <Notice kind="info" title={t('first')} className="mb-4">
              {null}
            </Notice>
          ) : null}
          <ProgressView progress={progress} areas={framework.areas} words={words} asTable={asTable} />
        </IslandMessages>
      )}
    </Page>
  )
}
