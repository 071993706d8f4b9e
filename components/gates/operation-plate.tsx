import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { pathOf, placeOf } from '@/lib/site/places'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import type { GatePart } from './gate-page'

/** What runs, beside the lines of gate 5→6: recovery that was missed or not shown, and models without required tests. */
export function OperationPlate({ data }: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates.operation')
  const { operation } = data
  if (!operation) return null
  const { data: stays, frozen, inProduction, models, recovery } = operation
  const names = (state: string) => recovery.flatMap((one) => (one.state === state ? [one.name] : [])).join(', ')
  const shown = recovery.filter(({ state }) => state === 'shown').length
  return (
    <Plate aria-labelledby="gate-operation">
      <PlateHeader
        id="gate-operation"
        title={
          <Link href={`${place.base}${pathOf('reliability', 'view=recovery')}`} className="text-ink">
            {t('title')}
          </Link>
        }
      />
      <PlateBody className="grid gap-2">
        {recovery.length > 0 ? (
          <div className="t-sm grid gap-1">
            <p>{t('recovery', { shown, all: recovery.length })}</p>
            {names('missed') ? <Status kind="blocked">{t('missed', { list: names('missed') })}</Status> : null}
            {names('unknown') ? <Status kind="unknown">{t('unknown', { list: names('unknown') })}</Status> : null}
          </div>
        ) : null}
        {models.length > 0 ? (
          <div className="t-sm grid gap-1">
            <p>{t('models')}</p>
            <ul className="grid gap-1">
              {models.map(({ id, name, open }) => (
                <li key={id}>
                  <Link href={placeOf(place.base, 'models', id) ?? ''} className="inline-flex min-h-6 items-center">
                    {open === null ? t('class', { name }) : t('open', { name, list: open.join(', ') })}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <p className="t-sm">{t(inProduction === 0 ? 'noModels' : 'tested')}</p>
        )}
        {stays ? (
          <p className="t-sm">
            <Link href={placeOf(place.base, 'dataSources') ?? ''} className="inline-flex min-h-6 items-center">
              {t(`data.${stays.state}`, { hits: stays.hits, open: stays.open })}
            </Link>
          </p>
        ) : null}
        <p className="t-meta">
          {t('beside')} {t(frozen ? 'frozen' : 'live')}
        </p>
      </PlateBody>
    </Plate>
  )
}
