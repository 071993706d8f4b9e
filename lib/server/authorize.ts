import { can, holders, type Permission, type Scope } from '@/lib/access/permissions'
import type { Actor } from './actor'
import { Refusal } from './errors'

const word = (name: string) => name.replaceAll('-', ' ')

/** Refuses with 403 and names who has the right. First line of every query and mutation. */
export function authorize(actor: Actor, permission: Permission, scope: Scope = {}): void {
  if (can(actor, permission, scope)) return
  const who = scope.seat ? [scope.seat] : holders[permission]
  const names = who.map(word)
  throw new Refusal(
    'forbidden',
    `You need one of these roles or seats: ${names.join(', ')}. An administrator of ${actor.organizationName} can grant it.`,
    { reasons: { permission, holders: who } },
  )
}
