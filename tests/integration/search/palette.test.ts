import { describe, expect, it } from 'vitest'
import { createRow } from '@/lib/features/registers/mutations'
import { search } from '@/lib/features/search/queries'
import { createOrganizationWith } from '../../support/accounts'
import { ownDatabase } from '../../support/database'

await ownDatabase()

const team = await createOrganizationWith({ admin: { role: 'admin' }, editor: { role: 'editor' }, viewer: {} })
const other = await createOrganizationWith({ editor: { role: 'editor' } })

const find = async (name: 'admin' | 'editor' | 'viewer', q: string) =>
  (await search(await team.actor(name), { q })).items

const add = (who: Awaited<ReturnType<typeof team.actor>>, register: string, fields: Record<string, unknown>) =>
  createRow(who, { register, fields })

describe('the palette', () => {
  it('offers actions and pages before anything is typed, and only what the role may do', async () => {
    const editor = await find('editor', '')
    expect(editor.map(({ id }) => id)).toContain('submit-gate')
    expect(editor.every(({ kind }) => kind === 'action' || kind === 'page')).toBe(true)
    const viewer = await find('viewer', '')
    expect(viewer.map(({ id }) => id)).not.toContain('submit-gate')
    expect(viewer.map(({ id }) => id)).toContain('report-use')
    expect((await find('editor', '')).map(({ id }) => id)).not.toContain('invite')
    expect((await find('admin', '')).map(({ id }) => id)).toContain('invite')
  })

  it('finds ids of questions, items, signals and gates first, whatever the case', async () => {
    expect((await find('viewer', 'ts-3'))[0]).toMatchObject({ kind: 'question', path: '/assess/team-skills?q=TS-3' })
    expect((await find('viewer', 'P2-D6'))[0]).toMatchObject({ kind: 'item', path: '/phases/2#P2-D6' })
    expect((await find('viewer', 'gh-1'))[0]).toMatchObject({ kind: 'signal', path: '/flags/gpu-hoarding#GH-1' })
    expect((await find('viewer', '2-3'))[0]).toMatchObject({ kind: 'gate', path: '/gates/2-3' })
  })

  it('finds records by a part of their name, and people, but nothing of another organization', async () => {
    const editor = await team.actor('editor')
    const made = await add(editor, 'use-cases', { title: 'Quokka log triage' })
    await add(await other.actor('editor'), 'use-cases', { title: 'Quokka elsewhere' })
    const found = await find('viewer', 'quokka')
    expect(found).toMatchObject([{ kind: 'record', id: made.id, path: `/portfolio/use-cases/${made.id}` }])
    expect((await find('viewer', 'admin')).some(({ kind, label }) => kind === 'person' && label === 'admin')).toBe(true)
  })

  it('does not name a restricted shadow AI item to a viewer', async () => {
    const fields = { title: 'Wombat payroll prompts', source: 'saas-tool', dataClass: 'restricted' }
    await add(await team.actor('editor'), 'shadow-ai-items', fields)
    expect(await find('viewer', 'wombat')).toEqual([])
    expect(await find('editor', 'wombat')).toHaveLength(1)
  })

  it('takes signs of patterns as what they are', async () => {
    expect(await find('viewer', '%%%')).toEqual([])
    expect(await find('viewer', 'a_b\\')).toEqual([])
  })
})
