'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import type { RegisterView } from '@/lib/features/registers/queries'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'
import { FieldInput } from './field-input'
import { type Draft, draftOf, typedValue } from './field-values'
import { RowConflict } from './row-conflict.client'
import { rowPath, type StoredRow } from './row-path'

export type RowFormProps = {
  org: string
  view: RegisterView
  /** Null adds a row. */
  row: StoredRow | null
  /** What the row is called, for the sentence after saving. */
  title?: string
  /** Values a new row starts with. */
  presets?: Record<string, string>
  onClose: () => void
}

/** The form of any register, in a sheet. Errors stand at their field; what was typed survives every answer. */
export function RowForm({ org, view, row, title, presets, onClose }: RowFormProps) {
  const t = useTranslations('registers')
  const common = useTranslations('common')
  const toast = useToast()
  const prefix = useId()
  const [base, setBase] = useState<Record<string, unknown>>(row ?? { ...view.blank, ...presets })
  const [revision, setRevision] = useState(row?.revision ?? 0)
  const columns = view.columns.filter((column) => !column.portal)
  const start = Object.fromEntries(columns.map((column) => [column.field, draftOf(column, base[column.field], view)]))
  const [draft, setDraft] = useState<Draft>(start)
  const [leaving, setLeaving] = useState(false)
  const { write, busy, problem, errorOf } = useWrite()
  const [theirs, setTheirs] = useState<StoredRow | null>(null)

  const touched = columns.filter((column) => draft[column.field] !== draftOf(column, base[column.field], view))
  const fields = Object.fromEntries(
    touched.map((column) => [column.field, typedValue(column, draft[column.field] ?? '', view)]),
  )
  const started = columns.filter((column) => draft[column.field] !== '')
  const complete = Object.fromEntries(
    started.map((column) => [column.field, typedValue(column, draft[column.field] ?? '', view)]),
  )

  async function send(seen: number) {
    const answer = row
      ? await write<StoredRow>('PATCH', rowPath(org, view.name, row.id), { ...fields, revision: seen })
      : await write<StoredRow>('POST', rowPath(org, view.name), { ...complete, ...fields })
    if (answer?.ok) {
      toast({
        message: row
          ? t('form.saved', { title: title ?? view.words.name })
          : answer.data.revision > 1
            ? t('form.replaced')
            : view.words.thanks,
      })
      onClose()
      return
    }
    if (answer?.problem.current) setTheirs(answer.problem.current as StoredRow)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    void send(revision)
  }

  // Only the button discards what was typed; whoever presses Escape again is asked again.
  const leave = () => (touched.length > 0 ? setLeaving(true) : onClose())
  // A conflict has a dialog of its own.
  const trouble = problem?.problem.current ? null : problem
  const unsure = trouble !== null && trouble.outcome !== 'refused'
  const known = columns.filter((column) => errorOf(column.field)).length

  return (
    <>
      <Dialog
        open
        onClose={leave}
        shape="sheet"
        title={row ? view.words.editTitle : view.words.addTitle}
        closeLabel={common('close')}
        footer={
          leaving ? (
            <div className="flex flex-1 flex-wrap items-center justify-end gap-2" role="alert">
              <span className="t-sm mr-auto">{t('form.unsaved')}</span>
              <Button onClick={onClose}>{t('form.discard')}</Button>
              <Button variant="primary" onClick={() => setLeaving(false)}>
                {t('form.keepEditing')}
              </Button>
            </div>
          ) : (
            <>
              <Button onClick={leave}>{common('cancel')}</Button>
              <Button variant="primary" type="submit" form={`${prefix}form`} aria-disabled={busy}>
                {busy ? t('form.saving') : t('form.save')}
              </Button>
            </>
          )
        }
      >
        <form id={`${prefix}form`} onSubmit={submit} noValidate className="mt-3 grid gap-4">
          {trouble ? (
            <Notice kind="error" live="assertive" title={unsure ? trouble.sentence : t('form.failed')}>
              {unsure ? null : known > 0 ? t('form.checkFields', { count: known }) : trouble.sentence}
              {trouble.problem.status === 500
                ? ` ${t('form.reference', { reference: trouble.problem.reference ?? '' })}`
                : null}
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
        </form>
      </Dialog>
      <RowConflict
        view={view}
        mine={fields}
        theirs={theirs}
        onClose={() => setTheirs(null)}
        onKeepMine={(current) => {
          setTheirs(null)
          setBase(current)
          setRevision(current.revision)
          void send(current.revision)
        }}
        onTakeTheirs={(current) => {
          setTheirs(null)
          setBase(current)
          setRevision(current.revision)
          setDraft(
            Object.fromEntries(columns.map((column) => [column.field, draftOf(column, current[column.field], view)])),
          )
        }}
      />
    </>
  )
}
