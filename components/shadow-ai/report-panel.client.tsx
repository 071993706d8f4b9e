'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import type { RegisterView } from '@/lib/features/registers/queries'
import { FieldInput } from '../registers/field-input'
import { type Draft, draftOf, typedValue } from '../registers/field-values'
import { CheckboxField } from '../ui/checkbox'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'

const asked = ['title', 'source', 'inUse', 'inUseSince', 'dataClass', 'environment', 'note']

export type ReportPanelProps = { view: RegisterView; onClose: () => void }

/** Any member tells about AI in use, on request without a name. Thanked, never blamed. */
export function ReportPanel({ view, onClose }: ReportPanelProps) {
  const { slug, zone } = usePageContext()
  const t = useTranslations('registers.inventory.report')
  const form = useTranslations('registers.form')
  const toast = useToast()
  const prefix = useId()
  const columns = view.columns.filter((column) => asked.includes(column.field))
  const blank: Draft = Object.fromEntries(
    columns.map((column) => [column.field, draftOf(column, view.blank[column.field], zone)]),
  )
  const [draft, setDraft] = useState(blank)
  const [anonymous, setAnonymous] = useState(false)
  const { write, busy, problem: trouble, errorOf } = useWrite()

  async function send() {
    const fields = Object.fromEntries(
      columns.map((column) => [column.field, typedValue(column, draft[column.field] ?? '', zone)]),
    )
    const answer = await write('POST', `/organizations/${slug}/ai-use-reports`, { ...fields, anonymous })
    if (!answer?.ok) return
    toast({ message: t('thanks') })
    onClose()
  }

  return (
    <FormDialog
      onClose={onClose}
      shape="sheet"
      title={t('title')}
      className="mt-2 gap-4"
      text={t('text')}
      submitLabel={t('send')}
      busy={busy}
      problem={
        trouble ? (
          <>
            {trouble.outcome === 'refused' ? <p className="font-semibold text-ink">{form('failed')}</p> : null}
            {trouble.sentence}
          </>
        ) : null
      }
      onSubmit={() => void send()}
    >
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
    </FormDialog>
  )
}
