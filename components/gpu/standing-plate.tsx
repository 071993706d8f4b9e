import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { AllocationView, Limits } from '@/lib/features/gpu/queries'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { Tag } from '../ui/tag'
import { kindOf, useStateWords } from './allocation-cells'

/** The signal a state comes from; the others are no signal. */
const rules: Partial<Record<AllocationView['states'][number], string>> = {
  reclaim: 'GH-1',
  'on-the-way': 'GH-2',
  'idle-reserve': 'GH-3',
  'just-in-case': 'GH-4',
}

export type StandingPlateProps = {
  one: AllocationView
  /** What it cost idle, as the table of allocations says it; null where nothing is computed of it. */
  idle: ReactNode
  /** What the days below the line cost; null while there is no such streak, or no price. */
  streakCost: string | null
  limits: Limits
}

/** Why an allocation has its state, the readings behind it, and what they cost. */
export function StandingPlate({ one, idle, streakCost, limits }: StandingPlateProps) {
  const { zone } = usePageContext()
  const t = useTranslations('gpu')
  const words = useStateWords()
  const pct = limits.idlePct
  const params = {
    pct,
    days: one.below ?? 0,
    limit: limits.idleDays,
    warn: limits.warnDays,
    mean: one.mean?.toFixed(1) ?? '',
    date: one.exemptUntil ? dayLabel(one.exemptUntil, zone) : '',
    unlinked: limits.unlinkedDays,
    age: one.age ?? 0,
  }
  return (
    <Plate aria-labelledby="standing">
      <PlateHeader id="standing" title={t('allocation.standing')} />
      <PlateBody className="grid gap-3">
        <ul className="grid gap-2">
          {one.states.map((state) => (
            <li key={state}>
              <Status kind={kindOf(state)}>{words(state, one)}</Status>
              <p className="t-sm text-ink-2">
                {t(`why.${state}`, params)} {rules[state] ? <Tag>{rules[state]}</Tag> : null}
              </p>
            </li>
          ))}
        </ul>
        <dl className="grid grid-cols-2 gap-x-6 gap-y-3 phone:grid-cols-1">
          {readings(one).map(([word, value]) => (
            <div key={word}>
              <dt className="t-meta">{word}</dt>
              <dd className="t-sm">{value}</dd>
            </div>
          ))}
        </dl>
      </PlateBody>
    </Plate>
  )

  function readings({ gpus, inUse, mean, sampled, below, until, dueOn, unit }: AllocationView): [string, ReactNode][] {
    const dash = '–'
    const rows: [string, ReactNode][] = [
      [t('allocation.amount'), gpus === null ? dash : t(`allocation.${unit}`, { count: gpus })],
    ]
    if (one.rules['GH-1'] === undefined) return rows
    const shownUnits = inUse && (Math.floor(inUse.units * 10) / 10).toFixed(1)
    const date = until ? dayLabel(until, zone) : ''
    const streak = one.typedIn ? 'typedValue' : 'streakValue'
    rows.push(
      [
        t('allocation.inUse'),
        inUse
          ? t('allocation.inUseValue', { units: shownUnits ?? '', all: gpus ?? dash, date: dayLabel(inUse.at, zone) })
          : dash,
      ],
      [
        t('allocation.mean'),
        mean === null
          ? dash
          : t('allocation.meanValue', { mean: mean.toFixed(1), days: sampled.days, all: sampled.all }),
      ],
      [
        t('allocation.streak', { pct }),
        below === null ? dash : t(`allocation.${streak}`, { days: below, date, pct: one.typedPct ?? '' }),
      ],
    )
    if (idle) rows.push([t('columns.idle', { days: limits.meanDays }), idle])
    if (streakCost !== null) rows.push([t('allocation.streakCost', { pct }), streakCost])
    if (dueOn !== null) {
      const due = dayLabel(dueOn, zone)
      rows.push([t('allocation.due'), dueOn > zone.today ? t('allocation.dueIf', { date: due }) : due])
    }
    return rows
  }
}
