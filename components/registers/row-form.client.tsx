'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { read } from '@/lib/client/api'
import type { ColumnView, RegisterView } from '@/lib/features/registers/queries'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { ClearDialog } from '../write/stored-day.client'
import { useWrite } from '../write/use-write'
import { FieldInput } from './field-input'
import { type Draft, draftOf, typedValue } from './field-values'
import { RowConflict } from './row-conflict.client'
import { rowPath, type StoredRow } from './row-path'

export type RowFormProps = {
  view: RegisterView
  /** Null adds a row. */
  row: StoredRow | null
  /** What the row is called, for the sentence after saving. */
  title?: string
  /** Values a new row starts with. */
  presets?: Record<string, string>
  /** Only what is known before the record is at work, or only what is known then; everything when left out. */
  part?: 'first' | 'later'
  onClose: () => void
}

/** The form of any register, in a sheet. Errors stand at their field; what was typed survives every answer. */
export function RowForm({ view, row, title, presets, part, onClose }: RowFormProps) {
  const { slug, zone } = usePageContext()
  const t = useTranslations('registers')
  const toast = useToast()
  const prefix = useId()
  const [base, setBase] = useState<Record<string, unknown>>(row ?? { ...view.blank, ...presets })
  const [revision, setRevision] = useState(row?.revision ?? 0)
  const asked = row === null ? 'first' : part
  const columns = view.columns.filter(
    (column) => !column.portal && (asked === undefined || column.later === (asked === 'later')),
  )
  const start = Object.fromEntries(columns.map((column) => [column.field, draftOf(column, base[column.field], zone)]))
  const [draft, setDraft] = useState<Draft>(start)
  const { write, busy, problem, errorOf } = useWrite()
  const [theirs, setTheirs] = useState<StoredRow | null>(null)
  const [asking, setAsking] = useState(false)

  const touched = columns.filter((column) => draft[column.field] !== draftOf(column, base[column.field], zone))
  const fields = Object.fromEntries(
    touched.map((column) => [column.field, typedValue(column, draft[column.field] ?? '', zone)]),
  )
  const started = columns.filter((column) => draft[column.field] !== '')
  const complete = Object.fromEntries(
    started.map((column) => [column.field, typedValue(column, draft[column.field] ?? '', zone)]),
  )

  /** Facts that were there and are empty now: gates and flags may stand on them. */
  const cleared = row ? touched.filter(({ fact, field }) => fact && (draft[field] ?? '') === '') : []

  /** A new row takes what the record it names says already, where nothing was typed. */
  async function take({ takes, register }: ColumnView, id: string) {
    if (row !== null || takes === null || register === null || id === '') return
    const answer = await read<StoredRow>(rowPath(slug, register, id))
    if (!answer.ok) return
    const given = columns.flatMap((column): [string, string][] => {
      const text = draftOf(column, answer.data[takes[column.field] ?? ''], zone)
      return takes[column.field] === undefined || text === '' ? [] : [[column.field, text]]
    })
    setDraft((all) => ({ ...all, ...Object.fromEntries(given.filter(([field]) => (all[field] ?? '') === '')) }))
  }

  async function send(seen: number) {
    setAsking(false)
    const answer = row
      ? await write<StoredRow>('PATCH', rowPath(slug, view.name, row.id), { ...fields, revision: seen })
      : await write<StoredRow>('POST', rowPath(slug, view.name), { ...complete, ...fields })
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

  // A conflict has a dialog of its own.
  const trouble = problem?.problem.current ? null : problem
  const unsure = trouble !== null && trouble.outcome !== 'refused'
  const known = columns.filter((column) => errorOf(column.field)).length

  return (
    <>
      <FormDialog
        onClose={onClose}
        shape="sheet"
        title={row ? view.words.editTitle : view.words.addTitle}
        className="mt-3 gap-4"
        submitLabel={busy ? t('form.saving') : t('form.save')}
        busy={busy}
        unsaved={touched.length > 0}
        onSubmit={() => (cleared.length > 0 ? setAsking(true) : void send(revision))}
        problem={
          trouble ? (
            <>
              <p className="font-semibold text-ink">{unsure ? trouble.sentence : t('form.failed')}</p>
              {unsure ? null : known > 0 ? t('form.checkFields', { count: known }) : trouble.sentence}
            </>
          ) : null
        }
      >
        {columns.map((column) => (
          <FieldInput
            key={column.field}
            id={`${prefix}${column.field}`}
            column={column}
            view={view}
            value={draft[column.field] ?? ''}
            error={errorOf(column.field)}
            onChange={(text) => {
              setDraft((all) => ({ ...all, [column.field]: text }))
              if (column.takes) void take(column, text)
            }}
          />
        ))}
      </FormDialog>
      <ClearDialog
        open={asking}
        name={cleared.map(({ word }) => word).join(', ')}
        onClose={() => setAsking(false)}
        onClear={() => void send(revision)}
      />
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
            Object.fromEntries(columns.map((column) => [column.field, draftOf(column, current[column.field], zone)])),
          )
        }}
      />
    </>
  )
}
