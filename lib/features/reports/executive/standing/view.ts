import type { AreaBar, RailStep, Section } from '@/lib/report/model'
import { areaDeltas } from '@/lib/scoring/area-delta'
import type { Facts, ScorecardFacts } from '@/lib/scoring/facts'
import { FOCUS_GATE, type GateResult } from '@/lib/scoring/gates/types'
import { overall } from '@/lib/scoring/scorecard'
import type { Sentence } from '@/lib/scoring/types'
import { figure, gap, type Scene, unknownGap } from '../../scene/view'
import { dayWords, listed, number, percent, reportWords, text } from '../../words/view'

const t = (key: string, values = {}) => reportWords(`executive.${key}` as never, values as never)

/** The gate a report speaks of: that of the round it reads, else the one that leads out of the present phase. */
export const nextGate = ({ evaluation, round }: Scene): GateResult | undefined =>
  evaluation.gates.find(({ from, gateId }) => (round ? gateId === round.gateId : from === evaluation.phase.current))

/** A required check as a report shows it. */
export type Check = {
  id: string
  value: GateResult['lines'][number]['value']
  carried: boolean
  accepted: boolean
  found: Sentence | null
  clears: Sentence | null
}

/** The checks of a gate with the areas below 3: as its round froze them where that is read, else as they stood that day. */
export function checksOf({ round }: Scene, gate: GateResult): Check[] {
  const focus = gate.focusGate
  const live = [...gate.lines, ...(focus ? [focus] : [])].map((line): Check => {
    const { clears, itemId, summary, value } = line
    const carried = gate.conditions.some((one) => one.carries === itemId && one.state === 'proposed')
    const accepted = 'status' in line && line.status === 'accepted'
    return { id: itemId, value, carried, accepted, found: summary, clears }
  })
  if (!round) return live
  const frozen = round.frozen.lines.map(({ carried, id, summary, value }): Check => {
    const now = live.find((one) => one.id === id)
    const clears = value === 'true' ? null : (now?.clears ?? null)
    // An old snapshot kept no sentence: the records of its day say one, where they judge as the snapshot did.
    const found = summary ?? (now?.value === value ? now.found : null)
    return { id, value, carried, accepted: false, found, clears }
  })
  return [...frozen, ...live.filter(({ id }) => id === FOCUS_GATE)]
}

/** How many of the required checks are met, and how many a condition carries. */
export function chipOf(scene: Scene, gate: GateResult) {
  if (!scene.round) return gate.chip
  const { lines } = scene.round.frozen
  return {
    ...gate.chip,
    required: lines.length,
    met: lines.filter(({ value }) => value === 'true').length,
    carried: lines.filter(({ carried }) => carried).length,
  }
}

export const gateShort = (gateId: string): string => gateId.replace('gate-', '').replace('-', '→')
export const gatePath = (gateId: string): string => `/gates/${gateId.replace('gate-', '')}`

export const phaseName = ({ facts }: Scene, phase: number): string =>
  facts.content.phases.find(({ n }) => n === phase)?.name ?? String(phase)

/** The scorecard a report speaks of, with the one before it: the frozen one where it is the basis, else the newest. */
export function scorecardsOf({ facts, frozen }: Scene): { now: ScorecardFacts | null; before: ScorecardFacts | null } {
  const wanted = frozen?.section === 'scorecards' ? facts.submitted.findIndex(({ id }) => id === frozen.id) : 0
  const at = Math.max(0, wanted)
  return { now: facts.scorecard(facts.submitted[at]), before: facts.scorecard(facts.submitted[at + 1]) }
}

const finalIn = (scorecard: ScorecardFacts | null, area: Facts['content']['areas'][number]['id']): number | null =>
  scorecard?.ratings.get(area)?.final ?? null

const word = ({ content }: Facts, level: number | null): string =>
  level === null ? t('areas.unrated') : (content.scale[level - 1]?.label ?? String(level))

export function areaBars(scene: Scene): AreaBar[] {
  const { before, now } = scorecardsOf(scene)
  return scene.facts.content.areas.map(({ id, name }) => ({
    id,
    label: name,
    value: finalIn(now, id),
    before: finalIn(before, id),
    word: word(scene.facts, finalIn(now, id)),
  }))
}

/** Names of the areas that gained a level, and of those below 3. */
export function areaNews(scene: Scene) {
  const { before, now } = scorecardsOf(scene)
  const nameOf = (id: string) => scene.facts.content.areas.find((area) => area.id === id)?.name ?? id
  const deltas = now && before ? areaDeltas(scene.facts, now, before) : []
  const bars = areaBars(scene)
  return {
    gained: deltas.filter(({ change }) => change > 0).map(({ areaId }) => nameOf(areaId)),
    since: before?.submittedOn ?? null,
    below: bars.filter(({ value }) => value !== null && value < 3).map(({ label }) => label),
    unrated: bars.filter(({ value }) => value === null).map(({ label }) => label),
    rated: now !== null,
  }
}

export function areasSection(scene: Scene): Section {
  const { before } = scorecardsOf(scene)
  const areas = areaBars(scene)
  const list = listed(
    areas.map(({ label, value, word: said }) => t('areas.one', { area: label, value: value ?? said })),
  )
  const since = before?.submittedOn ?? null
  const title = since === null ? t('areas.title') : t('areas.titleChange', { day: dayWords(since) })
  return {
    id: 'areas',
    title,
    page: 'flow',
    slide: true,
    blocks: [
      {
        kind: 'chart',
        caption: t('areas.lead'),
        chart: { kind: 'area-bars', label: t('areas.label', { list }), threshold: 3, areas },
      },
    ],
  }
}

function railSteps(scene: Scene): RailStep[] {
  const { evaluation, facts } = scene
  return facts.content.phases.map(({ n, name }): RailStep => {
    const gate = evaluation.gates.find(({ from }) => from === n)
    const progress = evaluation.phases.find(({ phase }) => phase === n)
    if (n < evaluation.phase.current) {
      const on = gate?.approvedAt ? facts.dayOf(gate.approvedAt) : null
      return { label: `${n} ${name}`, note: on === null ? t('phase.done') : dayWords(on), state: 'done' }
    }
    if (n > evaluation.phase.current) return { label: `${n} ${name}`, note: t('phase.ahead'), state: 'ahead' }
    const note = t('phase.items', { done: progress?.done ?? 0, all: progress?.applicable ?? 0 })
    const share = progress?.applicable ? progress.done / progress.applicable : undefined
    return { label: `${n} ${name}`, note, state: 'here', ...(share === undefined ? {} : { share }) }
  })
}

function overallFigure(scene: Scene) {
  const { before, now } = scorecardsOf(scene)
  const areas = scene.facts.content.areas
  const valueIn = (one: ScorecardFacts | null) => (one ? overall(areas.map(({ id }) => finalIn(one, id))) : null)
  const [value, was] = [valueIn(now), valueIn(before)]
  const origin = { page: 'progress' as const, day: now?.submittedOn ?? scene.facts.today }
  if (!value) {
    const missing = gap(scene, reportWords('missing.scorecard'), 'scorecard', 'assess')
    return figure(scene, 'overall', t('phase.overall'), unknownGap(missing), origin)
  }
  const shown = (tenths: number) => (tenths / 10).toFixed(1)
  const change = was ? value.tenths - was.tenths : null
  const by = change === null ? '' : `${change > 0 ? '+' : '−'}${shown(Math.abs(change))}`
  const since = before?.submittedOn ? dayWords(before.submittedOn) : ''
  const note =
    change === null || since === ''
      ? t('phase.first')
      : change === 0
        ? t('phase.same', { day: since })
        : t('phase.since', { by, day: since })
  const said = number(value.tenths / 10, undefined, t('phase.of5', { value: shown(value.tenths) }))
  return figure(scene, 'overall', t('phase.overall'), said, { ...origin, note })
}

/** Phase and gate: where the organization is on its way, and what stands before the next phase. */
export function phaseSection(scene: Scene): Section {
  const { evaluation } = scene
  const { current, since } = evaluation.phase
  const progress = evaluation.phases.find(({ phase }) => phase === current)
  const name = phaseName(scene, current)
  const gate = nextGate(scene)
  const of = { phase: current, name, done: progress?.done ?? 0, all: progress?.applicable ?? 0 }
  const figures = [
    figure(scene, 'phase-progress', t('phase.progress'), percent(progress?.percent ?? null), {
      page: 'phase',
      path: `/phases/${current}`,
      note: reportWords('ofAll', { count: of.done, of: of.all }),
    }),
    ...(gate ? gateFigures(scene, gate) : []),
    overallFigure(scene),
  ]
  return {
    id: 'phase',
    title: t('phase.title'),
    lead: since === null ? t('phase.leadUndated', of) : t('phase.lead', { ...of, day: dayWords(since) }),
    page: 'flow',
    slide: true,
    blocks: [
      {
        kind: 'chart',
        caption: t('phase.title'),
        chart: { kind: 'phase-rail', label: t('phase.rail', of), steps: railSteps(scene) },
      },
      { kind: 'figures', figures },
    ],
  }
}

function gateFigures(scene: Scene, gate: GateResult) {
  const { approvalsLeft, carried, met, required } = chipOf(scene, gate)
  const origin = { page: 'gate' as const, path: gatePath(gate.gateId) }
  return [
    figure(
      scene,
      'gate-checks',
      t('phase.checks', { gate: gateShort(gate.gateId) }),
      number(met, undefined, reportWords('ofAll', { count: met, of: required })),
      { ...origin, note: carried > 0 ? t('phase.carried', { count: carried }) : undefined },
    ),
    figure(
      scene,
      'gate-approvals',
      t('phase.approvals'),
      gate.round?.open ? number(approvalsLeft) : text(t('phase.submit')),
      origin,
    ),
  ]
}
