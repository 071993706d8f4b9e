'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { RegisterView } from '@/lib/features/registers/queries'
import { OnDemand, useAhead } from '../layout/on-demand.client'
import { Button, type ButtonLook } from '../ui/button'
import { Plus } from '../ui/icons'
import type { RowFormProps } from './row-form.client'
import { loadRowForm } from './row-form-load'

export type AddRowProps = Pick<ButtonLook, 'variant' | 'size'> & {
  view: RegisterView
  presets?: Record<string, string>
  /** The register's own word when left out. */
  label?: string
  ariaLabel?: string
}

/** Opens the form of a register for a new row. */
export function AddRow({ view, presets, label, ariaLabel, variant = 'primary', size }: AddRowProps) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  useAhead(loadRowForm)
  return (
    <>
      <Button variant={variant} size={size} onClick={() => setOpen(true)} aria-label={ariaLabel}>
        <Plus className="size-[15px] stroke-[2.2]" />
        {label ?? view.words.add}
      </Button>
      <OnDemand load={loadRowForm} wanted={open} onLost={close} props={{ view, row: null, presets, onClose: close }} />
    </>
  )
}

/** The same form for a row that is there. */
export function EditRow({
  view,
  row,
  title,
  variant = 'primary',
  size,
  label,
  part,
}: {
  view: RegisterView
  row: RowFormProps['row']
  title?: string
  variant?: ButtonLook['variant']
  size?: ButtonLook['size']
  /** "Edit" when left out. */
  label?: string
  part?: RowFormProps['part']
}) {
  const common = useTranslations('common')
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  useAhead(loadRowForm)
  return (
    <>
      <Button variant={variant} size={size} onClick={() => setOpen(true)}>
        {label ?? common('edit')}
      </Button>
      <OnDemand load={loadRowForm} wanted={open} onLost={close} props={{ view, row, title, part, onClose: close }} />
    </>
  )
}
