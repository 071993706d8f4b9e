import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { framework } from '@/lib/content'
import type { Roadmap } from '@/lib/features/roadmap/queries'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'

/** What the areas would be rated when what is planned is done; never shown as a rating. */
export function ProjectionPlate({ projections }: { projections: Roadmap['projections'] }) {
  const { base } = usePageContext()
  const t = useTranslations('roadmap.projection')
  if (projections.length === 0) return null
  return (
    <Plate aria-labelledby="projection">
      <PlateHeader id="projection" title={t('title')} />
      <PlateBody className="grid gap-2">
        <p className="t-sm text-ink-2">{t('why')}</p>
        <ul className="grid gap-1">
          {projections.map(({ areaId, items, now, projected }) => (
            <li key={areaId} className="t-sm flex flex-wrap gap-x-3">
              <Link href={`${base}/assess/${areaId}`}>{framework.areas.find(({ id }) => id === areaId)?.name}</Link>
              <span className="tabular-nums">
                {projected === now ? t('same', { now }) : t('raised', { now, projected })}
              </span>
              <span className="text-ink-2">{t('row', { items })}</span>
            </li>
          ))}
        </ul>
      </PlateBody>
    </Plate>
  )
}
