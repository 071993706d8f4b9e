import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { signalById } from '@/lib/content'
import type { SignalResult } from '@/lib/scoring/anti-patterns/signal'
import { useSentences } from '../layout/sentences'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Reading } from '../ui/reading'
import { Status, type StatusKind } from '../ui/status'

export type PartFigures = {
  live: number
  /** Own-built with a managed equivalent, and what it would be if every unknown equivalent were there. */
  avoidable: number
  possible: number
  custom: number
  /** Of the avoidable ones, those with an accepted decision. */
  decided: number
  withoutHours: number
  hours: number
  flagPct: number
  watchPct: number
  min: number
  signals: SignalResult[]
}

/** Truncated, so that a share never looks past a limit that it only reaches. */
const percent = (count: number, all: number) => Math.floor((count * 100) / all)

/** The share behind "Build Everything": value, limit, what is not known yet, and the signals that read the register. */
export function SharePlate({ parts }: { parts: PartFigures }) {
  const t = useTranslations('parts')
  const { live, avoidable, possible, flagPct, watchPct, min } = parts
  const share = percent(avoidable, live)
  const unclear = possible - avoidable
  const above = (count: number) => count * 100 > flagPct * live
  const tone = above(avoidable) ? 'flagged' : avoidable * 100 >= watchPct * live ? 'watch' : 'plain'
  const missing = parts.custom > 0 ? parts.withoutHours : 0
  return (
    <div className="mb-4 grid grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)] items-start gap-4 narrow:grid-cols-1">
      <Plate aria-labelledby="share">
        <PlateHeader id="share" title={t('share')} />
        <PlateBody className="grid gap-2.5">
          {live < min ? (
            <p className="t-sm">{t('few', { min, count: live })}</p>
          ) : (
            <Reading
              value={t('percent', { value: share })}
              unit={t('value', { count: avoidable, all: live })}
              threshold={t('threshold', { flag: flagPct, watch: watchPct })}
              meter={{
                fill: avoidable / live,
                threshold: flagPct / 100,
                tone,
                label: t('meter', { share, flag: flagPct }),
              }}
            />
          )}
          {unclear > 0 ? (
            <p className="t-sm text-ink-2">
              {t('unknown', { count: unclear, share: percent(possible, live) })}{' '}
              {above(avoidable) || live < min ? null : above(possible) ? t('unknownMatters') : t('unknownHarmless')}
            </p>
          ) : null}
          {avoidable > 0 ? (
            <p className="t-sm text-ink-2">{t('decided', { count: parts.decided, all: avoidable })}</p>
          ) : null}
          {parts.custom > 0 ? <p className="t-sm text-ink-2">{t('hours', { hours: parts.hours, missing })}</p> : null}
          <p className="t-meta">{t('rule')}</p>
        </PlateBody>
      </Plate>
      <PartSignals signals={parts.signals} title={t('signals')} />
    </div>
  )
}

const kinds: Record<string, StatusKind> = { false: 'clear', unknown: 'unknown', 'not-applicable': 'unknown' }

export type PartSignalsProps = { signals: SignalResult[]; title: string }

/** Signals with what they found; the flags page explains each one. */
export function PartSignals({ signals, title }: PartSignalsProps) {
  const { base } = usePageContext()
  const t = useTranslations('parts')
  const say = useSentences()
  const word = ({ value, effect }: SignalResult) =>
    value === 'true' ? t(`signal.${effect}`) : t(`signal.${value === 'false' ? 'clear' : value}`)
  return (
    <Plate clip aria-labelledby="part-signals">
      <PlateHeader
        id="part-signals"
        title={title}
        className="pb-2"
        more={<Link href={`${base}/flags#signals`}>{t('allSignals')}</Link>}
      />
      <ul>
        {signals.map((signal) => (
          <li
            key={signal.rule}
            className="t-sm grid grid-cols-[48px_minmax(0,1fr)_auto] items-baseline gap-x-3 border-t border-line px-4 py-2"
          >
            <Link href={`${base}/flags#${signal.rule}`} className="id inline-flex min-h-6 items-center">
              {signal.rule}
            </Link>
            <span className="min-w-0">
              <span className="block font-medium">{signalById(signal.rule)?.short ?? signal.rule}</span>
              <span className="t-meta block">{say(signal.summary)}</span>
            </span>
            <Status
              kind={signal.value === 'true' ? (signal.effect === 'flag' ? 'flagged' : 'watch') : kinds[signal.value]!}
            >
              {word(signal)}
            </Status>
          </li>
        ))}
      </ul>
    </Plate>
  )
}
