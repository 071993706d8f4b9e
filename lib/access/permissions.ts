/**
 * Access roles, from most to least. A seat is held apart from the role. An auditor comes from outside until a day: reads and
 * takes sheets along, and writes nothing, whatever else is theirs.
 */
export const roles = ['admin', 'editor', 'contributor', 'viewer', 'auditor'] as const
export type Role = (typeof roles)[number]
/** Everybody but those who only read. */
const writers = ['admin', 'editor', 'contributor', 'viewer'] as const satisfies readonly Role[]

export const seats = [
  'infrastructure-lead',
  'security-lead',
  'management-sponsor',
  'business-sponsor',
  'platform-team-lead',
  'compliance',
] as const
export type Seat = (typeof seats)[number]

export type Permission =
  | 'organization:read'
  | 'organization:write'
  | 'organization:administer'
  | 'organization:export'
  | 'audit:read'
  | 'comment:write'
  | 'scorecard:answer'
  | 'scorecard:confirm'
  | 'scorecard:submit'
  | 'scorecard:assign'
  | 'register:create'
  | 'register:edit'
  | 'shadow-ai:report'
  | 'sandbox:request'
  | 'shadow-ai:read-restricted'
  | 'security:review'
  | 'inventory:confirm'
  | 'stakeholder:acknowledge'
  | 'skill:rate'
  | 'gate:submit'
  | 'gate:sign'
  | 'gate:baseline'
  | 'deputy:name'
  | 'flag:accept'

/** The asking party as far as rights go. A token holds no seat and is never a signer. */
export type Holder = {
  role: Role
  seats: readonly Seat[]
  isToken: boolean
  /** Seats the person stands in for today: a stand-in signs, so it sees what the holder sees. */
  deputies?: readonly { seat: Seat }[]
}

/** What narrows a right down: `assigned` the area is assigned to the person, `own` the row is theirs, `signer` they hold or stand in for a seat of the gate. `seat` is the one seat that would do, so that a refusal does not name all six. */
export type Scope = { assigned?: boolean; own?: boolean; signer?: boolean; seat?: Seat }

const member = () => true
const editors = (holder: Holder) => holder.role === 'admin' || holder.role === 'editor'
const admins = (holder: Holder) => holder.role === 'admin'
const leads = (holder: Holder) => editors(holder) || holder.seats.includes('infrastructure-lead')
const securityLead = (holder: Holder) => holder.seats.includes('security-lead')

const rules: Record<Permission, (holder: Holder, scope: Scope) => boolean> = {
  'organization:read': member,
  'organization:write': member,
  'organization:administer': admins,
  'organization:export': admins,
  'audit:read': (holder) => admins(holder) || holder.seats.length > 0,
  'comment:write': member,
  'scorecard:answer': (holder, scope) => editors(holder) || (holder.role === 'contributor' && scope.assigned === true),
  'scorecard:confirm': leads,
  'scorecard:submit': leads,
  'scorecard:assign': leads,
  'register:create': (holder) => editors(holder) || holder.role === 'contributor',
  'register:edit': (holder, scope) => editors(holder) || (holder.role === 'contributor' && scope.own === true),
  'shadow-ai:report': member,
  'sandbox:request': member,
  'shadow-ai:read-restricted': (holder, scope) =>
    editors(holder) || holder.seats.length > 0 || (holder.deputies?.length ?? 0) > 0 || scope.own === true,
  'security:review': securityLead,
  'inventory:confirm': securityLead,
  'stakeholder:acknowledge': (holder, scope) => editors(holder) || scope.own === true,
  'skill:rate': (holder, scope) => !holder.isToken && scope.own === true,
  'gate:submit': leads,
  'gate:sign': (holder, scope) => !holder.isToken && scope.signer === true,
  'gate:baseline': admins,
  'flag:accept': leads,
  'deputy:name': (holder, scope) => admins(holder) || (!holder.isToken && scope.signer === true),
}

/** Whether the holder may do it; the same table hides a button and refuses the call. */
export function can(holder: Holder, permission: Permission, scope: Scope = {}): boolean {
  if (holder.role === 'auditor') return permission === 'organization:read'
  return rules[permission](holder, scope)
}

/** What a right can hang on once the record is known: it is the person's own, its area is assigned to them, they sign at its gate. */
export type RecordScope = 'own' | 'assigned' | 'signer'

/**
 * Whether the holder could have the right on some record. A route asks this before it reads anything of the request; whether
 * this very record is theirs, the mutation asks. Who holds no seat and stands in for none signs nowhere.
 */
export function couldHave(holder: Holder, permission: Permission, scope?: RecordScope): boolean {
  if (scope === undefined) return can(holder, permission)
  const seated = holder.seats.length > 0 || (holder.deputies?.length ?? 0) > 0
  return can(holder, permission, { [scope]: scope === 'signer' ? seated : true })
}

/** Who has the right, for the sentence of a refusal: role and seat names. */
export const holders: Record<Permission, readonly (Role | Seat)[]> = {
  'organization:read': roles,
  'organization:write': writers,
  'organization:administer': ['admin'],
  'organization:export': ['admin'],
  'audit:read': ['admin', ...seats],
  'comment:write': writers,
  'scorecard:answer': ['admin', 'editor', 'contributor'],
  'scorecard:confirm': ['admin', 'editor', 'infrastructure-lead'],
  'scorecard:submit': ['admin', 'editor', 'infrastructure-lead'],
  'scorecard:assign': ['admin', 'editor', 'infrastructure-lead'],
  'register:create': ['admin', 'editor', 'contributor'],
  'register:edit': ['admin', 'editor'],
  'shadow-ai:report': writers,
  'sandbox:request': writers,
  'shadow-ai:read-restricted': ['admin', 'editor', ...seats],
  'security:review': ['security-lead'],
  'inventory:confirm': ['security-lead'],
  'stakeholder:acknowledge': ['admin', 'editor'],
  'skill:rate': writers,
  'gate:submit': ['admin', 'editor', 'infrastructure-lead'],
  'gate:sign': seats,
  'gate:baseline': ['admin'],
  'flag:accept': ['admin', 'editor', 'infrastructure-lead'],
  'deputy:name': ['admin', ...seats],
}
