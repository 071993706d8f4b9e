import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { itemById } from '@/lib/content'
import { gateName } from '../layout/gate-words'
import { ChevronRight } from '../ui/icons'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Tag } from '../ui/tag'
import { placeOfItem } from './item-aside'
import { nextItems } from './next-items'
import type { PhasePart } from './phase-page'

/** The three items to do next in the phase the organization is in: each leads to where it is done. */
export function NextThree({ data }: PhasePart) {
  const place = usePageContext()
  const t = useTranslations('phases')
  if (data.phase.n !== data.current.current) return null
  const next = nextItems(data.items, place.zone.today)
  if (next.length === 0) return null
  return (
    <Plate clip className="mb-4" aria-labelledby="next">
      <PlateHeader id="next" title={t('next.title', { count: next.length })} className="pb-2.5" />
      <ol>
        {next.map((row) => {
          const item = itemById(row.itemId)
          const who = row.owner ? (data.names[row.owner] ?? '') : ''
          return (
            <li key={row.itemId} className="border-t border-line">
              <Link
                href={row.computed ? placeOfItem(place.base, row.itemId) : `?item=${row.itemId}`}
                scroll={row.computed}
                className="grid min-h-11 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-2 text-ink no-underline hover:bg-surface-2 focus-visible:outline-offset-[-2px]"
              >
                <span className="min-w-0">
                  <span className="text-sm leading-5 font-medium">{item?.text}</span>{' '}
                  {item?.gateId ? <Tag solid>{t('item.gate', { gate: gateName(item.gateId) })}</Tag> : null}
                  <span className="t-meta block">
                    <span className="id">{row.itemId}</span> · {who || t('item.ownerNone')} ·{' '}
                    {t(row.computed ? 'next.records' : 'next.here')}
                  </span>
                </span>
                <ChevronRight className="no-print size-4 text-ink-3" />
              </Link>
            </li>
          )
        })}
      </ol>
    </Plate>
  )
}
