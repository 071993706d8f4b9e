'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Dialog } from '../ui/dialog.client'

/** The panel of ?item=…: it has an address of its own, and closing goes back to the page without it. */
export function ItemSheet({ title, children }: { title: string; children: ReactNode }) {
  const common = useTranslations('common')
  const router = useRouter()
  const pathname = usePathname()
  return (
    <Dialog
      open
      shape="sheet"
      title={title}
      closeLabel={common('close')}
      onClose={() => router.push(pathname, { scroll: false })}
    >
      {children}
    </Dialog>
  )
}
