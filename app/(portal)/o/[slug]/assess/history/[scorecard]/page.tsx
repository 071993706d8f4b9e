import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CopyButton } from '@/components/layout/copy-button.client'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { PrintSource } from '@/components/layout/print-source'
import { OverviewStep } from '@/components/overview/overview-step'
import { RadarView } from '@/components/progress/radar-view'
import { CreatedWork } from '@/components/scorecard/created-work'
import { tenthsText } from '@/components/scorecard/latest-plates'
import { PastArea } from '@/components/scorecard/past-area'
import { ResultBars } from '@/components/scorecard/result-bars'
import { shapeText } from '@/components/scorecard/result-words'
import { shapeOf } from '@/components/scorecard/shape'
import { StartScorecard } from '@/components/scorecard/start-scorecard.client'
import { ButtonLink } from '@/components/ui/button'
import type { Level } from '@/components/ui/level-swatch'
import { PrintButton } from '@/components/ui/print-button.client'
import { can } from '@/lib/access/permissions'
import { dayLabel } from '@/lib/calendar/words'
import { framework, gateLines } from '@/lib/content'
import { getOverview } from '@/lib/features/overview/queries'
import { getScorecardHome, getSubmittedScorecard, listScorecards } from '@/lib/features/scorecard/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { pathOf } from '@/lib/site/places'

type Props = { params: Promise<{ slug: string; scorecard: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('scorecard.past'))('page') }
}

const lineNeeds = Object.fromEntries(gateLines.map(({ id, needs }) => [id, needs]))
const seatNames = Object.fromEntries(framework.seats.map(({ id, name }) => [id, name]))
const levelNames = framework.scale.map(({ label }) => label)

/** A submitted scorecard: its shape, what it makes, the next step while it is the newest, and every answer. */
export default async function PastScorecardPage({ params }: Props) {
  const { slug, scorecard } = await params
  const actor = await pageActor(slug)
  const [past, home, list, t, common, print] = await Promise.all([
    getSubmittedScorecard(actor, scorecard),
    getScorecardHome(actor),
    listScorecards(actor),
    getTranslations('scorecard'),
    getTranslations('common'),
    getTranslations('layout.print'),
  ])
  if (!past) return missing()
  const { base } = pageContext()
  const path = `${base}/assess`
  const date = past.submittedAt ? dayLabel(past.submittedAt, actor) : ''
  const newest = home.latest?.id === past.id
  const overview = newest ? await getOverview(actor) : null
  const submitted = list.items.filter(({ state }) => state === 'submitted')
  const previous = submitted[submitted.findIndex(({ id }) => id === past.id) + 1]
  const before = previous?.submittedAt ? dayLabel(previous.submittedAt, actor) : undefined
  const areas = past.areas.map(({ area, final, focus }) => ({
    id: area.id,
    name: area.name,
    level: final as Level | null,
    word:
      final === null
        ? ''
        : focus
          ? t('past.needsFocus', { word: levelNames[final - 1] ?? '' })
          : (levelNames[final - 1] ?? ''),
    previous: (previous?.ratings.find(({ areaId }) => areaId === area.id)?.final ?? null) as Level | null,
    href: `#${area.id}`,
  }))
  const shape = shapeOf(past.areas.map(({ area, final }) => ({ name: area.name, final })))
  const outcome = await getTranslations('scorecard.outcome')
  const reports = await getTranslations('reports.links')
  const facts = [
    past.submittedByName ? t('past.by', { who: past.submittedByName }) : null,
    past.overall ? t('home.overall', { tenths: tenthsText(past.overall.tenths), percent: past.overall.percent }) : null,
    t('past.version', { version: past.contentVersion }),
  ]
  const columns = [
    t('past.area'),
    outcome('now'),
    ...(before === undefined ? [] : [outcome('before', { date: before })]),
  ]
  return (
    <IslandMessages namespaces={['scorecard']}>
      <Page
        trail={[
          { label: t('crumb.assess'), href: path },
          { label: t('crumb.history'), href: `${path}/history` },
          { label: date },
        ]}
        title={t('outcome.title', { date, focus: shape.focus })}
        meta={facts.filter(Boolean).join(' · ')}
        actions={
          <>
            <PrintButton label={common('print')} />
            <CopyButton icon label={common('copyLink')} copiedLabel={common('linkCopied')} />
            <ButtonLink href={`${base}${pathOf('reports')}/executive?basis=scorecards/${past.id}`}>
              {reports('ofScorecard')}
            </ButtonLink>
            {home.latest && !newest ? (
              <ButtonLink href={`${path}/history/${home.latest.id}`}>{t('outcome.newest')}</ButtonLink>
            ) : null}
          </>
        }
      >
        <PrintSource>{print('scorecard', { date })}</PrintSource>
        <p className="t-q mb-4 max-w-[62ch] text-pretty">{shapeText(outcome, shape, levelNames)}</p>
        {past.note ? <p className="mb-4 max-w-[68ch] wrap-anywhere text-ink-2">{past.note}</p> : null}
        <div className="grid gap-4">
          {overview ? (
            <OverviewStep
              step={overview.step}
              evaluation={overview.evaluation}
              people={overview.people}
              lineNeeds={lineNeeds}
              seatNames={seatNames}
            />
          ) : null}
          <div className="grid grid-cols-[minmax(0,1.42fr)_minmax(0,1fr)] items-start gap-4 narrow:grid-cols-1">
            <ResultBars areas={areas} before={before} />
            <RadarView
              label={outcome('radar', { values: areas.map(({ name, level }) => `${name} ${level ?? '–'}`).join(', ') })}
              axes={areas.map(({ name, level, previous: earlier }) => ({ name, now: level ?? 0, before: earlier }))}
              threshold={3}
              nowLabel={outcome('now')}
              beforeLabel={before === undefined ? undefined : outcome('before', { date: before })}
              thresholdLabel={outcome('ready')}
              table={{
                columns,
                rows: areas.map(({ name, level, previous: earlier }) =>
                  before === undefined ? [name, level] : [name, level, earlier],
                ),
                fileName: 'scorecard',
              }}
            />
          </div>
          <CreatedWork
            items={past.proposals.map((item) => ({
              ...item,
              name: past.areas.find(({ area }) => area.id === item.source)?.area.name ?? item.source,
            }))}
            created={past.created}
            newest={newest}
            workHref={`${base}${pathOf('work', 'kind=focus')}`}
          />
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 className="t-card">{t('outcome.answers')}</h2>
            {!home.draft && can(actor, 'scorecard:submit') ? <StartScorecard copyFrom={past.id} plain /> : null}
          </div>
          {past.areas.map((area) => (
            <PastArea key={area.area.id} entry={area} levelNames={levelNames} />
          ))}
        </div>
      </Page>
    </IslandMessages>
  )
}
