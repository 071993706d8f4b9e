import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { patternById } from '@/lib/content'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import type { GatePart } from './gate-page'

/** The flagged and watched patterns beside a gate: they never block it, each approver acknowledges them. */
export function FlagPlate({ data }: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates')
  const shown = data.patterns.filter(({ state }) => state === 'flagged' || state === 'watch')
  return (
    <Plate aria-labelledby="flags">
      <PlateHeader
        id="flags"
        title={t('flags.title')}
        more={<Link href={`${place.base}/flags`}>{t('flags.all')}</Link>}
      />
      <PlateBody>
        {shown.length === 0 ? <p className="t-sm text-ink-2">{t('flags.none')}</p> : null}
        <ul>
          {shown.map(({ id, state, since }) => (
            <li
              key={id}
              className="t-sm flex flex-wrap items-center gap-x-3 border-t border-line py-[7px] first:border-0 first:pt-0"
            >
              <Link
                href={`${place.base}/flags#${id}`}
                className="inline-flex min-h-6 items-center font-medium text-ink no-underline hover:underline"
              >
                {patternById(id).name}
              </Link>
              <span className="t-meta">{since ? t('flags.since', { date: dayLabel(since, place.zone) }) : null}</span>
              <Status kind={state === 'flagged' ? 'flagged' : 'watch'} className="ml-auto">
                {t(`changes.state.${state}`)}
              </Status>
            </li>
          ))}
        </ul>
        <p className="t-meta mt-2">{t(data.result.approvedAt === null ? 'flags.live' : 'flags.since-then')}</p>
      </PlateBody>
    </Plate>
  )
}
