import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '../ui/avatar'
import { ChevronsUpDown } from '../ui/icons'
import { type OrganizationChoice, OrganizationRows, type OrganizationRowsProps } from './organization-rows.client'

export type { OrganizationChoice }

type SwitcherProps = OrganizationRowsProps & { children?: ReactNode }

/** `children`: a search, for people with more than are listed. */
export function OrganizationSwitcher({ children, ...rows }: SwitcherProps) {
  const t = useTranslations('layout')
  const current = rows.choices.find((choice) => choice.current)
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
        <OrganizationRows {...rows} />
      </div>
    </>
  )
}
