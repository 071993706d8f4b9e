import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { HitView, ResidencyView } from '@/lib/features/data/queries'
import { placeOf } from '@/lib/site/places'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { HitList, type HitListProps, OpenList } from './residency-lists'
import { residencyShapes } from './states'

export type ResidencyPlateProps = { residency: ResidencyView; actions: HitListProps['actions'] }

/** Where data stays over all use cases in production: hits first, then what is not known, then each use case. */
export function ResidencyPlate({ residency, actions }: ResidencyPlateProps) {
  const { base } = usePageContext()
  const t = useTranslations('data.residency')
  const { hits, open, state, useCases } = residency
  return (
    <Plate aria-labelledby="residency" className="mb-5">
      <PlateHeader
        id="residency"
        title={t('title')}
        more={
          state === 'not-applicable' ? undefined : (
            <Status kind={residencyShapes[state]} box>
              {t(`state.${state}`)}
            </Status>
          )
        }
      />
      <PlateBody className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p className="t-sm text-ink-2">{t('about')}</p>
        <p className="t-body">
          {state === 'not-applicable'
            ? t('none')
            : t(`summary.${state}`, { count: useCases.length, hits: hits.length, open: open.length })}
        </p>
        {hits.length > 0 ? <HitList hits={hits as HitView[]} actions={actions} /> : null}
        {open.length > 0 ? (
          <div className="grid gap-2">
            <h3 className="t-sm font-semibold">{t('open')}</h3>
            <OpenList open={open} />
            <p className="t-meta">{t('openAbout')}</p>
          </div>
        ) : null}
        {useCases.length > 0 ? (
          <DataTable
            caption={t('caption')}
            cards
            head={(['useCase', 'state'] as const).map((column) => (
              <ColumnHead key={column}>{t(`columns.${column}`)}</ColumnHead>
            ))}
          >
            {useCases.map((one) => (
              <tr key={one.id}>
                <RowHead>
                  <Link href={placeOf(base, 'useCases', one.id) ?? base} className="wrap-anywhere">
                    {one.title}
                  </Link>
                </RowHead>
                <Cell data-label={t('columns.state')} className="py-1.5 whitespace-normal">
                  <Status kind={residencyShapes[one.state]}>{t(`state.${one.state}`)}</Status>
                  <span className="t-meta block">{t('checks', { count: one.checks })}</span>
                </Cell>
              </tr>
            ))}
          </DataTable>
        ) : null}
      </PlateBody>
    </Plate>
  )
}
