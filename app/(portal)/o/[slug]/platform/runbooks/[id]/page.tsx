import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AddRow } from '@/components/registers/add-row.client'
import { ChildRows } from '@/components/registers/child-rows'
import { RecordPage } from '@/components/registers/record-page'
import { RecoveryState } from '@/components/reliability/recovery-state'
import { RunbookState } from '@/components/runbooks/runbook-state'
import { Link } from '@/components/ui/link'
import { Plate, PlateBody, PlateHeader } from '@/components/ui/plate'
import { label } from '@/lib/content'
import { getRegister, getRegisterView } from '@/lib/features/registers/queries'
import { findDrilled } from '@/lib/features/reliability/recovery/queries'
import { findRunbookState } from '@/lib/features/runbooks/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../../record'
import { DrillActions } from '../../reliability/drill-actions'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'runbooks')

export default async function RunbookPage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const [found, state] = await Promise.all([findRecord(slug, 'runbooks', id), findRunbookState(actor, id)])
  if (!found) return missing()
  const [drilled, drill, tests, t, portal] = await Promise.all([
    findDrilled(actor, id),
    getRegisterView(actor, 'runbook-tests'),
    getRegister(actor, 'runbook-tests', {}, { field: 'runbookId', value: id }),
    getTranslations('runbooks'),
    getTranslations('portal'),
  ])
  const { base } = pageContext()
  const path = `${base}/platform/runbooks`
  const kind = String(found.record.kind)
  return (
    <RecordPage
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
            register={tests}
            field="runbookId"
            value={id}
            title={t('tests')}
            allHref={`${path}?view=tests&runbookId=${id}`}
          />
        )
      }
      aside={
        <>
          {kind === 'recovery' && drill.mayCreate && found.record.archivedAt === null ? (
            <AddRow view={drill.view} presets={{ runbookId: id }} label={t('recordDrill')} />
          ) : null}
          {drilled.length > 0 ? (
            <Plate aria-labelledby="drilled">
              <PlateHeader id="drilled" title={t('drilled')} />
              <PlateBody className="grid gap-4 pt-2">
                {drilled.map((view) => (
                  <div key={view.endpointId} className="grid gap-1">
                    <Link href={`${base}/platform/reliability/${view.endpointId}`}>{view.name}</Link>
                    <RecoveryState view={view} />
                    <div className="flex flex-wrap gap-2">
                      <DrillActions actor={actor} view={view} runbookId={id} />
                    </div>
                  </div>
                ))}
              </PlateBody>
            </Plate>
          ) : null}
          {state ? (
            <Plate aria-labelledby="standing">
              <PlateHeader id="standing" title={t('standing')} />
              <PlateBody className="grid gap-1.5 pt-2">
                <RunbookState state={state} limit={state.limit} />
                {kind === 'other' || kind === 'recovery' ? <p className="t-meta">{t('other')}</p> : null}
              </PlateBody>
            </Plate>
          ) : null}
        </>
      }
    />
  )
}
