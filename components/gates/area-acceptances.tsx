import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { seatById } from '@/lib/content'
import type { OpenArea } from '@/lib/scoring/gates/types'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { AcceptArea } from './accept-area.client'
import { areaName } from './confirmations'
import { type GatePart, nameIn } from './gate-page'

/** Gate 2→3: every area below 3 with the seats that accepted it, and the way to accept it before anybody signs. */
export function AreaAcceptances({ data }: GatePart) {
  const t = useTranslations('gates.areas')
  const areas = data.result.focusGate?.areas ?? []
  if (areas.length === 0 || data.result.approvedAt) return null
  return (
    <Plate clip id="areas" aria-labelledby="areas-title" className="scroll-mt-16">
      <PlateHeader
        id="areas-title"
        title={t('title')}
        more={<span className="t-meta">{t('rule')}</span>}
        className="pb-1"
      />
      <p className="t-meta px-4 pb-2.5">{t('text')}</p>
      <ul>
        {areas.map((area) => (
          <Area key={area.areaId} area={area} data={data} />
        ))}
      </ul>
    </Plate>
  )
}

/** The newest acceptance of the area by a seat for which it is open again: void, because another rating came after it. */
function lastAcceptance({ events, people }: GatePart['data'], areaId: string, seat: string) {
  const event = events.find(
    (one) => one.kind === 'accept-area' && one.seat === seat && one.cause?.startsWith(`${areaId}:`),
  )
  if (!event) return null
  return { name: nameIn(people, event.personId) ?? '–', rating: event.cause?.split(':')[1] ?? '' }
}

function Area({ area, data }: GatePart & { area: OpenArea }) {
  const place = usePageContext()
  const t = useTranslations('gates.areas')
  const { areaId, rating, acceptedBy, openFor } = area
  const mine = openFor.filter((seat) => data.viewer.acceptSeats.includes(seat))
  const name = areaName(areaId)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-2.5">
      <div className="min-w-0 flex-1 basis-56">
        <Link
          href={`${place.base}/assess/${areaId}/result`}
          className="t-sm inline-flex min-h-6 items-center font-medium"
        >
          {t('area', { area: name, rating })}
        </Link>
        <p className="flex flex-wrap gap-x-3 gap-y-1">
          {[...acceptedBy, ...openFor].map((seat) => (
            <Status key={seat} kind={acceptedBy.includes(seat) ? 'ready' : 'waiting'}>
              {t(acceptedBy.includes(seat) ? 'accepted' : 'open', { seat: seatById(seat).name })}
            </Status>
          ))}
        </p>
        {openFor.map((seat) => {
          const before = lastAcceptance(data, areaId, seat)
          return before ? (
            <p key={seat} className="t-meta mt-1">
              {t('void', { seat: seatById(seat).name, ...before })}
            </p>
          ) : null
        })}
      </div>
      {mine.map((seat) => (
        <AcceptArea
          key={seat}
          path={`/organizations/${place.slug}/gates/${data.gate.id}/area-acceptances`}
          seat={seat}
          areaId={areaId}
          title={t('dialogTitle', { area: name, rating })}
          text={t('dialogText', { seat: seatById(seat).name, area: name, rating, phase: data.gate.to })}
          label={mine.length > 1 ? t('acceptAs', { seat: seatById(seat).name }) : t('accept')}
        />
      ))}
    </li>
  )
}
