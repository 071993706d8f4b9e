'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { Button, type ButtonLook } from '../ui/button'
import { CheckboxField } from '../ui/checkbox'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { FormDialog } from '../write/form-dialog.client'
import { useUndo } from '../write/use-undo'
import { useWrite } from '../write/use-write'

export type Starter = { label: string; hint?: string; fields: Record<string, string> }

/** Adds the given rows to a register in one call: all of them or none. */
function useStarters(register: string, onDone: () => void, to?: string) {
  const { slug } = usePageContext()
  const t = useTranslations('starters')
  const common = useTranslations('common')
  const toast = useToast()
  const takeBack = useUndo(register)
  const { write, busy, problem } = useWrite()

  async function add(rows: Starter[]) {
    if (rows.length === 0) return
    // A route of their own knows what belongs to each id.
    const body = to ? { ids: rows.map((row) => row.fields.id) } : { dryRun: false, rows: rows.map((row) => row.fields) }
    const path = `/organizations/${slug}/${to ?? `registers/${register}/import`}`
    const answer = await write<{ undo: string | null }>('POST', path, body)
    if (!answer?.ok) return
    const { undo } = answer.data
    toast({
      message: t('done', { count: rows.length }),
      ...(undo ? { action: { label: common('undo'), run: () => takeBack(undo) } } : {}),
    })
    onDone()
  }
  return { add, busy, trouble: problem?.sentence ?? null }
}

export type AddStartersProps = { register: string; rows: Starter[]; label: string }

/** One click for everything that is suggested and missing. */
export function AddStarters({ register, rows, label }: AddStartersProps) {
  const t = useTranslations('starters')
  const { add, busy, trouble } = useStarters(register, () => undefined)
  return (
    <>
      <Button variant="primary" aria-disabled={busy} onClick={() => void add(rows)}>
        {busy ? t('adding') : label}
      </Button>
      {trouble ? (
        <Notice kind="error" live="assertive">
          {trouble}
        </Notice>
      ) : null}
    </>
  )
}

export type PickStartersDialogProps = {
  register: string
  groups: { title: string; rows: Starter[] }[]
  title: string
  text: string
  /** A route that takes the ids of rows instead of their fields. */
  to?: string
  /** Ticked when the dialog opens. */
  all?: boolean
  onClose: () => void
}

export type PickStartersProps = Omit<PickStartersDialogProps, 'onClose'> &
  Pick<ButtonLook, 'variant'> & { label: string }

/** Suggested rows to choose from. */
export function PickStarters({ label, variant, ...rest }: PickStartersProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open ? <PickStartersDialog {...rest} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

/** The same where something else opens it. */
export function PickStartersDialog(props: PickStartersDialogProps) {
  const { register, groups, title, text, to, all = false, onClose } = props
  const t = useTranslations('starters')
  const everything = groups.flatMap((group) => group.rows)
  const [picked, setPicked] = useState<readonly string[]>(all ? everything.map((row) => row.label) : [])
  const { add, busy, trouble } = useStarters(register, onClose, to)
  const chosen = everything.filter((row) => picked.includes(row.label))
  return (
    <FormDialog
      open
      onClose={onClose}
      shape="sheet"
      title={title}
      className="gap-0"
      text={text}
      submitLabel={busy ? t('adding') : chosen.length === 0 ? t('left') : t('add', { count: chosen.length })}
      busy={busy}
      disabled={chosen.length === 0}
      problem={trouble}
      onSubmit={() => void add(chosen)}
    >
      {groups
        .filter((group) => group.rows.length > 0)
        .map((group) => (
          <fieldset key={group.title} className="mb-3">
            <legend className="t-sm font-medium">{group.title}</legend>
            {group.rows.map((row) => (
              <CheckboxField
                key={row.label}
                label={row.label}
                hint={row.hint}
                checked={picked.includes(row.label)}
                onChange={() =>
                  setPicked((now) =>
                    now.includes(row.label) ? now.filter((one) => one !== row.label) : [...now, row.label],
                  )
                }
              />
            ))}
          </fieldset>
        ))}
    </FormDialog>
  )
}
