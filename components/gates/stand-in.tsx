import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { seatById } from '@/lib/content'
import { type GateData, type GatePart, nameIn } from './gate-page'

/** Whom the reader would sign for in this seat; null for their own seat. */
export const standsInFor = ({ viewer, people }: GateData, seat: string): string | null =>
  nameIn(people, viewer.standsInFor[seat])

/** Told to a deputy whose turn it is not, although the seat is open: the rule that keeps it from them. */
export function StandInNote({ data }: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates.panel')
  const { viewer, result, people } = data
  if (viewer.stoodIn) {
    const { seat, forPersonId, to } = viewer.stoodIn
    const words = { seat: seatById(seat).name, name: nameIn(people, forPersonId) ?? '', date: dayLabel(to, place.zone) }
    return <p className="t-sm pt-2 text-ink-2">{t('deputyOver', words)}</p>
  }
  const open = result.chip.seats.find(({ seat, state }) => state === 'waiting' && standsInFor(data, seat) !== null)
  if (!open || !result.round?.open || viewer.waitingSeats.includes(open.seat)) return null
  const words = { seat: seatById(open.seat).name, name: standsInFor(data, open.seat) ?? '' }
  const submitted = viewer.personId !== null && result.round.submittedBy === viewer.personId
  return <p className="t-sm pt-2 text-ink-2">{t(submitted ? 'deputySubmitted' : 'deputySigned', words)}</p>
}
