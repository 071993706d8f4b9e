import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApprovalGroups } from '@/components/gates/approval-groups'
import { Page } from '@/components/layout/page'
import { getApprovals } from '@/lib/features/gates/queries'
import { pageActor } from '@/lib/server/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('portal.entries')
  return { title: t('approvals') }
}

export default async function ApprovalsPage({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await pageActor((await params).slug)
  const approvals = await getApprovals(actor)
  const t = await getTranslations('gates.approvals')
  const portal = await getTranslations('portal.entries')
  const count = approvals.mine.reduce((sum, { seats, votes }) => sum + seats.length + votes.length, 0)
  return (
    <Page trail={[{ label: portal('approvals') }]} title={t('title', { count })}>
      <ApprovalGroups approvals={approvals} />
    </Page>
  )
}
