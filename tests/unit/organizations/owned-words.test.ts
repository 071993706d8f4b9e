import { describe, expect, it } from 'vitest'
import { sectionNames, sections } from '@/lib/document/schema'
import settings from '@/lib/messages/en/settings.json'

describe('what a person owns', () => {
  it('has a word for every kind of record with an owner, so that the dialog before "inactive" names it', () => {
    const owned = sectionNames.filter((name) => 'owner' in sections[name].row.shape)
    expect(owned.length).toBeGreaterThan(10)
    expect(Object.keys(settings.owned).sort()).toEqual([...owned, 'areaAssignments'].sort())
  })
})
