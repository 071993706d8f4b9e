import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FlagChain } from '@/components/flags/flag-chain'
import { FlagRows } from '@/components/flags/flag-rows'
import { FlagSignals } from '@/components/flags/flag-signals'
import { AsOfBanner, AsOfPicker } from '@/components/layout/as-of'
import { CopyButton } from '@/components/layout/copy-button.client'
import { OriginLegend } from '@/components/layout/origin-legend'
import { Page } from '@/components/layout/page'
import { SectionTabs } from '@/components/layout/section-tabs'
import { ButtonLink } from '@/components/ui/button'
import { dayLabel } from '@/lib/calendar/words'
import { earlierDay, withDay } from '@/lib/client/as-of'
import { textParams } from '@/lib/client/search-params'
import { framework } from '@/lib/content'
import { getFlags } from '@/lib/features/flags/queries'
import { listRecordedNow } from '@/lib/features/registers/recorded-now/queries'
import { listSignalLimits } from '@/lib/features/thresholds/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'
import { patternNames, patternWords, signalWords } from './flag-content'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('flag-page'))('crumb') }
}

export default async function FlagsPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const asOf = earlierDay(textParams(await searchParams).asOf, actor.today)
  const { evaluation, acceptances } = await getFlags(actor, asOf)
  const { patterns, chain } = evaluation
  const limits = await listSignalLimits(actor, asOf)
  const t = await getTranslations('flag-page')
  const common = await getTranslations('common')
  const portal = await getTranslations('portal.entries')
  const { base } = pageContext()
  const path = `${base}/flags`
  const { zone } = pageContext()
  const count = (state: string) => patterns.filter((pattern) => pattern.state === state).length
  const [flagged, watch, unknown] = [count('flagged'), count('watch'), count('insufficient-data')]
  const title =
    flagged + watch > 0
      ? t('title.some', { flagged, watch })
      : unknown > 0
        ? t('title.unknown', { count: unknown })
        : t('title.none')
  const shown = {
    base,
    patterns,
    words: patternWords(),
    signals: signalWords(limits),
    zone: { ...zone, today: evaluation.asOf },
  }
  return (
    <Page
      trail={[{ label: portal('progress'), href: `${base}/progress` }, { label: t('crumb') }]}
      title={title}
      meta={t(asOf ? 'pastMeta' : 'meta', { date: dayLabel(evaluation.asOf, zone) })}
      actions={
        <>
          <AsOfPicker path={path} asOf={asOf} />
          <ButtonLink href={`${base}/settings/content`}>{t('thresholds')}</ButtonLink>
          <CopyButton icon label={common('copyLink')} copiedLabel={common('linkCopied')} />
        </>
      }
    >
      <SectionTabs of="progress" current="flags" keep={(href) => withDay(href, asOf)} />
      {asOf ? <AsOfBanner path={path} asOf={asOf} recordedNow={listRecordedNow(evaluation)} /> : null}
      <FlagChain
        chain={chain}
        patterns={patterns}
        links={framework.chain.links}
        says={framework.chain.states.find(({ id }) => id === chain.state)?.says ?? null}
        patternNames={patternNames}
      />
      <FlagRows {...shown} acceptances={acceptances} asOf={asOf} />
      <OriginLegend of={['framework', 'default', 'both']} className="mt-3" />
      <h2 id="signals" className="t-card mt-6 mb-3 scroll-mt-16">
        {t('signalsTitle')}
      </h2>
      <FlagSignals {...shown} limits={limits} />
    </Page>
  )
}
