import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { PrintSource } from '@/components/layout/print-source'
import { tenthsText } from '@/components/scorecard/latest-plates'
import { PastArea } from '@/components/scorecard/past-area'
import { StartScorecard } from '@/components/scorecard/start-scorecard.client'
import { PrintButton } from '@/components/ui/print-button.client'
import { can } from '@/lib/access/permissions'
import { dayLabel } from '@/lib/calendar/words'
import { framework } from '@/lib/content'
import { getScorecardHome, getSubmittedScorecard } from '@/lib/features/scorecard/queries'
import { missing, pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ org: string; scorecard: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('scorecard.past'))('page') }
}

export default async function PastScorecardPage({ params }: Props) {
  const { org, scorecard } = await params
  const actor = await pageActor(org)
  const [past, home, t, common, print] = await Promise.all([
    getSubmittedScorecard(actor, scorecard),
    getScorecardHome(actor),
    getTranslations('scorecard'),
    getTranslations('common'),
    getTranslations('layout.print'),
  ])
  if (!past) return missing()
  const base = `/o/${actor.slug}/assess`
  const date = past.submittedAt ? dayLabel(past.submittedAt, actor) : ''
  const facts = [
    past.submittedByName ? t('past.by', { who: past.submittedByName }) : null,
    past.overall ? t('home.overall', { tenths: tenthsText(past.overall.tenths), percent: past.overall.percent }) : null,
    t('past.version', { version: past.contentVersion }),
  ]
  return (
    <IslandMessages namespaces={['scorecard']}>
      <Page
        trail={[
          { label: t('crumb.assess'), href: base },
          { label: t('crumb.history'), href: `${base}/history` },
          { label: date },
        ]}
        title={t('past.title', { date })}
        meta={facts.filter(Boolean).join(' · ')}
        actions={
          <>
            <PrintButton label={common('print')} />
            {!home.draft && can(actor, 'scorecard:submit') ? (
              <StartScorecard slug={actor.slug} copyFrom={past.id} />
            ) : null}
          </>
        }
      >
        <PrintSource>{print('scorecard', { date })}</PrintSource>
        {past.note ? <p className="mb-4 max-w-[68ch]">{past.note}</p> : null}
        <div className="grid gap-4">
          {past.areas.map((area) => (
            <PastArea key={area.area.id} entry={area} levelNames={framework.scale.map(({ label }) => label)} />
          ))}
        </div>
      </Page>
    </IslandMessages>
  )
}
