import { expect, it } from 'vitest'
import { inTurn } from '@/lib/server/turns'

/** Work that ends when it is told to. */
function held() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { ended, end }
}

const person = (n: number, organization: string) => [`person ${n}`, `organization ${organization}`]

it('two of an organization at a time; the third waits for one of them, another organization for none', async () => {
  const [one, two] = [held(), held()]
  const order: string[] = []
  const say = (word: string) => void order.push(word)
  const first = inTurn(person(1, 'a'), () => one.ended)
  const second = inTurn(person(2, 'a'), () => two.ended)
  const third = inTurn(person(3, 'a'), () => say('third'))
  await inTurn(person(4, 'b'), () => say('other'))
  expect(order).toEqual(['other'])
  one.end()
  await third
  expect(order).toEqual(['other', 'third'])
  two.end()
  await Promise.all([first, second])
})

it('two of a person at a time, whatever the organization', async () => {
  const one = held()
  const order: number[] = []
  const running = ['a', 'b'].map((organization) => inTurn(person(5, organization), () => one.ended))
  const third = inTurn(person(5, 'c'), () => void order.push(3))
  await inTurn(person(6, 'c'), () => void order.push(6))
  one.end()
  await Promise.all([...running, third])
  expect(order).toEqual([6, 3])
})

it('who would stand behind too many is asked to come back, and a call that fails makes room', async () => {
  const one = held()
  const failing = () => one.ended.then(() => Promise.reject(new Error('broken')))
  const running = [1, 2].map((n) => inTurn(person(n, 'd'), failing))
  const waiting = Array.from({ length: 16 }, (_, n) => inTurn(person(n + 10, 'd'), () => n))
  await expect(inTurn(person(40, 'd'), () => 'never')).rejects.toMatchObject({
    code: 'too_many',
    more: { retryAfter: 2 },
  })
  one.end()
  expect((await Promise.allSettled(running)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await Promise.all(waiting)).toEqual(waiting.map((_, n) => n))
  expect(await inTurn(person(40, 'd'), () => 'now')).toBe('now')
})
