'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { RegisterView } from '@/lib/features/registers/queries'
import { OnDemand, useAhead } from '../layout/on-demand.client'
import { loadRowForm } from '../registers/row-form-load'
import { RowMenu } from '../registers/row-menu.client'
import type { StoredRow } from '../registers/row-path'

export type StakeholderMenuProps = { view: RegisterView; row: StoredRow; title: string }

export function StakeholderMenu({ view, row, title }: StakeholderMenuProps) {
  const t = useTranslations('registers')
  const [editing, setEditing] = useState(false)
  const close = () => setEditing(false)
  useAhead(loadRowForm)
  return (
    <>
      <RowMenu {...{ view, row, title }} label={t('table.more', { title })} editable onEdit={() => setEditing(true)} />
      <OnDemand load={loadRowForm} wanted={editing} onLost={close} props={{ view, row, onClose: close }} />
    </>
  )
}
