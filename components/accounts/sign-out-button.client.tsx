'use client'

import { useState } from 'react'
import { signOut } from '@/lib/client/session'
import { LogOut } from '../ui/icons'

export type SignOutButtonProps = {
  label: string
  className?: string
  /** Where to go afterwards; the sign-in page unless told. */
  to?: string
}

/** In the user menu give it the class `hang-row`. Its word comes as a prop: the frame has it on every page. */
export function SignOutButton({ label, className, to = '/sign-in' }: SignOutButtonProps) {
  const [busy, setBusy] = useState(false)
  async function leave() {
    setBusy(true)
    if (await signOut()) window.location.assign(to)
    else setBusy(false)
  }
  return (
    <button type="button" className={className} disabled={busy} onClick={leave}>
      <LogOut /> {label}
    </button>
  )
}
