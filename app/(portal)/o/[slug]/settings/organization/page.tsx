import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Baseline } from '@/components/settings/baseline'
import { OrganizationFacts } from '@/components/settings/organization-facts.client'
import { SettingsPage } from '@/components/settings/settings-page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Plate, PlateBody, PlateHeader } from '@/components/ui/plate'
import { can } from '@/lib/access/permissions'
import { dayLabel } from '@/lib/calendar/words'
import { framework } from '@/lib/content'
import { getBaseline } from '@/lib/features/organizations/baseline/queries'
import { getOrganization, listAdministrators } from '@/lib/features/organizations/queries'
import { listTeams } from '@/lib/features/organizations/seats/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'
import { pathOf } from '@/lib/site/places'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.organization'))('title') }
}

export default async function OrganizationPage({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await pageActor((await params).slug)
  const { base } = pageContext()
  const [organization, teams, { baseline, locked }, t] = await Promise.all([
    getOrganization(actor),
    listTeams(actor),
    getBaseline(actor),
    getTranslations('settings'),
  ])
  const canEdit = can(actor, 'organization:administer')
  return (
    <SettingsPage
      tab="organization"
      title={t('organization.title')}
      meta={t('organization.meta', { slug: actor.slug })}
      actions={canEdit ? <ButtonLink href={`${base}${pathOf('setup')}`}>{t('setup.again')}</ButtonLink> : undefined}
    >
      {canEdit ? null : (
        <Notice className="mb-4 max-w-3xl">
          {t('organization.readOnly', { names: (await listAdministrators(actor)).join(', ') })}
        </Notice>
      )}
      <IslandMessages namespaces={['settings']}>
        <div className="grid max-w-3xl gap-5">
          <Plate aria-labelledby="facts">
            <PlateHeader id="facts" title={t('organization.facts')} />
            <PlateBody>
              <OrganizationFacts
                facts={organization}
                teams={teams.items.map(({ id, name }) => ({ id, name }))}
                disabled={!canEdit}
              />
            </PlateBody>
          </Plate>
          <Plate aria-labelledby="baseline">
            <PlateHeader id="baseline" title={t('baseline.title')} />
            <PlateBody>
              <Baseline
                phases={framework.phases.map(({ n, name }) => ({ number: n, name }))}
                baseline={baseline && { ...baseline, at: dayLabel(baseline.at, actor) }}
                locked={locked}
                canEdit={canEdit}
              />
            </PlateBody>
          </Plate>
        </div>
      </IslandMessages>
    </SettingsPage>
  )
}
