import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { type Item, itemById } from '@/lib/content'
import { EmptyState } from '../ui/empty-state'
import { ChevronRight, ListChecks } from '../ui/icons'
import { Kbd } from '../ui/kbd'
import { Link } from '../ui/link'
import { SegmentLinks } from '../ui/segmented'
import { Tag } from '../ui/tag'
import { matching, type Show, shows } from './checklist-filter'
import { ChecklistFrame } from './checklist-frame.client'
import { ItemRow } from './item-row'
import { nextItems } from './next-items'
import { mayChange, type PhasePart } from './phase-page'

type Props = PhasePart & { show: Show }

/**
 * The groups of a phase: gate items marked, computed ones with their arithmetic, kept ones changed where they stand. Only
 * the group with the next item is open, so that a phase is a list of groups and no wall; what was asked for by a filter is.
 */
export function Checklist({ show, ...part }: Props) {
  const place = usePageContext()
  const t = useTranslations('phases')
  const { data, reader } = part
  const { today } = place.zone
  const path = `${place.base}/phases/${data.phase.n}`
  const rows = new Map(data.items.map((row) => [row.itemId, row]))
  const shown = new Set(matching(data.items, show, reader, today).map(({ itemId }) => itemId))
  const groups = data.phase.groups.filter((group) => group.items.some(({ id }) => shown.has(id)))
  const editable = data.items.filter((row) => shown.has(row.itemId) && mayChange(reader, row))
  const [next] = nextItems(data.items, place.zone.today)
  const opens = (group: (typeof groups)[number]) => show !== 'all' || group.items.some(({ id }) => id === next?.itemId)
  const hrefOf = (itemId: string, more = '') => `?${show === 'all' ? '' : `show=${show}&`}item=${itemId}${more}`
  return (
    <section aria-label={t('checklist')}>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="max-w-full phone:-mx-4 phone:w-[calc(100%+2rem)] phone:max-w-none phone:overflow-x-auto phone:px-4 phone:[scrollbar-width:none]">
          <SegmentLinks
            label={t('show.label')}
            segments={shows
              .filter((one) => one !== 'mine' || reader.personId !== null)
              .map((one) => ({
                href: one === 'all' ? path : `${path}?show=${one}`,
                label: t(`show.${one}`, { count: matching(data.items, one, reader, today).length }),
                current: one === show,
              }))}
          />
        </div>
        {editable.length > 0 ? (
          <p className="no-print t-meta flex items-center gap-1.5 phone:hidden">
            {t('keys.lead')} <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('keys.move')} <Kbd>D</Kbd> {t('keys.done')} <Kbd>X</Kbd>{' '}
            {t('keys.choose')} <Kbd>↵</Kbd> {t('keys.open')}
          </p>
        ) : null}
      </div>
      {groups.length === 0 ? (
        <EmptyState icon={<ListChecks />} title={t(`none.${show}`)} link={<Link href={path}>{t('none.all')}</Link>} />
      ) : null}
      <ChecklistFrame
        people={data.people.map(({ id, name }) => ({ value: id, label: name }))}
        items={editable.map((row) => ({
          id: row.itemId,
          revision: row.revision,
          state: row.stored?.state ?? 'not-started',
          owner: row.owner ?? '',
          dueAt: row.dueAt ?? '',
          aim: itemById(row.itemId)?.aim !== null,
        }))}
      >
        {groups.map((group) => {
          const own = group.items.flatMap((item) => rows.get(item.id) ?? [])
          const counted = own.filter(({ state }) => state !== 'not-applicable')
          const open = own.filter((row) => !row.satisfied && itemById(row.itemId)?.requirement === 'gate').length
          const done = counted.filter(({ state }) => state === 'done').length
          return (
            <details key={`${group.code} ${show}`} open={opens(group)} className="plate group overflow-clip">
              <summary className="flex min-h-11 list-none items-center gap-2 px-4 py-2 hover:bg-surface-2 focus-visible:outline-offset-[-2px] [&::-webkit-details-marker]:hidden">
                <ChevronRight className="no-print size-3.5 text-ink-3 transition-transform group-open:rotate-90" />
                <h2 className="t-card min-w-0 flex-1">
                  <span className="id mr-2">{group.code}</span>
                  {group.name}
                </h2>
                {open > 0 ? <Tag solid>{t('openGateItems', { count: open })}</Tag> : null}
                <span className="t-meta tabular-nums">{t('group', { done, all: counted.length })}</span>
              </summary>
              <ul>
                {group.items.map((item: Item) => {
                  const row = rows.get(item.id)
                  return row && shown.has(item.id) ? (
                    <ItemRow
                      key={item.id}
                      item={item}
                      row={row}
                      href={hrefOf(item.id)}
                      reasonHref={hrefOf(item.id, '&state=not-applicable')}
                      dueLabel={row.dueAt ? dayLabel(row.dueAt, place.zone) : ''}
                      {...part}
                    />
                  ) : null
                })}
              </ul>
            </details>
          )
        })}
      </ChecklistFrame>
    </section>
  )
}
