import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { portfolioTrail } from '@/components/portfolio/tabs'
import { ChildRows } from '@/components/registers/child-rows'
import { RecordPage } from '@/components/registers/record-page'
import { getRegister } from '@/lib/features/registers/queries'
import { missing, pageActor } from '@/lib/server/page'
import { findRecord, type RecordParams, recordTitle } from '../../../record'

export const generateMetadata = (props: RecordParams): Promise<Metadata> => recordTitle(props, 'models')

export default async function ModelPage({ params }: RecordParams) {
  const { slug, id } = await params
  const actor = await pageActor(slug)
  const found = await findRecord(slug, 'models', id)
  if (!found) return missing()
  const [tests, t, portal] = await Promise.all([
    getRegister(actor, 'model-tests', {}, { field: 'modelId', value: id }),
    getTranslations('models'),
    getTranslations('portal'),
  ])
  const base = `/o/${actor.slug}`
  const path = `${base}/portfolio/models`
  return (
    <RecordPage
      slug={actor.slug}
      trail={portfolioTrail(base, portal('entries.portfolio'), { label: t('title'), href: path })}
      found={found}
      aside={null}
      lead={
        found.record.archivedAt !== null ? null : (
          <ChildRows
            slug={actor.slug}
            register={tests}
            field="modelId"
            value={id}
            title={t('tests')}
            allHref={`${path}?view=tests&modelId=${id}`}
          />
        )
      }
    />
  )
}
