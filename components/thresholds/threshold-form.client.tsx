'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, useTransition } from 'react'
import { usePageContext } from '#page-context'
import type { ThresholdPreview } from '@/lib/features/thresholds/queries'
import { useRouter } from '../layout/use-router'
import { Button } from '../ui/button'
import { TextAreaField } from '../ui/field'
import { Notice } from '../ui/notice'
import { Plate, PlateHeader } from '../ui/plate'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { type Refused, useWrite } from '../write/use-write'
import { PreviewContent } from './preview-content'
import { ThresholdRow, type ThresholdView } from './threshold-row'

export type ThresholdFormProps = {
  groups: { id: string; name: string; rows: ThresholdView[] }[]
  canEdit: boolean
  names: Readonly<Record<string, string>>
}

type Change = { key: string; value: number | null; seen: number }

/** The changeable thresholds: values are typed in place, previewed together, and saved with one reason. */
export function ThresholdForm({ groups, canEdit, names }: ThresholdFormProps) {
  const { slug } = usePageContext()
  const t = useTranslations('thresholds')
  const router = useRouter()
  const toast = useToast()
  const [texts, setTexts] = useState<Record<string, string>>({})
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const { write, busy: sending } = useWrite()
  const [refreshing, startRefresh] = useTransition()
  const busy = sending || refreshing
  const [preview, setPreview] = useState<ThresholdPreview | null>(null)
  const [short, setShort] = useState(false)
  const id = useId()
  const path = `/organizations/${slug}/thresholds`

  const rows = groups.flatMap((group) => group.rows)
  const textOf = (row: ThresholdView) => texts[row.key] ?? String(row.value)
  const edited = rows.filter((row) => textOf(row) !== String(row.value))
  const changes: Change[] = edited.map((row) => {
    const value = Number(textOf(row))
    return { key: row.key, value: value === row.standard ? null : value, seen: row.override?.revision ?? 0 }
  })

  function type(key: string, text: string) {
    setTexts((before) => ({ ...before, [key]: text }))
    setErrors(({ [key]: _, ...rest }) => rest)
    setProblem(null)
  }

  /** What the server names by its place in the list goes to the field; anything else stands above the button. */
  function refuse({ problem: { errors: named, current }, sentence }: Refused) {
    const fields = Object.fromEntries(
      named.flatMap(({ pointer, message }) => {
        const change = changes[Number(pointer.split('/')[2])]
        return change ? [[change.key, message]] : []
      }),
    )
    setErrors(fields)
    const stale = current !== undefined
    if (stale) router.refresh()
    if (Object.keys(fields).length > 0) setProblem(null)
    else setProblem(stale ? t('stale') : sentence)
  }

  async function look() {
    const wrong = edited.filter((row) => !/^-?\d+$/.test(textOf(row).trim()))
    if (wrong.length > 0) {
      setErrors(Object.fromEntries(wrong.map((row) => [row.key, t('number', { min: row.min, max: row.max })])))
      return
    }
    setProblem(null)
    const answer = await write<ThresholdPreview>('POST', `${path}/preview`, { changes }, { quiet: true })
    if (answer?.ok) setPreview(answer.data)
    else if (answer) refuse(answer)
  }

  async function save(fields: FormData) {
    const reason = String(fields.get('reason') ?? '').trim()
    setShort(reason.length < 10)
    if (reason.length < 10 || preview === null) return
    const body = { changes, reason, previewed: preview.proof }
    const answer = await write('PATCH', path, body, { quiet: true })
    if (!answer) return
    if (!answer.ok) {
      refuse(answer)
      if (answer.outcome === 'refused') setPreview(null)
      return
    }
    toast({ message: t('saved', { count: changes.length }) })
    setPreview(null)
    // What was typed stays in the fields until the page shows the same numbers.
    startRefresh(() => {
      router.refresh()
      setTexts({})
    })
  }

  function close() {
    setPreview(null)
    setShort(false)
    setProblem(null)
  }

  return (
    <>
      <div className="grid gap-4">
        {groups.map((group) => (
          <Plate key={group.id} clip aria-labelledby={`group-${group.id}`}>
            <PlateHeader id={`group-${group.id}`} title={group.name} className="pb-2" />
            <ul className="border-t border-line">
              {group.rows.map((row) => (
                <ThresholdRow
                  key={row.key}
                  row={row}
                  text={textOf(row)}
                  error={errors[row.key]}
                  disabled={!canEdit || busy}
                  onChange={(text) => type(row.key, text)}
                />
              ))}
            </ul>
          </Plate>
        ))}
      </div>
      {edited.length === 0 ? null : (
        <div className="sticky bottom-3 z-10 mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line-2 bg-raised px-4 py-3 shadow-md phone:bottom-[calc(64px+env(safe-area-inset-bottom))]">
          <p className="t-sm min-w-0 flex-1 font-medium" aria-live="polite">
            {busy ? t('previewing') : t('bar', { count: edited.length })}
          </p>
          <Button
            disabled={busy}
            className="phone:h-11"
            onClick={() => {
              setTexts({})
              setErrors({})
              setProblem(null)
            }}
          >
            {t('discard')}
          </Button>
          <Button variant="primary" disabled={busy} onClick={look} className="phone:h-11">
            {t('preview')}
          </Button>
          {problem && preview === null ? (
            <Notice kind="error" live="assertive" className="w-full">
              {problem}
            </Notice>
          ) : null}
        </div>
      )}
      <FormDialog
        open={preview !== null}
        onClose={close}
        title={t('dialog.title')}
        shape="wide"
        className="gap-5 pt-1"
        submitLabel={t('dialog.save')}
        busy={busy}
        problem={problem}
        onSubmit={(fields) => void save(fields)}
      >
        <ul className="t-sm grid gap-1 text-ink-2">
          {edited.map((row) => (
            <li key={row.key}>
              <span className="id mr-2">{row.key}</span>
              {t('dialog.wish', { about: row.about.replace(/\.$/, ''), before: row.value, after: textOf(row) })}
            </li>
          ))}
        </ul>
        {preview ? <PreviewContent preview={preview} names={names} /> : null}
        <TextAreaField
          id={`${id}-reason`}
          name="reason"
          label={t('dialog.reason')}
          hint={t('dialog.reasonHint')}
          error={short ? t('dialog.short') : undefined}
          rows={2}
          maxLength={4000}
          required
        />
      </FormDialog>
    </>
  )
}
