import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegisterPage } from '@/components/registers/register-page'
import { DocumentLink } from '@/components/reports/document-link'
import { RiskMatrix } from '@/components/risks/matrix'
import { MoveRisk } from '@/components/risks/move-risk.client'
import { RiskList } from '@/components/risks/risk-list'
import { TopRisks } from '@/components/risks/top-risks'
import { Link } from '@/components/ui/link'
import { Plate, PlateBody, PlateHeader } from '@/components/ui/plate'
import { TabLinks } from '@/components/ui/tabs'
import { PlanWork } from '@/components/work/plan-work.client'
import { can } from '@/lib/access/permissions'
import { addDays } from '@/lib/calendar/days'
import { textParams } from '@/lib/client/search-params'
import { framework } from '@/lib/content'
import { getRegister } from '@/lib/features/registers/queries'
import { getRiskMatrix, getTopRisks, riskSource } from '@/lib/features/risks/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'
import { pathOf } from '@/lib/site/places'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Somebody looks after what a risk asks for within so many days, unless the risk has a day of its own (portal). */
const PLAN_WITHIN = 30

const gates = Object.fromEntries(
  framework.gates.map(({ id, from, to, short }) => [id, { name: `${from}→${to}`, short }]),
)
const patterns = Object.fromEntries(framework.antiPatterns.map(({ id, name, tagline }) => [id, { name, tagline }]))

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cadence.risks'))('title') }
}

export default async function RisksPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { view, ...search } = textParams(await searchParams)
  const [register, risks, open] = await Promise.all([
    getRegister(actor, 'risk-entries', search),
    getTopRisks(actor),
    getRiskMatrix(actor),
  ])
  const [t, entries, words] = await Promise.all([
    getTranslations('cadence.risks'),
    getTranslations('portal.entries'),
    getTranslations('risks'),
  ])
  const editable = new Set(register.rows.filter((row) => row.editable).map(({ record }) => record.id))
  const { base } = pageContext()
  const path = `${base}/governance/risks`
  const asList = view === 'list' || open.length === 0
  const places = Object.fromEntries(open.map(({ id, number }) => [id, `${path}#risk-${number}`]))
  return (
    <RegisterPage
      trail={[{ label: entries('governance'), href: `${base}/governance` }, { label: t('title') }]}
      title={t('title')}
      meta={t('meta')}
      address={{ path, search: asList && view === 'list' ? { ...search, view } : search }}
      register={register}
      namespaces={['risks', 'work']}
      actions={<DocumentLink document="risk-assessment" />}
      above={
        <>
          {open.length > 0 ? (
            <TabLinks
              label={words('tabs.label')}
              className="mb-4"
              tabs={[
                { href: path, label: words('tabs.matrix'), current: !asList },
                { href: `${path}?view=list`, label: words('tabs.list'), current: asList },
              ]}
            />
          ) : null}
          {view === 'list' ? null : <TopRisks risks={risks} gates={gates} patterns={patterns} entries={places} />}
        </>
      }
      instead={
        asList ? undefined : (
          <>
            <Plate aria-labelledby="matrix" className="mb-4">
              <PlateHeader
                id="matrix"
                title={words('matrix.title')}
                more={
                  <Link href={`${path}/assessment`} className="no-print">
                    {words('assessment.link')}
                  </Link>
                }
              />
              <PlateBody>
                <RiskMatrix risks={open} />
              </PlateBody>
            </Plate>
            <h2 id="entered" className="t-card mb-2 scroll-mt-16">
              {words('list.title')}
            </h2>
            <RiskList
              risks={open}
              actions={(risk) => (
                <>
                  {editable.has(risk.id) ? (
                    <MoveRisk
                      key={risk.revision}
                      risk={{ id: risk.id, title: risk.title, revision: risk.revision, values: risk.values }}
                    />
                  ) : null}
                  {risk.planned ? (
                    <Link href={`${base}${pathOf('work')}`}>{words('plan.planned')}</Link>
                  ) : can(actor, 'register:create') ? (
                    <PlanWork
                      source={riskSource(risk.id)}
                      text={risk.mitigation?.split('\n')[0] || words('plan.text', { title: risk.title })}
                      owner={risk.ownerId}
                      dueAt={risk.reviewAt ?? addDays(actor.today, PLAN_WITHIN)}
                      name={risk.title}
                    />
                  ) : null}
                </>
              )}
            />
          </>
        )
      }
    />
  )
}
