import { describe, expect, test } from 'vitest'
import { framework } from '@/lib/content'
import { documentAsOf } from '@/lib/scoring/document-as-of'
import { evaluate } from '@/lib/scoring/evaluate'
import { allSearched, documentOf, type Parts, shadowItem, signalOf } from './documents'

/** Found long before, so that only what was written about it moves. */
const found = (fields: Parameters<typeof shadowItem>[0] = {}) => shadowItem({ discoveredAt: '2026-10-01', ...fields })

const version = (at: string, revision: number, data: Record<string, unknown>) => ({
  section: 'shadowAiItems' as const,
  recordId: 'item',
  revision,
  at,
  data: { ...documentOf({ shadowAiItems: [found()] }).shadowAiItems[0], revision, ...data },
})
const history: Parts = {
  organization: { timezone: 'Europe/Oslo' },
  shadowAiItems: [found({ inUse: 'no', revision: 3 })],
  history: [
    version('2026-11-10T08:00:00.000Z', 1, { inUse: 'unknown' }),
    version('2026-11-12T23:30:00.000Z', 2, { inUse: 'yes' }),
    version('2026-11-15T08:00:00.000Z', 3, { inUse: 'no' }),
  ],
}
const itemsOn = (parts: Parts, day: string) => documentAsOf(documentOf(parts), day).shadowAiItems

describe('the document as of a day', () => {
  test('is the newest version of each record written by the end of that day in the zone', () => {
    const use = (day: string) => itemsOn(history, day).map((item) => item.inUse)
    expect(use('2026-11-09')).toEqual([])
    expect(use('2026-11-12')).toEqual(['unknown'])
    expect(use('2026-11-13')).toEqual(['yes'])
    expect(use('2026-11-20')).toEqual(['no'])
  })

  test('evaluates the organization as it was', () => {
    const searched = documentOf({ ...history, discoveryRuns: allSearched('2026-11-01') })
    const on = (day: string) => signalOf(evaluate(framework, searched, day), 'SA-1').value
    expect([on('2026-11-13'), on('2026-11-20')]).toEqual(['true', 'false'])
  })

  test('a record without history counts from its creation, and always when that is unknown', () => {
    const rows = (createdAt: string | null) => itemsOn({ shadowAiItems: [found({ createdAt })] }, '2026-11-10').length
    expect([rows('2026-11-10T23:59:59.999Z'), rows('2026-11-11T00:00:00.000Z'), rows(null)]).toEqual([1, 0, 1])
  })

  test('a record archived later was still there', () => {
    const archived = { shadowAiItems: [found({ archivedAt: '2026-11-15T08:00:00.000Z' })] }
    expect(itemsOn(archived, '2026-11-14')[0]?.archivedAt).toBeNull()
    expect(itemsOn(archived, '2026-11-15')[0]?.archivedAt).not.toBeNull()
  })

  test('is the same document when nothing was written later', () => {
    const document = documentOf({ shadowAiItems: [found({ createdAt: '2026-11-01T08:00:00.000Z' })] })
    expect(documentAsOf(document, '2026-11-20')).toBe(document)
  })

  test('an archived record that an import brought was live before that day', () => {
    const parts = {
      shadowAiItems: [found({ archivedAt: '2026-11-15T08:00:00.000Z' })],
      history: [version('2026-11-01T08:00:00.000Z', 1, { archivedAt: '2026-11-15T08:00:00.000Z' })],
    }
    expect(itemsOn(parts, '2026-11-14')[0]?.archivedAt).toBeNull()
    expect(itemsOn(parts, '2026-11-15')[0]?.archivedAt).not.toBeNull()
  })

  test("the organization's own settings are those of that day, read in its present zone", () => {
    const present = { platformBuild: 'started' as const, platformBuildStartedAt: '2026-01-01', timezone: 'Asia/Tokyo' }
    const { organization } = documentOf({ organization: present })
    const settings = (at: string, revision: number, data: Record<string, unknown>) => ({
      section: 'organization' as const,
      recordId: organization.id,
      revision,
      at,
      data: { ...organization, revision, ...data },
    })
    const parts: Parts = {
      organization: present,
      history: [
        settings('2026-10-01T08:00:00.000Z', 1, {
          platformBuild: 'unknown',
          platformBuildStartedAt: null,
          timezone: 'UTC',
        }),
        settings('2026-11-10T20:00:00.000Z', 2, {}),
      ],
    }
    const on = (day: string) => documentAsOf(documentOf(parts), day).organization
    expect(on('2026-11-10')).toMatchObject({ platformBuild: 'unknown', timezone: 'Asia/Tokyo' })
    expect(on('2026-11-11')).toMatchObject({ platformBuild: 'started' })
    expect(on('2026-01-01'), 'before its first version it has its first settings').toMatchObject({
      platformBuild: 'unknown',
    })
  })
})
