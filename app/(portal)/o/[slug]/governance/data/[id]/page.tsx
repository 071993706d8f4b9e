import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SourceAside, SourceStanding } from '@/components/data/source-standing'
import { RecordPage } from '@/components/registers/record-page'
import { findSourceLinks } from '@/lib/features/data/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../../record'
import { HitActions } from '../hit-actions'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'data-sources')

export default async function DataSourcePage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const [found, links] = await Promise.all([findRecord(slug, 'data-sources', id), findSourceLinks(actor, id)])
  if (!found) return missing()
  const [t, entries] = await Promise.all([getTranslations('data'), getTranslations('portal.entries')])
  const { base } = pageContext()
  return (
    <RecordPage
      trail={[
        { label: entries('governance'), href: `${base}/governance` },
        { label: t('title'), href: `${base}/governance/data` },
      ]}
      found={found}
      above={links ? <SourceStanding links={links} actions={(hit) => <HitActions actor={actor} hit={hit} />} /> : null}
      aside={links ? <SourceAside links={links} /> : null}
    />
  )
}
