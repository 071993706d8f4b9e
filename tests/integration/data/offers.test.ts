import { beforeEach, describe, expect, it } from 'vitest'
import { setFrameworks } from '@/lib/features/compliance/scope/mutations'
import { getGovernanceGlances } from '@/lib/features/hubs/queries'
import { getPhase } from '@/lib/features/phases/queries'
import { createRow } from '@/lib/features/registers/mutations'
import { getEvidenceOffers } from '@/lib/features/scorecard/evidence/queries'
import type { Actor } from '@/lib/server/actor'
import { loadDocument } from '@/lib/server/records'
import { ownDatabase } from '../../support/database'
import { type Organization, organization, today } from '../registers/organization'

await ownDatabase()

let org: Organization
let editor: Actor
beforeEach(async () => {
  org = await organization()
  editor = org.as('ana', 'editor')
})

const add = (register: string, fields: Record<string, unknown>) => createRow(editor, { register, fields })
const suggested = async (itemId: string) =>
  (await getPhase(editor, 5)).items.find((item) => item.itemId === itemId)?.suggestion?.fields ?? null

describe('evidence that is offered', () => {
  it('SC-4 is shown by the register of data sources, and by nothing while it is empty', async () => {
    expect(await getEvidenceOffers(editor, 'security')).toEqual({})
    await add('data-sources', { name: 'Letters', dataClass: 'restricted', owner: 'ana' })
    await add('data-sources', { name: 'Logs', owner: null })
    expect(await getEvidenceOffers(editor, 'security')).toEqual({
      'SC-4': [{ kind: 'data-sources', count: 2, classed: 1, owned: 1 }],
    })
  })

  it('AU-4 is shown by a version whose way to its endpoint is on record', async () => {
    const endpoint = await add('endpoints', { name: 'beds', environment: 'production' })
    const version = { name: 'beds', version: '1', status: 'production', approvedBy: 'ana', approvedAt: today }
    const model = await add('models', { ...version, endpointId: endpoint.id, release: 'canary' })
    expect(await getEvidenceOffers(editor, 'automation')).toEqual({ 'AU-4': [] })
    await add('model-tests', { modelId: model.id, kind: 'performance', at: today, outcome: 'passed' })
    expect(await getEvidenceOffers(editor, 'automation')).toMatchObject({ 'AU-4': [{ id: model.id, title: 'beds 1' }] })
  })
})

describe('items of phase 5', () => {
  it('P5-D2 and P5-D5 are suggested by controls that hold, and by nothing that nobody tested', async () => {
    const { organization: settings } = await loadDocument(org.id)
    await setFrameworks(editor, {
      frameworks: [{ framework: 'soc2', source: 'contract', reason: 'A customer asks for it.' }],
      addControls: true,
      revision: settings.revision,
    })
    expect([await suggested('P5-D2'), await suggested('P5-D5')]).toEqual([null, null])
    const { controls } = await loadDocument(org.id)
    for (const { contentId, id } of controls) {
      if (contentId !== 'CT-LG-1' && contentId !== 'CT-LG-2') continue
      const evidence = contentId === 'CT-LG-1' ? 'https://example.org/log' : null
      await add('control-tests', { controlId: id, at: today, outcome: 'passed', evidence })
    }
    expect(await suggested('P5-D2')).toEqual({ state: 'done' })
    expect(await suggested('P5-D5')).toEqual({ state: 'in-progress' })
  })
})

describe('the hub of governance', () => {
  it('says of data what needs somebody, what is missing, and nothing of an empty register', async () => {
    const glance = async () => (await getGovernanceGlances(editor))['data-sources']
    expect(await glance()).toMatchObject({ state: 'unknown', code: 'empty' })
    await add('data-sources', { name: 'Letters' })
    expect(await glance()).toMatchObject({ state: 'unknown', code: 'data-sources.nothing' })
  })
})
