import { describe, expect, it } from 'vitest'
import { sectionNames, sections } from '@/lib/document/schema'
import { nameOfSection } from '@/lib/features/registers/page/queries'
import { messages } from '@/lib/messages/messages'

const { settings } = messages

describe('what a person owns', () => {
  it('has a word for every kind of record with an owner, or the name of its register, so that the dialog before "inactive" names it', () => {
    const owned = sectionNames.filter((name) => 'owner' in sections[name].row.shape)
    expect(owned.length).toBeGreaterThan(10)
    expect(owned.filter((name) => !(name in settings.owned) && nameOfSection(name) === null)).toEqual([])
    const known = [...owned, 'areaAssignments']
    expect(Object.keys(settings.owned).filter((name) => !known.includes(name))).toEqual([])
    expect(nameOfSection('riskEntries')).toBe('Risks')
  })
})
