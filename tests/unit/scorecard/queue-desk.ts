import { AnswerQueue } from '@/components/scorecard/answer-queue'
import type { CurrentAnswer, SavedAnswer, StoredAnswer } from '@/components/scorecard/answer-value'
import type { Answer } from '@/lib/client/api'

export const blank: StoredAnswer = {
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
export const standing = { answered: 0, settled: 0, questions: 5, mean: null, cap: null, suggested: null }
export const rating = { areaId: 'networking', revision: 1, mode: 'guided', quick: null, final: null }

/** The browser's store, as far as the queue uses it. */
export function deviceStore(): Storage {
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
export function portal() {
  const records = new Map<string, CurrentAnswer>()
  const received: [string, Body][] = []
  const state = { offline: false, loseReceipt: false, refuse: null as string | null, later: null as number | null }
  async function send(questionId: string, body: Body): Promise<Answer<SavedAnswer>> {
    await Promise.resolve()
    const lost = { status: 0, code: 'offline', title: '', detail: '', errors: [] }
    if (state.offline) return { ok: false, outcome: 'unknown', problem: lost }
    if (state.later) {
      return {
        ok: false,
        outcome: 'refused',
        problem: { ...lost, status: state.later, code: 'unavailable', retryAfter: 7 },
      }
    }
    received.push([questionId, body])
    const current = records.get(questionId) ?? null
    if (state.refuse === questionId) {
      return { ok: false, outcome: 'refused', problem: { ...lost, status: 422, code: 'invalid', detail: 'No.' } }
    }
    if ((current?.revision ?? 0) !== body.revision) {
      return { ok: false, outcome: 'refused', problem: { ...lost, status: 409, code: 'conflict', current } }
    }
    const answer = write(questionId, body)
    if (state.loseReceipt) return { ok: false, outcome: 'unknown', problem: lost }
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

export function screen(server: ReturnType<typeof portal>, storage = deviceStore()) {
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

export const settled = async () => {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve()
}
