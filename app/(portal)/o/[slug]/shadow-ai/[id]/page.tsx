import type { Metadata } from 'next'
import { RecordPage } from '@/components/registers/record-page'
import { ReviewPlate } from '@/components/shadow-ai/review-plate'
import { can } from '@/lib/access/permissions'
import { getInventory } from '@/lib/features/shadow-ai/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'shadow-ai-items')

export default async function ShadowAiItemPage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const { base } = pageContext()
  const found = await findRecord(slug, 'shadow-ai-items', id)
  if (!found) return missing()
  const { leads } = await getInventory(actor)
  return (
    <RecordPage
      trail={[{ label: found.view.words.name, href: `${base}/shadow-ai` }]}
      found={found}
      aside={
        <ReviewPlate
          view={found.view}
          row={found.record}
          leads={leads.map((lead) => lead.name)}
          mayReview={can(actor, 'security:review')}
        />
      }
    />
  )
}
