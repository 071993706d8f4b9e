import type { OrganizationDocument } from '@/lib/document/schema'
import type { GateResult } from '@/lib/scoring/gates/types'
import { seatsWaitingFor } from '../waiting/rules'

/** Everybody who holds or stands in for a seat of the gate today. */
export function seatedAt({ chip }: GateResult): string[] {
  return [
    ...new Set(chip.seats.flatMap(({ holders, deputies }) => [...holders, ...deputies.map((one) => one.personId)])),
  ]
}

/** Everybody whose decision the open round waits for: the same rule that fills "Waiting for you". */
export function waitedFor(gate: GateResult, smallTeamMode: boolean): string[] {
  return seatedAt(gate).filter((personId) => {
    const seats = gate.chip.seats.flatMap(({ seat, holders }) => (holders.includes(personId) ? [seat] : []))
    const deputies = gate.chip.seats.flatMap(({ seat, deputies: named }) =>
      named.some((one) => one.personId === personId) ? [{ seat }] : [],
    )
    return seatsWaitingFor({ personId, seats, deputies, smallTeamMode }, gate).length > 0
  })
}

type People = Pick<OrganizationDocument, 'persons'>

export const peopleOf = ({ persons }: People): Record<string, string> =>
  Object.fromEntries(persons.map(({ id, name }) => [id, name]))

/** Who can be named as the owner of a condition or an action. */
export const ownersOf = ({ persons }: People): { value: string; label: string }[] =>
  persons
    .filter(({ active, archivedAt }) => active && archivedAt === null)
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label))
