'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import type { Problem } from '@/lib/client/api'
import type { ColumnView, RegisterView } from '@/lib/features/registers/queries'
import { Button, buttonClass } from '../ui/button'
import { X } from '../ui/icons'
import { Menu, MenuButton } from '../ui/menu.client'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { ClearDialog } from '../write/stored-day.client'
import { useUndo } from '../write/use-undo'
import { useWrite } from '../write/use-write'
import { FieldInput } from './field-input'
import { typedValue } from './field-values'
import { rowPath, type StoredRow } from './row-path'

type RefusedRow = { id: string; detail: string; code: string }
type Result = { changed: StoredRow[]; refused: RefusedRow[]; undo: string }

export type BulkBarProps = {
  view: RegisterView
  rows: StoredRow[]
  titleOf: (row: StoredRow) => string
  onDone: () => void
}

const refusedIn = (problem: Problem): RefusedRow[] =>
  (problem.reasons as { refused?: RefusedRow[] } | undefined)?.refused ?? []

/** Sets one field for every selected row. Rows somebody else changed keep their value and are named. */
export function BulkBar({ view, rows, titleOf, onDone }: BulkBarProps) {
  const { slug, zone } = usePageContext()
  const t = useTranslations('registers')
  const common = useTranslations('common')
  const toast = useToast()
  const takeBack = useUndo(view.name)
  const id = useId()
  const [column, setColumn] = useState<ColumnView | null>(null)
  const [text, setText] = useState('')
  const [asking, setAsking] = useState(false)
  const { write, busy, problem, clear } = useWrite()
  const [refused, setRefused] = useState<RefusedRow[]>([])
  const columns = view.columns.filter((one) => one.bulk)

  function open(one: ColumnView) {
    setText('')
    clear()
    setRefused([])
    setColumn(one)
  }

  async function apply(one: ColumnView) {
    setAsking(false)
    const answer = await write<Result>('POST', `${rowPath(slug, view.name)}/bulk`, {
      rows: rows.map((row) => ({ id: row.id, revision: row.revision })),
      set: { [one.field]: typedValue(one, text, zone) },
    })
    if (!answer) return
    if (!answer.ok) {
      setRefused(refusedIn(answer.problem))
      return
    }
    const { undo } = answer.data
    toast({
      message: t('bulk.done', { count: answer.data.changed.length }),
      action: { label: common('undo'), run: () => takeBack(undo) },
    })
    setRefused(answer.data.refused)
    if (answer.data.refused.length === 0) {
      setColumn(null)
      onDone()
    }
  }

  const nameOf = (rowId: string) => {
    const row = rows.find((one) => one.id === rowId)
    return row ? titleOf(row) : rowId
  }

  return (
    <>
      <div
        role="toolbar"
        aria-label={t('bulk.selected', { count: rows.length })}
        className="fixed bottom-5 left-1/2 z-30 desk:left-[calc(50%+var(--side)/2)] flex max-w-[calc(100vw-1rem)] -translate-x-1/2 items-center gap-1 rounded-lg border border-line-2 bg-raised p-2 shadow-lg phone:bottom-[calc(68px+env(safe-area-inset-bottom))]"
      >
        <span className="t-sm px-2 font-semibold whitespace-nowrap">{t('bulk.selected', { count: rows.length })}</span>
        {columns.slice(0, 3).map((one) => (
          <Button key={one.field} variant="quiet" className="phone:hidden" onClick={() => open(one)}>
            {t('bulk.set', { column: one.word })}
          </Button>
        ))}
        <Menu trigger={t('bulk.more')} triggerClass={buttonClass({ variant: 'quiet' })}>
          {columns.map((one) => (
            <MenuButton key={one.field} onSelect={() => open(one)}>
              {t('bulk.set', { column: one.word })}
            </MenuButton>
          ))}
        </Menu>
        <Button variant="quiet" square aria-label={t('bulk.clear')} onClick={onDone}>
          <X />
        </Button>
      </div>
      {column ? (
        <FormDialog
          onClose={() => setColumn(null)}
          title={t('bulk.title', { count: rows.length, column: column.word })}
          className="mt-3 gap-4"
          submitLabel={t('bulk.apply', { count: rows.length })}
          busy={busy}
          onSubmit={() => (column.fact && text === '' ? setAsking(true) : void apply(column))}
        >
          {problem || refused.length > 0 ? (
            <Notice kind={problem ? 'error' : 'warning'} live="assertive" title={problem?.sentence}>
              {refused.length > 0 ? (
                <>
                  <p>{t('bulk.refused', { count: refused.length })}</p>
                  <ul className="list-disc pl-4">
                    {refused.slice(0, 20).map((one) => (
                      <li key={one.id}>{t('bulk.refusedLine', { title: nameOf(one.id), reason: one.detail })}</li>
                    ))}
                  </ul>
                </>
              ) : null}
            </Notice>
          ) : null}
          <FieldInput id={`${id}value`} column={column} view={view} value={text} onChange={setText} />
        </FormDialog>
      ) : null}
      {column ? (
        <ClearDialog
          open={asking}
          name={column.word}
          onClose={() => setAsking(false)}
          onClear={() => void apply(column)}
        />
      ) : null}
    </>
  )
}
