import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FlagChain } from '@/components/flags/flag-chain'
import { FlagRows } from '@/components/flags/flag-rows'
import { FlagSignals } from '@/components/flags/flag-signals'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { CopyLink } from '@/components/ui/copy-link.client'
import { dayLabel } from '@/lib/client/dates'
import { framework, signals, withThresholds } from '@/lib/content'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ org: string }> }

export const metadata: Metadata = { title: 'Flags' }

const patternWords = Object.fromEntries(framework.antiPatterns.map((pattern) => [pattern.id, pattern]))
const patternNames = Object.fromEntries(framework.antiPatterns.map(({ id, name }) => [id, name]))
const signalWords = Object.fromEntries(
  signals.map(({ id, text, rule, action, register }) => [id, { text, rule: withThresholds(rule), action, register }]),
)

export default async function FlagsPage({ params }: Props) {
  const actor = await pageActor((await params).org)
  const { patterns, chain, asOf } = await getEvaluation(actor)
  const t = await getTranslations('flag-page')
  const common = await getTranslations('common')
  const portal = await getTranslations('portal.entries')
  const base = `/o/${actor.slug}`
  const zone = { timezone: actor.timezone, today: asOf }
  const count = (state: string) => patterns.filter((pattern) => pattern.state === state).length
  const [flagged, watch, unknown] = [count('flagged'), count('watch'), count('insufficient-data')]
  const title =
    flagged + watch > 0
      ? t('title.some', { flagged, watch })
      : unknown > 0
        ? t('title.unknown', { count: unknown })
        : t('title.none')
  const rows = { base, patterns, words: patternWords, signals: signalWords, zone }
  return (
    <Page
      trail={[{ label: portal('progress'), href: `${base}/progress` }, { label: t('crumb') }]}
      title={title}
      meta={t('meta', { date: dayLabel(asOf, zone) })}
      actions={
        <>
          <ButtonLink href="#signals">{t('allSignals')}</ButtonLink>
          <CopyLink label={common('copyLink')} copiedLabel={common('linkCopied')} />
        </>
      }
    >
      <FlagChain
        base={base}
        chain={chain}
        patterns={patterns}
        links={framework.chain.links}
        says={framework.chain.states.find(({ id }) => id === chain.state)?.says ?? null}
        patternNames={patternNames}
      />
      <FlagRows {...rows} />
      <h2 id="signals" className="t-card mt-6 mb-3 scroll-mt-16">
        {t('signalsTitle')}
      </h2>
      <FlagSignals {...rows} />
    </Page>
  )
}
