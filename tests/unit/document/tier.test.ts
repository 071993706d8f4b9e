import { describe, expect, it } from 'vitest'
import { organizationDocument, versionRecord } from '@/lib/document/schema'
import { storedHistory } from '@/lib/document/stored'

const organization = { id: 'o', slug: 'o', name: 'O' }
const read = (fields: object) =>
  organizationDocument.parse({
    organization,
    endpoints: [{ id: 'e', name: 'Beds', environment: 'production', ...fields }],
  }).endpoints[0]!

describe('the tier of an endpoint, which was any text before', () => {
  it.each([
    ['critical', 'critical'],
    ['Standard', 'standard'],
    ['EXPERIMENT', 'experiment'],
  ])('reads %s as the choice %s', (tier, choice) => {
    expect(read({ tier })).toMatchObject({ tier: choice, tierNote: null })
  })

  it.each(['gold', 'Critical (24/7)', 'standard production', '1'])('keeps %s as a note and guesses nothing', (tier) => {
    expect(read({ tier })).toMatchObject({ tier: null, tierNote: tier })
  })

  it('is unknown where nothing was said', () => {
    expect(read({})).toMatchObject({ tier: null, tierNote: null })
  })

  it('is read once: what came of an old document is an own document of today', () => {
    const once = read({ tier: 'gold' })
    expect(read(once)).toEqual(once)
  })

  it('is read alike in a version that an older build kept', () => {
    const data = { id: 'e', name: 'Beds', environment: 'production', tier: 'gold' }
    const version = { section: 'endpoints', recordId: 'e', revision: 1, at: '2026-01-01T00:00:00.000Z', data }
    expect(versionRecord.parse(version).data).toMatchObject({ tier: null, tierNote: 'gold' })
    const stored = { ...version, section: 'Endpoint', data: JSON.stringify(data) }
    expect(storedHistory([stored])[0]!.data).toMatchObject({ tier: null, tierNote: 'gold' })
  })
})
