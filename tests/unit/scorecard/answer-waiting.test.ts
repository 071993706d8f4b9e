import { describe, expect, it } from 'vitest'
import { deviceStore, portal, screen, settled } from './queue-desk'

describe('a portal that cannot take it just now', () => {
  it.each([429, 502, 503, 504])(
    'answering %i leaves the change waiting, kept, and says nothing was saved',
    async (status) => {
      const server = portal()
      const storage = deviceStore()
      const { queue } = screen(server, storage)
      let told = 0
      server.state.later = status
      queue.change('NW-1', { rating: 3 }, () => {
        told += 1
      })
      await settled()
      expect(queue.read().status).toEqual({ kind: 'waiting', seconds: 7 })
      expect([queue.read().waiting, storage.length, told]).toEqual([1, 1, 0])
      server.state.later = null
      queue.again()
      await settled()
      expect(queue.read().status.kind).toBe('saved')
      expect([server.records.get('NW-1')?.rating, storage.length, told]).toEqual([3, 0, 1])
    },
  )

  it('is not told from a refusal that waits for the person', async () => {
    const server = portal()
    const { queue } = screen(server)
    server.state.refuse = 'NW-1'
    let told = 0
    queue.change('NW-1', { rating: 3 }, () => {
      told += 1
    })
    await settled()
    queue.again()
    await settled()
    expect([queue.read().status.kind, server.received.length, told]).toEqual(['failed', 1, 0])
  })
})

describe('a note while it is typed', () => {
  it('is on the device with every key, and sent by the pause only', async () => {
    const server = portal()
    const storage = deviceStore()
    const { queue } = screen(server, storage)
    for (const note of ['W', 'We', 'We a']) queue.type('NW-1', { note })
    await settled()
    expect(server.received).toEqual([])
    expect(storage.getItem(storage.key(0) ?? '')).toContain('"We a"')
    queue.change('NW-1', { note: 'We are' })
    await settled()
    expect(server.received.map(([, { note }]) => note)).toEqual(['We are'])
    expect(storage.length).toBe(0)
  })

  it('is sent after a reload in the middle of a sentence', async () => {
    const server = portal()
    const storage = deviceStore()
    screen(server, storage).queue.type('NW-1', { note: 'We are in the mid' })
    const { queue } = screen(server, storage)
    queue.resume()
    await settled()
    expect(server.records.get('NW-1')?.note).toBe('We are in the mid')
    expect(queue.read().values.get('NW-1')?.note).toBe('We are in the mid')
  })

  it('that ends as it was leaves nothing behind', async () => {
    const { queue, storage } = screen(portal())
    queue.type('NW-1', { note: 'W' })
    queue.type('NW-1', { note: null })
    expect([queue.read().waiting, storage.length]).toEqual([0, 0])
  })

  it('goes on while the rating of the same question is on its way', async () => {
    const server = portal()
    const { queue } = screen(server)
    queue.change('NW-1', { rating: 4 })
    queue.type('NW-1', { note: 'Beca' })
    await settled()
    expect(server.records.get('NW-1')).toMatchObject({ rating: 4, note: null })
    queue.change('NW-1', { note: 'Because' })
    await settled()
    expect(server.records.get('NW-1')).toMatchObject({ rating: 4, note: 'Because' })
  })
})
