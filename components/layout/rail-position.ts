export type RailPhase = {
  number: number
  name: string
  state: 'done' | 'current' | 'early' | 'locked' | 'rollback'
  /** One line: "Done 12 May", "20 of 28 items", "3 items early", "Locked". */
  line: string
  /** Share of the phase's items that are done, 0–1. Drawn for the current phase and for early work. */
  progress: number
  href?: string
}

export type RailGate = { /** "2→3" */ name: string; state: 'passed' | 'open' | 'ahead' }

/** Where an organization stands: the current phase and the whole percent of it that is done. */
export function positionOf(phases: readonly RailPhase[]) {
  const current = phases.find((phase) => phase.state === 'current') ?? phases[0]
  const progress = Math.min(1, Math.max(0, current?.progress ?? 0))
  return { current, number: current?.number ?? 1, progress, percent: Math.round(progress * 100) }
}
