'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { usePageContext } from '#page-context'
import { useRouter } from '../layout/use-router'
import { inputClass } from '../ui/field'
import { SaveState } from '../ui/save-state'
import { StoredChoice } from '../write/stored-choice.client'
import { StoredDay } from '../write/stored-day.client'
import { told, useWriter } from '../write/use-write'
import { CellButton } from './cell-button'
import { CellValue } from './cell-value'
import { choicesOf } from './field-choices'
import { draftOf, typedValue } from './field-values'
import type { InlineCellProps } from './inline-cell.client'
import { InlineMoment } from './inline-moment'
import { RowConflict } from './row-conflict.client'
import { rowPath, type StoredRow } from './row-path'

type Saving = { state: 'idle' | 'editing' | 'saving' | 'saved' | 'failed'; reason?: string }

/** The field of a cell in the place of its value: choose, done. The cell itself says how saving went. */
export function CellEditor({ view, column, row: given, label }: InlineCellProps) {
  const { slug, zone } = usePageContext()
  const t = useTranslations('registers')
  const router = useRouter()
  const write = useWriter()
  const [saving, setSaving] = useState<Saving>({ state: 'editing' })
  // What the last save answered is newer than the page until the page is drawn anew.
  const [stored, setStored] = useState<StoredRow | null>(null)
  const row = stored && stored.revision > given.revision ? stored : given
  const [wanted, setWanted] = useState<string>(draftOf(column, row[column.field], zone))
  const [theirs, setTheirs] = useState<StoredRow | null>(null)
  const shown = draftOf(column, row[column.field], zone)
  const cell = useRef<HTMLButtonElement>(null)
  const editing = saving.state === 'editing'
  // The field that had the focus is gone: the cell takes it back, unless the person went on by themselves.
  useEffect(() => {
    if (!editing && document.activeElement === document.body) cell.current?.focus()
  }, [editing])
  const yesNo = [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
  ]

  async function save(text: string, revision: number) {
    setWanted(text)
    setSaving({ state: 'saving' })
    const body = { revision, [column.field]: typedValue(column, text, zone) }
    const answer = await write<StoredRow>('PATCH', rowPath(slug, view.name, row.id), body)
    if (answer.ok) {
      setStored(answer.data)
      setSaving({ state: 'saved' })
      router.refresh()
    } else if (answer.problem.status === 409 && answer.problem.current) {
      setSaving({ state: 'idle' })
      setTheirs(answer.problem.current as StoredRow)
    } else {
      const reason = told(answer, (sentence) => `${t('form.failed')} ${sentence}`)
      // What was refused stays where it was typed, to be mended; what was not sent can be sent again as it is.
      setSaving({ state: answer.outcome === 'refused' ? 'editing' : 'failed', reason })
    }
  }

  function choose(text: string) {
    if (text === shown) setSaving({ state: 'idle' })
    else void save(text, row.revision)
  }
  const refused = editing ? saving.reason : undefined
  const draft = refused ? wanted : shown

  if (editing) {
    const choices = column.searched
      ? null
      : (choicesOf(column, view, zone.today) ?? (column.type === 'flag' ? yesNo : null))
    const leave = () => setSaving({ state: 'idle' })
    const props = {
      'aria-label': label,
      // Lies over the row: an open cell must not widen the table.
      className: `${inputClass} absolute top-0 z-10 h-7 w-40 px-2 text-sm phone:h-10 ${column.type === 'day' ? 'right-0 phone:right-auto phone:left-0' : 'left-0'}`,
    }
    const stores = { stored: draft, focused: true, onLeave: leave }
    return (
      <span className="relative block h-7 min-w-12 phone:h-10">
        {column.type === 'instant' ? (
          <InlineMoment
            label={label}
            stored={draft}
            asks={column.fact ? column.word : undefined}
            onDone={choose}
            onCancel={leave}
          />
        ) : column.type === 'day' || column.type === 'month' ? (
          <StoredDay
            {...props}
            {...stores}
            type={column.type === 'day' ? 'date' : 'month'}
            asks={column.fact ? column.word : undefined}
            onStore={(value) => choose(value ?? '')}
          />
        ) : choices ? (
          <StoredChoice {...props} {...stores} onStore={choose}>
            {column.required ? null : <option value="">{t(column.type === 'person' ? 'noPerson' : 'noChoice')}</option>}
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </StoredChoice>
        ) : (
          <input
            {...props}
            defaultValue={draft}
            aria-invalid={refused ? true : undefined}
            // biome-ignore lint/a11y/noAutofocus: the person just pressed this cell, the focus belongs here
            autoFocus
            onBlur={(event) => {
              if (!refused || event.target.value !== wanted) choose(event.target.value)
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' && event.key !== 'Enter') return
              // The key is used up: the button that takes the focus must not be pressed by it.
              event.preventDefault()
              if (event.key === 'Escape') leave()
              else choose(event.currentTarget.value)
            }}
          />
        )}
        {refused ? (
          <span
            role="alert"
            className="absolute top-8 left-0 z-10 block w-60 rounded-md border border-line bg-raised px-2 py-1 text-xs whitespace-normal text-blocked phone:top-11"
          >
            {refused}
          </span>
        ) : null}
      </span>
    )
  }
  const value =
    saving.state === 'saving' || saving.state === 'saved' ? typedValue(column, wanted, zone) : row[column.field]
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <CellButton
        button={cell}
        label={label}
        // What is on its way is waited for: its answer would close the editor again.
        onClick={() => saving.state === 'saving' || setSaving({ state: 'editing' })}
      >
        <CellValue column={column} value={value} view={view} unlinked />
      </CellButton>
      <span aria-live="polite" className="empty:hidden">
        {saving.state === 'saving' ? <SaveState state="saving">{t('table.saving')}</SaveState> : null}
        {saving.state === 'saved' ? <SaveState state="saved">{t('table.saved')}</SaveState> : null}
        {saving.state === 'failed' ? (
          <span className="block max-w-60 whitespace-normal text-xs text-blocked">
            {saving.reason}{' '}
            <button type="button" className="underline" onClick={() => void save(wanted, row.revision)}>
              {t('table.retry')}
            </button>
          </span>
        ) : null}
      </span>
      <RowConflict
        view={view}
        mine={{ [column.field]: typedValue(column, wanted, zone) }}
        theirs={theirs}
        onClose={() => setTheirs(null)}
        onKeepMine={(current) => {
          setTheirs(null)
          void save(wanted, current.revision)
        }}
        onTakeTheirs={() => {
          setTheirs(null)
          router.refresh()
        }}
      />
    </span>
  )
}
