import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
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

export type QuarterReviewProps = { trail: Crumb[]; review: Review }

/** The review of a quarter: filled in by the portal, read and decided by people, then frozen. */
export function QuarterReview({ trail, review }: QuarterReviewProps) {
  const { slug, base, zone } = usePageContext()
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
              <ButtonLink href={`${base}/reports/quarterly?basis=cadenceEvents/${event.id}`}>
                {reports('ofQuarter')}
              </ButtonLink>
            ) : null}
            {mayBegin ? <BeginReview quarter={quarter} /> : null}
            {mayWrite && event ? (
              <FreezeReview path={path} revision={event.revision} name={name} from={window.from} />
            ) : null}
          </>
        }
      >
        <div className="grid gap-4">
          <Notice kind="info">{t(state === 'frozen' ? 'frozenNote' : 'liveNote')}</Notice>
          <div className="grid grid-cols-2 gap-4 narrow:grid-cols-1">
            {parts.map((part) => (
              <ReviewPart key={part.part} review={review} part={part} path={path} />
            ))}
            <FactorsPlate review={review} path={path} />
            <SubjectsPlate review={review} path={path} />
          </div>
          <nav aria-label={t('quarters')} className="no-print flex flex-wrap gap-4">
            <Link href={`${base}/reviews/${previous}`}>{periodLabel(previous)}</Link>
            {next === null ? null : <Link href={`${base}/reviews/${next}`}>{periodLabel(next)}</Link>}
          </nav>
        </div>
      </Page>
    </IslandMessages>
  )
}
