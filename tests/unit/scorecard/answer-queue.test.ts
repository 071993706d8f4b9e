import { describe, expect, it } from 'vitest'
import {
  AnswerQueue,
  type CurrentAnswer,
  type SavedAnswer,
  type StoredAnswer,
} from '@/components/scorecard/answer-queue'
import type { Answer } from '@/lib/client/api'

const blank: StoredAnswer = {
  rating: null,
  notApplicable: false,
  naReason: null,
  note: null,
  evidence: [],
  confidence: null,
  markedForReview: false,
  revision: 0,
  carriedFrom: null,
}
const standing = { answered: 0, settled: 0, questions: 5, mean: null, cap: null, suggested: null }
const rating = { areaId: 'networking', revision: 1, mode: 'guided', quick: null, final: null }

/** The browser's store, as far as the queue uses it. */
function deviceStore(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}

type Body = { revision: number } & Partial<StoredAnswer>

/** A portal with revisions, reachable or not. */
function portal() {
  const records = new Map<string, CurrentAnswer>()
  const received: [string, Body][] = []
  const state = { offline: false, loseReceipt: false, refuse: null as string | null }
  async function send(questionId: string, body: Body): Promise<Answer<SavedAnswer>> {
    await Promise.resolve()
    const lost = { status: 0, code: 'offline', title: '', detail: '', errors: [] }
    if (state.offline) return { ok: false, offline: true, problem: lost }
    received.push([questionId, body])
    const current = records.get(questionId) ?? null
    if (state.refuse === questionId) {
      return { ok: false, offline: false, problem: { ...lost, status: 422, code: 'invalid', detail: 'No.' } }
    }
    if ((current?.revision ?? 0) !== body.revision) {
      return { ok: false, offline: false, problem: { ...lost, status: 409, code: 'conflict', current } }
    }
    const answer = write(questionId, body)
    if (state.loseReceipt) return { ok: false, offline: true, problem: lost }
    return { ok: true, data: { answer, area: rating, standing: { ...standing, answered: records.size } } }
  }
  function write(questionId: string, fields: Partial<StoredAnswer>): CurrentAnswer {
    const before = records.get(questionId) ?? { ...blank, questionId, updatedAt: '', updatedByName: null }
    const { revision: _, ...given } = fields
    const after = { ...before, ...given, revision: before.revision + 1, updatedByName: 'Jonas Lie' }
    records.set(questionId, after)
    return after
  }
  return { records, received, state, send, write }
}

function screen(server: ReturnType<typeof portal>, storage = deviceStore()) {
  let clock = 0
  const answers = new Map(['NW-1', 'NW-2'].map((id) => [id, { ...blank, ...server.records.get(id) }]))
  const queue = new AnswerQueue(
    answers,
    { standing, area: rating },
    {
      storageKey: 'sextant.answer:ana:org:card',
      storage,
      send: server.send,
      now: () => {
        clock += 1
        return clock
      },
    },
  )
  return { queue, storage, value: (id: string) => queue.read().values.get(id) }
}

const settled = async () => {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve()
}

describe('the answer queue', () => {
  it('shows a change at once, sends it, and forgets it when the portal has it', async () => {
    const server = portal()
    const { queue, storage, value } = screen(server)
    queue.change('NW-1', { rating: 3 })
    expect(value('NW-1')?.rating).toBe(3)
    expect(queue.read().status.kind).toBe('saving')
    expect(storage.length).toBe(1)
    await settled()
    expect(queue.read()).toMatchObject({ status: { kind: 'saved' }, waiting: 0, standing: { answered: 1 } })
    expect(value('NW-1')).toMatchObject({ rating: 3, revision: 1 })
    expect(storage.length).toBe(0)
  })

  it('sends what changed while a call was under way as one more call', async () => {
    const server = portal()
    const { queue, value } = screen(server)
    for (const next of [1, 2, 3]) queue.change('NW-1', { rating: next })
    queue.change('NW-1', { note: 'Counted.' })
    await settled()
    expect(server.received.map(([, { rating: sent, revision }]) => [sent, revision])).toEqual([
      [1, 0],
      [3, 1],
    ])
    expect(value('NW-1')).toMatchObject({ rating: 3, note: 'Counted.', revision: 2 })
  })

  it('keeps changes on the device while offline and replays them in order', async () => {
    const server = portal()
    const { queue, storage } = screen(server)
    server.state.offline = true
    queue.change('NW-2', { rating: 4 })
    queue.change('NW-1', { rating: 2 })
    queue.change('NW-2', { rating: 5 })
    await settled()
    expect(queue.read()).toMatchObject({ status: { kind: 'offline' }, waiting: 2 })

    const reopened = screen(server, storage)
    reopened.queue.resume()
    expect(reopened.value('NW-2')?.rating).toBe(5)
    await settled()
    server.state.offline = false
    reopened.queue.retry()
    await settled()
    expect(server.received.map(([id, body]) => [id, body.rating])).toEqual([
      ['NW-2', 5],
      ['NW-1', 2],
    ])
    expect(storage.length).toBe(0)
  })

  it('never sends what another person or scorecard left on the device', async () => {
    const server = portal()
    const storage = deviceStore()
    storage.setItem(
      'sextant.answer:ben:org:card:NW-1',
      '{"questionId":"NW-1","fields":{"rating":5},"revision":0,"at":1}',
    )
    screen(server, storage).queue.resume()
    await settled()
    expect(server.received).toEqual([])
    expect(storage.length).toBe(1)
  })

  it('asks when somebody else wrote in the meantime, and keeps mine on their revision', async () => {
    const server = portal()
    const { queue, value } = screen(server)
    server.write('NW-1', { rating: 4 })
    queue.change('NW-1', { rating: 2 })
    await settled()
    expect(queue.read().conflict).toMatchObject({
      mine: { rating: 2 },
      theirs: { rating: 4, updatedByName: 'Jonas Lie' },
    })
    queue.keepMine()
    await settled()
    expect(server.records.get('NW-1')).toMatchObject({ rating: 2, revision: 2 })
    expect(value('NW-1')?.rating).toBe(2)
  })

  it('takes theirs when told so, and goes on with the rest', async () => {
    const server = portal()
    const { queue, storage, value } = screen(server)
    server.write('NW-1', { rating: 4 })
    queue.change('NW-1', { rating: 2 })
    queue.change('NW-2', { rating: 5 })
    await settled()
    queue.takeTheirs()
    await settled()
    expect(value('NW-1')).toMatchObject({ rating: 4, revision: 1 })
    expect(server.records.get('NW-2')?.rating).toBe(5)
    expect(storage.length).toBe(0)
  })

  it('keeps the change when the decision is put off, lets others pass, and asks again', async () => {
    const server = portal()
    const { queue } = screen(server)
    server.write('NW-1', { rating: 4 })
    queue.change('NW-1', { rating: 2 })
    await settled()
    queue.postpone('Decide later')
    queue.change('NW-2', { rating: 5 })
    await settled()
    expect(queue.read()).toMatchObject({ status: { kind: 'failed', questionId: 'NW-1' }, waiting: 1 })
    expect(server.records.get('NW-2')?.rating).toBe(5)
    queue.retry()
    await settled()
    expect(queue.read().conflict?.questionId).toBe('NW-1')
  })

  it('does not ask about its own answer whose receipt was lost', async () => {
    const server = portal()
    const { queue, value } = screen(server)
    server.state.loseReceipt = true
    queue.change('NW-1', { rating: 3, evidence: [{ label: 'List', url: 'https://example.test', fileId: null }] })
    await settled()
    server.state.loseReceipt = false
    // As jsonb gives it back: the same link with its keys in another order.
    server.records.get('NW-1')!.evidence = [{ url: 'https://example.test', label: 'List', fileId: null }]
    queue.retry()
    await settled()
    expect(queue.read()).toMatchObject({ conflict: null, status: { kind: 'saved' }, waiting: 0 })
    expect(value('NW-1')).toMatchObject({ rating: 3, revision: 1 })
  })

  it('says why a change was refused, and drops it only when the person does', async () => {
    const server = portal()
    const { queue, storage, value } = screen(server)
    server.state.refuse = 'NW-1'
    queue.change('NW-1', { rating: 3 })
    await settled()
    expect(queue.read().status).toEqual({ kind: 'failed', detail: 'No.', questionId: 'NW-1' })
    expect(storage.length).toBe(1)
    queue.discard('NW-1')
    expect(value('NW-1')?.rating).toBeNull()
    expect(storage.length).toBe(0)
  })
})
