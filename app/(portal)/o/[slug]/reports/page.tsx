import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { ChooseReport } from '@/components/reports/choose-report.client'
import { DocumentList } from '@/components/reports/document-list'
import { MadeReports } from '@/components/reports/made-reports'
import { QuarterReport } from '@/components/reports/quarter-report.client'
import { ReportGaps } from '@/components/reports/report-gaps'
import { ButtonLink } from '@/components/ui/button'
import { can } from '@/lib/access/permissions'
import { getOrganization } from '@/lib/features/organizations/queries'
import { listSnapshots } from '@/lib/features/reports/basis/queries'
import { listDocuments } from '@/lib/features/reports/documents/queries'
import { listGaps, listReports } from '@/lib/features/reports/queries'
import { organizationReports } from '@/lib/features/reports/rules'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'
import { pathOf } from '@/lib/site/places'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('title') }
}

const LAST = 20

/** Choose a report and what it reads; what is missing today, and what was made last. */
export default async function ReportsPage({ params }: Props) {
  const actor = await pageActor((await params).slug)
  const { base } = pageContext()
  const administers = can(actor, 'organization:administer')
  const [t, files, snapshots, gaps, made, documents, organization] = await Promise.all([
    getTranslations('reports'),
    getTranslations('report-files.verify'),
    listSnapshots(actor),
    listGaps(actor),
    listReports(actor, { cursor: 1, limit: LAST }),
    listDocuments(actor),
    administers ? getOrganization(actor) : null,
  ])
  const path = `${base}${pathOf('reports')}`
  return (
    <Page
      trail={[{ label: t('title') }]}
      title={t('title')}
      meta={t('lead')}
      actions={<ButtonLink href={`${base}${pathOf('verify')}`}>{files('title')}</ButtonLink>}
    >
      <div className="grid grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)] items-start gap-4 snug:grid-cols-[minmax(0,1fr)]">
        <div className="grid gap-4">
          <IslandMessages namespaces={['reports']}>
            <ChooseReport
              path={path}
              kinds={organizationReports.map((kind) => ({
                kind,
                name: t(`kinds.${kind}.name`),
                reader: t(`kinds.${kind}.reader`),
              }))}
              snapshots={snapshots}
            />
          </IslandMessages>
          {organization ? (
            <IslandMessages namespaces={['reports']}>
              <QuarterReport on={organization.quarterReport} revision={organization.revision} />
            </IslandMessages>
          ) : null}
        </div>
        <ReportGaps path={path} gaps={gaps} />
      </div>
      <div className="mt-4">
        <DocumentList documents={documents} />
      </div>
      <MadeReports path={path} made={made.items} />
    </Page>
  )
}
