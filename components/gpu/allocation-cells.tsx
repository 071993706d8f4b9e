import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { Zone } from '@/lib/calendar/zones'
import type { AllocationState, AllocationView, Limits } from '@/lib/features/gpu/queries'
import { Meter, type Tone } from '../ui/reading'
import { Status, type StatusKind } from '../ui/status'

/** In the order of gravity. */
const kinds: Record<AllocationState, StatusKind> = {
  reclaim: 'flagged',
  'idle-reserve': 'flagged',
  'on-the-way': 'watch',
  'just-in-case': 'watch',
  exempt: 'carried',
  'no-samples': 'unknown',
  stale: 'unknown',
  unsized: 'unknown',
  gaps: 'unknown',
  denied: 'blocked',
  requested: 'waiting',
  'in-use': 'clear',
  empty: 'unknown',
  released: 'unknown',
}

export type { Zone }

export type AllocationCellProps = { one: AllocationView; limits: Limits }

/** The words of a state with its day or count. */
export function useStateWords() {
  const { zone } = usePageContext()
  const t = useTranslations('gpu.state')
  return (state: AllocationState, one: AllocationView): string =>
    t(state, { days: one.below ?? 0, date: one.exemptUntil ? dayLabel(one.exemptUntil, zone) : '' })
}

const toneOf = (one: AllocationView): Tone => {
  if (one.states.includes('reclaim') || one.states.includes('idle-reserve')) return 'flagged'
  return one.states.includes('on-the-way') ? 'watch' : 'plain'
}

function Unknown({ word }: { word: string }) {
  return (
    <span className="text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{word}</span>
    </span>
  )
}

/** Mean use with the line it is measured at. */
export function UseCell({ one, limits }: Omit<AllocationCellProps, 'zone'>) {
  const t = useTranslations('gpu.cell')
  const pct = one.mean ?? one.typedPct
  if (pct === null) return <Unknown word={t('noUse')} />
  const label = t('use', { mean: pct.toFixed(1), pct: limits.idlePct })
  return (
    <span className="inline-flex items-center justify-end gap-2 phone:grid phone:w-full phone:justify-stretch phone:gap-1">
      <span
        className="w-14 shrink-0 [@media_screen_and_(min-width:53.8125rem)_and_(max-width:88rem)]:hidden phone:order-2 phone:w-full"
        title={label}
      >
        <Meter fill={pct / 100} threshold={limits.idlePct / 100} tone={toneOf(one)} label={label} />
      </span>
      <span className="min-w-12 text-right whitespace-nowrap tabular-nums phone:text-left">
        {pct.toFixed(1)}%{one.typedIn ? <span className="t-meta block">{t('typed')}</span> : null}
      </span>
    </span>
  )
}

/** The streak with the day it ends on; a stale one is marked, because it is not read any more. */
export function BelowCell({ one }: AllocationCellProps) {
  const { zone } = usePageContext()
  const t = useTranslations('gpu.cell')
  if (one.until === null) return <Unknown word={t('none')} />
  const date = dayLabel(one.until, zone)
  if (one.below === null) return <span className="t-meta">{t('stale', { date })}</span>
  return (
    <span className="tabular-nums" title={t('until', { date })}>
      <span className={one.states.includes('reclaim') ? 'font-semibold text-flagged' : ''}>{one.below}</span>
      <span className="sr-only"> {t('until', { date })}</span>
    </span>
  )
}

/** The gravest state as shape and word, the others below it in words. */
export function StateCell({ one }: Omit<AllocationCellProps, 'limits'>) {
  const t = useTranslations('gpu.cell')
  const words = useStateWords()
  const [first, ...others] = one.states
  if (first === undefined) return null
  return (
    <span className="inline-grid gap-0.5 py-1">
      <Status kind={kinds[first]}>{words(first, one)}</Status>
      {others.length > 0 ? (
        <span className="t-meta max-w-36 whitespace-normal">
          {t('also', { states: others.map((state) => words(state, one)).join(', ') })}
        </span>
      ) : null}
    </span>
  )
}

export const kindOf = (state: AllocationState): StatusKind => kinds[state]

/** Gravest first, then the lowest use: what to look at stands on top. */
export function byGravity(a: AllocationView, b: AllocationView): number {
  const place = (one: AllocationView) => Object.keys(kinds).indexOf(one.states[0] ?? 'in-use')
  return (
    place(a) - place(b) || (a.mean ?? a.typedPct ?? 101) - (b.mean ?? b.typedPct ?? 101) || a.name.localeCompare(b.name)
  )
}
