'use client'

import { LogOut } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { signOut } from '@/lib/client/session'

export type SignOutButtonProps = {
  className?: string
  /** Where to go afterwards; the sign-in page unless told. */
  to?: string
}

/** Needs the `accounts` messages. In the user menu give it the class `hang-row`. */
export function SignOutButton({ className, to = '/sign-in' }: SignOutButtonProps) {
  const t = useTranslations('accounts')
  const [busy, setBusy] = useState(false)
  async function leave() {
    setBusy(true)
    if (await signOut()) window.location.assign(to)
    else setBusy(false)
  }
  return (
    <button type="button" className={className} disabled={busy} onClick={leave}>
      <LogOut /> {t('signOut')}
    </button>
  )
}
