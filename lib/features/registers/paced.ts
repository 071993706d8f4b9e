import { setImmediate as turn } from 'node:timers/promises'
import { Refusal } from '@/lib/server/errors'

/** How long a slice may hold the process before others get their turn, and how much time all slices may take (ms). */
const SLICE = 25
const WHOLE = 5_000

/**
 * Runs long work step by step: requests of others are answered in between, and work that takes more than five seconds
 * of its own is refused.
 */
export async function paced<T>(steps: Generator<void, T>): Promise<T> {
  let spent = 0
  for (;;) {
    const start = performance.now()
    do {
      const step = steps.next()
      if (step.done) return step.value
    } while (performance.now() - start < SLICE)
    spent += performance.now() - start
    if (spent > WHOLE) throw new Refusal('too_large', 'Checking takes too long. Send the rows in smaller parts.')
    await turn()
  }
}

/** The same work at once, for a handful of rows. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
