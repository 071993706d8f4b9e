import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { EditRow } from '@/components/registers/add-row.client'
import { ChildRows } from '@/components/registers/child-rows'
import { RowFacts, RowHistory } from '@/components/registers/row-history'
import { RunbookState } from '@/components/runbooks/runbook-state'
import { Plate, PlateBody, PlateHeader } from '@/components/ui/plate'
import { label } from '@/lib/content'
import { findRegisterRow, getRegister } from '@/lib/features/registers/queries'
import { findRunbookState } from '@/lib/features/reliability/runbook-queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ org: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, id } = await params
  const found = await findRegisterRow(await pageActor(org), 'runbooks', id)
  return { title: found ? String(found.record.title) : (await getTranslations('operations'))('runbooks.title') }
}

export default async function RunbookPage({ params }: Props) {
  const { org, id } = await params
  const actor = await pageActor(org)
  const [found, state] = await Promise.all([findRegisterRow(actor, 'runbooks', id), findRunbookState(actor, id)])
  if (!found) notFound()
  const [tests, t, portal, history] = await Promise.all([
    getRegister(actor, 'runbook-tests', {}, { field: 'runbookId', value: id }),
    getTranslations('operations.runbooks'),
    getTranslations('portal'),
    getTranslations('registers.history'),
  ])
  const { view, record, editable, versions } = found
  const base = `/o/${actor.slug}`
  const path = `${base}/platform/runbooks`
  const archived = record.archivedAt !== null
  const kind = String(record.kind)
  return (
    <IslandMessages namespaces={['registers']}>
      <Page
        trail={[
          { label: portal('entries.platform'), href: `${base}/platform` },
          { label: t('title'), href: path },
          { label: String(record.title) },
        ]}
        title={String(record.title)}
        meta={archived ? history('archived') : label('runbookKind', kind)}
        actions={editable && !archived ? <EditRow org={actor.slug} view={view} row={record} /> : null}
      >
        <div className="grid grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)] items-start gap-4 narrow:grid-cols-1">
          <div className="grid min-w-0 gap-4">
            {archived ? null : (
              <ChildRows
                org={actor.slug}
                register={tests}
                field="runbookId"
                value={id}
                title={t('tests')}
                allHref={`${path}?view=tests`}
              />
            )}
            <Plate aria-labelledby="details">
              <PlateHeader id="details" title={t('details')} />
              <RowFacts view={view} row={record} />
            </Plate>
          </div>
          <div className="grid min-w-0 gap-4">
            {state ? (
              <Plate aria-labelledby="standing">
                <PlateHeader id="standing" title={t('standing')} />
                <PlateBody className="grid gap-1.5 pt-2">
                  <RunbookState state={state} limit={state.limit} zone={actor} />
                  {kind === 'other' ? <p className="t-meta">{t('other')}</p> : null}
                </PlateBody>
              </Plate>
            ) : null}
            <RowHistory view={view} versions={versions} />
          </div>
        </div>
      </Page>
    </IslandMessages>
  )
}
