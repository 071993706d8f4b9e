import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { RadarItem } from '@/lib/features/radar/queries'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { useAnswer } from './radar-list'
import { RingStatus } from './ring-status'

export type StandingAnswerProps = { item: RadarItem }

/** "May I use it?" for one technology: ring, answer, reason, what to use instead and whom to ask. */
export function StandingAnswer({ item }: StandingAnswerProps) {
  const { zone } = usePageContext()
  const t = useTranslations('radar')
  const answer = useAnswer()
  return (
    <Plate aria-labelledby="answer">
      <PlateHeader
        id="answer"
        title={t('columns.answer')}
        more={
          <>
            <RingStatus ring={item.ring} />
            {item.since ? <span className="t-meta">{dayLabel(item.since, zone)}</span> : null}
          </>
        }
      />
      <PlateBody className="grid gap-1">
        <p className="t-q">{answer(item)}</p>
        {item.reason ? <p className="t-sm text-ink-2">{item.reason}</p> : null}
        {item.managedAlternative ? (
          <p className="t-sm">
            <b className="font-medium">{t('columns.instead')}:</b> {item.managedAlternative}
          </p>
        ) : null}
        <p className="t-meta">
          {t('columns.owner')}: {item.owner ?? t('nobody')}
        </p>
      </PlateBody>
    </Plate>
  )
}
