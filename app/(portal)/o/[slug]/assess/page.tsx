import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExampleLink } from '@/components/layout/example-link.client'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { DraftAreas } from '@/components/scorecard/draft-areas'
import { LatestPlates } from '@/components/scorecard/latest-plates'
import { MissingList } from '@/components/scorecard/missing-list'
import { StartScorecard } from '@/components/scorecard/start-scorecard.client'
import { SubmitScorecard } from '@/components/scorecard/submit-scorecard.client'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ClipboardList } from '@/components/ui/icons'
import { Link } from '@/components/ui/link'
import { SegmentLinks } from '@/components/ui/segmented'
import { dayLabel } from '@/lib/calendar/words'
import { framework } from '@/lib/content'
import { getScorecardHome } from '@/lib/features/scorecard/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ view?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('scorecard'))('title') }
}

export default async function AssessPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { base } = pageContext()
  const [home, t] = await Promise.all([getScorecardHome(actor), getTranslations('scorecard')])
  const { draft, latest, may } = home
  const path = `${base}/assess`
  const history = <Link href={`${path}/history`}>{t('home.history')}</Link>
  const paper = (
    <p className="t-sm flex flex-wrap gap-x-4 *:inline-flex *:min-h-6 *:items-center phone:*:min-h-10">
      {draft ? <Link href={`${path}/paper`}>{t('home.paper')}</Link> : null}
      <Link href={`${path}/paper?view=blank`}>{t('home.paperBlank')}</Link>
      <Link href={`${path}/paper?view=worksheet`}>{t('paper.worksheet.title')}</Link>
    </p>
  )

  if (!draft) {
    const title = latest ? t('home.noDraft') : t('home.empty')
    const start = may.submit ? (
      <StartScorecard copyFrom={latest?.id ?? null} blank at={latest ? '' : '?view=quick'} />
    ) : undefined
    return (
      <IslandMessages namespaces={['scorecard']}>
        <Page trail={[{ label: t('crumb.assess') }]} title={title}>
          <div className="grid max-w-[52rem] gap-4">
            <EmptyState
              icon={<ClipboardList />}
              title={latest ? t('home.nextTitle') : title}
              action={start}
              link={latest ? undefined : <ExampleLink />}
            >
              {latest ? t('home.noDraftText') : may.submit ? t('home.emptyText') : t('home.emptyRead')}
            </EmptyState>
            {latest ? <LatestPlates latest={latest} path={path} mayClose={may.close} /> : null}
            {paper}
          </div>
        </Page>
      </IslandMessages>
    )
  }

  const quick = (await searchParams).view === 'quick'
  const confirmed = draft.areas.length - draft.missing.length
  const { next } = draft
  const unconfirmed = draft.missing.find(({ status }) => status === 'to-confirm' || status === 'withdrawn')
  const primary =
    draft.ready && may.submit ? (
      <ButtonLink href="#submit">{t('submit.button')}</ButtonLink>
    ) : next && !quick ? (
      <ButtonLink variant="primary" href={`${path}/${next.areaId}?q=${next.questionId}`}>
        {t('home.continueAt', { question: next.questionId })}
      </ButtonLink>
    ) : unconfirmed && may.confirm ? (
      <ButtonLink variant="primary" href={`${path}/${unconfirmed.areaId}/result`}>
        {t('home.confirmNext', { area: unconfirmed.name })}
      </ButtonLink>
    ) : null
  return (
    <IslandMessages namespaces={['scorecard']}>
      <Page
        trail={[{ label: t('crumb.assess') }]}
        title={draft.ready ? t('home.ready') : t('home.progress', { confirmed, all: draft.areas.length })}
        meta={t('home.started', { date: draft.startedAt ? dayLabel(draft.startedAt, actor) : '' })}
        actions={
          <>
            <SegmentLinks
              label={t('home.mode')}
              segments={[
                { href: path, label: t('home.guided'), current: !quick },
                { href: `${path}?view=quick`, label: t('home.quick'), current: quick },
              ]}
            />
            {primary}
          </>
        }
      >
        <div className="grid grid-cols-[minmax(0,1fr)_328px] items-start gap-4 narrow:grid-cols-1">
          <div className="min-w-0">
            <DraftAreas
              home={home}
              draft={draft}
              path={path}
              quick={quick}
              levelNames={framework.scale.map((level) => level.label)}
            />
            {draft.ready && may.submit ? <SubmitScorecard revision={draft.revision} /> : null}
          </div>
          <div className="grid gap-4">
            <MissingList path={path} missing={draft.missing} />
            {latest ? <LatestPlates latest={latest} path={path} mayClose={may.close} /> : history}
            {paper}
          </div>
        </div>
      </Page>
    </IslandMessages>
  )
}
