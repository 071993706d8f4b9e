import { describe, expect, it } from 'vitest'
import { emptyRow, readRows, withPasted } from '@/components/settings/invite-rows'

const words = {
  roles: [
    { id: 'viewer', name: 'Viewer' },
    { id: 'editor', name: 'Editor' },
    { id: 'admin', name: 'Administrator' },
  ],
  seats: [
    { id: 'security-lead', name: 'Security lead' },
    { id: 'management-sponsor', name: 'Management sponsor' },
  ],
}

describe('pasted people', () => {
  it('are read by what their cells say, in any order, without a header', () => {
    const text =
      'E-mail\tRole\tSeat\tTeam\nMia@Example.org\tEditor\tSecurity lead\tPlatform\nCore\tmanagement-sponsor\ttom@example.org\t\n'
    expect(readRows(text, words)).toMatchObject([
      { email: 'mia@example.org', role: 'editor', seat: 'security-lead', team: 'Platform', unread: [] },
      { email: 'tom@example.org', role: 'viewer', seat: 'management-sponsor', team: 'Core', unread: [] },
    ])
  })

  it('get the usual role of their seat where none is said, and never lose the one that is', () => {
    const text = 'a@example.org\tSecurity lead\nb@example.org\tViewer\tSecurity lead\nc@example.org\tManagement sponsor'
    expect(readRows(text, words)?.map(({ role }) => role)).toEqual(['editor', 'viewer', 'viewer'])
  })

  it('name what could not be read instead of dropping it', () => {
    expect(readRows('a@example.org\tSecruity lead\tPlatform', words)).toMatchObject([
      { team: 'Secruity lead', unread: ['Platform'] },
    ])
  })

  it('come as mail programs list them', () => {
    expect(
      readRows('Mia Berg <mia@example.org>; "Lund, Tom" <tom@example.org>,\n kim@example.org', words),
    ).toMatchObject([{ email: 'mia@example.org' }, { email: 'tom@example.org' }, { email: 'kim@example.org' }])
  })

  it('leave the text of one field to the field', () => {
    expect(readRows('mia@example.org', words)).toBeNull()
    expect(readRows('Platform', words)).toBeNull()
    expect(readRows('Platform\nCore', words)).toBeNull()
  })

  it('fill the empty rows and keep what is written', () => {
    const rows = [
      { ...emptyRow(1), email: 'kept@example.org' },
      emptyRow(2),
      { ...emptyRow(3), email: 'also@example.org' },
    ]
    const pasted = readRows('a@example.org\nb@example.org', words)!
    const after = withPasted(rows, 2, pasted)
    expect(after.map(({ email }) => email)).toEqual([
      'kept@example.org',
      'also@example.org',
      'a@example.org',
      'b@example.org',
      '',
    ])
    expect(new Set(after.map(({ key }) => key)).size).toBe(5)
  })
})
