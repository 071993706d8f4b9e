import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SprintPlates } from '@/components/cost/sprint-plates'
import { ChildRows } from '@/components/registers/child-rows'
import { RecordPage } from '@/components/registers/record-page'
import { QuarterReview } from '@/components/reviews/quarter-review'
import { periodLabel } from '@/lib/client/metric-words'
import { quarter } from '@/lib/document/values'
import { getSprint } from '@/lib/features/cost/sprints/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { getQuarterReview } from '@/lib/features/reviews/queries'
import { pageContext } from '@/lib/page-context/on-server'
import type { Actor } from '@/lib/server/actor'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../record'

/** A quarter has a review, an event its own page: both stand below the same address. */
const asQuarter = (id: string): string | null => (quarter.safeParse(id).success ? id : null)

export async function generateMetadata(props: RecordParams): Promise<Metadata> {
  const { id } = await props.params
  if (asQuarter(id) === null) return recordTitle(props, 'cadence-events')
  return { title: (await getTranslations('reviews'))('title', { quarter: periodLabel(id) }) }
}

async function QuarterPage({ actor, id }: { actor: Actor; id: string }) {
  const review = await getQuarterReview(actor, id)
  if (!review) return missing()
  const [t, entries] = await Promise.all([getTranslations('cadence'), getTranslations('portal.entries')])
  const { base } = pageContext()
  return (
    <QuarterReview
      trail={[
        { label: entries('governance'), href: `${base}/governance` },
        { label: t('title'), href: `${base}/reviews` },
        { label: periodLabel(id) },
      ]}
      review={review}
    />
  )
}

/** An event of the cadence; a sprint opens with what there is to look at, and has its savings. A review has its quarter. */
export default async function EventPage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  if (asQuarter(id) !== null) return <QuarterPage actor={actor} id={id} />
  const found = await findRecord(slug, 'cadence-events', id)
  if (!found) return missing()
  const [t, entries] = await Promise.all([getTranslations('cadence'), getTranslations('portal.entries')])
  const { base } = pageContext()
  const ofQuarter = found.record.kind === 'review' ? asQuarter(String(found.record.quarter ?? '')) : null
  if (ofQuarter !== null) redirect(`${base}/reviews/${ofQuarter}`)
  const isSprint = found.record.kind === 'sprint'
  const [sprint, savings] = isSprint
    ? await Promise.all([getSprint(actor, id), getRegister(actor, 'savings', {}, { field: 'sprintId', value: id })])
    : [null, null]
  return (
    <RecordPage
      trail={[
        { label: entries('governance'), href: `${base}/governance` },
        { label: t('title'), href: `${base}/reviews` },
      ]}
      found={found}
      lead={
        sprint && savings ? (
          <>
            <ChildRows
              register={savings}
              field="sprintId"
              value={id}
              allHref={`${base}/platform/cost?view=savings&sprintId=${id}`}
            />
            <SprintPlates sprintId={id} sprint={sprint} savings={savings.mayCreate ? savings.view : null} />
          </>
        ) : null
      }
      aside={null}
    />
  )
}
