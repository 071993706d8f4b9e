import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { useMeasures } from '@/components/layout/measures'
import { useSentences } from '@/components/layout/sentences'
import { daysBetween } from '@/lib/calendar/days'
import type { Evaluation } from '@/lib/scoring/evaluate'
import { placeOf } from '@/lib/site/places'
import { WorstFlag } from './worst-flag'

type Signal = Evaluation['patterns'][number]['signals'][number]
type Props = {
  evaluation: Evaluation
  patternNames: Readonly<Record<string, string>>
  /** Action and register of each signal, from the framework. */
  signalActions: Readonly<Record<string, { action: string; register: string }>>
}

/** The pattern that has been flagged longest; without a flag the first one on watch. */
export function OverviewFlag({ evaluation, patternNames, signalActions }: Props) {
  const { base } = usePageContext()
  const t = useTranslations('home')
  const words = useSentences()
  const measures = useMeasures()
  const { patterns, asOf } = evaluation
  const flagged = patterns.filter(({ state }) => state === 'flagged')
  const watched = patterns.filter(({ state }) => state === 'watch')
  const unknown = patterns.filter(({ state }) => state === 'insufficient-data').length
  const oldest = [...flagged].sort((a, b) => ((a.since ?? asOf) < (b.since ?? asOf) ? -1 : 1))
  const worst = oldest[0] ?? watched[0]
  const signal: Signal | undefined = worst?.signals.find(({ rule }) => rule === worst.lead)
  const action = signal && signalActions[signal.rule]
  const href = action ? (placeOf(base, action.register) ?? `${base}/flags#${worst?.id}`) : `${base}/flags`
  return (
    <WorstFlag
      flagsHref={`${base}/flags`}
      summary={t('flags.summary', { flagged: flagged.length, watch: watched.length })}
      unknownText={unknown > 0 ? t('flags.unknown', { count: unknown }) : undefined}
      flag={
        worst && signal
          ? {
              name: patternNames[worst.id] ?? worst.id,
              state: worst.state === 'flagged' ? 'flagged' : 'watch',
              stateText:
                worst.state === 'watch'
                  ? t('flags.watch')
                  : worst.since
                    ? t('flags.flaggedDays', { days: daysBetween(worst.since, asOf) })
                    : t('flags.flagged'),
              text: words(signal.summary),
              reading: signal.observed
                ? { value: measures.value(signal.observed), unit: measures.unit(signal.observed) }
                : undefined,
              signal: signal.rule,
              origin: signal.origin === 'portal' ? 'default' : signal.origin,
              action: action ? { label: action.action, href } : undefined,
            }
          : null
      }
    />
  )
}
