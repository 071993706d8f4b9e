import { useTranslations } from 'next-intl'
import type { EndpointDay } from '@/lib/scoring/gates/slo-days'

/** The days before an endpoint went live are neither good nor missing. */
export type DayLook = EndpointDay['state'] | 'before'
export const lookOf = (day: EndpointDay, launch: string | null): DayLook =>
  day.state === 'missing' && launch !== null && day.date < launch ? 'before' : day.state

const looks = {
  good: 'bg-ready',
  entered: 'border-[1.5px] border-ready',
  breached: 'border-[1.5px] border-blocked bg-blocked-soft text-blocked',
  missing: 'border border-dashed border-control',
  before: 'bg-surface-2',
} as const

/** A cell of a day: a full block is good, a cross is a breach, a dashed frame has a result missing. */
export function DayMark({ state, className = '' }: { state: DayLook; className?: string }) {
  return (
    <i
      aria-hidden="true"
      className={`grid place-items-center rounded-[2px] text-[11px] leading-none font-bold not-italic ${looks[state]} ${className}`}
    >
      {state === 'breached' ? '×' : null}
    </i>
  )
}

/** The dates a streak looks at, the oldest left: one mark per day. The same data stands in the table beside it. */
export function DayStrip({ days, label, launch }: { days: EndpointDay[]; label: string; launch: string | null }) {
  const t = useTranslations('reliability.days')
  const count = (state: DayLook) => days.filter((day) => lookOf(day, launch) === state).length
  return (
    <div
      role="img"
      aria-label={t('summary', {
        name: label,
        good: count('good') + count('entered'),
        breached: count('breached'),
        missing: count('missing'),
        all: days.length,
      })}
      className="grid grid-flow-col auto-cols-fr gap-[2px] phone:gap-px"
    >
      {days.map((day) => (
        <DayMark key={day.date} state={lookOf(day, launch)} className="h-6 min-w-0" />
      ))}
    </div>
  )
}

export function DayLegend() {
  const t = useTranslations('reliability.days')
  return (
    <span className="t-meta flex flex-wrap gap-x-3 gap-y-1">
      {(['good', 'entered', 'breached', 'missing', 'before'] as const).map((state) => (
        <span key={state} className="inline-flex items-center gap-1.5">
          <DayMark state={state} className="size-3.5" />
          {t(state)}
        </span>
      ))}
    </span>
  )
}
