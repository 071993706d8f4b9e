'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import type { RegisterView } from '@/lib/features/registers/queries'
import { Button, type ButtonLook } from '../ui/button'
import { CheckboxField } from '../ui/checkbox'
import { Dialog } from '../ui/dialog.client'
import { Megaphone } from '../ui/icons'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'
import { FieldInput } from './field-input'
import { type Draft, draftOf, typedValue } from './field-values'

const asked = ['title', 'source', 'inUse', 'inUseSince', 'dataClass', 'environment', 'note']

export type ReportAiUseProps = Pick<ButtonLook, 'variant'> & { org: string; view: RegisterView }

/** Any member tells about AI in use, on request without a name. Thanked, never blamed. */
export function ReportAiUse({ org, view, variant = 'default' }: ReportAiUseProps) {
  const t = useTranslations('registers.inventory.report')
  const form = useTranslations('registers.form')
  const common = useTranslations('common')
  const toast = useToast()
  const prefix = useId()
  const columns = view.columns.filter((column) => asked.includes(column.field))
  const blank: Draft = Object.fromEntries(
    columns.map((column) => [column.field, draftOf(column, view.blank[column.field], view)]),
  )
  const [open, setOpen] = useState(false)
  const [draft, setDraft] = useState(blank)
  const [anonymous, setAnonymous] = useState(false)
  const { write, busy, problem: trouble, errorOf, clear } = useWrite()

  async function send(event: FormEvent) {
    event.preventDefault()
    const fields = Object.fromEntries(
      columns.map((column) => [column.field, typedValue(column, draft[column.field] ?? '', view)]),
    )
    const answer = await write('POST', `/organizations/${org}/ai-use-reports`, { ...fields, anonymous })
    if (!answer?.ok) return
    toast({ message: t('thanks') })
    setDraft(blank)
    clear()
    setOpen(false)
  }

  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        <Megaphone className="size-[15px]" />
        {t('open')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        shape="sheet"
        title={t('title')}
        closeLabel={common('close')}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button variant="primary" type="submit" form={`${prefix}form`} aria-disabled={busy}>
              {t('send')}
            </Button>
          </>
        }
      >
        <form id={`${prefix}form`} onSubmit={send} noValidate className="mt-2 grid gap-4">
          <p className="t-sm text-ink-2">{t('text')}</p>
          {trouble ? (
            <Notice kind="error" live="assertive" title={trouble.outcome === 'refused' ? form('failed') : undefined}>
              {trouble.sentence}
            </Notice>
          ) : null}
          {columns.map((column) => (
            <FieldInput
              key={column.field}
              id={`${prefix}${column.field}`}
              column={column}
              view={view}
              value={draft[column.field] ?? ''}
              error={errorOf(column.field)}
              onChange={(text) => setDraft((all) => ({ ...all, [column.field]: text }))}
            />
          ))}
          <CheckboxField
            label={t('anonymous')}
            hint={t('anonymousHint')}
            checked={anonymous}
            onChange={(event) => setAnonymous(event.target.checked)}
          />
        </form>
      </Dialog>
    </>
  )
}
