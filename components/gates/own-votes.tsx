import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { seatById } from '@/lib/content'
import { gateName } from '../layout/gate-words'
import { useConfirmEffect } from './confirm-effect'
import { nameIn } from './gate-page'
import type { ReviewPart } from './rollback-page'
import { standsInFor } from './stand-in'
import { Vote } from './vote.client'

/** How the seat votes now, and whose vote that is when it is not the reader's. */
function presentVote({ seats }: ReviewPart['review'], seat: string, { viewer, people }: ReviewPart['data']) {
  const standing = seats.find((one) => one.seat === seat)
  if (!standing?.vote) return null
  const by = standing.personId === viewer.personId ? null : nameIn(people, standing.personId)
  return { vote: standing.vote, by }
}

/** One vote for each seat the reader holds or stands in for: two only in small-team mode. */
export function OwnVotes({ review, data }: ReviewPart) {
  const place = usePageContext()
  const t = useTranslations('gates.rollback')
  const effect = useConfirmEffect({ data })
  const { viewer, gate, owners, people } = data
  if (viewer.reviewSeats.length === 0) {
    const names = review.seats.flatMap(({ holders }) => holders.flatMap((id) => nameIn(people, id) ?? []))
    return (
      <p className="t-sm mt-3 text-ink-2">
        {t('denied', { seats: gate.seatIds.map((id) => seatById(id).name).join(', '), names: names.join(', ') })}
      </p>
    )
  }
  return viewer.reviewSeats.map((seat) => (
    <Vote
      key={seat}
      path={`/organizations/${place.slug}/gates/${gate.id}/reviews/${review.id}/votes`}
      gate={gateName(gate.id)}
      seat={seat}
      seatName={seatById(seat).name}
      several={viewer.reviewSeats.length > 1}
      forName={standsInFor(data, seat)}
      present={presentVote(review, seat, data)}
      effect={effect}
      owners={owners}
    />
  ))
}
