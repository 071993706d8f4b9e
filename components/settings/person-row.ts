export type RoleName = 'admin' | 'editor' | 'contributor' | 'viewer' | 'auditor'

/** One line of the people page: a person of the directory, a member, mostly both. */
export type PersonRow = {
  key: string
  name: string
  email: string | null
  me: boolean
  person: { id: string; teamId: string | null; active: boolean; revision: number } | null
  member: {
    id: string
    role: RoleName
    endsAt: string | null
    revision: number
    disabled: boolean
    lastSeen: string | null
  } | null
  seats: string[]
  team: string | null
  invited: boolean
}
