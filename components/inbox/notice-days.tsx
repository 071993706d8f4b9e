import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { addDays } from '@/lib/calendar/days'
import { dayLabel, timeLabel } from '@/lib/calendar/words'
import { dayReader } from '@/lib/calendar/zones'
import type { Inbox } from '@/lib/features/notices/queries'
import { Clock, Cpu, Flag, Layers, ListChecks, RotateCcw, Stamp, Users } from '../ui/icons'
import { Plate, PlateHeader } from '../ui/plate'
import { NoticeRow } from './notice-row.client'
import { useNoticeWords } from './notice-words'

type Props = { items: Inbox['items'] }

const icons: Record<string, ReactNode> = {
  gate: <Stamp />,
  phase: <Stamp />,
  rollback: <RotateCcw />,
  flag: <Flag />,
  chain: <Flag />,
  experiment: <Layers />,
  area: <ListChecks />,
  quota: <Cpu />,
  'stakeholder-asked': <Users />,
}

/** Notices under the day they came on, in the organization's zone. */
export function NoticeDays({ items }: Props) {
  const { base, zone } = usePageContext()
  const t = useTranslations('inbox')
  const words = useNoticeWords()
  const dayOf = dayReader(zone.timezone)
  const days = [...new Set(items.map(({ at }) => dayOf(at)))]
  const nameOf = (day: string) => {
    if (day === zone.today) return t('today')
    return day === addDays(zone.today, -1) ? t('yesterday') : dayLabel(day, zone)
  }
  return (
    <div className="grid gap-4">
      {days.map((day) => (
        <Plate key={day} clip aria-labelledby={`day-${day}`}>
          <PlateHeader id={`day-${day}`} title={nameOf(day)} className="pb-2" />
          <ul className="border-t border-line">
            {items
              .filter(({ at }) => dayOf(at) === day)
              .map(({ id, event, params, path, at, readAt }) => (
                <NoticeRow
                  key={id}
                  id={id}
                  href={`${base}${path}`}
                  icon={icons[event.split(':')[0] ?? ''] ?? <Clock />}
                  {...words({ event, params })}
                  time={timeLabel(at, zone)}
                  at={at}
                  unread={readAt === null}
                />
              ))}
          </ul>
        </Plate>
      ))}
    </div>
  )
}
