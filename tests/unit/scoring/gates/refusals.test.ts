import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { messages as all } from '@/lib/messages/messages'
import { failedDrill, stage } from './stages'
import { EDITOR, HOLDERS, storyOf } from './story'
import { World } from './world'

const { readiness: messages } = all

const GATE = 'gate-2-3'
const INFRA = 'infrastructure-lead'
const approve = (change: object, by?: string): string[] => {
  const world = stage('S')
  return world.codes(world.approve(GATE, INFRA, by, change))
}

describe('who may, and what must be seen', () => {
  it('submit: role editor or admin, or a holder of infrastructure lead', () => {
    const world = stage('R')
    expect(world.codes(world.submit(GATE, {}, 'p-new'))).toEqual(['may-not-submit'])
    expect(world.codes(world.submit(GATE, {}, HOLDERS['management-sponsor']))).toContain('may-not-submit')
    expect(world.submit(GATE, {}, HOLDERS[INFRA]).allowed).toBe(true)
  })

  it('withdraw: the submitter too, with a reason', () => {
    const world = stage('S')
    const withdraw = (by: string, reason: string) => world.run({ type: 'withdraw', gateId: GATE, reason }, by)
    expect(world.codes(withdraw('p-new', 'Why not'))).toEqual(['may-not-withdraw'])
    expect(world.codes(withdraw(EDITOR, ' '))).toEqual(['reason-missing'])
    expect(withdraw(EDITOR, 'Too early').allowed).toBe(true)
  })

  it.each([
    ['by somebody without the seat', {}, 'p-new', ['not-holder']],
    ['for a seat of another gate', { seat: 'compliance' }, undefined, ['seat-not-of-gate']],
    ['of another snapshot', { hash: 'f'.repeat(64) }, undefined, ['other-snapshot']],
    ['with changes of another list', { seenChanges: 'abc' }, undefined, ['changes-not-seen']],
  ])('approve %s is refused', (_, change, by, codes) => {
    expect(approve(change, by)).toEqual(codes)
  })

  it('approve needs a proof of identity of the last five minutes and a person', () => {
    const world = stage('S')
    const { round } = world.gate(GATE)
    const command = {
      type: 'approve' as const,
      gateId: GATE as 'gate-2-3',
      seat: INFRA as 'infrastructure-lead',
      comment: null,
      hash: round?.hash ?? '',
      acknowledgements: [],
      seenChanges: '',
      acceptances: [],
      conditions: [],
      statement: null,
    }
    const run = (change: object) => world.codes(world.run(command, world.actor(HOLDERS[INFRA], change)))
    expect(run({ authenticatedAt: null })).toEqual(['authenticate-again'])
    expect(run({ authenticatedAt: '2026-11-20T09:00:00.000Z' })).toEqual(['authenticate-again'])
    expect(run({ token: true })).toEqual(['token-cannot-sign'])
  })

  it('flagged patterns, a complete chain and open reviews are acknowledged first', () => {
    const build = { platformBuild: 'started', platformBuildStartedAt: '2026-01-10', firstPlatformUserAt: null } as const
    const world = new World(storyOf(1, { organization: build }))
    world.add('shadowAiItems', {
      source: 'saas-tool',
      title: 'In use',
      discoveredAt: '2026-11-01',
      createdAt: '2026-11-02T09:00:00.000Z',
      inUse: 'yes',
      inUseSince: '2026-03-01',
    })
    world.patch('inventoryConfirmations', 'confirmation', { itemCount: 2 })
    world.submit('gate-1-2')
    const asked = world.gate('gate-1-2').round?.acknowledgements.map((one) => one.id)
    expect(asked).toEqual(expect.arrayContaining(['flag:big-bang', 'flag:shadow-ai', 'chain']))
    const refused = world.approve('gate-1-2', INFRA, undefined, {
      acknowledgements: ['flag:big-bang', 'flag:shadow-ai'],
    })
    expect(world.codes(refused)).toEqual(['not-acknowledged.chain'])
    const review = stage('A')
    failedDrill(review)
    review.settle()
    review.submit('gate-3-4')
    const silent = review.approve('gate-3-4', 'platform-team-lead', undefined, { acknowledgements: [] })
    expect(review.codes(silent)).toEqual(['not-acknowledged.review'])
    expect(review.approve('gate-3-4', 'platform-team-lead').allowed).toBe(true)
  })

  it('request changes needs a reason of ten characters and works beside another approval of the same seat', () => {
    const world = stage('I')
    const run = (reason: string, by: string) =>
      world.run({ type: 'request-changes', gateId: GATE, seat: INFRA, reason, statement: null }, by)
    expect(world.codes(run('Too short', HOLDERS[INFRA]))).toEqual(['reason-too-short'])
    world.add('seatHoldings', { seat: INFRA, personId: 'p-new', from: world.now })
    expect(run('I see it differently.', 'p-new').allowed).toBe(true)
    expect(world.gate(GATE)).toMatchObject({
      state: 'changes-requested',
      round: { changesRequestedBy: { personId: 'p-new' } },
    })
  })

  it('take back: only the own signature, with a reason', () => {
    const world = stage('I')
    const signatureId = world.document.signatures[0]?.id ?? ''
    const run = (by: string, reason: string) => world.run({ type: 'take-back', gateId: GATE, signatureId, reason }, by)
    expect(world.codes(run(EDITOR, 'Not mine'))).toEqual(['not-your-signature'])
    expect(world.codes(run(HOLDERS[INFRA], ''))).toEqual(['reason-missing'])
    expect(run(HOLDERS[INFRA], 'Too quick').allowed).toBe(true)
    expect(world.document.signatures).toHaveLength(2)
    expect(world.approve(GATE, INFRA).allowed).toBe(true)
  })

  it('a second approval of a signed seat is refused, also by its other holder', () => {
    const world = stage('I')
    world.add('seatHoldings', { seat: INFRA, personId: 'p-new', from: world.now })
    expect(world.codes(world.approve(GATE, INFRA, 'p-new'))).toEqual(['seat-already-signed'])
  })

  it('a deputy is never the submitter and never fills a second seat', () => {
    const dates = { from: '2026-11-20', to: '2026-12-20' }
    const world = stage('S')
    world.add('deputies', { seat: INFRA, forPersonId: HOLDERS[INFRA], personId: EDITOR, ...dates })
    expect(world.codes(world.approve(GATE, INFRA, EDITOR))).toEqual(['deputy-is-submitter'])
    const second = stage('I')
    second.organization({ smallTeamMode: true })
    second.add('deputies', {
      seat: 'management-sponsor',
      forPersonId: HOLDERS['management-sponsor'],
      personId: HOLDERS[INFRA],
      ...dates,
    })
    expect(second.codes(second.approve(GATE, 'management-sponsor', HOLDERS[INFRA]))).toEqual(['deputy-second-seat'])
  })

  it('a vote needs a reason; to dismiss also an action; a later vote of the seat counts', () => {
    const world = stage('K')
    const reviewId = world.gate(GATE).openReview?.id ?? ''
    const base = { type: 'vote' as const, gateId: GATE as 'gate-2-3', reviewId, seat: INFRA as 'infrastructure-lead' }
    const run = (change: object) =>
      world.run(
        { ...base, vote: 'dismiss', reason: 'We looked at it.', action: null, ...change } as never,
        HOLDERS[INFRA],
      )
    expect(world.codes(run({}))).toEqual(['action-missing'])
    const late = { text: 'Fix it', owner: HOLDERS[INFRA], dueAt: '2020-01-10' }
    expect(world.codes(run({ action: late }))).toEqual(['action-past'])
    expect(world.codes(run({ vote: 'confirm', reason: 'short' }))).toEqual(['reason-too-short'])
    world.vote(GATE, INFRA, 'confirm')
    world.vote(GATE, 'management-sponsor', 'dismiss')
    expect(world.letter(GATE)).toBe('K')
    world.vote(GATE, INFRA, 'dismiss')
    expect(world.letter(GATE)).toBe('D')
  })

  it('baseline: an admin, once, before any submission, not before the present phase', () => {
    const world = new World(storyOf(2))
    const run = (phase: number, role: 'admin' | 'editor' = 'admin', at = '2026-11-19') =>
      world.codes(world.run({ type: 'baseline', phase, at, reason: 'Runs already.' }, world.actor('p-admin', { role })))
    expect(run(3, 'editor')).toEqual(['admin-only'])
    expect(run(1)).toEqual(['baseline-phase'])
    expect(run(7)).toEqual(['baseline-phase'])
    expect(run(3, 'admin', '2026-11-21')).toEqual(['date-in-future'])
    expect(run(4)).toEqual([])
    expect(world.phase).toBe(4)
    expect(run(5)).toEqual(['baseline-set'])
  })
})

describe('messages', () => {
  const folder = join(process.cwd(), 'lib/scoring')
  const files = [
    ...readdirSync(join(folder, 'gates')).map((file) => join(folder, 'gates', file)),
    join(folder, 'phase-rules.ts'),
  ]
  const source = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const matches = (pattern: RegExp): string[] => [...source.matchAll(pattern)].map((match) => match[1] ?? '')

  it('every refusal, missing input, blocker and sentence has words', () => {
    const refused = matches(/(?:sentence|refusal)\(\s*(?:alone \? )?'([a-z-]+)'/g)
    expect(refused.filter((code) => !(code in messages.refused))).toEqual([])
    const missing = matches(/(?:missing|missingInput|absent)\(\s*(?:'[a-zA-Z]+',\s*)?'([a-z-]+)'/g)
    expect(missing.filter((code) => !(code in messages.missing))).toEqual([])
    const direct = matches(/'readiness\.([a-z.-]+)'/g).map((code) => code.split('.'))
    const words: Record<string, Record<string, unknown>> = messages
    expect(direct.filter(([group, code]) => words[group ?? '']?.[code ?? ''] === undefined)).toEqual([])
    expect(refused.length + missing.length + direct.length).toBeGreaterThan(60)
  })

  it('every line has its four sentences', () => {
    for (const line of framework.gates.flatMap((gate) => gate.lines)) {
      const words: Record<string, Record<string, string>> = messages.line
      expect(Object.keys(words[line.id] ?? {}), line.id).toEqual(
        expect.arrayContaining(['met', 'unmet', 'unknown', 'clears']),
      )
    }
  })
})
