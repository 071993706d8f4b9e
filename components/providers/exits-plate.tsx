import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { dayLabel } from '@/lib/calendar/words'
import type { Zone } from '@/lib/calendar/zones'
import { label } from '@/lib/content'
import type { ProvidersView } from '@/lib/features/providers/queries'
import { placeOf } from '@/lib/site/places'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Link } from '../ui/link'
import { OutsideLink } from '../ui/outside-link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status, type StatusKind } from '../ui/status'

type Exit = ProvidersView['readiness']['exits'][number]

const shapes: Record<Exit['state'], StatusKind> = { tested: 'ready', old: 'at-risk', unknown: 'unknown' }
const EASE = ['tied', 'work', 'free'] as const

export type ExitsPlateProps = {
  base: string
  readiness: ProvidersView['readiness']
  days: number
  zone: Zone
  /** Record plan and trial: empty for readers. */
  actions: (exit: Exit) => ReactNode
}

/** Of every managed part: the plan to leave it, how long that takes, and whether it was tried. */
export function ExitsPlate({ base, readiness, days, zone, actions }: ExitsPlateProps) {
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
                <Cell data-label={t('columns.provider')}>
                  {exit.provider === null ? t('notSaid') : label('provider', exit.provider)}
                </Cell>
                <Cell data-label={t('columns.plan')}>
                  {exit.planUrl === null ? t('noPlan') : <OutsideLink href={exit.planUrl} label={t('plan')} />}
                </Cell>
                <Cell data-label={t('columns.days')} className="tabular-nums">
                  {exit.days ?? t('notSaid')}
                </Cell>
                <Cell data-label={t('columns.portability')}>
                  {exit.portability === null ? t('notSaid') : t(`portability.${EASE[exit.portability - 1] ?? 'tied'}`)}
                </Cell>
                <Cell wrap data-label={t('columns.state')}>
                  <Status kind={shapes[exit.state]}>{t(`state.${exit.state}`)}</Status>
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
