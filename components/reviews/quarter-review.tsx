import { useTranslations } from 'next-intl'
import { dayLabel } from '@/lib/calendar/words'
import type { Zone } from '@/lib/calendar/zones'
import { periodLabel } from '@/lib/client/metric-words'
import type { QuarterReview as Review } from '@/lib/features/reviews/queries'
import { IslandMessages } from '../layout/island-messages'
import { type Crumb, Page } from '../layout/page'
import { ButtonLink } from '../ui/button'
import { Link } from '../ui/link'
import { Notice } from '../ui/notice'
import { PrintButton } from '../ui/print-button.client'
import { BeginReview } from './begin-review.client'
import { FactorsPlate } from './factors-plate'
import { FreezeReview } from './freeze-review.client'
import { ReviewPart } from './review-part'
import { SubjectsPlate } from './subjects-plate'

export type QuarterReviewProps = { slug: string; trail: Crumb[]; review: Review; currency: string; zone: Zone }

/** The review of a quarter: filled in by the portal, read and decided by people, then frozen. */
export function QuarterReview({ slug, trail, review, currency, zone }: QuarterReviewProps) {
  const t = useTranslations('reviews')
  const common = useTranslations('common')
  const reports = useTranslations('reports.links')
  const { event, mayBegin, mayWrite, next, parts, previous, quarter, window } = review
  const name = periodLabel(quarter)
  const path = `/organizations/${slug}/quarter-reviews/${event?.id ?? ''}`
  const state = event === null ? 'none' : event.frozenAt === null ? 'begun' : 'frozen'
  const facts = {
    from: dayLabel(window.from, zone),
    to: dayLabel(window.to, zone),
    covered: parts.filter(({ covered }) => covered).length,
    at: event ? dayLabel(event.at, zone) : '',
  }
  return (
    <IslandMessages namespaces={['reviews']}>
      <Page
        trail={trail}
        title={t('title', { quarter: name })}
        meta={t(`meta.${state}`, facts)}
        actions={
          <>
            <PrintButton label={common('print')} />
            {state === 'frozen' && event ? (
              <ButtonLink href={`/o/${slug}/reports/quarterly?basis=cadenceEvents/${event.id}`}>
                {reports('ofQuarter')}
              </ButtonLink>
            ) : null}
            {mayBegin ? <BeginReview slug={slug} quarter={quarter} /> : null}
            {mayWrite && event ? (
              <FreezeReview path={path} revision={event.revision} name={name} from={window.from} today={zone.today} />
            ) : null}
          </>
        }
      >
        <div className="grid gap-4">
          <Notice kind="info">{t(state === 'frozen' ? 'frozenNote' : 'liveNote')}</Notice>
          <div className="grid grid-cols-2 gap-4 narrow:grid-cols-1">
            {parts.map((part) => (
              <ReviewPart
                key={part.part}
                slug={slug}
                review={review}
                part={part}
                path={path}
                currency={currency}
                zone={zone}
              />
            ))}
            <FactorsPlate review={review} path={path} />
            <SubjectsPlate review={review} path={path} />
          </div>
          <nav aria-label={t('quarters')} className="no-print flex flex-wrap gap-4">
            <Link href={`/o/${slug}/reviews/${previous}`}>{periodLabel(previous)}</Link>
            {next === null ? null : <Link href={`/o/${slug}/reviews/${next}`}>{periodLabel(next)}</Link>}
          </nav>
        </div>
      </Page>
    </IslandMessages>
  )
}
