import { useTranslations } from 'next-intl'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'

export type GateEvent = {
  id: string
  /** "1→2" */
  gate: string
  state: StatusKind
  stateText: string
  /** "Approved 12 May by Ingrid Solheim and Amira Haddad" */
  text: string
  /** "snapshot G12-0034" */
  snapshot?: string
  href?: string
}

export function GateHistory({ events }: { events: GateEvent[] }) {
  const t = useTranslations('progress')
  return (
    <Plate clip>
      <PlateHeader title={t('gates.title')} className="pb-2.5" />
      {events.length === 0 ? <p className="t-sm border-t border-line px-4 py-3 text-ink-2">{t('gates.none')}</p> : null}
      <ol>
        {events.map((event) => (
          <li
            key={event.id}
            className="grid grid-cols-[48px_minmax(0,1fr)_auto] items-baseline gap-x-3 border-t border-line px-4 py-2.5 phone:grid-cols-[40px_minmax(0,1fr)]"
          >
            <span className="id">{event.gate}</span>
            <span className="t-sm">
              {event.href === undefined ? event.text : <Link href={event.href}>{event.text}</Link>}
              {event.snapshot === undefined ? null : <span className="t-meta block">{event.snapshot}</span>}
            </span>
            <span className="phone:col-start-2">
              <Status kind={event.state}>{event.stateText}</Status>
            </span>
          </li>
        ))}
      </ol>
    </Plate>
  )
}
