import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { patternKind } from '@/components/layout/gate-words'
import { useMeasures } from '@/components/layout/measures'
import { placeOfMissing } from '@/components/layout/missing-place'
import { useSentences } from '@/components/layout/sentences'
import { Plate } from '@/components/ui/plate'
import type { ReadingProps } from '@/components/ui/reading'
import { daysBetween } from '@/lib/calendar/days'
import { dayLabel } from '@/lib/calendar/words'
import type { Zone } from '@/lib/calendar/zones'
import { withDay } from '@/lib/client/as-of'
import { type PatternResult, STATE_ORDER } from '@/lib/scoring/anti-patterns/patterns'
import type { MissingInput } from '@/lib/scoring/types'
import { placeOf } from '@/lib/site/places'
import { FlagRow, type FlagRowProps } from './flag-row'

export type { Zone }

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
  patterns: readonly PatternResult[]
  words: Readonly<Record<string, PatternWords>>
  signals: Readonly<Record<string, SignalWords>>
  /** The acceptance that counts on this day, by pattern, with the name of who gave it. */
  acceptances: Readonly<Record<string, AcceptedBy>>
  /** The earlier day that is shown: links stay on it and nothing asks to act. */
  asOf: string | undefined
}

type Found = PatternResult['signals'][number] | undefined

/** What a pattern lacks: the inputs of its deciding signals, else of those that could not be measured. */
const missingOf = ({ missing, notMeasured, signals }: PatternResult): readonly MissingInput[] =>
  missing.length > 0 ? missing : signals.filter(({ rule }) => notMeasured.includes(rule)).flatMap((one) => one.missing)

const count = (pattern: PatternResult, value: 'true' | 'unknown') =>
  pattern.signals.filter((signal) => signal.value === value).length

/** Five rows, the flagged ones first: what was found, observed against threshold, since when, one action. */
export function FlagRows({ patterns, words, signals, acceptances, asOf }: Props) {
  const { base, zone } = usePageContext()
  const t = useTranslations('flag-page')
  const home = useTranslations('home.origin')
  const say = useSentences()
  const measures = useMeasures()

  function decisive(pattern: PatternResult) {
    const asked =
      pattern.lead ?? pattern.signals.find(({ effect, value }) => value === 'unknown' && effect === 'flag')?.rule
    return pattern.signals.find(({ rule }) => rule === (asked ?? pattern.notMeasured[0]))
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

  /** The words, the number and the days of a row are those of one signal. */
  function sinceWords({ heldSince, since }: PatternResult['signals'][number]): string {
    if (!since) return ''
    const known = { date: dayLabel(since, zone), days: daysBetween(since, zone.today) }
    return heldSince ? t('sinceKnown', { ...known, held: daysBetween(heldSince, zone.today) }) : t('since', known)
  }

  function row(pattern: PatternResult): FlagRowProps {
    const signal = decisive(pattern)
    const lacking = missingOf(pattern)
    const inputs = lacking.map(({ sentence }) => say(sentence))
    const shown =
      inputs.length > 2 ? t('missingMore', { first: inputs[0]!, count: inputs.length - 1 }) : inputs.join(' ')
    const since = signal ? sinceWords(signal) : ''
    const text =
      pattern.state === 'insufficient-data'
        ? t('missing', { inputs: shown })
        : pattern.state === 'no-sign'
          ? t('noSign', { inputs: shown, signals: pattern.notMeasured.join(', ') })
          : pattern.state === 'clear' || !signal
            ? t('clear')
            : say(signal.summary)
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
      stateText: t(`state.${pattern.state}`, { missing: pattern.notMeasured.length }),
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
      since: pattern.state === 'insufficient-data' ? t('neverComputed') : since,
      action: action(pattern, lacking, signal) ?? { label: t('seeSignals'), href },
    }
  }

  /** What cannot be told asks for its first missing fact; what holds asks for the way out of the signal that tells it. */
  function action(pattern: PatternResult, [first]: readonly MissingInput[], signal: Found): FlagRowProps['action'] {
    if (asOf !== undefined || pattern.state === 'clear') return undefined
    if (pattern.state === 'flagged' || pattern.state === 'watch') {
      const own = signal && signals[signal.rule]
      const place = own && placeOf(base, own.register)
      return place ? { label: own.action, href: place } : undefined
    }
    const place = first && placeOfMissing(base, first)
    return place ? { label: t('give', { section: first.section }), href: place } : undefined
  }

  const sorted = [...patterns].sort((a, b) => STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state))
  return (
    <Plate clip className="mt-4">
      {sorted.map((pattern) => (
        <FlagRow key={pattern.id} flag={row(pattern)} />
      ))}
    </Plate>
  )
}
