'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { RegisterView } from '@/lib/features/registers/queries'
import { Button, buttonClass } from '../ui/button'
import { TextAreaField } from '../ui/field'
import { ClipboardPaste, Download } from '../ui/icons'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useUndo } from '../write/use-undo'
import { useWrite } from '../write/use-write'
import { rowPath } from './row-path'
import { type CheckedSheet, SheetPreview } from './sheet-preview'

/** What the portal takes at once. */
const MAX_BYTES = 8_000_000

/** Paste or choose a file, look at every cell, then add all rows or none. */
export function SheetDialog({ org, view }: { org: string; view: RegisterView }) {
  const t = useTranslations('registers')
  const common = useTranslations('common')
  const toast = useToast()
  const takeBack = useUndo(org, view.name)
  const id = useId()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const { write, busy, problem: trouble, clear } = useWrite()
  const [sheet, setSheet] = useState<CheckedSheet | null>(null)
  const [tooLarge, setTooLarge] = useState(false)

  async function send(dryRun: boolean) {
    const path = `${rowPath(org, view.name)}/import`
    const answer = await write<CheckedSheet>('POST', path, { text, dryRun }, { quiet: dryRun })
    if (!answer?.ok) return
    if (dryRun) {
      setSheet(answer.data)
      return
    }
    const { added, replaced, undo } = answer.data
    toast({
      message: t('sheet.done', { added, replaced }),
      ...(undo && added + replaced > 0 ? { action: { label: common('undo'), run: () => takeBack(undo) } } : {}),
    })
    close()
  }

  async function read(input: HTMLInputElement) {
    const file = input.files?.[0]
    if (!file) return
    if (file.size > MAX_BYTES) setTooLarge(true)
    else {
      setTooLarge(false)
      setText(await file.text())
    }
    // So that the same file can be chosen again after it was mended.
    input.value = ''
  }

  const columns = view.columns.flatMap(({ sheet: taken, word }) => (taken ? [word] : []))
  function close() {
    setOpen(false)
    setText('')
    setSheet(null)
    setTooLarge(false)
    clear()
  }

  const ready = sheet ? sheet.added + sheet.replaced : 0
  const label = sheet
    ? ready === 0
      ? null
      : busy
        ? t('sheet.writing')
        : t('sheet.import', { count: ready })
    : busy
      ? t('sheet.checking')
      : t('sheet.check')
  return (
    <>
      <Button onClick={() => setOpen(true)} className="phone:hidden">
        <ClipboardPaste className="size-[15px]" />
        {t('sheet.open')}
      </Button>
      <FormDialog
        open={open}
        onClose={close}
        shape="wide"
        title={t('sheet.title')}
        className="mt-3 gap-4"
        submitLabel={label}
        busy={busy}
        disabled={text.trim() === ''}
        unsaved={text.trim() !== ''}
        onSubmit={() => void send(sheet === null)}
        back={sheet ? <Button onClick={() => setSheet(null)}>{t('sheet.back')}</Button> : undefined}
        problem={
          trouble ? (
            <>
              {trouble.outcome === 'refused' ? <p className="font-semibold text-ink">{t('form.failed')}</p> : null}
              {trouble.sentence}
            </>
          ) : null
        }
      >
        {tooLarge ? <Notice kind="error" live="assertive" title={t('sheet.tooLarge')} /> : null}
        {sheet ? (
          <SheetPreview sheet={sheet} />
        ) : (
          <>
            <TextAreaField
              id={`${id}cells`}
              label={t('sheet.label')}
              hint={`${t('sheet.columns', { columns: columns.join(', ') })} ${t('sheet.hint')}`}
              rows={9}
              spellCheck={false}
              className="[&_textarea]:font-mono [&_textarea]:text-xs [&_textarea]:whitespace-pre"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <div className="flex flex-wrap items-center gap-2">
              <label className={buttonClass({ className: 'focus-within:outline-2 focus-within:outline-focus' })}>
                {t('sheet.file')}
                <input
                  type="file"
                  accept=".csv,.tsv,.txt,text/csv"
                  className="sr-only"
                  onChange={(event) => void read(event.currentTarget)}
                />
              </label>
              <a
                className={buttonClass({ variant: 'quiet' })}
                href={`/api/v1${rowPath(org, view.name)}/export?template=true`}
                download
              >
                <Download className="size-[15px]" />
                {t('sheet.template')}
              </a>
            </div>
          </>
        )}
      </FormDialog>
    </>
  )
}
