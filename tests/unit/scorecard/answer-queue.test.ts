import { describe, expect, it } from 'vitest'
import { deviceStore, portal, screen, settled } from './queue-desk'

describe('the answer queue', () => {
  it('shows a change at once, sends it, and forgets it when the portal has it', async () => {
    const server = portal()
    const { queue, storage, value } = screen(server)
    queue.change('NW-1', { rating: 3 })
    expect(value('NW-1')?.rating).toBe(3)
    expect(queue.read().status.kind).toBe('saving')
    expect(storage.length).toBe(1)
    await settled()
    expect(queue.read()).toMatchObject({ status: { kind: 'saved' }, waiting: 0, standing: { answered: 1 } })
    expect(value('NW-1')).toMatchObject({ rating: 3, revision: 1 })
    expect(storage.length).toBe(0)
  })

  it('sends what changed while a call was under way as one more call', async () => {
    const server = portal()
    const { queue, value } = screen(server)
    for (const next of [1, 2, 3]) queue.change('NW-1', { rating: next })
    queue.change('NW-1', { note: 'Counted.' })
    await settled()
    expect(server.received.map(([, { rating: sent, revision }]) => [sent, revision])).toEqual([
      [1, 0],
      [3, 1],
    ])
    expect(value('NW-1')).toMatchObject({ rating: 3, note: 'Counted.', revision: 2 })
  })

  it('keeps changes on the device while offline and replays them in order', async () => {
    const server = portal()
    const { queue, storage } = screen(server)
    server.state.offline = true
    queue.change('NW-2', { rating: 4 })
    queue.change('NW-1', { rating: 2 })
    queue.change('NW-2', { rating: 5 })
    await settled()
    expect(queue.read()).toMatchObject({ status: { kind: 'offline' }, waiting: 2 })

    const reopened = screen(server, storage)
    reopened.queue.resume()
    expect(reopened.value('NW-2')?.rating).toBe(5)
    await settled()
    server.state.offline = false
    reopened.queue.retry()
    await settled()
    expect(server.received.map(([id, body]) => [id, body.rating])).toEqual([
      ['NW-2', 5],
      ['NW-1', 2],
    ])
    expect(storage.length).toBe(0)
  })

  it('never sends what another person or scorecard left on the device', async () => {
    const server = portal()
    const storage = deviceStore()
    storage.setItem(
      'sextant.answer:ben:org:card:NW-1',
      '{"questionId":"NW-1","fields":{"rating":5},"revision":0,"at":1}',
    )
    screen(server, storage).queue.resume()
    await settled()
    expect(server.received).toEqual([])
    expect(storage.length).toBe(1)
  })

  it('asks when somebody else wrote in the meantime, and keeps mine on their revision', async () => {
    const server = portal()
    const { queue, value } = screen(server)
    server.write('NW-1', { rating: 4 })
    queue.change('NW-1', { rating: 2 })
    await settled()
    expect(queue.read().conflict).toMatchObject({
      mine: { rating: 2 },
      theirs: { rating: 4, updatedByName: 'Jonas Lie' },
    })
    queue.keepMine()
    await settled()
    expect(server.records.get('NW-1')).toMatchObject({ rating: 2, revision: 2 })
    expect(value('NW-1')?.rating).toBe(2)
  })

  it('takes theirs when told so, and goes on with the rest', async () => {
    const server = portal()
    const { queue, storage, value } = screen(server)
    server.write('NW-1', { rating: 4 })
    queue.change('NW-1', { rating: 2 })
    queue.change('NW-2', { rating: 5 })
    await settled()
    queue.takeTheirs()
    await settled()
    expect(value('NW-1')).toMatchObject({ rating: 4, revision: 1 })
    expect(server.records.get('NW-2')?.rating).toBe(5)
    expect(storage.length).toBe(0)
  })

  it('keeps the change when the decision is put off, lets others pass, and asks again', async () => {
    const server = portal()
    const { queue } = screen(server)
    server.write('NW-1', { rating: 4 })
    queue.change('NW-1', { rating: 2 })
    await settled()
    queue.postpone('Decide later')
    queue.change('NW-2', { rating: 5 })
    await settled()
    expect(queue.read()).toMatchObject({ status: { kind: 'failed', questionId: 'NW-1' }, waiting: 1 })
    expect(server.records.get('NW-2')?.rating).toBe(5)
    queue.retry()
    await settled()
    expect(queue.read().conflict?.questionId).toBe('NW-1')
  })

  it('does not ask about its own answer whose receipt was lost', async () => {
    const server = portal()
    const { queue, value } = screen(server)
    server.state.loseReceipt = true
    queue.change('NW-1', { rating: 3, evidence: [{ label: 'List', url: 'https://example.test', fileId: null }] })
    await settled()
    server.state.loseReceipt = false
    // As jsonb gives it back: the same link with its keys in another order.
    server.records.get('NW-1')!.evidence = [{ url: 'https://example.test', label: 'List', fileId: null }]
    queue.retry()
    await settled()
    expect(queue.read()).toMatchObject({ conflict: null, status: { kind: 'saved' }, waiting: 0 })
    expect(value('NW-1')).toMatchObject({ rating: 3, revision: 1 })
  })

  it('says why a change was refused, and drops it only when the person does', async () => {
    const server = portal()
    const { queue, storage, value } = screen(server)
    server.state.refuse = 'NW-1'
    queue.change('NW-1', { rating: 3 })
    await settled()
    expect(queue.read().status).toEqual({ kind: 'failed', detail: 'No.', questionId: 'NW-1' })
    expect(storage.length).toBe(1)
    queue.discard('NW-1')
    expect(value('NW-1')?.rating).toBeNull()
    expect(storage.length).toBe(0)
  })
})
