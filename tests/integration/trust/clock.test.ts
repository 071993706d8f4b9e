import { afterEach, expect, it, vi } from 'vitest'
import { commentGate } from '@/lib/features/gates/mutations'
import { attachEvidence, detachEvidence } from '@/lib/features/phases/mutations'
import { read } from '@/lib/server/mutation'
import { ownDatabase } from '@/tests/support/database'
import { createTeam, gateId, submitRatings } from '../gates/ready-organization'

await ownDatabase()
afterEach(() => {
  vi.useRealTimers()
})

it('stamps what happens by the clock of the database, however wrong the one of this machine is', async () => {
  const team = await createTeam()
  const lead = await team.actor('lead')
  const soon = Date.now() + 3_600_000
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 86_400_000 })
  await submitRatings(team)
  const comment = await commentGate(lead, { gateId, text: 'Looks fine' })
  const link = { itemId: 'P1-A1', label: 'Minutes', url: 'https://example.org/minutes' }
  const { id: evidenceId, revision } = await attachEvidence(lead, link)
  const detached = await detachEvidence(lead, { itemId: link.itemId, evidenceId, revision })
  const stamps = await read(lead, async (tx) => {
    const [card] = await tx.scorecard.findMany()
    const ratings = await tx.areaRating.findMany()
    return [card!.submittedAt, ...ratings.map((row) => row.confirmedAt)]
  })
  const all = [...stamps.map((at) => at!.getTime()), Date.parse(comment.at), Date.parse(detached.archivedAt!)]
  expect(all.filter((at) => at > soon)).toEqual([])
})
