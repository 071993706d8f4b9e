import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { paced } from '@/lib/server/paced'

const bounds = { whole: 5_000, sentence: 'Too much at once.' }

/** Works without pause, so that only the pacing can let others in. */
function work(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

function* steps(count: number, ms: number): Generator<void, number> {
  for (let n = 0; n < count; n += 1) {
    work(ms)
    yield
  }
  return count
}

describe('long work in slices', () => {
  it('answers with what the last step gives', async () => {
    expect(await paced(steps(3, 0), bounds)).toBe(3)
  })

  it('lets others have their turn while it is under way', async () => {
    let turns = 0
    const others = setInterval(() => (turns += 1), 1)
    await paced(steps(30, 10), bounds)
    clearInterval(others)
    expect(turns).toBeGreaterThan(3)
  })

  it('is not refused because the machine was busy with others', async () => {
    const still = new Int32Array(new SharedArrayBuffer(4))
    function* delayed(): Generator<void, string> {
      for (let n = 0; n < 20; n += 1) {
        Atomics.wait(still, 0, 0, 10)
        yield
      }
      return 'done'
    }
    expect(await paced(delayed(), { whole: 100, sentence: 'Too much at once.' })).toBe('done')
  })

  it('is not charged for what other threads of the process do', async () => {
    const busy = 'const end = Date.now() + 3000; while (Date.now() < end);'
    const others = [new Worker(busy, { eval: true }), new Worker(busy, { eval: true })]
    await Promise.all(others.map((one) => once(one, 'online')))
    const still = new Int32Array(new SharedArrayBuffer(4))
    function* waiting(): Generator<void, string> {
      for (let n = 0; n < 20; n += 1) {
        Atomics.wait(still, 0, 0, 30)
        yield
      }
      return 'done'
    }
    expect(await paced(waiting(), { whole: 150, sentence: 'Too much at once.' })).toBe('done')
    await Promise.all(others.map((one) => one.terminate()))
  })

  it('is refused with its own sentence once it took longer than it may', async () => {
    let done = 0
    function* endless(): Generator<void, never> {
      for (;;) {
        work(10)
        done += 1
        yield
      }
    }
    await expect(paced(endless(), { whole: 60, sentence: 'Too much at once.' })).rejects.toMatchObject({
      code: 'too_large',
      detail: 'Too much at once.',
    })
    expect(done).toBeGreaterThan(1)
  })
})
