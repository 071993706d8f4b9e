import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { pathOf } from '@/lib/site/places'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import type { GatePart } from './gate-page'

/** Decisions that were accepted since the last gate; nothing where there is none. */
export function DecidedPlate({ data }: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates.decided')
  const { frozen, rows } = data.decisions
  if (rows.length === 0) return null
  return (
    <Plate aria-labelledby="gate-decisions">
      <PlateHeader id="gate-decisions" title={t('title')} />
      <PlateBody className="grid gap-1">
        <ul className="t-sm grid gap-1">
          {rows.map(({ id, number, title }) => (
            <li key={id} className="wrap-anywhere">
              <Link href={`${place.base}${pathOf('adrs')}/${id}`} className="inline-flex min-h-6 items-center">
                {number === null ? title : t('one', { number, title })}
              </Link>
            </li>
          ))}
        </ul>
        <p className="t-meta">{t(frozen ? 'frozen' : 'live')}</p>
      </PlateBody>
    </Plate>
  )
}
