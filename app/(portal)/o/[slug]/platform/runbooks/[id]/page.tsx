import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChildRows } from '@/components/registers/child-rows'
import { RecordPage } from '@/components/registers/record-page'
import { RunbookState } from '@/components/runbooks/runbook-state'
import { Plate, PlateBody, PlateHeader } from '@/components/ui/plate'
import { label } from '@/lib/content'
import { getRegister } from '@/lib/features/registers/queries'
import { findRunbookState } from '@/lib/features/runbooks/queries'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'runbooks')

export default async function RunbookPage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const [found, state] = await Promise.all([findRecord(slug, 'runbooks', id), findRunbookState(actor, id)])
  if (!found) return missing()
  const [tests, t, portal] = await Promise.all([
    getRegister(actor, 'runbook-tests', {}, { field: 'runbookId', value: id }),
    getTranslations('runbooks'),
    getTranslations('portal'),
  ])
  const base = `/o/${actor.slug}`
  const path = `${base}/platform/runbooks`
  const kind = String(found.record.kind)
  return (
    <RecordPage
      slug={actor.slug}
      trail={[
        { label: portal('entries.platform'), href: `${base}/platform` },
        { label: t('title'), href: path },
      ]}
      found={found}
      meta={label('runbookKind', kind)}
      asideFirst
      lead={
        found.record.archivedAt !== null ? null : (
          <ChildRows
            slug={actor.slug}
            register={tests}
            field="runbookId"
            value={id}
            title={t('tests')}
            allHref={`${path}?view=tests&runbookId=${id}`}
          />
        )
      }
      aside={
        state ? (
          <Plate aria-labelledby="standing">
            <PlateHeader id="standing" title={t('standing')} />
            <PlateBody className="grid gap-1.5 pt-2">
              <RunbookState state={state} limit={state.limit} zone={actor} />
              {kind === 'other' ? <p className="t-meta">{t('other')}</p> : null}
            </PlateBody>
          </Plate>
        ) : null
      }
    />
  )
}
