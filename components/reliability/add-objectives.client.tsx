'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog.client'
import { TextField } from '../ui/field'
import { Plus } from '../ui/icons'
import { Notice } from '../ui/notice'
import { useToast } from '../ui/toast.client'
import { useWrite } from '../write/use-write'
import { type Imported, undoOf } from './undo-import'

export type AddObjectivesProps = {
  org: string
  endpoint: { id: string; name: string }
  /** The kinds that are missing, each with its word and a suggested target. */
  missing: { kind: string; word: string; suggestion: string }[]
}

/** Offers the objectives an endpoint lacks, each with a target that can be changed; all are added together. */
export function AddObjectives({ org, endpoint, missing }: AddObjectivesProps) {
  const t = useTranslations('operations.objectives')
  const common = useTranslations('common')
  const toast = useToast()
  const prefix = useId()
  const { write, busy, problem } = useWrite()
  const [open, setOpen] = useState(false)
  const [targets, setTargets] = useState<Record<string, string>>({})
  const targetOf = (kind: string, suggestion: string) => targets[kind] ?? suggestion

  async function submit(event: FormEvent) {
    event.preventDefault()
    const rows = missing.map(({ kind, suggestion }) => ({
      endpointId: endpoint.id,
      kind,
      target: targetOf(kind, suggestion).trim() || null,
    }))
    const path = `/organizations/${org}/registers/slo-objectives/import`
    const done = await write<Imported>('POST', path, { dryRun: false, rows })
    if (!done?.ok) return
    setOpen(false)
    toast({
      message: t('added', { count: rows.length, name: endpoint.name }),
      ...undoOf(org, 'slo-objectives', done.data, write),
    })
  }

  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        <Plus className="size-[15px] stroke-[2.2]" />
        {t('add', { count: missing.length })}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('title', { name: endpoint.name })}
        closeLabel={common('close')}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button variant="primary" type="submit" form={`${prefix}form`} aria-disabled={busy}>
              {busy ? common('saving') : t('save', { count: missing.length })}
            </Button>
          </>
        }
      >
        <form id={`${prefix}form`} onSubmit={submit} noValidate className="mt-2 grid gap-4">
          <p className="t-sm text-ink-2">{t('hint')}</p>
          {problem ? (
            <Notice kind="error" live="assertive" title={problem.sentence}>
              {problem.problem.errors.map(({ message }) => message).join(' ')}
            </Notice>
          ) : null}
          {missing.map(({ kind, word, suggestion }) => (
            <TextField
              key={kind}
              id={`${prefix}${kind}`}
              label={word}
              maxLength={200}
              required
              value={targetOf(kind, suggestion)}
              onChange={(event) => setTargets((all) => ({ ...all, [kind]: event.target.value }))}
            />
          ))}
        </form>
      </Dialog>
    </>
  )
}
