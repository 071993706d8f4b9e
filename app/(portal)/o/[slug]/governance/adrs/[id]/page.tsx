import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ComparisonGrid } from '@/components/decisions/comparison.client'
import { CriterionRecords } from '@/components/decisions/criterion-records'
import { DecisionFacts } from '@/components/decisions/decision-facts'
import { DecisionSteps } from '@/components/decisions/decision-steps.client'
import { DecisionText } from '@/components/decisions/decision-text'
import { optionItems } from '@/components/decisions/option-items'
import { OptionList } from '@/components/decisions/option-list'
import { CopyButton } from '@/components/layout/copy-button.client'
import { LinkedRows } from '@/components/layout/linked-rows'
import { RecordPage } from '@/components/registers/record-page'
import { DocumentLink } from '@/components/reports/document-link'
import { Notice } from '@/components/ui/notice'
import { Plate, PlateBody, PlateHeader } from '@/components/ui/plate'
import { dayLabel } from '@/lib/calendar/words'
import { criteria, starterById } from '@/lib/content'
import { getDecisionLinks, getDecisionPage } from '@/lib/features/decisions/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'adrs')

const names = Object.fromEntries(criteria.map(({ id, name }) => [id, name]))
const judges = Object.fromEntries(criteria.map(({ id, judges: what }) => [id, what]))

export default async function DecisionPage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const found = await findRecord(slug, 'adrs', id)
  if (!found) return missing()
  const [links, page, t, portal] = await Promise.all([
    getDecisionLinks(actor, id),
    getDecisionPage(actor, id),
    getTranslations('decisions'),
    getTranslations('portal.entries'),
  ])
  const { base, zone } = pageContext()
  const decision = (one: { id: string; title: string }) => ({
    key: one.id,
    title: one.title,
    href: `${base}/governance/adrs/${one.id}`,
  })
  const chain = [
    { id: 'replaced-by', title: t('page.replacedBy'), rows: links.replacedBy ? [decision(links.replacedBy)] : [] },
    { id: 'replaces', title: t('page.replaces'), rows: links.replaces.map(decision) },
    {
      id: 'entries',
      title: t('page.entries'),
      rows: links.entries.map((one) => ({ key: one.id, title: one.name, href: `${base}/radar/${one.id}` })),
    },
  ].filter(({ rows }) => rows.length > 0)
  const row = page?.row
  const starter = starterById(row?.starterId ?? null)
  const { options = [], oneOptionReason = null, scores = [], chosenOption = null } = row ?? {}
  const chosen = options.find((option) => option.id === chosenOption)?.name ?? null
  return (
    <RecordPage
      trail={[
        { label: portal('governance'), href: `${base}/governance` },
        { label: t('title'), href: `${base}/governance/adrs` },
      ]}
      found={found}
      meta={
        <span className="flex flex-wrap items-center gap-x-3">
          {row?.number ? t('page.number', { number: row.number }) : t('page.counts')}
          <DocumentLink document="decision" of={id} />
        </span>
      }
      namespaces={['comparison']}
      without={['context', 'decision', 'consequences', 'costText']}
      actions={
        row && page ? (
          <>
            <CopyButton text={page.markdown} label={t('page.copy')} copiedLabel={t('page.copied')} />
            <DecisionSteps
              key={row.revision}
              id={id}
              revision={row.revision}
              title={row.title}
              owner={row.owner}
              acceptable={page.editable && row.status === 'proposed' && page.gaps.length === 0}
              again={page.again !== null && !page.asked}
            />
          </>
        ) : null
      }
      above={
        page?.again ? (
          <Notice kind="warning" className="mb-4">
            {t(`page.again.${page.again.why}`, { name: page.again.name, day: dayLabel(page.again.since, zone) })}{' '}
            {page.asked ? t('page.asked') : null}
          </Notice>
        ) : null
      }
      lead={
        row && page ? (
          <>
            <DecisionText
              id="context"
              title={t('page.context')}
              text={row.context}
              empty={t('page.noContext')}
              notes={starter ? [t('page.starter', { title: starter.title })] : []}
            />
            <Plate clip aria-labelledby="options">
              <PlateHeader id="options" title={t('page.options')} className="pb-2" />
              <OptionList options={optionItems(row, base, page.found, t)} />
              {oneOptionReason ? (
                <p className="t-sm border-t border-line px-4 py-2.5">
                  {t('page.oneOption', { text: oneOptionReason })}
                </p>
              ) : null}
            </Plate>
            <Plate aria-labelledby="comparison">
              <PlateHeader id="comparison" title={t('page.comparison')} />
              <PlateBody className="grid grid-cols-1 gap-3">
                <p className="t-meta no-print">{t('page.comparisonAbout')}</p>
                <ComparisonGrid
                  key={row.revision}
                  id={id}
                  revision={row.revision}
                  stored={{ options, oneOptionReason, criteria: row.criteria, scores, chosenOption }}
                  names={names}
                  judges={judges}
                  editable={page.editable}
                  links={page.editable ? page.found : { radarEntries: [], components: [], models: [] }}
                />
                <CriterionRecords records={page.records} decision={row} names={names} />
              </PlateBody>
            </Plate>
            <DecisionText
              id="decision"
              title={t('page.decision')}
              text={row.decision}
              empty={t('page.noDecisionYet')}
              notes={[
                ...(chosen ? [t('page.chosen', { option: chosen })] : []),
                ...(row.costText ? [t('page.cost', { text: row.costText })] : []),
                ...(page.gaps.length > 0
                  ? [t('page.gaps', { gaps: page.gaps.map((gap) => t(`page.gap.${gap}`)).join(', ') })]
                  : []),
              ]}
            />
            <DecisionText
              id="consequences"
              title={t('page.consequences')}
              text={row.consequences}
              empty={t('page.noConsequences')}
              notes={row.reviewAt ? [t('page.reviewAt', { day: dayLabel(row.reviewAt, zone) })] : []}
            />
          </>
        ) : null
      }
      aside={
        <>
          {page && page.facts.length > 0 ? <DecisionFacts facts={page.facts} /> : null}
          <Plate clip aria-labelledby="parts">
            <PlateHeader id="parts" title={t('page.components')} className="pb-2" />
            <LinkedRows
              empty={t('page.noComponents')}
              rows={links.components.map((one) => ({
                key: one.id,
                title: one.name,
                href: `${base}/platform/components/${one.id}`,
                note: t(`page.${one.kind}`),
              }))}
            />
          </Plate>
          {chain.map((group) => (
            <Plate key={group.id} clip aria-labelledby={group.id}>
              <PlateHeader id={group.id} title={group.title} className="pb-2" />
              <LinkedRows rows={group.rows} />
            </Plate>
          ))}
        </>
      }
    />
  )
}
