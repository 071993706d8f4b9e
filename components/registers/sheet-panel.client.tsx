'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { keeping } from '@/lib/client/sheet/edit'
import type { RegisterView } from '@/lib/features/registers/queries'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useUndo } from '../write/use-undo'
import { SheetInput } from './sheet-input.client'
import { SheetPreview } from './sheet-preview.client'
import { type Checked, useSheet } from './use-sheet'

export type SheetPanelProps = { view: RegisterView; onClose: () => void }

/** Paste or choose a file, see how it was read, mend what is wrong where it stands, then write what is right. */
export function SheetPanel({ view, onClose }: SheetPanelProps) {
  const t = useTranslations('registers')
  const common = useTranslations('common')
  const toast = useToast()
  const takeBack = useUndo(view.name)
  const id = useId()
  const [waiting, setWaiting] = useState(false)
  const [kept, setKept] = useState(0)
  const state = useSheet(view.name)
  const { sheet, text, busy, problem } = state

  function tell({ added, replaced, undo }: Checked) {
    toast({
      message: t('sheet.done', { added, replaced }),
      ...(undo && added + replaced > 0 ? { action: { label: common('undo'), run: () => takeBack(undo) } } : {}),
    })
  }

  async function writeAll() {
    const done = await state.store()
    if (!done) return
    tell(done)
    onClose()
  }

  /** Writes the rows without a mistake; the others stay here as the sheet to mend. */
  async function writeGood({ wrongRows }: Checked) {
    const wrong = new Set(wrongRows)
    const asked = state.askedAfter()
    const done = await state.store({ text: keeping(state.edited, (line) => !wrong.has(line)).text, asked })
    if (!done) return
    tell(done)
    setKept(wrong.size)
    await state.check(() => ({ text: keeping(state.edited, (line) => wrong.has(line)).text, asked }))
  }

  const answered = sheet !== null && sheet.shares.length === 0
  const count = sheet ? sheet.added + sheet.replaced : 0
  const writes = answered && sheet.wrong === 0 && count > 0
  const splits = answered && sheet.wrong > 0 && sheet.good > 0 && !sheet.wrongRows.includes(1)
  const verb = sheet ? t('sheet.import', { count }) : t('sheet.check')
  const doing = sheet ? t('sheet.writing') : t('sheet.checking')

  return (
    <FormDialog
      onClose={onClose}
      shape="wide"
      title={t('sheet.title')}
      className="mt-3 gap-4 [&>*]:min-w-0"
      submitLabel={sheet && !writes ? null : busy ? doing : verb}
      busy={busy}
      disabled={text.trim() === '' || waiting}
      unsaved={text.trim() !== ''}
      onSubmit={() => void (sheet ? writeAll() : state.check())}
      back={sheet ? <Button onClick={state.back}>{t('sheet.back')}</Button> : undefined}
      aside={
        splits ? (
          <Button aria-disabled={busy} onClick={() => void writeGood(sheet)}>
            {t('sheet.writeGood', { good: sheet.good, kept: sheet.wrongRows.length })}
          </Button>
        ) : undefined
      }
      problem={
        problem ? (
          <>
            {problem.outcome === 'refused' ? <p className="font-semibold text-ink">{t('form.failed')}</p> : null}
            {problem.sentence}
          </>
        ) : null
      }
    >
      {kept > 0 ? <Notice kind="info">{t('sheet.kept', { count: kept })}</Notice> : null}
      {sheet ? (
        <SheetPreview view={view} state={state} sheet={sheet} />
      ) : (
        <SheetInput id={`${id}cells`} view={view} text={text} onText={state.start} onWaiting={setWaiting} />
      )}
    </FormDialog>
  )
}
