import type { ReactNode } from 'react'

export type Tone = 'plain' | 'watch' | 'flagged'

export type MeterProps = {
  /** Share of the track that is filled, 0–1. */
  fill: number
  /** Where the threshold tick stands, 0–1; null without a threshold. */
  threshold: number | null
  /** Colour only on a breach. */
  tone?: Tone
  /** Value and threshold in words; without it the meter is decoration beside a written reading. */
  label?: string
}

const percent = (share: number) => `${Math.min(100, Math.max(0, share * 100))}%`

export function Meter({ fill, threshold, tone = 'plain', label }: MeterProps) {
  return (
    <span
      className="meter"
      data-tone={tone}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <i style={{ width: percent(fill) }} />
      {threshold === null ? null : <u style={{ left: percent(threshold) }} />}
    </span>
  )
}

export type ReadingProps = {
  /** The observed value as shown: "11.4%", "1", "0 of 4". */
  value: ReactNode
  /** What it counts: "in use, unreviewed". */
  unit?: ReactNode
  /** The threshold in words: "allowed 0", "flag: below 20%, 30 days". */
  threshold?: ReactNode
  meter?: MeterProps
}

/** Observed value against its threshold. The meter is drawn only where both are on one scale. */
export function Reading({ value, unit, threshold, meter }: ReadingProps) {
  return (
    <div className="grid gap-[5px]">
      <div className="flex flex-wrap items-baseline gap-x-1.5 tabular-nums">
        <b className="text-md leading-5 font-semibold tracking-[-.015em]">{value}</b>
        {unit === undefined ? null : <span className="t-meta">{unit}</span>}
      </div>
      {meter ? <Meter {...meter} /> : null}
      {threshold === undefined ? null : <span className="t-meta">{threshold}</span>}
    </div>
  )
}
