import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuditHalves } from '@/components/compliance/audit-halves'
import { LeftOver } from '@/components/compliance/left-over'
import { OpenFindings } from '@/components/compliance/open-findings'
import { LinePlate } from '@/components/layout/line-plate'
import { RegisterPage } from '@/components/registers/register-page'
import { Reading } from '@/components/ui/reading'
import { TabLinks } from '@/components/ui/tabs'
import { textParams } from '@/lib/client/search-params'
import { framework, lineById, withThresholds } from '@/lib/content'
import { getCompliance } from '@/lib/features/compliance/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compliance'))('title') }
}

const line = lineById('P5-D6')
const severities = framework.labels.severity ?? {}

export default async function CompliancePage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { view, ...search } = textParams(await searchParams)
  const findings = view === 'findings'
  const [register, compliance, t, portal] = await Promise.all([
    getRegister(actor, findings ? 'findings' : 'compliance-audits', search),
    getCompliance(actor),
    getTranslations('compliance'),
    getTranslations('portal'),
  ])
  const base = `/o/${actor.slug}`
  const path = `${base}/compliance`
  const severe = compliance.open.filter(({ severity }) => severity === 'critical' || severity === 'high').length
  return (
    <RegisterPage
      slug={actor.slug}
      trail={[{ label: portal('entries.governance'), href: `${base}/governance` }, { label: t('title') }]}
      address={{ path, search: findings ? { ...search, view: 'findings' } : search }}
      register={register}
      rowHref={`${path}/${findings ? 'findings' : 'audits'}`}
      title={t('title')}
      meta={t('meta')}
      namespaces={['compliance', 'layout']}
      above={
        <>
          <TabLinks
            label={t('tabs.label')}
            className="mb-4"
            tabs={[
              { href: path, label: t('tabs.audits'), current: !findings, count: compliance.audits },
              {
                href: `${path}?view=findings`,
                label: t('tabs.findings'),
                current: findings,
                count: compliance.open.length,
              },
            ]}
          />
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
            <AuditHalves compliance={compliance} severities={severities} zone={actor} />
            <p className="text-ink-2">{t('rollback')}</p>
          </LinePlate>
          {findings ? (
            <>
              <LeftOver slug={actor.slug} items={compliance.leftOver} zone={actor} />
              {compliance.open.length > 0 ? (
                <OpenFindings
                  slug={actor.slug}
                  compliance={compliance}
                  severities={severities}
                  zone={actor}
                  people={register.mayCreate ? register.view.people : null}
                />
              ) : null}
            </>
          ) : null}
        </>
      }
    />
  )
}
