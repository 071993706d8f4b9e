import type { InviteTableProps } from '@/components/settings/invite-table.client'
import { framework } from '@/lib/content'
import { getBaseline } from '@/lib/features/organizations/baseline/queries'
import { listInvitations } from '@/lib/features/organizations/invitations/queries'
import { listDirectory } from '@/lib/features/organizations/queries'
import { listSeats, listTeams } from '@/lib/features/organizations/seats/queries'
import type { Actor } from '@/lib/server/actor'

/** What the table of invitations starts with: `me` the reader's own row, `needed` the seats of the gate they begin at. */
export async function inviteFacts(actor: Actor): Promise<InviteTableProps> {
  const [seats, teams, people, invitations, { baseline }] = await Promise.all([
    listSeats(actor),
    listTeams(actor),
    listDirectory(actor),
    listInvitations(actor),
    getBaseline(actor),
  ])
  const active = teams.items.filter((team) => team.active)
  const mine = people.find(({ id }) => id === actor.personId)
  const gate = framework.gates.find(({ from }) => from === (baseline?.phase ?? 1))
  const taken = new Set([
    ...seats.items.flatMap(({ seat, holders }) => (holders.length > 0 ? [seat] : [])),
    ...invitations.items.map(({ seat }) => seat),
  ])
  const named = framework.seats.map(({ id, name }) => ({ id, name }))
  return {
    seats: named,
    teams: active.map(({ name }) => name),
    me:
      mine && actor.email !== null
        ? {
            name: mine.name,
            email: actor.email,
            role: actor.role,
            team: active.find(({ id }) => id === mine.teamId)?.name ?? null,
          }
        : null,
    needed: gate
      ? {
          gate: `${gate.from}→${gate.to}`,
          seats: named.flatMap((seat) =>
            gate.seatIds.some((id) => id === seat.id)
              ? [{ ...seat, taken: [...taken].some((id) => id === seat.id) }]
              : [],
          ),
        }
      : null,
    isDemo: actor.isDemo,
  }
}
