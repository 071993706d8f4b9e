import type { SeatView } from '@/components/settings/seat-view'
import { dayLabel } from '@/lib/calendar/words'
import type { Zone } from '@/lib/calendar/zones'
import { gateById, seatById } from '@/lib/content'
import type { SeatOverview } from '@/lib/features/organizations/seats/queries'

/** The seats as the list shows them: the framework's names and every date in words. */
export function seatViews(seats: readonly SeatOverview[], zone: Zone): SeatView[] {
  return seats.map(({ seat, holders, deputies, past }) => {
    const { name, about, gateIds } = seatById(seat)
    return {
      id: seat,
      name,
      about,
      gates: gateIds.map((id) => {
        const gate = gateById(id)
        return { label: `${gate.from}→${gate.to}`, others: gate.seatIds.filter((other) => other !== seat) }
      }),
      holders: holders.map(({ id, personId, name: holder, from, canSignIn, revision }) => ({
        id,
        personId,
        name: holder,
        since: dayLabel(from, zone),
        canSignIn,
        revision,
      })),
      deputies: deputies.map(({ id, personId, name: deputy, forName, forPersonId, canSignIn, from, to, revision }) => ({
        id,
        personId,
        canSignIn,
        name: deputy,
        holder: forName,
        forPersonId,
        from: dayLabel(from, zone),
        to: dayLabel(to, zone),
        revision,
      })),
      past: past.map(({ id, name: holder, from, to }) => ({
        id,
        name: holder,
        from: dayLabel(from, zone),
        to: dayLabel(to ?? from, zone),
      })),
    }
  })
}
