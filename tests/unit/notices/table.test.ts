import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { framework } from '@/lib/content'
import { type Happened, type NoticeParams, noticeRules, noticesOf } from '@/lib/features/notices/table'
import { messages } from '@/lib/messages/messages'
import { EDITOR, HOLDERS, storyOf } from '../scoring/gates/story'
import { World } from '../scoring/gates/world'

const { inbox } = messages

const everybody = new Set([...Object.values(HOLDERS), EDITOR, 'p-new', 'p-deputy'])
const happened = (event: string, subject: string, payload = {}, causedBy: string | null = null): Happened => {
  return { event, subject, payload, causedBy }
}
const sceneOf = (world: World) => ({
  facts: world.facts,
  gates: framework.gates.map(({ id }) => world.gate(id)),
})
/** Who is told of an event in this world, and what the sentence says. */
function told(world: World, one: Happened, reachable: ReadonlySet<string> = everybody) {
  const notices = noticesOf(one, sceneOf(world), reachable)
  return { people: notices.map(({ personId }) => personId).sort(), params: notices[0]?.payload }
}
const submitted = (gate: 'gate-1-2' | 'gate-2-3', phase: number) => {
  const world = new World(storyOf(phase))
  world.submit(gate)
  return world
}

describe('who is told', () => {
  it('of a submitted gate: the holders of its seats, and a deputy of today', () => {
    const world = submitted('gate-1-2', 1)
    const event = happened('gate:submitted', 'gates/gate-1-2/rounds/1', {}, EDITOR)
    expect(told(world, event).people).toEqual(['p-infra', 'p-security'])
    world.add('deputies', {
      seat: 'security-lead',
      personId: 'p-deputy',
      forPersonId: 'p-security',
      from: '2026-11-20',
      to: '2026-11-30',
    })
    expect(told(world, event)).toMatchObject({
      people: ['p-deputy', 'p-infra', 'p-security'],
      params: { gate: 'gate-1-2', met: 3, carried: 0, required: 3, left: 2, by: EDITOR },
    })
  })

  it('nobody who cannot be reached, and not the one who did it', () => {
    const world = submitted('gate-1-2', 1)
    const event = happened('gate:submitted', 'gates/gate-1-2/rounds/1', {}, 'p-infra')
    expect(told(world, event).people).toEqual(['p-security'])
    expect(told(world, event, new Set(['p-infra'])).people).toEqual([])
  })

  it('of a flag: the infrastructure lead, also when it followed from their own change', () => {
    const world = new World(storyOf(1))
    const raised = happened('flag:flagged', 'flags/big-bang', { before: 'clear', signals: ['BB-1'] }, 'p-infra')
    expect(told(world, raised)).toEqual({ people: ['p-infra'], params: { pattern: 'big-bang', signals: 1 } })
  })

  it.each([
    ['flag:clear', 'flagged', 1],
    ['flag:watch', 'flagged', 1],
    ['flag:insufficient-data', 'flagged', 1],
    ['flag:no-sign', 'flagged', 1],
    ['flag:no-sign', 'clear', 0],
    ['flag:clear', 'insufficient-data', 0],
    ['flag:watch', 'clear', 0],
    ['flag:clear', 'watch', 0],
  ])('of %s after %s: %i', (event, before, count) => {
    const world = new World(storyOf(1))
    expect(told(world, happened(event, 'flags/big-bang', { before, signals: [] })).people).toHaveLength(count)
  })

  it('of the complete chain: the infrastructure lead and the security lead', () => {
    const world = new World(storyOf(1))
    expect(told(world, happened('chain:complete', 'flags/chain')).people).toEqual(['p-infra', 'p-security'])
  })

  it('nobody of what is not listed, and of records that are gone', () => {
    const world = new World(storyOf(1))
    const gone = ['gate:stale', 'rollback:opened', 'experiment:spend', 'area:assigned', 'quota:idle', 'area:due']
    for (const event of ['answer:saved', 'chain:open', 'gate:approve', 'phase:entered', ...gone]) {
      expect(told(world, happened(event, 'experiments/gone')).people, event).toEqual([])
    }
  })
})

describe('every kind of notice', () => {
  const params: NoticeParams = {
    ...{ gate: 'gate-1-2', number: 1, met: 2, carried: 1, required: 3, left: 2, until: '2026-12-19', by: 'p-infra' },
    ...{ seat: 'security-lead', phase: 2, cause: 'gate', facts: 1, pattern: 'big-bang', signals: 1, name: 'Trial' },
    ...{
      mark: 75,
      area: 'security',
      dueAt: '2026-12-01',
      version: 1,
      end: '2026-12-01',
      days: 15,
      endOn: '2026-12-06',
      month: '2026-12',
    },
    ...{ state: 'due', pct: 20, limit: 30, count: 2, step: 'line', line: 'P1-C2', since: '2026-11-02' },
    ...{ quarter: 'Q3 2026', day: '2026-09-30' },
  }

  it.each(Object.keys(noticeRules))('%s has words and a place', (event) => {
    const t = createTranslator({
      locale: 'en',
      messages: { inbox } as Record<string, unknown>,
      onError: (error) => {
        throw error
      },
    })
    for (const part of ['title', 'text']) {
      const sentence = t(`inbox.what.${event.replace(':', '-')}.${part}` as never, params as never)
      expect(sentence).not.toMatch(/[{}]|undefined/)
    }
    const subject = event.startsWith('flag') ? 'flags/big-bang' : 'experiments/e1'
    expect(noticeRules[event]!.path(subject, params)).toMatch(/^\/[a-z0-9/-]+([?#][A-Za-z0-9=-]+)?$/)
  })

  it('has a rule for every sentence', () => {
    const keys = Object.keys(noticeRules).map((event) => event.replace(':', '-'))
    expect(Object.keys(inbox.what).sort()).toEqual(keys.sort())
  })
})
