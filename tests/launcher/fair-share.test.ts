import { EventEmitter } from 'node:events'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callerOf, FairShare, type Release } from '@/scripts/launcher/fair-share.mjs'

const settled = () => new Promise((resolve) => setImmediate(resolve))

/** Asks so many times for one caller and keeps what came of it. */
function asking(share: FairShare, key: string | undefined, times: number) {
  const granted: Release[] = []
  const turnedAway: number[] = []
  const open = Array.from({ length: times }, () => new EventEmitter().setMaxListeners(0))
  open.forEach((one, n) => {
    void Promise.resolve(share.enter(key, one)).then((release) =>
      release ? granted.push(release) : turnedAway.push(n),
    )
  })
  return { granted, turnedAway, leave: (n: number) => open[n]?.emit('close') }
}

describe('a caller', () => {
  test('has eight requests at work while nobody else asks, and two while others do', async () => {
    let now = 0
    const share = new FairShare(() => now)
    const alone = asking(share, 'a', 20)
    await settled()
    expect(alone.granted).toHaveLength(8)
    const other = asking(share, 'b', 3)
    await settled()
    expect(other.granted).toHaveLength(2)
    for (const release of alone.granted.slice(0, 7)) release()
    await settled()
    // Of the eight one is left, and one of those that waited has begun.
    expect(alone.granted).toHaveLength(9)
    for (const release of other.granted) release()
    now += 1_001
    alone.granted[7]?.()
    await settled()
    expect(alone.granted).toHaveLength(9 + 7)
  })

  test('waits in the order of asking, and whoever leaves takes no turn', async () => {
    const share = new FairShare(() => 0)
    const { granted, leave, turnedAway } = asking(share, 'a', 11)
    await settled()
    leave(8)
    granted[0]?.()
    await settled()
    expect({ granted: granted.length, turnedAway }).toEqual({ granted: 9, turnedAway: [8] })
  })

  test('is turned away when two hundred wait already', async () => {
    const share = new FairShare(() => 0)
    const { granted, turnedAway } = asking(share, 'a', 8 + 200 + 5)
    await settled()
    expect({ granted: granted.length, turnedAway: turnedAway.length }).toEqual({ granted: 8, turnedAway: 5 })
  })

  test('who is nobody known waits for nothing', async () => {
    const share = new FairShare(() => 0)
    const { granted } = asking(share, undefined, 500)
    await settled()
    expect(granted).toHaveLength(500)
  })
})

test('no turn is lost or given twice, whatever the order of asking and ending', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.record({ asks: fc.constantFrom('a', 'b', 'c') }),
          fc.record({ ends: fc.nat(30) }),
          fc.record({ passes: fc.nat(900) }),
        ),
        { maxLength: 60 },
      ),
      async (steps) => {
        let now = 0
        const share = new FairShare(() => now)
        const working: { key: string; release: Release }[] = []
        let asked = 0
        let answered = 0
        for (const step of steps) {
          if ('passes' in step) now += step.passes
          else if ('asks' in step) {
            asked += 1
            void Promise.resolve(share.enter(step.asks, new EventEmitter())).then((release) => {
              answered += 1
              if (release) working.push({ key: step.asks, release })
            })
          } else if (working.length > 0) working.splice(step.ends % working.length, 1)[0]?.release()
          await settled()
          for (const key of ['a', 'b', 'c']) {
            expect(working.filter((one) => one.key === key).length).toBeLessThanOrEqual(8)
          }
        }
        while (working.length > 0) {
          working.shift()?.release()
          await settled()
        }
        expect(answered).toBe(asked)
      },
    ),
  )
})

test('a caller is a token, else a session; a stranger is none', () => {
  expect(callerOf({ cookie: 'theme=dark; __Host-sextant.session.0a1b=xyz' })).toBe('__Host-sextant.session.0a1b=xyz')
  expect(callerOf({ cookie: 'sextant.session=old' })).toBe('sextant.session=old')
  expect(callerOf({ authorization: 'Bearer t', cookie: 'sextant.session=s' })).toBe('Bearer t')
  expect(callerOf({ cookie: 'sextant.csrf.0a=1; theme=dark' })).toBeUndefined()
  expect(callerOf({})).toBeUndefined()
})
