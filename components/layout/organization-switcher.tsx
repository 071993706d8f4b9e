import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '../ui/avatar'
import { Check, ChevronsUpDown, Plus } from '../ui/icons'
import { Link } from '../ui/link'
import { Tag } from '../ui/tag'

export type OrganizationChoice = { name: string; href: string; current?: boolean; demo?: boolean }

type RowsProps = {
  choices: OrganizationChoice[]
  newHref?: string
  /** Why others are not among them. */
  note?: string
}

/** The rows of the switcher, shared by the side bar's panel and the phone's More panel. */
export function OrganizationRows({ choices, newHref, note }: RowsProps) {
  const t = useTranslations('layout')
  return (
    <>
      {choices.map((choice) => (
        <Link
          key={choice.href}
          href={choice.href}
          className="hang-row"
          aria-current={choice.current ? 'true' : undefined}
        >
          <Avatar name={choice.name} square small />
          {/* The mark follows the name, on a line of its own where the panel is narrow: beside it a name broke inside a word. */}
          <span className="min-w-0 flex-1 wrap-anywhere">
            {choice.name} {choice.demo ? <Tag>{t('demo.tag')}</Tag> : null}
          </span>
          {choice.current ? <Check className="size-3.5" /> : null}
        </Link>
      ))}
      {newHref === undefined ? null : (
        <Link href={newHref} className="hang-row text-ink-2">
          <Plus /> {t('organization.new')}
        </Link>
      )}
      {note === undefined ? null : <p className="t-meta max-w-72 px-2.5 pt-2 pb-1.5">{note}</p>}
    </>
  )
}

type SwitcherProps = RowsProps & { children?: ReactNode }

/** `children`: a search, for people with more than are listed. */
export function OrganizationSwitcher({ choices, newHref, note, children }: SwitcherProps) {
  const t = useTranslations('layout')
  const current = choices.find((choice) => choice.current)
  return (
    <>
      <button
        type="button"
        popoverTarget="organizations"
        className="t-sm my-3 mb-2 flex w-full items-center gap-2 rounded-md border border-line bg-surface px-2 py-1.5 text-left font-medium hover:border-line-2"
      >
        <Avatar name={current?.name ?? ''} square small />
        <span className="sr-only">{t('organization.switch')}</span>
        <span className="min-w-0 flex-1 truncate">{current?.name}</span>
        <ChevronsUpDown className="size-3.5" />
      </button>
      <div id="organizations" popover="auto" className="hang hang-side">
        {children}
        <OrganizationRows choices={choices} newHref={newHref} note={note} />
      </div>
    </>
  )
}
