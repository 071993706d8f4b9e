import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/calendar/days'
import { hasNoStrategy, recovery } from '@/lib/scoring/reliability/recovery'
import { factsOf } from '../cost/cost-facts'
import { type Parts, TODAY } from '../documents'

const NOW = `${TODAY}T10:00:00.000Z`
const ago = (days: number) => addDays(TODAY, -days)

type Given = { endpoint?: object; drills?: object[]; kind?: string }

/** One endpoint with its drills, the newest last. */
function judged({ endpoint = {}, drills = [], kind = 'recovery' }: Given) {
  const facts = factsOf({
    endpoints: [{ id: 'e', name: 'beds', environment: 'production', tier: 'critical', zones: 2, ...endpoint }],
    runbooks: [{ id: 'r', kind: kind as 'recovery', title: 'A zone is gone' }],
    runbookTests: drills.map((drill, index) => ({
      id: `t${index}`,
      runbookId: 'r',
      at: ago(10),
      outcome: 'passed',
      endpointId: 'e',
      ...drill,
    })),
  } as Parts)
  return recovery(facts, facts.find('endpoints', 'e')!, NOW)
}

const missing = (given: Given) => judged(given).missing.map(({ sentence }) => sentence.code.replace(/^.*missing\./, ''))
const said = (given: Given) => [judged(given).state, judged(given).why.code.replace(/^.*why\./, '')]

describe('recovery of an endpoint', () => {
  it('is shown by a drill of the last 180 days that passed and measured both within the promise', () => {
    expect(said({ drills: [{ measuredRto: 60, measuredRpo: 15 }] })).toEqual(['shown', 'shown'])
    expect(said({ drills: [{ measuredRto: 41, measuredRpo: 0, at: ago(180) }] })).toEqual(['shown', 'shown'])
  })

  it('is unknown without a drill, and names it: a plan is not a proof', () => {
    expect(said({})).toEqual(['unknown', 'no-drill'])
    expect(missing({})).toEqual(['drill'])
    expect(said({ endpoint: { strategy: 'active-active' } })).toEqual(['unknown', 'no-drill'])
  })

  it('is unknown after 180 days, and where a time was not measured', () => {
    expect(said({ drills: [{ measuredRto: 5, measuredRpo: 5, at: ago(181) }] })).toEqual(['unknown', 'old'])
    expect(said({ drills: [{ measuredRto: 5 }] })).toEqual(['unknown', 'incomplete'])
    expect(missing({ drills: [{ measuredRto: 5 }] })).toEqual(['measured-rpo'])
    expect(missing({ drills: [{ measuredRpo: 5 }] })).toEqual(['measured-rto'])
  })

  it('is unknown while nobody promised anything', () => {
    const given = { endpoint: { tier: null }, drills: [{ measuredRto: 5, measuredRpo: 5 }] }
    expect(said(given)).toEqual(['unknown', 'incomplete'])
    expect(missing(given)).toEqual(['rto', 'rpo'])
    expect(said({ ...given, endpoint: { tier: null, rtoMinutes: 10, rpoMinutes: 5 } })).toEqual(['shown', 'shown'])
  })

  it('is missed when it measured above the promise or failed, whatever its age and what else is unknown', () => {
    expect(said({ drills: [{ measuredRto: 61, measuredRpo: 0 }] })).toEqual(['missed', 'rto'])
    expect(said({ drills: [{ measuredRto: 9, measuredRpo: 16 }] })).toEqual(['missed', 'rpo'])
    expect(said({ drills: [{ measuredRto: 61, at: ago(400) }] })).toEqual(['missed', 'rto'])
    expect(said({ drills: [{ outcome: 'failed' }] })).toEqual(['missed', 'failed'])
    expect(said({ endpoint: { rtoMinutes: 30 }, drills: [{ measuredRto: 48, measuredRpo: 2 }] })).toEqual([
      'missed',
      'rto',
    ])
  })

  it('goes by the newest drill: of two on one day by the last recorded', () => {
    const [bad, good] = [
      { measuredRto: 90, measuredRpo: 1 },
      { measuredRto: 20, measuredRpo: 1 },
    ]
    expect(judged({ drills: [{ ...bad, at: ago(20) }, good] }).state).toBe('shown')
    expect(judged({ drills: [good, { ...bad, at: ago(3) }] }).state).toBe('missed')
    const [early, late] = [`${ago(10)}T08:00:00.000Z`, `${ago(10)}T09:00:00.000Z`]
    expect(
      judged({
        drills: [
          { ...bad, createdAt: late },
          { ...good, createdAt: early },
        ],
      }).state,
    ).toBe('missed')
  })

  it('takes a test of another runbook for a drill only if it measured something', () => {
    expect(said({ kind: 'gpu-failure', drills: [{}] })).toEqual(['unknown', 'no-drill'])
    expect(said({ kind: 'gpu-failure', drills: [{ measuredRto: 1, measuredRpo: 1 }] })).toEqual(['shown', 'shown'])
  })

  it('restored from backup needs a backup younger than the RPO; with replication the drill alone decides', () => {
    const drills = [{ measuredRto: 20, measuredRpo: 5 }]
    const at = (minutes: number) => new Date(Date.parse(NOW) - minutes * 60_000).toISOString()
    expect(said({ endpoint: { strategy: 'restore', backupAt: at(15) }, drills })).toEqual(['shown', 'shown'])
    expect(said({ endpoint: { strategy: 'restore', backupAt: at(16) }, drills })).toEqual(['missed', 'backup'])
    expect(said({ endpoint: { strategy: 'restore', backupAt: at(16) } })).toEqual(['missed', 'backup'])
    expect(said({ endpoint: { strategy: 'restore' }, drills })).toEqual(['unknown', 'incomplete'])
    expect(missing({ endpoint: { strategy: 'restore' }, drills })).toEqual(['backup'])
    expect(said({ endpoint: { strategy: 'active-passive', backupAt: at(900) }, drills })).toEqual(['shown', 'shown'])
  })

  it('asks critical endpoints for two zones, others for none', () => {
    expect(judged({}).zones).toBe('true')
    expect(judged({ endpoint: { zones: 1 } }).zones).toBe('false')
    expect(judged({ endpoint: { zones: null } }).zones).toBe('unknown')
    expect(judged({ endpoint: { tier: 'standard', zones: 1 } }).zones).toBe('not-applicable')
    expect(judged({ endpoint: { tier: null } }).zones).toBe('unknown')
    expect(hasNoStrategy({ tier: 'critical', strategy: 'none' })).toBe(true)
    expect(hasNoStrategy({ tier: 'critical', strategy: null })).toBe(false)
    expect(hasNoStrategy({ tier: 'standard', strategy: 'none' })).toBe(false)
  })
})
