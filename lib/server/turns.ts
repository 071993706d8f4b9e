import { availableParallelism } from 'node:os'
import { inWords } from '@/lib/messages/in-words'
import { type Actor, actorName, type Guest, type Visitor } from './actor'
import { Refusal } from './errors'

/**
 * At most so many costly calls run at once for one person and for one organization: two, and on a machine of two cores one,
 * because a call keeps a core busy here or in the database, and a core is left to whoever opens a page.
 */
export const EACH = Math.max(1, Math.min(2, availableParallelism() - 1))
/** At most so many in this process. */
const ALL = 4
/** So many of one person or organization may wait, and so long (ms), before they are asked to come back. */
const WAITING = 16
const PATIENCE = 4_000
const RETRY_SECONDS = 2

type Call = { keys: readonly string[]; begin: () => void }
type Turns = { running: Map<string, number>; all: number; waiting: Set<Call> }

// On globalThis because every route is its own bundle: the turns are those of the whole process.
const holder = globalThis as typeof globalThis & { sextantTurns?: Turns }

const turns = (): Turns => {
  holder.sextantTurns ??= { running: new Map(), all: 0, waiting: new Set() }
  return holder.sextantTurns
}

const tooMany = () =>
  new Refusal('too_many', inWords('server.tooMuchIsBeingWorked'), {
    retryAfter: RETRY_SECONDS,
  })

const isFree = ({ all, running }: Turns, keys: readonly string[]) =>
  all < ALL && keys.every((key) => (running.get(key) ?? 0) < EACH)

function enter(state: Turns, keys: readonly string[]): void {
  state.all += 1
  for (const key of keys) state.running.set(key, (state.running.get(key) ?? 0) + 1)
}

function leave(state: Turns, keys: readonly string[]): void {
  state.all -= 1
  for (const key of keys) {
    const left = (state.running.get(key) ?? 1) - 1
    if (left > 0) state.running.set(key, left)
    else state.running.delete(key)
  }
  for (const call of state.waiting) {
    if (!isFree(state, call.keys)) continue
    state.waiting.delete(call)
    enter(state, call.keys)
    call.begin()
  }
}

function wait(state: Turns, keys: readonly string[]): Promise<void> {
  const before = (key: string) => [...state.waiting].filter((call) => call.keys.includes(key)).length
  if (keys.some((key) => before(key) >= WAITING)) throw tooMany()
  return new Promise((resolve, reject) => {
    const call: Call = {
      keys,
      begin: () => {
        clearTimeout(timer)
        resolve()
      },
    }
    const timer = setTimeout(() => {
      state.waiting.delete(call)
      reject(tooMany())
    }, PATIENCE)
    state.waiting.add(call)
  })
}

/** Whose turns a call takes: the person's (or token's, or the address of a stranger) and the organization's. */
export function turnsOf(who: Actor | Visitor | Guest): string[] {
  if (!('userId' in who)) return [`address ${who.request.address}`]
  return [actorName(who), ...('organizationId' in who ? [`organization ${who.organizationId}`] : [])]
}

/**
 * Does a costly call when it is its turn: `EACH` at a time for each of `keys` (a person, an organization), first come first
 * served, so that whoever asks much waits for himself and not everybody for him. It waits before it holds anything. Who
 * would wait too long is asked to come back.
 */
export async function inTurn<T>(keys: readonly string[], work: () => Promise<T> | T): Promise<T> {
  const state = turns()
  if (isFree(state, keys)) enter(state, keys)
  else await wait(state, keys)
  try {
    return await work()
  } finally {
    leave(state, keys)
  }
}
