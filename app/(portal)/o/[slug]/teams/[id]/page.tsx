import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RecordPage } from '@/components/registers/record-page'
import { TeamGlance } from '@/components/teams/team-glance'
import { TeamLists } from '@/components/teams/team-lists'
import type { Row } from '@/lib/document/schema'
import { getTeam } from '@/lib/features/teams/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'teams')

/** A team on one page: what it has, spends, waits for and works on. */
export default async function TeamPage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const [found, team] = await Promise.all([findRecord(slug, 'teams', id), getTeam(actor, id)])
  if (!found || !team) return missing()
  const [t, portal] = await Promise.all([getTranslations('teams'), getTranslations('portal.entries')])
  const { base } = pageContext()
  const record = found.record as unknown as Row<'teams'>
  return (
    <RecordPage
      trail={[
        { label: portal('governance'), href: `${base}/governance` },
        { label: t('list.name'), href: `${base}/teams` },
      ]}
      found={found}
      meta={t('people', { count: team.people })}
      asideFirst
      without={['isolated', 'quotaEnforced', 'dashboardUrl']}
      lead={<TeamLists team={team} />}
      aside={<TeamGlance team={team} tenancy={record} />}
    />
  )
}
