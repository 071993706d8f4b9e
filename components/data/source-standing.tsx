import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { label } from '@/lib/content'
import type { SourceLinks } from '@/lib/features/data/queries'
import { placeOf } from '@/lib/site/places'
import { LinkedRows } from '../layout/linked-rows'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { HitList, type HitListProps } from './residency-lists'

/** Whether one set of data is used where it may be; of what was made from it, too. */
export function SourceStanding({ links, actions }: { links: SourceLinks } & Pick<HitListProps, 'actions'>) {
  const t = useTranslations('data.source')
  return (
    <Plate aria-labelledby="standing" className="mb-4">
      <PlateHeader id="standing" title={t('standing')} />
      <PlateBody>
        {links.hits.length > 0 ? (
          <HitList hits={links.hits} actions={actions} />
        ) : (
          <p className="t-sm">{links.live ? t('fine') : t('unused')}</p>
        )}
      </PlateBody>
    </Plate>
  )
}

/** Where a set of data comes from, what was made from it, and who uses it. */
export function SourceAside({ links }: { links: SourceLinks }) {
  const { base } = usePageContext()
  const t = useTranslations('data.source')
  const rule = (allowed: readonly string[]) =>
    allowed.length === 0 ? t('noRule') : t('mayLie', { list: allowed.join(', ') })
  const sources = (rows: SourceLinks['origins']) =>
    rows.map(({ allowed, id, name }) => ({
      key: id,
      title: name,
      href: placeOf(base, 'dataSources', id) ?? base,
      note: rule(allowed),
    }))
  return (
    <>
      <List id="origins" title={t('lineage')} empty={t('noOrigin')} rows={sources(links.origins)} />
      <List id="made" title={t('madeFrom')} empty={t('nothingMade')} rows={sources(links.made)} />
      <List
        id="models"
        title={t('models')}
        empty={t('noModels')}
        rows={links.models.map(({ id, name, status }) => ({
          key: id,
          title: name,
          href: placeOf(base, 'models', id) ?? base,
          note: label('modelStatus', status),
        }))}
      />
      <List
        id="use-cases"
        title={t('useCases')}
        empty={t('noUseCases')}
        rows={links.useCases.map(({ id, model, status, title }) => ({
          key: id,
          title,
          href: placeOf(base, 'useCases', id) ?? base,
          note: `${label('useCaseStatus', status)} · ${model === null ? t('direct') : t('through', { name: model })}`,
        }))}
      />
    </>
  )
}

type ListProps = { id: string; title: string } & Parameters<typeof LinkedRows>[0]

function List({ id, title, ...rest }: ListProps) {
  return (
    <Plate clip aria-labelledby={id}>
      <PlateHeader id={id} title={title} className="pb-2" />
      <LinkedRows {...rest} />
    </Plate>
  )
}
