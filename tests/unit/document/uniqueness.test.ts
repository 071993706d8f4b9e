import { describe, expect, it } from 'vitest'
import { type OrganizationDocument, organizationDocument, type Section } from '@/lib/document/schema'
import { uniquenessErrors } from '@/lib/document/uniqueness'
import { nordhavn, valmere } from './nordhavn'

const places = (document: OrganizationDocument) => uniquenessErrors(document).map(({ pointer }) => pointer)

/** The document with the row of a section once more, under another id and with these fields. */
function twice<S extends Section>(section: S, pick: (row: OrganizationDocument[S][number]) => boolean, fields = {}) {
  const rows = valmere[section] as OrganizationDocument[S][number][]
  const row = rows.find(pick)!
  return { ...valmere, [section]: [...rows, { ...row, id: 'another', ...fields }] }
}

describe('what a document may say once only', () => {
  it('finds nothing in the demonstrations', () => {
    expect([...places(nordhavn), ...places(valmere)]).toEqual([])
  })

  it('names a second current phase, but no second entry of a phase that was left', () => {
    const { length } = valmere.phaseStates
    expect(uniquenessErrors(twice('phaseStates', ({ leftAt }) => leftAt === null))).toEqual([
      {
        pointer: `/phaseStates/${length}`,
        message: 'A second phase is current. Only the present phase has no leftAt.',
      },
    ])
    expect(places(twice('phaseStates', ({ leftAt }) => leftAt !== null))).toEqual([])
  })

  it('names a second open round and a second round of one number', () => {
    const at = `/gateRounds/${valmere.gateRounds.length}`
    expect(uniquenessErrors(twice('gateRounds', ({ state }) => state === 'open', { number: 9 }))).toEqual([
      { pointer: at, message: 'A second round of this gate is open. End one of them.' },
    ])
    expect(places(twice('gateRounds', ({ state }) => state === 'ended'))).toEqual([at])
  })

  it('names a second open review, a second draft, and a second row of one day, month or cost tag', () => {
    expect(places(twice('rollbackReviews', ({ state }) => state === 'open'))).toHaveLength(1)
    const draft = valmere.scorecards.some(({ state }) => state === 'draft')
    const drafts = [
      ...valmere.scorecards,
      ...['a', 'b'].map((id) => ({ ...valmere.scorecards[0]!, id, state: 'draft' })),
    ]
    const parsed = organizationDocument.parse({ ...valmere, scorecards: drafts })
    expect(places(parsed)).toHaveLength(draft ? 2 : 1)
    for (const section of ['sloDays', 'useCaseCosts', 'gpuUtilizationSamples', 'itemStates'] as const) {
      expect(places(twice(section, () => true))).toEqual([`/${section}/${valmere[section].length}`])
    }
    expect(places(twice('experiments', ({ costTag }) => costTag !== null))).toHaveLength(1)
    expect(places(twice('experiments', () => true, { costTag: null }))).toEqual([])
  })

  it('an archived row stands in nobody’s way, as in the database', () => {
    expect(places(twice('itemStates', () => true, { archivedAt: '2026-11-01T08:00:00.000Z' }))).toEqual([])
  })

  it('stops at a hundred', () => {
    const [row] = valmere.sloDays
    const many = Array.from({ length: 150 }, (_, index) => ({ ...row!, id: `same-${index}` }))
    expect(places({ ...valmere, sloDays: many })).toHaveLength(100)
  })
})
