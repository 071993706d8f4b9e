'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { RegisterView } from '@/lib/features/registers/queries'
import { Button, buttonClass } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { TextAreaField } from '../ui/field'
import { ClipboardPaste, Download } from '../ui/icons'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
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
  const { write, busy, problem: trouble } = useWrite()
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
    setOpen(false)
    setText('')
    setSheet(null)
  }

  async function read(file: File | undefined) {
    if (!file) return
    if (file.size > MAX_BYTES) setTooLarge(true)
    else {
      setTooLarge(false)
      setText(await file.text())
    }
  }

  const columns = view.columns.flatMap(({ sheet: taken, word }) => (taken ? [word] : []))
  const footer = sheet ? (
    <>
      <Button onClick={() => setSheet(null)}>{t('sheet.back')}</Button>
      {sheet.added + sheet.replaced > 0 ? (
        <Button variant="primary" aria-disabled={busy} onClick={() => send(false)}>
          {busy ? t('sheet.writing') : t('sheet.import', { count: sheet.added + sheet.replaced })}
        </Button>
      ) : null}
    </>
  ) : (
    <>
      <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
      <Button variant="primary" disabled={text.trim() === ''} aria-disabled={busy} onClick={() => send(true)}>
        {busy ? t('sheet.checking') : t('sheet.check')}
      </Button>
    </>
  )

  return (
    <>
      <Button onClick={() => setOpen(true)} className="phone:hidden">
        <ClipboardPaste className="size-[15px]" />
        {t('sheet.open')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        shape="wide"
        title={t('sheet.title')}
        closeLabel={common('close')}
        footer={footer}
      >
        <div className="mt-3 grid gap-4">
          {trouble ? (
            <Notice kind="error" live="assertive" title={trouble.outcome === 'refused' ? t('form.failed') : undefined}>
              {trouble.sentence}
            </Notice>
          ) : null}
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
                    onChange={(event) => read(event.target.files?.[0])}
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
        </div>
      </Dialog>
    </>
  )
}
