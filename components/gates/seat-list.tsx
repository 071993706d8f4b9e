import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { Zone } from '@/lib/calendar/zones'
import { seatById } from '@/lib/content'
import type { SeatState } from '@/lib/scoring/gates/types'
import { Avatar } from '../ui/avatar'
import { Link } from '../ui/link'
import { Status, type StatusKind } from '../ui/status'
import { type GatePart, nameIn } from './gate-page'
import { standsInFor } from './stand-in'

/** Every seat with who holds it and whether it is signed; the reader's own open seat says "Your turn". */
export function SeatList({ data }: GatePart) {
  const t = useTranslations('gates.panel')
  return (
    <>
      <h3 className="t-label pt-3.5 pb-1.5">{t('seats')}</h3>
      <ul>
        {data.result.chip.seats.map((seat) => (
          <SeatRow key={seat.seat} seat={seat} data={data} />
        ))}
      </ul>
    </>
  )
}

function SeatRow({ seat, data }: GatePart & { seat: SeatState }) {
  const { base, zone } = usePageContext()
  const t = useTranslations('gates.seat')
  const { signature } = seat
  const { viewer, people, result } = data
  const mine = viewer.waitingSeats.includes(seat.seat)
  const shown = signature?.personId ?? (mine ? viewer.personId : (seat.holders[0] ?? null))
  const me = shown !== null && shown === viewer.personId
  const others = seat.holders.flatMap((id) => nameIn(people, id) ?? [])
  const known = signature || others.length <= 1 || me ? nameIn(people, shown) : others.join(', ')
  const state: [StatusKind, 'stale' | 'signed' | 'turn' | 'empty' | 'waiting' | 'open'] = signature
    ? seat.state === 'stale'
      ? ['unknown', 'stale']
      : ['ready', 'signed']
    : mine
      ? ['index', 'turn']
      : seat.holders.length === 0
        ? ['at-risk', 'empty']
        : result.round?.open
          ? ['waiting', 'waiting']
          : ['clear', 'open']
  return (
    <li className="grid grid-cols-[24px_minmax(0,1fr)_auto] items-center gap-x-2.5 border-t border-line py-[9px]">
      <Avatar name={nameIn(people, shown) ?? '?'} me={me} />
      <span className="min-w-0 text-sm leading-5 font-medium wrap-anywhere">
        {me ? <span className="no-print">{t('you')}</span> : null}
        {/* Whoever reads the paper is somebody else. */}
        <span className={me ? 'print-only' : ''}>{known ?? seatById(seat.seat).name}</span>
      </span>
      {state[1] === 'empty' ? (
        <Link href={`${base}/settings/seats`} className="t-sm inline-flex min-h-6 items-center">
          {t('assign')}
        </Link>
      ) : state[1] === 'open' ? null : (
        <Status kind={state[0]}>{t(state[1])}</Status>
      )}
      <span className="col-start-2 col-end-4 text-xs leading-4 text-ink-3">{roleLine(seat, data, zone, t)}</span>
    </li>
  )
}

function roleLine(
  { seat, signature, holders, deputies }: SeatState,
  data: GatePart['data'],
  zone: Zone,
  t: ReturnType<typeof useTranslations<'gates.seat'>>,
): string {
  const name = seatById(seat).name
  const { round } = data.result
  if (signature) {
    const other = nameIn(data.people, signature.forPersonId)
    const date = dayLabel(signature.at, zone)
    const line = other ? t('for', { seat: name, name: other, date }) : t('date', { seat: name, date })
    const notes = [
      ...(signature.smallTeamMode ? [t('smallTeam')] : []),
      ...(!data.brought.sample && data.brought.ids.includes(signature.id) ? [t('elsewhere')] : []),
    ]
    return [line, ...notes].join(' · ')
  }
  if (holders.length === 0) return t('empty')
  const standIn = data.viewer.waitingSeats.includes(seat) ? standsInFor(data, seat) : null
  if (standIn) return t('standIn', { seat: name, name: standIn })
  const deputy = nameIn(data.people, deputies[0]?.personId)
  if (deputy) return t('deputy', { seat: name, name: deputy })
  return round?.open ? t('asked', { seat: name, date: dayLabel(round.submittedAt, zone) }) : name
}
