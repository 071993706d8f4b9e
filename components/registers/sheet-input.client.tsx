'use client'

import { useTranslations } from 'next-intl'
import { type ClipboardEvent, useRef, useState } from 'react'
import { usePageContext } from '#page-context'
import { type NoText, textOfBytes } from '@/lib/client/sheet/bytes'
import { tableText } from '@/lib/client/sheet/clipboard'
import { readGrid, writeTabs } from '@/lib/client/sheet/grid'
import type { RegisterView } from '@/lib/features/registers/queries'
import { Button, buttonClass } from '../ui/button'
import { inputClass } from '../ui/field'
import { Download } from '../ui/icons'
import { Notice } from '../ui/notice'
import { rowPath } from './row-path'
import { SheetColumns } from './sheet-columns'

/** What the portal takes at once. */
const MAX_BYTES = 8_000_000

/** Lines of a text that show whether its letters were read rightly. */
const telling = (text: string) =>
  text
    .split(/\r?\n/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond plain letters
    .filter((line) => /[^\u0000-\u007f]/.test(line))
    .slice(0, 4)
    .map((line) => line.slice(0, 120))
    .join('\n')

/** Tab text of a file quotes otherwise than the clipboard: from here on it is written like pasted cells. */
function ofFile(text: string): string {
  const grid = readGrid(text, { file: true })
  return 'rows' in grid && grid.delimiter === '\t' ? writeTabs(grid.rows.map(({ cells }) => cells)) : text
}

export type SheetInputProps = {
  id: string
  view: RegisterView
  text: string
  onText: (text: string) => void
  /** A file whose letters are still to be confirmed holds back the check. */
  onWaiting: (waiting: boolean) => void
}

/** Cells pasted from a spreadsheet, or a file of them, with the numbers of the lines beside. */
export function SheetInput({ id, view, text, onText, onWaiting }: SheetInputProps) {
  const { slug } = usePageContext()
  const t = useTranslations('registers')
  const [refused, setRefused] = useState<NoText | 'large' | null>(null)
  const [guess, setGuess] = useState<string | null>(null)
  const numbers = useRef<HTMLPreElement>(null)

  function doubt(found: string | null) {
    setGuess(found)
    onWaiting(found !== null)
  }

  async function take(file: File | undefined) {
    if (!file) return
    doubt(null)
    if (file.size > MAX_BYTES) return setRefused('large')
    const read = textOfBytes(new Uint8Array(await file.arrayBuffer()))
    if ('refused' in read) return setRefused(read.refused)
    setRefused(null)
    if (read.encoding === 'windows-1252') doubt(read.text)
    else onText(ofFile(read.text))
  }

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const html = event.clipboardData.getData('text/html')
    const table = html === '' ? null : tableText(new DOMParser().parseFromString(html, 'text/html'))
    if (table === null) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    onText(`${text.slice(0, selectionStart)}${table}${text.slice(selectionEnd)}`)
  }

  const lines = Math.max(9, text.split('\n').length)
  return (
    <>
      {refused ? (
        <Notice
          kind="error"
          live="assertive"
          title={refused === 'large' ? t('sheet.tooLarge') : t(`sheet.noText.${refused}`)}
        />
      ) : null}
      {guess === null ? null : (
        <Notice
          kind="warning"
          live="assertive"
          title={t('sheet.encoding.title')}
          action={
            <>
              <Button
                variant="primary"
                onClick={() => {
                  onText(ofFile(guess))
                  doubt(null)
                }}
              >
                {t('sheet.encoding.yes')}
              </Button>
              <Button onClick={() => doubt(null)}>{t('sheet.encoding.no')}</Button>
            </>
          }
        >
          {t('sheet.encoding.text')}
          <pre className="mt-1 overflow-x-auto font-mono text-xs">{telling(guess)}</pre>
        </Notice>
      )}
      <div className="grid gap-1.5">
        <label htmlFor={id} className="t-sm font-medium">
          {t('sheet.label')}
        </label>
        <div className="flex rounded-md border border-control bg-surface focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-focus">
          <pre
            ref={numbers}
            aria-hidden="true"
            className="h-44 w-11 shrink-0 overflow-hidden border-r border-line py-2 pr-2 text-right font-mono text-xs/5 text-ink-3 select-none"
          >
            {Array.from({ length: lines }, (_, at) => at + 1).join('\n')}
          </pre>
          <textarea
            id={id}
            aria-describedby={`${id}-hint`}
            className={`${inputClass} h-44 resize-none rounded-l-none border-0 py-2 font-mono text-xs/5 whitespace-pre focus-visible:outline-none`}
            wrap="off"
            spellCheck={false}
            value={text}
            onPaste={paste}
            onChange={(event) => onText(event.target.value)}
            onScroll={(event) => {
              if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop
            }}
          />
        </div>
        <p id={`${id}-hint`} className="t-meta">
          {t('sheet.hint')}
        </p>
      </div>
      <SheetColumns view={view} />
      <div className="flex flex-wrap items-center gap-2">
        <label className={buttonClass({ className: 'focus-within:outline-2 focus-within:outline-focus' })}>
          {t('sheet.file')}
          <input
            type="file"
            accept=".csv,.tsv,.tab,.txt,text/csv,text/plain"
            className="sr-only"
            onChange={(event) => {
              void take(event.target.files?.[0])
              // Chosen again after it was mended, a file has to be read anew.
              event.target.value = ''
            }}
          />
        </label>
        <a
          className={buttonClass({ variant: 'quiet' })}
          href={`/api/v1${rowPath(slug, view.name)}/export?template=true`}
          download
        >
          <Download className="size-[15px]" />
          {t('sheet.template')}
        </a>
      </div>
    </>
  )
}
