import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { CostReviewButton } from './cost-review.client'
import { GateLines } from './gate-lines'
import { moneyText } from './money'
import { UseCaseReview } from './security-review.client'
import type { UseCasePart } from './use-case-body'

/** Beside the proof: what it is about, what it does for the gate, its reviews and everything linked. */
export function UseCaseSide(part: UseCasePart) {
  const { page } = part
  return (
    <div className="grid gap-4">
      <About {...part} />
      <GateLines lines={page.lines} counts={page.reading.counts} />
      <Security {...part} />
      <Reviews {...part} />
      <Links {...part} />
    </div>
  )
}

function About({ page }: UseCasePart) {
  const { base, zone } = usePageContext()
  const t = useTranslations('portfolio-page.useCase')
  const { row, template } = page
  return (
    <Plate aria-labelledby="about">
      <PlateHeader id="about" title={t('about')} />
      <PlateBody>
        <dl className="t-sm grid gap-2.5">
          <Fact term={t('problem')}>{row.problem ?? <span className="text-ink-3">{t('noProblem')}</span>}</Fact>
          {row.painPoint ? (
            <Fact term={t('painPoint')}>
              {row.painPoint} <Link href={`${base}/phases/1?item=P1-A1`}>{t('painPoints')}</Link>
            </Fact>
          ) : null}
          {row.successCriteria ? <Fact term={t('criteria')}>{row.successCriteria}</Fact> : null}
          {template ? (
            <Fact term={t('template')}>
              <span className="id">{template.id}</span> {template.name}
            </Fact>
          ) : null}
          {page.impactAreas.length > 0 ? <Fact term={t('areas')}>{page.impactAreas.join(', ')}</Fact> : null}
          {row.ideaAt ? <Fact term={t('idea')}>{dayLabel(row.ideaAt, zone)}</Fact> : null}
        </dl>
      </PlateBody>
    </Plate>
  )
}

function Security({ page }: UseCasePart) {
  const { zone } = usePageContext()
  const t = useTranslations('portfolio-page.useCase')
  const { row } = page
  const at = row.securityReviewedAt
  const late = at !== null && row.productionAt !== null && at > row.productionAt
  const text =
    at === null
      ? t(row.productionAt === null ? 'securityEarly' : 'securityNone')
      : late
        ? t('securityLate', { date: dayLabel(at, zone), live: dayLabel(row.productionAt ?? at, zone) })
        : t('securityInTime', { date: dayLabel(at, zone) })
  return (
    <Plate aria-labelledby="security">
      <PlateHeader
        id="security"
        title={
          <>
            <span className="id mr-2">SE-3</span>
            {t('security')}
          </>
        }
      />
      <PlateBody className="grid justify-items-start gap-3">
        <Status
          kind={at !== null ? 'ready' : row.productionAt === null ? 'unknown' : 'flagged'}
          className="whitespace-normal"
        >
          <span className="text-ink-2">{text}</span>
        </Status>
        {page.mayReviewSecurity ? (
          <UseCaseReview key={row.revision} id={row.id} revision={row.revision} at={at} />
        ) : (
          <p className="t-meta">{t('securityWho')}</p>
        )}
      </PlateBody>
    </Plate>
  )
}

function Reviews({ page }: UseCasePart) {
  const { base, zone, currency } = usePageContext()
  const t = useTranslations('portfolio-page.useCase')
  const facts = useTranslations('portfolio-page.reviews')
  const { row, experiments } = page
  const spent = experiments.map(({ row: one }) => one.actualCost).filter((cost) => cost !== null)
  const money = (amount: string | number | null) => (amount === null ? '–' : moneyText(amount, currency))
  const choice = {
    id: row.id,
    title: row.title,
    facts: facts('facts', {
      estimate: money(row.monthlyCost),
      experiments: money(spent.length === 0 ? null : spent.reduce((sum, cost) => sum + Number(cost), 0)),
    }),
    waits: true,
  }
  return (
    <Plate aria-labelledby="reviews">
      <PlateHeader
        id="reviews"
        title={t('reviews')}
        more={<Link href={`${base}/portfolio/use-cases?view=reviews`}>{t('reviewsAll')}</Link>}
      />
      <PlateBody className="t-sm grid justify-items-start gap-2">
        {page.reviews.length === 0 ? <p className="text-ink-2">{t('reviewsNone')}</p> : null}
        {page.reviews.slice(0, 3).map(({ row: one, by }) => (
          <div key={one.id}>
            <p className="font-medium">
              {by
                ? t('reviewBy', { date: dayLabel(one.at, zone), name: by })
                : t('reviewSomebody', { date: dayLabel(one.at, zone) })}
            </p>
            {one.note ? <p className="wrap-anywhere text-ink-2">{one.note}</p> : null}
          </div>
        ))}
        {page.mayCreate ? <CostReviewButton choices={[choice]} variant="default" /> : null}
      </PlateBody>
    </Plate>
  )
}

function Links({ page }: UseCasePart) {
  const { base } = usePageContext()
  const t = useTranslations('portfolio-page.useCase')
  const { models, quotas, adopted, hiddenAdopted } = page
  return (
    <Plate aria-labelledby="links">
      <PlateHeader id="links" title={t('links')} />
      <PlateBody>
        <dl className="t-sm grid gap-2.5">
          <Fact term={t('models')}>
            {models.length === 0
              ? t('noneLinked')
              : models.map(({ row, endpoint }) => (
                  <span key={row.id} className="block">
                    <Link href={`${base}/portfolio/models?q=${encodeURIComponent(row.name)}`}>
                      {row.name} {row.version}
                    </Link>{' '}
                    <span className="text-ink-2">
                      {label('modelStatus', row.status)}
                      {endpoint ? ` · ${t('endpoint', { name: endpoint.name })}` : ''}
                    </span>
                  </span>
                ))}
          </Fact>
          <Fact term={t('quotas')}>
            {quotas.length === 0
              ? t('noneLinked')
              : quotas.map((quota) => (
                  <Link key={quota.id} href={`${base}/platform/gpu/${quota.id}`} className="block min-h-6">
                    {[quota.subscription, quota.region, quota.family].filter(Boolean).join(' · ')}
                  </Link>
                ))}
          </Fact>
          <Fact term={t('adopted')}>
            {adopted.length === 0 && hiddenAdopted === 0 ? t('noneLinked') : null}
            {adopted.map((item) => (
              <Link key={item.id} href={`${base}/shadow-ai/${item.id}`} className="block min-h-6">
                {item.title}
              </Link>
            ))}
            {hiddenAdopted > 0 ? (
              <span className="t-meta block">{t('hiddenAdopted', { count: hiddenAdopted })}</span>
            ) : null}
          </Fact>
        </dl>
      </PlateBody>
    </Plate>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="t-meta">{term}</dt>
      <dd className="wrap-anywhere whitespace-pre-line">{children}</dd>
    </div>
  )
}
