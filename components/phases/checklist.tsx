import { useTranslations } from 'next-intl'
import { dayLabel } from '@/lib/calendar/words'
import { type Item, itemById } from '@/lib/content'
import { EmptyState } from '../ui/empty-state'
import { ListChecks } from '../ui/icons'
import { Kbd } from '../ui/kbd'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { SegmentLinks } from '../ui/segmented'
import { matching, type Show, shows } from './checklist-filter'
import { ChecklistFrame } from './checklist-frame.client'
import { ItemRow } from './item-row'
import { mayChange, type PhasePart } from './phase-page'

type Props = PhasePart & { show: Show }

/** The groups of a phase: gate items marked, computed ones with their arithmetic, kept ones changed where they stand. */
export function Checklist({ show, ...part }: Props) {
  const t = useTranslations('phases')
  const { data, place, reader } = part
  const { today } = place.zone
  const path = `${place.base}/phases/${data.phase.n}`
  const rows = new Map(data.items.map((row) => [row.itemId, row]))
  const shown = new Set(matching(data.items, show, reader, today).map(({ itemId }) => itemId))
  const groups = data.phase.groups.filter((group) => group.items.some(({ id }) => shown.has(id)))
  const editable = data.items.filter((row) => shown.has(row.itemId) && mayChange(reader, row))
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
          <p className="t-meta flex items-center gap-1.5 phone:hidden">
            {t('keys.lead')} <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('keys.move')} <Kbd>D</Kbd> {t('keys.done')} <Kbd>X</Kbd>{' '}
            {t('keys.choose')} <Kbd>↵</Kbd> {t('keys.open')}
          </p>
        ) : null}
      </div>
      {groups.length === 0 ? (
        <EmptyState icon={<ListChecks />} title={t(`none.${show}`)} link={<Link href={path}>{t('none.all')}</Link>} />
      ) : null}
      <ChecklistFrame
        slug={place.slug}
        today={today}
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
          const done = counted.filter(({ state }) => state === 'done').length
          return (
            <Plate key={group.code} clip aria-labelledby={`group-${group.code}`}>
              <PlateHeader
                id={`group-${group.code}`}
                title={
                  <>
                    <span className="id mr-2">{group.code}</span>
                    {group.name}
                  </>
                }
                more={<span className="t-meta tabular-nums">{t('group', { done, all: counted.length })}</span>}
                className="pb-2.5"
              />
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
            </Plate>
          )
        })}
      </ChecklistFrame>
    </section>
  )
}
