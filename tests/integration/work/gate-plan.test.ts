import { beforeEach, describe, expect, it } from 'vitest'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { planGate } from '@/lib/features/work/plan/mutations'
import { listWork } from '@/lib/features/work/queries'
import { workQuery } from '@/lib/features/work/schema'
import { createOrganizationWith } from '../../support/accounts'
import { ownDatabase } from '../../support/database'

await ownDatabase()

const create = () => createOrganizationWith({ editor: { role: 'editor' }, contributor: { role: 'contributor' } })
let team: Awaited<ReturnType<typeof create>>
beforeEach(async () => {
  team = await create()
})

async function asked() {
  const editor = await team.actor('editor')
  return { editor, given: { gateId: 'gate-1-2' as const, owner: editor.personId!, dueAt: editor.today } }
}
const open = async (actor: Awaited<ReturnType<typeof asked>>['editor']) =>
  (await listWork(actor, workQuery.parse({ state: 'open' }))).items

describe('planning what would open a gate', () => {
  it('adds each thing of the smallest set once, with its owner and day, and leaves areas to the focus plan', async () => {
    const { editor, given } = await asked()
    const gate = (await getEvaluation(editor)).gates.find(({ gateId }) => gateId === 'gate-1-2')!
    const first = await planGate(editor, given)
    expect(first.added).toBeGreaterThan(0)
    const items = await open(editor)
    expect(items).toHaveLength(first.added)
    for (const { dueAt, owner, source, text } of items) {
      expect(gate.dryRun.smallestSet).toContain(source)
      expect({ dueAt, owner }).toEqual({ dueAt: given.dueAt, owner: given.owner })
      expect(text.startsWith('1→2: ')).toBe(true)
    }
    expect(await planGate(editor, given)).toEqual({ added: 0, there: first.added })
  })

  it('adds it once when two ask at the same moment', async () => {
    const { editor, given } = await asked()
    const both = await Promise.all([planGate(editor, given), planGate(editor, given)])
    const [a, b] = both.map(({ added }) => added).sort()
    expect(a).toBe(0)
    expect(await open(editor)).toHaveLength(b!)
  })

  it('refuses a day that is over and who may not edit, and adds nothing', async () => {
    const { editor, given } = await asked()
    await expect(planGate(editor, { ...given, dueAt: '2020-01-01' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(planGate(editor, { ...given, owner: 'nobody' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(planGate(await team.actor('contributor'), given)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await open(editor)).toEqual([])
  })
})
