import { describe, expect, it } from 'vitest'
import { compareOptions, startDecision } from '@/lib/features/decisions/mutations'
import { changeRow } from '@/lib/features/registers/mutations'
import { getEvidenceOffers } from '@/lib/features/scorecard/evidence/queries'
import { ownDatabase } from '../../support/database'
import { organization } from '../registers/organization'

await ownDatabase()
const org = await organization()
const editor = org.as('ana', 'editor')

const named = (id: string, name: string) => ({
  ...{ id, name, pros: null, cons: null, provider: null },
  ...{ radarEntryId: null, componentId: null, modelId: null, knockedOutBy: null },
})

async function decided(title: string, kind: 'platform' | 'model', status: 'accepted' | 'rejected') {
  const started = await startDecision(editor, { title, kind })
  const { id, revision } = await compareOptions(editor, {
    id: started.id,
    revision: started.revision,
    options: [named('a', 'Oslo'), named('b', 'Bergen')],
    oneOptionReason: null,
    criteria: [],
    scores: [],
    chosenOption: 'a',
  })
  const fields = { context: 'The region is full.', consequences: 'Two teams move.', decision: 'Oslo.', status }
  await changeRow(editor, { register: 'adrs', id, seen: revision, restore: false, fields })
  return id
}

describe('evidence that is offered beside a question', () => {
  it('is the accepted decision on a platform or region, for GR-2 alone', async () => {
    expect(await getEvidenceOffers(editor, 'gpu-readiness')).toEqual({ 'GR-2': [] })
    const id = await decided('Region of the first GPUs', 'platform', 'accepted')
    await decided('Region that was turned down', 'platform', 'rejected')
    await decided('Model for letters', 'model', 'accepted')
    const offers = await getEvidenceOffers(org.as('ana', 'viewer'), 'gpu-readiness')
    expect(offers).toMatchObject({ 'GR-2': [{ id, title: 'Region of the first GPUs', number: 1 }] })
    expect(offers['GR-2']).toHaveLength(1)
    expect(await getEvidenceOffers(editor, 'security')).toEqual({})
  })
})
