import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MeetingPlaces } from '@/components/help/meeting-places'
import { GateChip } from '@/components/layout/gate-chip'
import { gateHref, gateName } from '@/components/layout/gate-words'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { AreasPlate } from '@/components/overview/areas-plate'
import { MetricsLine } from '@/components/overview/metrics-line'
import { MoneyCard } from '@/components/overview/money-card'
import { areaBars } from '@/components/overview/overview-areas'
import { OverviewFlag } from '@/components/overview/overview-flag'
import { OverviewGrid } from '@/components/overview/overview-grid'
import { chipOf, headline, metaLine } from '@/components/overview/overview-head'
import { OverviewRail } from '@/components/overview/overview-rail'
import { OverviewStep } from '@/components/overview/overview-step'
import { OverviewTasks } from '@/components/overview/overview-tasks'
import { SelfChecksCard } from '@/components/overview/self-checks-card'
import { StartScorecard } from '@/components/scorecard/start-scorecard.client'
import { ButtonLink } from '@/components/ui/button'
import { can } from '@/lib/access/permissions'
import { framework, gateLines, signals } from '@/lib/content'
import { countMetrics } from '@/lib/features/metrics/queries'
import { getOrganization } from '@/lib/features/organizations/queries'
import { listSetupDone, setupSteps } from '@/lib/features/organizations/setup/queries'
import { getOwnChecks } from '@/lib/features/overview/checks/queries'
import { getOverview } from '@/lib/features/overview/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'
import { pathOf } from '@/lib/site/places'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ checks?: string | string[] }> }

export const metadata: Metadata = { title: 'Overview' }

const lineNeeds = Object.fromEntries(gateLines.map(({ id, needs }) => [id, needs]))
const seatNames = Object.fromEntries(framework.seats.map(({ id, name }) => [id, name]))
const areaNames = Object.fromEntries(framework.areas.map(({ id, name }) => [id, name]))
const patternNames = Object.fromEntries(framework.antiPatterns.map(({ id, name }) => [id, name]))
const signalActions = Object.fromEntries(signals.map(({ id, action, register }) => [id, { action, register }]))
const phaseNames = framework.phases.map(({ name }) => name)
const words = framework.scale.map(({ label }) => label)
/** Their card of money leads to the report; until there is a case, the head of the page does. */
const sponsors: ReadonlySet<string> = new Set(['management-sponsor', 'business-sponsor'])

export default async function OverviewPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const administers = can(actor, 'organization:administer')
  const [{ evaluation, step, people, tasks, mySeats, spend }, metrics, own, done, organization] = await Promise.all([
    getOverview(actor),
    countMetrics(actor),
    getOwnChecks(actor),
    administers ? listSetupDone(actor) : setupSteps,
    // Who reads more than they write looks for people to ask.
    can(actor, 'register:edit') ? null : getOrganization(actor),
  ])
  const { checks } = await searchParams
  const t = await getTranslations('home')
  const portal = await getTranslations('portal')
  const reports = await getTranslations('reports.links')
  const { base, zone } = pageContext()
  const gate = evaluation.gates.find(({ from }) => from === evaluation.phase.current)
  const chip = gate && (
    <GateChip gate={gateName(gate.gateId)} {...chipOf(t, gate, mySeats)} href={gateHref(base, gate.gateId)} />
  )
  return (
    <Page
      trail={[{ label: actor.organizationName }, { label: portal('entries.overview') }]}
      title={headline(t, evaluation)}
      meta={metaLine(t, evaluation, zone)}
      actions={
        <>
          {done.length < setupSteps.length ? (
            <ButtonLink href={`${base}${pathOf('setup')}`}>
              {t('setup', { done: done.length, all: setupSteps.length })}
            </ButtonLink>
          ) : null}
          {spend === null && mySeats.some((seat) => sponsors.has(seat)) ? (
            <ButtonLink href={`${base}${pathOf('reports')}/executive`}>{reports('executive')}</ButtonLink>
          ) : null}
          {chip}
        </>
      }
    >
      <OverviewGrid
        rail={<OverviewRail names={phaseNames} evaluation={evaluation} />}
        next={
          <OverviewStep
            step={step}
            evaluation={evaluation}
            lineNeeds={lineNeeds}
            seatNames={seatNames}
            people={people}
            start={
              step.kind === 'start-scorecard' && people.mine ? (
                <IslandMessages namespaces={['scorecard']}>
                  <StartScorecard copyFrom={null} at="?view=quick" />
                </IslandMessages>
              ) : undefined
            }
          />
        }
        areas={
          <>
            <AreasPlate {...areaBars(t, base, evaluation, framework.areas, words, zone, actor.currency)} />
            <MetricsLine href={`${base}${pathOf('metrics')}`} counts={metrics} />
          </>
        }
        flag={
          <>
            <OverviewFlag evaluation={evaluation} patternNames={patternNames} signalActions={signalActions} />
            {spend ? <MoneyCard money={evaluation.money} spend={spend} gate={gate} /> : null}
          </>
        }
        tasks={
          <div className="grid gap-4">
            <OverviewTasks tasks={tasks} areaNames={areaNames} seatNames={seatNames} />
            {organization ? <MeetingPlaces organization={organization} settings={null} /> : null}
            {own ? (
              <SelfChecksCard training={`${base}${pathOf('training')}`} open={checks === 'open'} {...own} />
            ) : null}
          </div>
        }
      />
    </Page>
  )
}
