import { useTranslations } from 'next-intl'
import { RailPicture } from './rail-picture.client'
import { positionOf, type RailGate, type RailPhase } from './rail-position'

export type { RailGate, RailPhase }

type Props = {
  /** Six, in order. */
  phases: RailPhase[]
  /** Five, in order. */
  gates: RailGate[]
}

/** The phase rail with its words. */
export function PhaseRail({ phases, gates }: Props) {
  const t = useTranslations('layout')
  const { number: phase, percent } = positionOf(phases)
  return (
    <RailPicture
      phases={phases.map((one) => ({ ...one, word: t(`rail.state.${one.state}`) }))}
      gates={gates.map((gate) => ({ ...gate, sentence: t(`rail.gate.${gate.state}`, { gate: gate.name }) }))}
      words={{ label: t('rail.label'), here: t('rail.here', { percent, phase }), of: t('rail.of', { phase }) }}
    />
  )
}
