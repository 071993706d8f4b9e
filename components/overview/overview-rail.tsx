import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { gateName } from '@/components/layout/gate-words'
import { PhaseRail, type RailPhase } from '@/components/layout/phase-rail'
import { Plate } from '@/components/ui/plate'
import { dayLabel } from '@/lib/calendar/words'
import type { Evaluation } from '@/lib/scoring/evaluate'
import type { HomeWords, Zone } from './overview-head'

type Props = { names: readonly string[]; evaluation: Evaluation }

function lineOf(t: HomeWords, evaluation: Evaluation, index: number, zone: Zone): Pick<RailPhase, 'state' | 'line'> {
  const { gates, phases, phase } = evaluation
  const progress = phases[index]!
  const number = index + 1
  const gate = gates.find(({ from }) => from === number)
  if (gate?.state === 'rollback-candidate') return { state: 'rollback', line: t('rail.rollback') }
  if (number < phase.current) {
    if (gate?.state === 'baseline') return { state: 'done', line: t('rail.baseline') }
    const line = gate?.approvedAt ? t('rail.done', { date: dayLabel(gate.approvedAt, zone) }) : t('rail.doneUndated')
    return { state: 'done', line }
  }
  if (number === phase.current) {
    return { state: 'current', line: t('rail.items', { done: progress.done, all: progress.applicable }) }
  }
  const early = progress.items.filter((item) => item.early).length
  return early > 0
    ? { state: 'early', line: t('rail.early', { count: early }) }
    : { state: 'locked', line: t('rail.locked') }
}

/** The phase rail with this organization's dates and counts. */
export function OverviewRail({ names, evaluation }: Props) {
  const { base, zone } = usePageContext()
  const t = useTranslations('home')
  const { gates, phase, phases } = evaluation
  return (
    <Plate className="mb-4 px-5 pt-3 pb-2">
      <PhaseRail
        phases={names.map((name, index) => ({
          number: index + 1,
          name,
          progress: (phases[index]?.percent ?? 0) / 100,
          href: `${base}/phases/${index + 1}`,
          ...lineOf(t, evaluation, index, zone),
        }))}
        gates={gates.map(({ gateId, from }) => ({
          name: gateName(gateId),
          state: from < phase.current ? 'passed' : from === phase.current ? 'open' : 'ahead',
        }))}
      />
    </Plate>
  )
}
