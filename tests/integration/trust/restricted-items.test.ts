import { describe, expect, it } from 'vitest'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { listGates } from '@/lib/features/gates/queries'
import { createRow } from '@/lib/features/registers/mutations'
import { getRegister, listRows } from '@/lib/features/registers/queries'
import type { ListRequest } from '@/lib/features/registers/schema'
import { reportAiUse } from '@/lib/features/shadow-ai/mutations'
import { createOrganizationWith } from '@/tests/support/accounts'
import { ownDatabase } from '@/tests/support/database'

await ownDatabase()

const canary = 'Kanarinfugl'
const own = 'Own report of the viewer'
const register = 'shadow-ai-items'

const team = await createOrganizationWith({
  editor: { role: 'editor' },
  viewer: { role: 'viewer' },
  other: { role: 'contributor' },
  security: { role: 'viewer', seats: ['security-lead'] },
})
const editor = await team.actor('editor')
const restricted = { source: 'saas-tool', dataClass: 'restricted' }
// In use without a review (SA-1 links to it), and with nothing known (rules ask for the facts by name).
await createRow(editor, { register, fields: { ...restricted, title: `${canary} one`, inUse: 'yes' } })
await createRow(editor, { register, fields: { ...restricted, title: `${canary} two`, inUse: 'unknown' } })
await createRow(editor, {
  register,
  fields: { ...restricted, title: `${canary} three`, inUse: 'yes', environment: 'production' },
})
const report = {
  anonymous: false,
  title: own,
  source: 'saas-tool' as const,
  dataClass: 'restricted' as const,
  environment: null,
  inUse: 'yes' as const,
  inUseSince: null,
  note: null,
}
await reportAiUse(await team.actor('viewer'), report)

const seenBy = async (who: 'editor' | 'viewer' | 'other' | 'security') => {
  const actor = await team.actor(who)
  return JSON.stringify([await getEvaluation(actor), await listGates(actor)])
}

describe('items of class confidential or restricted', () => {
  it('are named in an evaluation for editors and seat holders', async () => {
    for (const who of ['editor', 'security'] as const) expect((await seenBy(who)).includes(canary)).toBe(true)
  })

  it('are counted and not named for everybody else, except their reporter', async () => {
    const [viewer, other] = [await seenBy('viewer'), await seenBy('other')]
    expect([viewer, other].map((text) => text.includes(canary))).toEqual([false, false])
    expect([viewer, other].map((text) => text.includes(own))).toEqual([true, false])
  })

  it('keep their numbers: only words differ between two people', async () => {
    const evaluations = [await getEvaluation(editor), await getEvaluation(await team.actor('other'))]
    const numbers = evaluations.map(({ patterns }) =>
      patterns.flatMap(({ state, signals }) => [
        state,
        ...signals.map(({ value, records }) => [value, records.length]),
      ]),
    )
    expect(numbers[1]).toEqual(numbers[0])
  })

  it('are counted as hidden in their register, also while nobody owns them', async () => {
    const list = { limit: undefined, cursor: undefined, sort: undefined, q: undefined, filters: {} }
    const seen = await listRows(await team.actor('other'), { register, list })
    expect([seen.total, seen.hidden]).toEqual([0, 4])
    const reporter = await listRows(await team.actor('viewer'), { register, list })
    expect([reporter.total, reporter.hidden]).toEqual([1, 3])
  })

  it('are counted alike whatever is searched, filtered and sorted: no number answers to a guess', async () => {
    const nothing = { limit: undefined, cursor: undefined, sort: undefined, q: undefined, filters: {} }
    const other = await team.actor('other')
    const asked: ListRequest[] = [
      { ...nothing, q: canary },
      { ...nothing, q: `${canary} o` },
      { ...nothing, q: 'surely nowhere' },
      { ...nothing, filters: { dataClass: 'restricted' } },
      { ...nothing, filters: { dataClass: 'public', inUse: 'no' } },
      { ...nothing, sort: '-title', limit: 1 },
    ]
    for (const list of asked) {
      const { items, total, hidden } = await listRows(other, { register, list })
      expect([items, total, hidden], JSON.stringify(list)).toEqual([[], 0, 4])
      const search = { q: list.q ?? '', ...list.filters }
      expect((await getRegister(other, register, search)).hidden).toBe(4)
    }
  })
})
