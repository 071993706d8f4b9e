import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UseCaseResidencyPlate } from '@/components/data/use-case-residency'
import { IslandMessages } from '@/components/layout/island-messages'
import { Page } from '@/components/layout/page'
import { CaseActionButton } from '@/components/portfolio/case-action.client'
import { CaseButton } from '@/components/portfolio/case-form.client'
import { CaseOffers } from '@/components/portfolio/case-offers'
import { CasePlate } from '@/components/portfolio/case-plate'
import { MoveButtons } from '@/components/portfolio/move-buttons.client'
import { portfolioTrail } from '@/components/portfolio/tabs'
import { UseCaseBody } from '@/components/portfolio/use-case-body'
import { UseCaseSide } from '@/components/portfolio/use-case-side'
import { AddRow, EditRow } from '@/components/registers/add-row.client'
import { ChildRows } from '@/components/registers/child-rows'
import { RowHistory } from '@/components/registers/row-history'
import { PatternFitPlate } from '@/components/reliability/pattern-fit'
import { DocumentLink } from '@/components/reports/document-link'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { framework } from '@/lib/content'
import { getOffers } from '@/lib/features/cost/evidence/queries'
import { findUseCaseResidency } from '@/lib/features/data/queries'
import { getPatternFit } from '@/lib/features/models/queries'
import { type UseCasePage as Found, findUseCase } from '@/lib/features/portfolio/use-cases/queries'
import { findRegisterRow, getRegister, getRegisterView } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { HitActions } from '../../../governance/data/hit-actions'

type Props = { params: Promise<{ slug: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params
  const found = await findUseCase(await pageActor(slug), id)
  return { title: found?.row.title ?? (await getTranslations('portfolio-page'))('useCases.title') }
}

/** What the form of the case changes, and nothing else of the record. */
const caseValues = ({ caseStart, discountBp, horizonMonths, neededAreas }: Found['row']) => ({
  caseStart,
  discountBp,
  horizonMonths,
  neededAreas,
})

export default async function UseCasePage({ params }: Props) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const [page, found, lines, offers, patterns, residency, t, words, portal] = await Promise.all([
    findUseCase(actor, id),
    findRegisterRow(actor, 'use-cases', id),
    getRegister(actor, 'case-lines', {}, { field: 'useCaseId', value: id }),
    getOffers(actor, id),
    getPatternFit(actor, id),
    findUseCaseResidency(actor, id),
    getTranslations('portfolio-page'),
    getTranslations('business-case'),
    getTranslations('portal'),
  ])
  if (!page || !found) return missing()
  const [costs, experiments] = page.mayCreate
    ? await Promise.all([getRegisterView(actor, 'use-case-costs'), getRegisterView(actor, 'experiments')])
    : [null, null]
  const { row, card } = page
  const { base } = pageContext()
  const path = `${base}/portfolio/use-cases`
  const names = framework.labels.useCaseStatus ?? {}
  const { zone } = pageContext()
  const part = { page, slug: actor.slug, base, currency: actor.currency, zone, names }
  const gone = row.status === 'retired' || row.status === 'rejected'
  const presets = {
    useCaseId: row.id,
    name: row.title.slice(0, 200),
    ...(row.teamId ? { teamId: row.teamId } : {}),
    ...(row.successCriteria ? { accuracyCriterion: row.successCriteria } : {}),
  }
  return (
    <IslandMessages namespaces={['registers', 'portfolio']}>
      <Page
        trail={portfolioTrail(
          base,
          portal('entries.portfolio'),
          { label: t('useCases.title'), href: path },
          { label: row.title },
        )}
        title={row.title}
        meta={
          <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <Tag solid>{names[row.status]}</Tag>
            <span className="min-w-0 wrap-anywhere">
              {[card.owner ?? t('useCase.nobody'), page.team].filter(Boolean).join(' · ')}
            </span>
            <DocumentLink document="design" of={id} />
            <DocumentLink document="business-case" of={id} />
          </span>
        }
        actions={
          card.editable ? (
            <>
              <EditRow view={found.view} row={found.record} title={row.title} variant="default" />
              <MoveButtons key={row.revision} card={card} names={names} href={`${path}/${row.id}`} />
            </>
          ) : null
        }
      >
        {gone && row.decisionReason ? (
          <Notice className="mb-4">
            {t('useCase.gone', { state: names[row.status] ?? '', reason: row.decisionReason })}
          </Notice>
        ) : null}
        <div className="grid grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)] items-start gap-4 narrow:grid-cols-1">
          <UseCaseBody
            {...part}
            addCost={
              costs?.mayCreate ? (
                <AddRow
                  view={costs.view}
                  presets={{ useCaseId: row.id, month: actor.today.slice(0, 7) }}
                  label={t('useCase.addCost')}
                  variant="default"
                  size="sm"
                />
              ) : null
            }
            addExperiment={
              experiments?.mayCreate && !gone ? (
                <AddRow
                  view={experiments.view}
                  presets={presets}
                  label={t('useCase.addExperiment')}
                  variant="default"
                  size="sm"
                />
              ) : null
            }
            businessCase={
              <>
                <CasePlate
                  made={page.businessCase.made}
                  fileName={`${actor.slug}-case-${row.id}`}
                  spent={page.businessCase.spent}
                  edit={
                    card.editable ? (
                      <CaseButton
                        key={row.revision}
                        id={row.id}
                        revision={row.revision}
                        values={caseValues(row)}
                        start={page.businessCase.start}
                        ownRate={page.businessCase.ownRate}
                        areas={page.businessCase.areas}
                      />
                    ) : undefined
                  }
                  act={
                    page.businessCase.acted ? (
                      <span className="t-meta">{words('actual.open')}</span>
                    ) : page.mayCreate ? (
                      <CaseActionButton useCaseId={row.id} owner={row.owner} title={row.title} />
                    ) : undefined
                  }
                  lines={
                    <ChildRows
                      register={lines}
                      field="useCaseId"
                      value={row.id}
                      title={words('lines.title')}
                      empty={words('noLines')}
                    />
                  }
                />
                {gone ? null : (
                  <CaseOffers
                    useCaseId={row.id}
                    offers={offers}
                    lines={lines.mayCreate ? lines.view : null}
                    months={costs?.mayCreate ? costs.view : null}
                    from={row.caseStart ?? actor.today.slice(0, 7)}
                  />
                )}
                {gone ? null : <PatternFitPlate patterns={patterns} />}
                {gone || residency === null ? null : (
                  <UseCaseResidencyPlate
                    residency={residency}
                    actions={(hit) => <HitActions actor={actor} hit={hit} />}
                  />
                )}
              </>
            }
            history={<RowHistory view={found.view} versions={found.versions} />}
          />
          <UseCaseSide {...part} />
        </div>
      </Page>
    </IslandMessages>
  )
}
