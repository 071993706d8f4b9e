import { describe, expect, it } from 'vitest'
import {
  can,
  type Holder,
  holders,
  type Permission,
  roles,
  type Scope,
  type Seat,
  seats,
} from '@/lib/access/permissions'

const holder = (role: Holder['role'], held: readonly Seat[] = [], isToken = false): Holder => ({
  role,
  seats: held,
  isToken,
})
/** Everybody but auditors, who only read. */
const writers = roles.filter((role) => role !== 'auditor')
const permissions = Object.keys(holders) as Permission[]
const scopes: Scope[] = [{}, { assigned: true }, { own: true }, { signer: true }]

/** decisions.md, "Who may do what": which roles have the right by themselves, without a seat and without a scope. */
const byRole: Record<Permission, readonly Holder['role'][]> = {
  'organization:read': roles,
  'organization:write': writers,
  'organization:administer': ['admin'],
  'organization:export': ['admin'],
  'audit:read': ['admin'],
  'comment:write': writers,
  'scorecard:answer': ['admin', 'editor'],
  'scorecard:confirm': ['admin', 'editor'],
  'scorecard:submit': ['admin', 'editor'],
  'scorecard:assign': ['admin', 'editor'],
  'register:create': ['admin', 'editor', 'contributor'],
  'register:edit': ['admin', 'editor'],
  'shadow-ai:report': writers,
  'sandbox:request': writers,
  'shadow-ai:read-restricted': ['admin', 'editor'],
  'security:review': [],
  'inventory:confirm': [],
  'stakeholder:acknowledge': ['admin', 'editor'],
  'skill:rate': [],
  'gate:submit': ['admin', 'editor'],
  'gate:sign': [],
  'gate:baseline': ['admin'],
  'flag:accept': ['admin', 'editor'],
  'deputy:name': ['admin'],
}

describe('a role alone', () => {
  it.each(permissions)('%s', (permission) => {
    expect(roles.filter((role) => can(holder(role), permission))).toEqual(
      roles.filter((role) => byRole[permission].includes(role)),
    )
  })
})

describe('a scope', () => {
  it('lets a contributor answer what is assigned to them, and a viewer nothing', () => {
    expect(can(holder('contributor'), 'scorecard:answer', { assigned: true })).toBe(true)
    expect(can(holder('viewer'), 'scorecard:answer', { assigned: true })).toBe(false)
  })

  it('lets a contributor edit rows of their own, and a viewer nothing', () => {
    expect(can(holder('contributor'), 'register:edit', { own: true })).toBe(true)
    expect(can(holder('viewer'), 'register:edit', { own: true })).toBe(false)
  })

  it('lets anybody see the restricted item they reported, and acknowledge for themselves', () => {
    expect(can(holder('viewer'), 'shadow-ai:read-restricted', { own: true })).toBe(true)
    expect(can(holder('viewer'), 'stakeholder:acknowledge', { own: true })).toBe(true)
  })

  it('lets every person rate themselves and nobody else, and no token at all', () => {
    for (const role of writers) {
      expect(can(holder(role), 'skill:rate', { own: true })).toBe(true)
      expect(can(holder(role, seats), 'skill:rate')).toBe(false)
      expect(can(holder(role, [], true), 'skill:rate', { own: true })).toBe(false)
    }
  })

  it('lets a stand-in see the restricted items it signs about', () => {
    const deputies = [{ seat: 'security-lead' as const }]
    expect(can({ ...holder('viewer'), deputies }, 'shadow-ai:read-restricted')).toBe(true)
    expect(can({ ...holder('viewer'), deputies: [] }, 'shadow-ai:read-restricted')).toBe(false)
  })

  it('lets a signer sign and name a deputy whatever the role, and an administrator without a seat not sign', () => {
    for (const role of writers) {
      expect(can(holder(role), 'gate:sign', { signer: true })).toBe(true)
      expect(can(holder(role), 'deputy:name', { signer: true })).toBe(true)
      expect(can(holder(role, seats), 'gate:sign')).toBe(false)
    }
  })
})

describe('a seat', () => {
  it('of the infrastructure lead confirms, submits and assigns, whatever the role', () => {
    for (const permission of ['scorecard:confirm', 'scorecard:submit', 'scorecard:assign', 'gate:submit'] as const) {
      expect(can(holder('viewer', ['infrastructure-lead']), permission)).toBe(true)
      expect(can(holder('viewer', ['security-lead']), permission)).toBe(false)
    }
  })

  it('of the security lead reviews and confirms the inventory; an administrator without it does not', () => {
    for (const permission of ['security:review', 'inventory:confirm'] as const) {
      expect(can(holder('viewer', ['security-lead']), permission)).toBe(true)
      expect(can(holder('admin', ['infrastructure-lead']), permission)).toBe(false)
    }
  })

  it.each(seats)('%s reads the audit trail and restricted items', (seat) => {
    expect(can(holder('viewer', [seat]), 'audit:read')).toBe(true)
    expect(can(holder('viewer', [seat]), 'shadow-ai:read-restricted')).toBe(true)
  })

  it('never administers', () => {
    for (const permission of ['organization:administer', 'organization:export', 'gate:baseline'] as const) {
      expect(can(holder('editor', seats), permission, { own: true, assigned: true, signer: true })).toBe(false)
    }
  })
})

describe('a token', () => {
  it('never signs and never names a deputy for a holder', () => {
    expect(can(holder('editor', [], true), 'gate:sign', { signer: true })).toBe(false)
    expect(can(holder('editor', [], true), 'deputy:name', { signer: true })).toBe(false)
  })
})

describe('every permission', () => {
  it('is given by more rights, never taken away: an administrator’s role, a further seat and a scope only add', () => {
    for (const permission of permissions) {
      for (const role of writers) {
        for (const scope of scopes) {
          const alone = can(holder(role), permission)
          if (alone) expect(can(holder(role, seats), permission, scope)).toBe(true)
          if (can(holder(role), permission, scope)) expect(can(holder('admin'), permission, scope)).toBe(true)
        }
      }
    }
  })

  it('names for its refusal exactly roles and seats that can have it', () => {
    for (const permission of permissions) {
      for (const name of holders[permission]) {
        const role = roles.find((known) => known === name)
        const seat = seats.find((known) => known === name)
        const best = role ? holder(role) : holder('viewer', seat ? [seat] : [])
        expect(scopes.some((scope) => can(best, permission, scope))).toBe(true)
      }
    }
  })
})

describe('an auditor', () => {
  it('reads and does nothing else, whatever seat is theirs and whatever the record is', () => {
    for (const permission of permissions) {
      for (const scope of scopes) {
        const may = can(holder('auditor', seats), permission, scope)
        expect(may, `${permission} ${JSON.stringify(scope)}`).toBe(permission === 'organization:read')
      }
    }
  })
})
