import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ControlPlate } from '@/components/compliance/control-plate'
import { ReferenceList } from '@/components/compliance/reference-list'
import { AddRow } from '@/components/registers/add-row.client'
import { ChildRows } from '@/components/registers/child-rows'
import { RecordPage } from '@/components/registers/record-page'
import { complianceFrameworkById, controlById, framework, frameworkReference, label } from '@/lib/content'
import { findStanding } from '@/lib/features/compliance/standing/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'controls')

/** The references of a control by framework, in the order of the frameworks. */
function groupsOf(references: readonly string[]) {
  return framework.complianceFrameworks.flatMap(({ id }) => {
    const numbers = references
      .filter((one) => one.startsWith(`${id}:`))
      .map((one) => ({ number: one.slice(id.length + 1), title: frameworkReference(one)?.title ?? '' }))
    return numbers.length > 0 ? [{ name: complianceFrameworkById(id)?.name ?? id, numbers }] : []
  })
}

export default async function ControlPage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const [found, control] = await Promise.all([findRecord(slug, 'controls', id), findStanding(actor, id)])
  if (!found) return missing()
  const [tests, findings, t, portal] = await Promise.all([
    getRegister(actor, 'control-tests', {}, { field: 'controlId', value: id }),
    getRegister(actor, 'findings', {}, { field: 'controlId', value: id }),
    getTranslations('compliance'),
    getTranslations('portal.entries'),
  ])
  const { base } = pageContext()
  const path = `${base}/compliance`
  const catalogue = controlById(String(found.record.contentId ?? ''))
  const theme = framework.controlThemes.find((one) => one.id === catalogue?.theme) ?? null
  return (
    <RecordPage
      trail={[
        { label: portal('governance'), href: `${base}/governance` },
        { label: t('title'), href: path },
        { label: t('tabs.controls'), href: `${path}?view=controls` },
      ]}
      found={found}
      meta={catalogue ? `${catalogue.id} · ${theme?.name ?? ''}` : undefined}
      without={['references']}
      namespaces={['compliance', 'layout']}
      above={
        control ? (
          <ControlPlate
            standing={control.standing}
            word={label('controlState', control.standing.state)}
            severity={label('severity', control.standing.severity)}
            question={catalogue?.question ?? null}
            theme={theme}
            finding={
              findings.mayCreate ? (
                <AddRow
                  view={findings.view}
                  presets={{ controlId: id, title: found.title, severity: control.standing.severity }}
                  size="sm"
                />
              ) : null
            }
          />
        ) : null
      }
      lead={
        found.record.archivedAt === null ? (
          <>
            <ChildRows
              register={tests}
              field="controlId"
              value={id}
              title={t('control.tests')}
              allHref={`${path}?view=tests&controlId=${id}`}
            />
            <ChildRows
              register={findings}
              field="controlId"
              value={id}
              title={t('control.findings')}
              empty={t('control.noFindings')}
              rowHref={`${path}/findings`}
              allHref={`${path}?view=findings&controlId=${id}`}
            />
          </>
        ) : null
      }
      aside={<ReferenceList groups={groupsOf(control?.references ?? [])} />}
    />
  )
}
