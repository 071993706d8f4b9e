import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegisterPage } from '@/components/registers/register-page'
import { DocumentLink } from '@/components/reports/document-link'
import { RiskMatrix } from '@/components/risks/matrix'
import { MoveRisk } from '@/components/risks/move-risk.client'
import { RiskList } from '@/components/risks/risk-list'
import { TopRisks } from '@/components/risks/top-risks'
import { buttonClass } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Plate, PlateBody, PlateHeader } from '@/components/ui/plate'
import { textParams } from '@/lib/client/search-params'
import { framework } from '@/lib/content'
import { getRegister } from '@/lib/features/registers/queries'
import { getRiskMatrix, getTopRisks } from '@/lib/features/risks/queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const gates = Object.fromEntries(
  framework.gates.map(({ id, from, to, short }) => [id, { name: `${from}→${to}`, short }]),
)
const patterns = Object.fromEntries(framework.antiPatterns.map(({ id, name, tagline }) => [id, { name, tagline }]))

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cadence.risks'))('title') }
}

export default async function RisksPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const search = textParams(await searchParams)
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
  const base = `/o/${actor.slug}`
  return (
    <RegisterPage
      slug={actor.slug}
      trail={[{ label: entries('governance'), href: `${base}/governance` }, { label: t('title') }]}
      title={t('title')}
      meta={t('meta')}
      address={{ path: `${base}/governance/risks`, search }}
      register={register}
      namespaces={['risks']}
      actions={
        <>
          <DocumentLink base={base} document="risk-assessment" />
          <Link href={`${base}/governance/risks/assessment`} className={buttonClass({})}>
            {words('assessment.link')}
          </Link>
        </>
      }
      above={
        <>
          <TopRisks risks={risks} base={base} gates={gates} patterns={patterns} />
          {open.length > 0 ? (
            <>
              <Plate aria-labelledby="matrix" className="mb-4">
                <PlateHeader id="matrix" title={words('matrix.title')} />
                <PlateBody>
                  <RiskMatrix risks={open} />
                </PlateBody>
              </Plate>
              <h2 className="t-card mb-2">{words('list.title')}</h2>
              <div className="mb-5">
                <RiskList
                  risks={open}
                  zone={actor}
                  actions={(risk) =>
                    editable.has(risk.id) ? (
                      <MoveRisk
                        key={risk.revision}
                        slug={actor.slug}
                        risk={{ id: risk.id, title: risk.title, revision: risk.revision, values: risk.values }}
                      />
                    ) : null
                  }
                />
              </div>
            </>
          ) : null}
          <h2 id="entered" className="t-card mb-2 scroll-mt-16">
            {t('entered')}
          </h2>
        </>
      }
    />
  )
}
