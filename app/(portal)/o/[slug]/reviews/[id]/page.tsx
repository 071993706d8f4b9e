import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SprintPlates } from '@/components/cost/sprint-plates'
import { ChildRows } from '@/components/registers/child-rows'
import { RecordPage } from '@/components/registers/record-page'
import { getSprint } from '@/lib/features/cost/sprints/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'cadence-events')

/** An event of the cadence; a sprint opens with what there is to look at, and has its savings. */
export default async function EventPage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const found = await findRecord(slug, 'cadence-events', id)
  if (!found) return missing()
  const [t, entries] = await Promise.all([getTranslations('cadence'), getTranslations('portal.entries')])
  const base = `/o/${actor.slug}`
  const isSprint = found.record.kind === 'sprint'
  const [sprint, savings] = isSprint
    ? await Promise.all([getSprint(actor, id), getRegister(actor, 'savings', {}, { field: 'sprintId', value: id })])
    : [null, null]
  return (
    <RecordPage
      slug={actor.slug}
      trail={[
        { label: entries('governance'), href: `${base}/governance` },
        { label: t('title'), href: `${base}/reviews` },
      ]}
      found={found}
      lead={
        sprint && savings ? (
          <>
            <ChildRows
              slug={actor.slug}
              register={savings}
              field="sprintId"
              value={id}
              allHref={`${base}/platform/cost?view=savings&sprintId=${id}`}
            />
            <SprintPlates
              slug={actor.slug}
              sprintId={id}
              sprint={sprint}
              currency={actor.currency}
              savings={savings.mayCreate ? savings.view : null}
            />
          </>
        ) : null
      }
      aside={null}
    />
  )
}
