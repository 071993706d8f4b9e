import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Crumbs } from '@/components/layout/page'
import { Downloads } from '@/components/reports/downloads.client'
import { KeepReport } from '@/components/reports/keep-report.client'
import { NoReport } from '@/components/reports/no-report'
import { Sheet } from '@/components/reports/sheet'
import { Link } from '@/components/ui/link'
import { PrintButton } from '@/components/ui/print-button.client'
import { getReport } from '@/lib/features/reports/queries'
import { askedIn, type OrganizationReport, reportNamed } from '@/lib/features/reports/rules'
import { pageContext } from '@/lib/page-context/on-server'
import { fingerprintOf } from '@/lib/report/fingerprint'
import { tableNames } from '@/lib/report/formats/parts'
import type { Actor } from '@/lib/server/actor'
import { Refusal } from '@/lib/server/errors'
import { missing, pageActor } from '@/lib/server/page'
import { pathOf } from '@/lib/site/places'

type Search = { asOf?: string | string[]; basis?: string | string[] }
type Props = { params: Promise<{ slug: string; report: string }>; searchParams: Promise<Search> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = reportNamed((await params).report)
  const t = await getTranslations('reports')
  return { title: kind ? t(`kinds.${kind}.name`) : t('title') }
}

/** The report, or the sentence that says why it cannot be made. */
async function madeOr(actor: Actor, report: OrganizationReport, asked: ReturnType<typeof askedIn>) {
  try {
    return await getReport(actor, { report, ...asked })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.more.errors?.[0]?.message ?? error.detail
  }
}

/** A report on a sheet of paper, from a snapshot or from the records of a day. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { report, slug } = await params
  const actor = await pageActor(slug)
  const kind = reportNamed(report)
  if (!kind) return missing()
  const asked = askedIn(await searchParams)
  const [made, t] = await Promise.all([madeOr(actor, kind, asked), getTranslations('reports')])
  const { base } = pageContext()
  const name = t(`kinds.${kind}.name`)
  const trail = [{ label: t('title'), href: `${base}${pathOf('reports')}` }, { label: name }]
  if (typeof made === 'string') return <NoReport name={name} trail={trail} sentence={made} />
  const isToday = made.basis.kind === 'live' && made.day === actor.today
  return (
    <>
      <Crumbs trail={trail} />
      <div className="grid grid-cols-[minmax(0,1fr)] justify-items-center gap-3.5 p-5 phone:px-0 phone:pt-3 print:block print:p-0">
        <div className="no-print flex w-full max-w-[794px] flex-wrap items-center gap-2 phone:px-4">
          <p className="t-meta min-w-0 flex-1 basis-60">
            {t('page.reads', { words: made.basis.words })}{' '}
            {made.basis.kind === 'snapshot' && made.day === actor.today ? `${t('page.moves')} ` : null}
            {isToday ? null : <Link href={`${base}${pathOf('reports')}/${kind}`}>{t('page.toLive')}</Link>}
          </p>
          {actor.role === 'auditor' ? null : (
            <IslandMessages namespaces={['reports']}>
              <KeepReport asked={{ report: kind, ...asked }} />
            </IslandMessages>
          )}
          <IslandMessages namespaces={['report-files']}>
            <Downloads report={kind} formats={['pdf', 'xlsx', 'pptx']} asked={asked} tables={tableNames(made)} />
          </IslandMessages>
          <PrintButton label={t('page.print')} variant="primary" />
        </div>
        <Sheet report={made} fingerprint={fingerprintOf(made)} />
      </div>
    </>
  )
}
