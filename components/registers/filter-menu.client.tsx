'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { filterText, filterValues } from '@/lib/client/filter-values'
import type { ColumnView, RegisterView } from '@/lib/features/registers/queries'
import { inputClass } from '../ui/field'
import { FilterChipFace, filterChipClass } from '../ui/filter-chip'
import { Check } from '../ui/icons'
import { Link } from '../ui/link'
import { Menu } from '../ui/menu.client'
import { type Address, hrefWith } from './address'
import { choicesOf } from './field-choices'
import { MOST_SHOWN, useFilterChoices } from './use-filter-choices'

export type FilterMenuProps = { column: ColumnView; view: RegisterView; address: Address }

/** Longer menus get a field to narrow them. */
const SHORT = 12

/** The values of one column; an island, so that a long list of people is made when somebody opens it. */
export function FilterMenu({ column, view, address }: FilterMenuProps) {
  const { zone } = usePageContext()
  const t = useTranslations('registers')
  const word = column.word
  const set = filterValues(address.search[column.field] ?? '')
  const flags = [
    { value: 'true', label: t('yes') },
    { value: 'false', label: t('no') },
  ]
  const offered =
    column.type === 'flag' ? flags : column.choices.length > 0 ? column.choices : choicesOf(column, view, zone.today)
  const present = set.filter((one) => view.names[one] !== undefined && !offered?.some(({ value }) => value === one))
  const named = present.map((value) => ({ value, label: view.names[value] ?? value }))
  const choices = [
    ...(offered ?? []),
    ...named,
    ...(offered?.some(({ value }) => value === 'none') ? [] : [{ value: 'none', label: t('filters.unknown') }]),
  ]
  const { asked, setAsked, shown: rows, total, more } = useFilterChoices(column, choices)
  const chosen = choices.filter(({ value }) => set.includes(value) && !rows.some((row) => row.value === value))
  const isLong = choices.length > SHORT || more
  const labels = choices.filter((choice) => set.includes(choice.value)).map((choice) => choice.label)
  const shown = labels.length > 2 ? t('filters.count', { count: labels.length }) : labels.join(', ')
  const toggled = (value: string) =>
    filterText(set.includes(value) ? set.filter((one) => one !== value) : [...set, value])
  return (
    <Menu
      align="start"
      triggerClass={filterChipClass(labels.length > 0)}
      trigger={<FilterChipFace label={word} value={labels.length > 0 ? shown : undefined} />}
    >
      {isLong ? (
        <div className="grid gap-1 border-b border-line p-2">
          <input
            type="search"
            aria-label={t('filters.narrow', { column: word })}
            placeholder={t('form.narrow')}
            className={`${inputClass} h-8 px-2 text-sm phone:h-10`}
            value={asked}
            onChange={(event) => setAsked(event.target.value)}
          />
          {total > rows.length || more ? (
            <p className="t-meta">
              {more && rows.length >= MOST_SHOWN
                ? t('filters.some', { shown: rows.length })
                : t('filters.shown', { shown: rows.length, total })}
            </p>
          ) : null}
        </div>
      ) : null}
      {[...chosen, ...rows].map((choice) => (
        <Link
          key={choice.value}
          href={hrefWith(address, { [column.field]: toggled(choice.value) })}
          scroll={false}
          className="hang-row"
          aria-current={set.includes(choice.value) ? 'true' : undefined}
        >
          <Check className={`size-3.5 ${set.includes(choice.value) ? '' : 'invisible'}`} />
          {choice.label}
        </Link>
      ))}
      {set.length > 0 ? (
        <Link href={hrefWith(address, { [column.field]: '' })} scroll={false} className="hang-row border-t border-line">
          {t('filters.clear', { column: word })}
        </Link>
      ) : null}
    </Menu>
  )
}
