import { useTranslations } from 'next-intl'
import { seatById } from '@/lib/content'
import { Avatar } from '../ui/avatar'
import { Status } from '../ui/status'
import { nameIn } from './gate-page'
import type { ReviewPart } from './rollback-page'

/** Every seat with its standing vote and the reason given. */
export function VoteList({ review, data }: ReviewPart) {
  const t = useTranslations('gates.rollback')
  const open = review.state === 'open'
  return (
    <ul>
      {review.seats.map(({ seat, holders, vote, personId, forPersonId, voteId, reason }) => {
        const name = nameIn(data.people, personId) ?? holders.flatMap((id) => nameIn(data.people, id) ?? []).join(', ')
        const other = nameIn(data.people, forPersonId)
        // Votes from before it was recorded for whom: seen while the review is open.
        const standIn = open && personId !== null && !holders.includes(personId)
        const seatName = seatById(seat).name
        const role = other
          ? t('votedFor', { seat: seatName, name: other })
          : standIn
            ? t('standIn', { seat: seatName })
            : seatName
        const elsewhere = !data.brought.sample && voteId !== null && data.brought.ids.includes(voteId)
        const twice = personId !== null && review.seats.filter((one) => one.personId === personId).length > 1
        return (
          <li
            key={seat}
            className="grid grid-cols-[24px_minmax(0,1fr)_auto] items-center gap-x-2.5 border-t border-line py-[9px]"
          >
            <Avatar name={name || '?'} me={personId !== null && personId === data.viewer.personId} />
            <span className="t-sm min-w-0 font-medium wrap-anywhere">{name || t('emptySeat')}</span>
            {open && data.viewer.voteSeats.includes(seat) ? (
              <Status kind="index">{t('yourVote')}</Status>
            ) : (
              <Status kind={vote === 'confirm' ? 'at-risk' : vote === 'dismiss' ? 'ready' : 'waiting'}>
                {t(vote === 'confirm' ? 'confirmed' : vote === 'dismiss' ? 'dismissed' : 'waiting')}
              </Status>
            )}
            <span className="t-meta col-start-2 col-end-4">
              {[role, ...(twice ? [t('smallTeam')] : []), ...(elsewhere ? [t('elsewhere')] : [])].join(' · ')}
              {reason ? <span className="block wrap-anywhere text-ink-2">{reason}</span> : null}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
