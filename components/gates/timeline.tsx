import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { momentLabel } from '@/lib/calendar/words'
import { itemById, type SeatId, seatById } from '@/lib/content'
import type { GateEvent } from '@/lib/features/gates/events/view'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { areaName } from './confirmations'
import { type GatePart, nameIn } from './gate-page'

/** What happened at this gate, the newest first; comments stand in their place in time. */
export function Timeline({ data, children }: GatePart & { children?: React.ReactNode }) {
  const place = usePageContext()
  const t = useTranslations('gates.timeline')
  return (
    <Plate aria-labelledby="timeline">
      <PlateHeader id="timeline" title={t('title')} />
      <PlateBody>
        {children}
        {data.events.length === 0 ? <p className="t-sm text-ink-2">{t('none')}</p> : null}
        <ol>
          {data.events.map((event) => (
            <li
              key={`${event.at}${event.kind}${event.seat ?? ''}${event.cause ?? ''}${event.text ?? ''}`}
              className="t-sm border-t border-line py-[9px] last:pb-0"
            >
              <span className={event.kind === 'ended' ? 'font-medium' : ''}>{wordsOf(event, data, t)}</span>
              <time dateTime={event.at} className="t-meta ml-2 whitespace-nowrap">
                {momentLabel(event.at, place.zone)}
              </time>
              {event.text && event.text !== 'superseded' && event.cause !== 'rolled-back' ? (
                <p className="mt-0.5 border-l-2 border-line-2 pl-2.5 wrap-anywhere whitespace-pre-line text-ink-2">
                  {event.text}
                </p>
              ) : null}
            </li>
          ))}
        </ol>
      </PlateBody>
    </Plate>
  )
}

/** Decisions a deputy takes for somebody: their sentence names both. */
const forWords = { approve: 1, 'request-changes': 1, 'take-back': 1, 'vote-confirm': 1, 'vote-dismiss': 1 } as const

function wordsOf(
  event: GateEvent,
  data: GatePart['data'],
  t: ReturnType<typeof useTranslations<'gates.timeline'>>,
): string {
  const name = nameIn(data.people, event.personId) ?? t('system')
  const seat = event.seat ? seatById(event.seat as SeatId).name : ''
  const round = event.round ?? 0
  const other = nameIn(data.people, event.forPersonId)
  if (event.kind === 'ended') return t(`ended.${event.cause ?? 'withdrawn'}` as never, { round } as never)
  if (event.kind === 'stale') return t('stale', { round, cause: causeOf(event.cause, t) })
  if (event.kind === 'baseline') return t('baseline', { name, phase: event.cause ?? '' })
  if (event.kind === 'review-decided') return t(`decided.${event.cause as 'confirmed'}`)
  if (event.kind === 'condition-closed' && event.text === 'superseded') return t('condition-superseded')
  if (event.kind === 'accept-area') {
    const [area = '', rating = ''] = event.cause?.split(':') ?? []
    const words = { name, seat, area: areaName(area), rating }
    return other ? t('accept-areaFor', { ...words, other }) : t('accept-area', words)
  }
  if (other && event.kind in forWords) return t(`${event.kind as keyof typeof forWords}For`, { name, seat, other })
  return t(event.kind, { name, seat, round })
}

function causeOf(cause: string | null, t: ReturnType<typeof useTranslations<'gates.timeline'>>): string {
  if (cause === 'age') return t('stale-age')
  const item = cause?.startsWith('line:') ? itemById(cause.slice(5)) : undefined
  return item ? t('stale-line', { name: item.text }) : t('stale-recorded')
}
