import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { VersionComparison } from '@/components/models/comparison'
import { ModelFacts } from '@/components/models/model-facts'
import { RequiredTests } from '@/components/models/required-tests'
import { portfolioTrail } from '@/components/portfolio/tabs'
import { ChildRows } from '@/components/registers/child-rows'
import { RecordPage } from '@/components/registers/record-page'
import { LinkedRecords } from '@/components/reliability/linked-records'
import { label } from '@/lib/content'
import { findModelCard } from '@/lib/features/models/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../../record'
import { InjectionOffer } from './injection-offer'
import { TestActions } from './test-actions'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'models')

export default async function ModelPage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const [found, card] = await Promise.all([findRecord(slug, 'models', id), findModelCard(actor, id)])
  if (!found) return missing()
  const [tests, t, portal] = await Promise.all([
    getRegister(actor, 'model-tests', {}, { field: 'modelId', value: id }),
    getTranslations('models'),
    getTranslations('portal'),
  ])
  const { base } = pageContext()
  const path = `${base}/portfolio/models`
  return (
    <RecordPage
      trail={portfolioTrail(base, portal('entries.portfolio'), { label: t('title'), href: path })}
      found={found}
      namespaces={['models']}
      meta={label('modelStatus', String(found.record.status))}
      above={
        card ? (
          <div className="mb-4 grid grid-cols-[minmax(0,1fr)] gap-4">
            <ModelFacts card={card} />
            {card.injectionAt && card.useCase ? (
              <InjectionOffer actor={actor} at={card.injectionAt} useCase={card.useCase} />
            ) : null}
            <RequiredTests
              coverage={card.coverage}
              actions={(one) => <TestActions actor={actor} card={card} one={one} />}
            />
            <VersionComparison card={card} path={path} />
          </div>
        ) : null
      }
      lead={
        found.record.archivedAt !== null ? null : (
          <ChildRows
            register={tests}
            field="modelId"
            value={id}
            title={t('tests')}
            allHref={`${path}?view=tests&modelId=${id}`}
          />
        )
      }
      aside={
        card ? (
          <LinkedRecords
            id="versions"
            title={t('versions')}
            none={t('noVersions')}
            records={card.versions.map((one) => ({
              id: one.id,
              label: one.name,
              href: `${path}/${one.id}`,
              note: label('modelStatus', one.status),
            }))}
          />
        ) : null
      }
    />
  )
}
