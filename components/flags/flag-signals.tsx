import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { patternKind } from '@/components/layout/gate-words'
import { useMeasures } from '@/components/layout/measures'
import { placeOfMissing } from '@/components/layout/missing-place'
import { useSentences } from '@/components/layout/sentences'
import { daysBetween } from '@/lib/calendar/days'
import { dayLabel, spokenName } from '@/lib/calendar/words'
import type { SignalLimit } from '@/lib/features/thresholds/queries'
import type { PatternResult } from '@/lib/scoring/anti-patterns/patterns'
import { placeOf } from '@/lib/site/places'
import type { PatternWords, SignalWords } from './flag-rows'
import { type SignalItem, SignalList } from './signal-list'

type Props = {
  patterns: readonly PatternResult[]
  words: Readonly<Record<string, PatternWords>>
  signals: Readonly<Record<string, SignalWords>>
  /** The changeable numbers of each signal. */
  limits: Readonly<Record<string, readonly SignalLimit[]>>
  /** Signals that stand open from the start. */
  open?: (rule: string) => boolean
}

/** All signals with their rule, what was observed, the threshold and its origin, inputs, what is missing, what clears them. */
export function FlagSignals({ patterns, words, signals, limits, open = () => false }: Props) {
  const { base, zone } = usePageContext()
  const t = useTranslations('flag-page')
  const number = useTranslations('flags.signal')
  const origin = useTranslations('home.origin')
  const say = useSentences()
  const hiddenItem = useTranslations('scoring')('hiddenItem')
  const measures = useMeasures()

  function sinceWords({ heldSince, since }: PatternResult['signals'][number]): string | undefined {
    if (!since) return undefined
    const date = dayLabel(since, zone)
    if (!heldSince) return date
    return t('sinceKnown', { date, days: daysBetween(since, zone.today), held: daysBetween(heldSince, zone.today) })
  }

  function item(signal: PatternResult['signals'][number]): SignalItem {
    const wording = signals[signal.rule]
    const limit = signal.threshold && measures.limit(signal.threshold)
    const numbers = limits[signal.rule] ?? []
    const seen = signal.records.filter(({ label }) => label !== hiddenItem)
    const own = numbers.find(({ key, value, standard }) => key === signal.threshold?.key && value !== standard)
    const source = own ? number('changedBy', { standard: own.standard }) : origin(signal.threshold?.origin ?? 'portal')
    return {
      id: signal.rule,
      title: wording?.text ?? signal.rule,
      value: signal.value,
      asked: signal.summary.params.why !== 'phase',
      effect: signal.effect,
      summary: say(signal.summary),
      rule: wording?.plain ?? '',
      exact: wording?.rule ?? '',
      inputs: wording?.inputs ?? '',
      observed: signal.observed ? measures.observed(signal.observed) : undefined,
      threshold: limit ? `${limit} · ${source}` : undefined,
      numbers: numbers.map(({ key, value, standard, unit, about }) => ({
        text: number(value === standard ? 'number' : 'changed', {
          amount: measures.observed({ value, unit }),
          standard,
          about,
        }),
        href: `${base}/settings/content#${key}`,
      })),
      open: open(signal.rule),
      origin: origin(signal.origin),
      since: sinceWords(signal),
      clears: signal.clears ? say(signal.clears) : undefined,
      missing: signal.missing.map((input) => ({ text: say(input.sentence), href: placeOfMissing(base, input) })),
      records: seen
        .slice(0, 20)
        .map(({ section, id, label }) => ({ label: spokenName(label), href: placeOf(base, section, id) ?? '' }))
        .filter(({ href }) => href !== ''),
      more: Math.max(0, seen.length - 20),
      hidden: signal.records.length - seen.length,
      advice: wording?.advice ?? undefined,
      notes: signal.notes.map(say),
    }
  }

  return (
    <SignalList
      groups={patterns.map((pattern) => ({
        id: `signals-${pattern.id}`,
        name: words[pattern.id]?.name ?? pattern.id,
        state: patternKind[pattern.state],
        stateText: t(`state.${pattern.state}`, { missing: pattern.notMeasured.length }),
        signals: pattern.signals.map(item),
      }))}
    />
  )
}
