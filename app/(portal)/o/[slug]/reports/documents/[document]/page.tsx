import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Crumbs } from '@/components/layout/page'
import { Downloads } from '@/components/reports/downloads.client'
import { Sheet } from '@/components/reports/sheet'
import { PrintButton } from '@/components/ui/print-button.client'
import { can } from '@/lib/access/permissions'
import { textParams } from '@/lib/client/search-params'
import { artifactById } from '@/lib/content'
import { getDocument } from '@/lib/features/reports/documents/queries'
import { fingerprintOf } from '@/lib/report/fingerprint'
import { missing, pageActor } from '@/lib/server/page'
import { pathOf } from '@/lib/site/places'

type Props = {
  params: Promise<{ slug: string; document: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const artifact = artifactById((await params).document)
  return { title: artifact?.name ?? (await getTranslations('reports'))('title') }
}

/** A document made of the records of one subject, on the sheet every report has. */
export default async function DocumentPage({ params, searchParams }: Props) {
  const { document, slug } = await params
  const actor = await pageActor(slug)
  const artifact = artifactById(document)
  const { of } = textParams(await searchParams)
  const made = artifact ? await getDocument(actor, artifact.id, of ?? null) : null
  if (!artifact || !made) return missing()
  const t = await getTranslations('reports')
  const base = `/o/${actor.slug}`
  return (
    <>
      <Crumbs
        trail={[{ label: t('title'), href: `${base}${pathOf('reports')}` }, { label: made.subject ?? artifact.name }]}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] justify-items-center gap-3.5 p-5 phone:px-0 phone:pt-3 print:block print:p-0">
        <div className="no-print flex w-full max-w-[794px] flex-wrap items-center gap-2 phone:px-4">
          <p className="t-meta min-w-0 flex-1 basis-60">{t('page.reads', { words: made.basis.words })}</p>
          <IslandMessages namespaces={['report-files']}>
            <Downloads
              slug={actor.slug}
              report={artifact.id}
              formats={['pdf', 'docx', 'md']}
              asked={of === undefined ? {} : { subject: of }}
              keeps={can(actor, 'organization:write')}
            />
          </IslandMessages>
          <PrintButton label={t('page.print')} variant="primary" />
        </div>
        <Sheet report={made} fingerprint={fingerprintOf(made)} />
      </div>
    </>
  )
}
