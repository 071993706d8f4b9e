import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkedRows } from '@/components/layout/linked-rows'
import { AddRow } from '@/components/registers/add-row.client'
import { RecordPage } from '@/components/registers/record-page'
import { Control, Validation } from '@/components/templates/control-matrix'
import { Plate, PlateBody, PlateHeader } from '@/components/ui/plate'
import { Status } from '@/components/ui/status'
import { dayLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import { getRegisterView } from '@/lib/features/registers/queries'
import { getTemplate } from '@/lib/features/templates/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'templates')

const controls = ['managedIdentity', 'privateEndpoint', 'diagnostics', 'tagging'] as const

export default async function TemplatePage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const found = await findRecord(slug, 'templates', id)
  if (!found) return missing()
  const { view, record } = found
  const [state, validations] = await Promise.all([
    getTemplate(actor, id),
    getRegisterView(actor, 'template-validations'),
  ])
  const t = await getTranslations('templates')
  const portal = await getTranslations('portal.entries')
  const { base, zone } = pageContext()
  return (
    <RecordPage
      trail={[
        { label: portal('platform'), href: `${base}/platform` },
        { label: t('title'), href: `${base}/platform/templates` },
      ]}
      found={found}
      without={controls}
      more={
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
      }
      aside={
        <Plate aria-labelledby="validations">
          <PlateHeader
            id="validations"
            title={t('page.validations')}
            more={
              validations.mayCreate && record.archivedAt === null ? (
                <AddRow
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
            {state ? <Validation state={state.state} at={state.at} /> : null}
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
      }
    />
  )
}
