import { useTranslations } from 'next-intl'
import { patternKind } from '@/components/layout/gate-words'
import { useMeasures } from '@/components/layout/measures'
import { useSentences } from '@/components/layout/sentences'
import { Plate } from '@/components/ui/plate'
import type { ReadingProps } from '@/components/ui/reading'
import { dayLabel } from '@/lib/calendar/words'
import { withDay } from '@/lib/client/as-of'
import { placeOf } from '@/lib/client/places'
import type { PatternResult } from '@/lib/scoring/anti-patterns/patterns'
import { FlagRow, type FlagRowProps } from './flag-row'

export type Zone = { timezone: string; today: string }
export type SignalWords = {
  text: string
  /** The rule as a sentence, and as the framework writes it down. */
  plain: string
  rule: string
  inputs: string
  action: string
  register: string
  advice: string | null
}
export type PatternWords = { id: string; name: string; tagline: string }
export type AcceptedBy = { until: string; reason: string; by: string | null }

type Props = {
  base: string
  patterns: readonly PatternResult[]
  words: Readonly<Record<string, PatternWords>>
  signals: Readonly<Record<string, SignalWords>>
  zone: Zone
  /** The acceptance that counts on this day, by pattern, with the name of who gave it. */
  acceptances: Readonly<Record<string, AcceptedBy>>
  /** The earlier day that is shown: links stay on it and nothing asks to act. */
  asOf: string | undefined
}

const rank = { flagged: 0, watch: 1, 'insufficient-data': 2, clear: 3 }
const count = (pattern: PatternResult, value: 'true' | 'unknown') =>
  pattern.signals.filter((signal) => signal.value === value).length
const daysSince = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Five rows, the flagged ones first: what was found, observed against threshold, since when, one action. */
export function FlagRows({ base, patterns, words, signals, zone, acceptances, asOf }: Props) {
  const t = useTranslations('flag-page')
  const home = useTranslations('home.origin')
  const say = useSentences()
  const measures = useMeasures()

  function decisive(pattern: PatternResult) {
    const effect = pattern.state === 'flagged' ? 'flag' : 'watch'
    const holds = pattern.signals.find((signal) => signal.value === 'true' && signal.effect === effect)
    return holds ?? pattern.signals.find((signal) => signal.value === 'unknown' && signal.effect === 'flag')
  }

  function reading(signal: PatternResult['signals'][number]): ReadingProps | undefined {
    if (!signal.observed) return undefined
    const limit = signal.threshold ? measures.limit(signal.threshold) : undefined
    const share = signal.observed.unit === '%' && signal.threshold ? signal.threshold.value / 100 : null
    return {
      value: measures.value(signal.observed),
      unit: measures.unit(signal.observed),
      threshold: limit && (signal.effect === 'flag' ? t('limit', { limit }) : t('limitWatch', { limit })),
      meter:
        share === null
          ? undefined
          : {
              fill: Number(signal.observed.value) / 100,
              threshold: share,
              tone: signal.value !== 'true' ? 'plain' : signal.effect === 'flag' ? 'flagged' : 'watch',
            },
    }
  }

  function row(pattern: PatternResult): FlagRowProps {
    const signal = decisive(pattern)
    const inputs = pattern.missing.map(({ sentence }) => say(sentence))
    const shown =
      inputs.length > 2 ? t('missingMore', { first: inputs[0]!, count: inputs.length - 1 }) : inputs.join(' ')
    const since = pattern.since
      ? t('since', { date: dayLabel(pattern.since, zone), days: daysSince(pattern.since, zone.today) })
      : pattern.state === 'insufficient-data'
        ? t('neverComputed')
        : ''
    const text =
      pattern.state === 'insufficient-data'
        ? t('missing', { inputs: shown })
        : pattern.state === 'clear' || !signal
          ? t('clear')
          : say(signal.summary)
    const words_ = signal && signals[signal.rule]
    const accepted = acceptances[pattern.id]
    const marked = accepted && {
      text: accepted.by
        ? t('acceptedBy', { date: dayLabel(accepted.until, zone), name: accepted.by })
        : t('accepted', { date: dayLabel(accepted.until, zone) }),
      reason: accepted.reason,
    }
    const href = withDay(`${base}/flags/${pattern.id}`, asOf)
    return {
      id: pattern.id,
      name: words[pattern.id]?.name ?? pattern.id,
      state: patternKind[pattern.state],
      stateText: t(`state.${pattern.state}`),
      text,
      href,
      accepted: marked,
      signal: signal?.rule ?? `${pattern.signals[0]?.rule}–${pattern.signals.at(-1)?.rule}`,
      origin: home(signal?.origin ?? 'both'),
      reading:
        signal?.value === 'true' && signal.observed
          ? reading(signal)
          : pattern.state === 'insufficient-data'
            ? { value: String(count(pattern, 'unknown')), unit: t('signalsUnknown', { all: pattern.signals.length }) }
            : { value: String(count(pattern, 'true')), unit: t('signals', { all: pattern.signals.length }) },
      since,
      action:
        words_ && pattern.state !== 'clear' && asOf === undefined
          ? { label: words_.action, href: placeOf(base, words_.register) ?? href }
          : { label: t('seeSignals'), href },
    }
  }

  const sorted = [...patterns].sort((a, b) => rank[a.state] - rank[b.state])
  return (
    <Plate clip className="mt-4">
      {sorted.map((pattern) => (
        <FlagRow key={pattern.id} flag={row(pattern)} />
      ))}
    </Plate>
  )
}
