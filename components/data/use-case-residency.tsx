import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { UseCaseResidency } from '@/lib/features/data/queries'
import { placeOf } from '@/lib/site/places'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { HitList, type HitListProps, OpenList } from './residency-lists'
import { residencyShapes } from './states'

export type UseCaseResidencyPlateProps = { residency: UseCaseResidency; actions: HitListProps['actions'] }

/** Where the data of one use case stays, on its page. */
export function UseCaseResidencyPlate({ residency, actions }: UseCaseResidencyPlateProps) {
  const { base } = usePageContext()
  const t = useTranslations('data.residency')
  const { checks, hits, live, open, sources, state } = residency
  return (
    <Plate aria-labelledby="residency">
      <PlateHeader
        id="residency"
        title={t('one.title')}
        more={<Status kind={residencyShapes[state]}>{t(`state.${state}`)}</Status>}
      />
      <PlateBody className="grid gap-3">
        {sources.length > 0 ? (
          <p className="t-sm flex flex-wrap gap-x-3 gap-y-1">
            {sources.map(({ id, name }) => (
              <Link key={id} href={placeOf(base, 'dataSources', id) ?? base} className="wrap-anywhere">
                {name}
              </Link>
            ))}
          </p>
        ) : null}
        {state === 'kept' ? <p className="t-sm">{t('one.kept', { checks })}</p> : null}
        {hits.length > 0 ? <HitList hits={hits} actions={actions} /> : null}
        {open.length > 0 ? <OpenList open={open} /> : null}
        {live ? null : <p className="t-meta">{t('one.none')}</p>}
        <p className="t-sm no-print">
          <Link href={`${base}/governance/data`}>{t('one.all')}</Link>
        </p>
      </PlateBody>
    </Plate>
  )
}
