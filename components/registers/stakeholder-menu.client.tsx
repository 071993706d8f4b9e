'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { RegisterView } from '@/lib/features/registers/queries'
import { RowForm } from './row-form.client'
import { RowMenu } from './row-menu.client'
import type { StoredRow } from './row-path'

export type StakeholderMenuProps = { org: string; view: RegisterView; row: StoredRow; title: string }

export function StakeholderMenu({ org, view, row, title }: StakeholderMenuProps) {
  const t = useTranslations('registers')
  const [editing, setEditing] = useState(false)
  return (
    <>
      <RowMenu
        {...{ org, view, row, title }}
        label={t('table.more', { title })}
        editable
        onEdit={() => setEditing(true)}
      />
      {editing ? <RowForm org={org} view={view} row={row} onClose={() => setEditing(false)} /> : null}
    </>
  )
}
