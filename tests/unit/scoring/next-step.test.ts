import { describe, expect, it } from 'vitest'
import type { Evaluation } from '@/lib/scoring/evaluate'
import { nextStep } from '@/lib/scoring/next-step'
import { AREAS, evaluated, submittedScorecard } from './documents'

const finals = Object.fromEntries(AREAS.map((area) => [area, 3]))
const rated = (submittedAt: string) => evaluated(submittedScorecard(finals, submittedAt))
const fresh = rated('2026-11-10T10:00:00.000Z')

/** The evaluation with its first gate changed. */
const withGate = (evaluation: Evaluation, change: Partial<Evaluation['gates'][number]>): Evaluation => ({
  ...evaluation,
  gates: evaluation.gates.map((gate, index) => (index === 0 ? { ...gate, ...change } : gate)),
})
const met = fresh.gates[0]!.lines.map((line) => ({ ...line, value: 'true' as const }))
const round = (more: object) => ({ open: true, stale: false, endReason: null, ...more }) as never

describe('the next step', () => {
  it('is a waiting signature before anything else', () => {
    expect(nextStep(evaluated({}), ['gate-1-2'])).toEqual({ kind: 'sign', gateId: 'gate-1-2' })
  })

  it('is then a vote on a rollback that waits for this person', () => {
    expect(nextStep(fresh, [], ['gate-1-2'])).toEqual({ kind: 'vote', gateId: 'gate-1-2' })
    expect(nextStep(fresh, ['gate-2-3'], ['gate-1-2'])).toEqual({ kind: 'sign', gateId: 'gate-2-3' })
  })

  it('is the scorecard while none was submitted: start it, or go on with the draft', () => {
    expect(nextStep(evaluated({}), [])).toEqual({ kind: 'start-scorecard' })
    const draft = evaluated({ scorecards: [{ id: 's', state: 'draft', contentVersion: '1' }] })
    expect(nextStep(draft, [])).toEqual({ kind: 'continue-scorecard', missing: 6 })
  })

  it('is the gate of the phase where an organization begins further on without a scorecard', () => {
    const unrated = evaluated({})
    const third = { ...unrated, phase: { ...unrated.phase, current: 3 } }
    expect(nextStep(third, [])).toMatchObject({ kind: 'meet-line', gateId: 'gate-3-4', lineId: 'P3-A7' })
    expect(nextStep({ ...unrated, phase: { ...unrated.phase, current: 6 } }, [])).toEqual({ kind: 'keep-cadence' })
  })

  it('is a new scorecard when the latest is older than 92 days', () => {
    expect(nextStep(rated('2026-07-01T10:00:00.000Z'), [])).toEqual({ kind: 'renew-scorecard', age: 142 })
  })

  it('is the first line that is not met, in the order of the gate', () => {
    expect(nextStep(fresh, [])).toEqual({ kind: 'meet-line', gateId: 'gate-1-2', lineId: 'P1-C2', left: 2 })
  })

  it('is the submission once every line is met, and again after changes were requested', () => {
    const ready = withGate(fresh, { lines: met, state: 'ready', round: null })
    expect(nextStep(ready, [])).toEqual({ kind: 'submit', gateId: 'gate-1-2' })
    const back = withGate(fresh, {
      lines: met,
      state: 'changes-requested',
      round: round({ open: false, endReason: 'Name the owner.' }),
    })
    expect(nextStep(back, [])).toEqual({ kind: 'resubmit', gateId: 'gate-1-2', reason: 'Name the owner.' })
  })

  it('is to wait for the seats while a round is open, and to refresh a stale one', () => {
    expect(nextStep(withGate(fresh, { round: round({}) }), [])).toMatchObject({ kind: 'wait', gateId: 'gate-1-2' })
    expect(nextStep(withGate(fresh, { round: round({ stale: true }) }), [])).toMatchObject({ kind: 'refresh' })
  })

  it('is the cadence where no gate is ahead', () => {
    const last = { ...fresh, phase: { ...fresh.phase, current: 6 } }
    expect(nextStep(last, [])).toEqual({ kind: 'keep-cadence' })
  })
})
