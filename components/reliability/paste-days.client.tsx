'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { Button } from '../ui/button'
import { TextAreaField } from '../ui/field'
import { ClipboardPaste } from '../ui/icons'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'
import { isoDay, type PastedDays, readPastedDays, sheetOf } from './pasted-days'
import { type Imported, undoOf } from './undo-import'

export type PasteDaysProps = {
  name: string
  objectives: { id: string; kind: string; word: string }[]
}

type Checked = Imported & {
  ready: number
  errors: { row: number; column: string; message: string }[]
  replaced: number
}
type Looked = { pasted: PastedDays; checked: Checked | null }

const SHOWN = 20

/** With the year, because pasted days may be of any. */
const spoken = (day = '') => (day === '' ? day : dayLabel(day, { timezone: 'UTC', today: '' }))

/** Paste daily results of one endpoint: looked at first, then all are stored or none. */
export function PasteDays({ name, objectives }: PasteDaysProps) {
  const { slug } = usePageContext()
  const t = useTranslations('reliability.paste')
  const common = useTranslations('common')
  const toast = useToast()
  const id = useId()
  const { write, busy, problem, clear } = useWrite()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [looked, setLooked] = useState<Looked | null>(null)
  const path = `/organizations/${slug}/registers/slo-days/import`

  async function check() {
    const pasted = readPastedDays(text, objectives)
    if (pasted.days.length === 0 || pasted.errors.length > 0) return setLooked({ pasted, checked: null })
    const checked = await write<Checked>('POST', path, { dryRun: true, text: sheetOf(pasted.days) }, { quiet: true })
    if (checked?.ok) setLooked({ pasted, checked: checked.data })
  }

  async function store() {
    if (!looked) return
    const stored = await write<Checked>('POST', path, { dryRun: false, text: sheetOf(looked.pasted.days) })
    if (!stored?.ok) return
    toast({
      message: t('done', { count: looked.pasted.days.length, name }),
      ...undoOf(slug, 'slo-days', stored.data, write),
    })
    leave()
  }

  function leave() {
    setOpen(false)
    setText('')
    setLooked(null)
    clear()
  }

  const lineOf = (row: number) => looked?.pasted.days[row - 2]?.line ?? row
  const errors = looked
    ? [
        ...looked.pasted.errors.map(({ line, message }) => ({ line, message: t(`error.${message}`) })),
        ...(looked.checked?.errors ?? []).map(({ row, message }) => ({ line: lineOf(row), message })),
      ]
    : []
  const ready = looked?.checked && errors.length === 0 && looked.checked.ready > 0
  const dates = looked ? [...new Set(looked.pasted.days.map(({ date }) => isoDay(date)))].sort() : []

  const label = looked
    ? !ready
      ? null
      : busy
        ? common('saving')
        : t('store', { count: looked.pasted.days.length })
    : busy
      ? t('checking')
      : t('check')

  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        <ClipboardPaste className="size-[15px]" />
        {t('open')}
      </Button>
      <FormDialog
        open={open}
        onClose={leave}
        shape="wide"
        title={t('title', { name })}
        className="mt-3 gap-4"
        submitLabel={label}
        busy={busy}
        disabled={text.trim() === ''}
        unsaved={text.trim() !== ''}
        onSubmit={() => void (looked ? store() : check())}
        back={
          looked ? (
            <Button
              onClick={() => {
                clear()
                setLooked(null)
              }}
            >
              {t('back')}
            </Button>
          ) : undefined
        }
        problem={
          problem ? (
            <>
              <p className="font-semibold text-ink">{problem.sentence}</p>
              {problem.problem.errors.map(({ message }) => message).join(' ')}
            </>
          ) : null
        }
      >
        {looked ? (
          <div className="t-sm grid gap-2" aria-live="polite">
            {errors.length > 0 ? (
              <>
                <p className="font-medium">{t('errors', { count: errors.length })}</p>
                <ul className="list-disc pl-5">
                  {errors.slice(0, SHOWN).map((error) => (
                    <li key={`${error.line} ${error.message}`}>{t('line', error)}</li>
                  ))}
                </ul>
                {errors.length > SHOWN ? <p>{t('more', { count: errors.length - SHOWN })}</p> : null}
              </>
            ) : looked.pasted.days.length === 0 ? (
              <p>{t('nothing')}</p>
            ) : (
              <>
                <p className="font-medium">
                  {t('ready', {
                    count: looked.pasted.days.length,
                    days: dates.length,
                    from: spoken(dates[0]),
                    to: spoken(dates.at(-1)),
                  })}
                </p>
                <p className="text-ink-2">{t('replaces', { count: looked.checked?.replaced ?? 0 })}</p>
              </>
            )}
          </div>
        ) : (
          <TextAreaField
            id={`${id}cells`}
            label={t('label')}
            hint={t('hint', { kinds: objectives.map(({ word }) => word).join(', ') })}
            rows={10}
            spellCheck={false}
            className="[&_textarea]:font-mono [&_textarea]:text-xs [&_textarea]:whitespace-pre"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </FormDialog>
    </>
  )
}
