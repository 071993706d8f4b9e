import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import type { ModelCard } from '@/lib/features/models/queries'
import { placeOf } from '@/lib/site/places'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'

/** What a version is for, how bad it is when it errs, how it came to be and how it is let go. */
export function ModelFacts({ card }: { card: ModelCard }) {
  const { base } = usePageContext()
  const t = useTranslations('models.card')
  const { endpoint, model, useCase } = card
  const said = (value: boolean | null) => (value === null ? t('notSaid') : value ? t('yes') : t('no'))
  return (
    <Plate aria-labelledby="card">
      <PlateHeader id="card" title={t('about')} />
      <PlateBody className="grid gap-3 pt-2">
        <p className="t-body whitespace-pre-line">
          {model.intendedUse ?? <span className="text-ink-2">{t('noUse')}</span>}
        </p>
        <dl className="grid grid-cols-3 gap-x-6 gap-y-3 narrow:grid-cols-2 phone:grid-cols-1">
          <Fact term={t('risk')}>{model.riskClass === null ? t('noRisk') : label('severity', model.riskClass)}</Fact>
          <Fact term={t('language')}>{said(model.isLanguage)}</Fact>
          <Fact term={t('trained')}>
            {model.trainedBy === null ? t('notSaid') : label('trainedBy', model.trainedBy)}
          </Fact>
          <Fact term={t('release')}>
            <Release card={card} />
          </Fact>
          <Fact term={t('safeguards')}>
            {model.safeguards.length === 0
              ? t('noSafeguards')
              : model.safeguards.map((one) => label('safeguard', one)).join(', ')}
          </Fact>
          <Fact term={t('approval')}>
            <Approval card={card} />
          </Fact>
          <Fact term={t('endpoint')}>
            {endpoint ? (
              <Link href={placeOf(base, 'endpoints', endpoint.id) ?? base}>{endpoint.name}</Link>
            ) : (
              t('noEndpoint')
            )}
          </Fact>
          <Fact term={t('data')}>
            {card.sources.length === 0 ? t('noData') : null}
            {card.sources.map(({ id, name }) => (
              <Link key={id} href={placeOf(base, 'dataSources', id) ?? base} className="block">
                {name}
              </Link>
            ))}
          </Fact>
          <Fact term={t('useCase')}>
            {useCase ? (
              <Link href={placeOf(base, 'useCases', useCase.id) ?? base}>{useCase.title}</Link>
            ) : (
              t('noUseCase')
            )}
          </Fact>
        </dl>
      </PlateBody>
    </Plate>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="t-meta">{term}</dt>
      <dd className="t-sm wrap-anywhere">{children}</dd>
    </div>
  )
}

function Release({ card: { model } }: { card: ModelCard }) {
  const t = useTranslations('models.card')
  if (model.release === null) return t('notSaid')
  const name = label('release', model.release)
  const first = model.canaryPct === null ? name : t('canary', { name, pct: model.canaryPct })
  const back = model.autoRollback === null ? null : model.autoRollback ? t('goesBack') : t('doesNotGoBack')
  return back === null ? first : `${first}, ${back}`
}

function Approval({ card: { approvalEnded, approvedBy, model } }: { card: ModelCard }) {
  const { zone } = usePageContext()
  const t = useTranslations('models.card')
  if (model.approvedAt === null) return t('notApproved')
  const until = model.approvedUntil === null ? null : dayLabel(model.approvedUntil, zone)
  return (
    <>
      {t('approved', { name: approvedBy ?? '–', date: dayLabel(model.approvedAt, zone) })}
      {until === null ? null : approvalEnded ? (
        <Status kind="at-risk">{t('ended', { date: until })}</Status>
      ) : (
        ` · ${t('until', { date: until })}`
      )}
    </>
  )
}
