import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExampleLink } from '@/components/layout/example-link.client'
import { Page } from '@/components/layout/page'
import { PastScorecards } from '@/components/scorecard/past-scorecards'
import { EmptyState } from '@/components/ui/empty-state'
import { framework } from '@/lib/content'
import { listScorecards } from '@/lib/features/scorecard/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('scorecard.past'))('list') }
}

export default async function HistoryPage({ params }: Props) {
  const actor = await pageActor((await params).slug)
  const { base } = pageContext()
  const [{ items }, t] = await Promise.all([listScorecards(actor), getTranslations('scorecard')])
  const path = `${base}/assess`
  const past = items.filter((one) => one.state === 'submitted')
  return (
    <Page
      trail={[{ label: t('crumb.assess'), href: path }, { label: t('crumb.history') }]}
      title={t('past.list')}
      meta={t('past.listText')}
    >
      {past.length === 0 ? (
        <EmptyState title={t('past.none')} link={<ExampleLink />} />
      ) : (
        <PastScorecards path={path} scorecards={past} areas={framework.areas.map(({ id, name }) => ({ id, name }))} />
      )}
    </Page>
  )
}
