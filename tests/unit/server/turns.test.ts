import { expect, it } from 'vitest'
import { EACH, inTurn } from '@/lib/server/turns'

/** Work that ends when it is told to. */
function held() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { ended, end }
}

/** As many calls as may run at once, under way. */
const allAtWork = (work: (n: number) => Promise<unknown>) => Array.from({ length: EACH }, (_, n) => work(n))

const person = (n: number, organization: string) => [`person ${n}`, `organization ${organization}`]

it('of an organization no more than may at a time; the next waits for one of them, another organization for none', async () => {
  const calls = Array.from({ length: EACH }, held)
  const order: string[] = []
  const say = (word: string) => void order.push(word)
  const running = allAtWork((n) => inTurn(person(n, 'a'), () => calls[n]!.ended))
  const next = inTurn(person(3, 'a'), () => say('next'))
  await inTurn(person(4, 'b'), () => say('other'))
  expect(order).toEqual(['other'])
  calls[0]!.end()
  await next
  expect(order).toEqual(['other', 'next'])
  for (const { end } of calls) end()
  await Promise.all(running)
})

it('of a person no more than may at a time, whatever the organization', async () => {
  const one = held()
  const order: number[] = []
  const running = allAtWork((n) => inTurn(person(5, `many ${n}`), () => one.ended))
  const next = inTurn(person(5, 'c'), () => void order.push(5))
  await inTurn(person(6, 'c'), () => void order.push(6))
  one.end()
  await Promise.all([...running, next])
  expect(order).toEqual([6, 5])
})

it('who would stand behind too many is asked to come back, and a call that fails makes room', async () => {
  const one = held()
  const failing = () => one.ended.then(() => Promise.reject(new Error('broken')))
  const running = allAtWork((n) => inTurn(person(n, 'd'), failing))
  const waiting = Array.from({ length: 16 }, (_, n) => inTurn(person(n + 10, 'd'), () => n))
  await expect(inTurn(person(40, 'd'), () => 'never')).rejects.toMatchObject({
    code: 'too_many',
    more: { retryAfter: 2 },
  })
  one.end()
  expect((await Promise.allSettled(running)).map(({ status }) => status)).toEqual(running.map(() => 'rejected'))
  expect(await Promise.all(waiting)).toEqual(waiting.map((_, n) => n))
  expect(await inTurn(person(40, 'd'), () => 'now')).toBe('now')
})
