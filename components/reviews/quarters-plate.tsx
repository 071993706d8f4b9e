import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { periodLabel } from '@/lib/client/metric-words'
import type { Quarters } from '@/lib/features/reviews/queries'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'

const kinds: Record<Quarters[number]['state'], StatusKind> = { none: 'unknown', begun: 'waiting', frozen: 'ready' }

/** The last quarters, each with the state of its review and the way to it. */
export function QuartersPlate({ quarters }: { quarters: Quarters }) {
  const { base, zone } = usePageContext()
  const t = useTranslations('reviews.plate')
  return (
    <Plate clip aria-labelledby="quarter-reviews" className="mb-5">
      <PlateHeader id="quarter-reviews" title={t('title')} />
      <p className="t-sm px-4 pb-3 text-ink-2">{t('why')}</p>
      <ul className="grid grid-cols-4 narrow:grid-cols-2 phone:grid-cols-1">
        {quarters.map(({ at, quarter, state }) => (
          <li
            key={quarter}
            className="grid gap-1 border-t border-line px-4 py-3 not-first:border-l narrow:odd:border-l-0 phone:not-first:border-l-0"
          >
            <Link href={`${base}/reviews/${quarter}`} className="text-sm font-medium">
              {periodLabel(quarter)}
            </Link>
            <Status kind={kinds[state]}>{t(`state.${state}`, { at: at === null ? '' : dayLabel(at, zone) })}</Status>
          </li>
        ))}
      </ul>
    </Plate>
  )
}
