import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AsOfPicker } from '@/components/layout/as-of'
import { IslandMessages } from '@/components/layout/island-messages'
import { Crumbs } from '@/components/layout/page'
import { Downloads } from '@/components/reports/downloads.client'
import { NoReport } from '@/components/reports/no-report'
import { Sheet } from '@/components/reports/sheet'
import { Link } from '@/components/ui/link'
import { PrintButton } from '@/components/ui/print-button.client'
import { textParams } from '@/lib/client/search-params'
import { artifactById } from '@/lib/content'
import { getDocument } from '@/lib/features/reports/documents/queries'
import { askedIn } from '@/lib/features/reports/rules'
import { dayWords } from '@/lib/features/reports/words/view'
import { pageContext } from '@/lib/page-context/on-server'
import { fingerprintOf } from '@/lib/report/fingerprint'
import { tableNames } from '@/lib/report/formats/parts'
import type { Actor } from '@/lib/server/actor'
import { Refusal } from '@/lib/server/errors'
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

/** The document of a day, or the sentence that says why there is none. */
async function madeOr(actor: Actor, artifact: string, of: string | null, asOf: string | undefined) {
  try {
    return await getDocument(actor, artifact, of, asOf)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.more.errors?.[0]?.message ?? error.detail
  }
}

/** A document made of the records of one subject, on the sheet every report has: as they stand today, or stood on a day. */
export default async function DocumentPage({ params, searchParams }: Props) {
  const { document, slug } = await params
  const actor = await pageActor(slug)
  const artifact = artifactById(document)
  const search = await searchParams
  const { of } = textParams(search)
  const { asOf } = askedIn(search)
  if (!artifact) return missing()
  const [made, t] = await Promise.all([madeOr(actor, artifact.id, of ?? null, asOf), getTranslations('reports')])
  const { base } = pageContext()
  const reports = { label: t('title'), href: `${base}${pathOf('reports')}` }
  const subject: Record<string, string> = of === undefined ? {} : { of }
  if (made === null && asOf === undefined) return missing()
  if (made === null || typeof made === 'string') {
    const sentence = made ?? t('page.notThere', { day: dayWords(asOf ?? actor.today) })
    const trail = [reports, { label: artifact.name }]
    return <NoReport name={artifact.name} trail={trail} sentence={sentence} />
  }
  const path = `${base}${pathOf('reports')}/documents/${artifact.id}`
  return (
    <>
      <Crumbs trail={[reports, { label: made.subject ?? artifact.name }]} />
      <div className="grid grid-cols-[minmax(0,1fr)] justify-items-center gap-3.5 p-5 phone:px-0 phone:pt-3 print:block print:p-0">
        <div className="no-print flex w-full max-w-[794px] flex-wrap items-center gap-2 phone:px-4">
          <p className="t-meta min-w-0 flex-1 basis-60">
            {t('page.reads', { words: made.basis.words })}{' '}
            {made.day === actor.today ? null : (
              <Link href={`${path}?${new URLSearchParams(subject)}`}>{t('page.toLive')}</Link>
            )}
          </p>
          <AsOfPicker path={path} keep={subject} asOf={asOf} />
          <IslandMessages namespaces={['report-files']}>
            <Downloads
              report={artifact.id}
              formats={['pdf', 'docx', 'md']}
              asked={{ ...(of === undefined ? {} : { subject: of }), ...(asOf === undefined ? {} : { asOf }) }}
              tables={tableNames(made)}
            />
          </IslandMessages>
          <PrintButton label={t('page.print')} variant="primary" />
        </div>
        <Sheet report={made} fingerprint={fingerprintOf(made)} />
      </div>
    </>
  )
}
