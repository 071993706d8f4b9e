import type { Answer } from '@/lib/client/api'
import { portalNow } from '@/lib/client/clock'
import {
  type AnswerValue,
  answerValue,
  type CurrentAnswer,
  empty,
  type Fields,
  type RatingRow,
  type SavedAnswer,
  type Standing,
  type StoredAnswer,
  saysTheSame,
  storedOf,
} from './answer-value'

/** A change on its way: kept on this device until the portal has it. */
type Entry = {
  questionId: string
  fields: Fields
  revision: number
  at: number
  /** Still being typed: kept, and sent with the next pause or, after a reload, at once. */
  typing?: boolean
  /** What to do when the portal has it. */
  saved?: () => void
}

/** Answers that say "later": too many, or nobody there behind the proxy. The change is as good as offline. */
const later = new Set([429, 502, 503, 504])
const WAIT_SECONDS = 5
const LONGEST_WAIT_SECONDS = 60

export type SaveStatus =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  | { kind: 'offline' }
  /** The portal cannot take it just now; sent again after so many seconds. */
  | { kind: 'waiting'; seconds: number }
  | { kind: 'failed'; detail: string; questionId: string }
export type Conflict = { questionId: string; mine: AnswerValue; mineAt: number; theirs: CurrentAnswer }

export type QueueSnapshot = {
  values: ReadonlyMap<string, StoredAnswer>
  status: SaveStatus
  conflict: Conflict | null
  standing: Standing
  area: RatingRow
  waiting: number
}

export type QueueOptions = {
  /** Names this person, organization and scorecard: what waits for one is never sent for another. */
  storageKey: string
  storage: Storage | null
  send: (questionId: string, body: Fields & { revision: number }) => Promise<Answer<SavedAnswer>>
  now?: () => number
}

/**
 * The answers of one area on this screen and what is still on its way. A change is shown at once, kept on the device,
 * and sent in the order it was made, one at a time; changes of one question that wait are sent as one. Nothing typed is
 * dropped: only an answer of the portal, or the person's own choice in a conflict, removes an entry.
 */
export class AnswerQueue {
  private entries: Entry[] = []
  private readonly stored = new Map<string, StoredAnswer>()
  private readonly values = new Map<string, StoredAnswer>()
  /** Changes the portal would not take, with its sentence; they wait for the person and let others pass. */
  private readonly refused = new Map<string, string>()
  private readonly listeners = new Set<() => void>()
  private busy = false
  private snapshot: QueueSnapshot

  constructor(
    answers: ReadonlyMap<string, StoredAnswer>,
    start: Pick<QueueSnapshot, 'standing' | 'area'>,
    private readonly options: QueueOptions,
  ) {
    for (const [id, answer] of answers) {
      this.stored.set(id, answer)
      this.values.set(id, answer)
    }
    this.snapshot = { ...start, values: new Map(this.values), status: { kind: 'idle' }, conflict: null, waiting: 0 }
  }

  readonly read = () => this.snapshot
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Takes up what an earlier visit left on the device. */
  resume(): void {
    const { storage, storageKey } = this.options
    if (!storage) return
    for (let index = 0; index < storage.length; index += 1) {
      const key = storage.key(index)
      if (!key?.startsWith(`${storageKey}:`)) continue
      const entry = JSON.parse(storage.getItem(key) ?? 'null') as Entry | null
      if (entry) entry.typing = false
      if (entry && !this.entries.some((one) => one.questionId === entry.questionId)) this.entries.push(entry)
    }
    this.entries.sort((a, b) => a.at - b.at)
    for (const { questionId, fields } of this.entries) this.show(questionId, fields)
    if (this.entries.length > 0) void this.flush()
  }

  /** `saved` runs when the portal has the change, or the newer one that took its place. */
  change(questionId: string, fields: Fields, saved?: () => void): void {
    const entry = this.merge(questionId, fields)
    entry.typing = false
    if (saved) entry.saved = saved
    this.refused.delete(questionId)
    this.keep(questionId)
    this.show(questionId, fields)
    void this.flush()
  }

  /** Keeps what is being typed with every key, so that a reload or a crash loses nothing; it is sent by `change`. */
  type(questionId: string, fields: Fields): void {
    const entry = this.merge(questionId, fields)
    const stored = this.stored.get(questionId) ?? empty
    if (saysTheSame(entry.fields, stored)) {
      this.settle(questionId, stored)
      return
    }
    entry.typing = true
    this.keep(questionId)
  }

  private merge(questionId: string, fields: Fields): Entry {
    const waiting = this.entries.find((entry) => entry.questionId === questionId)
    if (waiting) {
      waiting.fields = { ...waiting.fields, ...fields }
      return waiting
    }
    const revision = this.stored.get(questionId)?.revision ?? 0
    const entry = { questionId, fields, revision, at: this.now() }
    this.entries.push(entry)
    return entry
  }

  /** Sends again what waits; what was refused waits for the person. */
  again = () => void this.flush()

  retry = () => {
    this.refused.clear()
    void this.flush()
  }

  /** Sends mine on top of theirs. */
  keepMine(): void {
    const conflict = this.snapshot.conflict
    const entry = this.entries.find((one) => one.questionId === conflict?.questionId)
    if (!conflict || !entry) return
    entry.revision = conflict.theirs.revision
    this.keep(entry.questionId)
    this.publish({ conflict: null })
    void this.flush()
  }

  /** Decides later: the change waits on the device, and a retry asks again. */
  postpone(detail: string): void {
    const conflict = this.snapshot.conflict
    if (!conflict) return
    const { questionId } = conflict
    this.refused.set(questionId, detail)
    this.publish({ conflict: null, status: { kind: 'failed', detail, questionId } })
    void this.flush()
  }

  takeTheirs(): void {
    const conflict = this.snapshot.conflict
    if (!conflict) return
    this.settle(conflict.questionId, storedOf(conflict.theirs))
    this.publish({ conflict: null, status: { kind: 'saved', at: this.now() } })
    void this.flush()
  }

  /** Gives up a change the portal refuses; the stored answer is shown again. */
  discard(questionId: string): void {
    this.settle(questionId, this.stored.get(questionId) ?? empty)
    this.publish({ status: { kind: 'idle' } })
    void this.flush()
  }

  private async flush(): Promise<void> {
    if (this.busy || this.snapshot.conflict) return
    this.busy = true
    for (let entry = this.next(); entry && (await this.sendOne(entry)); entry = this.next()) this.publish({})
    this.busy = false
    const [first] = this.refused
    if (first && this.snapshot.status.kind === 'saved') {
      this.publish({ status: { kind: 'failed', questionId: first[0], detail: first[1] } })
    }
  }

  private next = () => this.entries.find(({ questionId, typing }) => !typing && !this.refused.has(questionId))

  /** True when the next entry may follow. */
  private async sendOne(entry: Entry): Promise<boolean> {
    const { questionId, fields, revision } = entry
    this.publish({ status: { kind: 'saving' } })
    const answer = await this.options.send(questionId, { ...fields, revision })
    if (answer.ok) {
      this.accept(entry, fields, answer.data)
      return true
    }
    if (later.has(answer.problem.status)) {
      const seconds = Math.min(answer.problem.retryAfter ?? WAIT_SECONDS, LONGEST_WAIT_SECONDS)
      this.publish({ status: { kind: 'waiting', seconds } })
      return false
    }
    if (answer.outcome !== 'refused') {
      this.publish({ status: { kind: 'offline' } })
      return false
    }
    const theirs = answer.problem.code === 'conflict' ? (answer.problem.current as CurrentAnswer | null) : null
    if (!theirs) {
      this.refused.set(questionId, answer.problem.detail)
      this.publish({ status: { kind: 'failed', detail: answer.problem.detail, questionId } })
      return true
    }
    if (saysTheSame(entry.fields, theirs)) {
      // The answer arrived earlier and only its receipt was lost.
      this.settle(questionId, storedOf(theirs))
      this.publish({ status: { kind: 'saved', at: this.now() } })
      entry.saved?.()
      return true
    }
    const mine = answerValue({ ...(this.values.get(questionId) ?? theirs), ...entry.fields })
    this.publish({
      conflict: { questionId, mine, mineAt: entry.at, theirs: { ...theirs, ...answerValue(theirs) } },
      status: { kind: 'idle' },
    })
    return false
  }

  private accept(entry: Entry, sent: Fields, { answer, area, standing }: SavedAnswer): void {
    this.stored.set(entry.questionId, storedOf(answer))
    if (entry.fields === sent) {
      this.settle(entry.questionId, storedOf(answer))
      entry.saved?.()
    } else {
      entry.revision = answer.revision
      this.keep(entry.questionId)
    }
    const here = area.areaId === this.snapshot.area.areaId
    this.publish({ status: { kind: 'saved', at: this.now() }, ...(here ? { area, standing } : {}) })
  }

  private settle(questionId: string, answer: StoredAnswer): void {
    this.entries = this.entries.filter((entry) => entry.questionId !== questionId)
    this.refused.delete(questionId)
    this.options.storage?.removeItem(this.keyOf(questionId))
    this.stored.set(questionId, answer)
    if (this.values.has(questionId)) this.values.set(questionId, answer)
  }

  private show(questionId: string, fields: Fields): void {
    const known = this.values.get(questionId)
    if (known) this.values.set(questionId, { ...known, ...fields })
    this.publish({})
  }

  private keep(questionId: string): void {
    const entry = this.entries.find((one) => one.questionId === questionId)
    try {
      this.options.storage?.setItem(this.keyOf(questionId), JSON.stringify(entry))
    } catch {
      // A full or forbidden store: the change stays in memory and on the screen, and is sent as usual.
    }
  }

  private keyOf = (questionId: string) => `${this.options.storageKey}:${questionId}`
  private now = () => (this.options.now ?? portalNow)()

  private publish(part: Partial<QueueSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...part, values: new Map(this.values), waiting: this.entries.length }
    for (const listener of this.listeners) listener()
  }
}
