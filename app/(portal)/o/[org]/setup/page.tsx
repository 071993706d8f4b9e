import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Denied } from '@/components/layout/blocks'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { Baseline } from '@/components/settings/baseline'
import { OrganizationFacts } from '@/components/settings/organization-facts.client'
import { SeatsList } from '@/components/settings/seats-list.client'
import { SetupSteps, setupSteps } from '@/components/settings/setup-steps'
import { TeamsList } from '@/components/settings/teams-list.client'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Plate, PlateBody, PlateHeader } from '@/components/ui/plate'
import { can } from '@/lib/access/permissions'
import { dayLabel } from '@/lib/calendar/words'
import { framework } from '@/lib/content'
import { getBaseline } from '@/lib/features/organizations/baseline-queries'
import { getOrganization, listAdministrators, listDirectory } from '@/lib/features/organizations/queries'
import { listSeats, listTeams } from '@/lib/features/organizations/seats-queries'
import { listSetupDone, type SetupStep } from '@/lib/features/organizations/setup-queries'
import { pageActor } from '@/lib/server/page'
import { seatViews } from '../settings/seats/seat-views'

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ step?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await pageActor((await params).org)
  return { title: (await getTranslations('settings.setup'))('title', { organization: actor.organizationName }) }
}

export default async function SetupPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).org)
  const base = `/o/${actor.slug}`
  const t = await getTranslations('settings')
  const page = {
    trail: [{ label: actor.organizationName, href: base }, { label: t('setup.short') }],
    title: t('setup.title', { organization: actor.organizationName }),
  }
  if (!can(actor, 'organization:administer')) {
    return (
      <Page {...page}>
        <Denied needs={t('denied.needs')} purpose={t('denied.setup')} grantors={await listAdministrators(actor)} />
      </Page>
    )
  }
  const [organization, seats, people, teams, { baseline, locked }, done] = await Promise.all([
    getOrganization(actor),
    listSeats(actor),
    listDirectory(actor),
    listTeams(actor),
    getBaseline(actor),
    listSetupDone(actor),
  ])
  const n = Math.min(4, Math.max(1, Number.parseInt((await searchParams).step ?? '1', 10) || 1))
  const step: SetupStep = setupSteps[n - 1] ?? 'facts'
  const active = people.flatMap(({ id, name, active: isActive }) => (isActive ? [{ id, name }] : []))
  const content = {
    facts: (
      <Plate aria-labelledby="step-title" className="max-w-3xl">
        <PlateHeader id="step-title" title={t('setup.factsLead')} />
        <PlateBody>
          <OrganizationFacts facts={organization} teams={[]} brief />
        </PlateBody>
      </Plate>
    ),
    seats: (
      <>
        <p className="mb-3 max-w-[72ch] text-ink-2">
          {t('setup.seatsLead')} <Link href={`${base}/settings/people`}>{t('seats.addPeople')}</Link>
        </p>
        <SeatsList
          slug={actor.slug}
          seats={seatViews(seats.items, actor)}
          people={active}
          canEdit
          myPersonId={actor.personId}
          smallTeamMode={organization.smallTeamMode}
          today={actor.today}
        />
      </>
    ),
    teams: (
      <>
        <p className="mb-3 text-ink-2">{t('setup.teamsLead')}</p>
        <TeamsList slug={actor.slug} canEdit teams={teams.items} />
      </>
    ),
    baseline: (
      <Plate aria-labelledby="step-title" className="max-w-3xl">
        <PlateHeader id="step-title" title={t('setup.baselineLead')} />
        <PlateBody>
          <Baseline
            slug={actor.slug}
            phases={framework.phases.map(({ n: number, name }) => ({ number, name }))}
            today={actor.today}
            baseline={baseline && { ...baseline, at: dayLabel(baseline.at, actor) }}
            locked={locked}
            canEdit
          />
        </PlateBody>
      </Plate>
    ),
  }
  return (
    <Page {...page} meta={t('setup.meta')}>
      <SetupSteps base={base} current={step} done={done} />
      <IslandMessages namespaces={['settings']}>{content[step]}</IslandMessages>
      <div className="mt-6 flex flex-wrap items-center gap-2">
        {n > 1 ? <ButtonLink href={`${base}/setup?step=${n - 1}`}>{t('setup.back')}</ButtonLink> : null}
        {n < 4 ? (
          <ButtonLink href={`${base}/setup?step=${n + 1}`} variant="primary">
            {t('setup.next')}
          </ButtonLink>
        ) : (
          <ButtonLink href={baseline ? `${base}/phases/${baseline.phase}` : `${base}/assess`} variant="primary">
            {baseline ? t('setup.openPhase', { number: baseline.phase }) : t('setup.start')}
          </ButtonLink>
        )}
        <ButtonLink href={base} variant="quiet">
          {t('setup.skip')}
        </ButtonLink>
      </div>
    </Page>
  )
}
