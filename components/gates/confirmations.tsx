import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { framework, type GateId, gateById, itemById, type PatternId, patternById } from '@/lib/content'
import type { Acknowledgement } from '@/lib/scoring/gates/types'
import { gateName } from '../layout/gate-words'
import { useSentences } from '../layout/sentences'
import type { Confirmation } from './decision.client'
import type { GatePart } from './gate-page'

export const areaName = (id: string) => framework.areas.find((area) => area.id === id)?.name ?? id
const bold = { b: (text: ReactNode) => <b className="font-semibold">{text}</b> }

type Spoken = {
  conditions: readonly { id: string; dueAt: string }[]
  patterns: readonly {
    id: string
    flagged: readonly string[]
    signals: readonly { rule: string; summary: unknown }[]
  }[]
}

/** What an acknowledgement speaks of, with the values of its sentence: "1 item" and "2 items" are two things to confirm. */
export function saysOf(
  { id, kind, subject }: Acknowledgement,
  conditions: Spoken['conditions'],
  patterns: Spoken['patterns'],
): string {
  const condition = conditions.find((one) => kind === 'condition' && one.id === subject)
  const pattern = patterns.find((one) => kind === 'flag' && one.id === subject)
  const signal = pattern?.signals.find(({ rule }) => rule === pattern.flagged[0])
  return `${id} ${condition?.dueAt ?? ''} ${JSON.stringify(signal?.summary ?? null)}`
}

/** One box per change list, carried condition, area below 3, flagged pattern, complete chain and open review. */
export function useConfirmations({ data }: GatePart): Confirmation[] {
  const place = usePageContext()
  const t = useTranslations('gates.confirmation')
  const sentence = useSentences()
  const { result, gate } = data
  const seat = data.viewer.waitingSeats[0]
  const changes = result.changedSince
  const areas = result.focusGate?.areas.filter(({ openFor }) => seat && openFor.includes(seat)) ?? []
  const label = ({ kind, subject }: Acknowledgement): ReactNode => {
    if (kind === 'chain') return t.rich('chain', bold)
    if (kind === 'review') return t.rich('review', { ...bold, name: gateName(gateById(subject as GateId).id) })
    if (kind === 'condition') {
      const condition = result.conditions.find(({ id }) => id === subject)
      const name = itemById(condition?.carries ?? '')?.text ?? ''
      return t('condition', { name, date: condition ? dayLabel(condition.dueAt, place.zone) : '' })
    }
    const pattern = data.patterns.find(({ id }) => id === subject)
    const signal = pattern?.signals.find(({ rule }) => rule === pattern.flagged[0])
    const name = patternById(subject as PatternId).name
    return signal
      ? t.rich('flag', { ...bold, name, text: sentence(signal.summary) })
      : t.rich('flagOver', { ...bold, name })
  }
  return [
    ...(changes && changes.list.length > 0
      ? [
          {
            id: `changes:${changes.key}`,
            says: `changes:${changes.key}`,
            kind: 'changes' as const,
            label: t('changes', { count: changes.list.length }),
          },
        ]
      : []),
    ...areas.map(({ areaId, rating }) => ({
      id: `area:${areaId}:${rating}`,
      says: `area:${areaId}:${rating}`,
      kind: 'area' as const,
      label: t('area', { area: areaName(areaId), rating, phase: gate.to }),
    })),
    ...(result.round?.acknowledgements ?? []).map((one) => ({
      id: one.id,
      kind: one.kind,
      label: label(one),
      says: saysOf(one, result.conditions, data.patterns),
    })),
  ]
}
