import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { TeamList } from '@/components/teams/team-list'
import { listTeams } from '@/lib/features/teams/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('teams.list'))('name') }
}

/** Every team with its page, the reader's own first. */
export default async function TeamsPage({ params }: Props) {
  const actor = await pageActor((await params).slug)
  const [teams, t, portal] = await Promise.all([
    listTeams(actor),
    getTranslations('teams.list'),
    getTranslations('portal.entries'),
  ])
  const { base } = pageContext()
  return (
    <Page
      trail={[{ label: portal('governance'), href: `${base}/governance` }, { label: t('name') }]}
      title={t('name')}
      meta={t('about')}
    >
      <TeamList teams={teams} />
    </Page>
  )
}
