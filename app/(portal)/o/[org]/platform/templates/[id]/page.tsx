import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { Control, Validation } from '@/components/platform-parts/control-matrix'
import { LinkedRows } from '@/components/platform-parts/linked-rows'
import { AddRow, EditRow } from '@/components/registers/add-row.client'
import { RowFacts, RowHistory } from '@/components/registers/row-history'
import { Plate, PlateBody, PlateHeader } from '@/components/ui/plate'
import { Status } from '@/components/ui/status'
import { dayLabel } from '@/lib/client/dates'
import { label } from '@/lib/content'
import { getTemplate } from '@/lib/features/platform-parts/queries'
import { findRegisterRow, getRegisterView } from '@/lib/features/registers/queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ org: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('platform-parts.templates'))('one') }
}

const controls = ['managedIdentity', 'privateEndpoint', 'diagnostics', 'tagging'] as const

export default async function TemplatePage({ params }: Props) {
  const { org, id } = await params
  const actor = await pageActor(org)
  const found = await findRegisterRow(actor, 'templates', id)
  if (!found) notFound()
  const { view, record, editable, versions } = found
  const [state, validations] = await Promise.all([
    getTemplate(actor, id),
    getRegisterView(actor, 'template-validations'),
  ])
  const t = await getTranslations('platform-parts.templates')
  const registers = await getTranslations('registers')
  const portal = await getTranslations('portal.entries')
  const base = `/o/${actor.slug}`
  const zone = { timezone: actor.timezone, today: actor.today }
  const title = String(record.name)
  const facts = { ...view, columns: view.columns.filter((column) => !controls.some((one) => one === column.field)) }
  return (
    <IslandMessages namespaces={['registers']}>
      <Page
        trail={[
          { label: portal('platform'), href: `${base}/platform` },
          { label: t('title'), href: `${base}/platform/templates` },
          { label: title },
        ]}
        title={title}
        meta={record.archivedAt === null ? undefined : registers('history.archived')}
        actions={editable && record.archivedAt === null ? <EditRow org={actor.slug} view={view} row={record} /> : null}
      >
        <div className="grid grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)] items-start gap-4 narrow:grid-cols-1">
          <div className="grid gap-4">
            <Plate aria-labelledby="details">
              <PlateHeader id="details" title={t('page.details')} />
              <RowFacts view={facts} row={record} />
            </Plate>
            <Plate aria-labelledby="controls">
              <PlateHeader id="controls" title={t('page.controls')} />
              <PlateBody>
                <dl className="grid grid-cols-2 gap-x-6 gap-y-3">
                  {controls.map((control) => (
                    <div key={control}>
                      <dt className="t-meta">{view.columns.find((column) => column.field === control)?.word}</dt>
                      <dd>
                        <Control value={record[control] as boolean | null} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </PlateBody>
            </Plate>
            <RowHistory view={view} versions={versions} />
          </div>
          <Plate aria-labelledby="validations">
            <PlateHeader
              id="validations"
              title={t('page.validations')}
              more={
                validations.mayCreate && record.archivedAt === null ? (
                  <AddRow
                    org={actor.slug}
                    view={validations.view}
                    presets={{ templateId: id }}
                    label={t('page.record')}
                    variant="default"
                    size="sm"
                  />
                ) : undefined
              }
            />
            <PlateBody className="grid gap-2">
              {state ? <Validation state={state.state} at={state.at} zone={zone} /> : null}
              <p className="t-meta">{t('page.rule')}</p>
              <p className="t-meta">{t('page.rollback')}</p>
            </PlateBody>
            <LinkedRows
              empty={t('page.none')}
              rows={(state?.validations ?? []).map((one) => ({
                key: one.id,
                title: dayLabel(one.at, zone),
                note: one.commit,
                status: (
                  <Status kind={one.outcome === 'passed' ? 'ready' : 'blocked'}>{label('outcome', one.outcome)}</Status>
                ),
              }))}
            />
          </Plate>
        </div>
      </Page>
    </IslandMessages>
  )
}
