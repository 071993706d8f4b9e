import {
  can,
  couldHave,
  holders,
  type Permission,
  type RecordScope,
  type Role,
  type Scope,
  type Seat,
} from '@/lib/access/permissions'
import { inWords } from '@/lib/messages/in-words'
import type { Actor } from './actor'
import { Refusal } from './errors'

const word = (name: string) => name.replaceAll('-', ' ')

/** Refuses with 403 and names who has the right. First line of every query and mutation. */
export function authorize(actor: Actor, permission: Permission, scope: Scope = {}): void {
  if (!can(actor, permission, scope)) throw lacking(actor, permission, scope.seat ? [scope.seat] : holders[permission])
}

/** Refuses who could have the right on no record at all; the first of two questions, the second is `authorize`. */
export function authorizeSome(actor: Actor, permission: Permission, scope: RecordScope): void {
  if (!couldHave(actor, permission, scope)) throw lacking(actor, permission, holders[permission])
}

function lacking(actor: Actor, permission: Permission, who: readonly (Role | Seat)[]): Refusal {
  const names = who.map(word)
  return new Refusal(
    'forbidden',
    inWords('server.youNeedOneOfThese', { names: names.join(', '), organizationName: actor.organizationName }),
    { reasons: { permission, holders: who } },
  )
}
