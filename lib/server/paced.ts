import { readFileSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { Refusal } from './errors'

/** How long a slice may hold the process before others get their turn (ms). */
const SLICE = 25

export type Bounds = {
  /**
   * How much of the processor all slices may take (ms): a machine that is busy with others, or the portal with judgements in
   * its other threads, is no fault of the work.
   */
  whole: number
  /** What is answered when that is not enough. */
  sentence: string
}

/** Where Linux says how long the thread that asks was on a processor (ns, the first number). */
const THREAD = '/proc/thread-self/schedstat'

/** Milliseconds of the processor: of this thread where the system tells, else of the whole process. */
function processorTime(): number {
  try {
    return Number(readFileSync(THREAD, 'latin1').split(' ')[0]) / 1e6
  } catch {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1_000
  }
}

/** Runs long work step by step: requests of others are answered in between, and work that takes too long is refused. */
export async function paced<T>(steps: Generator<void, T>, { whole, sentence }: Bounds): Promise<T> {
  let spent = 0
  for (;;) {
    const start = performance.now()
    const before = processorTime()
    do {
      const step = steps.next()
      if (step.done) return step.value
    } while (performance.now() - start < SLICE)
    spent += Math.min(processorTime() - before, performance.now() - start)
    if (spent > whole) throw new Refusal('too_large', sentence)
    await turn()
  }
}

/** Does something with each of many, and lets others have their turn in between. */
export async function inTurns<T>(all: readonly T[], work: (one: T, index: number) => void): Promise<void> {
  let start = performance.now()
  for (const [index, one] of all.entries()) {
    work(one, index)
    if (index % 32 !== 0 || performance.now() - start < SLICE) continue
    await turn()
    start = performance.now()
  }
}

/** The same work at once, for a handful of rows. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
