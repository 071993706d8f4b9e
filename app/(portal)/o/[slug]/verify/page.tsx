import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { VerifyReport } from '@/components/reports/verify.client'
import { Plate, PlateHeader } from '@/components/ui/plate'
import { getOrganization } from '@/lib/features/organizations/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'
import { pathOf } from '@/lib/site/places'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report-files.verify'))('title') }
}

/** Whether a file of a report is as it was made, and whether this portal made it; what that proves and what not. */
export default async function VerifyPage({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await pageActor((await params).slug)
  const { base } = pageContext()
  const [{ name }, t, reports] = await Promise.all([
    getOrganization(actor),
    getTranslations('report-files.verify'),
    getTranslations('reports'),
  ])
  const trail = [{ label: reports('title'), href: `${base}${pathOf('reports')}` }, { label: t('title') }]
  return (
    <Page trail={trail} title={t('title')} meta={t('lead')}>
      <div className="grid max-w-[44rem] gap-4">
        <IslandMessages namespaces={['report-files']}>
          <VerifyReport name={name} />
        </IslandMessages>
        <Plate>
          <PlateHeader title={t('proves')} />
          <div className="t-sm grid gap-3 px-4 pb-4 text-ink-2">
            <p>{t('provesText')}</p>
            <div>
              <h3 className="font-semibold text-ink">{t('provesNot')}</h3>
              <p>{t('provesNotText')}</p>
            </div>
            <p className="t-meta">{t('offline')}</p>
          </div>
        </Plate>
      </div>
    </Page>
  )
}
