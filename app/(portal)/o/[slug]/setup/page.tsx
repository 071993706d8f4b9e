import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Denied } from '@/components/layout/blocks'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { Baseline } from '@/components/settings/baseline'
import { InviteTable } from '@/components/settings/invite-table.client'
import { SetupSteps } from '@/components/settings/setup-steps'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Plate, PlateBody, PlateHeader } from '@/components/ui/plate'
import { can } from '@/lib/access/permissions'
import { dayLabel } from '@/lib/calendar/words'
import { framework } from '@/lib/content'
import { getBaseline } from '@/lib/features/organizations/baseline/queries'
import { getOrganization, listAdministrators } from '@/lib/features/organizations/queries'
import { listSetupDone, type SetupStep } from '@/lib/features/organizations/setup/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'
import { inviteFacts } from '../settings/people/invite-facts'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ step?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await pageActor((await params).slug)
  return { title: (await getTranslations('settings.setup'))('title', { organization: actor.organizationName }) }
}

export default async function SetupPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { base } = pageContext()
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
  const [organization, invite, { baseline, locked }, done] = await Promise.all([
    getOrganization(actor),
    inviteFacts(actor),
    getBaseline(actor),
    listSetupDone(actor),
  ])
  const step: SetupStep = (await searchParams).step === '2' ? 'baseline' : 'people'
  const content = {
    people: (
      <Plate aria-labelledby="step-title">
        <PlateHeader id="step-title" title={t('setup.peopleLead')} />
        <PlateBody>
          <InviteTable {...invite} />
        </PlateBody>
      </Plate>
    ),
    baseline: (
      <Plate aria-labelledby="step-title" className="max-w-3xl">
        <PlateHeader id="step-title" title={t('setup.baselineLead')} />
        <PlateBody>
          <Baseline
            phases={framework.phases.map(({ n: number, name }) => ({ number, name }))}
            baseline={baseline && { ...baseline, at: dayLabel(baseline.at, actor) }}
            locked={locked}
            canEdit
          />
        </PlateBody>
      </Plate>
    ),
  }
  const facts = {
    provider: t(`provider.${organization.provider}`),
    currency: organization.currency,
    timezone: organization.timezone,
  }
  return (
    <Page
      {...page}
      meta={
        <>
          {t('setup.meta', facts)} <Link href={`${base}/settings/organization`}>{t('setup.metaChange')}</Link>
        </>
      }
    >
      <SetupSteps current={step} done={done} />
      <IslandMessages namespaces={['settings']}>{content[step]}</IslandMessages>
      <div className="mt-6 flex flex-wrap items-center gap-2">
        {step === 'people' ? (
          <ButtonLink href={`${base}/setup?step=2`}>{t('setup.next')}</ButtonLink>
        ) : (
          <>
            <ButtonLink href={`${base}/setup`}>{t('setup.back')}</ButtonLink>
            <ButtonLink href={baseline ? `${base}/phases/${baseline.phase}` : `${base}/assess`} variant="primary">
              {baseline ? t('setup.openPhase', { number: baseline.phase }) : t('setup.start')}
            </ButtonLink>
          </>
        )}
        <ButtonLink href={base} variant="quiet">
          {t('setup.skip')}
        </ButtonLink>
      </div>
    </Page>
  )
}
