import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '../ui/avatar'
import { type Theme, ThemeSwitch } from './theme-switch.client'

export type UserMenuProps = {
  name: string
  email: string
  /** Role and seats in words: "Editor · infrastructure lead". */
  role?: string
  theme: Theme
  /** Rows above sign-out, with the class `hang-row`. */
  children?: ReactNode
  /** The sign-out button, with the class `hang-row`. */
  signOut?: ReactNode
}

export function UserMenu({ name, email, role, theme, children, signOut }: UserMenuProps) {
  const t = useTranslations('layout')
  return (
    <>
      <button
        type="button"
        popoverTarget="user-menu"
        aria-label={t('user.menu', { name })}
        className="grid size-8 flex-none place-items-center rounded-full focus-visible:rounded-full"
      >
        <Avatar name={name} me />
      </button>
      <div id="user-menu" popover="auto" className="hang hang-user">
        <div className="border-b border-line px-2.5 pt-1 pb-2.5">
          <p className="t-sm font-semibold wrap-anywhere">{name}</p>
          <p className="t-meta break-all">{email}</p>
          {role === undefined ? null : <p className="t-meta mt-0.5">{role}</p>}
        </div>
        <div className="grid justify-items-start gap-1.5 border-b border-line px-2.5 py-2.5">
          <span className="t-label">{t('theme.label')}</span>
          <ThemeSwitch
            theme={theme}
            label={t('theme.label')}
            options={[
              { value: 'system', label: t('theme.system') },
              { value: 'light', label: t('theme.light') },
              { value: 'dark', label: t('theme.dark') },
            ]}
          />
        </div>
        <div className="pt-1">
          {children}
          {signOut}
        </div>
      </div>
    </>
  )
}
