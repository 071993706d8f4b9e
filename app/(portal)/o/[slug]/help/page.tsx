import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FirstHour } from '@/components/help/first-hour'
import { HowItWorks } from '@/components/help/how-it-works'
import { KeyList } from '@/components/help/key-list'
import { MeetingPlaces } from '@/components/help/meeting-places'
import { OwnWords } from '@/components/help/own-words'
import { type OwnWord, ownWords } from '@/components/help/words'
import { OriginLegend } from '@/components/layout/origin-legend'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { can } from '@/lib/access/permissions'
import { framework, seatById } from '@/lib/content'
import { listFirstHour } from '@/lib/features/help/queries'
import type { HourStepId } from '@/lib/features/help/rules'
import { getOrganization } from '@/lib/features/organizations/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'
import type { PageKey } from '@/lib/site/pages'
import { pathOf } from '@/lib/site/places'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('help'))('title') }
}

const picture = [
  { id: 'phases', page: 'phases' },
  { id: 'scorecard', page: 'assess' },
  { id: 'checks', page: 'gates' },
  { id: 'seats', page: 'seats' },
  { id: 'gate', page: 'approvals' },
  { id: 'snapshot', page: 'assess-history' },
] as const satisfies readonly { id: string; page: PageKey }[]

const stepPages: Record<HourStepId, string> = {
  people: pathOf('setup'),
  start: pathOf('assess'),
  rate: pathOf('assess'),
  submit: pathOf('assess'),
  search: pathOf('shadow-ai', 'view=runs'),
  confirm: pathOf('shadow-ai'),
  seat: pathOf('seats'),
  report: pathOf('shadow-ai'),
  inbox: pathOf('inbox'),
}

/** Help: one picture, the reader's first hour, keys, and the portal's own words. */
export default async function HelpPage({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await pageActor((await params).slug)
  const [steps, organization, t] = await Promise.all([
    listFirstHour(actor),
    getOrganization(actor),
    getTranslations('help'),
  ])
  const { base } = pageContext()
  const words = (Object.keys(ownWords) as OwnWord[]).map((id) => {
    const page = ownWords[id]
    return { id, href: page === null ? null : `${base}${pathOf(page)}` }
  })
  return (
    <Page
      trail={[{ label: actor.organizationName, href: base }, { label: t('title') }]}
      title={t('title')}
      meta={t('about')}
      actions={
        <ButtonLink href={`${base}${pathOf('glossary')}`}>
          {t('glossary', { count: framework.glossary.length })}
        </ButtonLink>
      }
    >
      <div className="grid gap-4">
        <HowItWorks steps={picture.map(({ id, page }) => ({ id, href: `${base}${pathOf(page)}` }))} />
        <FirstHour
          steps={steps.map((step) => ({ ...step, href: `${base}${stepPages[step.id]}` }))}
          seats={actor.seats.map((seat) => seatById(seat).name).join(', ')}
        />
        <MeetingPlaces
          organization={organization}
          settings={can(actor, 'organization:administer') ? `${base}${pathOf('organization')}` : null}
        />
        <KeyList />
        <OwnWords words={words} />
        <section aria-labelledby="origins" className="plate px-4 py-3">
          <h2 id="origins" className="t-card mb-2 scroll-mt-16">
            {t('origins.title')}
          </h2>
          <OriginLegend className="grid gap-y-2" />
        </section>
      </div>
    </Page>
  )
}
