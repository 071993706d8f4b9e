import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { ExperimentBody } from '@/components/portfolio/experiment-body'
import { ExperimentReadings } from '@/components/portfolio/experiment-readings'
import { Steps } from '@/components/portfolio/steps.client'
import { portfolioTrail } from '@/components/portfolio/tabs'
import { stateKinds } from '@/components/portfolio/timeline'
import { EditRow } from '@/components/registers/add-row.client'
import { RowHistory } from '@/components/registers/row-history'
import { Status } from '@/components/ui/status'
import { label, useCaseById } from '@/lib/content'
import { findExperiment } from '@/lib/features/portfolio/experiments/queries'
import { findRegisterRow } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params
  const found = await findExperiment(await pageActor(slug), id)
  return { title: found?.row.name ?? (await getTranslations('portfolio-page'))('experiments.title') }
}

export default async function ExperimentPage({ params }: Props) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const [view, found, t, portal] = await Promise.all([
    findExperiment(actor, id),
    findRegisterRow(actor, 'experiments', id),
    getTranslations('portfolio-page'),
    getTranslations('portal'),
  ])
  if (!view || !found) throw await missing()
  const { row, clock } = view
  const { base } = pageContext()
  const path = `${base}/portfolio/experiments`
  const live = row.state === 'running' || row.state === 'capped'
  const suggested = useCaseById(view.catalogueId ?? '')?.timeBoxDays === 28 ? '28' : '14'
  return (
    <IslandMessages namespaces={['registers', 'portfolio']}>
      <Page
        trail={portfolioTrail(
          base,
          portal('entries.portfolio'),
          { label: t('experiments.title'), href: path },
          { label: row.name },
        )}
        title={row.name}
        meta={
          <span className="flex flex-wrap items-center gap-x-3">
            <Status kind={stateKinds[row.state] ?? 'unknown'}>{label('experimentState', row.state)}</Status>
            <span className="min-w-0 wrap-anywhere">{[view.team, view.owner].filter(Boolean).join(' · ')}</span>
          </span>
        }
        actions={
          view.editable ? (
            <>
              <EditRow
                view={found.view}
                row={found.record}
                title={row.name}
                label={t('experiment.editPlan')}
                part="first"
                variant="default"
              />
              <Steps
                key={row.revision}
                experiment={row}
                state={row.state}
                ready={view.gaps.length === 0}
                flaggable={live && clock !== null && clock.state !== 'active' && row.flaggedAt === null}
                back={view.back}
                suggested={suggested}
              />
            </>
          ) : null
        }
      >
        <ExperimentReadings view={view} />
        <ExperimentBody
          view={view}
          record={
            view.editable && row.state !== 'draft' ? (
              <EditRow
                view={found.view}
                row={found.record}
                title={row.name}
                label={t('experiment.record')}
                part="later"
                variant="default"
                size="sm"
              />
            ) : null
          }
          history={<RowHistory view={found.view} versions={found.versions} />}
        />
      </Page>
    </IslandMessages>
  )
}
