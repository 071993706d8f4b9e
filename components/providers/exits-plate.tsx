import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { label } from '@/lib/content'
import type { ProvidersView } from '@/lib/features/providers/queries'
import { placeOf } from '@/lib/site/places'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Link } from '../ui/link'
import { OutsideLink } from '../ui/outside-link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { exitShapes } from './exit-plate'

type Exit = ProvidersView['readiness']['exits'][number]

const EASE = ['tied', 'work', 'free'] as const

export type ExitsPlateProps = {
  readiness: ProvidersView['readiness']
  days: number
  /** Record plan and trial: empty for readers. */
  actions: (exit: Exit) => ReactNode
}

/** Of every managed part: the plan to leave it, how long that takes, and whether it was tried. */
export function ExitsPlate({ readiness, days, actions }: ExitsPlateProps) {
  const { base, zone } = usePageContext()
  const t = useTranslations('providers.exit')
  const { all, exits, tested } = readiness
  return (
    <Plate aria-labelledby="exits">
      <PlateHeader id="exits" title={t('title')} />
      <PlateBody className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p className="t-sm text-ink-2">{t('about')}</p>
        <p className="t-body">
          {all === 0 ? t('none') : t('readiness', { tested, all, days, unknown: readiness.unknown })}
        </p>
        {all > 0 ? (
          <DataTable
            caption={t('caption')}
            cards
            head={(['part', 'provider', 'plan', 'days', 'portability', 'state'] as const).map((column) => (
              <ColumnHead key={column}>{t(`columns.${column}`)}</ColumnHead>
            ))}
          >
            {exits.map((exit) => (
              <tr key={exit.id} className="align-top">
                <RowHead className="py-2">
                  <Link href={placeOf(base, 'components', exit.id) ?? base} className="wrap-anywhere">
                    {exit.name}
                  </Link>
                </RowHead>
                <Cell data-label={t('columns.provider')} className="py-2">
                  {exit.provider === null ? t('notSaid') : label('provider', exit.provider)}
                </Cell>
                <Cell data-label={t('columns.plan')} className="py-2">
                  {exit.planUrl === null ? t('noPlan') : <OutsideLink href={exit.planUrl} label={t('plan')} />}
                </Cell>
                <Cell data-label={t('columns.days')} className="py-2 tabular-nums">
                  {exit.days ?? t('notSaid')}
                </Cell>
                <Cell data-label={t('columns.portability')} className="py-2">
                  {exit.portability === null ? t('notSaid') : t(`portability.${EASE[exit.portability - 1] ?? 'tied'}`)}
                </Cell>
                <Cell data-label={t('columns.state')} className="min-w-36 py-2 whitespace-normal">
                  <Status kind={exitShapes[exit.state]}>{t(`state.${exit.state}`)}</Status>
                  {exit.testedAt === null ? null : (
                    <span className="t-meta block">{t('on', { date: dayLabel(exit.testedAt, zone) })}</span>
                  )}
                  <div className="mt-1">{actions(exit)}</div>
                </Cell>
              </tr>
            ))}
          </DataTable>
        ) : null}
      </PlateBody>
    </Plate>
  )
}
