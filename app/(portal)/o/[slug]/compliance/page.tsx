import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AuditHalves } from '@/components/compliance/audit-halves'
import { ControlsInState } from '@/components/compliance/controls-in-state'
import { CoveragePlate } from '@/components/compliance/coverage-plate'
import { LeftOver } from '@/components/compliance/left-over'
import { OpenFindings } from '@/components/compliance/open-findings'
import { ScopeEditor } from '@/components/compliance/scope-editor.client'
import { StateCell } from '@/components/compliance/state-cell'
import { StateLinks } from '@/components/compliance/state-links'
import { LinePlate } from '@/components/layout/line-plate'
import { RegisterPage } from '@/components/registers/register-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Shield } from '@/components/ui/icons'
import { Reading } from '@/components/ui/reading'
import { TabLinks } from '@/components/ui/tabs'
import { textParams } from '@/lib/client/search-params'
import { framework, lineById, withThresholds } from '@/lib/content'
import { getCompliance } from '@/lib/features/compliance/queries'
import { getControls } from '@/lib/features/compliance/standing/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compliance'))('title') }
}

const line = lineById('P5-D6')
const severities = framework.labels.severity ?? {}
const stateWords = framework.labels.controlState ?? {}
const views = ['frameworks', 'controls', 'audits', 'findings', 'tests'] as const
const registers = {
  frameworks: 'controls',
  controls: 'controls',
  audits: 'compliance-audits',
  findings: 'findings',
  tests: 'control-tests',
} as const
const optionsOf = (labels: Record<string, string> = {}) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

export default async function CompliancePage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { view: asked, state, page, ...search } = textParams(await searchParams)
  const view = views.find((one) => one === asked) ?? 'frameworks'
  const [register, compliance, controls, t, portal] = await Promise.all([
    getRegister(actor, registers[view], view === 'frameworks' ? {} : search),
    getCompliance(actor),
    getControls(actor, { state, page }),
    getTranslations('compliance'),
    getTranslations('portal'),
  ])
  const { base } = pageContext()
  const path = `${base}/compliance`
  const counts = {
    frameworks: controls.frameworks.length,
    controls: controls.total,
    audits: compliance.audits,
    findings: compliance.open.length,
    tests: register.total,
  }
  const tabs = views
    .filter((name) => name !== 'tests' || view === 'tests')
    .map((name) => ({
      href: name === 'frameworks' ? path : `${path}?view=${name}`,
      label: t(`tabs.${name}`),
      current: view === name,
      count: counts[name],
    }))
  const cells = Object.fromEntries(
    register.rows.flatMap(({ record }) => {
      const standing = controls.standings.get(record.id)
      return standing ? [[record.id, <StateCell key={record.id} state={standing} words={stateWords} />]] : []
    }),
  )
  return (
    <RegisterPage
      trail={[{ label: portal('entries.governance'), href: `${base}/governance` }, { label: t('title') }]}
      address={{ path, search: view === 'frameworks' ? search : { ...search, view } }}
      register={register}
      rowHref={view === 'tests' ? undefined : `${path}/${view === 'frameworks' ? 'controls' : view}`}
      title={t('title')}
      meta={t('meta')}
      namespaces={['compliance', 'layout']}
      figures={view === 'controls' ? [{ word: t('states.state'), cells }] : undefined}
      start={view === 'controls' && controls.mayEdit && controls.total === 0 ? editor(true) : undefined}
      above={
        <>
          <TabLinks label={t('tabs.label')} className="mb-4" tabs={tabs} />
          {view === 'audits' || view === 'findings' ? auditLine() : null}
          {view === 'findings' ? <LeftOver items={compliance.leftOver} /> : null}
          {view === 'findings' && compliance.open.length > 0 ? (
            <OpenFindings
              compliance={compliance}
              severities={severities}
              people={register.mayCreate ? register.view.people : null}
            />
          ) : null}
          {view === 'controls' && controls.total > 0 ? (
            <StateLinks
              path={`${path}?view=controls`}
              counts={controls.counts}
              current={controls.listed?.state ?? null}
              words={stateWords}
            />
          ) : null}
        </>
      }
      instead={instead()}
    />
  )

  function editor(primary: boolean): ReactNode {
    return (
      <ScopeEditor
        revision={controls.revision}
        frameworks={framework.complianceFrameworks.map(({ edition, id, name }) => ({
          value: id,
          label: name,
          hint: edition,
        }))}
        sources={optionsOf(framework.labels.frameworkSource)}
        chosen={controls.scope.map((one) => ({ ...one }))}
        primary={primary}
      />
    )
  }

  function instead(): ReactNode {
    const { frameworks, listed } = controls
    if (view === 'controls' && listed) {
      return (
        <ControlsInState
          state={listed.state}
          word={stateWords[listed.state] ?? listed.state}
          controls={listed.controls}
          from={listed.from}
          total={listed.total}
          back={listed.back === null ? null : `${path}?view=controls&state=${listed.state}&page=${listed.back}`}
          next={listed.next === null ? null : `${path}?view=controls&state=${listed.state}&page=${listed.next}`}
        />
      )
    }
    if (view !== 'frameworks') return undefined
    if (frameworks.length > 0) {
      return (
        <CoveragePlate
          frameworks={frameworks}
          words={framework.labels.referenceState ?? {}}
          edit={controls.mayEdit ? editor(false) : null}
        />
      )
    }
    return (
      <EmptyState
        icon={<Shield />}
        title={t('scope.emptyTitle')}
        action={controls.mayEdit ? editor(true) : undefined}
        link={controls.mayEdit ? undefined : t('scope.readOnly')}
      >
        {t('scope.emptyText')}
      </EmptyState>
    )
  }

  function auditLine(): ReactNode {
    const severe = compliance.open.filter(({ severity }) => severity === 'critical' || severity === 'high').length
    return (
      <LinePlate
        line={compliance.line}
        title={line?.text ?? ''}
        reading={withThresholds(line?.reading ?? '', () => compliance.limit)}
        gate={{ name: '5→6', href: `${base}/gates/5-6` }}
        figure={
          <Reading
            value={compliance.audits === 0 && severe === 0 ? '–' : severe}
            unit={t('openSevere')}
            threshold={t('allowed')}
          />
        }
      >
        <AuditHalves compliance={compliance} severities={severities} />
        <p className="text-ink-2">{t('rollback')}</p>
      </LinePlate>
    )
  }
}
